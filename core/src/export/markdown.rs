//! A document as Markdown (CommonMark, with the tables of GitHub).

use super::document::{Block, Document, Fact, Section, Table};
use crate::wording::{Label, Language};

/// Writes a document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut writer = Writer { language: document.language, text: String::new() };
    if !document.kind.is_empty() {
        writer.paragraph(&escaped(&document.kind));
    }
    writer.paragraph(&format!("# {}", escaped(&document.title)));
    writer.facts(&document.facts);
    for section in &document.sections {
        writer.section(section, 2);
    }
    writer.text
}

struct Writer {
    language: Language,
    text: String,
}

impl Writer {
    fn section(&mut self, section: &Section, level: usize) {
        self.paragraph(&format!("{} {}", "#".repeat(level), escaped(&section.heading)));
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => self.paragraph(&opening(&escaped(text))),
                Block::Bullets(items) => self.items(items, |_| "-".to_owned()),
                Block::Numbers(items) => self.items(items, |at| format!("{}.", at + 1)),
                Block::Facts(facts) => self.facts(facts),
                Block::Table(table) => self.table(table),
                Block::Absent => self.paragraph(&format!("*{}*", self.language.label(Label::Absent))),
            }
        }
        for part in &section.parts {
            self.section(part, level + 1);
        }
    }

    fn paragraph(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn items(&mut self, items: &[String], mark: impl Fn(usize) -> String) {
        let lines = items.iter().enumerate().map(|(at, item)| format!("{} {}", mark(at), opening(&escaped(item))));
        self.paragraph(&lines.collect::<Vec<_>>().join("\n"));
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            let absent = || format!("*{}*", self.language.label(Label::Absent));
            let value = if fact.value.is_empty() { absent() } else { escaped(&fact.value) };
            self.paragraph(&format!("**{}:** {value}", escaped(&fact.label)));
        }
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let mut lines = vec![
            row(table.columns.iter().map(|&column| self.language.label(column).to_owned()).collect()),
            row(vec!["---".to_owned(); table.columns.len()]),
        ];
        lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(|cell| escaped(cell)).collect())));
        self.paragraph(&lines.join("\n"));
    }
}

/// A text without what Markdown would take for marks.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_mark = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            '&' => letters.peek().is_some_and(|next| next.is_alphanumeric() || *next == '#'),
            '_' => !(before.is_alphanumeric() && letters.peek().is_some_and(|next| next.is_alphanumeric())),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(letter);
        before = letter;
    }
    escaped
}

/// The beginning of a line without what would make it a heading, a quotation, a rule or a list.
fn opening(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some(b'#' | b'>' | b'-' | b'+' | b'=') if digits == 0 => format!("\\{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_a_text_are_no_marks() {
        assert_eq!(
            escaped("a_b *c* _d_ [e] <f> R&D &amp; | \\"),
            "a_b \\*c\\* \\_d\\_ \\[e\\] \\<f> R\\&D \\&amp; \\| \\\\"
        );
        assert_eq!(["# a", "1. a", "- a", "2026 a"].map(opening), ["\\# a", "1\\. a", "\\- a", "2026 a"]);
    }
}
