//! What somebody has written where a value stood, read as that value.

use time::Date;

use crate::draft::{DateEntry, Draft, DurationEntry, Field, Participant, Report, Sector, Side, Standing, Status, Step};
use crate::import::party_of;
use crate::swedish::{PartialDate, find_dates, find_durations};
use crate::wording::{Label, Language};

const LANGUAGE: Language = Language::Swedish;

/// Puts a value into a field that stands as a label with a line; tells whether the field can hold all that it says.
pub fn put(draft: &mut Draft, field: Field, value: &str, today: Date) -> bool {
    match field {
        Field::Duration => {
            draft.time_frame.duration = DurationEntry::read(value);
            let is_known = draft.time_frame.duration.as_ref().is_some_and(|entry| entry.known().is_some());
            return !is_known || find_durations(value).first().is_some_and(|(place, _)| place.len() == value.len());
        }
        Field::Status => match Status::ALL.into_iter().find(|status| LANGUAGE.status(*status) == value) {
            Some(status) => draft.status = status,
            None => return value.is_empty(),
        },
        field => {
            let side = if field == Field::End { Side::Last } else { Side::First };
            if let Some(date) = draft.date_mut(field) {
                return put_date(date, value, side, today);
            } else if let Some(text) = draft.text_mut(field) {
                value.clone_into(text);
            }
        }
    }
    true
}

/// Puts a date; tells whether that is all that the value says.
fn put_date(date: &mut Option<DateEntry>, value: &str, side: Side, today: Date) -> bool {
    *date = DateEntry::read(value, side, today);
    let is_known = date.as_ref().is_some_and(|entry| entry.known().is_some());
    let is_date = |value: &str| value.parse::<PartialDate>().is_ok();
    !is_known
        || is_date(value)
        || find_dates(value, today).first().is_some_and(|found| found.place.len() == value.len())
}

/// A row of a table, whose cells can be set.
pub trait Row: Clone + Default {
    /// Sets a cell; tells whether the row can hold all that it says.
    fn set(&mut self, column: Label, value: &str, today: Date) -> bool;
    /// Whether nothing is said in it.
    fn is_blank(&self) -> bool;
}

impl Row for Participant {
    fn set(&mut self, column: Label, value: &str, _: Date) -> bool {
        match column {
            Label::Name => value.clone_into(&mut self.name),
            Label::Role => value.clone_into(&mut self.role),
            Label::Organisation => value.clone_into(&mut self.organisation),
            Label::Party => {
                let named = Sector::ALL.into_iter().find(|sector| LANGUAGE.sector(*sector) == value);
                if named.is_some() || value.is_empty() {
                    self.sector = named;
                } else {
                    self.sector = party_of(value).or(self.sector);
                    return false;
                }
            }
            Label::Standing => match standing(value) {
                Some(standing) => self.standing = standing,
                None => return false,
            },
            _ => return value.is_empty(),
        }
        true
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Row for Report {
    fn set(&mut self, column: Label, value: &str, today: Date) -> bool {
        match column {
            Label::Date => return put_date(&mut self.date, value, Side::Last, today),
            Label::Report => value.clone_into(&mut self.what),
            Label::Recipient => value.clone_into(&mut self.to),
            Label::Delivered => {
                self.delivered = !value.is_empty() && value != LANGUAGE.label(Label::No);
                return value.is_empty()
                    || [Label::Yes, Label::No].into_iter().any(|word| LANGUAGE.label(word) == value);
            }
            _ => return value.is_empty(),
        }
        true
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Row for Step {
    fn set(&mut self, column: Label, value: &str, today: Date) -> bool {
        match column {
            Label::Date => return put_date(&mut self.date, value, Side::Last, today),
            Label::Step => value.clone_into(&mut self.what),
            _ => return value.is_empty(),
        }
        true
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

fn standing(value: &str) -> Option<Standing> {
    let named = Standing::ALL.into_iter().find(|standing| LANGUAGE.standing(*standing) == value);
    named.or_else(|| value.is_empty().then(Standing::default))
}

/// The columns that a table of a field has where its head does not tell others.
pub fn columns(field: Field) -> &'static [Label] {
    match field {
        Field::Participants => &[Label::Name, Label::Role, Label::Organisation, Label::Party, Label::Standing],
        Field::Reports => &[Label::Date, Label::Report, Label::Recipient, Label::Delivered],
        Field::Timetable => &[Label::Date, Label::Step],
        _ => &[],
    }
}

/// What the columns of a table of a field hold, by the words of a row; `None` for each cell that is no name of a column.
pub fn head(text: &str, field: Field) -> Vec<Option<Label>> {
    let named = |cell: &str| columns(field).iter().copied().find(|&label| LANGUAGE.label(label) == cell);
    text.split('\t').map(named).collect()
}
