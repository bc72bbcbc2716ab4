//! The newest of a draft: the revisions that no other has taken in. One, unless two windows wrote at once.

use super::key::{ASIDE, OLD, Revision, parse_sheet, sheet, sheets_of};
use super::old;
use super::record::{Body, Record, State, Unsound};
use super::shelf::Shelf;

/// A record that is not as it was written. It has been set aside, and is shown to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The draft that it was of, by id.
    pub id: String,
    /// The key that it lies under now.
    pub key: String,
}

/// What there is of a draft.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// What no other revision has taken in: the newest that is in use first, then the newest.
    pub heads: Vec<Record>,
    /// All revisions that there are, the newest first; read or not.
    pub all: Vec<Revision>,
    /// What was damaged.
    pub damaged: Vec<Damage>,
    /// The schema of a record that a newer version wrote.
    pub newer: Option<u32>,
}

/// Reads what there is of a draft.
pub(super) fn heads(shelf: &dyn Shelf, id: &str) -> Heads {
    heads_among(shelf, id, &shelf.keys(&sheets_of(id)))
}

/// The same, where the keys of its revisions are known. Only what is not yet taken in is read: a revision has a higher
/// number than all that it was made from.
pub(super) fn heads_among(shelf: &dyn Shelf, id: &str, keys: &[String]) -> Heads {
    let mut found = Heads::default();
    let mut revisions: Vec<Revision> = Vec::new();
    for (_, revision) in keys.iter().filter_map(|key| parse_sheet(key)).filter(|(of, _)| *of == id) {
        revisions.insert(revisions.partition_point(|other| *other > revision), revision);
    }
    for revision in revisions {
        if found.is_past(&revision) || found.look_at(shelf, id, &revision) {
            found.all.push(revision);
        }
    }
    let key = [OLD, id].concat();
    if let Some(text) = shelf.get(&key) {
        match old::read(shelf, &text) {
            Some(record) if found.is_past(&record.revision) => {}
            Some(record) => found.heads.push(record),
            None => found.damaged.push(set_aside(shelf, id, &key, &text)),
        }
    }
    // What is in the bin was put there as it was; who went on writing elsewhere takes it out again.
    if let Some(place) = found.heads.iter().position(|head| head.state == State::Shelved) {
        let first = found.heads.remove(place);
        found.heads.insert(0, first);
    }
    found
}

impl Heads {
    fn is_past(&self, revision: &Revision) -> bool {
        self.heads.iter().any(|head| head.has_taken_in(revision))
    }

    /// Takes up a revision that none has taken in; tells whether it is there.
    fn look_at(&mut self, shelf: &dyn Shelf, id: &str, revision: &Revision) -> bool {
        let key = sheet(id, revision);
        // Another window may have taken it away since.
        let Some(text) = shelf.get(&key) else { return false };
        match Record::read(id, revision, &text) {
            // A difference is never the newest: what it is against is newer, and damaged now.
            Ok(Record { body: Body::Difference { .. }, .. }) => {}
            Ok(record) => self.heads.push(record),
            Err(Unsound::Newer { schema }) => self.newer = Some(schema),
            Err(Unsound::Damaged) => {
                self.damaged.push(set_aside(shelf, id, &key, &text));
                return false;
            }
        }
        true
    }
}

/// Puts a damaged record where it is in nobody's way. Where there is no room for that, it stays.
pub(super) fn set_aside(shelf: &dyn Shelf, id: &str, key: &str, text: &str) -> Damage {
    let mut aside = [ASIDE, key].concat();
    while shelf.get(&aside).is_some_and(|other| other != text) {
        aside.push('+');
    }
    let id = id.to_owned();
    if shelf.set(&aside, text).is_err() {
        return Damage { id, key: key.to_owned() };
    }
    shelf.remove(key);
    Damage { id, key: aside }
}
