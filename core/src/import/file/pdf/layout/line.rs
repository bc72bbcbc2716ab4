//! Words → lines: what stands on the same height, from left to right.

use super::order;
use crate::import::file::pdf::page::{Rule, UNREADABLE, Word};

/// Words on one height.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its words, from left to right.
    pub words: Vec<Word>,
    /// Where the first starts.
    pub left: f32,
    /// Where the last ends.
    pub right: f32,
    /// The height that they stand on.
    pub baseline: f32,
    /// The size of most of its letters.
    pub size: f32,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether all of it is underlined.
    pub underlined: bool,
}

impl Line {
    /// A line of words that stand on one height.
    pub fn new(words: Vec<Word>) -> Self {
        let mut words = order::by(words, |word| word.left);
        // Drawn twice, a hair apart: how some programs make letters bold.
        words.dedup_by(|second, first| {
            let is_again = first.text == second.text && second.left - first.left < 0.15 * first.size;
            first.bold |= is_again;
            is_again
        });
        let letters = |word: &Word| word.text.chars().filter(|character| character.is_alphanumeric()).count();
        let main = words.iter().max_by_key(|word| (letters(word), word.text.len()));
        Self {
            left: words.first().map_or(0.0, |word| word.left),
            right: words.iter().map(|word| word.right).fold(0.0, f32::max),
            baseline: main.map_or(0.0, |word| word.baseline),
            size: main.map_or(0.0, |word| word.size),
            bold: words.iter().all(|word| word.bold || letters(word) == 0) && words.iter().any(|word| word.bold),
            underlined: false,
            words,
        }
    }

    /// Its text.
    pub fn text(&self) -> String {
        text(&self.words)
    }

    /// The parts of it that stand apart from each other, as in a table.
    pub fn parts(&self) -> Vec<Line> {
        let mut parts: Vec<Vec<Word>> = Vec::new();
        for word in &self.words {
            let stands_apart = |part: &Vec<Word>| {
                part.last().is_some_and(|last| word.left - last.right > last.size.max(word.size).max(6.0))
            };
            match parts.last_mut().filter(|part| !stands_apart(part)) {
                Some(part) => part.push(word.clone()),
                None => parts.push(vec![word.clone()]),
            }
        }
        parts.into_iter().map(Line::new).collect()
    }
}

/// The text of words in a row.
pub fn text(words: &[Word]) -> String {
    let words = words.iter().map(|word| word.text.replace(UNREADABLE, ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Puts words into lines, from the top down; rules under a whole line underline it.
pub fn lines(words: Vec<Word>, rules: &[Rule]) -> Vec<Line> {
    let words = order::by(words, |word| word.baseline);
    let mut groups: Vec<(f32, f32, Vec<Word>)> = Vec::new();
    for word in words {
        match groups.last_mut() {
            // Raised and lowered figures belong to the line that they stand at.
            Some((baseline, size, group)) if word.baseline - *baseline < 0.35 * size.max(word.size) => {
                if word.size > *size {
                    (*baseline, *size) = (word.baseline, word.size);
                }
                group.push(word);
            }
            _ => groups.push((word.baseline, word.size, vec![word])),
        }
    }
    let mut lines: Vec<Line> = groups.into_iter().map(|(.., words)| Line::new(words)).collect();
    for rule in rules.iter().filter(|rule| rule.is_level()) {
        let first = lines.partition_point(|line| line.baseline < rule.top - 5.0);
        for line in lines.iter_mut().skip(first).take_while(|line| line.baseline <= rule.bottom + 1.0) {
            let below = rule.top - line.baseline;
            let is_under = (-0.5..0.3 * line.size.max(1.0)).contains(&below);
            let spans = (rule.left - line.left).abs() < 3.0 && (rule.right - line.right).abs() < 3.0;
            line.underlined |= is_under && spans;
        }
    }
    lines
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A word in letters of half their size's width, for tests of what lies above.
    pub fn word(text: &str, left: f32, baseline: f32) -> Word {
        sized(text, left, baseline, 10.0, false)
    }

    /// The same, of this size and weight.
    pub fn sized(text: &str, left: f32, baseline: f32, size: f32, bold: bool) -> Word {
        let width = text.chars().count() as f32 * size / 2.0;
        Word { text: text.to_owned(), left, right: left + width, baseline, size, bold, aside: false }
    }

    /// The words of a text set from here on.
    pub fn words(text: &str, left: f32, baseline: f32) -> Vec<Word> {
        let mut x = left;
        let set = |text: &str| {
            let word = word(text, x, baseline);
            x = word.right + 3.0;
            word
        };
        text.split(' ').map(set).collect()
    }

    #[test]
    fn words_on_about_one_height_are_a_line_from_left_to_right() {
        let mut all = words("andra raden", 50.0, 120.0);
        all.extend(words("första", 50.0, 100.0));
        all.push(sized("2", 85.0, 97.0, 6.0, false));
        all.push(word("raden", 100.0, 100.5));
        let texts: Vec<String> = lines(all, &[]).iter().map(Line::text).collect();
        assert_eq!(texts, ["första 2 raden", "andra raden"]);
    }

    #[test]
    fn bold_underlined_and_drawn_twice() {
        let rule = Rule { left: 50.0, top: 121.0, right: 75.0, bottom: 121.5 };
        let all = vec![
            sized("Syfte", 50.0, 100.0, 10.0, true),
            sized(":", 75.0, 100.0, 10.0, false),
            word("under", 50.0, 120.0),
            word("Mål", 50.0, 140.0),
            word("Mål", 50.4, 140.0),
        ];
        let lines = lines(all, &[rule]);
        assert_eq!(
            lines.iter().map(|line| (line.bold, line.underlined)).collect::<Vec<_>>(),
            [(true, false), (false, true), (true, false)]
        );
        assert_eq!(lines[2].text(), "Mål");
    }
}
