//! Outline → draft: each section to its field, each value with its place.

use std::ops::Range;

use time::Date;

use super::bodies::Bodies;
use super::headings::{Target, names_assignment_document};
use super::outline::{Block, BlockKind, Heading, Outline, Section};
use super::participants::{self, Column};
use super::time_frame::{self, Told};
use super::{prose, reports};
use crate::draft::{Draft, Entry, Field, Participant, Report, Side, Status};
use crate::pack::Pack;
use crate::swedish::{find_dates, fold, sentences, words};

/// A draft as read, with places in bytes.
pub(super) struct Understood {
    pub draft: Draft,
    /// Which field, and which row of a list, comes from where.
    pub evidence: Vec<(Field, Option<usize>, Range<usize>)>,
    /// What found no field.
    pub unplaced: Vec<Range<usize>>,
}

/// Reads a draft from an outline. A date without a year is counted from the document's own date, else from `today`.
pub(super) fn understand(text: &str, mut outline: Outline<'_>, packs: &[Pack], today: Date) -> Understood {
    let closing = take_closing(text, &mut outline);
    let mut reading = Reading {
        text,
        bodies: Bodies::of(packs),
        reference: today,
        draft: Draft::default(),
        evidence: Vec::new(),
        placed: Vec::new(),
        titles: Vec::new(),
    };
    reading.identity(&outline);
    reading.time(&outline);
    reading.content(&outline);
    if has_few_sections(&outline) {
        reading.running_text(&outline);
    }
    reading.supplement(&outline);
    let mut unplaced = reading.unplaced(&outline);
    unplaced.extend(closing);
    reading.evidence.sort_by_key(|(_, _, place)| (place.start, place.end));
    Understood { draft: reading.draft, evidence: reading.evidence, unplaced }
}

struct Reading<'a> {
    text: &'a str,
    bodies: Bodies,
    /// The document's own date as far as it is known yet, else today.
    reference: Date,
    draft: Draft,
    evidence: Vec<(Field, Option<usize>, Range<usize>)>,
    /// What has found a field.
    placed: Vec<Range<usize>>,
    /// Possible titles with their weight.
    titles: Vec<(u8, String, Range<usize>)>,
}

impl<'a> Reading<'a> {
    // ── What the document is: title, adoption, validity, status ──────────────────────────────────────────────────

