//! Columns: the parts of a page that are read one after the other, though they stand side by side.

use super::line::{self, Line};
use super::order;
use super::table::Table;
use crate::import::file::pdf::page::Word;

/// Where the lines of a column start and may end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Column {
    /// Where they start.
    pub left: f32,
    /// Where they may end.
    pub right: f32,
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A word.
    Word(Word),
    /// A table that was found by its rules.
    Table(Table),
}

/// Fewer lines than this side by side are no columns.
const FEWEST: usize = 3;
/// Text is set in no more than this many columns, halved again and again.
const DEEPEST: usize = 2;

/// Parts a page into stretches of one column each, in the order in which they are read.
pub fn apart(words: Vec<Word>, tables: &mut Vec<Item>, width: f32) -> Vec<(Column, Vec<Item>)> {
    let mut items: Vec<Item> = words.into_iter().map(Item::Word).collect();
    items.append(tables);
    let left = items.iter().map(Item::left).fold(f32::MAX, f32::min);
    let right = items.iter().map(Item::right).fold(0.0, f32::max);
    // Ragged lines may all end short of the margin, which is mostly as wide as the left one.
    let mirrored = width - left;
    let right = if right > mirrored - 0.15 * width { right } else { mirrored.max(right) };
    split(items, Column { left, right }, 0)
}

impl Item {
    fn word(&self) -> Option<&Word> {
        match self {
            Self::Word(word) => Some(word),
            Self::Table(_) => None,
        }
    }

    fn left(&self) -> f32 {
        match self {
            Self::Word(word) => word.left,
            Self::Table(table) => table.left,
        }
    }

    fn right(&self) -> f32 {
        match self {
            Self::Word(word) => word.right,
            Self::Table(table) => table.right,
        }
    }

    /// Its upper and lower end.
    fn span(&self) -> (f32, f32) {
        match self {
            Self::Word(word) => (word.baseline - 0.7 * word.size, word.baseline),
            Self::Table(table) => (table.top, table.bottom),
        }
    }

    fn middle(&self) -> f32 {
        let (top, bottom) = self.span();
        (top + bottom) / 2.0
    }
}

fn split(items: Vec<Item>, column: Column, depth: usize) -> Vec<(Column, Vec<Item>)> {
    let Some(gutter) = gutter(&items, column).filter(|_| depth < DEEPEST) else { return vec![(column, items)] };
    let mut stretches = Vec::new();
    let mut whole = Vec::new();
    for band in bands(items, gutter) {
        match band {
            Band::Across(mut items) => whole.append(&mut items),
            Band::Beside(mut left, mut right) => {
                let is_side_by_side = line_count(&left) >= FEWEST && line_count(&right) >= FEWEST;
                if !is_side_by_side {
                    whole.append(&mut left);
                    whole.append(&mut right);
                    continue;
                }
                if !whole.is_empty() {
                    stretches.push((column, std::mem::take(&mut whole)));
                }
                for side in [left, right] {
                    let bounds = Column {
                        left: side.iter().map(Item::left).fold(f32::MAX, f32::min),
                        right: side.iter().map(Item::right).fold(0.0, f32::max),
                    };
                    stretches.extend(split(side, bounds, depth + 1));
                }
            }
        }
    }
    if !whole.is_empty() {
        stretches.push((column, whole));
    }
    stretches
}

/// A stretch of a page from the top down.
enum Band {
    /// Goes across the gutter.
    Across(Vec<Item>),
    /// Stands to its left and to its right.
    Beside(Vec<Item>, Vec<Item>),
}

