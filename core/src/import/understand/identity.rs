//! What the document is: title, adoption, validity, status.

use std::ops::Range;

use super::Reading;
use crate::draft::{Entry, Field, Status};
use crate::import::headings::{Target, names_assignment_document};
use crate::import::outline::{Heading, Outline, Section};
use crate::import::parties::is_place;
use crate::import::time_frame::Told;
use crate::swedish::{find_dates, fold, lowercase, sentences, words};

impl Reading {
    pub(super) fn identity(&mut self, outline: &Outline<'_>) {
        for (index, section) in outline.sections.iter().enumerate() {
            match &section.heading {
                Some(heading) => {
                    for target in &heading.targets {
                        match target {
                            Target::Title => {
                                let above = index.checked_sub(1).and_then(|above| outline.sections.get(above));
                                self.title(heading, section, above, outline.sections.get(index + 1));
                            }
                            Target::Approval => self.approval(heading, section),
                            Target::ValidFrom => self.valid_from(section),
                            Target::Status => self.status(section),
                            _ => {}
                        }
                    }
                }
                None => self.untitled(section),
            }
        }
        if self.titles.is_empty() {
            self.opening_title(outline);
        }
        if self.draft.approved_on.is_none() {
            self.approval_at_top(outline);
        }
        // Of equal weight the first stands; what else could be a title is kept where it can be seen.
        let best = (0..self.titles.len()).rev().max_by_key(|&place| self.titles[place].0);
        for (place, (_, title, at)) in std::mem::take(&mut self.titles).into_iter().enumerate() {
            if Some(place) == best {
                self.draft.title = title;
                self.place(Field::Title, None, at);
            } else if words(&title).count() > 2 {
                self.left_over.push(at);
            }
        }
        let own = self.draft.valid_from.as_ref().or(self.draft.approved_on.as_ref());
        if let Some(date) = own.and_then(Entry::known) {
            self.reference = date.first_day();
        }
    }

    fn title(
        &mut self,
        heading: &Heading<'_>,
        section: &Section<'_>,
        above: Option<&Section<'_>>,
        next: Option<&Section<'_>>,
    ) {
        if !names_assignment_document(heading.text) {
            // "Uppdragets namn: …"
            if let Some(block) = section.blocks.first() {
                self.titles.push((3, finished(&block.text).to_owned(), block.place.clone()));
            }
            return;
        }
        let own = own_title(heading.text);
        // "Uppdragsbeskrivning: Hem från akuten" is named by all of its line.
        let beside = section.blocks.first().filter(|block| heading.has_body && is_name(&block.text));
        if let Some(block) = beside {
            let whole = heading.place.start..block.place.end;
            self.titles.push((3, format!("{own}: {}", block.text), whole));
            return;
        }
        if words(own).count() > 2 && !names_collaboration(own) {
            self.titles.push((2, own.to_owned(), heading.place.clone()));
            return;
        }
        // Its name may stand above: "Vem svarar i telefonen?"
        if let Some(above) = above.and_then(|above| self.name_above(above)) {
            self.titles.push(above);
        }
        // The document's kind alone; its name stands below.
        let below = section.blocks.first().filter(|block| is_title(&block.text));
        let unknown_heading = next.and_then(|next| next.heading.as_ref()).filter(|next| next.targets.is_empty());
        match (below, unknown_heading) {
            (Some(block), _) => self.titles.push((2, block.text.clone(), block.place.clone())),
            (None, Some(next)) if section.blocks.is_empty() => {
                self.titles.push((2, next.text.to_owned(), next.place.clone()));
            }
            _ => self.titles.push((1, heading.text.to_owned(), heading.place.clone())),
        }
    }

    /// The name that a document has above the line that tells what it is.
    fn name_above(&self, above: &Section<'_>) -> Option<(u8, String, Range<usize>)> {
        match &above.heading {
            Some(heading) if heading.targets.is_empty() && above.blocks.is_empty() => {
                Some((3, heading.text.to_owned(), heading.place.clone()))
            }
            _ => None,
        }
    }

    /// A document that nothing names is called what its first heading says, where that is no heading of a section.
    fn opening_title(&mut self, outline: &Outline<'_>) {
        const LONGEST: usize = 20;
        let says = |section: &&Section<'_>| section.blocks.iter().any(|block| !names_collaboration(&block.text));
        let Some(section) = outline.sections.iter().find(|section| section.heading.is_some() || says(section)) else {
            return;
        };
        if let Some(heading) = &section.heading
            && heading.targets.is_empty()
            && !outline.has(Target::Title)
            && !names_collaboration(heading.text)
            && (2..=LONGEST).contains(&words(heading.text).count())
        {
            self.titles.push((0, own_title(heading.text).to_owned(), heading.place.clone()));
        }
    }

    /// A text that starts without a heading may start with its title.
    fn untitled(&mut self, section: &Section<'_>) {
        let mut blocks = section.blocks.iter().take(2).skip_while(|block| names_collaboration(&block.text));
        if let Some(block) = blocks.next().filter(|block| is_title(&block.text)) {
            self.titles.push((0, block.text.clone(), block.place.clone()));
        }
    }

    pub(super) fn approval(&mut self, heading: &Heading<'_>, section: &Section<'_>) {
        match section.blocks.first() {
            Some(block) => self.approved(&block.text, block.place.clone()),
            None => self.approved(heading.text, heading.place.clone()),
        }
    }

