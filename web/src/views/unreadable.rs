//! The records that cannot be read: shown, left as they are, and with a way out each.

use leptos::prelude::*;
use uppdragskollen_core::draft::{DraftError, Newer, SCHEMA};

use super::begin;
use super::drafts::Unread;
use crate::app::Frame;
use crate::i18n::{language, words};
use crate::page;
use crate::parts::{Button, Delete};
use crate::record::Record;

/// The list of them.
pub fn unreadable(frame: Frame, delete: Delete, unread: Vec<Unread>) -> AnyView {
    if unread.is_empty() {
        return ().into_any();
    }
    let words = &words().drafts;
    let rows: Vec<AnyView> = unread
        .into_iter()
        .enumerate()
        .map(|(number, unread)| one(frame, Some(delete), &(words.unreadable_name)(number + 1), unread))
        .collect();
    view! {
        <section class="unreadable" aria-labelledby="unreadable-title">
            <h2 class="ds-heading" data-size="xs" id="unreadable-title">{words.unreadable}</h2>
            <p>{words.unreadable_lead}</p>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

/// One of them: why, and what can be done.
pub fn one(frame: Frame, delete: Option<Delete>, name: &str, unread: Unread) -> AnyView {
    let words = words();
    let Unread { id, text, error } = unread;
    let is_newer = matches!(error, DraftError::NewerSchema { .. });
    let copy = is_newer.then(|| {
        let text = text.clone();
        let open = move || {
            if let Ok(mut record) = Record::read(&text, Newer::Accept) {
                // The copy is this version's own from here on; what it does not know stays in it.
                record.draft.schema = SCHEMA;
                begin(frame, record);
            }
        };
        view! {
            <p>{words.drafts.open_copy_note}</p>
            {Button::new(words.drafts.open_copy, open).about(name).view()}
        }
    });
    let save = {
        let name = name.to_owned();
        move || page::download(&name, Record::draft_text(&text))
    };
    let delete = delete.map(|delete| {
        let name = name.to_owned();
        let ask = {
            let name = name.clone();
            move || delete.ask(&id, &name)
        };
        Button::new(words.drafts.delete, ask).tertiary().danger().about(&name).view()
    });
    view! {
        <li class="ds-alert" data-color="warning">
            <h3 class="ds-heading" data-size="2xs">{name.to_owned()}</h3>
            <p>{language().draft_error(&error)}</p>
            {copy}
            <div class="actions">
                {Button::new(words.shell.to_file, save).tertiary().about(name).view()}
                {delete}
            </div>
        </li>
    }
    .into_any()
}
