//! A document as a Word file: Office Open XML, ECMA-376.

mod body;
pub(super) mod package;
mod xml;

use std::fmt;

use time::OffsetDateTime;

use super::document::Document;
use crate::draft::Draft;

/// The namespace of the draft that a Word file carries inside: a custom XML part with the root `utkast`, which holds the
/// saved draft as text. Word and LibreOffice keep it.
pub const CARRIED: &str = "https://uppdragskollen.se/utkast";

/// What a Word file has besides the document that a reader sees.
#[derive(Clone, Copy, Debug)]
pub struct Carriage<'a> {
    /// When it is written.
    pub at: OffsetDateTime,
    /// Who writes it; nobody is named where it is empty.
    pub creator: &'a str,
    /// The draft to carry inside.
    pub draft: Option<&'a Draft>,
}

/// Why a Word file cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordError {
    /// It is larger than a container can hold.
    TooLarge,
}

impl fmt::Display for WordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("larger than a container can hold")
    }
}

impl std::error::Error for WordError {}

/// Writes a document as a Word file. The same document and carriage give the same bytes.
///
/// # Errors
/// [`WordError`] where it is too large.
pub fn word(document: &Document, carriage: &Carriage<'_>) -> Result<Vec<u8>, WordError> {
    // What is written to memory fails only by its size.
    let parts = package::parts(document, carriage).map_err(|_| WordError::TooLarge)?;
    package::pack(&parts).map_err(|_| WordError::TooLarge)
}
