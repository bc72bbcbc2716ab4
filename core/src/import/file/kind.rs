//! What kind of file it is, told by its first bytes: names and endings lie.

/// A kind of file that a document comes in, or is mistaken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text or Markdown, or what cannot be told from it.
    Text,
    /// Office Open XML as Word writes it, `.docx`.
    Word,
    /// OpenDocument text, `.odt`.
    OpenDocument,
    /// PDF.
    Pdf,
    /// What Word wrote until 2007, `.doc`, or a file of newer Office that is locked with a password.
    OldOffice,
    /// Rich Text Format.
    RichText,
    /// A spreadsheet or a presentation.
    OtherOffice,
    /// Any other archive.
    Archive,
    /// A picture.
    Picture,
}

impl FileKind {
    /// Tells the kind by the first bytes. What is in an archive is for its reader to see: it is taken for a Word file.
    pub fn of(bytes: &[u8]) -> Self {
        // A PDF may have rubbish in front; its own readers look for the mark in the first kilobyte.
        let head = &bytes[..bytes.len().min(1024)];
        let is_pdf = head.windows(5).any(|window| window == b"%PDF-");
        match bytes {
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Self::Word,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Self::OldOffice,
            [b'{', b'\\', b'r', b't', b'f', ..] => Self::RichText,
            [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => Self::Picture,
            _ if is_pdf => Self::Pdf,
            _ if is_flat(&bytes[..bytes.len().min(4096)]) => Self::OpenDocument,
            _ => Self::Text,
        }
    }
}

/// Whether a file starts as OpenDocument text does that is one XML file, `.fodt`.
fn is_flat(head: &[u8]) -> bool {
    let holds = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
    let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    start.trim_ascii_start().starts_with(b"<")
        && holds(b"<office:document")
        && holds(b"urn:oasis:names:tc:opendocument")
}
