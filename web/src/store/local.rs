//! The browser's localStorage, as a shelf of texts.

use gloo_storage::{LocalStorage, Storage};
use js_sys::Object;
use leptos::prelude::window;
use serde_json::Value;
use uppdragskollen_core::store::{Refusal, Shelf};
use wasm_bindgen::prelude::*;

use crate::json;

#[wasm_bindgen]
extern "C" {
    /// Defined in web/journal.js: notes what has been stored, or taken away, where it is on the disk at once.
    fn journal(key: &str, text: Option<&str>);
}

/// The browser's localStorage, where it gives this page any.
#[derive(Clone, Copy, Debug)]
pub struct Local {
    is_there: bool,
}

impl Local {
    /// Asks for it.
    pub(super) fn ask() -> Self {
        // gloo-storage takes the storage for granted and stops the program where there is none, so that is asked first.
        Self { is_there: matches!(window().local_storage(), Ok(Some(_))) }
    }

    /// Whether there is any.
    pub fn is_there(self) -> bool {
        self.is_there
    }
}

impl Shelf for Local {
    fn get(&self, key: &str) -> Option<String> {
        if self.is_there { LocalStorage::raw().get_item(key).ok()? } else { None }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        if !self.is_there {
            return Err(Refusal::Closed);
        }
        LocalStorage::raw().set_item(key, text).map_err(|_| Refusal::Full)?;
        journal(key, Some(text));
        Ok(())
    }

    fn json(&self, text: &str) -> Option<Value> {
        json::read(text)
    }

    fn remove(&self, key: &str) {
        if self.is_there {
            LocalStorage::delete(key);
            journal(key, None);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        if !self.is_there {
            return Vec::new();
        }
        // In order: the browser sorts as Rust does, by the code of each letter. As one text, since each that comes over by
        // itself takes its time; no key of this app has a line break in it.
        let all = Object::keys(LocalStorage::raw().unchecked_ref::<Object>()).sort().join("\n");
        all.as_string()
            .unwrap_or_default()
            .split('\n')
            .filter(|key| key.starts_with(prefix))
            .map(str::to_owned)
            .collect()
    }
}
