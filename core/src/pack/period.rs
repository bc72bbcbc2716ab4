//! When governing documents apply.

use time::Date;

/// A time from a first to a last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// By how many years it is prolonged at a time; 0 where it is not.
    pub prolonged_by_years: u16,
}

impl Period {
    /// The period as it stands on a day: prolonged as often as it takes to reach it.
    pub fn running(mut self, today: Date) -> Self {
        while self.to < today && self.prolonged_by_years > 0 {
            let year = self.to.year() + i32::from(self.prolonged_by_years);
            // The last of February of a leap year has no counterpart: the 28th has.
            let later = self.to.replace_year(year).or_else(|_| self.to.replace_day(28)?.replace_year(year));
            let Ok(to) = later else { break };
            self.to = to;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::swedish::PartialDate;

    fn day(text: &str) -> Date {
        text.parse::<PartialDate>().unwrap().first_day()
    }

    #[test]
    fn an_agreement_is_prolonged_until_it_reaches_today() {
        let validity = Period { from: day("2022-01-01"), to: day("2025-12-31"), prolonged_by_years: 2 };
        assert_eq!(validity.running(day("2025-12-31")).to, day("2025-12-31"));
        assert_eq!(validity.running(day("2026-01-01")).to, day("2027-12-31"));
        assert_eq!(validity.running(day("2030-06-01")).to, day("2031-12-31"));
        let leap = Period { from: day("2022-01-01"), to: day("2024-02-29"), prolonged_by_years: 1 };
        assert_eq!(leap.running(day("2026-01-01")).to, day("2026-02-28"));
        let once = Period { prolonged_by_years: 0, ..validity };
        assert_eq!(once.running(day("2030-06-01")).to, day("2025-12-31"));
    }
}
