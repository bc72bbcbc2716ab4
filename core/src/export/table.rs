//! Several documents in one table: which are ready, and what is the first that is missing in each.

use serde::Serialize;

use super::document::{Block, Document, Section, Table, one_line};
use crate::answer::Answer;
use crate::import::DocumentKind;
use crate::pack::{Level, Pack, Verdict};
use crate::wording::{Label, Language};

/// One document of several.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BatchRow {
    /// The file.
    pub file: String,
    /// The document's title.
    pub title: String,
    /// The kind of group, to a reader.
    pub group: String,
    /// How many requirements are met.
    pub met: usize,
    /// How many are not.
    pub unmet: usize,
    /// How many cannot be told.
    pub undetermined: usize,
    /// What the first requirement that is not met asks, in a few words; why the file cannot be read, or is no assignment
    /// document, where that is so.
    pub first_gap: String,
    /// Whether it is ready; `None` where it could not be read.
    pub ready: Option<bool>,
}

impl BatchRow {
    /// The row of a document that was read.
    pub fn new(file: &str, answer: &Answer, pack: &Pack, language: Language) -> Self {
        let count = answer.summary.requirement;
        let open = |verdict: Verdict| {
            let mut rules = answer.verdicts.iter().filter(|rule| rule.level == Level::Requirement);
            rules.find(|rule| rule.verdict == verdict).map(|rule| rule.title.clone())
        };
        let first_gap = match answer.document {
            DocumentKind::Other => Some(language.document_kind(answer.document).to_owned()),
            DocumentKind::Assignment => open(Verdict::Unmet).or_else(|| open(Verdict::Undetermined)),
        };
        let group = pack.groups.iter().find(|group| group.id == answer.group);
        Self {
            file: file.to_owned(),
            title: one_line(&answer.draft.title),
            group: group.map(|group| language.of(&group.title).to_owned()).unwrap_or_default(),
            met: count.met,
            unmet: count.unmet,
            undetermined: count.undetermined,
            first_gap: first_gap.unwrap_or_default(),
            ready: Some(answer.ready),
        }
    }

    /// The row of a file that could not be read.
    pub fn refused(file: &str, why: &str) -> Self {
        Self { file: file.to_owned(), first_gap: why.to_owned(), ..Self::default() }
    }

    fn cells(&self, language: Language) -> Vec<String> {
        let count = |number: usize| self.ready.map(|_| number.to_string()).unwrap_or_default();
        let ready = match self.ready {
            Some(true) => language.label(Label::Yes),
            Some(false) => language.label(Label::No),
            None => "",
        };
        vec![
            one_line(&self.file),
            self.title.clone(),
            self.group.clone(),
            count(self.met),
            count(self.unmet),
            count(self.undetermined),
            one_line(&self.first_gap),
            ready.to_owned(),
        ]
    }
}

const COLUMNS: [Label; 8] = [
    Label::File,
    Label::Kind,
    Label::Group,
    Label::Met,
    Label::Unmet,
    Label::Undetermined,
    Label::FirstGap,
    Label::Ready,
];

/// The table as a file for a spreadsheet: UTF-8 with a byte order mark and semicolons, as a Swedish Excel opens it from a
/// double click. A cell that a spreadsheet would take for a formula begins with an apostrophe.
pub fn csv(rows: &[BatchRow], language: Language) -> String {
    let head = COLUMNS.iter().map(|&column| language.label(column).to_owned()).collect();
    let lines = std::iter::once(head).chain(rows.iter().map(|row| row.cells(language)));
    let lines = lines.map(|cells: Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";"));
    format!("\u{FEFF}{}\r\n", lines.collect::<Vec<_>>().join("\r\n"))
}

fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@']);
    let guarded = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if guarded.contains([';', '"']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// The table as a document, to be printed.
pub fn batch(rows: &[BatchRow], language: Language) -> Document {
    let title = language.label(Label::Batch).to_owned();
    let table = Table { columns: COLUMNS.to_vec(), rows: rows.iter().map(|row| row.cells(language)).collect() };
    let section = Section { heading: title.clone(), blocks: vec![Block::Table(table)], ..Section::default() };
    Document { language, title, sections: vec![section], ..Document::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formulas() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("@a;b"), "\"'@a;b\"");
        assert_eq!(quoted("\"ja\""), "\"\"\"ja\"\"\"");
        assert_eq!(quoted("Vårdplanering, del 2"), "Vårdplanering, del 2");
    }

    #[test]
    fn a_file_that_cannot_be_read_has_a_row() {
        let csv = csv(&[BatchRow::refused("a.docx", "Filen är skadad; hämta den igen.")], Language::Swedish);
        assert!(csv.starts_with('\u{FEFF}'));
        assert_eq!(csv.lines().nth(1), Some("a.docx;;;;;;\"Filen är skadad; hämta den igen.\";"));
    }
}
