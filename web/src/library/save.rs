//! Spara fil: a text or bytes as a file.

use std::time::Duration;

use leptos::prelude::*;
use uppdragskollen_core::swedish::is_letter;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::disk_file::{NoFile, choose_new};
use super::open_draft::OpenDraft;
use crate::element::el;
use crate::i18n::words;

/// Gives the person a draft to save, under its title. `content` is its JSON, or its record's.
pub fn save_draft(title: &str, content: &str) {
    save_file(&file_name(title, "json"), "application/json", &draft_text(content).into());
}

/// The same for a draft that is open.
pub fn save_open_draft(draft: &OpenDraft) {
    let Some((content, record)) = draft.content().zip(draft.record()) else { return };
    let title = record.draft.title.trim();
    save_draft(if title.is_empty() { words().drafts.untitled } else { title }, &content);
}

/// The draft of a record as it is written there, or the whole text where no draft can be told apart in it.
fn draft_text(content: &str) -> String {
    // By the browser, which keeps the order of what is in it, and knows nothing of schemas.
    let draft = js_sys::JSON::parse(content).and_then(|record| js_sys::Reflect::get(&record, &"draft".into()));
    let json = draft.and_then(|draft| js_sys::JSON::stringify(&draft)).ok();
    json.and_then(|json| json.as_string()).unwrap_or_else(|| content.to_owned())
}

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

/// What has become of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It lies where the person wants it, or among what has been downloaded.
    Saved,
    /// The person thought better of it.
    Left,
    /// It could not be written there.
    Failed,
}

/// Gives the person a file of JSON to save where they choose, if the browser can ask; else as a download.
pub async fn save_where_wanted(name: &str, content: &str) -> Given {
    match choose_new(name).await {
        Ok(file) if file.write(content).await.is_ok() => Given::Saved,
        Ok(_) => Given::Failed,
        Err(NoFile::Left) => Given::Left,
        Err(NoFile::Unavailable) => {
            save_file(name, "application/json", &content.into());
            Given::Saved
        }
    }
}

/// A title as the name of a file of a kind that every system accepts.
pub fn file_name(title: &str, ending: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().take(80) {
        if is_letter(letter) {
            name.push(letter);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    format!("{}.{ending}", name.trim_end_matches('-'))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_becomes_the_name_of_a_file() {
        assert_eq!(super::file_name("Vårdplanering: barn/unga (2026)", "json"), "Vårdplanering-barn-unga-2026.json");
        assert_eq!(super::file_name(&"å".repeat(200), "json").chars().count(), 85);
    }
}
