//! Addresses of the app, to be used elsewhere.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::page;

/// An address of the app as one that leads to it from elsewhere.
pub fn whole(address: &str) -> String {
    let here = location().href().unwrap_or_default();
    format!("{}{address}", here.split('#').next().unwrap_or_default())
}

/// Puts a text on the clipboard; tells whether it is there.
pub async fn is_copied(text: &str) -> bool {
    // Elsewhere there is no clipboard to ask.
    page::can_copy() && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}
