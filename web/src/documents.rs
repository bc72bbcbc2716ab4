//! What the third program does: it knows the formats of files, and nothing of the page. It works in a thread of its own, so
//! that the page never stands still, and what takes too long can be stopped.

use uppdragskollen_core::import;

use crate::i18n::language;

/// Takes the document out of a file: a manuscript, as JSON.
///
/// # Errors
/// A sentence that says why it cannot be read, and what to do.
pub fn read(bytes: &[u8]) -> Result<String, String> {
    let manuscript = import::decode(bytes).map_err(|error| language().import_error(&error))?;
    serde_json::to_string(&manuscript).map_err(|error| error.to_string())
}
