//! Reporting back.

use super::entry::DateEntry;
use super::json::Unknown;
use crate::swedish::{fold, has, words};

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
        const NAMES: [&str; 6] =
            ["slutrapport", "slutredovisning", "slutavrapport", "slutlig", "slutåterrapport", "avslutande"];
        let mut is_named_so = false;
        let mut is_draft = false;
        for word in words(&self.what) {
            let word = fold(word.text);
            is_named_so |= has(&word, "slut") && NAMES.iter().any(|name| has(&word, name));
            is_draft |= has(&word, "utkast");
        }
        is_named_so && !is_draft
    }
}
