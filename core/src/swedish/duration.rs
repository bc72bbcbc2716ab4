//! How long something lasts: `ett år`, `ca 18 månader`, `två terminer`.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use time::{Date, Duration as Span, Month};

use super::sentences::{Word, fold, number_word, words};

/// The unit of a [`Duration`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DurationUnit {
    /// Calendar years.
    Years,
    /// Calendar months.
    Months,
    /// Weeks of seven days.
    Weeks,
    /// Days.
    Days,
}

/// A length of time, written as ISO 8601 does (`P18M`), with `~` after it when it is approximate, as in ISO 8601-2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// How many units.
    pub count: u16,
    /// Of which unit.
    pub unit: DurationUnit,
    /// Whether the document says "about".
    pub approximate: bool,
}

impl Duration {
    /// The last day of a time that starts on `start` and lasts this long; `None` past the calendar's end.
    pub fn end_from(self, start: Date) -> Option<Date> {
        let count = i32::from(self.count);
        let after = match self.unit {
            DurationUnit::Years => add_months(start, count * 12)?,
            DurationUnit::Months => add_months(start, count)?,
            DurationUnit::Weeks => start.checked_add(Span::weeks(count.into()))?,
            DurationUnit::Days => start.checked_add(Span::days(count.into()))?,
        };
        after.previous_day()
    }
}

/// The same day `months` later, or the last day of that month when it has no such day.
fn add_months(date: Date, months: i32) -> Option<Date> {
    let total = date.year() * 12 + i32::from(u8::from(date.month())) - 1 + months;
    let month = Month::try_from(u8::try_from(total.rem_euclid(12)).ok()? + 1).ok()?;
    let year = total.div_euclid(12);
    Date::from_calendar_date(year, month, date.day().min(month.length(year))).ok()
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            DurationUnit::Years => 'Y',
            DurationUnit::Months => 'M',
            DurationUnit::Weeks => 'W',
            DurationUnit::Days => 'D',
        };
        write!(f, "P{}{unit}{}", self.count, if self.approximate { "~" } else { "" })
    }
}

/// The text is no duration of the form `P1Y`, `P18M`, `P6W` or `P90D`, with or without `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationError;

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a duration of the form P1Y, P18M, P6W or P90D")
    }
}

impl std::error::Error for DurationError {}

impl FromStr for Duration {
    type Err = DurationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (exact, approximate) = match text.strip_suffix('~') {
            Some(exact) => (exact, true),
            None => (text, false),
        };
        let body = exact.strip_prefix('P').ok_or(DurationError)?;
        let unit = match body.bytes().last() {
            Some(b'Y') => DurationUnit::Years,
            Some(b'M') => DurationUnit::Months,
            Some(b'W') => DurationUnit::Weeks,
            Some(b'D') => DurationUnit::Days,
            _ => return Err(DurationError),
        };
        let digits = &body[..body.len() - 1];
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DurationError);
        }
        let count = digits.parse().map_err(|_| DurationError)?;
        if count == 0 {
            return Err(DurationError);
        }
        Ok(Self { count, unit, approximate })
    }
}

/// The durations named in a text, with their places (bytes): "ett år", "ca 18 mån", "1,5 år", "två terminer".
pub fn find_durations(text: &str) -> Vec<(Range<usize>, Duration)> {
    let all: Vec<Word<'_>> = words(text).collect();
    let mut found = Vec::new();
    for (index, word) in all.iter().enumerate() {
        let Some((months_per_unit, unit, implied)) = unit_of(&fold(word.text)) else { continue };
        let before = &all[..index];
        let (start_word, halves) = match count_before(before) {
            Some(found) => found,
            None if implied => (index, 2),
            None => continue,
        };
        let Some((count, unit)) = in_whole_units(halves, months_per_unit, unit) else { continue };
        let approximate = start_word
            .checked_sub(1)
            .and_then(|i| all.get(i))
            .is_some_and(|word| matches!(&*fold(word.text), "cirka" | "ca" | "omkring" | "ungefär" | "runt"));
        let start = all.get(start_word).map_or(word.start, |word| word.start);
        found.push((start..word.start + word.text.len(), Duration { count, unit, approximate }));
    }
    found
}

