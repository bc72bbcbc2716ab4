//! What stands under the headings.

use std::ops::Range;

use super::Reading;
use super::running_text::tells_members;
use crate::draft::{Field, Participant, Report};
use crate::import::block::{Block, BlockKind};
use crate::import::headings::Target;
use crate::import::outline::{Heading, Outline};
use crate::import::participants::{self, Column};
use crate::import::{prose, reports};
use crate::swedish::{Word, capitalized, fold, lowercase, sentences, words};

/// A line of no more words is no sentence about the group.
const SHORTEST_SENTENCE: usize = 4;

impl Reading {
    pub(super) fn content(&mut self, outline: &Outline<'_>) {
        for section in &outline.sections {
            let targets: Vec<Target> = section.targets().collect();
            for (index, &target) in targets.iter().enumerate() {
                let blocks: Vec<&Block<'_>> =
                    section.blocks.iter().filter(|block| belongs(block, target, index == 0, &targets)).collect();
                match target {
                    Target::Text(field) => {
                        self.write(field, &blocks);
                        if field == Field::Chairing {
                            self.led_by(section.heading.as_ref(), &blocks);
                        }
                    }
                    Target::Participants => self.participants(section.heading.as_ref(), &blocks),
                    Target::Reporting => self.reporting(&blocks),
                    Target::Reports => self.reports(&blocks),
                    _ => {}
                }
            }
        }
    }

