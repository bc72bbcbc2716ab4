//! All drafts, as a list shows them: of each only the newest record is read, and of that only the first line.

use super::heads::{Damage, heads_among};
use super::key::{ASIDE, OLD, Revision, SHEETS, parse_sheet};
use super::record::{Record, State, Summary};
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
    let mut listing = Listing::default();
    let mut known = Vec::new();
    let keys = shelf.keys(SHEETS);
    let mut rest = keys.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let Some((id, _)) = parse_sheet(first) else {
            rest = others;
            continue;
        };
        // In the order of their text, those of one draft stand together.
        let same = rest.iter().take_while(|key| parse_sheet(key).is_none_or(|(other, _)| other == id)).count();
        let (same, others) = rest.split_at_checked(same).unwrap_or((rest, &[]));
        listing.add(shelf, id, same);
        known.push(id);
        rest = others;
    }
    for key in shelf.keys(OLD) {
        let id = key.strip_prefix(OLD).unwrap_or_default();
        if !known.contains(&id) {
            listing.add(shelf, id, &[]);
        }
    }
    listing
}

impl Listing {
    fn add(&mut self, shelf: &dyn Shelf, id: &str, keys: &[String]) {
        let found = heads_among(shelf, id, keys);
        self.damaged.extend(found.damaged);
        let id = id.to_owned();
        if let Some(schema) = found.newer {
            self.newer.push((id, schema));
            return;
        }
        let mut heads = found.heads.into_iter();
        let Some(Record { revision, saved, state, summary, body, .. }) = heads.next() else { return };
        let is_contested = heads.any(|rival| rival.state != State::Binned && rival.body != body);
        let place = self.drafts.partition_point(|other| other.saved >= saved);
        self.drafts.insert(place, Listed { id, revision, saved, state, summary, is_contested });
    }
}

/// The damaged records that have been set aside and are there still: keys and texts.
pub fn damaged(shelf: &dyn Shelf) -> Vec<(String, String)> {
    shelf.keys(ASIDE).into_iter().filter_map(|key| shelf.get(&key).map(|text| (key, text))).collect()
}
