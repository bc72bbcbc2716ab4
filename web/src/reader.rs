//! The reader of documents: a program of its own, fetched when it is first needed. See `bin/reader.rs`.

use std::future::Future;

use serde_json::{Map, Value};
use uppdragskollen_core::draft::{Newer, Sector};
use uppdragskollen_core::swedish::PartialDate;
use wasm_bindgen::prelude::*;
use web_sys::File;

use crate::clock;
use crate::i18n::words;
use crate::record::Record;

#[wasm_bindgen]
extern "C" {
    /// Defined in start.js, as only a script can fetch another.
    #[wasm_bindgen(js_name = fetchReader, catch)]
    async fn fetch() -> Result<JsValue, JsValue>;

    type Reader;

    #[wasm_bindgen(method, js_name = readText, catch)]
    fn read_text(this: &Reader, text: &str, today: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, js_name = readBytes, catch)]
    fn read_bytes(this: &Reader, bytes: &JsValue, today: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, js_name = partyOf)]
    fn party_of(this: &Reader, text: &str) -> Option<String>;
}

/// What a document gave.
pub struct Document {
    /// The draft, and what was found where.
    pub record: Record,
    /// Whether it looks like an assignment document.
    pub is_assignment: bool,
}

/// Reads a text; what comes of it, or a sentence that says why nothing does, goes to `then`.
pub fn read_text(text: String, then: impl FnOnce(Result<Document, String>) + 'static) {
    spawn(async move {
        let read = match fetched().await {
            Ok(reader) => reader.read_text(&text, &today()),
            Err(error) => Err(error),
        };
        then(understood(read));
    });
}

/// Reads the bytes of a file; as [`read_text`].
pub fn read_file(file: File, then: impl FnOnce(Result<Document, String>) + 'static) {
    spawn(async move {
        then(match bytes(&file).await {
            Ok(bytes) => understood(match fetched().await {
                Ok(reader) => reader.read_bytes(&bytes, &today()),
                Err(error) => Err(error),
            }),
            Err(_) => Err(words().drafts.file_failed.to_owned()),
        });
    });
}

/// Tells the party that a job title or a workplace is of, if it can be told.
pub fn party_of(text: String, then: impl FnOnce(Option<Sector>) + 'static) {
    spawn(async move {
        if let Ok(reader) = fetched().await {
            then(reader.party_of(&text).and_then(|id| Sector::from_id(&id)));
        }
    });
}

fn spawn(task: impl Future<Output = ()> + 'static) {
    leptos::task::spawn_local(task);
}

async fn bytes(file: &File) -> Result<JsValue, JsValue> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).into())
}

async fn fetched() -> Result<Reader, JsValue> {
    fetch().await.map(JsCast::unchecked_into).map_err(|_| words().begin.no_reader.into())
}

fn today() -> String {
    PartialDate::Day(clock::today()).to_string()
}

/// What the reader answers: a record with the kind of document, or a sentence.
fn understood(read: Result<String, JsValue>) -> Result<Document, String> {
    let text = read.map_err(|error| error.as_string().unwrap_or_default())?;
    let object: Map<String, Value> = serde_json::from_str(&text).unwrap_or_default();
    let is_assignment = object.get("document").and_then(Value::as_str) == Some("assignment");
    match Record::from_object(object, Newer::Refuse) {
        Ok(record) => Ok(Document { record, is_assignment }),
        Err(_) => Err(words().begin.no_reader.to_owned()),
    }
}
