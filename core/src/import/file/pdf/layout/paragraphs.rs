//! Lines → paragraphs: what was wrapped is one again, across columns and pages too.

use super::Piece;
use super::columns::Column;
use super::hyphens;
use super::line::{self, Line};
use super::marker::{Marker, marker};
use super::table::Table;

/// A paragraph, or what else stands as one line in a manuscript.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Its text. Of a row: with tabs between the cells.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// The size of its letters.
    pub size: f32,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether all of it is underlined.
    pub underlined: bool,
}

/// What a paragraph is, as far as its lines tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Running text or a heading.
    Text,
    /// An item of a list; its marker is not in its text.
    Item,
    /// The same with a number, which stays in its text in case it is a heading, this many bytes of it.
    Numbered(usize),
    /// A row of a table.
    Row,
    /// The label of a field of a form.
    Label,
}

/// Puts lines together.
pub fn paragraphs(pieces: Vec<Piece>) -> Vec<Paragraph> {
    let leading = leading(&pieces);
    let mut writer = Writer { leading, done: Vec::new(), open: None };
    let mut head: Option<Vec<super::table::Cell>> = None;
    for piece in pieces {
        match piece {
            Piece::Line(line, column) => {
                head = None;
                writer.line(line, column);
            }
            Piece::Table(mut table) => {
                table.continues(head.as_ref());
                head = head.or_else(|| table.rows.first().cloned());
                writer.table(&table);
            }
        }
    }
    writer.close();
    writer.done
}

/// How far lines of running text stand apart, in parts of their size: the most common distance.
fn leading(pieces: &[Piece]) -> f32 {
    let mut counts = std::collections::BTreeMap::new();
    for pair in pieces.windows(2) {
        if let [Piece::Line(one, _), Piece::Line(other, _)] = pair {
            let gap = (other.baseline - one.baseline) / one.size.max(1.0);
            if (0.9..2.2).contains(&gap) && (one.size - other.size).abs() < 0.5 && !one.bold {
                *counts.entry((gap * 20.0).round() as i32).or_insert(0) += one.words.len();
            }
        }
    }
    let most = counts.iter().max_by_key(|(gap, count)| (**count, -**gap)).map(|(gap, _)| *gap);
    most.map_or(1.3, |gap| gap as f32 / 20.0)
}

struct Writer {
    leading: f32,
    done: Vec<Paragraph>,
    open: Option<Open>,
}

/// The paragraph under way.
struct Open {
    paragraph: Paragraph,
    last: Line,
    column: Column,
    /// Where its lines after the first start, if it is an item.
    hanging: Option<f32>,
    /// Where its first line starts.
    start: f32,
    lines: usize,
}

impl Writer {
    fn line(&mut self, line: Line, column: Column) {
        let text = line.text();
        if text.is_empty() {
            return;
        }
        if let Some(open) = &mut self.open
            && open.goes_on_in(&line, column, self.leading)
        {
            hyphens::join(&mut open.paragraph.text, &text);
            open.paragraph.bold &= line.bold;
            open.paragraph.underlined &= line.underlined;
            (open.last, open.column) = (line, column);
            open.lines += 1;
            return;
        }
        self.close();
        let (kind, text, hanging) = item(&line).unwrap_or((Kind::Text, text, None));
        let paragraph = Paragraph { text, kind, size: line.size, bold: line.bold, underlined: line.underlined };
        self.open = Some(Open { paragraph, column, hanging, start: line.left, last: line, lines: 1 });
    }

    fn close(&mut self) {
        if let Some(Open { mut paragraph, .. }) = self.open.take() {
            paragraph.text = hyphens::without_soft(&paragraph.text);
            self.done.push(paragraph);
        }
    }

    fn table(&mut self, table: &Table) {
        self.close();
        let is_form = table.is_form();
        let is_labelled = table.is_labelled();
        for row in &table.rows {
            let size = row.iter().flat_map(|cell| &cell.lines).map(|line| line.size).fold(0.0, f32::max);
            let plain = |text: String, kind| Paragraph { text, kind, size, bold: false, underlined: false };
            let filled = row.iter().filter(|cell| !cell.lines.is_empty()).count();
            if filled == 1 || is_form {
                // A row of one cell is text that was put into the table.
                for (place, cell) in row.iter().enumerate() {
                    if is_form && place == 0 && filled > 1 {
                        self.done.push(plain(cell.text().trim_end_matches(':').to_owned(), Kind::Label));
                        continue;
                    }
                    for line in &cell.lines {
                        self.line(line.clone(), cell.column);
                    }
                    self.close();
                }
                continue;
            }
            let texts: Vec<String> = row.iter().map(super::table::Cell::text).collect();
            if is_labelled {
                self.done.push(plain(texts.join(" "), Kind::Text));
            } else {
                self.done.push(plain(texts.join("\t").trim_end().to_owned(), Kind::Row));
            }
        }
    }
}

/// What a line that starts an item is: its kind, its text, and where its text starts.
fn item(line: &Line) -> Option<(Kind, String, Option<f32>)> {
    let (first, rest) = line.words.split_first()?;
    let text = rest.first()?;
    // The letter o is a bullet where it stands well apart from what follows: Word's second level.
    let is_round = first.text == "o" && text.left - first.right > 0.7 * line.size;
    let kind = if is_round { Marker::Bullet } else { marker(&first.text)? };
    Some(match kind {
        Marker::Bullet => (Kind::Item, line::text(rest), Some(text.left)),
        Marker::Number => (Kind::Numbered(first.text.len() + 1), line.text(), Some(text.left)),
    })
}

