//! A document read: bytes → manuscript → outline → draft, each value with the passage that it came from.

mod block;
mod bodies;
mod file;
mod group;
mod headings;
mod kind;
mod manuscript;
mod outline;
mod participants;
mod parties;
mod prose;
mod reports;
mod time_frame;
mod understand;

use std::ops::Range;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::draft::{Draft, Field};
use crate::pack::Pack;
use understand::Understood;

pub use file::{FileKind, LARGEST_FILE, decode};
pub use manuscript::{Form, Manuscript, Scribe};
pub use parties::party_of;

/// The largest text that is read, in bytes.
pub const LARGEST_TEXT: usize = 2_000_000;

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is no text.
    Empty,
    /// The bytes are no text.
    NotText,
    /// The text is larger than [`LARGEST_TEXT`].
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// The file is of a kind that is not read.
    Unsupported {
        /// Which.
        kind: FileKind,
    },
    /// The file is cut short or broken, or is no such file.
    Damaged {
        /// What it looks like.
        kind: FileKind,
    },
    /// The file is locked with a password.
    Encrypted {
        /// What it looks like.
        kind: FileKind,
    },
    /// The file unpacks to more, or is nested deeper, than any document needs.
    Excessive {
        /// What it looks like.
        kind: FileKind,
    },
    /// The pages are pictures of text.
    Scanned,
}

/// What kind of document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentKind {
    /// An assignment document, finished or not.
    Assignment,
    /// Minutes, a governing document, a presentation: anything else.
    Other,
}

/// What to read a document with.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The packs to choose from; the first is the usual one.
    pub packs: &'a [Pack],
    /// The pack, where it is given and not to be inferred.
    pub pack: Option<&'a str>,
    /// The group, where it is given and not to be inferred.
    pub group: Option<&'a str>,
    /// Today: a date without a year is counted from the document's own date, else from this.
    pub today: Date,
}

/// A passage of a document. Places are counted in characters (Unicode scalar values) from the start of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// As it stands there.
    pub text: String,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The field.
    pub field: Field,
    /// The row, in a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The passage.
    #[serde(flatten)]
    pub passage: Passage,
}

/// What reading a document gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The draft.
    pub draft: Draft,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// Where each value came from, in the order of the document.
    pub evidence: Vec<Evidence>,
    /// What found no place in the draft, in order.
    pub unplaced: Vec<Passage>,
}

/// Reads a manuscript into a draft.
///
/// # Errors
/// [`ImportError`] where it is empty, too large, or no text.
pub fn read(manuscript: &Manuscript, options: Options<'_>) -> Result<Imported, ImportError> {
    let text = manuscript.text.as_str();
    file::check_size(text)?;
    let outline = outline::outline(text, &manuscript.forms);
    let top = Top::of(manuscript);
    let kind = kind::tell(&top, &outline);
    let Understood { mut draft, evidence, unplaced, is_running } =
        understand::understand(text, outline, options.packs, options.today);
    let kind = if is_running && kind::is_told_in_prose(&top, &draft) { DocumentKind::Assignment } else { kind };
    let head = top.head();
    if let Some((pack, group)) = group::infer(options.packs, options.pack, &draft, text, &head, options.today) {
        draft.pack.clone_from(&pack.id);
        draft.pack_version = pack.version;
        draft.group = options.group.unwrap_or(&group.id).to_owned();
    }
    let characters = Characters::new(text);
    let passage = |place: Range<usize>| Passage {
        text: text.get(place.clone()).unwrap_or_default().to_owned(),
        start: characters.before(place.start),
        end: characters.before(place.end),
    };
    let evidence =
        evidence.into_iter().map(|(field, row, place)| Evidence { field, row, passage: passage(place) }).collect();
    let unplaced = unplaced.into_iter().map(&passage).collect();
    Ok(Imported { draft, kind, evidence, unplaced })
}

/// The field that a heading of an assignment document is for; `None` where it is for none, or for several.
pub fn field_of_heading(heading: &str) -> Option<Field> {
    headings::field_of(heading)
}

/// What stands at the top of a document, where it says what it is.
struct Top<'a> {
    /// The first lines of the text.
    lines: Vec<&'a str>,
    /// The first lines that stand outside it.
    margins: Vec<&'a str>,
}

impl<'a> Top<'a> {
    /// How many lines at the top can hold the document's name.
    const LINES: usize = 6;
    /// What says what a document is is short, in characters.
    const LONGEST: usize = 150;

    fn of(manuscript: &'a Manuscript) -> Self {
        let mut top = Self { lines: Vec::new(), margins: Vec::new() };
        let forms = manuscript.forms.iter().copied().map(Some).chain(std::iter::repeat(None));
        for (line, form) in manuscript.text.lines().map(str::trim).zip(forms).filter(|(line, _)| !line.is_empty()) {
            let (lines, is_full) = match form {
                Some(Form::Margin) => (&mut top.margins, false),
                _ => (&mut top.lines, true),
            };
            if lines.len() < Self::LINES {
                lines.push(line);
            } else if is_full {
                break;
            }
        }
        top
    }

    /// The short ones of the lines, in one text.
    fn head(&self) -> String {
        let short = |line: &&&str| line.chars().count() <= Self::LONGEST;
        self.lines.iter().chain(&self.margins).filter(short).copied().collect::<Vec<_>>().join("\n")
    }
}

/// Counts characters up to a byte, quickly for places that are asked in any order.
struct Characters<'a> {
    text: &'a str,
    /// How many characters stand before every so many bytes.
    before_block: Vec<usize>,
}

impl<'a> Characters<'a> {
    const BLOCK: usize = 1024;

    fn new(text: &'a str) -> Self {
        let count = |bytes: &[u8]| bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        let mut sum = 0;
        let before_block = text
            .as_bytes()
            .chunks(Self::BLOCK)
            .map(|block| {
                let before = sum;
                sum += count(block);
                before
            })
            .collect();
        Self { text, before_block }
    }

    fn before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = byte / Self::BLOCK;
        let (Some(before), Some(rest)) =
            (self.before_block.get(block), self.text.as_bytes().get(block * Self::BLOCK..byte))
        else {
            return self.text.chars().count();
        };
        before + rest.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
    }
}
