//! Opening a draft: its newest sound revision, and what stands beside it.

use super::heads::{Damage, Heads, heads, set_aside};
use super::holding::Holding;
use super::key::sheet;
use super::record::{Record, State};
use super::shelf::Shelf;

/// An open draft.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What to save it with.
    pub holding: Holding,
    /// The newest revision.
    pub record: Record,
    /// Its content.
    pub content: String,
    /// What others wrote beside it, without having seen it: a choice for the person, or for [`super::merge`].
    pub rivals: Vec<Record>,
    /// What was found damaged, and has been set aside.
    pub damaged: Vec<Damage>,
}

/// Why a draft cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is none of this id.
    Missing,
    /// A newer version of this program wrote it. It is as it was.
    Newer {
        /// Its schema.
        schema: u32,
    },
    /// No revision of it is sound. They have been set aside.
    Damaged(Vec<Damage>),
}

/// Opens a draft. `writer` is an id for this window's work on it, that was never used before: letters, digits, hyphens.
///
/// # Errors
/// [`OpenError`].
pub fn open(shelf: &dyn Shelf, id: &str, writer: &str) -> Result<Opened, OpenError> {
    let Heads { heads, all, mut damaged, newer } = heads(shelf, id);
    if let Some(schema) = newer {
        return Err(OpenError::Newer { schema });
    }
    let mut heads = heads.into_iter();
    let (record, content) = loop {
        let Some(record) = heads.next() else {
            return Err(if damaged.is_empty() { OpenError::Missing } else { OpenError::Damaged(damaged) });
        };
        match record.content() {
            Some(content) => break (record, content),
            // The checksum is right, and the content is none: no version of this program wrote that.
            None => {
                let key = sheet(id, &record.revision);
                let text = shelf.get(&key).unwrap_or_default();
                damaged.push(set_aside(shelf, id, &key, &text));
            }
        }
    };
    let mut holding = Holding::of(id, writer, &record, &content, &all);
    let mut rivals: Vec<Record> = heads.collect();
    rivals.retain(|rival| {
        let is_settled = rival.state == State::Binned || rival.content().as_ref() == Some(&content);
        if is_settled {
            holding.take_in(rival);
        }
        !is_settled
    });
    holding.avoid(&rivals);
    Ok(Opened { holding, record, content, rivals, damaged })
}
