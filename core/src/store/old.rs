//! Records of the first version: the JSON of a draft with what surrounds it, in the clear and without a checksum.

use serde_json::{Map, Value};
use time::{Date, Month};

use super::key::Revision;
use super::record::{Record, Summary, checksum, hexadecimal};
use super::shelf::Shelf;

/// Reads a record of the first version; `None` where it is damaged. The content is the text as it is, and the revision is
/// named for it: two windows that read the same have the same.
pub(super) fn read(shelf: &dyn Shelf, text: &str) -> Option<Record> {
    let Value::Object(object) = shelf.json(text)? else { return None };
    let draft = object.get("draft").and_then(Value::as_object).unwrap_or(&object);
    let summary = Summary {
        title: text_of(draft, "title").to_owned(),
        pack: text_of(draft, "pack").to_owned(),
        group: text_of(draft, "group").to_owned(),
        progress: None,
    };
    let saved = milliseconds(text_of(&object, "saved")).unwrap_or_default();
    let revision = Revision { number: 1, writer: hexadecimal(checksum(&[text])) };
    Some(Record { summary, ..Record::whole(revision, saved, text) })
}

fn text_of<'a>(object: &'a Map<String, Value>, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Milliseconds since 1970 of a stamp, `2026-11-22T14:32:00.000Z`.
fn milliseconds(stamp: &str) -> Option<u64> {
    let number = |place: std::ops::Range<usize>| stamp.get(place)?.parse::<u32>().ok();
    let month = Month::try_from(u8::try_from(number(5..7)?).ok()?).ok()?;
    let date =
        Date::from_calendar_date(i32::try_from(number(0..4)?).ok()?, month, u8::try_from(number(8..10)?).ok()?).ok()?;
    /// The Julian day of 1970-01-01.
    const DAY_0: i32 = 2_440_588;
    let days = u64::try_from(date.to_julian_day() - DAY_0).ok()?;
    let seconds = number(11..13)? * 3_600 + number(14..16)? * 60 + number(17..19)?;
    Some(days * 86_400_000 + u64::from(seconds) * 1_000 + u64::from(number(20..23).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Refusal;

    /// A shelf that is not asked for more than how it reads JSON.
    struct Bare;

    impl Shelf for Bare {
        fn get(&self, _: &str) -> Option<String> {
            None
        }
        fn set(&self, _: &str, _: &str) -> Result<(), Refusal> {
            Err(Refusal::Closed)
        }
        fn remove(&self, _: &str) {}
        fn keys(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
    }

    fn read(text: &str) -> Option<Record> {
        super::read(&Bare, text)
    }

    #[test]
    fn an_old_record_tells_what_a_list_shows() {
        let text = r#"{"saved":"2026-11-22T14:32:00.500Z","draft":{"schema":1,"pack":"p","group":"g","title":"T"}}"#;
        let record = read(text).unwrap();
        assert_eq!((record.summary.title.as_str(), record.saved), ("T", 1_795_357_920_500));
        assert_eq!(record.content().as_deref(), Some(text));
    }

    #[test]
    fn what_is_cut_short_is_damaged_and_a_stamp_that_means_nothing_is_none() {
        assert_eq!(read("{\"saved\":\"2026"), None);
        assert_eq!(read("[]"), None);
        assert_eq!(milliseconds("1969-12-31T23:59:59Z"), None);
        assert_eq!(milliseconds("i går"), None);
        assert_eq!(milliseconds("2026-99-99T99:99:99Z"), None);
    }
}