impl Open {
    /// Whether the next line belongs to this paragraph.
    fn goes_on_in(&self, next: &Line, column: Column, leading: f32) -> bool {
        let last = &self.last;
        let (said, text) = (&self.paragraph.text, next.text());
        if (last.size - next.size).abs() > 0.08 * last.size {
            return false;
        }
        let starts_small = text.chars().next().is_some_and(char::is_lowercase);
        let is_ended = said.ends_with(['.', ':', ';', '!', '?', '”']);
        let is_broken = hyphens::ends_broken(said);
        let is_full = self.is_full(next);
        if let Some((kind, ..)) = item(next) {
            // A date or a figure at the start of a line looks like a number.
            let in_prose = matches!(kind, Kind::Numbered(_)) && self.hanging.is_none() && is_full && !is_ended;
            if !in_prose || (next.left - last.left).abs() > 2.0 {
                return false;
            }
        }
        let gap = next.baseline - last.baseline;
        let is_same_column = (column.left - self.column.left).abs() < 2.0 && gap > 0.0;
        let indent = next.left - column.left - (self.start - self.column.left);
        if !is_same_column {
            let fits = self.hanging.is_none() || indent > 2.0;
            return fits && last.bold == next.bold && is_full && (is_broken || starts_small || !is_ended && !next.bold);
        }
        if gap > 1.22 * leading.max(1.0) * last.size || last.bold != next.bold && !is_full {
            return false;
        }
        match self.hanging {
            Some(hanging) => {
                let hangs = (next.left - hanging).abs() < 3.0 || indent > 3.0;
                (hangs || starts_small && indent > -3.0) && (is_full || is_broken || starts_small)
            }
            None => {
                // The first line of a paragraph may start further in, and then the next does too.
                let starts_new = next.left - last.left > 0.8 * last.size
                    || self.lines > 1 && (next.left - last.left).abs() > 2.0 * last.size;
                !starts_new && (is_full || is_broken || starts_small && !is_ended)
            }
        }
    }

    /// Whether the first word of the next line would not have found room on the last.
    fn is_full(&self, next: &Line) -> bool {
        let word = next.words.first().map_or(0.0, |word| word.right - word.left);
        self.last.right + word + 0.2 * self.last.size > self.column.right
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::{sized, words};
    use super::*;

    const COLUMN: Column = Column { left: 50.0, right: 250.0 };

    fn read(lines: &[(&str, f32, f32)]) -> Vec<(Kind, String)> {
        let pieces = lines.iter().map(|(text, x, y)| Piece::Line(Line::new(words(text, *x, *y)), COLUMN)).collect();
        paragraphs(pieces).into_iter().map(|paragraph| (paragraph.kind, paragraph.text)).collect()
    }

    fn text(text: &str) -> (Kind, String) {
        (Kind::Text, text.to_owned())
    }

    #[test]
    fn lines_that_are_full_go_on_and_others_end() {
        let found = read(&[
            ("Gruppen tar fram ett arbetssätt för sam-", 50.0, 100.0),
            ("verkan mellan kommunen och regionen som", 50.0, 113.0),
            ("prövas i höst.", 50.0, 126.0),
            ("Därefter beslutar styrgruppen om arbetet", 50.0, 139.0),
            ("ska fortsätta.", 50.0, 152.0),
            ("Ett stycke efter ett större mellanrum här", 50.0, 175.0),
        ]);
        assert_eq!(
            found,
            [
                text("Gruppen tar fram ett arbetssätt för samverkan mellan kommunen och regionen som prövas i höst."),
                text("Därefter beslutar styrgruppen om arbetet ska fortsätta."),
                text("Ett stycke efter ett större mellanrum här"),
            ]
        );
    }

    #[test]
    fn items_hang_and_their_marks_are_left_out() {
        let found = read(&[
            ("• kartlägga behoven hos dem som bor i", 60.0, 100.0),
            ("kommunen", 68.0, 113.0),
            ("• pröva", 60.0, 126.0),
            ("1. rapportera", 60.0, 139.0),
        ]);
        assert_eq!(
            found,
            [
                (Kind::Item, "kartlägga behoven hos dem som bor i kommunen".to_owned()),
                (Kind::Item, "pröva".to_owned()),
                (Kind::Numbered(3), "1. rapportera".to_owned()),
            ]
        );
    }

    #[test]
    fn a_paragraph_goes_on_on_the_next_page_and_a_heading_does_not() {
        let found = read(&[
            ("Arbetet leds av två processledare, en från", 50.0, 780.0),
            ("kommunen och en från regionen.", 50.0, 60.0),
        ]);
        assert_eq!(found, [text("Arbetet leds av två processledare, en från kommunen och en från regionen.")]);
        let heading = Line::new(vec![sized("Uppdrag", 50.0, 100.0, 10.0, true)]);
        let pieces =
            vec![Piece::Line(heading, COLUMN), Piece::Line(Line::new(words("Gruppen ska", 50.0, 113.0)), COLUMN)];
        assert_eq!(paragraphs(pieces).len(), 2);
    }
}
