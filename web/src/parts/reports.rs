//! Rapporttillfällen: to whom, when and what is reported, row by row.

use leptos::prelude::*;
use uppdragskollen_core::draft::{Field, Report};

use super::entry::{Place, entry};
use super::rows::{Rows, TextCell, cell};
use crate::editor::Editor;
use crate::i18n::words;
use crate::page;

const FIELD: Field = Field::Reports;

/// The list of reports.
pub fn rows() -> Rows {
    Rows {
        field: FIELD,
        count: |draft| draft.reports.len(),
        name: words().form.report,
        add: words().form.add_report,
        push: |draft| draft.reports.push(Report::default()),
        remove: |draft, row| {
            draft.reports.remove(row);
        },
        cells,
        first: "to",
    }
}

fn cells(editor: Editor, row: usize) -> AnyView {
    let row_name = (words().form.report)(row + 1);
    let to = TextCell {
        field: FIELD,
        row,
        name: "to",
        label: words().form.to,
        text: |draft, row| draft.reports.get(row).map(|report| &report.to),
        text_mut: |draft, row| draft.reports.get_mut(row).map(|report| &mut report.to),
    };
    let what = TextCell {
        name: "what",
        label: words().form.what,
        text: |draft, row| draft.reports.get(row).map(|report| &report.what),
        text_mut: |draft, row| draft.reports.get_mut(row).map(|report| &mut report.what),
        ..to
    };
    let date_id = page::cell_id(FIELD, row, "date");
    let date = cell(&date_id, words().form.date, &row_name, entry(editor, Place::Report(row), date_id.clone(), None));
    view! {
        {to.view(editor, &row_name)}
        {date}
        {what.view(editor, &row_name)}
        {delivered(editor, row, &row_name)}
    }
    .into_any()
}

fn delivered(editor: Editor, row: usize, row_name: &str) -> AnyView {
    let id = page::cell_id(FIELD, row, "delivered");
    let checked = move || editor.read(FIELD, |draft| draft.reports.get(row).is_some_and(|report| report.delivered));
    let change = move |event| {
        let delivered = event_target_checked(&event);
        editor.change(FIELD, |draft| {
            if let Some(report) = draft.reports.get_mut(row) {
                report.delivered = delivered;
            }
        });
    };
    let input =
        view! { <input type="checkbox" class="ds-input" id=id.clone() prop:checked=checked on:change=change /> };
    cell(&id, words().form.delivered, row_name, input.into_any())
}
