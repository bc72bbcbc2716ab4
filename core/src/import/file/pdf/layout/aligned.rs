//! Tables without rules, told by cells that start below each other.

use super::Piece;
use super::columns::Column;
use super::line::Line;
use super::marker;
use super::table::{Cell, Table};
use crate::import::file::pdf::page::Rule;

/// Cells that start this close, in points, are of one column.
const CLOSE: f32 = 3.0;

/// Takes the tables out of the lines of a column.
pub fn apart(lines: Vec<Line>, column: Column, rules: &[Rule]) -> Vec<Piece> {
    let parts: Vec<Vec<Line>> = lines.iter().map(cells).collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let rest = parts.get(at..).unwrap_or_default();
        match table(rest, column, rules) {
            Some((table, count)) => {
                pieces.push(Piece::Table(table));
                at += count;
            }
            None => {
                pieces.push(Piece::Line(line.clone(), column));
                at += 1;
            }
        }
    }
    pieces
}

/// The parts of a line that may be cells. What an item is marked with is no cell of its own.
fn cells(line: &Line) -> Vec<Line> {
    let parts = line.parts();
    match parts.split_first() {
        Some((first, [second, rest @ ..]))
            if first.words.len() == 1 && (marker::marker(&first.text()).is_some() || is_section(&first.text())) =>
        {
            let words = first.words.iter().chain(&second.words).cloned().collect();
            [Line::new(words)].into_iter().chain(rest.iter().cloned()).collect()
        }
        _ => parts,
    }
}

