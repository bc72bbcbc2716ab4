//! A field for a date or a duration: written in any form, said back as it was understood, and put in order when the
//! person leaves it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::{DateEntry, Draft, DurationEntry, Entry, Field, FieldProblem, Problem, Side};
use uppdragskollen_core::swedish::PartialDate;

use super::field::text_control;
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::{language, words};

/// Where a date or a duration is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a date field of its own.
    Date(Field),
    /// In the field for the duration.
    Duration,
    /// In a row of the reports.
    Report(usize),
    /// In a row of the timetable.
    Step(usize),
}

impl Place {
    fn field(self) -> Field {
        match self {
            Self::Date(field) => field,
            Self::Duration => Field::Duration,
            Self::Report(_) => Field::Reports,
            Self::Step(_) => Field::Timetable,
        }
    }

    fn row(self) -> Option<usize> {
        match self {
            Self::Report(row) | Self::Step(row) => Some(row),
            _ => None,
        }
    }

    /// Which of a span's ends is meant: "vårterminen 2026" begins in January and ends in June.
    fn side(self) -> Side {
        match self {
            Self::Date(Field::Start | Field::ValidFrom) => Side::First,
            _ => Side::Last,
        }
    }

    /// What is there, as it stands in the field once the person has left it.
    fn text(self, draft: &Draft) -> String {
        match self {
            Self::Duration => match &draft.time_frame.duration {
                Some(DurationEntry::Known(duration)) => language().duration(*duration),
                Some(Entry::Written(text)) => text.clone(),
                None => String::new(),
            },
            _ => self.date(draft).map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// How it was understood, or what it leads to.
    fn meaning(self, draft: &Draft) -> String {
        let frame = &draft.time_frame;
        let (sentence, date) = match self {
            Self::Duration if frame.duration.is_some() && frame.end.is_none() => {
                (words().form.ends, frame.last_day().map(PartialDate::Day))
            }
            Self::Duration => return String::new(),
            _ => (words().form.read_as, self.date(draft).and_then(Entry::known)),
        };
        date.map_or_else(String::new, |date| sentence(&language().date(date)))
    }

    fn date(self, draft: &Draft) -> Option<&DateEntry> {
        match self {
            Self::Report(row) => draft.reports.get(row)?.date.as_ref(),
            Self::Step(row) => draft.timetable.get(row)?.date.as_ref(),
            _ => draft.date(self.field()),
        }
    }

    fn write(self, editor: Editor, text: &str) {
        let today = editor.look(Part::Ground, |state| state.today);
        editor.change(self.field(), |draft| match self {
            Self::Duration => draft.time_frame.duration = DurationEntry::read(text),
            Self::Date(field) => {
                if let Some(date) = draft.date_mut(field) {
                    *date = DateEntry::read(text, self.side(), today);
                }
            }
            Self::Report(row) => {
                if let Some(report) = draft.reports.get_mut(row) {
                    report.date = DateEntry::read(text, self.side(), today);
                }
            }
            Self::Step(row) => {
                if let Some(step) = draft.timetable.get_mut(row) {
                    step.date = DateEntry::read(text, self.side(), today);
                }
            }
        });
    }

    /// What is told by one of them is told by the other too: a duration leads to another end when the start moves.
    fn look<T>(self, editor: Editor, look: impl FnOnce(&Draft) -> T) -> T {
        if self == Self::Duration {
            editor.read(Field::Start, |_| ());
            editor.read(Field::End, |_| ());
        }
        editor.read(self.field(), look)
    }
}

/// The field, and under it how it was understood or why it cannot be.
pub fn entry(editor: Editor, place: Place, id: &str, help_id: &str) -> Vec<El> {
    // What is being written, with what the draft made of it: as long as the draft still says that, the writing stands;
    // when something else changes the draft, as Ångra does, that shows.
    let writing = Rc::new(RefCell::new(None::<(String, String)>));
    let left = ArcTrigger::new();
    let note_id = format!("{id}-note");
    let shown = {
        let (writing, left) = (writing.clone(), left.clone());
        move || {
            left.track();
            let now = place.look(editor, |draft| place.text(draft));
            match &*writing.borrow() {
                Some((written, understood)) if *understood == now => written.clone(),
                _ => now,
            }
        }
    };
    // A word half written is no mistake.
    let wrong = {
        let (writing, left) = (writing.clone(), left.clone());
        move || {
            left.track();
            problem(editor, place).filter(|_| writing.borrow().is_none())
        }
    };
    let write = {
        let writing = writing.clone();
        move |written: String| {
            place.write(editor, &written);
            let understood = editor.peek(|draft| place.text(draft));
            *writing.borrow_mut() = Some((written, understood));
        }
    };
    let leave = move |_| {
        *writing.borrow_mut() = None;
        left.notify();
    };
    let note = {
        let wrong = wrong.clone();
        move || wrong().unwrap_or_else(|| place.look(editor, |draft| place.meaning(draft)))
    };
    let invalid = {
        let wrong = wrong.clone();
        move || wrong().map(|_| "true".to_owned())
    };
    let kind = move || Some(if wrong().is_some() { "ds-validation-message" } else { "note" }.to_owned());
    let control = text_control("input", editor, id, shown, write)
        .attr("aria-describedby", &format!("{help_id} {note_id}"))
        .live_attr("aria-invalid", invalid)
        .on("blur", leave);
    vec![control, el("p").id(&note_id).live_attr("class", kind).live_text(note)]
}

/// Why what is written cannot be read.
fn problem(editor: Editor, place: Place) -> Option<String> {
    let (field, row) = (place.field(), place.row());
    editor.look(Part::Problems, |state| {
        let unread = |problem: Problem| matches!(problem, Problem::UnreadableDate | Problem::UnreadableDuration);
        let mine = |found: &&FieldProblem| found.field == field && found.row == row && unread(found.problem);
        state.problems.iter().find(mine).map(|found| language().problem(found.problem, field))
    })
}
