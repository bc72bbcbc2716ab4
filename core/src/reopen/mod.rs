//! A document that this program wrote, opened again after somebody has edited it elsewhere: the draft that it carries
//! inside, and what its text says otherwise now.
//!
//! The carried draft is printed once more, and the print is held against the text line by line. Of every line of the print
//! it is known which field, row or cell it comes from; so only what somebody has changed is a change, and nothing that the
//! reader of documents might understand otherwise.

mod edits;
mod print;
mod rows;
mod text;
mod values;

use std::ops::Range;

use crate::compare::{Difference, differences};
use crate::draft::{Draft, DraftError, Newer};
use crate::export::{Blanks, Document, assignment};
use crate::import::{Manuscript, Options, Passage};
use crate::pack::Pack;

use print::Line;

/// A document opened again.
#[derive(Clone, Debug, PartialEq)]
pub struct Reopened {
    /// The draft as it was written out.
    pub draft: Draft,
    /// The draft as the document has it now.
    pub edited: Draft,
    /// What leads from the one to the other, each to be accepted on its own.
    pub changes: Vec<Difference>,
    /// What has been added to the document and found no place in the draft, in order.
    pub unplaced: Vec<Passage>,
}

/// Opens a document again that carries its draft inside; `None` where it carries none.
///
/// # Errors
/// [`DraftError`] where the draft that it carries cannot be read. Its text can be, by [`read`](crate::import::read).
pub fn reopen(manuscript: &Manuscript, options: Options<'_>) -> Result<Option<Reopened>, DraftError> {
    let Some(json) = &manuscript.draft else { return Ok(None) };
    let draft = Draft::from_json(json, Newer::Refuse)?;
    let (text, margins): (Vec<Line>, Vec<Line>) = print::lines(manuscript);
    let blanks = if text.iter().any(|line| print::is_absent(&line.text)) { Blanks::Shown } else { Blanks::LeftOut };
    let pack: Option<&Pack> = options.packs.iter().find(|pack| pack.id == draft.pack);
    let document = assignment(&draft, pack, blanks);
    let (edited, mut places) = edits::edited(&draft, &document, &text, options.today);
    let noted = margins.into_iter().filter(|line| !print::is_margin(line, &document));
    places.extend(noted.map(|line| line.place));
    places.sort_by_key(|place| place.start);
    let changes = differences(&draft, &edited);
    let unplaced = places.into_iter().map(|place| passage(&manuscript.text, place)).collect();
    Ok(Some(Reopened { draft, edited, changes, unplaced }))
}

/// A document as a manuscript: the text and the forms that a reader takes out of it when it is a Word file.
pub fn manuscript(document: &Document) -> Manuscript {
    print::manuscript(document)
}

fn passage(text: &str, place: Range<usize>) -> Passage {
    let characters = |end: usize| text.get(..end).unwrap_or(text).chars().count();
    let (start, end) = (characters(place.start), characters(place.end));
    Passage { text: text.get(place).unwrap_or_default().to_owned(), start, end }
}
