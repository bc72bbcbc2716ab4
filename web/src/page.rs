//! What the app does to the page other than through its views: focus, title, files, clipboard.

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, FocusOptions, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition, Url,
};

/// The element of this id.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The id of the control of a field, or of the group of them.
pub fn field_id(field: Field) -> String {
    format!("field-{}", field.id())
}

/// The id of the control of a field's row.
pub fn cell_id(field: Field, row: usize, name: &str) -> String {
    format!("field-{}-{row}-{name}", field.id())
}

/// The id of the button that adds a row to a field.
pub fn add_id(field: Field) -> String {
    format!("field-{}-add", field.id())
}

/// Moves the focus to the element of this id and brings it to the middle of the window; tells whether it is there.
/// How fast it gets there is for the style sheet to say, which knows whether motion is wanted.
pub fn go_to(id: &str) -> bool {
    let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    let options = ScrollIntoViewOptions::new();
    // What is taller than the window is best begun at its top.
    let tall = f64::from(element.offset_height()) > window_height() * 0.7;
    options.set_block(if tall { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center });
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Brings the element of this id into the window, if it is not there.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the focus to the element of this id once the page shows what has just been changed.
pub fn go_to_soon(id: String) {
    request_animation_frame(move || {
        go_to(&id);
    });
}

/// Puts the caret of a text field at a place in its text, counted in UTF-16 units.
pub fn put_caret(id: &str, place: u32) {
    let Some(element) = element(id) else { return };
    let _ = match element.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.set_selection_range(place, place),
        None => match element.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.set_selection_range(place, place),
            None => Ok(()),
        },
    };
}

/// The id of the element that has the focus; empty where it has none.
pub fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// What stands after `#` in the address.
pub fn hash() -> String {
    location().hash().unwrap_or_default()
}

/// Goes to another address of the app.
pub fn navigate(address: &str) {
    let _ = location().set_hash(address);
}

/// Opens a dialog over the page; the browser gives the focus back when it closes.
pub fn open_dialog(dialog: NodeRef<leptos::html::Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub fn close_dialog(dialog: NodeRef<leptos::html::Dialog>) {
    if let Some(dialog) = dialog.get_untracked() {
        HtmlDialogElement::close(&dialog);
    }
}

/// Gives the person a file to save.
pub fn download(title: &str, text: &str) {
    let Some(url) = blob_url(text) else { return };
    if let Ok(link) = document().create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>) {
        link.set_href(&url);
        link.set_download(&file_name(title));
        link.click();
    }
    // The browser has taken hold of the content by the next turn.
    set_timeout(move || drop(Url::revoke_object_url(&url)), std::time::Duration::from_secs(10));
}

fn blob_url(text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options).ok()?).ok()
}

/// A title as the name of a file that every system accepts.
fn file_name(title: &str) -> String {
    let name: String =
        title.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).take(80).collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    format!("{}.json", words.join("-"))
}

/// Whether this page may put something on the clipboard.
pub fn can_copy() -> bool {
    window().is_secure_context()
}

/// Puts a text on the clipboard, and says `done` when it is there.
pub fn copy(text: &str, done: impl FnOnce() + 'static) {
    let copied = JsFuture::from(window().navigator().clipboard().write_text(text));
    leptos::task::spawn_local(async move {
        if copied.await.is_ok() {
            done();
        }
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_becomes_the_name_of_a_file() {
        assert_eq!(super::file_name("Vårdplanering: barn/unga (2026)"), "Vårdplanering-barn-unga-2026.json");
        assert_eq!(super::file_name(&"å".repeat(200)).chars().count(), 85);
    }
}