/// The number of a section, `2` or `2.1`, before its heading.
fn is_section(text: &str) -> bool {
    text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// The table that the first lines make, and of how many.
fn table(lines: &[Vec<Line>], column: Column, rules: &[Rule]) -> Option<(Table, usize)> {
    let first = lines.first().filter(|parts| parts.len() >= 2)?;
    let mut starts: Vec<f32> = first.iter().map(|part| part.left).collect();
    // How many lines there are up to the last of several cells, and how many of those there are.
    let (mut end, mut wide) = (1, 1);
    let mut previous = first.first()?.baseline;
    for (place, parts) in lines.iter().enumerate().skip(1) {
        let Some(part) = parts.first() else { break };
        if part.baseline - previous > 3.2 * part.size {
            break;
        }
        previous = part.baseline;
        let of_start = |part: &Line| column_of(&starts, part);
        if parts.len() == 1 {
            match of_start(part) {
                Some(0) => {
                    let fits = starts.get(1).is_some_and(|second| part.right < second - 4.0);
                    if !fits || marker::marker(&part.text()).is_some() {
                        break;
                    }
                }
                Some(_) => end = place + 1,
                None => break,
            }
            continue;
        }
        let shared = parts.iter().skip(1).filter(|part| of_start(part).is_some_and(|start| start > 0)).count();
        if shared == 0 || shared + 2 < parts.len() {
            break;
        }
        for part in parts {
            if column_of(&starts, part).is_none() {
                let place = starts.partition_point(|start| *start < part.left);
                starts.insert(place, part.left);
            }
        }
        wide += 1;
        end = place + 1;
    }
    if wide < 2 {
        return None;
    }
    let lines = lines.get(..end)?;
    let parted = rows(lines, &starts, rules);
    let bounds = |at: usize| Column {
        left: starts.get(at).copied().unwrap_or_default(),
        right: starts.get(at + 1).map_or(column.right, |next| next - 4.0),
    };
    let mut table = Table {
        left: column.left,
        right: column.right,
        top: first.first()?.baseline,
        bottom: previous,
        rows: Vec::new(),
    };
    for (parts, is_new) in lines.iter().zip(parted) {
        if is_new || table.rows.is_empty() {
            let cell = |at| Cell { lines: Vec::new(), column: bounds(at) };
            table.rows.push((0..starts.len()).map(cell).collect());
        }
        let Some(row) = table.rows.last_mut() else { break };
        for part in parts {
            let at = starts.partition_point(|start| *start < part.left + CLOSE).saturating_sub(1);
            if let Some(cell) = row.get_mut(at) {
                cell.lines.push(part.clone());
            }
        }
    }
    Some((table, end))
}

/// The column that a part starts in.
fn column_of(starts: &[f32], part: &Line) -> Option<usize> {
    starts.iter().position(|start| (start - part.left).abs() < CLOSE)
}

/// Which lines start a row. Rules between rows tell; then wider gaps between them than within; then that the first cell
/// is not empty.
fn rows(lines: &[Vec<Line>], starts: &[f32], rules: &[Rule]) -> Vec<bool> {
    let baselines: Vec<f32> = lines.iter().filter_map(|parts| parts.first()).map(|part| part.baseline).collect();
    let has_first = |parts: &[Line]| {
        parts.first().zip(starts.first()).is_some_and(|(part, start)| (part.left - start).abs() < CLOSE)
    };
    let is_ruled = |above: f32, below: f32| {
        rules.iter().any(|rule| {
            rule.is_level() && rule.right - rule.left > 30.0 && above + 1.0 < rule.top && rule.bottom < below - 2.0
        })
    };
    let gaps: Vec<(f32, bool, bool)> = baselines
        .windows(2)
        .zip(lines.iter().skip(1))
        .filter_map(|(pair, parts)| match pair {
            [above, below] => Some((below - above, has_first(parts), is_ruled(*above, *below))),
            _ => None,
        })
        .collect();
    let ruled = gaps.iter().filter(|(.., ruled)| *ruled).count();
    let is_ruled_throughout = ruled >= 2;
    // The gap within a row, where some line is sure to go on.
    let within = gaps.iter().filter(|(_, first, _)| !first).map(|(gap, ..)| *gap).fold(0.0, f32::max);
    let starting: Vec<f32> = gaps.iter().filter(|(_, first, _)| *first).map(|(gap, ..)| *gap).collect();
    let wider = starting.iter().filter(|gap| **gap > 1.12 * within).count();
    let gaps_tell = within > 0.0 && wider * 10 >= starting.len() * 6;
    let starts_row = |(gap, first, ruled): &(f32, bool, bool)| {
        if is_ruled_throughout {
            *ruled
        } else if gaps_tell {
            *gap > 1.12 * within
        } else {
            *first
        }
    };
    // "sjuksköterska" below "medicinskt ansvarig", and nothing beside it: what was broken goes on.
    let goes_on =
        |parts: &[Line]| !has_first(parts) && parts.iter().all(|part| part.text().starts_with(char::is_lowercase));
    let starts = gaps
        .iter()
        .zip(lines.iter().skip(1))
        .map(|(gap, parts)| starts_row(gap) && (is_ruled_throughout || !goes_on(parts)));
    [true].into_iter().chain(starts).collect()
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::super::line::tests::words;
    use super::*;

    fn tables(rows: &[(&[(&str, f32)], f32)]) -> Vec<Vec<Vec<String>>> {
        let mut all = Vec::new();
        for (cells, y) in rows {
            for (text, x) in *cells {
                all.extend(words(text, *x, *y));
            }
        }
        let column = Column { left: 50.0, right: 550.0 };
        let pieces = apart(line::lines(all, &[]), column, &[]);
        let tables = pieces.into_iter().filter_map(|piece| match piece {
            Piece::Table(table) => Some(table),
            Piece::Line(..) => None,
        });
        tables.map(|table| table.rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect()).collect()
    }

    #[test]
    fn cells_below_each_other_are_a_table_and_what_wraps_goes_on() {
        let found = tables(&[
            (&[("Namn", 50.0), ("Roll", 200.0)], 100.0),
            (&[("Anna Ek", 50.0), ("verksamhetschef för", 200.0)], 120.0),
            (&[("hemsjukvården", 200.0)], 132.0),
            (&[("Bo By", 50.0), ("rektor", 200.0)], 152.0),
            (&[("Här går texten vidare över hela bredden av sidan igen", 50.0)], 180.0),
        ]);
        assert_eq!(found, [[["Namn", "Roll"], ["Anna Ek", "verksamhetschef för hemsjukvården"], ["Bo By", "rektor"]]]);
    }

    #[test]
    fn bullets_and_numbered_headings_are_no_tables() {
        let list: &[(&[(&str, f32)], f32)] =
            &[(&[("•", 50.0), ("kartlägga", 75.0)], 100.0), (&[("•", 50.0), ("pröva", 75.0)], 114.0)];
        assert!(tables(list).is_empty());
        let headings: &[(&[(&str, f32)], f32)] =
            &[(&[("1.1", 50.0), ("Syfte", 85.0)], 100.0), (&[("1.2", 50.0), ("Mål", 85.0)], 114.0)];
        assert!(tables(headings).is_empty());
    }
}
