//! Spara fil: a text or bytes as a file.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::element::el;

/// Gives the person a file of this name and kind to save; it holds a string, or bytes.
pub fn save_file(name: &str, kind: &str, content: &JsValue) {
    let Some(url) = address_of(kind, content) else { return };
    let link = el("a").attr("href", &url).attr("download", name);
    link.node().unchecked_ref::<HtmlAnchorElement>().click();
    // The browser has taken hold of the content long before.
    set_timeout(move || drop(Url::revoke_object_url(&url)), Duration::from_secs(10));
}

fn address_of(kind: &str, content: &JsValue) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(content);
    Url::create_object_url_with_blob(&Blob::new_with_buffer_source_sequence_and_options(&parts, &options).ok()?).ok()
}
