//! Content → manuscript: a line for each paragraph, item and row, and what it looks to be.

use std::collections::{BTreeMap, HashSet};

use super::body::{Content, Line, Paragraph, Piece, Role};
use super::table::{self, Laid};
use crate::import::{Form, ImportError, Manuscript, Scribe};

/// What is longer is no heading, whatever its style, in characters.
const LONGEST_HEADING: usize = 200;
/// What is shorter has not been broken to fit, in characters.
const SHORTEST_BROKEN: usize = 30;
/// What is larger by this much stands out, in half points.
const LARGER: u16 = 2;

/// Sets content as lines. `draft` is the saved draft that the file carries.
///
/// # Errors
/// [`ImportError::TooLarge`] where it is too much.
pub fn manuscript(content: Content, draft: Option<String>) -> Result<Manuscript, ImportError> {
    let usual = Usual::of(&content.body);
    let mut setter = Setter { scribe: Scribe::default(), usual, level: 0, said_aside: HashSet::new() };
    setter.aside(&content.above)?;
    setter.flow(&content.body)?;
    setter.aside(&content.notes)?;
    setter.aside(&content.below)?;
    if let Some(draft) = draft {
        setter.scribe.carry(draft);
    }
    Ok(setter.scribe.finish())
}

/// How the running text of a document looks.
#[derive(Debug, Default)]
pub struct Usual {
    size: u16,
    is_bold: bool,
    is_underlined: bool,
}

impl Usual {
    fn of(body: &[Piece]) -> Self {
        let mut sizes: BTreeMap<u16, usize> = BTreeMap::new();
        let (mut letters, mut bold, mut underlined) = (0, 0, 0);
        table::each_paragraph(body, &mut |paragraph| {
            if matches!(paragraph.role, Role::Heading(_) | Role::Subtitle) {
                return;
            }
            for line in &paragraph.lines {
                *sizes.entry(line.smallest).or_default() += line.letters;
                letters += line.letters;
                bold += if line.is_bold() { line.letters } else { 0 };
                underlined += if line.is_underlined() { line.letters } else { 0 };
            }
        });
        let size = sizes.into_iter().max_by_key(|(_, letters)| *letters).map_or(0, |(size, _)| size);
        Self { size, is_bold: bold * 2 > letters, is_underlined: underlined * 2 > letters }
    }

    /// Whether a line as a whole stands out from the running text.
    pub fn stands_out(&self, line: &Line) -> bool {
        line.letters > 0
            && (line.is_bold() && !self.is_bold
                || line.is_underlined() && !self.is_underlined
                || self.size > 0 && line.smallest >= self.size.saturating_add(LARGER))
    }
}

struct Setter {
    scribe: Scribe,
    usual: Usual,
    /// The level of the last heading, outside tables.
    level: u8,
    /// Headers say the same on the first page and on the others.
    said_aside: HashSet<String>,
}

