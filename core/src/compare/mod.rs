//! Two drafts held against each other: the differences field by field, each a value that can be accepted on its own.

mod align;
mod rows;
mod words;

use crate::draft::{DateEntry, Deviation, Draft, DurationEntry, Field, Participant, Report, Status, Step};

pub(crate) use align::{Pair, align};
pub use rows::{Fate, RowChange};
pub use words::{Span, SpanKind, spans};

/// A difference between two drafts.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// Of a text; see [`spans`].
    Text {
        /// The field.
        field: Field,
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// Of a date.
    Date {
        /// The field.
        field: Field,
        /// As it was.
        before: Option<DateEntry>,
        /// As it is.
        after: Option<DateEntry>,
    },
    /// Of the length of the assignment.
    Duration {
        /// As it was.
        before: Option<DurationEntry>,
        /// As it is.
        after: Option<DurationEntry>,
    },
    /// Of the status.
    Status {
        /// As it was.
        before: Status,
        /// As it is.
        after: Status,
    },
    /// Of one participant.
    Participant(RowChange<Participant>),
    /// Of one report.
    Report(RowChange<Report>),
    /// Of one step of the timetable.
    Step(RowChange<Step>),
    /// Of one reason for what is not met.
    Deviation(RowChange<Deviation>),
}

impl Difference {
    /// The field that it is in; `None` for a reason, which belongs to a rule.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Text { field, .. } | Self::Date { field, .. } => Some(*field),
            Self::Duration { .. } => Some(Field::Duration),
            Self::Status { .. } => Some(Field::Status),
            Self::Participant(_) => Some(Field::Participants),
            Self::Report(_) => Some(Field::Reports),
            Self::Step(_) => Some(Field::Timetable),
            Self::Deviation(_) => None,
        }
    }

    /// Accepts it: makes the change in a draft. Where what it is about is no longer as it was, nothing is changed, and
    /// `false` is the answer.
    pub fn apply(&self, draft: &mut Draft) -> bool {
        match self {
            Self::Text { field, before, after } => draft.text_mut(*field).is_some_and(|text| put(text, before, after)),
            Self::Date { field, before, after } => draft.date_mut(*field).is_some_and(|date| put(date, before, after)),
            Self::Duration { before, after } => put(&mut draft.time_frame.duration, before, after),
            Self::Status { before, after } => put(&mut draft.status, before, after),
            Self::Participant(change) => change.apply(&mut draft.participants),
            Self::Report(change) => change.apply(&mut draft.reports),
            Self::Step(change) => change.apply(&mut draft.timetable),
            Self::Deviation(change) => change.apply(&mut draft.deviations),
        }
    }
}

fn put<T: Clone + PartialEq>(value: &mut T, before: &T, after: &T) -> bool {
    let is_as_before = value == before;
    if is_as_before {
        value.clone_from(after);
    }
    is_as_before
}

/// What is different in the second of two drafts, in the order of the document. Which pack and group they are for is not
/// held against each other.
pub fn differences(before: &Draft, after: &Draft) -> Vec<Difference> {
    let mut found = Vec::new();
    for field in Field::ALL {
        match field {
            Field::Participants => {
                found.extend(
                    rows::changes(&before.participants, &after.participants).into_iter().map(Difference::Participant),
                );
            }
            Field::Reports => {
                found.extend(rows::changes(&before.reports, &after.reports).into_iter().map(Difference::Report))
            }
            Field::Timetable => {
                found.extend(rows::changes(&before.timetable, &after.timetable).into_iter().map(Difference::Step));
            }
            Field::Duration => {
                let (before, after) = (&before.time_frame.duration, &after.time_frame.duration);
                found.extend(
                    (before != after).then(|| Difference::Duration { before: before.clone(), after: after.clone() }),
                );
            }
            Field::Status => {
                let (before, after) = (before.status, after.status);
                found.extend((before != after).then_some(Difference::Status { before, after }));
            }
            field => found.extend(of_value(field, before, after)),
        }
    }
    found.extend(rows::changes(&before.deviations, &after.deviations).into_iter().map(Difference::Deviation));
    found
}

fn of_value(field: Field, before: &Draft, after: &Draft) -> Option<Difference> {
    if let (Some(before), Some(after)) = (before.text(field), after.text(field)) {
        let text = || Difference::Text { field, before: before.to_owned(), after: after.to_owned() };
        return (before != after).then(text);
    }
    let (before, after) = (before.date(field), after.date(field));
    (before != after).then(|| Difference::Date { field, before: before.cloned(), after: after.cloned() })
}
