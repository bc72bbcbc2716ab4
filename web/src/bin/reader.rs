//! The reader of documents: bytes and text → draft, in a program of its own. Whoever writes from nothing never needs it,
//! so it is fetched when it is first used.

use serde_json::{Map, Value};
use time::Date;
use uppdragskollen_core::import::{self, DocumentKind, Imported, Options};
use uppdragskollen_core::pack;
use uppdragskollen_core::swedish::PartialDate;
use uppdragskollen_core::wording::Language;
use wasm_bindgen::prelude::*;

/// Sentences are Swedish, as the app is.
const LANGUAGE: Language = Language::Swedish;

fn main() {}

/// Reads a text. The answer is a record in JSON, without when it was saved, and with the kind of `document`.
///
/// # Errors
/// A sentence that says why the text cannot be read.
#[wasm_bindgen(js_name = readText)]
pub fn read_text(text: &str, today: &str) -> Result<String, String> {
    let today = today.parse::<PartialDate>().map_or(Date::MIN, PartialDate::first_day);
    let packs = pack::builtin();
    import::read(text, Options { packs: &packs, pack: None, group: None, today })
        .map(|imported| record(&imported))
        .map_err(|error| LANGUAGE.import_error(&error))
}

/// Reads the bytes of a text file; as [`read_text`].
///
/// # Errors
/// As [`read_text`].
#[wasm_bindgen(js_name = readBytes)]
pub fn read_bytes(bytes: &[u8], today: &str) -> Result<String, String> {
    read_text(&import::decode(bytes).map_err(|error| LANGUAGE.import_error(&error))?, today)
}

/// Tells the party that a job title or a workplace is of, by id.
#[wasm_bindgen(js_name = partyOf)]
pub fn party_of(text: &str) -> Option<String> {
    import::party_of(text).map(|sector| sector.id().to_owned())
}

fn record(imported: &Imported) -> String {
    let found = imported.evidence.iter().map(|evidence| {
        let mut passage = passage(&evidence.passage.text);
        passage.insert("field".to_owned(), evidence.field.id().into());
        if let Some(row) = evidence.row {
            passage.insert("row".to_owned(), row.into());
        }
        Value::Object(passage)
    });
    let unplaced = imported.unplaced.iter().map(|unplaced| Value::Object(passage(&unplaced.text)));
    let mut reading = Map::new();
    reading.insert("found".to_owned(), found.collect());
    reading.insert("unplaced".to_owned(), unplaced.collect());
    let document = match imported.kind {
        DocumentKind::Assignment => "assignment",
        DocumentKind::Other => "other",
    };
    let mut record = Map::new();
    record.insert("document".to_owned(), document.into());
    record.insert("draft".to_owned(), imported.draft.to_object().into());
    record.insert("reading".to_owned(), reading.into());
    Value::Object(record).to_string()
}

fn passage(text: &str) -> Map<String, Value> {
    Map::from_iter([("text".to_owned(), text.into())])
}
