//! The library: *Regelverk*, *Om*, and the taking in of documents. It is a program of its own, since whoever writes from
//! nothing needs none of them; [`remote`] is how the first program reaches it.

mod about;
mod answer;
mod browse;
mod file;
mod filter;
mod keep;
mod link;
mod order;
mod read;
pub(crate) mod remote;
mod remove;
mod rule;
mod rules;
mod save;
mod shelf;
mod take;

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::mount_to;
use web_sys::HtmlElement;

use crate::element::El;
use crate::route::View;

pub use read::party_of;
pub use take::{open, paste};

thread_local! {
    /// What takes away what is shown, when dropped.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows in `place` what belongs to an address of the app, in place of what was shown before.
pub fn show(place: &HtmlElement, address: &str) {
    leave();
    let view: Box<dyn FnOnce() -> El> = match View::parse(address) {
        Some(View::Rules { pack, rule }) => Box::new(move || rules::rules(pack.as_deref(), rule.as_deref())),
        Some(View::About) => Box::new(about::about),
        _ => return,
    };
    let content = place.clone();
    let shown = mount_to(place.clone(), move || {
        let _ = content.append_child(view().node());
    });
    SHOWN.set(Some(Box::new(shown)));
}

/// Takes away what is shown.
pub fn leave() {
    SHOWN.take();
}
