//! The library as the first program reaches it: fetched when it is first needed.

use std::future::Future;

use serde_json::{Map, Value};
use uppdragskollen_core::draft::{Newer, Sector};
use wasm_bindgen::prelude::*;
use web_sys::{Element, File};

use crate::element::El;
use crate::i18n::words;
use crate::later;
use crate::record::Record;

#[wasm_bindgen]
extern "C" {
    /// Defined in start.js, as only a script can fetch another.
    #[wasm_bindgen(js_name = fetchLibrary, catch)]
    async fn fetch_library() -> Result<JsValue, JsValue>;

    /// The exports of `bin/library.rs`.
    pub type Library;

    #[wasm_bindgen(method)]
    fn show(this: &Library, place: &Element, address: &str);

    #[wasm_bindgen(method)]
    fn leave(this: &Library);

    #[wasm_bindgen(method, js_name = readText, catch)]
    async fn read_text(this: &Library, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = readBytes, catch)]
    async fn read_bytes(this: &Library, bytes: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = partyOf)]
    fn party_of(this: &Library, text: &str) -> Option<String>;
}

/// Why the library is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It could not be fetched.
    Unreachable,
    /// It is of another build than this program: the page is older than what its host has now.
    Other,
}

/// The library.
///
/// # Errors
/// Why it is not here. It can be tried again.
pub async fn fetch() -> Result<Library, Missing> {
    // start.js throws a string for a library of another build, and only then.
    let missing = |error: JsValue| if error.is_string() { Missing::Other } else { Missing::Unreachable };
    fetch_library().await.map(JsCast::unchecked_into).map_err(missing)
}

impl Library {
    /// Lets the library show in `place` what belongs to an address.
    pub fn visit(self, place: &El, address: &str) -> Visit {
        self.show(place.node(), address);
        Visit(self)
    }
}

/// The library while it shows something: dropped, it takes that away.
pub struct Visit(Library);

impl Drop for Visit {
    fn drop(&mut self) {
        self.0.leave();
    }
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
    answer(async move { fetch_to_read().await?.read_text(&text).await }, then);
}

/// Reads the bytes of a file; as [`read_text`].
pub fn read_file(file: File, then: impl FnOnce(Result<Document, String>) + 'static) {
    let read = async move {
        let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
        let bytes = buffer.map_err(|_| words().drafts.file_failed)?;
        fetch_to_read().await?.read_bytes(&js_sys::Uint8Array::new(&bytes)).await
    };
    answer(read, then);
}

/// Tells the party that a job title or a workplace is of, if it can be told.
pub fn party_of(text: String, then: impl FnOnce(Option<Sector>) + 'static) {
    later::spawn(async move {
        if let Ok(library) = fetch().await {
            then(library.party_of(&text).and_then(|id| Sector::from_id(&id)));
        }
    });
}

async fn fetch_to_read() -> Result<Library, JsValue> {
    fetch().await.map_err(|missing| missing.sentence().into())
}

fn answer(
    read: impl Future<Output = Result<JsValue, JsValue>> + 'static,
    then: impl FnOnce(Result<Document, String>) + 'static,
) {
    later::spawn(async move { then(understood(read.await)) });
}

/// What the library answers: a record with the kind of document, or a sentence.
fn understood(read: Result<JsValue, JsValue>) -> Result<Document, String> {
    let failed = || words().library.unreachable.to_owned();
    let text = read.map_err(|error| error.as_string().unwrap_or_else(failed))?.as_string().unwrap_or_default();
    let object: Map<String, Value> = serde_json::from_str(&text).map_err(|_| failed())?;
    let is_assignment = object.get("document").and_then(Value::as_str) == Some("assignment");
    match Record::from_object(object, Newer::Refuse) {
        Ok(record) => Ok(Document { record, is_assignment }),
        Err(_) => Err(failed()),
    }
}

impl Missing {
    /// What to say of it.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Unreachable => words().library.unreachable,
            Self::Other => words().library.other,
        }
    }
}
