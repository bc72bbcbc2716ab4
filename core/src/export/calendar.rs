//! The days of an assignment for a calendar: iCalendar, RFC 5545. Each report, each step of the timetable and the end are
//! events of a whole day.

use sha2::{Digest, Sha256};
use time::{Date, OffsetDateTime, UtcOffset};

use super::document::one_line;
use crate::draft::{DateEntry, Draft, DurationEntry, TimeFrame};
use crate::swedish::PartialDate;
use crate::wording::Language;

/// Writes the days of a draft that are known; a draft without any gives a calendar without events. Of a month or a year
/// the last day is taken, and the event says so. `at` is when the calendar is written.
pub fn calendar(draft: &Draft, at: OffsetDateTime, language: Language) -> String {
    let mut writer = Writer { lines: String::new(), stamp: stamp(at), known: Vec::new() };
    writer.line("BEGIN:VCALENDAR");
    writer.line("VERSION:2.0");
    writer.line("PRODID:-//Uppdragskollen//Uppdragskollen//SV");
    writer.line("CALSCALE:GREGORIAN");
    let title = one_line(&draft.title);
    for report in &draft.reports {
        if let Some(day) = known(report.date.as_ref()) {
            let what = language.report_to(&one_line(&report.what), &one_line(&report.to));
            writer.event(day, &what, &title, language);
        }
    }
    for step in &draft.timetable {
        if let Some(day) = known(step.date.as_ref()) {
            let what = one_line(&step.what);
            writer.event(day, if what.is_empty() { &title } else { &what }, &title, language);
        }
    }
    if let Some(end) = end(&draft.time_frame) {
        writer.event(end, &language.end_of_assignment(&title), &title, language);
    }
    writer.line("END:VCALENDAR");
    writer.lines
}

fn known(date: Option<&DateEntry>) -> Option<PartialDate> {
    date.and_then(DateEntry::known)
}

/// The end as written, or counted from the start; only its month, where start or length are not known to the day.
fn end(time: &TimeFrame) -> Option<PartialDate> {
    let exact = time.duration.as_ref().and_then(DurationEntry::known).is_some_and(|length| !length.approximate)
        && matches!(time.known_start(), Some(PartialDate::Day(_)));
    time.known_end().or_else(|| {
        let day = time.last_day()?;
        Some(if exact { PartialDate::Day(day) } else { PartialDate::Month(day.year(), day.month()) })
    })
}

/// 20260301T081500Z
fn stamp(at: OffsetDateTime) -> String {
    let at = at.to_offset(UtcOffset::UTC);
    let (hour, minute, second) = at.to_hms();
    format!("{}T{hour:02}{minute:02}{second:02}Z", digits(at.date()))
}

/// 20260301
fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}

struct Writer {
    lines: String,
    stamp: String,
    /// The names of the events so far: two of the same day and words are two events.
    known: Vec<String>,
}

impl Writer {
    fn event(&mut self, date: PartialDate, what: &str, title: &str, language: Language) {
        let day = date.last_day();
        let summary = match date {
            PartialDate::Day(_) => what.to_owned(),
            _ => format!("{what} ({})", language.by_then(date)),
        };
        let name = self.name(&[title, what, &date.to_string()]);
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{name}@uppdragskollen.se"));
        self.line(&format!("DTSTAMP:{}", self.stamp));
        self.line(&format!("DTSTART;VALUE=DATE:{}", digits(day)));
        if let Some(next) = day.next_day() {
            self.line(&format!("DTEND;VALUE=DATE:{}", digits(next)));
        }
        self.line(&format!("SUMMARY:{}", escaped(&summary)));
        if !title.is_empty() {
            self.line(&format!("DESCRIPTION:{}", escaped(title)));
        }
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }

    /// The same for the same content each time, so that a calendar that is read in again moves nothing.
    fn name(&mut self, parts: &[&str]) -> String {
        let content = parts.join("\n");
        let times = self.known.iter().filter(|known| **known == content).count();
        let digest = Sha256::digest(format!("{content}\n{times}"));
        self.known.push(content);
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    /// A content line, folded so that none is longer than 75 octets.
    fn line(&mut self, content: &str) {
        let mut length = 0;
        for letter in content.chars() {
            if length + letter.len_utf8() > LONGEST_LINE {
                self.lines.push_str("\r\n ");
                length = 1;
            }
            self.lines.push(letter);
            length += letter.len_utf8();
        }
        self.lines.push_str("\r\n");
    }
}

/// In octets, without the line's end.
const LONGEST_LINE: usize = 75;

/// A TEXT value.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