    fn identity(&mut self, outline: &Outline<'a>) {
        for (index, section) in outline.sections.iter().enumerate() {
            match &section.heading {
                Some(heading) => {
                    for target in &heading.targets {
                        match target {
                            Target::Title => self.title(heading, section, outline.sections.get(index + 1)),
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
        // Of equal weight the first stands.
        let best = self.titles.iter().rev().max_by_key(|(weight, ..)| *weight).cloned();
        if let Some((_, title, place)) = best {
            self.draft.title = title;
            self.place(Field::Title, None, place);
        }
        let own = self.draft.valid_from.as_ref().or(self.draft.approved_on.as_ref());
        if let Some(date) = own.and_then(Entry::known) {
            self.reference = date.first_day();
        }
    }

    fn title(&mut self, heading: &Heading<'a>, section: &Section<'a>, next: Option<&Section<'a>>) {
        if !names_assignment_document(heading.text) {
            // "Uppdragets namn: …"
            if let Some(block) = section.blocks.first() {
                self.titles.push((3, block.text.trim_end_matches('.').to_owned(), block.place.clone()));
            }
            return;
        }
        if words(heading.text).count() > 2 {
            self.titles.push((2, heading.text.to_owned(), heading.place.clone()));
            return;
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

    /// A text that starts without a heading may start with its title.
    fn untitled(&mut self, section: &Section<'a>) {
        if let Some(block) = section.blocks.first().filter(|block| is_title(&block.text)) {
            self.titles.push((0, block.text.clone(), block.place.clone()));
        }
    }

    fn approval(&mut self, heading: &Heading<'a>, section: &Section<'a>) {
        let (told, place) = match section.blocks.first() {
            Some(block) => (block.text.as_str(), block.place.clone()),
            None => (heading.text, heading.place.clone()),
        };
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

    fn valid_from(&mut self, section: &Section<'a>) {
        let Some(block) = section.blocks.first() else { return };
        if let Some(date) = find_dates(&block.text, self.reference).into_iter().next() {
            self.draft.valid_from = Some(Entry::Known(date.first));
            self.place(Field::ValidFrom, None, block.place.clone());
        }
    }

    fn status(&mut self, section: &Section<'a>) {
        let Some(block) = section.blocks.first() else { return };
        if let Some(status) = status_of(&block.text) {
            self.draft.status = status;
            self.place(Field::Status, None, block.place.clone());
        }
    }

    // ── Time, before the reports whose years depend on it ────────────────────────────────────────────────────────

    fn time(&mut self, outline: &Outline<'a>) {
        for section in &outline.sections {
            for target in section.targets() {
                match target {
                    Target::TimeFrame => self.time_section(section),
                    Target::Start => self.time_label(section, Side::First),
                    Target::End => self.time_label(section, Side::Last),
                    _ => {}
                }
            }
        }
        if self.draft.time_frame.start.is_none() || self.needs_end() {
            self.time_in_prose(outline);
        }
        if self.draft.time_frame.start.is_none()
            && let Some(valid_from) = self.draft.valid_from.clone()
        {
            self.draft.time_frame.start = Some(valid_from);
            let place =
                self.evidence.iter().find(|(field, ..)| *field == Field::ValidFrom).map(|found| found.2.clone());
            if let Some(place) = place {
                self.place(Field::Start, None, place);
            }
        }
        if self.draft.valid_from.is_none()
            && self.draft.approved_on.is_none()
            && let Some(start) = self.draft.time_frame.known_start()
        {
            self.reference = start.first_day();
        }
    }

    fn needs_end(&self) -> bool {
        self.draft.time_frame.end.is_none() && self.draft.time_frame.duration.is_none()
    }

    fn time_section(&mut self, section: &Section<'a>) {
        let mut rest = String::new();
        for block in &section.blocks {
            if let BlockKind::Row(_) = block.kind {
                self.time_row(block);
            } else {
                let told = time_frame::from_section(&block.text, self.reference);
                if told.is_empty() {
                    rest.push_str(&block.text);
                } else {
                    self.told(told, &block.place);
                }
            }
        }
        if let Some(place) = section.place()
            && self.draft.time_frame.start.is_none()
            && self.needs_end()
            && !rest.is_empty()
            && !section.blocks.iter().any(|block| self.is_placed(&block.place))
        {
            self.told(time_frame::unreadable(&rest), &place);
        }
    }

    fn time_row(&mut self, block: &Block<'a>) {
        if let Some(report) = reports::from_row(&block.text, &self.bodies, self.reference) {
            self.report(report, block.place.clone());
            return;
        }
        let told = time_frame::from_row(&block.text, self.reference);
        if !told.is_empty() {
            self.told(told, &block.place);
        }
    }

    fn time_label(&mut self, section: &Section<'a>, side: Side) {
        let Some(block) = section.blocks.first() else { return };
        let told = time_frame::from_label(&block.text, side, self.reference);
        self.told(told, &block.place);
        // Below "Slut: …" a timetable may go on.
        for block in section.blocks.iter().skip(1) {
            let told = time_frame::from_section(&block.text, self.reference);
            self.told(told, &block.place);
        }
    }

    fn time_in_prose(&mut self, outline: &Outline<'a>) {
        let elsewhere = [
            Target::Text(Field::Background),
            Target::Text(Field::FollowUp),
            Target::Text(Field::Dissemination),
            Target::Text(Field::Implementation),
            Target::Reporting,
        ];
        for section in &outline.sections {
            if section.targets().any(|target| elsewhere.contains(&target)) {
                continue;
            }
            for block in &section.blocks {
                let told = time_frame::from_prose(&block.text, self.reference);
                let new = told.fill(&mut self.draft.time_frame);
                self.evidence_of_time(&new, &block.place);
            }
        }
    }

    fn told(&mut self, told: Told, place: &Range<usize>) {
        let new = told.fill(&mut self.draft.time_frame);
        self.evidence_of_time(&new, place);
        self.placed.push(place.clone());
    }

    fn evidence_of_time(&mut self, new: &Told, place: &Range<usize>) {
        for (field, is_new) in [
            (Field::Start, new.start.is_some()),
            (Field::End, new.end.is_some()),
            (Field::Duration, new.duration.is_some()),
        ] {
            if is_new {
                self.evidence.push((field, None, place.clone()));
            }
        }
    }

    // ── What stands under the headings ───────────────────────────────────────────────────────────────────────────

    fn content(&mut self, outline: &Outline<'a>) {
        for section in &outline.sections {
            let targets: Vec<Target> = section.targets().collect();
            for (index, &target) in targets.iter().enumerate() {
                let blocks: Vec<&Block<'a>> =
                    section.blocks.iter().filter(|block| belongs(block, target, index == 0, &targets)).collect();
                match target {
                    Target::Text(field) => self.write(field, &blocks),
                    Target::Participants => self.participants(section.heading.as_ref(), &blocks),
                    Target::Reporting => self.reporting(&blocks),
                    _ => {}
                }
            }
        }
    }

    fn write(&mut self, field: Field, blocks: &[&Block<'a>]) {
        let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return };
        let one_line = matches!(field, Field::Commissioner);
        let lines = blocks.iter().map(|block| match block.kind {
            BlockKind::Paragraph => block.text.clone(),
            BlockKind::Item | BlockKind::Row(_) if one_line => block.text.clone(),
            BlockKind::Item | BlockKind::Row(_) => format!("- {}", block.text),
        });
        let joined = lines.collect::<Vec<_>>().join(if one_line { ", " } else { "\n" });
        let joined = if one_line { joined.trim_end_matches('.').to_owned() } else { joined };
        let Some(text) = self.draft.text_mut(field) else { return };
        if !text.is_empty() {
            text.push_str(if one_line { ", " } else { "\n" });
        }
        text.push_str(&joined);
        self.evidence.push((field, None, first.place.start..last.place.end));
        self.placed.extend(blocks.iter().map(|block| block.place.clone()));
    }

    fn participants(&mut self, heading: Option<&Heading<'a>>, blocks: &[&Block<'a>]) {
        let role = heading.map(|heading| heading.text).filter(|text| names_role(text)).unwrap_or_default();
        let mut columns: Option<Vec<Column>> = None;
        for block in blocks {
            let found: Vec<Participant> = match &block.kind {
                BlockKind::Row(cells) => match participants::columns(cells) {
                    Some(head) if columns.is_none() => {
                        columns = Some(head);
                        self.placed.push(block.place.clone());
                        continue;
                    }
                    _ => participants::from_row(cells, columns.as_deref()).into_iter().collect(),
                },
                _ => participants::from_line(&block.text, role),
            };
            if found.is_empty() && block.text.ends_with(':') {
                self.placed.push(block.place.clone());
            }
            for participant in found {
                self.participant(participant, block.place.clone());
            }
        }
    }

    fn participant(&mut self, participant: Participant, place: Range<usize>) {
        self.draft.participants.push(participant);
        self.place(Field::Participants, Some(self.draft.participants.len() - 1), place);
    }

    fn reporting(&mut self, blocks: &[&Block<'a>]) {
        self.write(Field::Reporting, blocks);
        let mut to = String::new();
        for block in blocks {
            if let BlockKind::Row(_) = block.kind
                && let Some(report) = reports::from_row(&block.text, &self.bodies, self.reference)
            {
                self.report(report, block.place.clone());
                continue;
            }
            for (report, within) in reports::from_text(&block.text, &self.bodies, self.reference, &mut to) {
                let place = self.locate(block, &block.text[within]);
                self.report(report, place);
            }
        }
    }

    fn report(&mut self, report: Report, place: Range<usize>) {
        self.draft.reports.push(report);
        self.place(Field::Reports, Some(self.draft.reports.len() - 1), place);
    }

    // ── A text without headings, sentence by sentence ────────────────────────────────────────────────────────────

    fn running_text(&mut self, outline: &Outline<'a>) {
        let mut to = String::new();
        let mut has_begun = false;
        for section in outline.sections.iter().filter(|section| section.is_running()) {
            for block in &section.blocks {
                if self.is_placed(&block.place) {
                    continue;
                }
                for sentence in sentences(&block.text) {
                    let place = self.locate(block, sentence.text);
                    let is_background = self.sentence(sentence.text, &place, &mut to);
                    if is_background && !has_begun {
                        self.add(Field::Background, sentence.text, &place);
                    }
                    has_begun |= !is_background;
                }
            }
        }
    }

    /// Places a sentence by what it says; tells whether it says nothing that has a field.
    fn sentence(&mut self, sentence: &str, place: &Range<usize>, to: &mut String) -> bool {
        let mut found = false;
        if let Some(body) = commissioner_in(sentence, &self.bodies) {
            if self.draft.commissioner.is_empty() {
                self.draft.commissioner = sentence[body].to_owned();
                self.evidence.push((Field::Commissioner, None, place.clone()));
            }
            found = true;
        }
        for field in prose::fields_of(sentence) {
            self.add(field, sentence, place);
            found = true;
        }
        if found {
            self.placed.push(place.clone());
            return false;
        }
        if reports::speaks_of_reporting(sentence) {
            let reports = reports::from_text(sentence, &self.bodies, self.reference, to);
            if !reports.is_empty() {
                self.add(Field::Reporting, sentence, place);
                for (report, _) in reports {
                    self.report(report, place.clone());
                }
                return false;
            }
        }
        if tells_members(sentence) {
            let members = participants::from_prose(sentence);
            if !members.is_empty() {
                for member in members {
                    self.participant(member, place.clone());
                }
                return false;
            }
        }
        if !time_frame::from_prose(sentence, self.reference).is_empty() {
            self.placed.push(place.clone());
            return false;
        }
        true
    }

    fn add(&mut self, field: Field, sentence: &str, place: &Range<usize>) {
        let Some(text) = self.draft.text_mut(field) else { return };
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
        self.place(field, None, place.clone());
    }

    // ── What some sentence says although it has no heading of its own ────────────────────────────────────────────

    fn supplement(&mut self, outline: &Outline<'a>) {
        for field in [Field::HolisticView, Field::LocalLevel, Field::Minutes] {
            if self.draft.is_empty(field) && !outline.has(Target::Text(field)) {
                self.supplement_field(outline, field);
            }
        }
        if self.draft.status == Status::Drafting && !outline.has(Target::Status) {
            self.supplement_status(outline);
        }
        if self.draft.participants.is_empty() && !outline.has(Target::Participants) {
            self.supplement_participants(outline);
        }
    }

    fn supplement_field(&mut self, outline: &Outline<'a>, field: Field) {
        for section in &outline.sections {
            // What used to be so tells nothing of what is to be; why it takes a group at all may stand there.
            if field == Field::HolisticView && section.targets().any(|target| target == Target::Text(Field::Background))
            {
                continue;
            }
            for block in &section.blocks {
                for sentence in sentences(&block.text) {
                    let about = prose::fields_of(sentence.text).contains(&field);
                    if about && (field == Field::LocalLevel || prose::affirms(sentence.text, field)) {
                        let place = self.locate(block, sentence.text);
                        self.add(field, sentence.text, &place);
                    }
                }
            }
        }
    }

    fn supplement_status(&mut self, outline: &Outline<'a>) {
        for block in outline.sections.iter().flat_map(|section| &section.blocks) {
            for sentence in sentences(&block.text) {
                let of_assignment = words(sentence.text).take(3).any(|word| {
                    let word = fold(word.text);
                    word.starts_with("uppdraget") || word.starts_with("gruppen") || word.starts_with("status")
                });
                if of_assignment && let Some(status @ (Status::Closed | Status::Dormant)) = status_of(sentence.text) {
                    self.draft.status = status;
                    let place = self.locate(block, sentence.text);
                    self.evidence.push((Field::Status, None, place));
                    return;
                }
            }
        }
    }

    fn supplement_participants(&mut self, outline: &Outline<'a>) {
        for section in &outline.sections {
            if section.targets().any(|target| target == Target::Text(Field::Background)) {
                continue;
            }
            for block in &section.blocks {
                for sentence in sentences(&block.text).into_iter().filter(|sentence| tells_members(sentence.text)) {
                    let place = self.locate(block, sentence.text);
                    for member in participants::from_prose(sentence.text) {
                        self.participant(member, place.clone());
                    }
                }
            }
        }
    }

    // ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────

    fn place(&mut self, field: Field, row: Option<usize>, place: Range<usize>) {
        self.placed.push(place.clone());
        self.evidence.push((field, row, place));
    }

    /// Where a sentence of a block stands in the text: the block, where joined lines hide it.
    fn locate(&self, block: &Block<'a>, sentence: &str) -> Range<usize> {
        let whole = self.text.get(block.place.clone()).unwrap_or_default();
        match whole.find(sentence) {
            Some(offset) => block.place.start + offset..block.place.start + offset + sentence.len(),
            None => block.place.clone(),
        }
    }

    fn is_placed(&self, place: &Range<usize>) -> bool {
        self.placed.iter().any(|placed| placed.start <= place.start && place.end <= placed.end)
    }

    /// What found no field: a section of its own as a whole, else block by block or sentence by sentence.
    fn unplaced(&self, outline: &Outline<'a>) -> Vec<Range<usize>> {
        let touched = |place: &Range<usize>| {
            self.placed.iter().any(|placed| placed.start < place.end && place.start < placed.end)
        };
        let mut unplaced = Vec::new();
        for section in &outline.sections {
            if let (Some(heading), Some(place)) = (&section.heading, section.place())
                && heading.targets.is_empty()
            {
                let whole = heading.place.start..place.end;
                if !touched(&whole) {
                    unplaced.push(whole);
                    continue;
                }
            } else if let Some(heading) = &section.heading
                && heading.targets.is_empty()
                && !touched(&heading.place)
            {
                unplaced.push(heading.place.clone());
            }
            for block in section.blocks.iter().filter(|block| !self.is_placed(&block.place)) {
                if !touched(&block.place) {
                    unplaced.push(block.place.clone());
                    continue;
                }
                let each = sentences(&block.text).into_iter().map(|sentence| self.locate(block, sentence.text));
                unplaced.extend(each.filter(|place| !touched(place)));
            }
        }
        unplaced
    }
}

impl<'a> Section<'a> {
    fn targets(&self) -> impl Iterator<Item = Target> {
        self.heading.iter().flat_map(|heading| heading.targets.iter().copied())
    }

    /// From the first block to the last.
    fn place(&self) -> Option<Range<usize>> {
        Some(self.blocks.first()?.place.start..self.blocks.last()?.place.end)
    }

    /// Whether its text stands under no heading that says what it is.
    fn is_running(&self) -> bool {
        self.targets().all(|target| matches!(target, Target::Title | Target::Container))
    }
}

impl Outline<'_> {
    fn has(&self, target: Target) -> bool {
        self.sections.iter().any(|section| section.targets().any(|found| found == target))
    }
}

/// Whether a document is running text: hardly any of its headings says what stands below.
fn has_few_sections(outline: &Outline<'_>) -> bool {
    outline.sections.iter().filter(|section| !section.is_running() && !section.blocks.is_empty()).count() < 3
}

/// Whether a block under a heading for several things is for this one: for all that it speaks of, else for the first.
fn belongs(block: &Block<'_>, target: Target, is_first: bool, targets: &[Target]) -> bool {
    let about = |target: &Target| match target {
        Target::Text(field) => {
            words(&block.text).any(|word| prose::stems(*field).iter().any(|stem| fold(word.text).starts_with(stem)))
        }
        Target::Reporting => reports::speaks_of_reporting(&block.text),
        _ => false,
    };
    let texts = targets.iter().filter(|target| matches!(target, Target::Text(_) | Target::Reporting)).count();
    texts < 2
        || !matches!(target, Target::Text(_) | Target::Reporting)
        || about(&target)
        || is_first && !targets.iter().any(about)
}

/// Takes away a mail's closing, with all that stands below it.
fn take_closing(text: &str, outline: &mut Outline<'_>) -> Option<Range<usize>> {
    const GREETINGS: [&str; 6] =
        ["med vänlig", "vänliga hälsning", "med vänliga", "hälsningar", "mvh", "bästa hälsning"];
    const LONGEST: usize = 400;
    let is_closing = |block: &Block<'_>| {
        let folded = block.text.to_lowercase();
        text.len() - block.place.start <= LONGEST && GREETINGS.iter().any(|greeting| folded.starts_with(greeting))
    };
    let found = outline
        .sections
        .iter()
        .enumerate()
        .find_map(|(index, section)| section.blocks.iter().position(is_closing).map(|block| (index, block)));
    let (section, block) = found?;
    let below = outline.sections.split_off(section + 1);
    let closing = outline.sections.last_mut().map(|section| section.blocks.split_off(block)).unwrap_or_default();
    let start = closing.first().map_or(text.len(), |block| block.place.start);
    let end = below
        .iter()
        .flat_map(|section| {
            section
                .blocks
                .iter()
                .map(|block| block.place.end)
                .chain(section.heading.as_ref().map(|heading| heading.place.end))
        })
        .chain(closing.iter().map(|block| block.place.end))
        .max()
        .unwrap_or(start);
    Some(start..end)
}

/// Whether a block could be the title of a document.
fn is_title(text: &str) -> bool {
    (1..=16).contains(&words(text).count()) && !text.ends_with(['.', ':', '?', '!', ','])
}

/// Whether a heading for participants names a role: "Processledare".
fn names_role(heading: &str) -> bool {
    words(heading).count() <= 2
        && words(heading).next().is_some_and(|word| {
            let word = fold(word.text);
            ["processledar", "projektledar", "ordförande", "sammankallande"].iter().any(|stem| word.starts_with(stem))
        })
}

fn status_of(text: &str) -> Option<Status> {
    words(text).find_map(|word| match &*fold(word.text) {
        "avslutad" | "avslutat" | "slutfört" | "slutförd" => Some(Status::Closed),
        "vilande" | "pausad" | "pausat" => Some(Status::Dormant),
        "aktiv" | "aktivt" | "pågående" | "pågår" => Some(Status::Active),
        "klar" | "klart" => Some(Status::Ready),
        "utkast" => Some(Status::Drafting),
        _ => None,
    })
}

/// The body that a sentence says gives the assignment.
fn commissioner_in(sentence: &str, bodies: &Bodies) -> Option<Range<usize>> {
    let gives = words(sentence).any(|word| {
        matches!(&*fold(word.text), "ger" | "gav" | "tillsätter" | "startar" | "uppdragsgivare" | "bildar" | "beslutat")
    });
    let folded = sentence.to_lowercase();
    let assigned = folded.contains("uppdrag");
    let on_behalf = folded.contains("på uppdrag av") || folded.contains("uppdrag från");
    if !(gives && assigned || on_behalf) || reports::speaks_of_reporting(sentence) {
        return None;
    }
    bodies.find(sentence).into_iter().next()
}

/// Whether a sentence tells who is in the group.
fn tells_members(sentence: &str) -> bool {
    let folded = sentence.to_lowercase();
    [
        "gruppen ingår",
        "gruppen består",
        "deltar i gruppen",
        "deltar i arbetet",
        "är med i gruppen",
        "gruppen utgörs",
        "deltagare är",
        "deltagarna är",
        "medlemmar är",
        "sitter i gruppen",
        "ingår i gruppen",
        "gruppens medlemmar",
        "i arbetet deltar",
        "i gruppen sitter",
        "i gruppen finns",
        "gruppen är",
        "representeras av",
        "representeras i gruppen",
        "gruppen leds av",
        "ingår i arbetsgruppen",
        "ingår i uppdragsgruppen",
    ]
    .iter()
    .any(|phrase| folded.contains(phrase))
}
