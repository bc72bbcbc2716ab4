//! Länk: the draft in an address, to be sent to somebody.

use leptos::prelude::location;
use serde_json::{Map, Value};
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::share::pack;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::clock;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::{shared, sharing as words};
use crate::later;
use crate::library::link::{is_copied, whole};
use crate::library::shared::DAY;
use crate::page;
use crate::parts::{Button, Dialog, actions, alert};
use crate::route::View;

/// Longer links, in characters, are cut short by some programs.
const LONG: usize = 8_000;
const LINK: &str = "share-link";

/// What is shown of the link to a draft.
///
/// # Errors
/// A sentence that says why there can be none.
pub fn made(draft: &Draft, dialog: &Dialog) -> Result<Vec<El>, String> {
    // Not what was read of the document that it came from: there may be in it what nobody is to see.
    let content = [("draft", draft.to_object().into()), (DAY, clock::today().to_string().into())];
    let content = Map::from_iter(content.map(|(name, value)| (name.to_owned(), value)));
    let packed = pack(&Value::Object(content).to_string()).map_err(|error| language().share_error(error))?;
    let link = whole(&View::Shared(packed).address());
    let words = words();
    let area = el("textarea")
        .class("ds-input")
        .id(LINK)
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "share-long")
        .text(&link);
    let long = el("p").attr("data-field", "description").id("share-long").text(&(words.long)(link.len()));
    let said = el("p").attr("role", "status");
    let copy = {
        let (area, said, link) = (area.clone(), said.clone(), link.clone());
        move || {
            let (area, said, link) = (area.clone(), said.clone(), link.clone());
            later::spawn(async move {
                let [done, refused] = words.copied;
                let is_copied = is_copied(&link).await;
                if !is_copied {
                    area.focus();
                    area.node().unchecked_ref::<HtmlTextAreaElement>().select();
                }
                said.node().set_text_content(Some(if is_copied { done } else { refused }));
                page::announce(if is_copied { done } else { refused });
            });
        }
    };
    let is_local = location().protocol().is_ok_and(|protocol| protocol == "file:");
    let doubt = match (is_local, link.len() > LONG) {
        (true, _) => Some(words.local),
        (false, true) => Some(words.too_long),
        _ => None,
    };
    let field = el("div")
        .class("ds-field")
        .child(el("label").class("ds-label").attr("for", LINK).text(words.link))
        .child(long)
        .child(area);
    let dialog = dialog.clone();
    let close = Button::new(shared().close, move || dialog.close()).view();
    Ok([
        Some(alert("warning", "", words.warning)),
        doubt.map(|doubt| alert("warning", "", doubt)),
        Some(field),
        Some(said),
        Some(actions(vec![Button::new(words.copy, copy).primary().view(), close])),
    ]
    .into_iter()
    .flatten()
    .collect())
}
