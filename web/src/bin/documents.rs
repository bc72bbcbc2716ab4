//! The third program: what a thread of its own does with files. See `lib.rs`.

use uppdragskollen_web::documents;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Takes the document out of a file: a manuscript, as JSON.
///
/// # Errors
/// A sentence that says why it cannot be read, and what to do.
#[wasm_bindgen]
pub fn read(bytes: &[u8]) -> Result<String, String> {
    documents::read(bytes)
}

/// Writes a file, as an order in JSON says.
///
/// # Errors
/// A sentence that says why it cannot be written.
#[wasm_bindgen]
pub fn write(order: &str) -> Result<Vec<u8>, String> {
    documents::write(order)
}
