//! OpenDocument text, `.odt`, `.ott` and the flat `.fodt`: OASIS Open Document Format 1.3.

mod story;
mod styles;

use super::body::Content;
use super::package::Package;
use super::xml::{self, Event, Xml};
use super::{FileKind, layout};
use crate::import::{ImportError, Manuscript};
use story::Part;
use styles::Styles;

const KIND: FileKind = FileKind::OpenDocument;

/// Reads a packed OpenDocument file.
///
/// # Errors
/// [`ImportError`] where it is broken, locked, or larger than a document is.
pub fn read(package: &mut Package<'_>) -> Result<Manuscript, ImportError> {
    if is_locked(&package.text("META-INF/manifest.xml")?.unwrap_or_default())? {
        return Err(ImportError::Encrypted { kind: KIND });
    }
    let content = package.text("content.xml")?.ok_or(ImportError::Damaged { kind: KIND })?;
    let styles = package.text("styles.xml")?.unwrap_or_default();
    manuscript(&content, &styles)
}

/// Reads an OpenDocument file that is one file of XML.
///
/// # Errors
/// As [`read`].
pub fn read_flat(bytes: &[u8]) -> Result<Manuscript, ImportError> {
    if bytes.len() > LARGEST_FLAT {
        return Err(ImportError::Excessive { kind: KIND });
    }
    let text = xml::text(bytes.to_vec(), KIND)?;
    let text = text.trim_start_matches('\u{feff}');
    if !is_text(text)? {
        return Err(ImportError::Unsupported { kind: FileKind::OtherOffice });
    }
    manuscript(text, text)
}

/// Pictures stand in a flat file, as text; in bytes.
const LARGEST_FLAT: usize = 20_000_000;

fn manuscript(content: &str, common: &str) -> Result<Manuscript, ImportError> {
    let mut styles = Styles::default();
    styles.read(common)?;
    styles.read(content)?;
    let (body, notes) = story::read(content, &styles, Part::Body)?;
    let (above, _) = story::read(common, &styles, Part::Headers)?;
    let (below, _) = story::read(common, &styles, Part::Footers)?;
    layout::manuscript(Content { above, body, notes, below }, None)
}

/// Whether the list of the package's parts says that they are locked.
fn is_locked(manifest: &str) -> Result<bool, ImportError> {
    let mut xml = Xml::new(manifest, KIND);
    while let Some(event) = xml.next()? {
        if matches!(event, Event::Start(element) if element.name() == "encryption-data") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a flat file is a text, and no spreadsheet.
fn is_text(text: &str) -> Result<bool, ImportError> {
    let mut xml = Xml::new(text, KIND);
    while let Some(event) = xml.next()? {
        if let Event::Start(root) = event {
            let kind = root.attribute("mimetype").unwrap_or_default();
            return Ok(kind.starts_with("application/vnd.oasis.opendocument.text"));
        }
    }
    Ok(false)
}
