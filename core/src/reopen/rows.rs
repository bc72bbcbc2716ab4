//! A list row by row, and a row cell by cell.

use time::Date;

use super::values::Row;
use crate::wording::Label;

/// The rows of a list as they are now.
pub struct Rows<T> {
    /// As they were printed.
    printed: Vec<T>,
    now: Vec<T>,
    pub is_changed: bool,
}

impl<T: Row> Rows<T> {
    pub fn new(rows: &[T]) -> Self {
        let printed = rows.iter().filter(|row| !row.is_blank()).cloned().collect();
        Self { printed, now: Vec::new(), is_changed: false }
    }

    /// The list, with the rows that were not printed at its end; `None` where nothing is changed.
    pub fn finish(self, all: &[T]) -> Option<Vec<T>> {
        let blank = all.iter().filter(|row| row.is_blank()).cloned();
        self.is_changed.then(|| self.now.into_iter().chain(blank).collect())
    }

    /// Takes a row over, with the cells that say something else; tells whether it can hold them all.
    pub fn keep(
        &mut self,
        number: usize,
        was: &[&str],
        is: &[&str],
        columns: &[Option<Label>],
        of: &[Label],
        today: Date,
    ) -> bool {
        let Some(mut row) = self.printed.get(number).cloned() else { return false };
        let mut holds = true;
        for (place, column) in columns.iter().enumerate() {
            let value = is.get(place).copied().unwrap_or_default();
            let Some(column) = column else {
                holds &= value.is_empty();
                continue;
            };
            let printed = of.iter().position(|known| known == column).and_then(|place| was.get(place).copied());
            if printed.unwrap_or_default() != value {
                self.is_changed = true;
                holds &= row.set(*column, value, today);
            }
        }
        holds &= is.len() <= columns.len();
        self.now.push(row);
        holds
    }

    /// Adds a row; tells whether it can hold all that its cells say.
    pub fn add(&mut self, cells: &[&str], columns: &[Option<Label>], today: Date) -> bool {
        let mut row = T::default();
        let mut holds = cells.len() <= columns.len();
        for (cell, column) in cells.iter().zip(columns) {
            holds &= match column {
                Some(column) => cell.is_empty() || row.set(*column, cell, today),
                None => cell.is_empty(),
            };
        }
        if !row.is_blank() {
            self.now.push(row);
            self.is_changed = true;
        }
        holds
    }
}
