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
        let mut is_cut = false;
        for line in &self.lines {
            let next = line.text();
            if is_cut && next.starts_with(char::is_lowercase) {
                text.push_str(&next);
            } else {
                hyphens::join(&mut text, &next);
            }
            is_cut = self.cuts(line);
        }
        hyphens::without_soft(&text)
    }

    /// Whether a line is a word that is too long for the cell, cut where there was no room for one letter more.
    fn cuts(&self, line: &Line) -> bool {
        const LONGEST_THAT_FITS: usize = 10;
        let Some(word) = line.words.first().filter(|_| line.words.len() == 1) else { return false };
        let letters = word.text.chars().count();
        let letter = (word.right - word.left) / letters.max(1) as f32;
        letters > LONGEST_THAT_FITS
            && word.text.ends_with(char::is_alphabetic)
            && word.left - self.column.left < letter
            && self.column.right - word.right < 1.5 * letter
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

    /// Whether its first row is the rest of one that the end of the page before has cut: nothing stands in its first cell,
    /// and what stands in others is a word of one of them, or goes on in lower case.
    fn opens_cut(&self) -> bool {
        let Some([first, others @ ..]) = self.rows.first().map(Vec::as_slice) else { return false };
        let filled: Vec<&Cell> = others.iter().filter(|cell| !cell.is_empty()).collect();
        let goes_on = |cell: &&Cell| cell.text().starts_with(char::is_lowercase);
        first.is_empty() && !filled.is_empty() && (filled.len() == 1 || filled.iter().all(goes_on))
    }

    /// Takes what a page has cut off its last row from the table that goes on on the next.
    pub fn mend(&mut self, next: &mut Table) {
        let columns = |table: &Table| table.rows.first().map(Vec::len);
        if !next.opens_cut() || columns(self) != columns(next) {
            return;
        }
        let Some(last) = self.rows.last_mut() else { return };
        for (cell, rest) in last.iter_mut().zip(next.rows.remove(0)) {
            cell.lines.extend(rest.lines);
        }
    }
}
