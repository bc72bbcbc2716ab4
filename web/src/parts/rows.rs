//! A list whose rows are written in.

use leptos::prelude::*;
use uppdragskollen_core::draft::{Draft, Field};

use super::button::Button;
use super::field::{mark, problem};
use crate::app::Frame;
use crate::editor::Editor;
use crate::i18n::{language, words};
use crate::page;

/// What a list is made of.
#[derive(Clone, Copy)]
pub struct Rows {
    /// The field that holds the list.
    pub field: Field,
    /// How many rows it has.
    pub count: fn(&Draft) -> usize,
    /// What a row is called, by number from 1.
    pub name: fn(usize) -> String,
    /// The button that adds a row.
    pub add: &'static str,
    /// Adds a row.
    pub push: fn(&mut Draft),
    /// Removes a row.
    pub remove: fn(&mut Draft, usize),
    /// The cells of a row.
    pub cells: fn(Editor, usize) -> AnyView,
    /// The name of a row's first cell; see [`page::cell_id`].
    pub first: &'static str,
}

impl Rows {
    /// The list, as a group of the form.
    pub fn view(self, frame: Frame, editor: Editor, help: &'static str) -> AnyView {
        let Self { field, count, add, push, first, .. } = self;
        let help_id = format!("{}-help", page::field_id(field));
        let add_row = move || {
            editor.pause();
            editor.change(field, push);
            page::go_to_soon(page::cell_id(field, editor.peek(count) - 1, first));
        };
        let rows = move || 0..editor.read(field, count);
        view! {
            <fieldset class="ds-fieldset" id=page::field_id(field) aria-describedby=help_id tabindex="-1">
                <legend class="ds-label">{language().field(field)}</legend>
                <div class="field-mark">{mark(editor, field)}</div>
                <p data-field="description" id=help_id.clone()>{help}</p>
                <ol class="rows">
                    <For each=rows key=|row| *row children=move |row| self.row(frame, editor, row) />
                </ol>
                {problem(editor, field, None)}
                {Button::new(add, add_row).id(page::add_id(field)).view()}
            </fieldset>
        }
        .into_any()
    }

    fn row(self, frame: Frame, editor: Editor, row: usize) -> AnyView {
        let Self { field, count, name, remove, first, .. } = self;
        let remove_row = move || {
            editor.pause();
            editor.change(field, |draft| remove(draft, row));
            frame.announce((words().form.removed)(&name(row + 1)));
            // The rows below move up: the focus stays where the next one now is, or goes to the button that adds one.
            let left = editor.peek(count);
            page::go_to_soon(if left == 0 {
                page::add_id(field)
            } else {
                page::cell_id(field, row.min(left - 1), first)
            });
        };
        view! {
            <li class="row">
                {(self.cells)(editor, row)}
                <div class="row-end">
                    {Button::new(words().form.remove, remove_row).tertiary().about(&name(row + 1)).view()}
                </div>
                {problem(editor, field, Some(row))}
            </li>
        }
        .into_any()
    }
}

/// A cell: a label that names its row too, over a control.
pub fn cell(id: &str, label: &'static str, row_name: &str, control: AnyView) -> AnyView {
    view! {
        <div class="ds-field cell">
            <label class="ds-label" for=id.to_owned()>
                {label}
                <span class="ds-sr-only">{format!(", {row_name}")}</span>
            </label>
            {control}
        </div>
    }
    .into_any()
}

/// One line of text in a row.
#[derive(Clone, Copy)]
pub struct TextCell {
    /// The field that holds the list.
    pub field: Field,
    /// The row.
    pub row: usize,
    /// The name of the cell; see [`page::cell_id`].
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Its text.
    pub text: fn(&Draft, usize) -> Option<&String>,
    /// Its text, to be changed.
    pub text_mut: fn(&mut Draft, usize) -> Option<&mut String>,
}

impl TextCell {
    /// The cell.
    pub fn view(self, editor: Editor, row_name: &str) -> AnyView {
        let Self { field, row, name, label, text, text_mut } = self;
        let id = page::cell_id(field, row, name);
        let value = move || editor.read(field, |draft| text(draft, row).cloned().unwrap_or_default());
        let write = move |event| {
            editor.change(field, |draft| {
                if let Some(text) = text_mut(draft, row) {
                    *text = event_target_value(&event);
                }
            });
        };
        let input = view! {
            <input
                type="text"
                class="ds-input"
                id=id.clone()
                autocomplete="off"
                prop:value=value
                on:input=write
                on:blur=move |_| editor.pause()
            />
        };
        cell(&id, label, row_name, input.into_any())
    }
}