    /// "Uppdragsbeskrivning för uppdragsgrupp. Beslutad av Styrgrupp närvård 2026-02-06." at the top.
    fn approval_at_top(&mut self, outline: &Outline<'_>) {
        const TOP: usize = 3;
        let decides = |sentence: &str| {
            let first = words(sentence).next().map(|word| fold(word.text).into_owned()).unwrap_or_default();
            ["beslutad", "fastställd", "antagen", "godkänd"].iter().any(|stem| first.starts_with(stem))
        };
        for block in outline.sections.iter().take(TOP).filter_map(|section| section.blocks.first()) {
            let all = sentences(&block.text);
            if all.len() > 1
                && let Some(sentence) = all.iter().find(|sentence| decides(sentence.text))
            {
                return self.approved(sentence.text, block.locate(sentence.place()));
            }
        }
    }

    fn approved(&mut self, told: &str, place: Range<usize>) {
        let date = find_dates(told, self.reference).into_iter().next();
        if let Some(date) = &date {
            self.draft.approved_on = Some(Entry::Known(date.last));
            self.place(Field::ApprovedOn, None, place.clone());
        }
        let by = date.map_or(told, |date| told.get(..date.place.start).unwrap_or(told));
        let skipped = words(by).take_while(|word| {
            let folded = fold(word.text);
            matches!(&*folded, "av" | "den" | "i")
                || ["godkän", "faststäl", "antag", "beslut"].iter().any(|stem| folded.starts_with(stem))
        });
        let by = by.get(skipped.last().map_or(0, |word| word.end())..).unwrap_or_default();
        let by = by.trim().trim_end_matches("den").trim_matches([' ', ',', ':', '.', '(']);
        if !by.is_empty() {
            self.draft.approved_by = by.to_owned();
            self.place(Field::ApprovedBy, None, place);
        }
    }

    pub(super) fn valid_from(&mut self, section: &Section<'_>) {
        let block = section.blocks.first().map(|block| (block.text.as_str(), block.place.clone()));
        // "Gäller fr.o.m. 2026-03-01 t.o.m. 2026-12-31"
        let heading = section.heading.as_ref().map(|heading| (heading.text, heading.place.clone()));
        let Some((told, place)) = block.or(heading) else { return };
        let dates = find_dates(told, self.reference);
        let Some(date) = dates.first() else { return };
        self.draft.valid_from = Some(Entry::Known(date.first));
        self.place(Field::ValidFrom, None, place.clone());
        if let Some(end) = dates.get(1) {
            self.told(Told { end: Some(Entry::Known(end.last)), ..Told::default() }, &place);
        }
    }

    fn status(&mut self, section: &Section<'_>) {
        let Some(block) = section.blocks.first() else { return };
        if let Some(status) = status_of(&block.text) {
            self.draft.status = status;
            self.place(Field::Status, None, block.place.clone());
        }
    }
}

/// A name without what says that it is not finished: "Fysisk hälsa (UTKAST 3)".
fn finished(name: &str) -> &str {
    let name = name.trim_end_matches('.');
    match name.split_once(" (") {
        Some((before, rest))
            if ["utkast", "version", "förslag", "arbetsmaterial", "draft", "ver"]
                .iter()
                .any(|so| lowercase(rest).starts_with(so)) =>
        {
            before
        }
        _ => name,
    }
}

/// A title without the marks around it, and without what a mail puts before its subject.
fn own_title(text: &str) -> &str {
    let text = text.trim_matches(['*', '_', ' ']);
    ["Ämne:", "Re:", "RE:", "Sv:", "SV:", "VB:", "Fwd:"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text)
        .trim()
}

/// Whether a title says no more than the document's kind and its collaboration.
fn names_collaboration(title: &str) -> bool {
    let of_few = words(title).count() <= 3;
    words(title).count() <= 6
        && words(title).all(|word| {
            let folded = fold(word.text);
            let is_known = [
                "närvårdssamverkan",
                "vårdsamverkan",
                "samverkan",
                "för",
                "i",
                "mall",
                "version",
                "södra",
                "blankett",
                "utkast",
            ]
            .iter()
            .any(|stem| folded.starts_with(stem));
            let is_kind =
                of_few && ["lokal", "arbetsgrupp", "uppdragsgrupp"].iter().any(|stem| folded.starts_with(stem));
            is_known
                || is_kind
                || names_assignment_document(word.text)
                || is_place(&folded)
                || folded.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Whether a block could be the title of a document.
fn is_title(text: &str) -> bool {
    is_name(text) && !text.ends_with(['?', '!'])
}

/// Whether a text could be what a document is called, behind what tells its kind: there a name can ask.
fn is_name(text: &str) -> bool {
    (1..=16).contains(&words(text).count()) && !text.ends_with(['.', ':', ','])
}

/// The status that a text names.
pub(super) fn status_of(text: &str) -> Option<Status> {
    words(text).find_map(|word| match &*fold(word.text) {
        "avslutad" | "avslutat" | "slutfört" | "slutförd" => Some(Status::Closed),
        "vilande" | "pausad" | "pausat" => Some(Status::Dormant),
        "aktiv" | "aktivt" | "pågående" | "pågår" => Some(Status::Active),
        "klar" | "klart" => Some(Status::Ready),
        "utkast" => Some(Status::Drafting),
        _ => None,
    })
}
