//! A file → manuscript: what kind of file it is, and what it gives up.

mod kind;
#[cfg(feature = "pdf")]
mod pdf;
mod text;

use super::{ImportError, Manuscript};

pub use kind::FileKind;
pub(super) use text::check_size;

/// The largest file that is opened, in bytes.
pub const LARGEST_FILE: usize = 50_000_000;

/// Takes a document out of the bytes of its file, whatever the file is called.
///
/// # Errors
/// [`ImportError`] where it is none that can be read.
pub fn decode(bytes: &[u8]) -> Result<Manuscript, ImportError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    match FileKind::of(bytes) {
        FileKind::Text => text::read(bytes),
        #[cfg(feature = "pdf")]
        FileKind::Pdf => pdf::read(bytes),
        kind => Err(ImportError::Unsupported { kind }),
    }
}
