//! A draft in a person's hands: what this window has of it, and saving it.

use super::heads::heads;
use super::key::{OLD, Revision, TIPS, is_name, sheet};
use super::old;
use super::record::{Body, Record, Summary, checksum};
use super::shelf::{Refusal, Shelf};

/// Revisions of one window's work that are kept lie at least this far apart, in milliseconds.
pub const SPACING: u64 = 5 * 60 * 1_000;
/// How many other writers are remembered at most, of whom nothing is left on the shelf.
const REMEMBERED: usize = 12;

/// What a window has of a draft that it writes in.
#[derive(Clone, Debug)]
pub struct Holding {
    id: String,
    writer: String,
    /// The stored revision that the next one is made from, and when it was saved.
    current: Option<(Revision, u64)>,
    /// The checksum of the content that is stored, and what is told of it.
    stored: Option<(u64, Summary)>,
    seen: Vec<Revision>,
    /// The own revision before the current one, where that is not to be kept.
    passing: Option<Revision>,
    /// When the last revision that is kept was saved; `None` before the first save.
    kept: Option<u64>,
}

/// What is to be saved.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The content: the JSON of a draft with what surrounds it.
    pub content: &'a str,
    /// What a list shows of it.
    pub summary: Summary,
    /// Now: milliseconds since 1970.
    pub now: u64,
}

/// What a save came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The revision that is stored.
    pub revision: Revision,
    /// What others wrote meanwhile without having seen this. Both are kept.
    pub rivals: Vec<Record>,
}

impl Holding {
    /// A draft that is not on the shelf yet. For the ids see [`open`](super::open).
    pub fn new(id: &str, writer: &str) -> Self {
        let writer = if is_name(writer) { writer } else { "x" };
        Self {
            id: id.to_owned(),
            writer: writer.to_owned(),
            current: None,
            stored: None,
            seen: Vec::new(),
            passing: None,
            kept: None,
        }
    }

    /// A draft with this newest record, among all its revisions.
    pub(super) fn of(id: &str, writer: &str, record: &Record, content: &str, all: &[Revision]) -> Self {
        let mut holding = Self::new(id, writer);
        holding.stored = Some((checksum(&[content]), record.summary.clone()));
        holding.current = Some((record.revision.clone(), record.saved));
        holding.note(&record.revision);
        let forgotten = record.seen.len().saturating_sub(REMEMBERED);
        let there = all.iter().filter(|revision| record.has_taken_in(revision));
        record.seen.iter().skip(forgotten).chain(there.rev()).for_each(|revision| holding.note(revision));
        holding
    }

    /// The draft, by id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The stored revision that the next one is made from.
    pub fn current(&self) -> Option<&Revision> {
        self.current.as_ref().map(|(revision, _)| revision)
    }

    /// Whether what is written here was made from this revision.
    pub fn has_taken_in(&self, other: &Revision) -> bool {
        let mut known = self.seen.iter().chain(self.current());
        known.any(|known| known.writer == other.writer && known.number >= other.number)
    }

    /// Takes in what another wrote: what is saved from now on was made with it in sight, and it is past.
    pub fn take_in(&mut self, rival: &Record) {
        self.note(&rival.revision);
        rival.seen.iter().for_each(|revision| self.note(revision));
        self.stored = None;
    }

    /// What is told of what is stored.
    pub fn summary(&self) -> Option<&Summary> {
        self.stored.as_ref().map(|(_, summary)| summary)
    }

    /// Sees to it that the current revision stays when the next is saved.
    pub fn keep(&mut self) {
        self.kept = None;
    }

