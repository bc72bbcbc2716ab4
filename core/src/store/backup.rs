//! Everything in one file, and back: every draft as it is now in the clear, its history as it is kept, the document that it
//! came from, and the packs of the person's own.

use serde_json::{Map, Value, json};

use super::heads::heads;
use super::history::History;
use super::key::{DOCUMENTS, PACKS, Revision, is_name, sheet};
use super::list::list;
use super::record::{Body, Record, State, Summary, checksum, hexadecimal};
use super::shelf::{Refusal, Shelf};
use crate::draft::{Draft, DraftError, Newer};

/// The form of backups that this version writes.
pub const BACKUP_SCHEMA: u32 = 1;
/// What the file says that it is.
const FORMAT: &str = "uppdragskollen-backup";

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// The version of the program that made it.
    pub program: String,
    /// The day on which it was made, as it says.
    pub made: String,
    /// The drafts that can be restored.
    pub drafts: Vec<BackedUp>,
    /// The packs that can be restored: ids and records.
    pub packs: Vec<(String, String)>,
    /// What cannot.
    pub refused: Vec<Refused>,
}

/// A draft in a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct BackedUp {
    /// Its id.
    pub id: String,
    /// What it was, with its whole content.
    pub record: Record,
    /// Its history, the newest first.
    pub history: Vec<Record>,
    /// The document that it came from, if it came from one.
    pub document: Option<String>,
}

/// A part of a backup that is not restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What to call it: the title of the draft, or an id.
    pub name: String,
    /// Why not.
    pub why: Flaw,
}

/// What is wrong with a part of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is not as it was written.
    Damaged,
    /// Some revisions of its history are not as they were written; the draft itself is sound, and restored.
    HistoryDamaged {
        /// How many.
        count: usize,
    },
    /// The document that it came from is not as it was written; the draft itself is sound, and restored.
    DocumentDamaged,
    /// Its content is no draft that this version can read.
    Unreadable(DraftError),
}

/// Why a file is not taken for a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// It is no JSON: another file, or cut short.
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, but no backup of this program.
    Foreign,
    /// A newer version made it.
    Newer {
        /// Its schema.
        schema: u32,
    },
}

/// What restoring a draft would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// There is none of this id: it is added.
    Added,
    /// It is here, just so: nothing changes.
    Same,
    /// It goes on from what is here, which becomes history.
    Newer,
    /// What is here goes on from it: it only adds to the history.
    Older,
    /// Both have been changed: they are kept side by side, and the person chooses.
    Contested,
}

impl Backup {
    /// Everything on the shelf as one file. `program` is its version, `made` the day, `2026-11-25`.
    pub fn write(shelf: &dyn Shelf, program: &str, made: &str) -> String {
        let drafts = list(shelf).drafts.into_iter().flat_map(|listed| {
            let mut heads = heads(shelf, &listed.id).heads;
            heads.truncate(1);
            let head = heads.pop()?;
            let history = History::read(shelf, &listed.id);
            // What stands beside the newest goes along.
            let others = history.revisions.iter().map(|kept| &kept.record);
            let others = others.filter(|record| record.revision != head.revision);
            let history: Vec<Value> = others
                .map(|record| json!({"revision": record.revision.name(), "record": record.seal(&listed.id)}))
                .collect();
            let mut object = draft_object(&listed.id, &head)?;
            object.insert("history".to_owned(), history.into());
            if let Some(document) = shelf.get(&[DOCUMENTS, &listed.id].concat()) {
                object.insert("document".to_owned(), enclosed(&listed.id, &document));
            }
            Some(Value::Object(object))
        });
        let drafts: Value = drafts.collect();
        let keys = shelf.keys(PACKS);
        let packs: Value = keys
            .iter()
            .filter_map(|key| {
                let id = key.strip_prefix(PACKS)?;
                Some(enclosed(id, &shelf.get(key)?))
            })
            .collect();
        let file = json!({
            "format": FORMAT,
            "schema": BACKUP_SCHEMA,
            "program": program,
            "made": made,
            "drafts": drafts,
            "packs": packs,
        });
        file.to_string()
    }

