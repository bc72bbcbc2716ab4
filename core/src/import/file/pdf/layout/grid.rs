//! Tables that are drawn with rules.

use super::columns::Column;
use super::line;
use super::order;
use super::table::{Cell, Table};
use crate::import::file::pdf::page::{Page, Rule, Word};

/// Rules closer than this, in points, touch.
const CLOSE: f32 = 3.0;
/// A page with more rules than this, joined, is a drawing.
const MOST_RULES: usize = 600;
/// More columns or rows than this no table has on a page.
const MOST_COLUMNS: usize = 40;
const MOST_ROWS: usize = 200;

/// Takes the tables off a page, with their words. Its rules are joined, and forgotten if they are a drawing.
pub fn take(page: &mut Page) -> Vec<Table> {
    page.rules = joined(&page.rules);
    if page.rules.len() > MOST_RULES {
        page.rules.clear();
    }
    let grids: Vec<Grid> = groups(&page.rules).iter().filter_map(|rules| Grid::new(rules)).collect();
    let mut tables = Vec::new();
    for mut grid in grids {
        let inside: Vec<Word> = page.words.iter().filter(|word| grid.holds(word)).cloned().collect();
        grid.part_rows(&inside);
        let is_inside = |word: &Word| grid.holds(word);
        if let Some(table) = grid.table(inside) {
            page.words.retain(|word| !is_inside(word));
            tables.push(table);
        }
    }
    order::by(tables, |table| table.top)
}

/// Rules that go on in each other made one.
fn joined(rules: &[Rule]) -> Vec<Rule> {
    let mut joined: Vec<Rule> = Vec::new();
    for is_level in [true, false] {
        let own: Vec<Rule> = rules.iter().filter(|rule| rule.is_level() == is_level).copied().collect();
        let coarse = |rule: &Rule| {
            let across = if is_level { rule.top + rule.bottom } else { rule.left + rule.right };
            (across / 2.0 / 1.5).round() as i32
        };
        let start = |rule: &Rule| if is_level { rule.left } else { rule.top };
        // From the top down, and on one height from left to right.
        let own = order::by(order::by(own, start), |rule| coarse(rule) as f32);
        let mut last: Option<Rule> = None;
        for rule in own {
            match &mut last {
                Some(last) if coarse(last) == coarse(&rule) && start(&rule) <= end(last, is_level) + CLOSE => {
                    last.right = last.right.max(rule.right);
                    last.bottom = last.bottom.max(rule.bottom);
                }
                _ => joined.extend(last.replace(rule)),
            }
        }
        joined.extend(last);
    }
    joined
}

fn end(rule: &Rule, is_level: bool) -> f32 {
    if is_level { rule.right } else { rule.bottom }
}

/// Rules that touch, together.
fn groups(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let touches = |one: &Rule, other: &Rule| {
        one.left - CLOSE <= other.right
            && other.left - CLOSE <= one.right
            && one.top - CLOSE <= other.bottom
            && other.top - CLOSE <= one.bottom
    };
    let mut groups: Vec<Vec<Rule>> = Vec::new();
    for rule in rules {
        let (near, far): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|other| touches(rule, other)));
        groups = far;
        groups.push(near.into_iter().flatten().chain([*rule]).collect());
    }
    groups
}

/// The rules of one table.
struct Grid {
    /// Where its columns meet, its edges too.
    xs: Vec<f32>,
    /// Where its rows meet, its edges too.
    ys: Vec<f32>,
    /// Whether a cell is parted from the one before it in its row, row by row.
    parted_before: Vec<Vec<bool>>,
    /// Whether a cell is parted from the one above it, row by row.
    parted_above: Vec<Vec<bool>>,
}