/// Parts a page where something goes across the gutter.
fn bands(items: Vec<Item>, gutter: f32) -> Vec<Band> {
    let items = order::by(items, Item::middle);
    let is_across = |left: f32, right: f32| left < gutter - 1.0 && right > gutter + 1.0;
    let tables = items.iter().filter(|item| item.word().is_none() && is_across(item.left(), item.right()));
    let mut walls: Vec<(f32, f32)> = tables.map(Item::span).collect();
    let lines = line::lines(items.iter().filter_map(Item::word).cloned().collect(), &[]);
    for line in &lines {
        if line.parts().iter().any(|part| is_across(part.left, part.right)) {
            walls.push((line.baseline - 0.7 * line.size, line.baseline));
        }
    }
    walls.extend(lone_headings(&lines, gutter));
    let walls = order::by(walls, |(top, _)| *top);
    // Lines that go across, without a column between them, are one stretch.
    let mut bands: Vec<Band> = Vec::new();
    let mut wall = 0;
    for item in items {
        let (top, bottom) = item.span();
        let middle = (top + bottom) / 2.0;
        while walls.get(wall).is_some_and(|(_, end)| *end < middle - 1.0) {
            wall += 1;
        }
        let is_walled = walls.get(wall).is_some_and(|(start, end)| *start <= middle + 1.0 && middle <= *end + 1.0);
        let is_left = item.right() <= gutter + 1.0;
        match (bands.last_mut(), is_walled) {
            (Some(Band::Across(band)), true) => band.push(item),
            (_, true) => bands.push(Band::Across(vec![item])),
            (Some(Band::Beside(left, right)), false) => if is_left { left } else { right }.push(item),
            (_, false) => bands.push(if is_left {
                Band::Beside(vec![item], Vec::new())
            } else {
                Band::Beside(Vec::new(), vec![item])
            }),
        }
    }
    bands
}

/// Large lines that stand alone on their height, with both columns above and below: headings over both.
fn lone_headings(lines: &[Line], gutter: f32) -> Vec<(f32, f32)> {
    let sizes = order::by(lines.iter().map(|line| line.size).collect(), |size| *size);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let is_right = |line: &Line| line.right > gutter;
    let first = lines.iter().position(is_right).unwrap_or(lines.len());
    let last = lines.iter().rposition(is_right).unwrap_or_default();
    let mut found = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let top = line.baseline - 0.9 * line.size;
        let free = |other: Option<&Line>| {
            other.is_none_or(|other| other.baseline < top || other.baseline - 0.7 * other.size > line.baseline)
        };
        let is_alone = free(place.checked_sub(1).and_then(|place| lines.get(place))) && free(lines.get(place + 1));
        if line.size >= 1.15 * usual && first < place && place < last && is_alone && line.right <= gutter {
            found.push((top, line.baseline));
        }
    }
    found
}

/// The middle of the white strip between two columns of running text, if there is one.
fn gutter(items: &[Item], column: Column) -> Option<f32> {
    const STEP: f32 = 2.0;
    let words: Vec<Word> = items.iter().filter_map(Item::word).cloned().collect();
    let lines = line::lines(words, &[]);
    let width = column.right - column.left;
    if lines.len() < FEWEST || width < 100.0 {
        return None;
    }
    // At each place, how many lines go across it, and how many parts of lines end before and start after it.
    let places = (width / STEP) as usize + 1;
    let place = |x: f32| (((x - column.left) / STEP).max(0.0) as usize).min(places);
    let mut across = vec![0_i32; places + 2];
    for line in &lines {
        for part in line.parts() {
            let (from, to) = (place(part.left - 2.0), place(part.right + 2.0) + 1);
            if let Some(count) = across.get_mut(from) {
                *count += 1;
            }
            if let Some(count) = across.get_mut(to.min(places + 1)) {
                *count -= 1;
            }
        }
    }
    let mut best: Option<(i32, usize, usize)> = None;
    let mut sum = 0;
    let mut run: Option<(i32, usize)> = None;
    for (at, change) in across.iter().enumerate() {
        sum += change;
        let is_inside = (0.25..0.75).contains(&(at as f32 * STEP / width));
        match run {
            Some((count, _)) if sum == count && is_inside => {}
            _ => {
                if let Some((count, start)) = run
                    && best.is_none_or(|(least, from, to)| count < least || count == least && at - start > to - from)
                {
                    best = Some((count, start, at));
                }
                run = is_inside.then_some((sum, at));
            }
        }
    }
    let (_, from, to) = best?;
    let gutter = column.left + (from + to) as f32 * STEP / 2.0;
    looks_like_text(&lines, gutter).then_some(gutter)
}

