//! The ways to choose files: one by one, a folder, or dropped on the page.

use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, Event, File, HtmlInputElement};

use crate::element::{El, el};
use crate::i18n::library::batch as words;
use crate::later;
use crate::parts::Button;

#[wasm_bindgen]
extern "C" {
    /// Defined in web/dropped.js: the files that are dropped, with those in folders.
    #[wasm_bindgen(js_name = droppedFiles)]
    fn dropped_files(dropped: &DataTransfer) -> Promise;

    /// Where a file lies in the folder that was chosen; empty where none was.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get)]
    fn property(file: &File, name: &str) -> JsValue;
}

/// The endings of files that may be documents. In a folder there is much else.
const ENDINGS: [&str; 11] =
    [".docx", ".docm", ".dotx", ".odt", ".ott", ".fodt", ".pdf", ".txt", ".md", ".markdown", ".json"];

/// What the browser is asked to offer.
const ACCEPT: &str = ".docx,.docm,.dotx,.odt,.ott,.fodt,.pdf,.txt,.md,.markdown,.json";

/// Whether a file may be a document, by its name; the hidden ones that Word leaves beside an open file are none.
pub fn is_document(file: &File) -> bool {
    let name = file.name().to_ascii_lowercase();
    !name.starts_with(['.', '~']) && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// What to call a file: with the folders that it was found in.
pub fn name_of(file: &File) -> String {
    let path = property(file, "webkitRelativePath").as_string().unwrap_or_default();
    if path.is_empty() { file.name() } else { path }
}

/// The files of a list that the browser gives.
pub fn files_of(list: &JsValue) -> Vec<File> {
    Array::from(list).iter().filter_map(|file| file.dyn_into().ok()).collect()
}

/// The place to choose in; `chosen` gets the files.
pub fn choose(chosen: impl Fn(Vec<File>) + 'static) -> El {
    let words = words();
    let chosen: Rc<dyn Fn(Vec<File>)> = Rc::new(chosen);
    let (files, open_files) = input(words.files, chosen.clone());
    let (folder, open_folder) = input(words.folder, chosen.clone());
    let buttons = el("div").class("actions").child(open_files.primary().view()).child(open_folder.view());
    let place = el("section").class("drop").attr("aria-label", words.choose).child(buttons);
    let place = place.child(el("p").text(words.drop)).child(files.attr("accept", ACCEPT));
    takes_drops(place.child(folder.attr("webkitdirectory", "")), chosen)
}

/// A way to files out of sight, and the button that opens it.
fn input(label: &'static str, chosen: Rc<dyn Fn(Vec<File>)>) -> (El, Button) {
    let input = el("input").attr("type", "file").attr("multiple", "").attr("hidden", "").attr("aria-label", label);
    let (of_input, opened) = (input.clone(), input.clone());
    let input = input.on("change", move |_| {
        let input = of_input.node().unchecked_ref::<HtmlInputElement>();
        let files = input.files().map(|files| files_of(&files)).unwrap_or_default();
        // The same files can be chosen again.
        input.set_value("");
        chosen(files);
    });
    (input, Button::new(label, move || opened.node().unchecked_ref::<HtmlInputElement>().click()))
}

/// Lets files be dropped on an element.
pub fn takes_drops(place: El, chosen: Rc<dyn Fn(Vec<File>)>) -> El {
    let over = place.clone();
    let left = place.clone();
    let dropped = place.clone();
    place
        .on("dragover", move |event| {
            event.prevent_default();
            let _ = over.node().set_attribute("data-over", "");
        })
        .on("dragleave", move |_| {
            let _ = left.node().remove_attribute("data-over");
        })
        .on("drop", move |event: Event| {
            event.prevent_default();
            let _ = dropped.node().remove_attribute("data-over");
            let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
            let (files, chosen) = (dropped_files(&transfer), chosen.clone());
            later::spawn(async move {
                if let Ok(files) = JsFuture::from(files).await {
                    chosen(files_of(&files));
                }
            });
        })
}
