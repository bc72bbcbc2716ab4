//! A package: the zip archive that newer office documents are, opened within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::FileKind;
use super::xml::{self, Event, Xml};
use crate::import::ImportError;

/// A document has some dozens of parts, and one for each picture.
const MOST_PARTS: usize = 5_000;
/// The largest part that is unpacked, in bytes: the text of some thousand pages.
const LARGEST_PART: u64 = 20_000_000;
/// What is unpacked of a file, in bytes.
const LARGEST_WHOLE: u64 = 40_000_000;
/// XML packs to a tenth, at best to a fiftieth. More than this of a large part, and it was made to unpack.
const HIGHEST_RATIO: u64 = 200;
/// A part this small may pack to anything.
const SMALL_PART: u64 = 1_000_000;

/// The first part of an OpenDocument text, with its name, as it stands behind the header of a part.
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";

/// An opened package.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    kind: FileKind,
    unpacked: u64,
}

impl<'a> Package<'a> {
    /// Opens a package, and tells by what is in it of what kind it is.
    ///
    /// # Errors
    /// [`ImportError`] where it is broken, locked, or larger inside than a document is.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        // Until more is known: OpenDocument says what it is at its very beginning.
        let is_open_document = bytes.get(30..).is_some_and(|rest| rest.starts_with(OPEN_DOCUMENT));
        let kind = if is_open_document { FileKind::OpenDocument } else { FileKind::Word };
        // Counted before they are read: an entry in the list of parts takes more memory than it takes in the file.
        if bytes.windows(4).filter(|window| window == b"PK\x01\x02").nth(MOST_PARTS).is_some() {
            return Err(ImportError::Excessive { kind });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::Damaged { kind })?;
        let mut package = Self { archive, kind, unpacked: 0 };
        package.kind = package.tell()?;
        Ok(package)
    }

    /// What it holds.
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// The names of its parts.
    pub fn names(&self) -> Vec<String> {
        self.archive.file_names().flatten().map(|name| name.into_owned()).collect()
    }

    /// The text of a part of XML; `None` where there is no such part.
    ///
    /// # Errors
    /// [`ImportError`] where it is broken, locked, or too large.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        self.part(name)?.map(|bytes| xml::text(bytes, self.kind)).transpose()
    }

    fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let kind = self.kind;
        let excessive = ImportError::Excessive { kind };
        let mut part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(ImportError::Encrypted { kind });
            }
            Err(_) => return Err(ImportError::Damaged { kind }),
        };
        if part.encrypted() {
            return Err(ImportError::Encrypted { kind });
        }
        let packed = part.compressed_size();
        // What a part says of its size may be a lie: it is read up to the bound, and not beyond.
        let bound = LARGEST_PART
            .min(LARGEST_WHOLE.saturating_sub(self.unpacked))
            .min(packed.saturating_mul(HIGHEST_RATIO).max(SMALL_PART));
        if part.size() > bound {
            return Err(excessive);
        }
        let mut bytes = Vec::new();
        part.by_ref().take(bound + 1).read_to_end(&mut bytes).map_err(|_| ImportError::Damaged { kind })?;
        let size = bytes.len() as u64;
        if size > bound {
            return Err(excessive);
        }
        self.unpacked += size;
        Ok(Some(bytes))
    }

    /// What kind of document the package says that it is. A broken one is taken for a Word file.
    fn tell(&mut self) -> Result<FileKind, ImportError> {
        if let Some(mimetype) = self.part("mimetype")? {
            let mimetype = String::from_utf8_lossy(&mimetype);
            return Ok(match mimetype.trim().strip_prefix("application/vnd.oasis.opendocument.") {
                Some(kind) if kind.starts_with("text") => FileKind::OpenDocument,
                Some(_) => FileKind::OtherOffice,
                None => FileKind::Archive,
            });
        }
        let Some(types) = self.text("[Content_Types].xml")? else { return Ok(FileKind::Archive) };
        let mut xml = Xml::new(&types, FileKind::Word);
        let mut found = FileKind::Archive;
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            let Some(content) =
                element.attribute("ContentType").filter(|_| matches!(element.name(), "Override" | "Default"))
            else {
                continue;
            };
            let Some(main) = content.strip_suffix(".main+xml") else { continue };
            // A Word file may hold a spreadsheet; its own main part decides.
            if main.contains("wordprocessingml") || main.contains("ms-word.") {
                return Ok(FileKind::Word);
            }
            found = FileKind::OtherOffice;
        }
        Ok(found)
    }
}
