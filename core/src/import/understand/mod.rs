//! Outline → draft: each section to its field, each value with its place.

mod content;
mod identity;
mod mail;
mod margins;
mod running_text;
mod signatures;
mod supplement;
mod time;
mod timetable;
mod unknown;

use std::ops::Range;

use ::time::Date;

use super::block::{Block, BlockKind};
use super::bodies::Bodies;
use super::headings::Target;
use super::outline::{Outline, Section};
use crate::draft::{Draft, Field};
use crate::pack::Pack;
use crate::swedish::{fold, lowercase, sentences, words};

/// A draft as read, with places in bytes.
pub(super) struct Understood {
    pub draft: Draft,
    /// Which field, and which row of a list, comes from where.
    pub evidence: Vec<(Field, Option<usize>, Range<usize>)>,
    /// What found no field.
    pub unplaced: Vec<Range<usize>>,
    /// Whether it is running text, with hardly a heading.
    pub is_running: bool,
}

/// Reads a draft from an outline. A date without a year is counted from the document's own date, else from `today`.
pub(super) fn understand(text: &str, mut outline: Outline<'_>, packs: &[Pack], today: Date) -> Understood {
    let quoted = mail::take_quoted(&mut outline);
    let end = quoted.as_ref().map_or(text.len(), |quoted| quoted.start);
    let closing = take_closing(end, &mut outline);
    let mut reading = Reading {
        bodies: Bodies::of(packs),
        reference: today,
        draft: Draft::default(),
        evidence: Vec::new(),
        placed: Vec::new(),
        left_over: Vec::new(),
        titles: Vec::new(),
        mail: mail::Mail::default(),
    };
    let head = reading.mail_head(&mut outline);
    reading.letter_writer(&outline);
    let instructions = take_instructions(&mut outline);
    settle_title(&mut outline);
    reading.headed_by_commissioner(&mut outline);
    part_running_text(&mut outline);
    settle_representation(&mut outline);
    reading.signatures(&mut outline);
    unknown::settle_members(&mut outline);
    unknown::settle(&mut outline, &reading.bodies, reading.reference);
    reading.identity(&outline);
    reading.margins(text, &outline);
    reading.time(&outline);
    reading.timetable(&outline);
    reading.content(&outline);
    let is_running = has_few_sections(&outline);
    if is_running {
        reading.running_text(&outline);
    }
    reading.supplement(&outline);
    let mut unplaced = reading.unplaced(&outline);
    unplaced.splice(0..0, head);
    if !instructions.is_empty() {
        unplaced.extend(instructions);
        unplaced.sort_by_key(|place| place.start);
    }
    unplaced.extend(closing);
    unplaced.extend(quoted);
    if !outline.margins.is_empty() {
        unplaced.extend(outline.margins.drain(..).filter(|place| !reading.is_placed(place)));
        unplaced.sort_by_key(|place| place.start);
    }
    reading.evidence.sort_by_key(|(_, _, place)| (place.start, place.end));
    Understood { draft: reading.draft, evidence: reading.evidence, unplaced, is_running }
}

struct Reading {
    bodies: Bodies,
    /// The document's own date as far as it is known yet, else today.
    reference: Date,
    draft: Draft,
    evidence: Vec<(Field, Option<usize>, Range<usize>)>,
    /// What has found a field.
    placed: Vec<Range<usize>>,
    /// Headings that name the document, and have not become its title.
    left_over: Vec<Range<usize>>,
    /// Possible titles with their weight.
    titles: Vec<(u8, String, Range<usize>)>,
    /// Who writes to whom, where the document is a mail.
    mail: mail::Mail,
}

impl Reading {
    /// "Uppdrag från lokala ledningsgruppen i Lerum" above a text tells who gives the assignment, and heads no section.
    fn headed_by_commissioner(&mut self, outline: &mut Outline<'_>) {
        const LONGEST: usize = 12;
        let commissioner = Target::Text(Field::Commissioner);
        let Some(section) = outline.sections.iter_mut().find(|section| !section.blocks.is_empty()) else { return };
        let is_text = section.blocks.first().is_some_and(|block| words(&block.text).count() > LONGEST);
        let Some(heading) = section.heading.as_mut().filter(|heading| is_text && heading.targets == [commissioner])
        else {
            return;
        };
        let Some(body) = self.bodies.find(heading.text).into_iter().next() else { return };
        self.draft.commissioner = heading.text[body].to_owned();
        heading.targets.clear();
        let place = heading.place.clone();
        self.place(Field::Commissioner, None, place);
    }

