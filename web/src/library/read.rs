//! Documents: bytes and text → draft.

use serde_json::{Map, Value};
use uppdragskollen_core::import::{self, DocumentKind, Imported, Manuscript, Options};

use crate::i18n::{language, words};
use crate::{clock, packs};

/// Reads a text. The answer is a record in JSON, without when it was saved, and with the kind of `document`.
///
/// # Errors
/// A sentence that says why the text cannot be read.
pub async fn read_text(text: String) -> Result<String, String> {
    read(&Manuscript::plain(text)).await
}

async fn read(manuscript: &Manuscript) -> Result<String, String> {
    let packs = packs::fetch_all().await.ok_or_else(|| words().packs.failed.to_owned())?;
    let options = Options { packs: &packs, pack: None, group: None, today: clock::today() };
    import::read(manuscript, options).map(|imported| record(&imported)).map_err(|error| language().import_error(&error))
}

/// Reads the bytes of a text file; as [`read_text`].
///
/// # Errors
/// As [`read_text`].
pub async fn read_bytes(bytes: &[u8]) -> Result<String, String> {
    read(&import::decode(bytes).map_err(|error| language().import_error(&error))?).await
}

/// Tells the party that a job title or a workplace is of, by id.
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