/// Whether what stands on both sides of a place is running text, rather than the cells of a table: most lines fill their
/// side.
fn looks_like_text(lines: &[Line], gutter: f32) -> bool {
    let is_across = |line: &Line| line.parts().iter().any(|part| part.left < gutter && part.right > gutter);
    let beside: Vec<&Line> = lines.iter().filter(|line| !is_across(line)).collect();
    [false, true].into_iter().all(|is_right| {
        // Where each line starts and ends on this side, and of how many words it is there.
        let mut sides: Vec<(f32, f32, usize)> = Vec::new();
        for line in &beside {
            let words: Vec<&Word> = line.words.iter().filter(|word| (word.left > gutter) == is_right).collect();
            if let (Some(first), Some(last)) = (words.first(), words.last()) {
                sides.push((first.left, last.right, words.len()));
            }
        }
        let start = sides.iter().map(|(left, ..)| *left).fold(f32::MAX, f32::min);
        let end = sides.iter().map(|(_, right, _)| *right).fold(0.0, f32::max);
        let full = sides.iter().filter(|(_, right, count)| *count >= 3 && right - start > 0.7 * (end - start)).count();
        sides.len() >= FEWEST && full * 2 >= sides.len()
    })
}

fn line_count(items: &[Item]) -> usize {
    line::lines(items.iter().filter_map(Item::word).cloned().collect(), &[]).len()
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::{sized, words};
    use super::*;

    fn texts(words: Vec<Word>) -> Vec<String> {
        let texts = |items: Vec<Item>| {
            let words = items.iter().filter_map(Item::word).cloned().collect();
            line::lines(words, &[]).iter().map(Line::text).collect::<Vec<_>>()
        };
        apart(words, &mut Vec::new(), 600.0).into_iter().flat_map(|(_, items)| texts(items)).collect()
    }

    #[test]
    fn two_columns_are_read_one_after_the_other_under_what_goes_across() {
        let mut all = words("en rad som går tvärs över hela sidan och båda spalterna i den", 50.0, 80.0);
        for (row, y) in [(1, 100.0), (2, 114.0), (3, 128.0), (4, 142.0)] {
            all.extend(words(&format!("vänster spalt av löpande text {row}"), 50.0, y));
            all.extend(words(&format!("höger spalt av löpande text {row}"), 320.0, y + 2.0));
        }
        let texts = texts(all);
        assert_eq!(texts.len(), 9);
        assert!(texts[0].starts_with("en rad"));
        assert!(texts[1..5].iter().all(|text| text.starts_with("vänster")), "{texts:?}");
        assert!(texts[5..].iter().all(|text| text.starts_with("höger")));
    }

    #[test]
    fn a_short_heading_over_both_columns_parts_them() {
        let mut all = Vec::new();
        for start in [100.0, 240.0] {
            for (row, step) in [(1, 0.0), (2, 14.0), (3, 28.0), (4, 42.0)] {
                all.extend(words(&format!("vänster spalt av löpande text {row}"), 50.0, start + step));
                all.extend(words(&format!("höger spalt av löpande text {row}"), 320.0, start + step));
            }
        }
        all.push(sized("Rubrik", 50.0, 200.0, 18.0, true));
        let texts = texts(all);
        assert_eq!(texts.iter().position(|text| text == "Rubrik"), Some(8), "{texts:?}");
    }

    #[test]
    fn the_cells_of_a_table_stay_side_by_side() {
        let mut all = Vec::new();
        for (name, role, y) in [
            ("Anna Ek", "MAS", 100.0),
            ("Per Öberg", "läkare", 114.0),
            ("Ida Lund", "rektor", 128.0),
            ("Bo By", "chef", 142.0),
        ] {
            all.extend(words(name, 50.0, y));
            all.extend(words(role, 320.0, y));
        }
        assert_eq!(texts(all)[0], "Anna Ek MAS");
    }
}
