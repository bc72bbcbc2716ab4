//! Inläst text: what was found where in the document that the draft came from, and what found no place.

use leptos::prelude::*;
use uppdragskollen_core::draft::{Draft, Field};
use uppdragskollen_core::import::Evidence;

use super::button::Button;
use super::select::Select;
use crate::app::Frame;
use crate::editor::Editor;
use crate::i18n::{language, words};
use crate::page;
use crate::record::Unplaced;

/// The part, unless there is nothing to show or the person has put it aside.
pub fn reading(frame: Frame, editor: Editor) -> AnyView {
    // What it shows is fixed; only whether it is put aside changes.
    let shown =
        Memo::new(move |_| editor.reading.with(|reading| reading.as_ref().is_some_and(|reading| !reading.hidden)));
    (move || shown.get().then(|| part(frame, editor))).into_any()
}

/// A button that brings it back.
pub fn show_reading(editor: Editor) -> AnyView {
    let hidden =
        Memo::new(move |_| editor.reading.with(|reading| reading.as_ref().is_some_and(|reading| reading.hidden)));
    let show = move || {
        set_hidden(editor, false);
        page::go_to_soon("reading-title".to_owned());
    };
    (move || hidden.get().then(|| Button::new(words().reading.show, show).tertiary().view())).into_any()
}

fn set_hidden(editor: Editor, hidden: bool) {
    editor.reading.update(|reading| {
        if let Some(reading) = reading {
            reading.hidden = hidden;
        }
    });
    editor.save_soon();
}

fn part(frame: Frame, editor: Editor) -> AnyView {
    let words = &words().reading;
    let Some(reading) = editor.reading.get_untracked() else { return ().into_any() };
    let summary = (words.summary)(reading.found.len(), reading.unplaced.len());
    let group = move || (words.group)(language().of(&editor.ground.read().group.title));
    let hide = move || {
        set_hidden(editor, true);
        page::go_to_soon("title".to_owned());
    };
    let found: Vec<AnyView> = reading.found.iter().map(evidence).collect();
    let unplaced: Vec<AnyView> =
        reading.unplaced.iter().enumerate().map(|(number, one)| passage(frame, editor, number, one)).collect();
    let unplaced = (!unplaced.is_empty()).then(|| {
        view! {
            <h3 class="ds-heading" data-size="2xs">{words.unplaced}</h3>
            <p>{words.unplaced_lead}</p>
            <ul class="passages">{unplaced}</ul>
        }
    });
    let found = (!found.is_empty()).then(|| {
        view! {
            <h3 class="ds-heading" data-size="2xs">{words.found}</h3>
            <ul class="passages">{found}</ul>
        }
    });
    view! {
        <section class="reading" aria-labelledby="reading-title">
            <h2 class="ds-heading" data-size="xs" id="reading-title" tabindex="-1">{words.title}</h2>
            <details class="quiet" open>
                <summary>{summary}</summary>
                <p>{group}</p>
                {unplaced}
                {found}
            </details>
            {Button::new(words.hide, hide).tertiary().view()}
        </section>
    }
    .into_any()
}

/// A value with the passage that it came from.
fn evidence(evidence: &Evidence) -> AnyView {
    let field = evidence.field;
    let label = language().field(field);
    let place = match (field, evidence.row) {
        (Field::Participants, Some(row)) => page::cell_id(field, row, "name"),
        (Field::Reports, Some(row)) => page::cell_id(field, row, "to"),
        _ => page::field_id(field),
    };
    let go = move || {
        if !page::go_to(&place) {
            page::go_to(&page::field_id(field));
        }
    };
    let about = match (field, evidence.row) {
        (Field::Participants, Some(row)) => (words().form.participant)(row + 1),
        (Field::Reports, Some(row)) => (words().form.report)(row + 1),
        _ => label.to_owned(),
    };
    view! {
        <li>
            <p class="passage-field">{label}</p>
            <blockquote>{evidence.passage.text.clone()}</blockquote>
            {Button::new(words().review.to_field, go).tertiary().about(&about).view()}
        </li>
    }
    .into_any()
}

/// A passage that found no place, and what one can do with it.
fn passage(frame: Frame, editor: Editor, number: usize, unplaced: &Unplaced) -> AnyView {
    let words = &words().reading;
    let name = (words.passage)(number + 1);
    let text = unplaced.passage.text.clone();
    let id = format!("passage-{number}");
    let fields = editor.ground.with_untracked(|ground| {
        let empty = Draft::default();
        ground.fields().filter(|field| empty.text(*field).is_some()).collect::<Vec<_>>()
    });
    let choices = fields.into_iter().map(|field| (field.id().to_owned(), language().field(field).to_owned()));
    let add_to = Select {
        id: id.clone(),
        described_by: None,
        choices: std::iter::once((String::new(), words.add_to.to_owned())).chain(choices).collect(),
        value: Signal::derive(move || added_to(editor, number).map_or("", Field::id).to_owned()),
        choose: Box::new(move |id| add(editor, number, Field::from_id(&id))),
    };
    let copy = page::can_copy().then(|| {
        let text = text.clone();
        let copy = move || page::copy(&text, move || frame.announce(words.copied.to_owned()));
        Button::new(words.copy, copy).tertiary().about(&name).view()
    });
    let said = move || added_to(editor, number).map(|field| (words.added_to)(language().field(field)));
    view! {
        <li>
            <blockquote>{text}</blockquote>
            <div class="actions">
                <label class="ds-sr-only" for=id>{format!("{} {name}", words.add_to)}</label>
                {add_to.view()}
                {copy}
                <span class="added" role="status">{said}</span>
            </div>
        </li>
    }
    .into_any()
}

/// The field that a passage has been added to, as long as it stands there: adding can be undone.
fn added_to(editor: Editor, number: usize) -> Option<Field> {
    editor.reading.with(|reading| {
        let unplaced = reading.as_ref()?.unplaced.get(number)?;
        let field = unplaced.added_to?;
        let stands = editor.read(field, |draft| Some(draft.text(field)?.contains(unplaced.passage.text.trim())))?;
        stands.then_some(field)
    })
}

/// Adds a passage after what stands in a field.
fn add(editor: Editor, number: usize, field: Option<Field>) {
    let text = editor
        .reading
        .with_untracked(|reading| Some(reading.as_ref()?.unplaced.get(number)?.passage.text.trim().to_owned()));
    let (Some(field), Some(text)) = (field, text) else { return };
    editor.reading.update(|reading| {
        if let Some(unplaced) = reading.as_mut().and_then(|reading| reading.unplaced.get_mut(number)) {
            unplaced.added_to = Some(field);
        }
    });
    editor.pause();
    editor.change(field, |draft| {
        if let Some(present) = draft.text_mut(field) {
            let end = present.trim_end().len();
            present.truncate(end);
            if end > 0 {
                present.push_str("\n\n");
            }
            present.push_str(&text);
        }
    });
    editor.pause();
    editor.save_soon();
}
