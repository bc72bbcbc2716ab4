//! What each paragraph is in the document: by its size and weight against those of running text.

use std::collections::BTreeMap;

use super::paragraphs::{Kind, Paragraph};
use crate::import::Form;

/// Larger than running text by this much is a heading.
const LARGER: f32 = 1.15;
/// Longer than this, in characters, is no heading, however it looks.
const LONGEST: usize = 200;

/// Each line of the manuscript with its form.
pub fn told(paragraphs: Vec<Paragraph>) -> Vec<(Form, String)> {
    let usual = Usual::of(&paragraphs);
    let sizes = heading_sizes(&paragraphs, usual);
    paragraphs
        .into_iter()
        .map(|paragraph| {
            let form = form(&paragraph, usual, &sizes);
            let text = match (form, paragraph.kind) {
                (Form::Item, Kind::Numbered(number)) => paragraph.text.get(number..).unwrap_or_default().to_owned(),
                _ => paragraph.text,
            };
            (form, text)
        })
        .collect()
}

/// What running text looks like.
#[derive(Clone, Copy)]
struct Usual {
    size: f32,
    bold: bool,
}

impl Usual {
    /// What most of the text looks like, tables apart where there is other text.
    fn of(paragraphs: &[Paragraph]) -> Self {
        let mut counts: BTreeMap<(i32, bool), usize> = BTreeMap::new();
        for paragraph in paragraphs {
            let count = paragraph.text.chars().count();
            let weight = if paragraph.kind == Kind::Row { count / 4 } else { count };
            *counts.entry((halves(paragraph.size), paragraph.bold)).or_default() += weight;
        }
        let most = counts.iter().max_by_key(|(_, count)| **count);
        most.map_or(Self { size: 11.0, bold: false }, |((size, bold), _)| Self {
            size: *size as f32 / 2.0,
            bold: *bold,
        })
    }
}

/// A size in half points: finer differences are chance.
fn halves(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

/// The sizes of headings, the largest first. A size in which much is written is that of text.
fn heading_sizes(paragraphs: &[Paragraph], usual: Usual) -> Vec<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.kind != Kind::Row) {
        *counts.entry(halves(paragraph.size)).or_default() += paragraph.text.chars().count();
    }
    let all: usize = counts.values().sum();
    let is_large = |size: i32| size as f32 / 2.0 >= LARGER * usual.size;
    let sizes = counts.iter().rev().filter(|(size, count)| is_large(**size) && (**count < 300 || **count * 3 < all));
    sizes.map(|(size, _)| *size).collect()
}

fn form(paragraph: &Paragraph, usual: Usual, sizes: &[i32]) -> Form {
    let level = |place: usize| Form::Heading(u8::try_from(place + 1).unwrap_or(6).min(6));
    let is_short = paragraph.text.chars().count() <= LONGEST;
    let stands_out = paragraph.bold && !usual.bold || paragraph.underlined || paragraph.size > 1.04 * usual.size;
    match paragraph.kind {
        Kind::Row => return Form::Row,
        Kind::Label => return level(sizes.len()),
        Kind::Item => return Form::Item,
        Kind::Text | Kind::Numbered(_) => {}
    }
    let place = sizes.iter().position(|size| *size == halves(paragraph.size));
    match (place.filter(|_| is_short), paragraph.kind) {
        (Some(place), _) => level(place),
        (None, _) if stands_out && is_short => Form::Emphasis,
        (None, Kind::Numbered(_)) => Form::Item,
        (None, _) => Form::Paragraph,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_larger_and_what_is_only_bold_stands_out() {
        let paragraph =
            |text: &str, size, bold, kind| Paragraph { text: text.to_owned(), kind, size, bold, underlined: false };
        let long = "Gruppen ska ta fram ett arbetssätt. ".repeat(4);
        let found = told(vec![
            paragraph("Uppdrag", 18.0, true, Kind::Text),
            paragraph("Bakgrund", 13.0, false, Kind::Text),
            paragraph(&long, 11.0, false, Kind::Text),
            paragraph("1. Syfte", 11.0, true, Kind::Numbered(3)),
            paragraph("1. kartlägga", 11.0, false, Kind::Numbered(3)),
            paragraph("Anna\tMAS", 9.0, false, Kind::Row),
        ]);
        let forms: Vec<(Form, &str)> = found.iter().map(|(form, text)| (*form, text.as_str())).collect();
        assert_eq!(
            forms,
            [
                (Form::Heading(1), "Uppdrag"),
                (Form::Heading(2), "Bakgrund"),
                (Form::Paragraph, long.as_str()),
                (Form::Emphasis, "1. Syfte"),
                (Form::Item, "kartlägga"),
                (Form::Row, "Anna\tMAS"),
            ]
        );
    }
}
