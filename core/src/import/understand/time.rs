//! Start, end and duration; before the reports, whose years depend on them.

use std::ops::Range;

use super::Reading;
use super::running_text::tells_members;
use crate::draft::{Entry, Field, Side};
use crate::import::block::{Block, BlockKind};
use crate::import::headings::Target;
use crate::import::outline::{Outline, Section};
use crate::import::reports;
use crate::import::time_frame::{self, Told};
use crate::swedish::{find_dates, find_durations, sentences};

impl Reading {
    pub(super) fn time(&mut self, outline: &Outline<'_>) {
        for section in &outline.sections {
            for target in section.targets() {
                self.time_of(section, target);
            }
        }
        self.time_among_reports(outline);
        if self.draft.time_frame.start.is_none() || self.needs_end() {
            self.time_in_prose(outline, true);
            self.time_in_prose(outline, false);
        }
        if self.needs_end() {
            self.ends_with_last_report(outline);
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

    /// "Tider och rapportering": rows under the heading for reports that say when the assignment starts and ends.
    fn time_among_reports(&mut self, outline: &Outline<'_>) {
        let is_of_reports = |target| matches!(target, Target::Reports | Target::Reporting);
        let sections = outline.sections.iter().filter(|section| section.targets().any(is_of_reports));
        for block in sections.flat_map(|section| &section.blocks) {
            if matches!(block.kind, BlockKind::Row(_)) && !reports::speaks_of_reporting(&block.text) {
                self.told(time_frame::from_row(&block.text, self.reference), &block.place);
            }
        }
    }

    /// Reads a section whose heading announces a time.
    pub(super) fn time_of(&mut self, section: &Section<'_>, target: Target) {
        match target {
            Target::TimeFrame => self.time_section(section),
            Target::Start => self.time_label(section, Side::First),
            Target::End => self.time_label(section, Side::Last),
            _ => {}
        }
    }

    /// A timetable whose last step is the final report ends with it, where nothing else tells an end.
    fn ends_with_last_report(&mut self, outline: &Outline<'_>) {
        let of_time = outline.sections.iter().filter(|section| section.targets().any(|to| to == Target::TimeFrame));
        for section in of_time {
            let dated = section.blocks.iter().filter_map(|block| {
                let dates = find_dates(&block.text, self.reference);
                let [date] = dates.as_slice() else { return None };
                Some((date.last, block))
            });
            let steps: Vec<_> = dated.collect();
            let last = steps.iter().max_by_key(|(date, _)| date.last_day());
            if let Some((date, block)) = last
                && steps.len() > 1
                && reports::is_final(&block.text)
            {
                self.told(Told { end: Some(Entry::Known(*date)), ..Told::default() }, &block.place);
                return;
            }
        }
    }

    fn needs_end(&self) -> bool {
        self.draft.time_frame.end.is_none() && self.draft.time_frame.duration.is_none()
    }

    fn time_section(&mut self, section: &Section<'_>) {
        let mut rest = String::new();
        let is_list = self.lists_steps(section);
        for block in &section.blocks {
            if matches!(block.kind, BlockKind::Row(_)) || is_list && block.kind == BlockKind::Item {
                self.time_row(block);
            } else {
                self.reports_in(block);
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

    /// Whether a section lists the steps of a timetable, each with its day: what is clear in June is a step, not the whole.
    fn lists_steps(&self, section: &Section<'_>) -> bool {
        const FEWEST: usize = 3;
        let is_step =
            |block: &&Block<'_>| block.kind == BlockKind::Item && find_dates(&block.text, self.reference).len() == 1;
        section.blocks.iter().filter(is_step).count() >= FEWEST
    }

    /// The reports that stand among the times.
    fn reports_in(&mut self, block: &Block<'_>) {
        let mut to = String::new();
        for sentence in
            sentences(&block.text).into_iter().filter(|sentence| reports::speaks_of_reporting(sentence.text))
        {
            for (report, _) in reports::from_text(sentence.text, &self.bodies, self.reference, &mut to) {
                self.report(report, block.locate(sentence.place()));
            }
        }
    }

    fn time_row(&mut self, block: &Block<'_>) {
        if let Some(report) = reports::from_row(&block.text, &self.bodies, self.reference) {
            self.report(report, block.place.clone());
            return;
        }
        let told = time_frame::from_row(&block.text, self.reference);
        if !told.is_empty() {
            self.told(told, &block.place);
        }
    }

    fn time_label(&mut self, section: &Section<'_>, side: Side) {
        let Some(block) = section.blocks.first() else { return };
        let told = time_frame::from_label(&block.text, side, self.reference);
        self.told(told, &block.place);
        let tells_more = find_dates(&block.text, self.reference).len() > 1 || !find_durations(&block.text).is_empty();
        if side == Side::First && self.needs_end() && tells_more {
            // "Start: kvartal 2 2026. Slut: kvartal 4 2026."
            let rest = time_frame::from_section(&block.text, self.reference);
            self.told(Told { start: None, ..rest }, &block.place);
        }
        // Below "Slut: …" a timetable may go on.
        for block in section.blocks.iter().skip(1) {
            let told = time_frame::from_section(&block.text, self.reference);
            self.told(told, &block.place);
        }
    }

    /// `surely`: only from sentences that speak of starting and ending; a step "till sommaren" is not the end.
    fn time_in_prose(&mut self, outline: &Outline<'_>, surely: bool) {
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
                let all = sentences(&block.text).into_iter().filter(|sentence| !tells_members(sentence.text));
                for sentence in all.filter(|sentence| !surely || time_frame::is_sure(sentence.text)) {
                    let told = time_frame::from_prose(sentence.text, self.reference);
                    let new = told.fill(&mut self.draft.time_frame);
                    if !new.is_empty() {
                        let place = block.locate(sentence.place());
                        self.evidence_of_time(&new, &place);
                        self.placed.push(place);
                    }
                }
            }
        }
    }

    pub(super) fn told(&mut self, told: Told, place: &Range<usize>) {
        let new = told.fill(&mut self.draft.time_frame);
        if !new.is_empty() {
            self.evidence_of_time(&new, place);
            self.placed.push(place.clone());
        }
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
}
