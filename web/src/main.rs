//! The app: a thin skin over `uppdragskollen-core`. It holds no rule and no wording of one.

mod app;
mod clock;
mod editor;
mod element;
mod history;
mod i18n;
mod library;
mod page;
mod parts;
mod reader;
mod record;
mod route;
mod saver;
mod store;
mod views;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn main() {
    // The page shows its own plain shell until here.
    let Some(place) = page::element("app").and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    place.set_text_content(None);
    mount_to(place.clone(), move || {
        for element in app::app() {
            let _ = place.append_child(element.node());
        }
    })
    .forget();
}
