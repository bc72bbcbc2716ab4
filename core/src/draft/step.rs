//! The timetable.

use super::entry::DateEntry;
use super::json::Unknown;

/// One step of the timetable.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// When.
    pub date: Option<DateEntry>,
    /// What happens: "lägesrapport", "remiss", "beslut".
    pub what: String,
    /// What a newer version added.
    pub unknown: Unknown,
}

impl Step {
    /// Whether nothing is said of it.
    pub fn is_empty(&self) -> bool {
        self.date.is_none() && self.what.trim().is_empty()
    }
}
