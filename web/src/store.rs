//! Where the drafts are: in the browser's localStorage, one key to a draft; what does not fit there, in memory. And the
//! documents that drafts came from, and the packs of the person's own, likewise.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use serde_json::Value;

/// What the keys begin with; the draft's id follows.
const PREFIX: &str = "uppdragskollen/utkast/";
/// The same for the documents that drafts came from.
const OF_DOCUMENTS: &str = "uppdragskollen/dokument/";
/// The same for packs of the person's own.
const OF_PACKS: &str = "uppdragskollen/regelverk/";

/// Why something is in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The storage is full, or refuses for another reason.
    Full,
    /// The browser gives this page no storage.
    Unavailable,
}

struct Store {
    available: bool,
    /// The records that could not be stored: ids and texts.
    unstored: RefCell<Vec<(String, String)>>,
    /// Told when `unstored` gets or loses its last record.
    changed: ArcTrigger,
}

thread_local! {
    static STORE: Store = Store {
        // gloo-storage takes the storage for granted and stops the program where there is none, so that is asked first.
        available: matches!(window().local_storage(), Ok(Some(_))),
        unstored: RefCell::default(),
        changed: ArcTrigger::new(),
    };
}

/// What is wrong, if something is. Who asks is told when that changes.
pub fn trouble() -> Option<Trouble> {
    STORE.with(|store| {
        store.changed.track();
        if !store.available {
            Some(Trouble::Unavailable)
        } else {
            (!store.unstored.borrow().is_empty()).then_some(Trouble::Full)
        }
    })
}

/// Whether some record is in memory only.
pub fn has_unstored() -> bool {
    STORE.with(|store| !store.unstored.borrow().is_empty())
}

/// Whether this record is in memory only.
pub fn is_unstored(id: &str) -> bool {
    STORE.with(|store| store.unstored.borrow().iter().any(|(known, _)| known == id))
}

/// The ids of all drafts.
pub fn ids() -> Vec<String> {
    STORE.with(|store| {
        let mut ids: Vec<String> = store.unstored.borrow().iter().map(|(id, _)| id.clone()).collect();
        for id in store.kept(PREFIX) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    })
}

/// A record, as text.
pub fn text(id: &str) -> Option<String> {
    STORE.with(|store| {
        let unstored = store.unstored.borrow().iter().find(|(known, _)| known == id).map(|(_, text)| text.clone());
        unstored.or_else(|| if store.available { raw_text(&key(id)) } else { None })
    })
}

/// Keeps a record; tells whether it will outlast the page.
pub fn save(id: &str, record: String) -> bool {
    STORE.with(|store| {
        let stored = store.available && LocalStorage::raw().set_item(&key(id), &record).is_ok();
        store.change(|unstored| {
            unstored.retain(|(known, _)| known != id);
            if !stored {
                unstored.push((id.to_owned(), record));
            }
        });
        stored
    })
}

/// Keeps a new record if there is room for it; tells whether there was.
pub fn save_if_room(id: &str, record: &str) -> bool {
    STORE.with(|store| store.available && LocalStorage::raw().set_item(&key(id), record).is_ok())
}

/// Deletes a record, and tries to store the others that had no room.
pub fn delete(id: &str) {
    STORE.with(|store| {
        if store.available {
            LocalStorage::delete(key(id));
            LocalStorage::delete(key_of_document(id));
        }
        store.change(|unstored| {
            unstored.retain(|(known, text)| {
                known != id && !(store.available && LocalStorage::raw().set_item(&key(known), text).is_ok())
            });
        });
    });
}

/// The document that the draft of this id came from, where it is kept.
pub fn document(id: &str) -> Option<String> {
    STORE.with(|store| store.available.then(|| raw_text(&key_of_document(id))).flatten())
}

/// Keeps the document that a draft came from, where there is room: without it the draft is whole all the same.
pub fn save_document(id: &str, document: &str) {
    STORE.with(|store| {
        if store.available {
            let _ = LocalStorage::raw().set_item(&key_of_document(id), document);
        }
    });
}

/// The records of the person's own packs, ids and texts, by id in order.
pub fn packs() -> Vec<(String, String)> {
    STORE.with(|store| {
        let mut ids = store.kept(OF_PACKS);
        ids.sort_unstable();
        ids.into_iter().filter_map(|id| raw_text(&key_of_pack(&id)).map(|text| (id, text))).collect()
    })
}

/// Keeps the record of a pack in place of what was kept of its id; tells whether there was room.
pub fn save_pack(id: &str, record: &Value) -> bool {
    STORE.with(|store| store.available && LocalStorage::set(key_of_pack(id), record).is_ok())
}

/// Deletes the record of a pack.
pub fn delete_pack(id: &str) {
    STORE.with(|store| {
        if store.available {
            LocalStorage::delete(key_of_pack(id));
        }
    });
}

/// A new id.
pub fn new_id() -> String {
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}-{random:08x}", crate::clock::milliseconds() as u64)
}

impl Store {
    /// What follows after a prefix in the keys that begin with it.
    fn kept(&self, prefix: &str) -> Vec<String> {
        if !self.available {
            return Vec::new();
        }
        let storage = LocalStorage::raw();
        let keys = (0..LocalStorage::length()).filter_map(|index| storage.key(index).ok().flatten());
        keys.filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect()
    }

    fn change(&self, change: impl FnOnce(&mut Vec<(String, String)>)) {
        let was_empty = self.unstored.borrow().is_empty();
        change(&mut self.unstored.borrow_mut());
        if was_empty != self.unstored.borrow().is_empty() {
            self.changed.notify();
        }
    }
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

fn key_of_document(id: &str) -> String {
    format!("{OF_DOCUMENTS}{id}")
}

fn key_of_pack(id: &str) -> String {
    format!("{OF_PACKS}{id}")
}

/// What is stored under a key, where there is storage.
fn raw_text(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok()?
}
