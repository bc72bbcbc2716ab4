//! Rapporttillfällen: to whom, when and what is reported, row by row.

use leptos::prelude::event_target_checked;
use uppdragskollen_core::draft::{Field, Report};

use super::entry::{Place, entry};
use super::rows::{Rows, TextCell, cell};
use crate::editor::Editor;
use crate::element::{El, el};
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

fn cells(editor: Editor, row: usize) -> Vec<El> {
    let row_name = (words().form.report)(row + 1);
    let to = TextCell {
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
    };
    let date_id = page::cell_id(FIELD, row, "date");
    vec![
        to.view(editor, FIELD, row, &row_name),
        cell(&date_id, words().form.date, &row_name, entry(editor, Place::Report(row), &date_id, "")),
        what.view(editor, FIELD, row, &row_name),
        delivered(editor, row, &row_name),
    ]
}

fn delivered(editor: Editor, row: usize, row_name: &str) -> El {
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
    let input = el("input").class("ds-input").attr("type", "checkbox").id(&id);
    let input = input.live_property("checked", move || checked().into()).on("change", change);
    cell(&id, words().form.delivered, row_name, vec![input])
}
