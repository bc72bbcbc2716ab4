//! Headers and footers: what comes again on page after page, at the same height near the edge.

use std::collections::BTreeMap;

use super::line::{self, Line};
use crate::import::file::pdf::page::{Page, Word};

/// How far in from the edge headers and footers reach, in parts of the page's height.
const REACH: f32 = 0.12;
/// The same for what the file says is one, or what is a page number.
const FAR_REACH: f32 = 0.17;

/// More lines than this at an edge are no header.
const MOST_LINES: usize = 12;

/// What stands outside the text, once each, without page numbers.
#[derive(Debug, Default, PartialEq)]
pub struct Margins {
    /// Headers.
    pub above: Vec<String>,
    /// Footers.
    pub below: Vec<String>,
}

/// Takes headers, footers and page numbers off the pages.
pub fn take(pages: &mut [Page]) -> Margins {
    let edges: Vec<Vec<Line>> = pages.iter().map(at_the_edges).collect();
    // How many pages have such a line at such a height, page numbers apart.
    let mut counts: BTreeMap<(String, i32), usize> = BTreeMap::new();
    for lines in &edges {
        for line in lines {
            *counts.entry((likeness(line), height(line))).or_default() += 1;
        }
    }
    let enough = pages.len().div_ceil(2).max(2);
    let mut margins = Margins::default();
    for (page, lines) in pages.iter_mut().zip(edges) {
        for line in lines {
            let likeness = likeness(&line);
            let near = |height: i32| counts.get(&(likeness.clone(), height)).copied().unwrap_or_default();
            let same: usize = (-1..=1).map(|step| near(height(&line) + step)).sum();
            let is_above = line.baseline < page.height / 2.0;
            let distance = if is_above { line.baseline } else { page.height - line.baseline } / page.height;
            let is_aside = line.words.iter().all(|word| word.aside);
            let numbers = is_page_number(&line.text());
            if !(is_aside || numbers || same >= enough && distance < REACH) {
                continue;
            }
            let parts = line.parts();
            let parts = parts.iter().map(Line::text).filter(|part| !is_page_number(part)).collect::<Vec<_>>();
            let text = parts.join(" ");
            let found = if is_above { &mut margins.above } else { &mut margins.below };
            if !text.is_empty() && !found.contains(&text) && found.len() < 40 {
                found.push(text);
            }
            let is_of_line = |word: &Word| {
                (word.baseline - line.baseline).abs() < 0.35 * line.size.max(word.size)
                    && (line.left..=line.right).contains(&word.left)
            };
            page.words.retain(|word| !is_of_line(word));
        }
    }
    margins
}

/// The lines near the upper and the lower edge of a page.
fn at_the_edges(page: &Page) -> Vec<Line> {
    let is_near = |word: &&Word| {
        let reach = page.height * FAR_REACH;
        word.baseline < reach || word.baseline > page.height - reach
    };
    let lines = line::lines(page.words.iter().filter(is_near).cloned().collect(), &[]);
    let (above, below): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.baseline < page.height / 2.0);
    above.into_iter().take(MOST_LINES).chain(below.into_iter().rev().take(MOST_LINES)).collect()
}

/// A line without its figures: what changes from page to page.
fn likeness(line: &Line) -> String {
    line.text().chars().filter(|character| character.is_alphabetic()).collect()
}

/// The height of a line, coarse.
fn height(line: &Line) -> i32 {
    (line.baseline / 3.0).round() as i32
}

/// Whether a text is the number of a page and nothing else: `3`, `Sida 3 av 7`, `3 (7)`, `– 3 –`.
fn is_page_number(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_matches(|character: char| character.is_whitespace() || "-–—|()".contains(character));
    let text = ["sida", "sidan", "sid", "page", "s."].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let mut parts = text.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty());
    let is_number =
        |part: Option<&str>| part.is_some_and(|part| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_number(parts.next()) {
        return false;
    }
    match parts.next() {
        None => true,
        Some("av" | "of") => is_number(parts.next()) && parts.next().is_none(),
        other => is_number(other) && parts.next().is_none() && text.contains(['(', '/']),
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::words;
    use super::*;

    fn page(header: &str, body: &str, footer: &str) -> Page {
        let mut all = words(header, 50.0, 40.0);
        all.extend(words(body, 50.0, 90.0));
        all.extend(words(footer, 50.0, 810.0));
        Page { width: 600.0, height: 842.0, words: all, ..Page::default() }
    }

    #[test]
    fn what_comes_again_is_told_once_and_page_numbers_never() {
        let mut pages = [page("Dnr 12/25", "Uppdrag", "Sida 1 av 2"), page("Dnr 12/25", "Tidplan", "Sida 2 av 2")];
        let margins = take(&mut pages);
        assert_eq!(margins, Margins { above: vec!["Dnr 12/25".to_owned()], below: Vec::new() });
        assert_eq!(pages.map(|page| line::text(&page.words)), ["Uppdrag", "Tidplan"]);
    }

    #[test]
    fn a_single_page_keeps_its_first_line() {
        let mut pages = [page("Uppdrag till gruppen", "Syfte", "1 (1)")];
        assert_eq!(take(&mut pages), Margins::default());
        assert_eq!(line::text(&pages[0].words), "Uppdrag till gruppen Syfte");
    }

    #[test]
    fn page_numbers_are_told_from_years_and_words() {
        for number in ["3", "Sida 3 av 7", "3 (7)", "– 3 –", "12/40", "sid 4"] {
            assert!(is_page_number(number), "{number}");
        }
        for other in ["2025", "Dnr 3", "3 kommuner", "3 4", "Sida"] {
            assert!(!is_page_number(other), "{other}");
        }
    }
}
