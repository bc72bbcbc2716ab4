//! A verdict as a tag: a word, with a shape and a colour of its own.

use leptos::prelude::*;
use uppdragskollen_core::check::Verdict;

use crate::i18n::language;

/// A verdict that may change.
pub fn verdict_tag(verdict: impl Fn() -> Verdict + Copy + Send + Sync + 'static) -> AnyView {
    let verdict = Signal::derive(verdict);
    view! {
        <span class="ds-tag verdict" data-verdict=move || verdict.get().id()>
            {move || language().verdict(verdict.get())}
        </span>
    }
    .into_any()
}
