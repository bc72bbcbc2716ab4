//! The second program: what the first may call in it. See `lib.rs`.

use uppdragskollen_web::library;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

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

/// Reads a text. The answer is a record in JSON, without when it was saved, and with the kind of `document`.
///
/// # Errors
/// A sentence that says why the text cannot be read.
#[wasm_bindgen(js_name = readText)]
pub async fn read_text(text: String) -> Result<String, String> {
    library::read_text(text).await
}

/// Reads the bytes of a text file; as [`read_text`].
///
/// # Errors
/// As [`read_text`].
#[wasm_bindgen(js_name = readBytes)]
pub async fn read_bytes(bytes: Vec<u8>) -> Result<String, String> {
    library::read_bytes(&bytes).await
}

/// Tells the party that a job title or a workplace is of, by id.
#[wasm_bindgen(js_name = partyOf)]
pub fn party_of(text: &str) -> Option<String> {
    library::party_of(text)
}