    /// "Arbetet leds av två processledare: Anna Ek från regionen och Bo Ny från VästKom."
    fn led_by(&mut self, heading: Option<&Heading<'_>>, blocks: &[&Block<'_>]) {
        let is_leader = |word: &Word<'_>| fold(word.text).starts_with("processledar");
        let Some(role) = heading.and_then(|heading| words(heading.text).find(is_leader)) else { return };
        for block in blocks {
            for leader in participants::from_line(&block.text, &capitalized(role.text), "") {
                if !leader.name.is_empty() {
                    self.participant(leader, block.place.clone());
                }
            }
        }
    }

    pub(super) fn write(&mut self, field: Field, blocks: &[&Block<'_>]) {
        let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return };
        let one_line = matches!(field, Field::Commissioner);
        let lines = blocks.iter().map(|block| match block.kind {
            BlockKind::Paragraph => block.text.clone(),
            BlockKind::Item | BlockKind::Row(_) if one_line => block.text.clone(),
            BlockKind::Item | BlockKind::Row(_) => format!("- {}", block.text),
        });
        let joined = lines.collect::<Vec<_>>().join(if one_line { ", " } else { "\n" });
        let joined = if one_line { self.commissioner_of(joined) } else { joined };
        let joined = if one_line { joined.trim_end_matches('.').to_owned() } else { joined };
        let Some(text) = self.draft.text_mut(field) else { return };
        if !text.is_empty() {
            text.push_str(if one_line { ", " } else { "\n" });
        }
        text.push_str(&joined);
        self.evidence.push((field, None, first.place.start..last.place.end));
        self.placed.extend(blocks.iter().map(|block| block.place.clone()));
    }

    /// As much of what stands under the heading for the commissioner as tells it: up to the sentence that names a body.
    fn commissioner_of(&self, told: String) -> String {
        const LONGEST: usize = 12;
        // Who is only asked gives no assignment.
        let told = match told.split_once(" i samråd med ").or_else(|| told.split_once(" efter samråd med ")) {
            Some((giver, _)) if !giver.trim().is_empty() => giver.to_owned(),
            _ => told,
        };
        if words(&told).count() <= LONGEST {
            return told;
        }
        let end = sentences(&told)
            .into_iter()
            .find(|sentence| !self.bodies.find(sentence.text).is_empty())
            .map_or(told.len(), |sentence| sentence.place().end);
        told[..end].to_owned()
    }

    fn participants(&mut self, heading: Option<&Heading<'_>>, blocks: &[&Block<'_>]) {
        let role = heading.map(|heading| heading.text).filter(|text| names_role(text)).unwrap_or_default();
        let of_heading = heading.and_then(|heading| participants::heads_party(heading.text)).unwrap_or_default();
        let mut party = of_heading;
        let mut columns: Option<Vec<Column>> = None;
        let mut has_items = false;
        let above = self.draft.participants.len();
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 && goes_on(blocks, index - 1) {
                // It has been read with the line above.
                continue;
            }
            let lines = 1 + (index..blocks.len()).take_while(|&line| goes_on(blocks, line)).count();
            let whole = &blocks[index..index + lines];
            if let Some(named) = heads_party(block)
                && blocks.get(index + 1).is_some_and(|next| is_told_below(block, next))
            {
                party = named;
                has_items = false;
                self.placed.push(block.place.clone());
                continue;
            }
            // A paragraph after the list of those from somewhere tells of all again.
            has_items |= block.kind == BlockKind::Item;
            if has_items && block.kind == BlockKind::Paragraph {
                party = of_heading;
            }
            let found: Vec<Participant> = match &block.kind {
                BlockKind::Row(cells) => match participants::columns(cells) {
                    Some(head) if columns.is_none() => {
                        columns = Some(head);
                        self.placed.push(block.place.clone());
                        continue;
                    }
                    _ => participants::from_row(cells, columns.as_deref(), role, party),
                },
                _ if is_about_invitations(&block.text) => Vec::new(),
                BlockKind::Paragraph if is_about_the_group(&block.text) => {
                    let members = sentences(&block.text).into_iter().filter(|sentence| tells_members(sentence.text));
                    let found: Vec<_> =
                        members.flat_map(|sentence| participants::from_prose(&self.named(sentence.text))).collect();
                    if found.is_empty() { participants::planned_seats(&block.text) } else { found }
                }
                _ => {
                    let text = whole.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
                    participants::from_line(&self.named(&text), role, party)
                }
            };
            // "Oskar Ljungblom är ordförande och Berndt Fagerlid vice. De byter varje år."
            let is_of_chair = fold(role).contains("ordförande") && sentences(&block.text).len() > 1;
            if is_of_chair && !found.is_empty() {
                self.write(Field::Chairing, &[block]);
            }
            if found.is_empty() || is_about_the_group(&block.text) {
                self.about_participants(block, role);
            }
            // Each row of a table is a seat of its own, also where its name stands in another row.
            let is_seat = columns.is_some() && matches!(block.kind, BlockKind::Row(_));
            for participant in found {
                let told = if is_seat { above } else { self.draft.participants.len() };
                let end = whole.last().map_or(block.place.end, |line| line.place.end);
                self.participant_beside(told, participant, block.place.start..end);
            }
        }
    }

    /// What stands under the heading for participants and is none: how they are appointed, who is invited.
    fn about_participants(&mut self, block: &Block<'_>, role: &str) {
        if block.text.ends_with(':') {
            self.placed.push(block.place.clone());
            return;
        }
        for field in ABOUT_THE_GROUP {
            if prose::fields_of(&block.text).contains(&field) {
                return self.write(field, &[block]);
            }
        }
        if fold(role).contains("ordförande") {
            return self.write(Field::Chairing, &[block]);
        }
        // What else is said of those in the group is how they are appointed, and what they must know.
        let is_sentence = block.text.ends_with('.') && words(&block.text).count() > SHORTEST_SENTENCE;
        if is_sentence && block.kind == BlockKind::Paragraph && !is_about_invitations(&block.text) {
            self.write(Field::Representation, &[block]);
        }
    }

    pub(super) fn participant(&mut self, participant: Participant, place: Range<usize>) {
        self.participant_beside(self.draft.participants.len(), participant, place);
    }

    /// Adds a participant, or what is told here of one whose name stands among the first `told`.
    fn participant_beside(&mut self, told: usize, participant: Participant, place: Range<usize>) {
        let mut known = self.draft.participants.iter().take(told);
        let known = known.position(|known| !known.name.is_empty() && known.name == participant.name);
        if let Some(row) = known {
            // "Sammankallande är Anna Ek", who is in the list as well.
            participants::join(&mut self.draft.participants[row], participant);
            return self.place(Field::Participants, Some(row), place);
        }
        self.draft.participants.push(participant);
        self.place(Field::Participants, Some(self.draft.participants.len() - 1), place);
    }

    fn reporting(&mut self, blocks: &[&Block<'_>]) {
        // Not what has told when the assignment starts or ends.
        let is_of_time = |block: &&Block<'_>| matches!(block.kind, BlockKind::Row(_)) && self.is_placed(&block.place);
        let blocks: Vec<&Block<'_>> = blocks.iter().copied().filter(|block| !is_of_time(block)).collect();
        self.write(Field::Reporting, &blocks);
        let mut to = String::new();
        for block in blocks {
            if let BlockKind::Row(_) = block.kind
                && let Some(report) = reports::from_row(&block.text, &self.bodies, self.reference)
            {
                self.report(report, block.place.clone());
                continue;
            }
            for (report, within) in reports::from_text(&block.text, &self.bodies, self.reference, &mut to) {
                let place = block.locate(within);
                self.report(report, place);
            }
        }
    }

    /// What stands under the heading for the single occasions: a table of them, or else what is said of reporting.
    fn reports(&mut self, blocks: &[&Block<'_>]) {
        let head = blocks.first().and_then(|block| match &block.kind {
            BlockKind::Row(cells) => reports::columns(cells),
            _ => None,
        });
        let Some(columns) = head else { return self.reporting(blocks) };
        for (number, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Row(_) if number == 0 => self.placed.push(block.place.clone()),
                // When the assignment starts or ends.
                BlockKind::Row(_) if self.is_placed(&block.place) => {}
                BlockKind::Row(cells) => {
                    if let Some(report) = reports::from_cells(cells, &columns, self.reference) {
                        self.report(report, block.place.clone());
                    }
                }
                _ => self.write(Field::Reporting, &[block]),
            }
        }
    }

    pub(super) fn report(&mut self, report: Report, place: Range<usize>) {
        // A heading for the time and the reports has a line read for both.
        let is_here = |(field, row, at): &(Field, Option<usize>, Range<usize>)| {
            let known = row.filter(|_| *field == Field::Reports).and_then(|row| self.draft.reports.get(row));
            known.is_some_and(|known| known.date == report.date) && at.start < place.end && place.start < at.end
        };
        if self.evidence.iter().any(is_here) {
            return;
        }
        self.draft.reports.push(report);
        self.place(Field::Reports, Some(self.draft.reports.len() - 1), place);
    }
}

