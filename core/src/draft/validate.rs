//! What one field alone can get wrong.

use std::borrow::Cow;

use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::entry::{DateEntry, DurationEntry, Entry};
use super::{Draft, Field};

/// The longest one-line text, in characters.
pub const LONGEST_LINE: u64 = 300;
/// The longest running text of one field, in characters: some fifteen pages.
pub const LONGEST_TEXT: u64 = 50_000;
/// The most participants or reports.
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

/// A date must be understood.
pub(super) fn date(entry: &DateEntry) -> Result<(), ValidationError> {
    understood(entry, "unreadable_date")
}

/// A duration must be understood.
pub(super) fn duration(entry: &DurationEntry) -> Result<(), ValidationError> {
    understood(entry, "unreadable_duration")
}

fn understood<T>(entry: &Entry<T>, code: &'static str) -> Result<(), ValidationError> {
    match entry {
        Entry::Known(_) => Ok(()),
        Entry::Written(_) => {
            Err(ValidationError { code: Cow::Borrowed(code), message: None, params: Default::default() })
        }
    }
}

impl Draft {
    /// What single fields get wrong, in the order of the document.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if let Err(errors) = self.validate() {
            collect(&errors, None, None, &mut problems);
        }
        problems.sort_by_key(|problem| (problem.field, problem.row));
        problems
    }
}

fn collect(errors: &ValidationErrors, list: Option<Field>, row: Option<usize>, problems: &mut Vec<FieldProblem>) {
    for (name, kind) in errors.errors() {
        let field = list.or_else(|| Field::from_id(name));
        match kind {
            ValidationErrorsKind::Struct(inner) => collect(inner, field, row, problems),
            ValidationErrorsKind::List(rows) => {
                for (&row, inner) in rows {
                    collect(inner, field, Some(row), problems);
                }
            }
            ValidationErrorsKind::Field(found) => {
                let Some(field) = field else { continue };
                problems.extend(found.iter().filter_map(|error| {
                    let problem = match &*error.code {
                        "too_long" => Problem::TooLong,
                        "too_many" => Problem::TooMany,
                        "unreadable_date" => Problem::UnreadableDate,
                        "unreadable_duration" => Problem::UnreadableDuration,
                        _ => return None,
                    };
                    Some(FieldProblem { field, row, problem })
                }));
            }
        }
    }
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