    /// Reads a backup.
    ///
    /// # Errors
    /// [`BackupError`]; what is wrong with single parts stands in [`Backup::refused`].
    pub fn read(text: &str) -> Result<Self, BackupError> {
        let value: Value = serde_json::from_str(text).map_err(|error: serde_json::Error| BackupError::Malformed {
            line: error.line(),
            column: error.column(),
        })?;
        if text_of(&value, "format") != FORMAT {
            return Err(BackupError::Foreign);
        }
        let schema = value.get("schema").and_then(Value::as_u64).and_then(|schema| u32::try_from(schema).ok());
        match schema.ok_or(BackupError::Foreign)? {
            0 => return Err(BackupError::Foreign),
            schema if schema > BACKUP_SCHEMA => return Err(BackupError::Newer { schema }),
            _ => {}
        }
        let mut backup = Self {
            program: text_of(&value, "program").to_owned(),
            made: text_of(&value, "made").to_owned(),
            ..Self::default()
        };
        for draft in array_of(&value, "drafts") {
            backup.take_draft(draft);
        }
        for pack in array_of(&value, "packs") {
            let id = text_of(pack, "id").to_owned();
            match text_in(pack, &id) {
                Some(text) => backup.packs.push((id, text)),
                None => backup.refused.push(Refused { name: id, why: Flaw::Damaged }),
            }
        }
        Ok(backup)
    }

    fn take_draft(&mut self, value: &Value) {
        let (id, title) = (text_of(value, "id").to_owned(), text_of(value, "title"));
        let name = if title.is_empty() { id.clone() } else { title.to_owned() };
        let Some(record) = record_of(&id, value) else {
            self.refused.push(Refused { name, why: Flaw::Damaged });
            return;
        };
        if let Err(error) = record.content().map_or(Err(DraftError::NoDraft), |content| read_draft(&content)) {
            self.refused.push(Refused { name, why: Flaw::Unreadable(error) });
            return;
        }
        let entries = array_of(value, "history");
        let mut history: Vec<Record> = entries
            .iter()
            .filter_map(|entry| {
                Record::read(&id, &Revision::parse(text_of(entry, "revision"))?, text_of(entry, "record")).ok()
            })
            .collect();
        history.sort_unstable_by(|one, other| other.revision.cmp(&one.revision));
        let count = entries.len() - history.len();
        if count > 0 {
            self.refused.push(Refused { name: name.clone(), why: Flaw::HistoryDamaged { count } });
        }
        let enclosed = value.get("document");
        let document = enclosed.and_then(|document| text_in(document, &id));
        if enclosed.is_some() && document.is_none() {
            self.refused.push(Refused { name, why: Flaw::DocumentDamaged });
        }
        self.drafts.push(BackedUp { id, record, history, document });
    }
}

impl BackedUp {
    /// What restoring it would do.
    pub fn preview(&self, shelf: &dyn Shelf) -> Incoming {
        let here = heads(shelf, &self.id).heads;
        let content = self.record.content();
        let has_taken_in = |newer: &Record, older: &Record| {
            newer.has_taken_in(&older.revision)
                // Two of one name, and not the same: that does not happen by writing.
                && (newer.revision != older.revision || newer.content() == older.content())
        };
        if here.is_empty() {
            Incoming::Added
        } else if here.iter().any(|head| head.content() == content && head.state == self.record.state) {
            Incoming::Same
        } else if here.iter().any(|head| has_taken_in(head, &self.record)) {
            Incoming::Older
        } else if here.iter().all(|head| has_taken_in(&self.record, head)) {
            Incoming::Newer
        } else {
            Incoming::Contested
        }
    }

    /// Restores it: puts what is not on the shelf there. Nothing that is there is changed; what the newest is then, the
    /// revisions tell themselves.
    ///
    /// # Errors
    /// [`Refusal`]; then some of its history can be missing.
    pub fn restore(&self, shelf: &dyn Shelf) -> Result<(), Refusal> {
        if self.preview(shelf) == Incoming::Same {
            return Ok(());
        }
        let mut record = self.record.clone();
        let there = History::read(shelf, &self.id);
        if there.find(&record.revision).is_some() && there.content(&record.revision) != record.content() {
            record.revision.writer = hexadecimal(checksum(&[&record.content().unwrap_or_default()]));
        }
        // The newest first: whenever this stops, what was restored is not taken for what it was before; and what others
        // are differences from comes before them.
        for record in std::iter::once(&record).chain(&self.history) {
            let key = sheet(&self.id, &record.revision);
            if shelf.get(&key).is_none() {
                shelf.set(&key, &record.seal(&self.id))?;
            }
        }
        let key = [DOCUMENTS, &self.id].concat();
        if let (Some(document), None) = (&self.document, shelf.get(&key)) {
            // Without it the draft is whole all the same.
            let _ = shelf.set(&key, document);
        }
        Ok(())
    }
}

