//! Inläst text: the place beside the form for the document that the draft came from, which the library fills.

use leptos::prelude::*;
use serde_json::{Map, Value};
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::swedish::has;
use wasm_bindgen::prelude::*;

use super::button::Button;
use super::waiting::{failed, waiting};
use crate::editor::{Editor, Part};
use crate::element::{El, el, follow};
use crate::i18n::{language, words};
use crate::json;
use crate::later;
use crate::library::remote::{self, Visit};
use crate::page;

/// Whether the person has put the document aside; nothing where there is none.
fn is_hidden(editor: Editor) -> Option<bool> {
    editor.look(Part::Reading, |state| state.reading.as_ref().map(|reading| reading.hidden))
}

fn hide(editor: Editor, hidden: bool) {
    editor.change_reading(|reading| reading.hidden = hidden);
    page::go_to_soon(if hidden { "title" } else { page::READING }.to_owned());
}

/// Puts into `head` a button that brings the document back, where it is put aside.
pub fn show_document(head: El, editor: Editor) -> El {
    let hidden = move || (is_hidden(editor) == Some(true)).then_some(0);
    head.live(hidden, move |_| Button::new(words().editor.show_document, move || hide(editor, false)).tertiary().view())
}

/// Puts the document into `place`, unless there is none or the person has put it aside.
pub fn beside(place: El, editor: Editor) -> El {
    place.live(move || (is_hidden(editor) == Some(false)).then_some(0), move |_| lent(editor))
}

/// Leads to a passage in the document, by number; shows the document first, where it is put aside.
pub fn show_passage(editor: Editor, number: usize) {
    if !page::go_to(&page::passage_id(number)) {
        hide(editor, false);
    }
}

fn lent(editor: Editor) -> El {
    let place = el("div");
    let frame = el("div").class("beside").child(place.clone());
    let visit = StoredValue::new_local(None::<Visit>);
    let acts = Closure::<dyn Fn(JsValue, JsValue)>::new(move |number: JsValue, field: JsValue| {
        match (number.as_f64(), field.as_string().as_deref().and_then(Field::from_id)) {
            (Some(number), Some(field)) => add(editor, number as usize, field),
            _ => hide(editor, true),
        }
    })
    .into_js_value();
    follow(Box::new(move || {
        let told = told(editor);
        let (place, acts) = (place.clone(), acts.clone());
        if visit.with_value(Option::is_none) {
            place.node().set_text_content(None);
            let _ = place.node().append_child(waiting(words().library.loading).node());
        }
        later::spawn(async move {
            match remote::fetch().await {
                // By then the person may have gone elsewhere.
                Ok(library) => {
                    let id = editor.try_id().unwrap_or_default();
                    visit.try_update_value(|visit| {
                        // What was shown goes first, and takes nothing of what comes.
                        drop(visit.take());
                        *visit = Some(library.visit_document(&place, &id, &told, &acts));
                    });
                }
                Err(missing) => {
                    place.node().set_text_content(None);
                    place.child(failed(missing.sentence(), words().library.reload, page::reload));
                }
            }
        });
    }));
    frame
}

/// What the library is told of the draft, as JSON.
fn told(editor: Editor) -> String {
    let (group, fields) = editor.look(Part::Ground, |state| {
        let fields: Value = state.ground.fields().map(Field::id).collect();
        (language().of(&state.ground.group.title), fields)
    });
    editor.look(Part::Reading, |state| {
        let mut reading = state.reading.clone().unwrap_or_default();
        for passage in &mut reading.unplaced {
            // Adding can be undone.
            let text = passage.text.trim();
            passage.field =
                passage.field.filter(|field| state.draft.text(*field).is_some_and(|whole| has(whole, text)));
        }
        let told = [("group", group.into()), ("fields", fields), ("reading", reading.to_object().into())];
        json::write(Map::from_iter(told.map(|(name, value)| (name.to_owned(), value))))
    })
}

/// Adds a passage after what stands in a field.
fn add(editor: Editor, number: usize, field: Field) {
    let mut text = String::new();
    editor.note_in_reading(|reading| {
        if let Some(passage) = reading.unplaced.get_mut(number) {
            passage.field = Some(field);
            passage.text.trim().clone_into(&mut text);
        }
    });
    editor.pause();
    editor.change(field, |draft| {
        if let Some(present) = draft.text_mut(field) {
            present.truncate(present.trim_end().len());
            if !present.is_empty() {
                present.push_str("\n\n");
            }
            present.push_str(&text);
        }
    });
    editor.pause();
}
