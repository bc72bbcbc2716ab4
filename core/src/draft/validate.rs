//! What one field alone can get wrong.
//!
//! The validator's measures without its derive, which would write every wrong value out as JSON to say that it is too long:
//! in the browser that costs more than the rules.

use validator::ValidateLength;

use super::{Draft, Entry, Field};

/// The longest one-line text, in characters.
pub const LONGEST_LINE: u64 = 300;
/// The longest running text of one field, in characters: some fifteen pages.
pub const LONGEST_TEXT: u64 = 50_000;
/// The most participants, reports or steps.
pub const MOST_ROWS: u64 = 200;

/// Something wrong in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field.
    pub field: Field,
    /// The row, in a list.
    pub row: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Longer than [`LONGEST_LINE`] or [`LONGEST_TEXT`].
    TooLong,
    /// More rows than [`MOST_ROWS`].
    TooMany,
    /// Not read as a date.
    UnreadableDate,
    /// Not read as a duration.
    UnreadableDuration,
}

impl Draft {
    /// What single fields get wrong, in the order of the document.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut found = Vec::new();
        for field in Field::ALL {
            let mut say = |row, problem| found.push(FieldProblem { field, row, problem });
            match field {
                Field::Participants => {
                    if is_longer(&self.participants, MOST_ROWS) {
                        say(None, Problem::TooMany);
                    }
                    for (row, who) in self.participants.iter().enumerate() {
                        if [&who.name, &who.role, &who.organisation]
                            .into_iter()
                            .any(|line| is_longer(line, LONGEST_LINE))
                        {
                            say(Some(row), Problem::TooLong);
                        }
                    }
                }
                Field::Reports => {
                    if is_longer(&self.reports, MOST_ROWS) {
                        say(None, Problem::TooMany);
                    }
                    for (row, report) in self.reports.iter().enumerate() {
                        if [&report.to, &report.what].into_iter().any(|line| is_longer(line, LONGEST_LINE)) {
                            say(Some(row), Problem::TooLong);
                        }
                        if is_written(report.date.as_ref()) {
                            say(Some(row), Problem::UnreadableDate);
                        }
                    }
                }
                Field::Timetable => {
                    if is_longer(&self.timetable, MOST_ROWS) {
                        say(None, Problem::TooMany);
                    }
                    for (row, step) in self.timetable.iter().enumerate() {
                        if is_longer(&step.what, LONGEST_LINE) {
                            say(Some(row), Problem::TooLong);
                        }
                        if is_written(step.date.as_ref()) {
                            say(Some(row), Problem::UnreadableDate);
                        }
                    }
                }
                Field::Duration if is_written(self.time_frame.duration.as_ref()) => {
                    say(None, Problem::UnreadableDuration);
                }
                field => {
                    if self.text(field).is_some_and(|text| is_longer(text, longest(field))) {
                        say(None, Problem::TooLong);
                    }
                    if is_written(self.date(field)) {
                        say(None, Problem::UnreadableDate);
                    }
                }
            }
        }
        found
    }
}

/// How many characters a field can hold.
fn longest(field: Field) -> u64 {
    match field {
        Field::Title | Field::Commissioner | Field::ApprovedBy => LONGEST_LINE,
        _ => LONGEST_TEXT,
    }
}

/// Whether there is more than `most`. The validator's own measure: characters of a text, rows of a list.
fn is_longer<T: ValidateLength<u64> + ?Sized>(value: &T, most: u64) -> bool {
    !value.validate_length(None, Some(most), None)
}

/// Whether what was entered is not understood.
fn is_written<T>(entry: Option<&Entry<T>>) -> bool {
    matches!(entry, Some(Entry::Written(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Participant, Report};

    #[test]
    fn says_where_and_what() {
        let mut draft = Draft::default();
        assert_eq!(draft.problems(), []);
        draft.title = "å".repeat(300);
        assert_eq!(draft.problems(), []);
        draft.title.push('å');
        draft.time_frame.start = Some("nästa vecka".into());
        draft.reports = vec![Report::default(), Report { date: Some("sen".into()), ..Report::default() }];
        draft.participants = vec![Participant::default(); 201];
        assert_eq!(
            draft.problems(),
            [
                FieldProblem { field: Field::Title, row: None, problem: Problem::TooLong },
                FieldProblem { field: Field::Participants, row: None, problem: Problem::TooMany },
                FieldProblem { field: Field::Start, row: None, problem: Problem::UnreadableDate },
                FieldProblem { field: Field::Reports, row: Some(1), problem: Problem::UnreadableDate },
            ]
        );
    }
}
