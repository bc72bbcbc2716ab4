//! The table of what came of each file, and the ways to take it away.

use std::rc::Rc;

use uppdragskollen_core::export::{self, BatchRow};
use uppdragskollen_core::import::{Imported, Manuscript};

use super::Line;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::batch as words;
use crate::library::print::print;
use crate::library::read::Document;
use crate::library::save::save_file;
use crate::library::take::taken;
use crate::page;
use crate::parts::{Button, actions, alert};
use crate::route::View;
use crate::store;

/// The table.
pub fn table(lines: &[Line]) -> El {
    let words = words();
    let [columns @ .., acts] = words.columns;
    let column = |name: &str| el("th").attr("role", "columnheader").attr("scope", "col").text(name);
    let hidden = el("th").attr("role", "columnheader").attr("scope", "col");
    let head = el("tr")
        .attr("role", "row")
        .children(columns.map(column).into())
        .child(hidden.child(el("span").class("ds-sr-only").text(acts)));
    let rows = lines.iter().map(row).collect();
    // The roles stay what they are when the style sheet makes cards of the rows.
    el("table")
        .class("drafts batch")
        .attr("role", "table")
        .attr("aria-label", words.table)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

fn row(line: &Line) -> El {
    let words = words();
    let row = &line.row;
    let cell = |name: &str, text: &str| el("td").attr("role", "cell").attr("data-name", name).text(text);
    let [_, group, met, unmet, undetermined, gap, _] = words.columns;
    let file = el("th").attr("role", "rowheader").attr("scope", "row").text(&row.file);
    let file = if row.title.is_empty() { file } else { file.child(el("span").class("batch-title").text(&row.title)) };
    let count = |number: usize| if row.ready.is_some() { number.to_string() } else { String::new() };
    let first_gap = match row.ready {
        Some(true) => words.ready,
        _ => &row.first_gap,
    };
    let state = match row.ready {
        Some(true) => "ready",
        Some(false) => "open",
        None => "unread",
    };
    let open = line.document.clone().map(|document| open_draft(row, document));
    el("tr")
        .attr("role", "row")
        .attr("data-state", state)
        .child(file)
        .child(cell(group, &row.group))
        .child(cell(met, &count(row.met)).class("figure"))
        .child(cell(unmet, &count(row.unmet)).class("figure"))
        .child(cell(undetermined, &count(row.undetermined)).class("figure"))
        .child(cell(gap, first_gap))
        .child(el("td").attr("role", "cell").maybe(open))
}

/// A button that makes a draft of a document.
fn open_draft(row: &BatchRow, document: Rc<(Imported, Manuscript)>) -> El {
    let place = el("div");
    let problem = place.clone();
    let open = move || {
        let (imported, manuscript) = &*document;
        let record = Document::of(imported.clone()).record;
        let draft = taken(&record, Some(manuscript));
        if let [id, content] = draft.as_slice()
            && store::begin_if_room(id, content, record.summary())
        {
            page::navigate(&View::Draft(id.clone()).address());
        } else {
            problem.node().set_text_content(None);
            problem.clone().child(alert("danger", "", words().no_room));
        }
    };
    place.clone().child(Button::new(words().open, open).tertiary().about(&row.file).view())
}

/// The buttons that save the table as a file and print it.
pub fn take_away(lines: &[Line]) -> El {
    let words = words();
    let rows: Rc<[BatchRow]> = lines.iter().map(|line| line.row.clone()).collect();
    let to_file = {
        let rows = rows.clone();
        move || save_file(words.file_name, "text/csv;charset=utf-8", &export::csv(&rows, language()).into())
    };
    let to_printer = move || print(&export::batch(&rows, language()));
    actions(vec![Button::new(words.to_file, to_file).view(), Button::new(words.print, to_printer).view()])
}