/// Restores a pack of the person's own, in place of what is kept of its id.
///
/// # Errors
/// [`Refusal`]; then what was kept is kept still.
pub fn restore_pack(shelf: &dyn Shelf, id: &str, text: &str) -> Result<(), Refusal> {
    shelf.set(&[PACKS, id].concat(), text)
}

/// A record in the clear.
fn draft_object(id: &str, record: &Record) -> Option<Map<String, Value>> {
    let Record { revision, saved, state, pinned, name, seen, summary, .. } = record;
    let Summary { title, pack, group, progress } = summary;
    let seen: Vec<String> = seen.iter().map(Revision::name).collect();
    let fields = [
        ("id", id.into()),
        ("title", title.as_str().into()),
        ("revision", revision.name().into()),
        ("saved", (*saved).into()),
        ("binned", (*state == State::Binned).into()),
        ("pinned", (*pinned).into()),
        ("name", name.as_str().into()),
        ("seen", seen.into()),
        ("pack", pack.as_str().into()),
        ("group", group.as_str().into()),
        ("met", progress.map(|(met, _)| met).into()),
        ("of", progress.map(|(_, of)| of).into()),
        ("content", record.content()?.into()),
        ("checksum", sum_of(id, record).into()),
    ];
    Some(fields.into_iter().map(|(name, value): (&str, Value)| (name.to_owned(), value)).collect())
}

/// A record from what stands in the clear, if the checksum is right.
fn record_of(id: &str, value: &Value) -> Option<Record> {
    if !is_name(id) {
        return None;
    }
    let is = |name: &str| value.get(name).and_then(Value::as_bool).unwrap_or_default();
    let number = |name: &str| value.get(name).and_then(Value::as_u64);
    let count = |name: &str| u32::try_from(number(name)?).ok();
    let seen = array_of(value, "seen").iter().map(|name| Revision::parse(name.as_str()?)).collect::<Option<_>>()?;
    let record = Record {
        revision: Revision::parse(text_of(value, "revision"))?,
        saved: number("saved")?,
        state: if is("binned") { State::Binned } else { State::Shelved },
        pinned: is("pinned"),
        is_base: false,
        name: text_of(value, "name").to_owned(),
        seen,
        summary: Summary {
            title: text_of(value, "title").to_owned(),
            pack: text_of(value, "pack").to_owned(),
            group: text_of(value, "group").to_owned(),
            progress: count("met").zip(count("of")),
        },
        body: Body::Plain(text_of(value, "content").to_owned()),
    };
    (text_of(value, "checksum") == sum_of(id, &record)).then_some(record)
}

/// The checksum of a record in the clear: of what it says, not of how it is kept.
fn sum_of(id: &str, record: &Record) -> String {
    let content = record.content().unwrap_or_default();
    let told = Record { is_base: false, body: Body::Whole(content), ..record.clone() };
    hexadecimal(checksum(&[&told.seal(id)]))
}

/// A text that belongs to an id, under its checksum.
fn enclosed(id: &str, text: &str) -> Value {
    json!({"id": id, "text": text, "checksum": hexadecimal(checksum(&[id, "\t", text]))})
}

/// That text, if the checksum is right.
fn text_in(value: &Value, id: &str) -> Option<String> {
    let text = text_of(value, "text");
    (text_of(value, "checksum") == hexadecimal(checksum(&[id, "\t", text]))).then(|| text.to_owned())
}

fn read_draft(content: &str) -> Result<(), DraftError> {
    let Value::Object(mut object) = serde_json::from_str(content)? else { return Err(DraftError::NoDraft) };
    let draft = object.get_mut("draft").and_then(Value::as_object_mut).map(std::mem::take).unwrap_or(object);
    Draft::from_object(draft, Newer::Refuse).map(|_| ())
}

fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn array_of<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
