//! How much room there is, and what takes it.

use super::history::units;
use super::key::{ASIDE, OLD, PACKS, Revision, SHEETS, STEPS, TIPS, parse_sheet};
use super::list::list;
use super::record::State;
use super::shelf::Shelf;

/// What a browser gives one address: UTF-16 units of keys and texts.
pub const ROOM: usize = 5_242_880;

/// What takes the room, in UTF-16 units of keys and texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// The drafts as they are now.
    pub drafts: usize,
    /// What they were before.
    pub history: usize,
    /// What lies in the bin, with its history.
    pub bin: usize,
    /// The steps of Ångra and Gör om.
    pub steps: usize,
    /// What was found damaged.
    pub damaged: usize,
    /// The packs of the person's own.
    pub packs: usize,
    /// All else under this address.
    pub other: usize,
}

impl Room {
    /// Measures what is on the shelf. It reads all of it.
    pub fn measure(shelf: &dyn Shelf) -> Self {
        let mut heads: Vec<(String, Revision, State)> = Vec::new();
        heads.extend(list(shelf).drafts.into_iter().map(|listed| (listed.id, listed.revision, listed.state)));
        heads.sort_unstable_by(|(one, ..), (other, ..)| one.cmp(other));
        let mut room = Self::default();
        for key in shelf.keys("") {
            let size = units(&key) + shelf.get(&key).map_or(0, |text| units(&text));
            let head = parse_sheet(&key).and_then(|(id, revision)| {
                let place = heads.binary_search_by(|(known, ..)| known.as_str().cmp(id)).ok()?;
                heads.get(place).map(|(_, head, state)| (*state, *head == revision))
            });
            let kind = match head {
                Some((State::Binned, _)) => &mut room.bin,
                Some((State::Shelved, true)) => &mut room.drafts,
                _ if key.starts_with(OLD) => &mut room.drafts,
                _ if key.starts_with(SHEETS) => &mut room.history,
                _ if key.starts_with(STEPS) => &mut room.steps,
                _ if key.starts_with(ASIDE) => &mut room.damaged,
                _ if key.starts_with(PACKS) => &mut room.packs,
                _ if key.starts_with(TIPS) => &mut room.drafts,
                _ => &mut room.other,
            };
            *kind += size;
        }
        room
    }

    /// All that is used.
    pub fn used(&self) -> usize {
        self.drafts + self.history + self.bin + self.steps + self.damaged + self.packs + self.other
    }

    /// What is left, if the browser gives [`ROOM`].
    pub fn left(&self) -> usize {
        ROOM.saturating_sub(self.used())
    }
}
