//! Tidplan: the steps of the work, row by row.

use uppdragskollen_core::draft::{Field, Step};

use super::entry::{Place, entry};
use super::rows::{Rows, TextCell, cell};
use crate::editor::Editor;
use crate::element::El;
use crate::i18n::words;
use crate::page;

const FIELD: Field = Field::Timetable;

/// The list of steps.
pub fn rows() -> Rows {
    Rows {
        field: FIELD,
        count: |draft| draft.timetable.len(),
        name: words().form.step,
        add: words().form.add_step,
        push: |draft| draft.timetable.push(Step::default()),
        remove: |draft, row| {
            draft.timetable.remove(row);
        },
        cells,
        first: "date",
    }
}

fn cells(editor: Editor, row: usize) -> Vec<El> {
    let row_name = (words().form.step)(row + 1);
    let what = TextCell {
        name: "what",
        label: words().form.what_happens,
        text: |draft, row| draft.timetable.get(row).map(|step| &step.what),
        text_mut: |draft, row| draft.timetable.get_mut(row).map(|step| &mut step.what),
    };
    let date_id = page::cell_id(FIELD, row, "date");
    vec![
        cell(&date_id, words().form.date, &row_name, entry(editor, Place::Step(row), &date_id, "")),
        what.view(editor, FIELD, row, &row_name).class("ds-field cell wide"),
    ]
}
