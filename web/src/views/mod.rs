//! The views: one function each.

mod about;
mod draft;
mod drafts;
mod rules;
mod unreadable;

pub use about::about;
pub use draft::draft;
pub use drafts::drafts;
pub use rules::rules;

use crate::app::Frame;
use crate::clock;
use crate::page;
use crate::record::Record;
use crate::route::View;
use crate::store::Store;

/// Keeps a new record, and opens it.
pub fn begin(frame: Frame, record: Record) {
    let id = Store::new_id();
    frame.store.save(&id, &Record { saved: clock::stamp(), ..record });
    page::navigate(&View::Draft(id).address());
}
