//! The library: *Granska dokument*, *Regelverk*, *Om*, and documents: taking them in, and showing them beside their drafts.
//! It is a program of its own, since whoever writes from nothing needs none of them; [`remote`] is how the first program reaches it.

mod about;
mod answer;
mod backup;
mod batch;
mod beside;
mod browser;
mod difference;
mod disk_file;
mod document;
mod export;
mod files;
mod history;
mod in_step;
mod link;
mod lock;
mod open_draft;
mod print;
mod read;
pub(crate) mod remote;
mod reopen;
mod rules;
mod save;
mod set_aside;
mod shared;
mod storage;
mod take;
mod unreadable;

use std::any::Any;
use std::cell::RefCell;

use any_spawner::Executor;
use js_sys::Function;
use leptos::prelude::mount_to;
use web_sys::HtmlElement;

use crate::element::El;
use crate::route::View;

pub use backup::{backup, restore_backup};
pub use beside::bring_together;
pub use export::{export, hand_in};
pub use history::show_history;
pub use in_step::keep_in_step;
pub use open_draft::OpenDraft;
pub use read::party_of;
pub use save::{save_draft, save_open_draft};
pub use take::{open, paste};

/// What takes away what is shown, when dropped.
type Shown = Box<dyn Any>;

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Makes ready for what takes its time; dialogs are opened before any view is shown.
pub fn start() {
    // It fails only where it has been done already.
    let _ = Executor::init_wasm_bindgen();
}

/// Shows in `place` what belongs to an address of the app, in place of what was shown before.
pub fn show(place: &HtmlElement, address: &str) {
    leave();
    let view: Box<dyn FnOnce() -> El> = match View::parse(address) {
        Some(View::Rules { pack, rule }) => Box::new(move || rules::rules(pack.as_deref(), rule.as_deref())),
        Some(View::Batch) => Box::new(batch::batch),
        Some(View::Storage) => Box::new(storage::storage),
        Some(View::Draft(id)) => Box::new(move || unreadable::unreadable(&id)),
        Some(View::Shared(link)) => Box::new(move || shared::shared(&link)),
        Some(View::About) => Box::new(about::about),
        _ => return,
    };
    let content = place.clone();
    let shown = mount_to(place.clone(), move || {
        let _ = content.append_child(view().node());
    });
    SHOWN.set(Some(Box::new(shown)));
}

/// Shows in `place` the document that the draft of this id came from, in place of what was shown before.
pub fn show_document(place: &HtmlElement, id: &str, told: &str, acts: Function) {
    leave();
    SHOWN.set(Some(document::show_document(place, id, told, acts)));
}

/// Takes away what is shown.
pub fn leave() {
    SHOWN.take();
}
