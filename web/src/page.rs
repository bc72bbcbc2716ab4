//! What the app does to the page other than through its views: focus, title, announcements, files, clipboard.

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::element::{El, el};
use crate::i18n::words;
use crate::later;

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

/// The id of the heading over the document that the draft came from.
pub const READING: &str = "reading-title";

/// The id of a passage in that document, by number.
pub fn passage_id(number: usize) -> String {
    format!("passage-{number}")
}

/// The id of the button that undoes.
pub const UNDO: &str = "undo";

/// Moves the focus to the element of this id and brings it to the middle of the window; tells whether it is there.
/// How fast it gets there is for the style sheet to say, which knows whether motion is wanted.
pub fn go_to(id: &str) -> bool {
    let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    // What is taller than the window is best begun at its top.
    let window = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let tall = f64::from(element.offset_height()) > window * 0.7;
    scroll_to(&element, if tall { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center });
    true
}

/// Brings the element of this id into the window, if it is not there.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
}

fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus to the element of this id once the page shows what has just been changed.
pub fn go_to_soon(id: String) {
    soon(move || {
        go_to(&id);
    });
}

/// Does something once the page shows what has just been changed.
pub fn soon(act: impl FnOnce() + 'static) {
    request_animation_frame(act);
}

/// Puts the caret of a text field at a place in its text, counted in UTF-16 units.
pub fn put_caret(id: &str, place: u32) {
    let Some(element) = element(id) else { return };
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(place, place);
    } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(place, place);
    }
}

/// Moves the focus to the element of this id, and scrolls no more than that takes.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Whether the element of this id, or something in it, has the focus.
pub fn has_focus(id: &str) -> bool {
    element(id).is_some_and(|element| element.contains(document().active_element().as_deref()))
}

/// Whether what had the focus is gone.
pub fn has_lost_focus() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

/// The id of the element that has the focus; empty where it has none.
pub fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Puts the person at the beginning of a view that they have come to.
pub fn arrive(view: &El) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(heading)) = view.node().query_selector("h1") {
        let _ = heading.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Names the page after what it shows.
pub fn set_title(title: &str) {
    document().set_title(&format!("{title} – {}", words().shell.name));
}

/// Where announcements are made.
pub fn announcer() -> El {
    el("div").id("announcer").class("ds-sr-only").attr("role", "status")
}

/// Tells what has happened to who cannot see it.
pub fn announce(what: &str) {
    let Some(announcer) = element("announcer") else { return };
    // The same words twice in a row are only told again if they were gone in between.
    announcer.set_text_content(None);
    let what = what.to_owned();
    soon(move || announcer.set_text_content(Some(&what)));
}

/// What stands after `#` in the address.
pub fn hash() -> String {
    location().hash().unwrap_or_default()
}

/// Goes to another address of the app.
pub fn navigate(address: &str) {
    let _ = location().set_hash(address);
}

/// Does something on an event of the window, as long as the current owner is there.
pub fn on_window(event: &'static str, act: impl FnMut(Event) + 'static) {
    let act = Closure::wrap(Box::new(act) as Box<dyn FnMut(Event)>);
    let _ = window().add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    StoredValue::new_local(Listener { event, act });
}

/// Something that listens to the window until it is dropped.
struct Listener {
    event: &'static str,
    act: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = window().remove_event_listener_with_callback(self.event, self.act.as_ref().unchecked_ref());
    }
}

/// Loads the page anew.
pub fn reload() {
    let _ = location().reload();
}

/// Whether this page may put something on the clipboard.
pub fn can_copy() -> bool {
    window().is_secure_context()
}

/// Puts a text on the clipboard, and says `done` when it is there.
pub fn copy(text: &str, done: &'static str) {
    let copied = JsFuture::from(window().navigator().clipboard().write_text(text));
    later::spawn(async move {
        if copied.await.is_ok() {
            announce(done);
        }
    });
}
