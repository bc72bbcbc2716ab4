//! The frame around every view, and which view is shown.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::element::{El, el};
use crate::i18n::words;
use crate::page;
use crate::parts::alert;
use crate::route::View;
use crate::store::{self, Trouble};
use crate::views;

/// Starts the app, in place of the plain shell that the page shows until here.
pub fn start() {
    let Some(place) = page::element("app").and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    place.set_text_content(None);
    mount_to(place.clone(), move || {
        for element in app() {
            let _ = place.append_child(element.node());
        }
    })
    .forget();
}

/// The frame, with whatever view the address asks for.
fn app() -> Vec<El> {
    let words = &words().shell;
    let main = el("main").id("content").attr("tabindex", "-1");
    let links = [
        (words.drafts, View::Drafts),
        (words.batch, View::Batch),
        (words.rules, View::Rules { pack: None, rule: None }),
        (words.about, View::About),
    ];
    let links: Vec<(El, View)> =
        links.map(|(name, view)| (el("a").attr("href", &view.address()).text(name), view)).into();
    let items = links.iter().map(|(link, _)| el("li").child(link.clone())).collect();
    let navigation = el("nav").attr("aria-label", words.navigation).child(el("ul").children(items));
    let header = el("header")
        .class("site-header")
        .child(el("a").class("site-name").attr("href", &View::Drafts.address()).text(words.name))
        .child(navigation);
    let skip = el("a").class("ds-skip-link").attr("href", "#content").text(words.skip).on_click(|| {
        page::go_to("content");
    });
    let main = main.child(troubles());
    follow_address(main.clone(), links);
    page::on_window("beforeunload", |event| {
        // Only what is in memory alone would be lost.
        if store::has_unstored() {
            event.prevent_default();
        }
    });
    vec![skip, header, main, page::announcer()]
}

/// Shows the view of the address, now and whenever it changes.
fn follow_address(main: El, links: Vec<(El, View)>) {
    let outside = Owner::current().unwrap_or_default();
    let shown = Rc::new(RefCell::new(None::<(View, El, Owner)>));
    let moved = Rc::new(Cell::new(false));
    let show = move || {
        let mut shown = shown.borrow_mut();
        let next = View::parse(&page::hash());
        // What is no address of a view is a place on the page; the first view is shown in any case.
        let next = if shown.is_none() { next.or(Some(View::Drafts)) } else { next };
        let Some(next) = next else { return };
        if shown.as_ref().is_some_and(|(view, ..)| *view == next) {
            return;
        }
        if let Some((_, old, owner)) = shown.take() {
            owner.cleanup();
            old.node().remove();
        }
        let owner = outside.child();
        let view = owner.with(|| views::view(&next));
        let _ = main.node().append_child(view.node());
        // The first view leaves the focus where it is.
        if moved.replace(true) {
            page::arrive(&view);
        }
        for (link, view) in &links {
            let _ = match next.within(view) {
                Some(current) => link.node().set_attribute("aria-current", current),
                None => link.node().remove_attribute("aria-current"),
            };
        }
        *shown = Some((next, view, owner));
    };
    show();
    page::on_window("hashchange", move |_| show());
}

/// What is wrong with saving, in every view until it is right.
fn troubles() -> El {
    el("div").class("trouble").attr("role", "alert").live(
        || store::trouble().map(|trouble| trouble as usize),
        |trouble| {
            let full = trouble == Trouble::Full as usize;
            let [heading, text] = if full { words().shell.full } else { words().shell.unavailable };
            alert("danger", heading, text)
        },
    )
}
