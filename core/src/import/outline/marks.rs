//! The marks that a line of text makes a form with: numbers, bullets, colons, Markdown.

use std::ops::Range;

use super::headings;
use crate::swedish::words;

/// A line without the marks that make it a heading.
pub(super) struct Marked<'a> {
    pub text: &'a str,
    pub level: Option<usize>,
    pub bold: bool,
    pub numbered: bool,
    /// Numbered at several levels: `1.2`.
    pub multilevel: bool,
    /// The label of a `Label: text` line, and where the text stands in the line.
    pub inline: Option<(&'a str, Range<usize>)>,
}

impl<'a> Marked<'a> {
    pub fn read(line: &'a str) -> Self {
        let hashes = line.bytes().take_while(|&b| b == b'#').count();
        let after = line[hashes..].trim_start();
        let is_markdown = (1..=6).contains(&hashes) && !after.is_empty() && line.as_bytes().get(hashes) == Some(&b' ');
        let text = if is_markdown { after.trim_end_matches('#').trim_end() } else { line };
        let (number, levels) = leading_number(text);
        let text = text[number..].trim_start();
        let numbered = levels > 0;
        let unbold = strip_bold(text);
        let level = is_markdown.then_some(hashes).or((levels > 1).then_some(levels));
        Self {
            text: unbold.unwrap_or(text),
            level,
            bold: unbold.is_some(),
            numbered,
            multilevel: levels > 1,
            inline: inline_label(line, item(text).unwrap_or(text)),
        }
    }
}

/// How long a number like `1.`, `2.1` or `3)` at the start is, and how many levels it has; 0 where there is none. A bare
/// `3` counts only before a heading that is known: "12 elever" is none.
fn leading_number(text: &str) -> (usize, usize) {
    let Some(first) = text.split_whitespace().next() else { return (0, 0) };
    let number = first.trim_end_matches(['.', ')']);
    let levels = number.split('.').count();
    let is_number = text.len() > first.len()
        && number.split('.').all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let is_marked = first.len() > number.len() || levels > 1;
    let is_known = || headings::targets(text[first.len()..].trim_start(), false).is_some();
    if is_number && (is_marked || is_known()) { (first.len(), levels) } else { (0, 0) }
}

/// The first part of the number that a line starts with: the `3` of `3.1`.
pub(super) fn first_number(line: &str) -> Option<&str> {
    let text = line.trim_start_matches(['#', '*', ' ']);
    let (number, levels) = leading_number(text);
    (levels > 0).then(|| text[..number].split(['.', ')']).next()).flatten()
}

/// What a line says whose number stands below this one: `3.1 kartlägga` below `3`.
pub(super) fn subordinate<'a>(line: &'a str, above: Option<&str>) -> Option<&'a str> {
    let (number, levels) = leading_number(line);
    let is_below = levels > 1 && above.is_some() && line[..number].split('.').next() == above;
    is_below.then(|| line[number..].trim_start())
}

/// The text between `**` or `__` where they embrace all of it.
fn strip_bold(text: &str) -> Option<&str> {
    let inner = text.trim_end_matches(':');
    ["***", "**", "__"].iter().find_map(|mark| {
        let inner = inner.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.contains(mark)).then(|| inner.trim().trim_end_matches(':'))
    })
}

/// The label of `Label: text`, also `**Label:** text` and `- Label: text`.
fn inline_label<'a>(line: &'a str, text: &'a str) -> Option<(&'a str, Range<usize>)> {
    let colon = text.find(':')?;
    let label = text[..colon].trim_matches(|c: char| c == '*' || c == '_' || c.is_whitespace());
    let rest = text[colon + 1..].trim_start_matches(['*', '_']);
    // "kl. 13:00" is no label.
    let is_label = !label.is_empty() && label.chars().count() <= 60 && !label.ends_with(|c: char| c.is_ascii_digit());
    is_label.then(|| (label, line.len() - rest.len()..line.len()))
}

/// Whether a text could be a title: short, starting with a capital, and no sentence.
pub(super) fn is_title_like(text: &str, most_words: usize) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !text.ends_with(['.', ',', ';', '!', '?', ':'])
        && (1..=most_words).contains(&words(text).count())
}

/// Whether a text is all capitals, and has enough of them to mean it.
pub(super) fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 4 && letters.into_iter().all(|c| !c.is_lowercase())
}

/// Whether a line only divides: `-----`, `* * *`, `____`.
pub(super) fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | ' ' | '–' | '—'))
}

/// So many spaces stand between two columns.
pub(super) const GAP: &str = "    ";

/// The cells of a table row: apart by tabs or by many spaces, or between bars.
pub(super) fn cells(line: &str) -> Option<Vec<&str>> {
    let cells: Vec<&str> = match line.strip_prefix('|') {
        Some(inner) => inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim).collect(),
        None if line.contains('\t') => line.split('\t').map(str::trim).collect(),
        None if line.contains(GAP) => line.split(GAP).map(str::trim).filter(|cell| !cell.is_empty()).collect(),
        None => return None,
    };
    let fewest = if line.starts_with('|') { 1 } else { 2 };
    (cells.iter().filter(|cell| !cell.is_empty()).count() >= fewest && item(line).is_none_or(|_| line.starts_with('|')))
        .then_some(cells)
}

/// Whether a row of a Markdown table only divides its head from its rows.
pub(super) fn is_divider(cells: &[&str]) -> bool {
    cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':' | ' ')))
}

/// What a list item says, without its bullet.
pub(super) fn item(line: &str) -> Option<&str> {
    // "o" is what a hollow bullet of a word processor becomes.
    const BULLETS: [char; 12] = ['-', '–', '—', '•', '*', '·', '▪', '◦', '‣', '●', '\u{f0b7}', 'o'];
    let mut characters = line.chars();
    let first = characters.next()?;
    let rest = characters.as_str();
    if BULLETS.contains(&first) && rest.starts_with(char::is_whitespace)
        || matches!(first, '•' | '▪' | '●' | '\u{f0b7}')
    {
        return Some(rest.trim_start());
    }
    let (bullet, rest) = line.split_once(char::is_whitespace)?;
    let counted = bullet.strip_suffix(')').or_else(|| bullet.strip_suffix('.'))?;
    let is_count = (1..=2).contains(&counted.len()) && counted.bytes().all(|b| b.is_ascii_digit())
        || counted.len() == 1 && counted.bytes().all(|b| b.is_ascii_lowercase());
    is_count.then(|| rest.trim_start())
}
