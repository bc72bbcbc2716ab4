//! When the work is done.

use time::Date;

use super::entry::{DateEntry, DurationEntry};
use super::json::Unknown;
use crate::swedish::PartialDate;

/// The time of the assignment: a start, and an end or a duration.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeFrame {
    /// When it starts.
    pub start: Option<DateEntry>,
    /// When it ends.
    pub end: Option<DateEntry>,
    /// How long it lasts, where the document says that instead.
    pub duration: Option<DurationEntry>,
    /// What a newer version added.
    pub unknown: Unknown,
}

impl TimeFrame {
    /// The start, if it is understood.
    pub fn known_start(&self) -> Option<PartialDate> {
        self.start.as_ref()?.known()
    }

    /// The end as written, if it is understood.
    pub fn known_end(&self) -> Option<PartialDate> {
        self.end.as_ref()?.known()
    }

    /// The last day: of the end as written, else counted from the start.
    pub fn last_day(&self) -> Option<Date> {
        match self.known_end() {
            Some(end) => Some(end.last_day()),
            None => self.duration.as_ref()?.known()?.end_from(self.known_start()?.first_day()),
        }
    }
}
