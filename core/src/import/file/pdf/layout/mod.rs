//! Words with their places → text in reading order, each line with its form. Nothing here knows of PDF.
//!
//! Each step is a function over words and lines: headers and footers off, tables with rules out, columns apart, lines in
//! order, tables without rules out, lines into paragraphs, and a form for each.

mod aligned;
mod columns;
mod forms;
mod grid;
mod hyphens;
mod line;
mod margins;
mod marker;
mod order;
mod paragraphs;
mod table;

use crate::import::file::pdf::page::Page;
use crate::import::{Form, ImportError, Manuscript, Scribe};

use columns::{Column, Item};
use line::Line;
use table::Table;

/// What is read one after the other.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    /// A line of the column that it stands in.
    Line(Line, Column),
    /// A table.
    Table(Table),
}

/// Writes the pages down in reading order.
///
/// # Errors
/// [`ImportError::TooLarge`] where there is too much text.
pub fn manuscript(mut pages: Vec<Page>) -> Result<Manuscript, ImportError> {
    let margins = margins::take(&mut pages);
    let mut pieces = Vec::new();
    for page in &mut pages {
        let mut of_page = in_order(page);
        if let (Some(Piece::Table(table)), Some(Piece::Table(next))) = (pieces.last_mut(), of_page.first_mut()) {
            table.mend(next);
        }
        pieces.extend(of_page);
    }
    let lines = paragraphs::paragraphs(pieces);
    let mut scribe = Scribe::default();
    for text in &margins.above {
        scribe.line(Form::Margin, text)?;
    }
    for (form, text) in forms::told(lines) {
        scribe.line(form, &text)?;
    }
    for text in margins.below.iter().chain(pages.iter().flat_map(|page| &page.across)) {
        scribe.line(Form::Margin, text)?;
    }
    Ok(scribe.finish())
}

/// A page's lines and tables as one reads them.
fn in_order(page: &mut Page) -> Vec<Piece> {
    let tables = grid::take(page);
    let mut items: Vec<Item> = tables.into_iter().map(Item::Table).collect();
    let words = std::mem::take(&mut page.words);
    let mut pieces = Vec::new();
    for (column, part) in columns::apart(words, &mut items, page.width) {
        let mut flow: Vec<Piece> = Vec::new();
        let mut tables: Vec<Table> = Vec::new();
        let mut lines = Vec::new();
        for item in part {
            match item {
                Item::Table(table) => tables.push(table),
                Item::Word(word) => lines.push(word),
            }
        }
        let lines = line::lines(lines, &page.rules);
        let mut tables = tables.into_iter().peekable();
        for piece in aligned::apart(lines, column, &page.rules) {
            let top = match &piece {
                Piece::Line(line, _) => line.baseline,
                Piece::Table(table) => table.top,
            };
            while let Some(table) = tables.next_if(|table| table.top < top) {
                flow.push(Piece::Table(table));
            }
            flow.push(piece);
        }
        flow.extend(tables.map(Piece::Table));
        pieces.extend(flow);
    }
    pieces
}
