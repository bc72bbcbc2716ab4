//! The views: one function each.

mod draft;
mod drafts;
mod lent;
mod unreadable;

use crate::clock;
use crate::element::El;
use crate::i18n::words;
use crate::packs;
use crate::page;
use crate::record::Record;
use crate::route::View;
use crate::store;

/// A view.
pub fn view(view: &View) -> El {
    packs::look_again();
    match view {
        View::Drafts => drafts::drafts(),
        View::Draft(id) => draft::draft(id),
        View::Rules { .. } => lent::lent(words().shell.rules, view.address()),
        View::Batch => lent::lent(words().shell.batch, view.address()),
        View::About => lent::lent(words().shell.about_title, view.address()),
    }
}

/// Keeps a new record, and opens it.
pub fn begin(record: &Record) {
    let text = Record::to_value(&clock::stamp(), &record.draft, record.reading.as_ref()).to_string();
    begin_with(&store::new_id(), text);
}

/// Keeps a new record that is text already, and opens it.
fn begin_with(id: &str, record: String) {
    store::save(id, record);
    page::navigate(&View::Draft(id.to_owned()).address());
}
