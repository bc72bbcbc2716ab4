//! A list whose rows are written in.

use uppdragskollen_core::draft::{Draft, Field};

use super::button::Button;
use super::field::{mark, problem, text_control};
use crate::editor::Editor;
use crate::element::{El, el};
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
    pub cells: fn(Editor, usize) -> Vec<El>,
    /// The name of a row's first cell; see [`page::cell_id`].
    pub first: &'static str,
}

impl Rows {
    /// The list, as a group of the form.
    pub fn view(self, editor: Editor, help: &str) -> El {
        let Self { field, count, add, push, first, .. } = self;
        let id = page::field_id(field);
        let help_id = format!("{id}-help");
        let add_row = move || {
            editor.pause();
            editor.change(field, push);
            page::go_to_soon(page::cell_id(field, editor.peek(count) - 1, first));
        };
        let rows = el("ol")
            .class("rows")
            .each(move || (0..editor.read(field, count)).collect(), move |row| self.row(editor, row));
        el("fieldset")
            .class("ds-fieldset")
            .id(&id)
            .attr("aria-describedby", &help_id)
            .attr("tabindex", "-1")
            .child(el("legend").class("ds-label").text(language().field(field)))
            .child(mark(el("div").class("field-mark"), editor, field))
            .child(el("p").attr("data-field", "description").id(&help_id).text(help))
            .child(rows)
            .child(problem(editor, field, None))
            .child(Button::new(add, add_row).view().id(&page::add_id(field)))
    }

    fn row(self, editor: Editor, row: usize) -> El {
        let Self { field, count, name, remove, first, .. } = self;
        let remove_row = move || {
            editor.pause();
            editor.change(field, |draft| remove(draft, row));
            page::announce(&(words().form.removed)(&name(row + 1)));
            // The rows below move up: the focus stays where the next one now is, or goes to the button that adds one.
            let left = editor.peek(count);
            page::go_to_soon(match left {
                0 => page::add_id(field),
                left => page::cell_id(field, row.min(left - 1), first),
            });
        };
        let remove = Button::new(words().form.remove, remove_row).tertiary().about(&name(row + 1)).view();
        el("li")
            .class("row")
            .children((self.cells)(editor, row))
            .child(el("div").class("row-end").child(remove))
            .child(problem(editor, field, Some(row)))
    }
}

/// A cell: a label that names its row too, over a control.
pub fn cell(id: &str, label: &str, row_name: &str, controls: Vec<El>) -> El {
    let row_name = el("span").class("ds-sr-only").text(", ").text(row_name);
    el("div")
        .class("ds-field cell")
        .child(el("label").class("ds-label").attr("for", id).text(label).child(row_name))
        .children(controls)
}

/// A line of text in a row.
#[derive(Clone, Copy)]
pub struct TextCell {
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
    pub fn view(self, editor: Editor, field: Field, row: usize, row_name: &str) -> El {
        let Self { name, label, text, text_mut } = self;
        let id = page::cell_id(field, row, name);
        let value = move || editor.read(field, |draft| text(draft, row).cloned().unwrap_or_default());
        let write = move |written: String| {
            editor.change(field, |draft| {
                if let Some(text) = text_mut(draft, row) {
                    *text = written;
                }
            });
        };
        cell(&id, label, row_name, vec![text_control("input", editor, &id, value, write)])
    }
}