impl Grid {
    /// A grid of at least two columns.
    fn new(rules: &[Rule]) -> Option<Self> {
        let (levels, uprights): (Vec<Rule>, Vec<Rule>) = rules.iter().partition(|rule| rule.is_level());
        let middles = |rules: &[Rule], middle: fn(&Rule) -> f32| {
            let mut middles = order::by(rules.iter().map(middle).collect(), |middle| *middle);
            middles.dedup_by(|second, first| *second - *first < CLOSE);
            middles
        };
        let mut xs = middles(&uprights, |rule| (rule.left + rule.right) / 2.0);
        let ys = middles(&levels, |rule| (rule.top + rule.bottom) / 2.0);
        // Tables may be open at the sides.
        let left = levels.iter().map(|rule| rule.left).fold(f32::MAX, f32::min);
        let right = levels.iter().map(|rule| rule.right).fold(0.0, f32::max);
        if xs.first().is_some_and(|first| left < first - 10.0) {
            xs.insert(0, left);
        }
        if xs.last().is_some_and(|last| right > last + 10.0) {
            xs.push(right);
        }
        if !(3..=MOST_COLUMNS).contains(&xs.len()) || !(2..=MOST_ROWS).contains(&ys.len()) {
            return None;
        }
        let between =
            |bounds: &[f32]| -> Vec<f32> { bounds.windows(2).map(|pair| pair.iter().sum::<f32>() / 2.0).collect() };
        let (columns, rows) = (between(&xs), between(&ys));
        let parted = |x: f32, y: f32, rules: &[Rule]| {
            rules.iter().any(|rule| {
                (rule.left - CLOSE..=rule.right + CLOSE).contains(&x)
                    && (rule.top - CLOSE..=rule.bottom + CLOSE).contains(&y)
            })
        };
        let of_row = |y: &f32| xs.iter().take(columns.len()).map(|x| parted(*x, *y, &uprights)).collect();
        let parted_before = rows.iter().map(of_row).collect();
        let over_row = |y: &f32| columns.iter().map(|x| parted(*x, *y, &levels)).collect();
        let parted_above = ys.iter().take(rows.len()).map(over_row).collect();
        Some(Self { parted_before, parted_above, xs, ys })
    }

    fn holds(&self, word: &Word) -> bool {
        let (x, y) = middle(word);
        let within = |bounds: &[f32], at: f32| {
            bounds.first().is_some_and(|first| at > *first) && bounds.last().is_some_and(|last| at < *last)
        };
        within(&self.xs, x) && within(&self.ys, y)
    }

    /// Parts the rows in which no rule does, where the words stand in the columns of the others all the same: in some styles
    /// only every other row has rules between its cells.
    fn part_rows(&mut self, words: &[Word]) {
        let rows = self.parted_before.iter_mut().zip(self.ys.windows(2));
        for (parted, bounds) in rows.filter(|(parted, _)| parted.iter().skip(1).all(|parted| !parted)) {
            let row = bounds.first().copied().unwrap_or_default()..bounds.last().copied().unwrap_or_default();
            let of_row: Vec<&Word> = words.iter().filter(|word| row.contains(&middle(word).1)).collect();
            if stand_in_columns(&of_row, &self.xs) {
                parted.fill(true);
            }
        }
    }

    /// The table that these words make in the grid, unless it is a frame around text.
    fn table(&self, words: Vec<Word>) -> Option<Table> {
        let (columns, rows) = (self.xs.len() - 1, self.ys.len() - 1);
        let mut cells: Vec<Vec<Vec<Word>>> = vec![vec![Vec::new(); columns]; rows];
        for word in words {
            let (x, y) = middle(&word);
            let (row, column) = self.cell(x, y);
            if let Some(cell) = cells.get_mut(row).and_then(|row| row.get_mut(column)) {
                cell.push(word);
            }
        }
        let cell = |(column, words): (usize, Vec<Word>)| Cell {
            lines: line::lines(words, &[]),
            column: Column {
                left: self.xs.get(column).copied().unwrap_or_default() + 4.0,
                right: self.end_of(column) - 4.0,
            },
        };
        let rows: Vec<Vec<Cell>> = cells
            .into_iter()
            .filter(|row| row.iter().any(|words| !words.is_empty()))
            .map(|row| row.into_iter().enumerate().map(cell).collect())
            .collect();
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.lines.is_empty()).count();
        // The end of a row that the page before has begun can have one cell only.
        let is_rest = || {
            rows.len() == 1
                && columns > 2
                && rows.iter().all(|row| row.first().is_some_and(|cell| cell.lines.is_empty()))
        };
        (rows.iter().any(|row| filled(row) >= 2) || is_rest()).then(|| Table {
            left: self.xs.first().copied().unwrap_or_default(),
            right: self.xs.last().copied().unwrap_or_default(),
            top: self.ys.first().copied().unwrap_or_default(),
            bottom: self.ys.last().copied().unwrap_or_default(),
            rows,
        })
    }

    /// The row and column of a place: of a cell that reaches over several, the first of each.
    fn cell(&self, x: f32, y: f32) -> (usize, usize) {
        let mut row = self.ys.partition_point(|bound| *bound <= y).saturating_sub(1);
        let mut column = self.xs.partition_point(|bound| *bound <= x).saturating_sub(1);
        let is_parted = |table: &[Vec<bool>], row: usize, column: usize| {
            table.get(row).and_then(|row| row.get(column)).copied().unwrap_or(true)
        };
        while column > 0 && !is_parted(&self.parted_before, row, column) {
            column -= 1;
        }
        while row > 0 && !is_parted(&self.parted_above, row, column) {
            row -= 1;
        }
        (row, column)
    }

    fn end_of(&self, column: usize) -> f32 {
        self.xs.get(column + 1).copied().unwrap_or_default()
    }
}

