//! A view's heading: it names the page, and takes the focus when the person has come from another view.

use leptos::html;
use leptos::prelude::*;

use crate::app::Frame;
use crate::i18n::words;

/// The heading of a view.
pub fn page_heading(frame: Frame, title: Signal<String>, focus: bool) -> AnyView {
    let node = NodeRef::<html::H1>::new();
    if focus && frame.has_moved() {
        node.on_load(|heading| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            let _ = heading.focus();
        });
    }
    Effect::new(move || document().set_title(&format!("{} – {}", title.read(), words().shell.name)));
    view! { <h1 node_ref=node class="ds-heading" data-size="md" tabindex="-1" id="title">{title}</h1> }.into_any()
}
