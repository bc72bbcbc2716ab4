//! Where the drafts are: in the browser's localStorage, one key to a draft; what does not fit there, in memory.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;

use crate::record::Record;

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

/// The drafts.
#[derive(Clone, Copy)]
pub struct Store {
    available: bool,
    /// The records that could not be stored, by id.
    unstored: StoredValue<BTreeMap<String, String>>,
    /// What is wrong, if something is.
    pub trouble: RwSignal<Option<Trouble>>,
}

impl Store {
    /// Opens what there is.
    pub fn open() -> Self {
        // gloo-storage takes the storage for granted and stops the program where there is none, so that is asked first.
        let available = matches!(window().local_storage(), Ok(Some(_)));
        Self {
            available,
            unstored: StoredValue::new(BTreeMap::new()),
            trouble: RwSignal::new((!available).then_some(Trouble::Unavailable)),
        }
    }

    /// The ids of all drafts.
    pub fn ids(self) -> Vec<String> {
        let mut ids: Vec<String> = self.unstored.with_value(|unstored| unstored.keys().cloned().collect());
        if self.available {
            let storage = LocalStorage::raw();
            let keys = (0..LocalStorage::length()).filter_map(|index| storage.key(index).ok().flatten());
            ids.extend(keys.filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned)));
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// A record, as text.
    pub fn text(self, id: &str) -> Option<String> {
        let unstored = self.unstored.with_value(|unstored| unstored.get(id).cloned());
        unstored.or_else(|| if self.available { LocalStorage::raw().get_item(&key(id)).ok()? } else { None })
    }

    /// Whether a record is in memory only.
    pub fn is_unstored(self, id: &str) -> bool {
        self.unstored.with_value(|unstored| unstored.contains_key(id))
    }

    /// Whether some record is in memory only.
    pub fn has_unstored(self) -> bool {
        self.unstored.with_value(|unstored| !unstored.is_empty())
    }

    /// Keeps a record; tells whether it will outlast the page.
    pub fn save(self, id: &str, record: &Record) -> bool {
        let stored = self.available && LocalStorage::set(key(id), record).is_ok();
        self.unstored.update_value(|unstored| {
            if stored {
                unstored.remove(id);
            } else {
                unstored.insert(id.to_owned(), serde_json::to_string(record).unwrap_or_default());
            }
        });
        self.tell();
        stored
    }

    /// Deletes a record, and tries to store the others that had no room.
    pub fn delete(self, id: &str) {
        self.unstored.update_value(|unstored| {
            unstored.remove(id);
        });
        if self.available {
            LocalStorage::delete(key(id));
            let storage = LocalStorage::raw();
            self.unstored.update_value(|unstored| {
                unstored.retain(|id, text| storage.set_item(&key(id), text).is_err());
            });
        }
        self.tell();
    }

    /// A new id.
    pub fn new_id() -> String {
        let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        format!("{:x}-{random:08x}", crate::clock::milliseconds() as u64)
    }

    fn tell(self) {
        let trouble = if !self.available {
            Some(Trouble::Unavailable)
        } else {
            self.unstored.with_value(|unstored| (!unstored.is_empty()).then_some(Trouble::Full))
        };
        if self.trouble.get_untracked() != trouble {
            self.trouble.set(trouble);
        }
    }
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}
