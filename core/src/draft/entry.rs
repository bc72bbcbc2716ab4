//! What a person enters where a date or a duration is wanted.

use std::fmt;
use std::str::FromStr;

use time::Date;

use crate::swedish::{Duration, PartialDate, find_dates, find_durations};

/// A value that is understood, or kept as it was written until it is.
/// As data it is one string: the value's own form where it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry<T> {
    /// The value.
    Known(T),
    /// What was written, and is not (yet) understood.
    Written(String),
}

/// A date as entered.
pub type DateEntry = Entry<PartialDate>;
/// A duration as entered.
pub type DurationEntry = Entry<Duration>;

impl<T: Copy> Entry<T> {
    /// The value, if it is understood.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Written(_) => None,
        }
    }
}

/// Which side of a span a date is: "vårterminen 2026" begins in January and ends in June.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its beginning.
    First,
    /// Its end.
    Last,
}

impl DateEntry {
    /// Reads what a person writes in a date field, in any form; `None` where nothing is written. A date without a year
    /// is the first such on or after `reference`.
    pub fn read(text: &str, side: Side, reference: Date) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if let Ok(date) = text.parse() {
            return Some(Self::Known(date));
        }
        let found = find_dates(text, reference);
        let date = match (found.as_slice(), side) {
            ([only], Side::First) => Some(only.first),
            ([only], Side::Last) => Some(only.last),
            _ => None,
        };
        Some(date.map_or_else(|| Self::Written(text.to_owned()), Self::Known))
    }
}

impl DurationEntry {
    /// Reads what a person writes where a duration is wanted; `None` where nothing is written.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let found = find_durations(text);
        match found.as_slice() {
            [(_, only)] => Some(Self::Known(*only)),
            _ => Some(Self::from(text)),
        }
    }
}

impl<T: fmt::Display> fmt::Display for Entry<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(value) => value.fmt(f),
            Self::Written(text) => f.write_str(text),
        }
    }
}

impl<T: FromStr> From<&str> for Entry<T> {
    fn from(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Written(text.to_owned()), Self::Known)
    }
}