    fn place(&mut self, field: Field, row: Option<usize>, place: Range<usize>) {
        self.placed.push(place.clone());
        self.evidence.push((field, row, place));
    }

    fn is_placed(&self, place: &Range<usize>) -> bool {
        self.placed.iter().any(|placed| placed.start <= place.start && place.end <= placed.end)
    }

    /// What found no field: a section of its own as a whole, else block by block or sentence by sentence.
    fn unplaced(&self, outline: &Outline<'_>) -> Vec<Range<usize>> {
        let touched = |place: &Range<usize>| {
            self.placed.iter().any(|placed| placed.start < place.end && place.start < placed.end)
        };
        let mut unplaced: Vec<Range<usize>> = self.left_over.iter().filter(|place| !touched(place)).cloned().collect();
        for section in &outline.sections {
            if let Some(heading) = section.heading.as_ref().filter(|heading| heading.targets.is_empty()) {
                let end = section.place().map_or(heading.place.end, |place| place.end);
                let whole = heading.place.start..end;
                if !touched(&whole) {
                    unplaced.push(whole);
                    continue;
                }
                if !touched(&heading.place) {
                    unplaced.push(heading.place.clone());
                }
            }
            for block in section.blocks.iter().filter(|block| !self.is_placed(&block.place)) {
                if !touched(&block.place) {
                    unplaced.push(block.place.clone());
                    continue;
                }
                let each = sentences(&block.text).into_iter().map(|sentence| block.locate(sentence.place()));
                unplaced.extend(each.filter(|place| !touched(place)));
            }
        }
        unplaced
    }
}

impl Section<'_> {
    fn targets(&self) -> impl Iterator<Item = Target> {
        self.heading.iter().flat_map(|heading| heading.targets.iter().copied())
    }

    /// From the first block to the last.
    fn place(&self) -> Option<Range<usize>> {
        Some(self.blocks.first()?.place.start..self.blocks.last()?.place.end)
    }

    /// Whether its text stands under no heading that says what it is.
    pub(super) fn is_running(&self) -> bool {
        self.targets().all(|target| matches!(target, Target::Title | Target::Container))
    }
}

impl Outline<'_> {
    /// Where the last of its sections ends.
    fn end(&self) -> usize {
        let heading = |section: &Section<'_>| section.heading.as_ref().map(|heading| heading.place.end);
        let ends =
            self.sections.iter().filter_map(|section| section.place().map(|place| place.end).or(heading(section)));
        ends.max().unwrap_or_default()
    }

    fn has(&self, target: Target) -> bool {
        self.sections.iter().any(|section| section.targets().any(|found| found == target))
    }
}

/// "Representation" tells who takes part, or how they are appointed: this where another heading has told who.
fn settle_representation(outline: &mut Outline<'_>) {
    let is_so_called = |section: &Section<'_>| {
        section.heading.as_ref().is_some_and(|heading| *fold(heading.text) == *"representation")
    };
    let tells_who = outline.sections.iter().any(|section| {
        section.targets().any(|target| target == Target::Participants)
            && !section.blocks.is_empty()
            && !is_so_called(section)
    });
    if tells_who {
        for section in outline.sections.iter_mut().filter(|section| is_so_called(section)) {
            if let Some(heading) = &mut section.heading {
                heading.targets = vec![Target::Text(Field::Representation)];
            }
        }
    }
}

/// "Uppdrag: Fysisk hälsa" at the top names the document, where another heading tells what is to be done.
fn settle_title(outline: &mut Outline<'_>) {
    const LONGEST: usize = 14;
    const FEWEST_KNOWN: usize = 3;
    let task = Target::Text(Field::Assignment);
    let known = outline.sections.iter().filter(|section| !section.is_running()).count();
    let top = outline.sections.iter_mut().find_map(|section| section.heading.as_mut());
    // "# Arbetsgrupp: våld i nära relationer" names the document, though a section could be called so.
    if let Some(heading) = top.filter(|heading| heading.level == Some(1) && known > FEWEST_KNOWN)
        && words(heading.text).count() > 2
        && !heading.targets.contains(&Target::Title)
        && !heading.has_body
    {
        heading.targets.clear();
    }
    let tells = |section: &Section<'_>| section.targets().any(|target| target == task) && !section.blocks.is_empty();
    let several = outline.sections.iter().filter(|section| tells(section)).count() > 1;
    let first = outline.sections.iter_mut().find(|section| section.heading.is_some() || !section.blocks.is_empty());
    let Some(section) = first.filter(|section| several && tells(section)) else { return };
    let is_name = matches!(section.blocks.as_slice(), [only] if words(&only.text).count() <= LONGEST && !only.text.ends_with('.'));
    if let Some(heading) = &mut section.heading
        && is_name
    {
        heading.targets = vec![Target::Title];
    }
}