/// Whether a line breaks off after a comma, and the next goes on with it and names nobody else.
fn goes_on(blocks: &[&Block<'_>], line: usize) -> bool {
    let (Some(block), Some(next)) = (blocks.get(line), blocks.get(line + 1)) else { return false };
    let is_row = |block: &Block<'_>| matches!(block.kind, BlockKind::Row(_));
    block.text.ends_with(',')
        && !is_row(block)
        && next.kind == BlockKind::Paragraph
        && participants::names_in(&next.text).is_empty()
}

/// The party that a block only names.
fn heads_party<'b>(block: &'b Block<'_>) -> Option<&'b str> {
    match &block.kind {
        BlockKind::Row(cells) => participants::row_heads_party(cells),
        _ => participants::heads_party(&block.text),
    }
}

/// Whether the block below a party tells of those who come from there.
fn is_told_below(party: &Block<'_>, next: &Block<'_>) -> bool {
    if heads_party(next).is_some() && !party.text.ends_with(':') {
        return false;
    }
    match &next.kind {
        BlockKind::Row(cells) => {
            let has_name = || cells.iter().any(|cell| !participants::names_in(cell).is_empty());
            matches!(party.kind, BlockKind::Row(_)) || participants::columns(cells).is_some() || has_name()
        }
        BlockKind::Item if party.kind == BlockKind::Paragraph => true,
        _ if lowercase(&party.text).contains("representanter") && heads_party(next).is_none() => true,
        _ => party.text.ends_with(':') || !participants::names_in(&next.text).is_empty(),
    }
}

/// Whether a block under a heading for several things is for this one: for all that it speaks of, else for the first.
fn belongs(block: &Block<'_>, target: Target, is_first: bool, targets: &[Target]) -> bool {
    if targets == [Target::Text(Field::Assignment), Target::Text(Field::Implementation)] {
        return (target == Target::Text(Field::Implementation)) == prose::tells_of_carrying_out(&block.text);
    }
    let about = |target: &Target| match target {
        Target::Text(field) => {
            words(&block.text).any(|word| prose::stems(*field).iter().any(|stem| fold(word.text).starts_with(stem)))
        }
        Target::Reporting => reports::speaks_of_reporting(&block.text),
        _ => false,
    };
    let texts = targets.iter().filter(|target| matches!(target, Target::Text(_) | Target::Reporting)).count();
    texts < 2
        // All of it is background, whatever else it tells.
        || is_first && target == Target::Text(Field::Background)
        || !matches!(target, Target::Text(_) | Target::Reporting)
        || about(&target)
        || is_first && !targets.iter().any(about)
}

/// What may be said of the group under the heading for participants.
const ABOUT_THE_GROUP: [Field; 3] = [Field::Representation, Field::Chairing, Field::Mandate];

/// Whether sentences under the heading for participants tell how they are appointed, rather than who they are.
fn is_about_the_group(text: &str) -> bool {
    let about = prose::fields_of(text);
    text.ends_with('.') && ABOUT_THE_GROUP.iter().any(|field| about.contains(field))
}

/// Whether a sentence under the heading for participants tells who is invited or called now and then: no seat in the group.
fn is_about_invitations(text: &str) -> bool {
    let text = lowercase(text);
    ["bjuds in", "bjudas in", "bjuder in", "kallas vid", "kallas minst", "kan kallas", "inbjuds", "inbjudas"]
        .iter()
        .any(|cue| text.contains(cue))
}

/// Whether a heading for participants names a role: "Processledare".
fn names_role(heading: &str) -> bool {
    words(heading).count() <= 2
        && words(heading).next().is_some_and(|word| {
            let word = fold(word.text);
            ["processledar", "projektledar", "ordförande", "sammankallande"].iter().any(|stem| word.starts_with(stem))
        })
}
