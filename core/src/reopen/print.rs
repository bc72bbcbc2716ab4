//! The lines of a printed document, each with what it comes from.

use std::ops::Range;

use crate::draft::Field;
use crate::export::{Block, Document, Fact, Section, Table};
use crate::import::{Form, Manuscript, Scribe};
use crate::wording::{Label, Language};

/// A line of a document as it is read now.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub form: Form,
    /// Without doubled spaces; a row's cells are apart by tabs.
    pub text: String,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

/// A line of the print.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub form: Form,
    pub text: String,
    pub origin: Origin,
}

/// What a line of the print comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The name of its kind.
    Kind,
    /// The title.
    Title,
    /// A heading, and the field whose content stands right below.
    Heading(Option<Field>),
    /// A label with a line.
    Fact(Field),
    /// A line of a text, by its number among those that are not blank, and whether it is counted.
    Text { field: Field, line: usize, counted: bool },
    /// The head of a table.
    Head(Field, Vec<Label>),
    /// A row of a table, by its number among those that are not empty.
    Row(Field, usize),
    /// That nothing is written in a field.
    Absent(Field),
}

/// The lines of a manuscript: of its text, and of its margins.
pub fn lines(manuscript: &Manuscript) -> (Vec<Line>, Vec<Line>) {
    let mut start = 0;
    let mut lines = Vec::new();
    for (number, text) in manuscript.text.split('\n').enumerate() {
        let place = start..start + text.len();
        start = place.end + 1;
        let told = manuscript.forms.get(number).copied();
        let form = told.unwrap_or(if text.contains('\t') { Form::Row } else { Form::Paragraph });
        if !text.trim().is_empty() {
            lines.push(Line { form, text: plain(text, form), place });
        }
    }
    lines.into_iter().partition(|line| line.form != Form::Margin)
}

/// Whether a line of the margin stands there in every document: the title, the collaboration, the number of the page.
pub fn is_margin(line: &Line, document: &Document) -> bool {
    let is_of_page = |word: &str| {
        let labels = [Label::Page, Label::Of].map(|label| document.language.label(label));
        labels.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let known =
        [&document.title, &document.collaboration].into_iter().any(|text| plain(text, Form::Margin) == line.text);
    known || line.text.split(' ').all(is_of_page)
}

/// Whether a line says that nothing is written.
pub fn is_absent(text: &str) -> bool {
    text.rsplit(": ").next() == Some(absent())
}

/// What a document says where nothing is written.
pub fn absent() -> &'static str {
    Language::Swedish.label(Label::Absent)
}

/// A document as a manuscript.
pub fn manuscript(document: &Document) -> Manuscript {
    let mut scribe = Scribe::default();
    for line in printed(document) {
        // What is too large for a manuscript is too large to be read back.
        if scribe.line(line.form, &line.text).is_err() {
            break;
        }
    }
    scribe.finish()
}

/// The lines of a document, in order; none is blank.
pub fn printed(document: &Document) -> Vec<Printed> {
    let mut printer = Printer { language: document.language, lines: Vec::new() };
    printer.line(Form::Paragraph, document.kind.clone(), Origin::Kind);
    printer.line(Form::Heading(1), document.title.clone(), Origin::Title);
    printer.facts(&document.facts);
    for section in &document.sections {
        printer.section(section, 1);
    }
    printer.lines
}

struct Printer {
    language: Language,
    lines: Vec<Printed>,
}

impl Printer {
    fn section(&mut self, section: &Section, level: u8) {
        self.line(Form::Heading(level), section.heading.clone(), Origin::Heading(section.field));
        let mut number = 0;
        for block in &section.blocks {
            match (block, section.field) {
                (Block::Facts(facts), _) => self.facts(facts),
                (Block::Paragraph(text), Some(field)) => {
                    self.line(Form::Paragraph, text.clone(), Origin::Text { field, line: number, counted: false });
                    number += 1;
                }
                (Block::Bullets(items) | Block::Numbers(items), Some(field)) => {
                    let counted = matches!(block, Block::Numbers(_));
                    for item in items {
                        self.line(Form::Item, item.clone(), Origin::Text { field, line: number, counted });
                        number += 1;
                    }
                }
                (Block::Table(table), Some(field)) => self.table(table, field),
                (Block::Absent, Some(field)) => {
                    self.line(Form::Paragraph, absent().to_owned(), Origin::Absent(field));
                }
                (_, None) => {}
            }
        }
        for part in &section.parts {
            self.section(part, level.saturating_add(1));
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            let value = if fact.value.is_empty() { absent() } else { &fact.value };
            if let Some(field) = fact.field {
                self.line(Form::Paragraph, format!("{}: {value}", fact.label), Origin::Fact(field));
            }
        }
    }

    fn table(&mut self, table: &Table, field: Field) {
        let head: Vec<&str> = table.columns.iter().map(|&column| self.language.label(column)).collect();
        self.line(Form::Row, head.join("\t"), Origin::Head(field, table.columns.clone()));
        for (number, row) in table.rows.iter().enumerate() {
            self.line(Form::Row, row.join("\t"), Origin::Row(field, number));
        }
    }

    fn line(&mut self, form: Form, text: String, origin: Origin) {
        let text = plain(&text, form);
        if !text.is_empty() {
            self.lines.push(Printed { form, text, origin });
        }
    }
}

/// A line as it is held against others: without doubled spaces and what nobody sees, with one kind of hyphen, and without
/// empty cells at its end.
fn plain(text: &str, form: Form) -> String {
    let one = |cell: &str| {
        let seen = cell.chars().filter(|c| c.is_whitespace() || !c.is_control());
        let seen: String = seen.map(|c| if c == '\u{2011}' { '-' } else { c }).collect();
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    match form {
        Form::Row => text.split('\t').map(one).collect::<Vec<_>>().join("\t").trim_end_matches('\t').to_owned(),
        _ => one(text),
    }
}
