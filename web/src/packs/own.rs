//! Packs of the person's own, as they are kept: what the core reads, with the file that it came from.

use serde_json::{Map, Value};
use uppdragskollen_core::pack::Pack;

use crate::json;

/// The names in a record.
const PACK: &str = "pack";
const FILE: &str = "file";

/// The record of a pack: itself, in JSON as the core reads it, and the text of its file.
pub fn record(pack: Value, file: &str) -> Value {
    Value::Object(Map::from_iter([(PACK.to_owned(), pack), (FILE.to_owned(), file.into())]))
}

/// The pack of a record that is kept under this id; `None` where it cannot be used.
pub fn pack_of(id: &str, record: &str) -> Option<Pack> {
    let pack = Pack::from_value(json::read(record)?.get(PACK)?.clone()).ok()?;
    let is_sound = pack.id == id && pack.groups.iter().all(|group| pack.compile(&group.id).is_ok());
    is_sound.then_some(pack)
}

/// The pack of a record, in JSON; `None` where the record is damaged.
pub fn json_of(record: &str) -> Option<String> {
    json::read(record)?.get(PACK)?.as_object().cloned().map(json::write)
}

/// The text of the file that a record came from; `None` where the record is damaged.
pub fn file_of(record: &str) -> Option<String> {
    json::read(record)?.get(FILE)?.as_str().map(str::to_owned)
}
