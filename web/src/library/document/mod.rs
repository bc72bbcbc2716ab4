//! Inläst text: the document that a draft came from, beside the form, with what was found where and what found no place.

mod pages;
mod unplaced;

use js_sys::Function;
use leptos::prelude::mount_to;
use serde_json::Value;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::import::Manuscript;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::Shown;
use crate::element::{El, el};
use crate::i18n::library::document as words;
use crate::i18n::{language, words as shared};
use crate::page::{self, READING as TITLE};
use crate::parts::{Button, heading};
use crate::record::{Passage, Reading};
use crate::store;

/// What the first program tells of a draft that came from a document.
pub struct Source {
    /// What was read.
    reading: Reading,
    /// The title of the group that the draft is for.
    group: String,
    /// The fields of its form that text can be added to.
    fields: Vec<Field>,
    /// The document itself, where it is kept.
    manuscript: Option<Manuscript>,
}

/// What the person can do with it that is for the first program to see to.
#[derive(Clone)]
pub struct Acts(Function);

impl Acts {
    /// Puts the document aside.
    fn hide(&self) {
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }

    /// Adds what found no place, by number, to a field.
    fn add(&self, number: usize, field: Field) {
        let _ = self.0.call2(&JsValue::UNDEFINED, &(number as u32).into(), &field.id().into());
    }
}

/// Shows in `place` the document that the draft of this id came from; `told` is JSON, see `parts/document.rs`.
pub fn show_document(place: &HtmlElement, id: &str, told: &str, acts: Function) -> Shown {
    let source = Source::read(id, told);
    // Who was reading goes on where they were.
    let scrolled = pages::of(place).map(|pages| pages.scroll_top()).filter(|top| *top > 0);
    place.set_text_content(None);
    let content = place.clone();
    let shown = mount_to(place.clone(), move || {
        let _ = content.append_child(panel(source, Acts(acts)).node());
    });
    if let Some((pages, top)) = pages::of(place).zip(scrolled) {
        pages.set_scroll_top(top);
    }
    Box::new(shown)
}

impl Source {
    fn read(id: &str, told: &str) -> Self {
        let told: Value = serde_json::from_str(told).unwrap_or_default();
        let fields = told["fields"].as_array().into_iter().flatten();
        let manuscript = store::document(id).and_then(|text| serde_json::from_str(&text).ok());
        Self {
            reading: told["reading"].as_object().map(Reading::from_object).unwrap_or_default(),
            group: told["group"].as_str().unwrap_or_default().to_owned(),
            fields: fields.filter_map(|field| Field::from_id(field.as_str()?)).collect(),
            manuscript,
        }
    }
}

fn panel(source: Source, acts: Acts) -> El {
    let words = words();
    let Source { reading, group, fields, manuscript } = source;
    let lead = el("p").text(&(words.summary)(reading.found.len(), reading.unplaced.len()));
    let hide = {
        let acts = acts.clone();
        move || acts.hide()
    };
    let panel = el("section")
        .class("reading")
        .attr("aria-labelledby", TITLE)
        .child(heading(2, "xs", words.title).id(TITLE).attr("tabindex", "-1"))
        .child(lead)
        .child(el("p").text(&(words.group)(&group)));
    let document = match manuscript {
        Some(manuscript) => pages::pages(&manuscript, &reading),
        None => found(&reading.found),
    };
    let unplaced = (!reading.unplaced.is_empty()).then(|| unplaced::unplaced(&reading.unplaced, &fields, &acts));
    panel.child(document).maybe(unplaced).child(Button::new(words.hide, hide).tertiary().view())
}

/// What found its place, where the document itself is not kept.
fn found(found: &[Passage]) -> El {
    let passages = found.iter().filter_map(|passage| {
        let field = passage.field?;
        let quote = el("blockquote").text(&passage.text);
        let item = el("li").child(el("p").class("passage-field").text(language().field(field))).child(quote);
        Some(item.child(to_field(field, passage.row, shared().review.to_field)))
    });
    el("ul").class("passages found").children(passages.collect())
}

/// A button that leads to the field that a passage went to.
fn to_field(field: Field, row: Option<usize>, label: &str) -> El {
    Button::new(label, move || go_to_field(field, row)).tertiary().about(&name_of(field, row)).view()
}

/// Leads to the field that a passage went to: in a list, to the row.
fn go_to_field(field: Field, row: Option<usize>) {
    let cell = match (field, row) {
        (Field::Participants, Some(row)) => Some(page::cell_id(field, row, "name")),
        (Field::Reports, Some(row)) => Some(page::cell_id(field, row, "to")),
        (Field::Timetable, Some(row)) => Some(page::cell_id(field, row, "date")),
        _ => None,
    };
    if !cell.is_some_and(|cell| page::go_to(&cell)) {
        page::go_to(&page::field_id(field));
    }
}

/// What to call the field, or the row of it, for who hears a button without seeing where it stands.
fn name_of(field: Field, row: Option<usize>) -> String {
    let form = &shared().form;
    match (field, row) {
        (Field::Participants, Some(row)) => (form.participant)(row + 1),
        (Field::Reports, Some(row)) => (form.report)(row + 1),
        (Field::Timetable, Some(row)) => (form.step)(row + 1),
        _ => language().field(field).to_owned(),
    }
}
