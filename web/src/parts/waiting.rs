//! What is shown until something is here that has to be fetched, and if it cannot be.

use super::button::{Button, actions};
use crate::element::{El, el};
use crate::i18n::words;
use crate::packs::Asked;
use crate::page;

/// That something is on its way.
pub fn waiting(what: &str) -> El {
    el("p").class("lead").attr("role", "status").text(what)
}

/// That something could not be fetched, with what can be done about it.
pub fn failed(why: &str, remedy: &str, mut act: impl FnMut() + 'static) -> El {
    let again = move || {
        act();
        // The button goes, and must not take the focus with it.
        page::go_to("title");
    };
    el("div")
        .class("ds-alert")
        .attr("data-color", "danger")
        .attr("role", "alert")
        .child(el("p").text(why))
        .child(actions(vec![Button::new(remedy, again).view()]))
}

/// Puts into `place` what is built of something, once it is here.
pub fn once_here<T>(
    place: El,
    ask: impl Fn() -> Asked<T> + Clone + 'static,
    again: impl Fn() + Copy + 'static,
    build: impl Fn(T) -> El + 'static,
) -> El {
    let asked = ask.clone();
    let state = move || match asked() {
        Asked::Underway => 0,
        Asked::Failed => 1,
        Asked::Here(_) => 2,
    };
    place.live(
        move || Some(state()),
        move |_| match ask() {
            Asked::Underway => waiting(words().packs.loading),
            Asked::Failed => failed(words().packs.failed, words().packs.try_again, again),
            Asked::Here(here) => build(here),
        },
    )
}
