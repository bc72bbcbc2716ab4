//! What takes its time.

use std::future::Future;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Defined in start.js, which knows where this build's files are: beside the page, or in it.
    #[wasm_bindgen(js_name = fetchText, catch)]
    async fn text_of(path: &str) -> Result<JsValue, JsValue>;
}

/// Goes on with something while the page is in use.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    leptos::task::spawn_local(task);
}

/// The text of a file of this build; `None` where it cannot be had.
pub async fn fetch_text(path: &str) -> Option<String> {
    text_of(path).await.ok()?.as_string()
}
