//! The records that cannot be read: shown, left as they are, and with a way out each.

use leptos::prelude::*;
use uppdragskollen_core::draft::{DraftError, Newer, SCHEMA};

use super::begin;
use super::drafts::{Unread, delete, save_as_file};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::parts::{Button, heading};
use crate::record::Record;

/// The list of them.
pub fn unreadable(changed: &ArcTrigger, unread: Vec<Unread>) -> El {
    let words = &words().drafts;
    let list = unread.into_iter().enumerate().map(|(number, unread)| {
        let name = (words.unreadable_name)(number + 1);
        one(Some(changed), &name, unread)
    });
    el("section")
        .class("unreadable")
        .attr("aria-labelledby", "unreadable-title")
        .child(heading(2, "xs", words.unreadable).id("unreadable-title"))
        .child(el("p").text(words.unreadable_lead))
        .child(el("ul").children(list.collect()))
}

/// One of them: why, and what can be done. With `changed` it can be deleted.
pub fn one(changed: Option<&ArcTrigger>, name: &str, unread: Unread) -> El {
    let words = &words().drafts;
    let Unread { id, text, error } = unread;
    let item = el("li")
        .class("ds-alert")
        .attr("data-color", "warning")
        .child(heading(3, "2xs", name))
        .child(el("p").text(&language().draft_error(&error)));
    let item = if matches!(error, DraftError::NewerSchema { .. }) {
        let open = move || {
            if let Ok(mut record) = Record::read(&text, Newer::Accept) {
                // The copy is this version's, with what it does not know kept in it.
                record.draft.schema = SCHEMA;
                begin(&record);
            }
        };
        item.child(el("p").text(words.open_copy_note)).child(Button::new(words.open_copy, open).about(name).view())
    } else {
        item
    };
    let actions = el("div").class("actions").child(save_as_file(&id, name));
    item.child(actions.maybe(changed.map(|changed| delete(changed, &id, name))))
}