/// Whether words stand in at least two of these columns: none reaches over a bound, and those of a column begin at its left.
fn stand_in_columns(words: &[&Word], bounds: &[f32]) -> bool {
    const INDENT: f32 = 12.0;
    let inner = bounds.get(1..bounds.len().saturating_sub(1)).unwrap_or_default();
    let reaches_over = |word: &&Word| inner.iter().any(|bound| word.left < bound - 1.0 && word.right > bound + 1.0);
    let firsts = bounds.windows(2).filter_map(|column| {
        let (left, right) = (column.first()?, column.last()?);
        let of_column = words.iter().filter(|word| word.left >= left - 1.0 && word.left < *right);
        of_column.map(|word| word.left - left).reduce(f32::min)
    });
    let firsts: Vec<f32> = firsts.collect();
    !words.iter().any(reaches_over) && firsts.len() >= 2 && firsts.iter().all(|first| *first <= INDENT)
}

fn middle(word: &Word) -> (f32, f32) {
    ((word.left + word.right) / 2.0, word.baseline - 0.3 * word.size)
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::words;
    use super::*;

    fn rule(left: f32, top: f32, right: f32, bottom: f32) -> Rule {
        Rule { left, top, right, bottom }
    }

    #[test]
    fn a_cell_of_two_lines_is_one_and_a_frame_is_no_table() {
        let mut rules: Vec<Rule> = [90.0, 110.0, 150.0].map(|y| rule(50.0, y, 400.0, y)).to_vec();
        rules.extend([50.0, 200.0, 400.0].map(|x| rule(x, 90.0, x, 150.0)));
        let mut all = words("Namn", 55.0, 103.0);
        all.extend(words("Funktion", 205.0, 103.0));
        all.extend(words("Anna Ek", 55.0, 123.0));
        all.extend(words("medicinskt ansvarig sjuk-", 205.0, 123.0));
        all.extend(words("sköterska", 205.0, 137.0));
        all.extend(words("efter", 50.0, 170.0));
        let mut page = Page { width: 600.0, height: 842.0, words: all, rules: rules.clone(), ..Page::default() };
        let tables = take(&mut page);
        let texts: Vec<Vec<String>> = tables[0].rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
        assert_eq!(texts, [["Namn", "Funktion"], ["Anna Ek", "medicinskt ansvarig sjuksköterska"]]);
        assert_eq!(line::text(&page.words), "efter");

        // In the row of the names no rule parts the cells; in that of the heads there is none but one text.
        let mut banded: Vec<Rule> = [90.0, 110.0, 150.0].map(|y| rule(50.0, y, 400.0, y)).to_vec();
        banded.extend([50.0, 400.0].map(|x| rule(x, 90.0, x, 150.0)));
        banded.push(rule(200.0, 110.0, 200.0, 150.0));
        let mut all = words("Namn", 55.0, 103.0);
        all.extend(words("Funktion", 205.0, 103.0));
        all.extend(words("Anna Ek", 55.0, 123.0));
        all.extend(words("MAS", 205.0, 123.0));
        let mut page = Page { words: all, rules: banded.clone(), ..page };
        assert_eq!(take(&mut page)[0].rows[0].iter().map(Cell::text).collect::<Vec<_>>(), ["Namn", "Funktion"]);
        let mut all = words("Deltagare som är med i gruppen från start", 55.0, 103.0);
        all.extend(words("Anna Ek", 55.0, 123.0));
        all.extend(words("MAS", 205.0, 123.0));
        let mut page = Page { words: all, rules: banded, ..page };
        let row: Vec<String> = take(&mut page)[0].rows[0].iter().map(Cell::text).collect();
        assert_eq!(row, ["Deltagare som är med i gruppen från start", ""]);

        let frame = vec![rules[0], rules[2], rules[3], rules[5]];
        let mut page = Page { words: words("i en ram", 55.0, 103.0), rules: frame, ..page };
        assert_eq!(take(&mut page), []);
    }
}
