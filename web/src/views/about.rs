//! Om: what the app is, and what it does with what is written in it.

use leptos::prelude::*;

use crate::app::Frame;
use crate::i18n::{language, words};
use crate::library::Library;
use crate::parts::page_heading;

/// The view.
pub fn about(frame: Frame) -> AnyView {
    let words = &words().about;
    let parts: Vec<AnyView> = words
        .parts
        .into_iter()
        .map(|[heading, text]| {
            // The part without a text is the list of packs.
            let content = if text.is_empty() { sources() } else { view! { <p>{text}</p> }.into_any() };
            view! { <h2 class="ds-heading" data-size="xs">{heading}</h2> {content} }.into_any()
        })
        .collect();
    view! {
        <div class="narrow prose">
            {page_heading(frame, Signal::stored(words.title.to_owned()), true)}
            <p class="lead">{words.lead}</p>
            {parts}
            <p class="version">{(words.version)(env!("CARGO_PKG_VERSION"))}</p>
        </div>
    }
    .into_any()
}

fn sources() -> AnyView {
    let titles = Library::open().packs().iter().map(|pack| {
        let sources: Vec<&str> = pack.sources.iter().map(|source| source.title.as_str()).collect();
        let groups: Vec<&str> = pack.groups.iter().map(|group| language().of(&group.title)).collect();
        view! { <li>{sources.join(", ")}": "{groups.join(", ")}"."</li> }.into_any()
    });
    view! { <ul class="ds-list">{titles.collect::<Vec<_>>()}</ul> }.into_any()
}
