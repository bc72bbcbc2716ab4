//! Nytt utkast: for which group?

use uppdragskollen_core::draft::Draft;

use super::choose_group::{Question, choose_group};
use crate::i18n::words;
use crate::record::Record;
use crate::views::begin;

/// Asks for the group, and begins a draft for it.
pub fn new_draft() {
    let words = &words().begin;
    let question = Question { title: words.title, lead: "", act: words.create, first: 0 };
    choose_group(question, |dialog, _, (pack, group)| {
        dialog.close();
        begin(&Record::new(Draft { pack_version: pack.version, ..Draft::new(&pack.id, &group.id) }));
    });
}
