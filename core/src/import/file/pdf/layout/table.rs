//! Tables, however they were found: rows of cells, each of lines.

use super::columns::Column;
use super::hyphens;
use super::line::Line;

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Where it starts.
    pub left: f32,
    /// Its upper end.
    pub top: f32,
    /// Where it ends.
    pub right: f32,
    /// Its lower end.
    pub bottom: f32,
    /// Its rows. A row may have fewer cells than others.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub lines: Vec<Line>,
    /// Between where and where.
    pub column: Column,
}

impl Cell {
    /// Its text in one.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            hyphens::join(&mut text, &line.text());
        }
        hyphens::without_soft(&text)
    }

    fn is_bold(&self) -> bool {
        !self.lines.is_empty() && self.lines.iter().all(|line| line.bold)
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Table {
    /// Whether it is a form: short labels to the left, what is to be said to the right.
    pub fn is_form(&self) -> bool {
        let pairs: Vec<(&Cell, &Cell)> = self.rows.iter().filter_map(|row| row.first().zip(row.get(1))).collect();
        let all_pairs = self.rows.iter().all(|row| row.iter().skip(2).all(Cell::is_empty));
        let labels = pairs.iter().filter(|(label, _)| !label.is_empty());
        let is_label = |label: &Cell, text: &Cell| {
            let said = label.text();
            said.chars().count() <= 60 && (label.is_bold() && !text.is_bold() || said.ends_with(':'))
        };
        let is_long = |text: &Cell| text.lines.len() > 1 && text.text().chars().count() >= 80;
        pairs.len() >= 2
            && all_pairs
            && labels.clone().count() >= 2
            && labels.clone().all(|(label, text)| is_label(label, text))
            && pairs.iter().any(|(_, text)| is_long(text))
    }

    /// Whether each row is a label that ends in a colon, and what it names.
    pub fn is_labelled(&self) -> bool {
        self.rows.iter().all(|row| row.len() == 2 && row.first().is_some_and(|label| label.text().ends_with(':')))
    }

    /// Whether it goes on where another ended on the page before: it repeats its head, which is then left out.
    pub fn continues(&mut self, head: Option<&Vec<Cell>>) {
        let texts = |row: &[Cell]| row.iter().map(Cell::text).collect::<Vec<_>>();
        let is_same = self.rows.first().zip(head).is_some_and(|(own, other)| texts(own) == texts(other));
        if is_same && self.rows.len() > 1 {
            self.rows.remove(0);
        }
    }
}
