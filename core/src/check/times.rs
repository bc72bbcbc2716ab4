//! What the dates of a draft come to, told once for all the rules that ask.

use std::cmp::Ordering;

use time::Date;

use super::facts::{Dated, Facts};
use crate::pack::{DateOf, Truth};
use crate::swedish::PartialDate;

/// What rules ask of the dates.
#[derive(Clone, Debug)]
pub(super) struct Times {
    /// Whether there is a time frame: a start, and an end that is not before it.
    pub bounded: Truth,
    /// Whether the time frame lies within the pack's validity.
    pub within: Truth,
    /// By what they are dates of.
    spans: [Span; DateOf::ALL.len()],
}

/// Several dates, as far as it matters whether one of them precedes another.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    /// The first day that one of them can mean.
    first: Option<Date>,
    /// The earliest of the last days that each of them can mean.
    earliest_last: Option<Date>,
}

impl Default for Times {
    fn default() -> Self {
        Self { bounded: Truth::Unmet, within: Truth::Undetermined, spans: Default::default() }
    }
}

impl Times {
    /// The same, after the dates of `changed` have changed.
    pub fn read(&self, facts: &Facts, changed: &[DateOf]) -> Self {
        let mut times = self.clone();
        for &of in changed {
            times.spans[of as usize] = Span::of(facts.dates(of));
        }
        if changed.contains(&DateOf::End) {
            times.bounded = bounded(facts);
            times.within = within(facts);
        }
        times
    }

    /// Whether there is a date of this kind that can be read.
    pub fn is_dated(&self, of: DateOf) -> bool {
        self.spans[of as usize].first.is_some()
    }

    /// Whether one of some dates lies before the earliest of others.
    pub fn precedes(&self, date: DateOf, than: DateOf) -> bool {
        let (date, than) = (self.spans[date as usize].earliest_last, self.spans[than as usize].first);
        date.zip(than).is_some_and(|(date, than)| date < than)
    }
}

impl Span {
    fn of(dates: impl Iterator<Item = PartialDate>) -> Self {
        let earlier = |known: Option<Date>, day: Date| Some(known.map_or(day, |known| known.min(day)));
        dates.fold(Self::default(), |span, date| Self {
            first: earlier(span.first, date.first_day()),
            earliest_last: earlier(span.earliest_last, date.last_day()),
        })
    }
}

fn bounded(facts: &Facts) -> Truth {
    match (facts.start, facts.last_day) {
        (Dated::Known(start), Some((end, _))) => (end.compare(start) != Ordering::Less).into(),
        _ if facts.end == Dated::OpenEnded => Truth::Unmet,
        _ => {
            let nothing = facts.start == Dated::Empty && facts.end == Dated::Empty && facts.duration.is_none();
            if nothing { Truth::Unmet } else { Truth::Undetermined }
        }
    }
}

fn within(facts: &Facts) -> Truth {
    let period = facts.running;
    let from = PartialDate::Day(period.from);
    let early = |date: Option<PartialDate>| date.is_some_and(|date| date.compare(from) == Ordering::Less);
    let end = facts.last_day.map(|(date, _)| date);
    match (facts.start.known(), end) {
        (start, end) if early(start) || early(end) => Truth::Unmet,
        (Some(start), _) if start.first_day() > period.to => Truth::Undetermined,
        (Some(_), Some(end)) if end.last_day() <= period.to => Truth::Met,
        _ => Truth::Undetermined,
    }
}
