//! Utkast: the form, and beside it the review.

use leptos::prelude::*;
use uppdragskollen_core::draft::{Field, Newer};
use uppdragskollen_core::pack::Section;
use web_sys::KeyboardEvent;

use super::drafts::Unread;
use super::unreadable;
use crate::app::Frame;
use crate::editor::Editor;
use crate::i18n::{language, words};
use crate::library::{Ground, Library};
use crate::page;
use crate::parts::{Select, alert, form_field, page_heading, reading, review, show_reading, toolbar};
use crate::record::Record;
use crate::route::View;

/// The view of one draft.
pub fn draft(frame: Frame, id: String) -> AnyView {
    let Some(text) = frame.store.text(&id) else { return missing(frame) };
    match Record::read(&text, Newer::Refuse) {
        Ok(record) => match Editor::open(frame, id, record) {
            Some(editor) => open(frame, editor),
            None => missing(frame),
        },
        Err(error) => {
            let name = words().drafts.unreadable;
            view! {
                <div class="narrow unreadable">
                    {page_heading(frame, Signal::stored(name.to_owned()), true)}
                    <ul>{unreadable::one(frame, None, &(words().drafts.unreadable_name)(1), Unread { id, text, error })}</ul>
                    {to_drafts()}
                </div>
            }
            .into_any()
        }
    }
}

fn missing(frame: Frame) -> AnyView {
    view! {
        <div class="narrow">
            {page_heading(frame, Signal::stored(words().editor.missing.to_owned()), true)}
            <p class="lead">{words().editor.missing_lead}</p>
            {to_drafts()}
        </div>
    }
    .into_any()
}

fn to_drafts() -> AnyView {
    view! { <p><a class="ds-link" href=View::Drafts.address()>{words().editor.to_drafts}</a></p> }.into_any()
}

fn open(frame: Frame, editor: Editor) -> AnyView {
    save_in_time(editor);
    let title = Signal::derive(move || {
        let title = editor.read(Field::Title, |draft| draft.title.trim().to_owned());
        if title.is_empty() { words().editor.untitled.to_owned() } else { title }
    });
    view! {
        <div class="editor" on:keydown=move |event| travel(editor, &event)>
            <div class="editor-head">
                <div class="editor-title">{page_heading(frame, title, true)}</div>
                {group(editor)}
            </div>
            {toolbar(editor)}
            {show_reading(editor)}
            {reading(frame, editor)}
            <div class="columns">
                <div class="paper form">{move || sections(frame, editor, &editor.ground.get())}</div>
                {review(frame, editor)}
            </div>
            {bottom_bar(editor)}
        </div>
    }
    .into_any()
}

/// Saves what is due when the page may be about to go, and when the person leaves the draft.
fn save_in_time(editor: Editor) {
    let hidden = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() { editor.save_now() } else { editor.new_day() }
    });
    let gone = window_event_listener_untyped("pagehide", move |_| editor.save_now());
    on_cleanup(move || {
        editor.save_now();
        hidden.remove();
        gone.remove();
    });
}

/// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) step through the history of the whole draft, wherever the focus is.
fn travel(editor: Editor, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => editor.undo(),
        ("z", true) | ("y", false) => editor.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// The choice of group, and a word where the draft is written for a pack that is not here.
fn group(editor: Editor) -> AnyView {
    let choices = Library::open().packs().iter().flat_map(|pack| {
        pack.groups
            .iter()
            .map(move |group| (format!("{}/{}", pack.id, group.id), language().of(&group.title).to_owned()))
    });
    let value = move || {
        let name = |ground: &Ground| format!("{}/{}", ground.pack.id, ground.group.id);
        editor.ground.with(name)
    };
    let select = Select {
        id: "group".to_owned(),
        described_by: Some("pack".to_owned()),
        choices: choices.collect(),
        value: Signal::derive(value),
        choose: Box::new(move |name| {
            if let Some((pack, group)) = name.split_once('/') {
                editor.move_to(pack, group);
            }
        }),
    };
    let pack = move || language().of(&editor.ground.read().pack.title);
    let foreign = move || {
        (!editor.is_on_its_ground())
            .then(|| alert("warning", "", (words().editor.unknown_pack)(&editor.peek(|draft| draft.pack.clone()))))
    };
    view! {
        <div class="ds-field group">
            <label class="ds-label" for="group">{words().editor.group}</label>
            {select.view()}
            <p data-field="description" id="pack">{pack}</p>
        </div>
        {foreign}
    }
    .into_any()
}

fn sections(frame: Frame, editor: Editor, ground: &Ground) -> AnyView {
    ground
        .sections()
        .enumerate()
        .map(|(number, part)| section(frame, editor, number, part))
        .collect::<Vec<_>>()
        .into_any()
}

fn section(frame: Frame, editor: Editor, number: usize, section: &'static Section) -> AnyView {
    let id = format!("section-{number}");
    let fields: Vec<AnyView> = section.fields.iter().map(|field| form_field(frame, editor, field)).collect();
    view! {
        <section aria-labelledby=id>
            <h2 class="ds-heading" data-size="xs" id=id.clone()>{language().of(&section.title)}</h2>
            <div class="fields">{fields}</div>
        </section>
    }
    .into_any()
}

/// On narrow screens, where the review comes after the form: how far it has come, and the way there.
fn bottom_bar(editor: Editor) -> AnyView {
    let to_review = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        page::go_to("review-title");
    };
    let text = move || {
        let progress = editor.progress.get();
        (words().drafts.progress)(progress.met, progress.of)
    };
    view! {
        <div class="bottom-bar">
            <span>{text}</span>
            <a class="ds-link" href="#review-title" on:click=to_review>{words().editor.to_review}</a>
        </div>
    }
    .into_any()
}
