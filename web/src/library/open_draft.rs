//! A draft that is open in the first program, as the library reaches it.

use js_sys::Function;
use uppdragskollen_core::draft::Newer;
use wasm_bindgen::JsValue;

use crate::record::Record;

/// A draft that somebody is writing. Copies are the same draft.
#[derive(Clone)]
pub struct OpenDraft {
    /// Its id.
    pub id: String,
    exchange: Function,
}

impl OpenDraft {
    /// The draft of this id. `exchange` gives its content, in JSON, as long as it is open; called with another content, it
    /// puts that in its place.
    pub fn new(id: String, exchange: Function) -> Self {
        Self { id, exchange }
    }

    /// Its content as it is now, saved or not, in JSON; `None` once it is not open any more.
    pub fn content(&self) -> Option<String> {
        self.exchange.call0(&JsValue::UNDEFINED).ok()?.as_string()
    }

    /// The same, read.
    pub fn record(&self) -> Option<Record> {
        Record::read(&self.content()?, Newer::Accept).ok()
    }

    /// Puts another content in its place, as a step that can be undone.
    pub fn become_content(&self, content: &str) {
        let _ = self.exchange.call1(&JsValue::UNDEFINED, &content.into());
    }
}
