//! The second program: what the first may call in it. See `lib.rs`.

use js_sys::{Array, Function};
use uppdragskollen_web::library::{self, OpenDraft};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {
    library::start();
}

/// Shows in `place` what belongs to an address of the app, in place of what was shown before.
#[wasm_bindgen]
pub fn show(place: &HtmlElement, address: &str) {
    library::show(place, address);
}

/// Takes away what is shown.
#[wasm_bindgen]
pub fn leave() {
    library::leave();
}

/// Shows in `place` the document that the draft of this id came from, in place of what was shown before.
#[wasm_bindgen(js_name = showDocument)]
pub fn show_document(place: &HtmlElement, id: &str, told: &str, acts: Function) {
    library::show_document(place, id, told, acts);
}

/// Asks for a text, and answers with the id and the record, in JSON, of the draft that comes of it; with nothing if the
/// person thinks better of it.
#[wasm_bindgen]
pub async fn paste() -> Option<Vec<String>> {
    library::paste().await
}

/// Opens a file; answers as [`paste`]. Several are reviewed together, and none is opened.
///
/// # Errors
/// A sentence that says why it cannot be opened, and what to do.
#[wasm_bindgen]
pub async fn open(files: Array) -> Result<Option<Vec<String>>, String> {
    library::open(files).await
}

/// Asks in which form the draft of this id is wanted, and gives it. `exchange` gives its content, in JSON, or puts another
/// in its place.
#[wasm_bindgen(js_name = exportDraft)]
pub fn export(id: String, exchange: Function) {
    library::export(OpenDraft::new(id, exchange));
}

/// Goes on keeping that draft in step with its file.
#[wasm_bindgen(js_name = keepInStep)]
pub fn keep_in_step(id: String, exchange: Function) {
    library::keep_in_step(OpenDraft::new(id, exchange));
}

/// Asks for what keeps a draft (in JSON) from being handed in, and gives the package. `explain` is called with a rule's id
/// and the reason for not meeting it.
#[wasm_bindgen(js_name = handIn)]
pub fn hand_in(draft: &str, explain: Function) {
    library::hand_in(draft, explain);
}

/// Gives a draft of this title as a file. `content` is its JSON, or its record's.
#[wasm_bindgen(js_name = saveDraft)]
pub fn save_draft(title: &str, content: &str) {
    library::save_draft(title, content);
}

/// Gives the draft of this id as a file; see [`export`].
#[wasm_bindgen(js_name = saveOpenDraft)]
pub fn save_open_draft(id: String, exchange: Function) {
    library::save_open_draft(&OpenDraft::new(id, exchange));
}

/// Shows what the draft of this id has been through. `restore` is called with the content to go back to.
#[wasm_bindgen(js_name = showHistory)]
pub fn show_history(id: &str, restore: Function) {
    library::show_history(id, restore);
}

/// Brings two contents together that were made from `bases`, in JSON by writer. Where they do not go together it lets the
/// person choose, if it may ask; answers with what comes of it, or with nothing.
#[wasm_bindgen(js_name = bringTogether)]
pub async fn bring_together(bases: String, own: String, other: String, may_ask: bool) -> Option<String> {
    library::bring_together(bases, own, other, may_ask).await
}

/// Puts everything into one file.
#[wasm_bindgen]
pub fn backup() {
    library::backup();
}

/// Takes in such a file; `done` is called when something has come of it.
#[wasm_bindgen(js_name = restoreBackup)]
pub fn restore_backup(done: Function) {
    library::restore_backup(done);
}

/// Tells the party that a job title or a workplace is of, by id.
#[wasm_bindgen(js_name = partyOf)]
pub fn party_of(text: &str) -> Option<String> {
    library::party_of(text)
}
