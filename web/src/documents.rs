//! What the third program does: it knows the formats of files, and nothing of the page. It works in a thread of its own, so
//! that the page never stands still, and what takes too long can be stopped.

use serde_json::Value;
use time::{Date, OffsetDateTime};
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::export::{
    Blanks, Carriage, WordError, assignment, calendar, markdown, review, submission, word,
};
use uppdragskollen_core::import;
use uppdragskollen_core::pack::Pack;
use uppdragskollen_core::swedish::PartialDate;

use crate::i18n::language;
use crate::i18n::library::files as words;

/// Takes the document out of a file: a manuscript, as JSON.
///
/// # Errors
/// A sentence that says why it cannot be read, and what to do.
pub fn read(bytes: &[u8]) -> Result<String, String> {
    let manuscript = import::decode(bytes).map_err(|error| language().import_error(&error))?;
    serde_json::to_string(&manuscript).map_err(|_| words().stopped.to_owned())
}

/// Writes a file, as an order in JSON says; see [`Order`].
///
/// # Errors
/// A sentence that says why it cannot be written.
pub fn write(order: &str) -> Result<Vec<u8>, String> {
    let failed = || words().not_written.to_owned();
    Order::read(order).ok_or_else(failed)?.carry_out().map_err(|_| failed())
}

/// What is to be written: the `kind` of file, the `draft`, its `pack` as the app fetches it, `at` which moment in
/// milliseconds since 1970, the `day` of the review, and whether `blanks` are shown.
struct Order {
    kind: String,
    draft: Draft,
    pack: Pack,
    at: OffsetDateTime,
    day: Date,
    blanks: Blanks,
}

impl Order {
    fn read(order: &str) -> Option<Self> {
        let mut order: Value = serde_json::from_str(order).ok()?;
        let Value::Object(draft) = order.get_mut("draft")?.take() else { return None };
        let at = order["at"].as_i64()?;
        let Ok(PartialDate::Day(day)) = order["day"].as_str()?.parse() else { return None };
        Some(Self {
            kind: order["kind"].as_str()?.to_owned(),
            draft: Draft::from_object(draft, Newer::Accept).ok()?,
            pack: Pack::from_json(order["pack"].as_str()?).ok()?,
            at: OffsetDateTime::from_unix_timestamp(at / 1_000).ok()?,
            day,
            blanks: if order["blanks"] == true { Blanks::Shown } else { Blanks::LeftOut },
        })
    }

    fn carry_out(&self) -> Result<Vec<u8>, WordError> {
        let Self { draft, pack, at, day, .. } = self;
        let document = || assignment(draft, Some(pack), self.blanks);
        match self.kind.as_str() {
            "docx" => word(&document(), &Carriage { at: *at, creator: "", draft: Some(draft) }),
            "md" => Ok(markdown(&document()).into_bytes()),
            "ics" => Ok(calendar(draft, *at, language()).into_bytes()),
            "json" => Ok(draft.to_json().into_bytes()),
            kind => {
                let rules = pack.compile(&draft.group).map_err(|_| WordError::TooLarge)?;
                let session = Session::new(rules.into(), draft, *day);
                if kind == "zip" {
                    return submission(draft, pack, &session, *day, *at);
                }
                let report = review(draft, pack, &session, *day, language()).document();
                word(&report, &Carriage { at: *at, creator: "", draft: None })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use uppdragskollen_core::import::FileKind;

    use super::*;

    const PACK: &str = include_str!("../../core/packs/vastra-gotaland-2019.toml");

    #[test]
    fn every_kind_of_file_is_written() {
        let pack = Pack::json_of_toml(PACK).expect("the pack is TOML").to_string();
        let draft =
            Draft { title: "Vårdplanering".to_owned(), ..Draft::new("vastra-gotaland-2019", "uppdragshandling") };
        for (kind, is) in [
            ("docx", FileKind::Word),
            ("zip", FileKind::Word),
            ("report", FileKind::Word),
            ("md", FileKind::Text),
            ("ics", FileKind::Text),
            ("json", FileKind::Text),
        ] {
            let order = serde_json::json!({
                "kind": kind, "draft": draft.to_object(), "pack": pack, "at": 1_790_000_000_000_i64, "day": "2026-11-25"
            });
            let bytes = write(&order.to_string()).expect(kind);
            assert_eq!(FileKind::of(&bytes), is, "{kind}");
        }
        assert_eq!(write("{}"), Err(words().not_written.to_owned()));
    }
}