/// Where hardly anything is headed, a label has its own line and no more: "Det vi ska göra: …", and then the text goes on.
fn part_running_text(outline: &mut Outline<'_>) {
    if !has_few_sections(outline) {
        return;
    }
    let mut parted = Vec::with_capacity(outline.sections.len());
    for mut section in outline.sections.drain(..) {
        let has_body = section.heading.as_ref().is_some_and(|heading| heading.has_body);
        let is_list = |block: &Block<'_>| !matches!(block.kind, BlockKind::Paragraph);
        let goes_on = section.blocks.iter().skip(1).position(|block| !is_list(block)).map(|at| at + 1);
        let rest = goes_on.filter(|_| has_body && !section.is_running()).map(|at| section.blocks.split_off(at));
        parted.push(section);
        parted.extend(rest.map(|blocks| Section { heading: None, blocks }));
    }
    outline.sections = parted;
}

/// Takes away what a form tells those who fill it in: "(Beskriv hur patienter medverkar.)" What is to be written over,
/// "[Beskriv plan för spridning]", stays where nothing else is written: it keeps the place of what is to come.
fn take_instructions(outline: &mut Outline<'_>) -> Vec<Range<usize>> {
    let mut taken = Vec::new();
    for section in &mut outline.sections {
        let is_empty = section.blocks.iter().all(|block| is_instruction(&block.text));
        section.blocks.retain(|block| {
            let keeps_place = is_empty && block.text.trim().starts_with('[');
            let is_instruction = !keeps_place && is_instruction(&block.text);
            if is_instruction {
                taken.push(block.place.clone());
            }
            !is_instruction
        });
    }
    taken
}

fn is_instruction(text: &str) -> bool {
    let inner = text.trim();
    // What stands in square brackets is to be written over, and keeps its place until then.
    let is_bracketed = inner.starts_with('(') && inner.ends_with(')');
    let opening = words(inner).next().map(|word| fold(word.text));
    let asks = opening.is_some_and(|word| {
        matches!(
            &*word,
            "beskriv"
                | "ange"
                | "skriv"
                | "räkna"
                | "hur"
                | "vad"
                | "vem"
                | "vilka"
                | "vilken"
                | "namn"
                | "här"
                | "fyll"
                | "lista"
                | "om"
                | "alltid"
                | "mall"
                | "redogör"
                | "förklara"
                | "motivera"
                | "kryssa"
                | "max"
                | "högst"
                | "kort"
                | "text"
                | "datum"
                | "välj"
                | "när"
                | "varför"
                | "till"
                | "minst"
                | "punkta"
        )
    });
    is_bracketed && asks && words(inner).count() > 1
}

/// Whether a document is running text: hardly any of its headings says what stands below.
fn has_few_sections(outline: &Outline<'_>) -> bool {
    outline.sections.iter().filter(|section| !section.is_running() && !section.blocks.is_empty()).count() < 3
}

/// Takes away a mail's closing, with all that stands below it.
fn take_closing(end: usize, outline: &mut Outline<'_>) -> Option<Range<usize>> {
    const GREETINGS: [&str; 6] =
        ["med vänlig", "vänliga hälsning", "med vänliga", "hälsningar", "mvh", "bästa hälsning"];
    const LONGEST: usize = 400;
    // Footers stand below all.
    let end_of_text = outline.margins.first().map_or(end, |_| outline.end());
    let is_closing = |block: &Block<'_>| {
        let folded = lowercase(&block.text);
        end_of_text.saturating_sub(block.place.start) <= LONGEST
            && GREETINGS.iter().any(|greeting| folded.starts_with(greeting))
    };
    let found = outline
        .sections
        .iter()
        .enumerate()
        .find_map(|(index, section)| section.blocks.iter().position(is_closing).map(|block| (index, block)));
    let (section, block) = found?;
    let below = outline.sections.split_off(section + 1);
    let closing = outline.sections.last_mut().map(|section| section.blocks.split_off(block)).unwrap_or_default();
    let start = closing.first().map_or(end, |block| block.place.start);
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
