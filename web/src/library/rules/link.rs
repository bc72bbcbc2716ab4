//! Kopiera länk: the address of a rule, to the clipboard or, where that is refused, to be copied by hand.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::element::{El, el};
use crate::i18n::library::rules;
use crate::later;
use crate::library::link::{is_copied, whole};
use crate::page;
use crate::parts::Button;
use crate::route::View;

/// The button, and a place for what it leads to.
pub fn copy_link(view: &View, title: &str) -> El {
    let place = el("div").class("actions");
    let (address, said, name) = (view.address(), el("span").class("note"), title.to_owned());
    let copy = {
        let (place, said) = (place.clone(), said.clone());
        move || {
            let (place, said, name, link) = (place.clone(), said.clone(), name.clone(), whole(&address));
            later::spawn(async move {
                if is_copied(&link).await {
                    said.node().set_text_content(Some(rules().link_copied));
                    page::announce(rules().link_copied);
                } else {
                    show(&place, &said, &link, &name);
                }
            });
        }
    };
    place.child(Button::new(rules().copy_link, copy).tertiary().about(title).view()).child(said)
}

/// Shows the link, marked, to be copied by hand.
fn show(place: &El, said: &El, link: &str, name: &str) {
    let [label, help] = rules().link_shown;
    said.node().set_text_content(Some(help));
    let input = match place.node().query_selector("input") {
        Ok(Some(input)) => input.unchecked_into::<HtmlInputElement>(),
        _ => {
            let input = el("input")
                .class("ds-input link")
                .attr("type", "text")
                .attr("readonly", "")
                .attr("aria-label", &format!("{label} {name}"));
            let _ = place.node().insert_before(input.node(), Some(said.node()));
            input.node().clone().unchecked_into()
        }
    };
    input.set_value(link);
    let _ = input.focus();
    input.select();
    page::announce(help);
}
