//! The revisions that a draft has been through: which there are, what each was, and what it changed.

use super::difference::apply;
use super::heads::{Damage, set_aside};
use super::key::{Revision, parse_sheet, sheet, sheets_of};
use super::record::{Body, Record, Unsound};
use super::shelf::{Refusal, Shelf};
use super::shorthand::expand;
use crate::draft::{Draft, Field, FieldSet};

/// The revisions of a draft.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Those that are sound, the newest first.
    pub revisions: Vec<Kept>,
    /// What was found damaged now, and has been set aside.
    pub damaged: Vec<Damage>,
    id: String,
}

/// A revision that is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What is known of it.
    pub record: Record,
    /// Whether another has taken it in. What none has is what the draft is now.
    pub is_past: bool,
    /// The room that it takes, key and text: UTF-16 units.
    pub units: usize,
}

impl History {
    /// Reads all the revisions of a draft.
    pub fn read(shelf: &dyn Shelf, id: &str) -> Self {
        let mut history = Self { id: id.to_owned(), ..Self::default() };
        let mut records = Vec::new();
        for key in shelf.keys(&sheets_of(id)) {
            let Some((_, revision)) = parse_sheet(&key).filter(|(of, _)| *of == id) else { continue };
            let Some(text) = shelf.get(&key) else { continue };
            match Record::read(id, &revision, &text) {
                Ok(record) => records.push((record, units(&key) + units(&text))),
                Err(Unsound::Newer { .. }) => {}
                Err(Unsound::Damaged) => history.damaged.push(set_aside(shelf, id, &key, &text)),
            }
        }
        records.sort_unstable_by(|(one, _), (other, _)| other.revision.cmp(&one.revision));
        for (place, (record, units)) in records.iter().enumerate() {
            let newer = records.iter().take(place);
            let is_past = matches!(record.body, Body::Difference { .. })
                || newer.into_iter().any(|(newer, _)| newer.has_taken_in(&record.revision));
            history.revisions.push(Kept { record: record.clone(), is_past, units: *units });
        }
        history
    }

    /// The draft, by id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What is kept of a revision.
    pub fn find(&self, revision: &Revision) -> Option<&Kept> {
        self.revisions.iter().find(|kept| kept.record.revision == *revision)
    }

    /// The content of a revision; `None` where it, or what it is a difference from, is not there.
    pub fn content(&self, revision: &Revision) -> Option<String> {
        let mut differences = Vec::new();
        let mut record = &self.find(revision)?.record;
        // Each is against a newer one, so that this comes to an end.
        while let Body::Difference { against, short } = &record.body {
            differences.push(short);
            record = &self.find(against).filter(|newer| newer.record.revision > record.revision)?.record;
        }
        let whole = record.content()?;
        differences.into_iter().rev().try_fold(whole, |content, short| apply(&content, &expand(short)?))
    }
}

/// Names a revision, and says whether it is to stay whatever is thinned; tells whether it was there.
///
/// # Errors
/// [`Refusal`]; then it is named as before.
pub fn label(shelf: &dyn Shelf, id: &str, revision: &Revision, name: &str, pinned: bool) -> Result<bool, Refusal> {
    rewrite(shelf, id, revision, |record| Record { name: name.to_owned(), pinned, ..record })
}

/// Writes a record anew under its own key.
pub(super) fn rewrite(
    shelf: &dyn Shelf,
    id: &str,
    revision: &Revision,
    change: impl FnOnce(Record) -> Record,
) -> Result<bool, Refusal> {
    let key = sheet(id, revision);
    let Some(record) = shelf.get(&key).and_then(|text| Record::read(id, revision, &text).ok()) else {
        return Ok(false);
    };
    shelf.set(&key, &change(record).seal(id))?;
    Ok(true)
}

/// The fields in which two drafts differ.
pub fn changes(before: &Draft, after: &Draft) -> FieldSet {
    let differs = |field: &Field| match field {
        Field::Participants => before.participants != after.participants,
        Field::Reports => before.reports != after.reports,
        Field::Timetable => before.timetable != after.timetable,
        Field::Duration => before.time_frame.duration != after.time_frame.duration,
        Field::Status => before.status != after.status,
        field => before.text(*field) != after.text(*field) || before.date(*field) != after.date(*field),
    };
    Field::ALL.into_iter().filter(differs).collect()
}

/// The room that a text takes in a browser's storage.
pub(super) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

impl Kept {
    /// Whether it stays whatever is thinned.
    pub fn is_wanted(&self) -> bool {
        !self.is_past || self.record.pinned || !self.record.name.is_empty()
    }
}
