//! What a table is for, by its layout: data stand in rows; a form has headings in its left cells and text in its right
//! ones; a box only frames its text.

use super::body::{Cell, Line, Paragraph, Piece, Role, Table};
use super::layout::Usual;

/// Word draws no more columns.
const MOST_COLUMNS: usize = 64;
/// A heading in a cell has at most this many words.
const LONGEST_LABEL: usize = 14;
/// A cell with more words holds text.
const LONGEST_DATUM: usize = 24;
/// A line of text, rather than a name or a title, has more words.
const LONGEST_NAME: usize = 8;
/// A label and its text in one line: the label has at most this many words.
const LONGEST_INLINE_LABEL: usize = 4;

/// A part of a table, laid out.
pub enum Laid<'a> {
    /// A heading.
    Label(String),
    /// What stands in a cell, as if there were no table.
    Flow(&'a [Piece]),
    /// A row of data, with tabs between its cells.
    Row(String),
    /// What explains the form, and is no content.
    Aside(String),
}

/// Lays a table out.
pub fn lay<'a>(table: &'a Table, usual: &Usual) -> Vec<Laid<'a>> {
    let grid = Grid::of(table);
    if grid.columns.len() < 2 || grid.is_of_boxes(usual) {
        return grid.cells().map(|cell| Laid::Flow(&cell.pieces)).collect();
    }
    if grid.is_upright(usual) {
        return grid.upright(usual);
    }
    if grid.is_form(usual) { grid.form(usual) } else { grid.rows_of_data() }
}

/// Every row in one line, its cells apart by spaces.
pub fn lines_of(table: &Table) -> Vec<String> {
    let grid = Grid::of(table);
    let line = |row: &Row<'_>| row.iter().map(|(_, cell)| text_of(&cell.pieces)).collect::<Vec<_>>().join(" ");
    grid.rows.iter().map(line).collect()
}

/// Every paragraph, in tables and boxes too.
pub fn each_paragraph(pieces: &[Piece], see: &mut impl FnMut(&Paragraph)) {
    // A stack of its own: tables stand in tables.
    let mut rest: Vec<&Piece> = pieces.iter().rev().collect();
    while let Some(piece) = rest.pop() {
        match piece {
            Piece::Paragraph(paragraph) => see(paragraph),
            Piece::Gap => {}
            Piece::Box(pieces) => rest.extend(pieces.iter().rev()),
            Piece::Table(table) => {
                let cells = table.rows.iter().rev().flat_map(|row| row.cells.iter().rev());
                rest.extend(cells.flat_map(|cell| cell.pieces.iter().rev()));
            }
        }
    }
}

/// The cells of a row, each with its column.
type Row<'a> = Vec<(usize, &'a Cell)>;

/// A table with its cells in their columns.
struct Grid<'a> {
    rows: Vec<Row<'a>>,
    /// The columns in which something stands.
    columns: Vec<usize>,
}

impl<'a> Grid<'a> {
    fn of(table: &'a Table) -> Self {
        let mut rows = Vec::new();
        let mut used = [false; MOST_COLUMNS];
        for row in &table.rows {
            let mut column = 0_usize;
            let mut placed = Vec::new();
            for cell in &row.cells {
                let at = column.min(MOST_COLUMNS - 1);
                if !cell.pieces.is_empty() || cell.continues {
                    placed.push((at, cell));
                }
                if !cell.pieces.is_empty() {
                    used[at] = true;
                }
                column = column.saturating_add(cell.span.max(1));
            }
            rows.push(placed);
        }
        let columns = (0..MOST_COLUMNS).filter(|&column| used[column]).collect();
        Self { rows, columns }
    }

