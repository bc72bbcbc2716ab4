//! The timetable: dated steps under the heading for the time.

use super::Reading;
use crate::draft::{Entry, Field, Step};
use crate::import::block::{Block, BlockKind};
use crate::import::headings::Target;
use crate::import::outline::Outline;
use crate::import::parties::is_place;
use crate::swedish::{find_dates, fold, words};

/// A paragraph of more words is prose, not a step.
const LONGEST_STEP: usize = 14;
/// One dated line is no timetable.
const FEWEST_STEPS: usize = 2;

impl Reading {
    pub(super) fn timetable(&mut self, outline: &Outline<'_>) {
        for section in outline.sections.iter().filter(|section| section.targets().any(|to| to == Target::TimeFrame)) {
            let steps: Vec<(&Block<'_>, Step)> =
                section.blocks.iter().filter_map(|block| Some((block, self.step(block)?))).collect();
            if steps.len() < FEWEST_STEPS {
                continue;
            }
            for (block, step) in steps {
                self.draft.timetable.push(step);
                self.place(Field::Timetable, Some(self.draft.timetable.len() - 1), block.place.clone());
            }
        }
    }

    /// A line that holds one date and says what happens then.
    fn step(&self, block: &Block<'_>) -> Option<Step> {
        let text = &block.text;
        if !matches!(block.kind, BlockKind::Row(_)) && words(text).count() > LONGEST_STEP {
            return None;
        }
        let dates = find_dates(text, self.reference);
        let [date] = dates.as_slice() else { return None };
        let before = text[..date.place.start].trim_matches(is_between);
        let after = text[date.place.end..].trim_matches(is_between);
        let what = [before, after].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        // "Göteborg 2026-04-29" stands over a signature.
        let says = words(&what).next().is_some() && !is_place(&fold(&what));
        says.then(|| Step { date: Some(Entry::Known(date.last)), what, ..Step::default() })
    }
}

/// What stands between a step and its date.
fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | ':' | ';' | '–' | '-' | '.' | '(' | ')' | '|')
}
