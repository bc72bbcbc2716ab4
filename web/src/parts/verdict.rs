//! A verdict as a tag: a word, with a shape and a colour of its own.

use uppdragskollen_core::check::Verdict;

use crate::element::{El, el};
use crate::i18n::language;

/// A verdict that may change.
pub fn verdict_tag(verdict: impl Fn() -> Verdict + Copy + 'static) -> El {
    el("span")
        .class("ds-tag verdict")
        .live_attr("data-verdict", move || Some(verdict().id().to_owned()))
        .live_text(move || language().verdict(verdict()).to_owned())
}