    fn cells(&self) -> impl Iterator<Item = &'a Cell> {
        self.rows.iter().flatten().map(|(_, cell)| *cell).filter(|cell| !cell.pieces.is_empty())
    }

    /// Whether its cells are boxes, each with a label of its own and text below or beside it.
    fn is_of_boxes(&self, usual: &Usual) -> bool {
        let (filled, boxes) = self.cells().fold((0, 0), |(filled, boxes), cell| {
            let facts = Facts::of(cell, usual);
            (filled + 1, boxes + usize::from(facts.is_box()))
        });
        boxes * 2 >= filled
    }

    /// Whether it has two rows: headings above, text below.
    fn is_upright(&self, usual: &Usual) -> bool {
        let [above, below] = self.rows.as_slice() else { return false };
        let facts = |row: &Row<'_>| row.iter().map(|(_, cell)| Facts::of(cell, usual)).collect::<Vec<_>>();
        above.len() == self.columns.len()
            && facts(above).iter().all(|cell| cell.is_label() && cell.stands_out())
            && facts(below).iter().any(Facts::is_text)
            && !facts(below).iter().any(Facts::stands_out)
    }

    fn upright(&self, usual: &Usual) -> Vec<Laid<'a>> {
        let [above, below] = self.rows.as_slice() else { return Vec::new() };
        let mut laid = Vec::new();
        for &(column, label) in above {
            Facts::of(label, usual).label(&mut laid);
            laid.extend(below.iter().filter(|(at, _)| *at == column).map(|(_, cell)| Laid::Flow(&cell.pieces)));
        }
        let elsewhere = below.iter().filter(|(column, _)| above.iter().all(|(at, _)| at != column));
        laid.extend(elsewhere.map(|(_, cell)| Laid::Flow(&cell.pieces)));
        laid
    }

    /// Whether every other column holds headings for the one beside it.
    fn is_form(&self, usual: &Usual) -> bool {
        if !matches!(self.columns.len(), 2 | 4) {
            return false;
        }
        let has_head = self.has_head(usual);
        let (mut pairs, mut marked, mut with_text) = (0, 0, 0);
        for row in self.rows.iter().skip(usize::from(has_head)).filter(|row| !self.is_across(row)) {
            for pair in self.columns.chunks_exact(2) {
                let facts = |column: usize| in_column(row, column).map(|cell| Facts::of(cell, usual));
                let Some(label) = facts(pair[0]).filter(|label| !label.lines.is_empty()) else { continue };
                let content = facts(pair[1]);
                if !label.is_label() {
                    return false;
                }
                pairs += 1;
                marked += usize::from(label.is_marked() && !content.as_ref().is_some_and(Facts::stands_out));
                with_text += usize::from(content.as_ref().is_some_and(Facts::is_text));
            }
        }
        match (self.columns.len(), has_head) {
            _ if pairs == 0 => false,
            (2, true) => with_text * 2 >= pairs,
            (2, false) => marked * 5 >= pairs * 4 || pairs >= 2 && with_text * 3 >= pairs,
            _ => !has_head && marked * 5 >= pairs * 4,
        }
    }

    fn form(&self, usual: &Usual) -> Vec<Laid<'a>> {
        let mut laid = Vec::new();
        for (number, row) in self.rows.iter().enumerate() {
            if number == 0 && self.has_head(usual) {
                laid.push(Laid::Aside(
                    row.iter().map(|(_, cell)| text_of(&cell.pieces)).collect::<Vec<_>>().join(", "),
                ));
                continue;
            }
            for (column, cell) in row {
                let is_for_label = self.columns.iter().position(|used| used == column).is_some_and(|at| at % 2 == 0);
                if is_for_label && !self.is_across(row) && !cell.pieces.is_empty() {
                    Facts::of(cell, usual).label(&mut laid);
                } else {
                    laid.push(Laid::Flow(&cell.pieces));
                }
            }
        }
        laid
    }

    /// Whether the first row only says what the columns hold.
    fn has_head(&self, usual: &Usual) -> bool {
        let Some((head, rest)) = self.rows.split_first() else { return false };
        let all_stand_out = |row: &Row<'_>| row.iter().all(|(_, cell)| Facts::of(cell, usual).stands_out());
        head.len() == self.columns.len() && !rest.is_empty() && all_stand_out(head) && !rest.iter().all(all_stand_out)
    }

    /// Whether a row is one cell across all columns.
    fn is_across(&self, row: &Row<'_>) -> bool {
        let last = self.columns.last().copied().unwrap_or_default();
        matches!(row.as_slice(), [(column, cell)] if column.saturating_add(cell.span) > last)
    }

    /// A cell that goes on over several rows is said in each: a row is read by itself.
    fn rows_of_data(&self) -> Vec<Laid<'a>> {
        let mut above: [Option<&Cell>; MOST_COLUMNS] = [None; MOST_COLUMNS];
        let mut laid = Vec::new();
        let mut is_title = true;
        for row in &self.rows {
            // What stands across the top is the table's title.
            is_title &= self.is_across(row);
            if is_title {
                laid.extend(row.iter().map(|(_, cell)| Laid::Flow(cell.pieces.as_slice())));
                continue;
            }
            for &(column, cell) in row.iter().filter(|(_, cell)| !cell.continues) {
                above[column] = Some(cell);
            }
            let said = |&column: &usize| {
                let here = row.iter().filter(|(at, _)| *at == column).map(|(_, cell)| {
                    let cell = above[column].filter(|_| cell.continues).unwrap_or(cell);
                    text_of(&cell.pieces)
                });
                here.collect::<Vec<_>>().join(", ")
            };
            laid.push(Laid::Row(self.columns.iter().map(said).collect::<Vec<_>>().join("\t")));
        }
        laid
    }
}

