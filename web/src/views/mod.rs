//! The views: one function each.

mod draft;
mod drafts;
mod lent;

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
    store::try_again();
    match view {
        View::Drafts => drafts::drafts(),
        View::Draft(id) => draft::draft(id),
        View::Rules { .. } => lent::lent(words().shell.rules, view.address()),
        View::Batch => lent::lent(words().shell.batch, view.address()),
        View::Storage => lent::lent(words().shell.storage, view.address()).class("narrow"),
        View::Shared(_) => lent::lent(words().shell.shared, view.address()).class("narrow"),
        View::About => lent::lent(words().shell.about_title, view.address()).class("narrow"),
    }
}

/// Keeps a new record, and opens it.
pub fn begin(record: &Record) {
    begin_with(&store::new_id(), record);
}

/// Keeps a new record under an id, and opens it.
fn begin_with(id: &str, record: &Record) {
    store::begin(id, &record.to_json(), record.summary());
    page::navigate(&View::Draft(id.to_owned()).address());
}
