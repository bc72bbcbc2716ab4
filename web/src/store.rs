//! Where the drafts are: in the browser's localStorage, one key to a draft; what does not fit there, in memory.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use serde_json::Value;

/// What the keys begin with; the draft's id follows.
const PREFIX: &str = "uppdragskollen/utkast/";

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
        if store.available {
            let storage = LocalStorage::raw();
            for index in 0..LocalStorage::length() {
                let key = storage.key(index).ok().flatten().unwrap_or_default();
                if let Some(id) = key.strip_prefix(PREFIX).filter(|id| !ids.iter().any(|known| known == id)) {
                    ids.push(id.to_owned());
                }
            }
        }
        ids
    })
}

/// A record, as text.
pub fn text(id: &str) -> Option<String> {
    STORE.with(|store| {
        let unstored = store.unstored.borrow().iter().find(|(known, _)| known == id).map(|(_, text)| text.clone());
        unstored.or_else(|| if store.available { LocalStorage::raw().get_item(&key(id)).ok()? } else { None })
    })
}

/// Keeps a record; tells whether it will outlast the page.
pub fn save(id: &str, record: &Value) -> bool {
    STORE.with(|store| {
        let stored = store.available && LocalStorage::set(key(id), record).is_ok();
        store.change(|unstored| {
            unstored.retain(|(known, _)| known != id);
            if !stored {
                unstored.push((id.to_owned(), record.to_string()));
            }
        });
        stored
    })
}

/// Deletes a record, and tries to store the others that had no room.
pub fn delete(id: &str) {
    STORE.with(|store| {
        if store.available {
            LocalStorage::delete(key(id));
        }
        store.change(|unstored| {
            unstored.retain(|(known, text)| {
                known != id && !(store.available && LocalStorage::raw().set_item(&key(known), text).is_ok())
            });
        });
    });
}

/// A new id.
pub fn new_id() -> String {
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}-{random:08x}", crate::clock::milliseconds() as u64)
}

impl Store {
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
