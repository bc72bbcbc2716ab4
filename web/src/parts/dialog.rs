//! A dialog over the page. Esc closes it, and the browser gives the focus back.

use leptos::html;
use leptos::prelude::*;

/// A dialog with a heading that may change while it is open.
pub fn dialog(node: NodeRef<html::Dialog>, id: &'static str, heading: Signal<String>, body: AnyView) -> AnyView {
    view! {
        <dialog node_ref=node class="ds-dialog" aria-labelledby=id>
            <h2 class="ds-heading" data-size="xs" id=id>{heading}</h2>
            {body}
        </dialog>
    }
    .into_any()
}
