//! The second program: what the first may call in it. See `lib.rs`.

use uppdragskollen_web::library;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{File, HtmlElement};

fn main() {}

/// Shows in `place` what belongs to an address of the app, in place of what was shown before.
#[wasm_bindgen]
pub fn show(place: &HtmlElement, address: &str) {
    library::show(place, address);
}

/// Takes away what is shown.
#[wasm_bindgen]
pub fn leave() {
    library::leave();
}

/// Asks for a text, and answers with the record of the draft that comes of it, in JSON; with nothing if the person thinks
/// better of it.
#[wasm_bindgen]
pub async fn paste() -> Option<String> {
    library::paste().await
}

/// Opens a file; answers as [`paste`].
///
/// # Errors
/// A sentence that says why it cannot be opened, and what to do.
#[wasm_bindgen]
pub async fn open(file: File) -> Result<Option<String>, String> {
    library::open(file).await
}

/// Tells the party that a job title or a workplace is of, by id.
#[wasm_bindgen(js_name = partyOf)]
pub fn party_of(text: &str) -> Option<String> {
    library::party_of(text)
}