impl Setter {
    fn flow(&mut self, pieces: &[Piece]) -> Result<(), ImportError> {
        for piece in pieces {
            match piece {
                Piece::Paragraph(paragraph) => self.paragraph(paragraph)?,
                Piece::Gap => self.scribe.gap(),
                Piece::Table(table) => {
                    let level = self.level;
                    for laid in table::lay(table, &self.usual) {
                        match laid {
                            Laid::Label(text) => {
                                self.scribe.line(Form::Heading(level.saturating_add(1).min(9)), &text)?;
                            }
                            Laid::Flow(pieces) => self.flow(pieces)?,
                            Laid::Row(text) => self.scribe.line(Form::Row, &text)?,
                            Laid::Aside(text) => self.scribe.line(Form::Margin, &text)?,
                        }
                        // Headings in cells order the cells.
                        self.level = level;
                    }
                }
                // A cover page has its title in a box.
                Piece::Box(pieces) if holds_heading(pieces) => self.flow(pieces)?,
                Piece::Box(pieces) => self.aside(pieces)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Result<(), ImportError> {
        let stands_out = |line: &Line| line.is_blank() || self.usual.stands_out(line);
        let form = match paragraph.role {
            Role::Heading(level) if joined(paragraph).chars().count() <= LONGEST_HEADING => {
                self.level = level;
                Form::Heading(level)
            }
            Role::Subtitle => Form::Emphasis,
            Role::Number if paragraph.lines.iter().all(stands_out) => Form::Emphasis,
            Role::Bullet | Role::Number => Form::Item,
            Role::Text | Role::Heading(_) => return self.text(paragraph),
        };
        self.scribe.line(form, &joined(paragraph))
    }

    /// Running text, line by line. Who breaks lines in a paragraph sets it apart from the others by that.
    fn text(&mut self, paragraph: &Paragraph) -> Result<(), ImportError> {
        let lines = self.lines(paragraph);
        if lines.len() > 1 {
            self.scribe.gap();
        }
        for (form, text) in &lines {
            self.scribe.line(*form, text)?;
        }
        if lines.len() > 1 {
            self.scribe.gap();
        }
        Ok(())
    }

    /// The lines of a paragraph; what goes on in lower case was only broken to fit.
    fn lines(&self, paragraph: &Paragraph) -> Vec<(Form, String)> {
        let mut lines: Vec<(Form, String)> = Vec::new();
        for line in paragraph.lines.iter().filter(|line| !line.is_blank()) {
            let (form, text) = match columns(&line.text) {
                Some(cells) => (Form::Row, cells),
                None if self.usual.stands_out(line) => (Form::Emphasis, line.text.clone()),
                None => (Form::Paragraph, line.text.clone()),
            };
            match lines.last_mut() {
                Some((Form::Paragraph, above)) if form == Form::Paragraph && goes_on(above, &text) => {
                    above.push(' ');
                    above.push_str(&text);
                }
                _ => lines.push((form, text)),
            }
        }
        lines
    }

    /// What stands outside the text: each line once.
    fn aside(&mut self, pieces: &[Piece]) -> Result<(), ImportError> {
        let mut lines = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Paragraph(paragraph) => lines.extend(paragraph.lines.iter().map(|line| line.text.clone())),
                Piece::Table(table) => lines.extend(table::lines_of(table)),
                Piece::Box(pieces) => self.aside(pieces)?,
                Piece::Gap => {}
            }
        }
        for line in lines {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            if !self.said_aside.contains(&line) {
                self.scribe.line(Form::Margin, &line)?;
                self.said_aside.insert(line);
            }
        }
        Ok(())
    }
}

/// Whether a line goes on where the one above broke off: with a word in lower case, and not with `a)` or the `o` of a
/// hollow bullet.
fn goes_on(above: &str, line: &str) -> bool {
    let mut characters = line.trim_start().chars();
    let opens_in_lower_case =
        characters.next().is_some_and(char::is_lowercase) && characters.next().is_some_and(char::is_alphabetic);
    opens_in_lower_case
        && above.trim().chars().count() >= SHORTEST_BROKEN
        && !above.trim_end().ends_with(['.', '!', '?', ':', ';'])
}

/// The cells of a line that tabs set in columns, apart by single tabs.
fn columns(text: &str) -> Option<String> {
    let cells: Vec<&str> = text.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let (first, rest) = cells.split_first()?;
    let is_typed_mark = first.chars().count() <= 3 && !first.chars().any(char::is_alphabetic)
        || first.chars().count() == 2 && first.ends_with([')', '.']);
    let is_label = rest.len() == 1 && first.ends_with(':');
    (!rest.is_empty() && !is_typed_mark && !is_label).then(|| cells.join("\t"))
}

/// A paragraph in one line.
pub fn joined(paragraph: &Paragraph) -> String {
    paragraph.lines.iter().map(|line| line.text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

fn holds_heading(pieces: &[Piece]) -> bool {
    let mut holds = false;
    table::each_paragraph(pieces, &mut |paragraph| holds |= matches!(paragraph.role, Role::Heading(_)));
    holds
}
