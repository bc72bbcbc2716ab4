//! What is kept beside the drafts: the documents that they came from, the names of the files that they are kept in step
//! with, and the packs of the person's own. And what each of the two programs shows the other of what is in memory only.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::window;
use uppdragskollen_core::store::{DOCUMENTS, PACKS, Shelf};
use wasm_bindgen::JsCast;

use super::shelf;

/// What the keys of the names of files begin with that drafts are kept in step with; the draft's id follows.
const FILES: &str = "uppdragskollen/fil/";

/// The document that the draft of this id came from, where it is kept.
pub fn document(id: &str) -> Option<String> {
    shelf().get(&key_of_document(id))
}

/// Keeps the document that a draft came from, where there is room: without it the draft is whole all the same.
pub fn save_document(id: &str, document: &str) {
    let _ = shelf().set(&key_of_document(id), document);
}

/// Deletes the document that a draft came from.
pub fn delete_document(id: &str) {
    shelf().remove(&key_of_document(id));
}

/// The name of the file that a draft is kept in step with; `None` where there is none.
pub fn file_of(id: &str) -> Option<String> {
    shelf().get(&key_of_file(id))
}

/// Notes the name of the file that a draft is kept in step with; tells whether there was room.
pub fn note_file(id: &str, name: &str) -> bool {
    shelf().set(&key_of_file(id), name).is_ok()
}

/// Notes that a draft is kept in step with no file.
pub fn forget_file(id: &str) {
    shelf().remove(&key_of_file(id));
}

/// The records of the person's own packs, ids and texts, by id in order.
pub fn packs() -> Vec<(String, String)> {
    let shelf = shelf();
    let keys = shelf.keys(PACKS).into_iter();
    keys.filter_map(|key| Some((key.strip_prefix(PACKS)?.to_owned(), shelf.get(&key)?))).collect()
}

/// Keeps the record of a pack in place of what was kept of its id; tells whether there was room.
pub fn save_pack(id: &str, record: &str) -> bool {
    shelf().set(&key_of_pack(id), record).is_ok()
}

/// Deletes the record of a pack.
pub fn delete_pack(id: &str) {
    shelf().remove(&key_of_pack(id));
}

fn key_of_document(id: &str) -> String {
    [DOCUMENTS, id].concat()
}

/// The key of that name, and the name of the lock on the file.
pub fn key_of_file(id: &str) -> String {
    [FILES, id].concat()
}

fn key_of_pack(id: &str) -> String {
    [PACKS, id].concat()
}

/// The drafts that the first program has in memory only: ids and contents.
pub fn unstored() -> Vec<(String, String)> {
    let shown = Reflect::get(&window(), &"unstored".into()).ok().and_then(|shown| shown.dyn_into::<Object>().ok());
    let entries = shown.map(|shown| Object::entries(&shown)).unwrap_or_default();
    let texts = entries.iter().map(|entry| Array::from(&entry));
    texts.filter_map(|entry| Some((entry.get(0).as_string()?, entry.get(1).as_string()?))).collect()
}
