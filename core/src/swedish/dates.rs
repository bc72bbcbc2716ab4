//! Dates of which the day, or the day and the month, may be missing.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use time::{Date, Month};

/// A calendar date as exact as its document makes it: `2025`, `2025-03` or `2025-03-01` (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i32),
    /// Year and month are known.
    Month(i32, Month),
    /// The day is known.
    Day(Date),
}

/// The years that a document of this kind can speak of; other numbers are no years.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl PartialDate {
    /// The day `day` of `month` in `year`, if there is such a day.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Self::Day)
    }

    /// The month `month` (1–12) of `year`.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        YEARS.contains(&year).then_some(Self::Month(year, month))
    }

    /// The year, if it is one that a document can speak of.
    pub fn year(year: i32) -> Option<Self> {
        YEARS.contains(&year).then_some(Self::Year(year))
    }

    /// The first day that this can mean.
    pub fn first_day(self) -> Date {
        let (year, month, day) = match self {
            Self::Year(year) => (year, Month::January, 1),
            Self::Month(year, month) => (year, month, 1),
            Self::Day(date) => return date,
        };
        Date::from_calendar_date(year, month, day).unwrap_or(Date::MIN)
    }

    /// The last day that this can mean.
    pub fn last_day(self) -> Date {
        let (year, month) = match self {
            Self::Year(year) => (year, Month::December),
            Self::Month(year, month) => (year, month),
            Self::Day(date) => return date,
        };
        Date::from_calendar_date(year, month, month.length(year)).unwrap_or(Date::MAX)
    }

    /// Which of the two comes first, as far as the coarser of them can tell:
    /// `2026-06-10` and `2026-06` are equal.
    pub fn compare(self, other: Self) -> Ordering {
        if self.last_day() < other.first_day() {
            Ordering::Less
        } else if self.first_day() > other.last_day() {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{:02}", u8::from(month)),
            Self::Day(date) => {
                write!(f, "{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
            }
        }
    }
}

/// The text is no ISO 8601 date of the form `2025`, `2025-03` or `2025-03-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDateError;

impl fmt::Display for PartialDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form 2025, 2025-03 or 2025-03-01")
    }
}

impl std::error::Error for PartialDateError {}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
                .ok_or(PartialDateError)
        };
        let small = |part: &str| number(part, 2).map(|value| value as u8);
        let mut parts = text.split('-');
        let year = i32::from(number(parts.next().unwrap_or_default(), 4)?);
        let date = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::year(year),
            (Some(month), None, _) => Self::month(year, small(month)?),
            (Some(month), Some(day), None) => Self::day(year, small(month)?, small(day)?),
            _ => None,
        };
        date.ok_or(PartialDateError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_writes_iso() {
        for text in ["2025", "2025-03", "2024-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
        for text in ["", "25", "2025-13", "2025-02-29", "2025-3-1", "2025-03-01-01", "+025-01", "0000"] {
            assert_eq!(text.parse::<PartialDate>(), Err(PartialDateError), "{text}");
        }
    }

    #[test]
    fn compares_at_the_coarser_precision() {
        assert_eq!(date("2026-06-10").compare(date("2026-06")), Ordering::Equal);
        assert_eq!(date("2026-05-31").compare(date("2026-06")), Ordering::Less);
        assert_eq!(date("2026").compare(date("2025-12-31")), Ordering::Greater);
    }
}
