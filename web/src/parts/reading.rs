//! Inläst text: what was found where in the document that the draft came from, and what found no place.

use uppdragskollen_core::draft::{Draft, Field};

use super::button::{Button, actions};
use super::heading::heading;
use super::select::{Choice, select};
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::page;
use crate::record::Passage;

const TITLE: &str = "reading-title";

/// Whether the person has put the part aside; nothing where there is none.
fn is_hidden(editor: Editor) -> Option<bool> {
    editor.look(Part::Reading, |state| state.reading.as_ref().map(|reading| reading.hidden))
}

fn hide(editor: Editor, hidden: bool) {
    editor.change_reading(|reading| reading.hidden = hidden);
    page::go_to_soon(if hidden { "title" } else { TITLE }.to_owned());
}

/// Puts into `head` a button that brings the part back, where it is put aside.
pub fn show_reading(head: El, editor: Editor) -> El {
    let hidden = move || (is_hidden(editor) == Some(true)).then_some(0);
    head.live(hidden, move |_| Button::new(words().reading.show, move || hide(editor, false)).tertiary().view())
}

/// Puts the part into `place`, unless there is nothing to show or the person has put it aside.
pub fn reading(place: El, editor: Editor) -> El {
    place.live(move || (is_hidden(editor) == Some(false)).then_some(0), move |_| part(editor))
}

fn part(editor: Editor) -> El {
    let words = &words().reading;
    let reading = editor.look(Part::Reading, |state| state.reading.clone());
    let (found, unplaced) = reading.map(|reading| (reading.found, reading.unplaced)).unwrap_or_default();
    let summary = (words.summary)(found.len(), unplaced.len());
    let group = move || (words.group)(editor.look(Part::Ground, |state| language().of(&state.ground.group.title)));
    let details = el("details")
        .class("quiet")
        .attr("open", "")
        .child(el("summary").text(&summary))
        .child(el("p").live_text(group));
    let details = if unplaced.is_empty() {
        details
    } else {
        let passages =
            unplaced.iter().enumerate().map(|(number, passage)| left_over(editor, number, passage)).collect();
        details
            .child(heading(3, "2xs", words.unplaced))
            .child(el("p").text(words.unplaced_lead))
            .child(el("ul").class("passages").children(passages))
    };
    let details = if found.is_empty() {
        details
    } else {
        let passages = found.iter().map(placed).collect();
        details.child(heading(3, "2xs", words.found)).child(el("ul").class("passages found").children(passages))
    };
    el("section")
        .class("reading")
        .attr("aria-labelledby", TITLE)
        .child(heading(2, "xs", words.title).id(TITLE).attr("tabindex", "-1"))
        .child(details)
        .child(Button::new(words.hide, move || hide(editor, true)).tertiary().view())
}

/// A passage that found its place.
fn placed(passage: &Passage) -> El {
    let Some(field) = passage.field else { return el("li") };
    let label = language().field(field);
    let (place, about) = match (field, passage.row) {
        (Field::Participants, Some(row)) => (page::cell_id(field, row, "name"), (words().form.participant)(row + 1)),
        (Field::Reports, Some(row)) => (page::cell_id(field, row, "to"), (words().form.report)(row + 1)),
        (Field::Timetable, Some(row)) => (page::cell_id(field, row, "date"), (words().form.step)(row + 1)),
        _ => (page::field_id(field), label.to_owned()),
    };
    let go = move || {
        if !page::go_to(&place) {
            page::go_to(&page::field_id(field));
        }
    };
    el("li")
        .child(el("p").class("passage-field").text(label))
        .child(el("blockquote").text(&passage.text))
        .child(Button::new(words().review.to_field, go).tertiary().about(&about).view())
}

/// A passage that found no place, and what one can do with it.
fn left_over(editor: Editor, number: usize, passage: &Passage) -> El {
    let words = &words().reading;
    let name = (words.passage)(number + 1);
    let id = format!("passage-{number}");
    let none: Choice = (String::new(), words.add_to.to_owned());
    let empty = Draft::default();
    let fields = editor.look(Part::Ground, |state| state.ground.fields().collect::<Vec<Field>>());
    let choices = fields
        .into_iter()
        .filter(|field| empty.text(*field).is_some())
        .map(|field| (field.id().to_owned(), language().field(field).to_owned()));
    let value = move || added_to(editor, number).map_or("", Field::id).to_owned();
    let add_to = select(&id, std::iter::once(none).chain(choices).collect(), value, move |id| {
        if let Some(field) = Field::from_id(&id) {
            add(editor, number, field);
        }
    });
    let label = el("label").class("ds-sr-only").attr("for", &id).text(words.add_to).text(" ").text(&name);
    let text = passage.text.clone();
    let copy = page::can_copy()
        .then(|| Button::new(words.copy, move || page::copy(&text, words.copied)).tertiary().about(&name).view());
    let said =
        move || added_to(editor, number).map_or_else(String::new, |field| (words.added_to)(language().field(field)));
    let added = el("span").class("added").attr("role", "status").live_text(said);
    el("li").child(el("blockquote").text(&passage.text)).child(actions(vec![label, add_to]).maybe(copy).child(added))
}

/// The field that a passage has been added to, as long as it stands there: adding can be undone.
fn added_to(editor: Editor, number: usize) -> Option<Field> {
    let passage = |look: fn(&Passage) -> (Option<Field>, String)| {
        editor.look(Part::Reading, |state| state.reading.as_ref()?.unplaced.get(number).map(look))
    };
    let (field, text) = passage(|passage| (passage.field, passage.text.trim().to_owned()))?;
    let field = field?;
    editor.read(field, |draft| draft.text(field)?.contains(&text).then_some(field))
}

/// Adds a passage after what stands in a field.
fn add(editor: Editor, number: usize, field: Field) {
    let mut text = String::new();
    editor.change_reading(|reading| {
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
