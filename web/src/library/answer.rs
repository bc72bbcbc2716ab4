//! What a dialog answers, once.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::parts::Dialog;

/// What a dialog gives its answer to.
#[derive(Clone)]
pub struct Answer(Function);

impl Answer {
    /// A place for an answer, and what waits for it.
    pub fn new() -> (Self, Promise) {
        let mut answer = JsValue::UNDEFINED;
        let promise = Promise::new(&mut |resolve, _| answer = resolve.into());
        (Self(answer.into()), promise)
    }

    /// Answers with nothing once the dialog is closed, unless there is an answer by then.
    pub fn ends_with(self, dialog: &Dialog) {
        dialog.on_close(move || {
            let _ = self.0.call0(&JsValue::UNDEFINED);
        });
    }

    /// Answers.
    pub fn give(&self, answer: &JsValue) {
        let _ = self.0.call1(&JsValue::UNDEFINED, answer);
    }
}

/// Waits for an answer; nothing where the person thinks better of it.
pub async fn answered(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok().filter(|answer| !answer.is_undefined())
}
