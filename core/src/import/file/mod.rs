//! A file → manuscript: what kind of file it is, and what it gives up.

#[cfg(feature = "documents")]
mod body;
mod kind;
#[cfg(feature = "documents")]
mod layout;
#[cfg(feature = "documents")]
mod open_document;
#[cfg(feature = "documents")]
mod package;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "documents")]
mod story;
#[cfg(feature = "documents")]
mod table;
mod text;
#[cfg(feature = "documents")]
mod word;
#[cfg(feature = "documents")]
mod xml;

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
        #[cfg(feature = "documents")]
        FileKind::Word => packed(bytes),
        #[cfg(feature = "documents")]
        FileKind::OpenDocument => open_document::read_flat(bytes),
        kind => Err(ImportError::Unsupported { kind }),
    }
}

/// Reads an archive by what is in it.
#[cfg(feature = "documents")]
fn packed(bytes: &[u8]) -> Result<Manuscript, ImportError> {
    let mut package = package::Package::open(bytes)?;
    match package.kind() {
        FileKind::Word => word::read(&mut package),
        FileKind::OpenDocument => open_document::read(&mut package),
        kind => Err(ImportError::Unsupported { kind }),
    }
}