fn in_column<'a>(row: &Row<'a>, column: usize) -> Option<&'a Cell> {
    row.iter().find(|(at, _)| *at == column).map(|(_, cell)| *cell)
}

/// What a cell says in one line.
fn text_of(pieces: &[Piece]) -> String {
    let mut said: Vec<String> = Vec::new();
    each_paragraph(pieces, &mut |paragraph| {
        let lines = paragraph.lines.iter().map(|line| line.text.trim()).filter(|text| !text.is_empty());
        for (number, line) in lines.enumerate() {
            let line = line.replace('\t', " ");
            match said.last_mut().filter(|_| number > 0 && !line.starts_with(char::is_uppercase)) {
                // A line that goes on.
                Some(before) => {
                    before.push(' ');
                    before.push_str(&line);
                }
                None => said.push(line),
            }
        }
    });
    let joint = if said.iter().any(|text| text.contains(',')) { "; " } else { ", " };
    let mut text = String::new();
    for part in said {
        if !text.is_empty() {
            text.push_str(if text.ends_with(['.', ':', ';', ',', '!', '?']) { " " } else { joint });
        }
        text.push_str(&part);
    }
    text
}

/// How a cell looks.
struct Facts {
    /// Its lines, and whether each stands out.
    lines: Vec<(String, bool)>,
    holds_more: bool,
}

impl Facts {
    fn of(cell: &Cell, usual: &Usual) -> Self {
        let mut facts = Self { lines: Vec::new(), holds_more: false };
        for piece in &cell.pieces {
            match piece {
                Piece::Paragraph(paragraph) => {
                    facts.holds_more |= matches!(paragraph.role, Role::Bullet | Role::Number);
                    let is_heading = matches!(paragraph.role, Role::Heading(_) | Role::Subtitle);
                    let line = |line: &Line| (line.text.trim().to_owned(), is_heading || usual.stands_out(line));
                    facts.lines.extend(paragraph.lines.iter().filter(|line| !line.is_blank()).map(line));
                }
                Piece::Table(_) | Piece::Box(_) => facts.holds_more = true,
                Piece::Gap => {}
            }
        }
        facts
    }

    fn first(&self) -> &str {
        self.lines.first().map_or("", |(text, _)| text)
    }

    fn words(&self) -> usize {
        self.lines.iter().map(|(text, _)| text.split_whitespace().count()).sum()
    }

    /// Whether all of it stands out.
    fn stands_out(&self) -> bool {
        !self.lines.is_empty() && !self.holds_more && self.lines.iter().all(|(_, stands_out)| *stands_out)
    }

    /// Whether it could be a heading: short, and no date, name of a phase or number.
    fn is_label(&self) -> bool {
        let first = self.first();
        let is_datum = first.ends_with(|c: char| c.is_ascii_digit())
            || first.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 4);
        !self.lines.is_empty()
            && !self.holds_more
            && !is_datum
            && first.split_whitespace().count() <= LONGEST_LABEL
            && first.contains(char::is_alphabetic)
    }

    /// Whether it is marked as a heading.
    fn is_marked(&self) -> bool {
        self.lines.first().is_some_and(|(text, stands_out)| *stands_out || text.ends_with(':'))
    }

    /// Whether it holds text, rather than a datum.
    fn is_text(&self) -> bool {
        let has_sentence = || self.lines.iter().any(|(text, _)| text.split_whitespace().count() > LONGEST_NAME);
        self.holds_more || self.words() > LONGEST_DATUM || self.lines.len() > 1 && has_sentence()
    }

    /// Whether it is a box of its own: a heading with something below it, or beside it after a colon.
    fn is_box(&self) -> bool {
        let Some((first, stands_out)) = self.lines.first() else { return false };
        let is_above = (*stands_out || first.ends_with(':'))
            && first.split_whitespace().count() <= LONGEST_LABEL
            && (self.holds_more || self.lines.iter().skip(1).any(|(_, stands_out)| !stands_out));
        let is_beside = first.split_once(": ").is_some_and(|(label, _)| {
            label.split_whitespace().count() <= LONGEST_INLINE_LABEL && label.starts_with(char::is_uppercase)
        });
        is_above || is_beside
    }

    /// Lays it out as a heading: the lines that look as the first does; what looks otherwise explains it.
    fn label(self, laid: &mut Vec<Laid<'_>>) {
        let stands_out = self.lines.first().is_some_and(|(_, stands_out)| *stands_out);
        let (label, aside): (Vec<_>, Vec<_>) = self.lines.into_iter().partition(|(_, so)| *so == stands_out);
        let text = |lines: Vec<(String, bool)>| lines.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" ");
        laid.push(Laid::Label(text(label).replace('\t', " ")));
        if !aside.is_empty() {
            laid.push(Laid::Aside(text(aside)));
        }
    }
}
