//! A text line by line, with the marks of its lists.

use crate::export::one_line;

/// The lines of a text as they are now.
#[derive(Default)]
pub struct Text {
    pub lines: Vec<Written>,
    pub is_changed: bool,
}

/// A line of a text.
pub enum Written {
    /// As it stands, after so many blank ones.
    Plain(usize, String),
    /// An item of a list that counts, with what stands after its number, after so many blank lines.
    Counted(usize, char, String),
}

/// The line of a text with this number among those that are not blank, and how many blank ones stand above it.
pub fn raw_line(text: &str, number: usize) -> (usize, &str) {
    let mut blanks = 0;
    let mut count = 0;
    for line in text.lines() {
        if one_line(line).is_empty() {
            blanks += 1;
        } else if count == number {
            return (blanks, line.trim());
        } else {
            blanks = 0;
            count += 1;
        }
    }
    (0, "")
}

/// An item's bullet or number with the space after it, and what the item says.
pub fn without_mark(line: &str) -> (&str, &str) {
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    let start = line.get(end..).map_or(line.len(), |rest| line.len() - rest.trim_start().len());
    line.split_at(start)
}

pub fn joined(lines: Vec<Written>) -> String {
    let mut text = String::new();
    let mut count = 0;
    for (place, line) in lines.into_iter().enumerate() {
        let (blanks, line) = match line {
            Written::Plain(blanks, line) => {
                count = 0;
                (blanks, line)
            }
            Written::Counted(blanks, mark, said) => {
                count += 1;
                (blanks, format!("{count}{mark} {said}"))
            }
        };
        if place > 0 {
            text.push_str(&"\n".repeat(blanks + 1));
        }
        text.push_str(&line);
    }
    text
}
