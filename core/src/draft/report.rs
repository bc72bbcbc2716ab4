//! Reporting back.

use super::entry::DateEntry;
use super::json::Unknown;
use crate::swedish::lowercase;

/// One occasion on which the group reports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The body that is reported to.
    pub to: String,
    /// When.
    pub date: Option<DateEntry>,
    /// What is reported: "delrapport", "slutrapport".
    pub what: String,
    /// Whether it has been handed in.
    pub delivered: bool,
    /// What a newer version added.
    pub unknown: Unknown,
}

impl Report {
    /// Whether nothing is said of it.
    pub fn is_empty(&self) -> bool {
        self.date.is_none() && self.to.trim().is_empty() && self.what.trim().is_empty()
    }

    /// Whether it is the last one: a slutrapport, slutredovisning or the like.
    pub fn is_final(&self) -> bool {
        let what = lowercase(&self.what);
        let is_named_so =
            ["slutrapport", "slutredovisning", "slutavrapport", "slutlig", "slutåterrapport", "avslutande"]
                .iter()
                .any(|word| what.contains(word));
        is_named_so && !what.contains("utkast")
    }
}