/// What a unit's word stands for: how many of which ISO unit, and whether it counts as one without a number before it.
fn unit_of(word: &str) -> Option<(u16, DurationUnit, bool)> {
    Some(match word {
        "år" | "års" => (1, DurationUnit::Years, false),
        "halvår" | "halvårs" => (6, DurationUnit::Months, false),
        "termin" | "terminer" | "terminers" => (6, DurationUnit::Months, false),
        "månad" | "månader" | "månaders" | "mån" => (1, DurationUnit::Months, false),
        "vecka" | "veckor" | "veckors" => (1, DurationUnit::Weeks, false),
        "dagar" | "dagars" | "dygn" => (1, DurationUnit::Days, false),
        "ettårigt" | "ettårig" => (1, DurationUnit::Years, true),
        "tvåårigt" | "tvåårig" => (2, DurationUnit::Years, true),
        _ => return None,
    })
}

/// The count in halves that ends right before a unit ("18", "två", "1,5", "ett och ett halvt"), and where it starts.
fn count_before(before: &[Word<'_>]) -> Option<(usize, u32)> {
    let last = before.len().checked_sub(1)?;
    let folded = |back: usize| last.checked_sub(back).map(|i| fold(before[i].text));
    let whole = |text: &str| number_word(text).filter(|n| (1..=120).contains(n));
    let nearest = folded(0)?;
    if matches!(&*nearest, "halvt" | "halv") {
        // "ett halvt år", "ett och ett halvt år"
        if folded(1).as_deref() == Some("ett") && folded(2).as_deref() == Some("och") {
            let whole = whole(&folded(3)?)?;
            return Some((last - 3, whole * 2 + 1));
        }
        return Some((last.saturating_sub(1), 1));
    }
    let number = whole(&nearest)?;
    // "1,5 år" is read as the words "1" and "5".
    if number == 5
        && let (Some(previous), Some(outer)) = (before.get(last.wrapping_sub(1)), folded(1))
        && before[last].start == previous.start + previous.text.len() + 1
        && matches!(previous.next, Some(',' | '.'))
        && let Some(whole) = whole(&outer)
    {
        return Some((last - 1, whole * 2 + 1));
    }
    Some((last, number * 2))
}

/// `halves` half units as a whole count: one and a half years are eighteen months.
fn in_whole_units(halves: u32, per_unit: u16, unit: DurationUnit) -> Option<(u16, DurationUnit)> {
    let halves = halves * u32::from(per_unit);
    let (count, unit) = match (halves % 2, unit) {
        (0, unit) => (halves / 2, unit),
        (_, DurationUnit::Years) => (halves * 6, DurationUnit::Months),
        (_, DurationUnit::Months) => (halves * 15, DurationUnit::Days),
        _ => return None,
    };
    Some((u16::try_from(count).ok()?, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_durations_as_people_write_them() {
        for (text, expected) in [
            ("under cirka ett år för att genomföra", "P1Y~"),
            ("Arbetet pågår i 18 månader.", "P18M"),
            ("högst 1,5 år", "P18M"),
            ("ett och ett halvt år", "P18M"),
            ("ett halvt år", "P6M"),
            ("två terminer", "P12M"),
            ("sex veckor", "P6W"),
            ("ett ettårigt uppdrag", "P1Y"),
        ] {
            let found = find_durations(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].1.to_string(), expected, "{text}");
        }
        assert!(find_durations("Året efter, 2023 års projekt").is_empty());
    }

    #[test]
    fn ends_the_day_before_the_anniversary() {
        let start = Date::from_calendar_date(2024, Month::February, 29).unwrap();
        let year: Duration = "P1Y".parse().unwrap();
        assert_eq!(year.end_from(start).unwrap().to_string(), "2025-02-27");
        assert!("P0Y".parse::<Duration>().is_err());
        assert!("Pé".parse::<Duration>().is_err());
    }
}
