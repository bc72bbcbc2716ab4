//! A choice of one among a few.

use leptos::prelude::event_target_value;

use crate::element::{El, el};

/// What can be chosen: a value, and what it is called.
pub type Choice = (String, String);

/// A choice. `value` follows what is chosen; `choose` takes in another choice.
pub fn select(
    id: &str,
    choices: Vec<Choice>,
    mut value: impl FnMut() -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> El {
    let options = choices.into_iter().map(|(value, name)| el("option").attr("value", &value).text(&name)).collect();
    el("select")
        .class("ds-input")
        .id(id)
        .children(options)
        // A select takes a value only once it has its options.
        .live_property("value", move || value().into())
        .on("change", move |event| choose(event_target_value(&event)))
}
