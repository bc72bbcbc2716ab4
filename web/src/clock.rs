//! The browser's clock: the core never asks one.

use js_sys::Date as Clock;
use time::{Date, Month};

/// A minute, where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
}

/// Today, where the person is.
pub fn today() -> Date {
    day_of(&Clock::new_0())
}

/// Now, in milliseconds since 1970.
pub fn milliseconds() -> f64 {
    Clock::now()
}

/// What a time in milliseconds since 1970 is here.
pub fn moment(at: u64) -> Moment {
    let clock = Clock::new(&(at as f64).into());
    Moment { day: day_of(&clock), hour: clock.get_hours() as u8, minute: clock.get_minutes() as u8 }
}

fn day_of(clock: &Clock) -> Date {
    let month = Month::try_from(clock.get_month() as u8 + 1).unwrap_or(Month::January);
    Date::from_calendar_date(clock.get_full_year() as i32, month, clock.get_date() as u8).unwrap_or(Date::MIN)
}
