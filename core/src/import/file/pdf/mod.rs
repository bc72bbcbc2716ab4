//! PDF: bytes → objects → words with their places → lines in reading order → manuscript.

mod layout;
mod page;
mod syntax;
mod text;

use crate::import::{ImportError, Manuscript};
use page::{Page, UNREADABLE};

/// Fewer letters than this on a page of pictures are a stamp or a page number.
const FEW_LETTERS: usize = 20;

/// Reads a PDF file.
///
/// # Errors
/// [`ImportError`] where it is damaged, locked, pictures of text, or asks for more than any document needs.
pub fn read(bytes: &[u8]) -> Result<Manuscript, ImportError> {
    let document = syntax::Document::open(bytes)?;
    let mut interpreter = text::Interpreter::new(&document);
    let mut pages = Vec::new();
    for page in document.pages()? {
        pages.push(interpreter.page(&page)?);
    }
    if pages.is_empty() {
        return Err(ImportError::Damaged { kind: super::FileKind::Pdf });
    }
    check_text(&pages)?;
    let manuscript = layout::manuscript(pages)?;
    // Page numbers alone are nothing to read.
    if manuscript.forms.is_empty() { Err(ImportError::Empty) } else { Ok(manuscript) }
}

/// Refuses what has no text to read.
fn check_text(pages: &[Page]) -> Result<(), ImportError> {
    let characters = || pages.iter().flat_map(|page| &page.words).flat_map(|word| word.text.chars());
    let letters = characters().filter(|character| character.is_alphanumeric()).count();
    let unreadable = characters().filter(|character| *character == UNREADABLE).count();
    let pictured = pages.iter().filter(|page| page.pictures > 0.5).count();
    let is_scanned = letters < FEW_LETTERS * pages.len() && pictured * 2 >= pages.len();
    // Letters of which nobody knows what they are, are pictures too.
    if is_scanned || unreadable > letters {
        return Err(ImportError::Scanned);
    }
    if letters == 0 {
        return Err(ImportError::Empty);
    }
    Ok(())
}