    /// Saves; a draft in the bin is taken out of it. What is stored already is not stored again.
    ///
    /// # Errors
    /// [`Refusal`]; then the shelf has what it had, and what is to be saved is the caller's still.
    pub fn save(&mut self, shelf: &dyn Shelf, entry: &Entry<'_>) -> Result<Saved, Refusal> {
        let new = (checksum(&[entry.content]), entry.summary.clone());
        // Another window may have emptied the shelf.
        let is_there = self.current().is_some_and(|current| self.find(shelf, current).is_some());
        if let (Some(current), true) = (self.current(), is_there && self.stored.as_ref() == Some(&new)) {
            return Ok(Saved { revision: current.clone(), rivals: Vec::new() });
        }
        let tip_key = [TIPS, &self.id].concat();
        let tip = shelf.get(&tip_key).and_then(|tip| Revision::parse(&tip));
        let is_alone = tip.is_none() || tip.as_ref() == self.current() || self.current.is_none();
        // First, so that there are never more than two; and what another may be building on stays.
        if let Some(passing) = self.passing.take().filter(|_| is_alone && is_there) {
            self.let_go(shelf, &passing);
        }
        let old_key = [OLD, &self.id].concat();
        let is_old_taken_in = self.take_over(shelf, &old_key)?;
        let record = Record {
            seen: self.seen.clone(),
            summary: entry.summary.clone(),
            ..Record::whole(self.next(tip.as_ref()), entry.now, entry.content)
        };
        shelf.set(&sheet(&self.id, &record.revision), &record.seal(&self.id))?;
        self.stored = Some(new);
        self.pass(record.revision.clone(), entry.now);
        if is_old_taken_in {
            shelf.remove(&old_key);
        }
        // A note only, to be quick: where it cannot be made, it must not mislead.
        if shelf.set(&tip_key, &record.revision.name()).is_err() {
            shelf.remove(&tip_key);
        }
        Ok(Saved { revision: record.revision, rivals: if is_alone { Vec::new() } else { self.rivals(shelf) } })
    }

    /// What others wrote that has not been taken in here. A record that has itself taken in all that is stored from here
    /// is simply newer: see [`Record::has_taken_in`].
    pub fn rivals(&self, shelf: &dyn Shelf) -> Vec<Record> {
        let mut rivals = heads(shelf, &self.id).heads;
        rivals.retain(|head| !self.has_taken_in(&head.revision));
        rivals
    }

    /// Chooses another name than those of who wrote beside this: one's own revisions always pass for taken in.
    pub(super) fn avoid(&mut self, rivals: &[Record]) {
        while rivals.iter().any(|rival| rival.revision.writer == self.writer) {
            self.writer.push('x');
        }
    }

    fn note(&mut self, revision: &Revision) {
        let mut noted = revision.clone();
        self.seen.retain(|seen| {
            let is_other = seen.writer != noted.writer;
            if !is_other {
                noted.number = noted.number.max(seen.number);
            }
            is_other
        });
        // The last noted stands last, and is forgotten last.
        self.seen.push(noted);
    }

    fn next(&self, tip: Option<&Revision>) -> Revision {
        let known = self.seen.iter().chain(self.current()).chain(tip).map(|known| known.number).max();
        Revision { number: known.unwrap_or_default().saturating_add(1), writer: self.writer.clone() }
    }

    /// The stored revision gives way to a new one: as what is kept, or as what passes.
    fn pass(&mut self, new: Revision, now: u64) {
        let Some((revision, saved)) = self.current.replace((new, now)) else { return };
        // Either way: a clock that was set back keeps nothing from being kept.
        if self.kept.is_some_and(|kept| saved.abs_diff(kept) < SPACING) {
            self.passing = Some(revision);
        } else {
            self.kept = Some(saved);
        }
    }

    /// Takes a revision away, unless the person wants it to stay, or others hang on it.
    fn let_go(&self, shelf: &dyn Shelf, revision: &Revision) {
        let record = self.find(shelf, revision);
        let is_wanted = |record: &Record| {
            record.pinned || record.is_base || !record.name.is_empty() || matches!(record.body, Body::Difference { .. })
        };
        if record.is_some_and(|record| !is_wanted(&record)) {
            shelf.remove(&sheet(&self.id, revision));
        }
    }

    /// A revision, if it is on the shelf and sound.
    fn find(&self, shelf: &dyn Shelf, revision: &Revision) -> Option<Record> {
        Record::read(&self.id, revision, &shelf.get(&sheet(&self.id, revision))?).ok()
    }

    /// Makes a revision of the record of the first version, where there is one and this was made from it; not of what a
    /// window of that version has written since.
    fn take_over(&self, shelf: &dyn Shelf, old_key: &str) -> Result<bool, Refusal> {
        let old = shelf.get(old_key).and_then(|text| old::read(shelf, &text));
        let Some(old) = old.filter(|old| self.has_taken_in(&old.revision)) else { return Ok(false) };
        let key = sheet(&self.id, &old.revision);
        if shelf.get(&key).is_none() {
            shelf.set(&key, &old.seal(&self.id))?;
        }
        Ok(true)
    }
}
