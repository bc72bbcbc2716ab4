//! All drafts, as a list shows them: of each only the newest record is read, and of that only the first line.

use super::heads::{Damage, heads_among};
use super::key::{ASIDE, OLD, Revision, SHEETS, parse_sheet};
use super::record::{State, Summary};
use super::shelf::Shelf;

/// All drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those that can be opened, the newest first.
    pub drafts: Vec<Listed>,
    /// What was found damaged now, and has been set aside.
    pub damaged: Vec<Damage>,
    /// Those that a newer version wrote: ids and schemas.
    pub newer: Vec<(String, u32)>,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// Its newest revision.
    pub revision: Revision,
    /// When that was saved: milliseconds since 1970.
    pub saved: u64,
    /// Where it is.
    pub state: State,
    /// What the list shows.
    pub summary: Summary,
    /// Whether two windows wrote it at once, and nobody has chosen yet.
    pub is_contested: bool,
}

/// Lists all drafts, those in the bin too.
pub fn list(shelf: &dyn Shelf) -> Listing {
    let mut revisions: Vec<(String, Option<Revision>)> = Vec::new();
    for key in shelf.keys(SHEETS) {
        revisions.extend(parse_sheet(&key).map(|(id, revision)| (id.to_owned(), Some(revision))));
    }
    for key in shelf.keys(OLD) {
        revisions.extend(key.strip_prefix(OLD).map(|id| (id.to_owned(), None)));
    }
    revisions.sort_unstable();
    let mut listing = Listing::default();
    for same in revisions.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((id, _)) = same.first() else { continue };
        let found = heads_among(shelf, id, same.iter().filter_map(|(_, revision)| revision.clone()).collect());
        listing.damaged.extend(found.damaged);
        if let Some(schema) = found.newer {
            listing.newer.push((id.clone(), schema));
            continue;
        }
        let mut heads = found.heads.into_iter();
        let Some(head) = heads.next() else { continue };
        let is_contested = heads.any(|rival| rival.state != State::Binned && rival.body != head.body);
        listing.drafts.push(Listed {
            id: id.clone(),
            revision: head.revision,
            saved: head.saved,
            state: head.state,
            summary: head.summary,
            is_contested,
        });
    }
    listing.drafts.sort_by_key(|listed| std::cmp::Reverse(listed.saved));
    listing
}

/// The damaged records that have been set aside and are there still: keys and texts.
pub fn damaged(shelf: &dyn Shelf) -> Vec<(String, String)> {
    let mut keys = shelf.keys(ASIDE);
    keys.sort_unstable();
    keys.into_iter().filter_map(|key| shelf.get(&key).map(|text| (key, text))).collect()
}
