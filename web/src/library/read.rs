//! Manuscripts → drafts, each with what was found where.

use uppdragskollen_core::draft::Field;
use uppdragskollen_core::import::{self, DocumentKind, Imported, Manuscript, Options};

use uppdragskollen_core::pack::Pack;

use crate::i18n::{language, words};
use crate::record::{Passage, Reading, Record};
use crate::{clock, packs};

/// What a document gave.
pub struct Document {
    /// The draft, and what was found where.
    pub record: Record,
    /// What kind of document it looks like.
    pub kind: DocumentKind,
}

/// All packs, to read with.
///
/// # Errors
/// A sentence that says why they are not here.
pub async fn packs() -> Result<Vec<Pack>, String> {
    packs::fetch_all().await.ok_or_else(|| words().packs.failed.to_owned())
}

/// Reads a manuscript.
///
/// # Errors
/// A sentence that says why it cannot be read.
pub fn read(manuscript: &Manuscript, packs: &[Pack]) -> Result<Imported, String> {
    import::read(manuscript, options(packs)).map_err(|error| language().import_error(&error))
}

/// What documents are read with.
pub fn options(packs: &[Pack]) -> Options<'_> {
    Options { packs, pack: None, group: None, today: clock::today() }
}

/// What found no place, as a record keeps it.
pub fn passages(unplaced: &[import::Passage]) -> Vec<Passage> {
    unplaced.iter().map(|passage| kept(passage.clone(), None, None)).collect()
}

fn kept(passage: import::Passage, field: Option<Field>, row: Option<usize>) -> Passage {
    Passage { text: passage.text, place: Some(passage.start..passage.end), field, row }
}

impl Document {
    /// A record of what was read.
    pub fn of(imported: Imported) -> Self {
        let found = imported.evidence.into_iter();
        let reading = Reading {
            found: found.map(|found| kept(found.passage, Some(found.field), found.row)).collect(),
            unplaced: passages(&imported.unplaced),
            hidden: false,
        };
        Self { record: Record { reading: Some(reading), ..Record::new(imported.draft) }, kind: imported.kind }
    }
}

/// Tells the party that a job title or a workplace is of, by id.
pub fn party_of(text: &str) -> Option<String> {
    import::party_of(text).map(|sector| sector.id().to_owned())
}
