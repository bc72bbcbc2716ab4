//! What a word processor's file holds, whichever wrote it: paragraphs and tables, and how each line of them looks.

use super::FileKind;
use crate::import::{ImportError, LARGEST_TEXT};

/// A document of a thousand pages has some ten thousand paragraphs and cells.
const MOST_PIECES: usize = 200_000;

/// A document's content.
#[derive(Debug, Default)]
pub struct Content {
    /// Headers.
    pub above: Vec<Piece>,
    /// The text.
    pub body: Vec<Piece>,
    /// Footnotes, endnotes.
    pub notes: Vec<Piece>,
    /// Footers.
    pub below: Vec<Piece>,
}

/// A piece of content.
#[derive(Debug)]
pub enum Piece {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// An empty paragraph, or several.
    Gap,
    /// A box that stands beside the text, at the paragraph before it.
    Box(Vec<Piece>),
}

/// What a paragraph is meant as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Running text, as far as the file tells.
    #[default]
    Text,
    /// A heading of this level, from 1.
    Heading(u8),
    /// What stands out by its style and is no heading of a level: a subtitle.
    Subtitle,
    /// An item of a list with bullets.
    Bullet,
    /// An item of a list with numbers.
    Number,
}

/// A paragraph, line by line as its author broke it. Tabs are kept.
#[derive(Debug, Default)]
pub struct Paragraph {
    /// What it is meant as.
    pub role: Role,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// How letters look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Underlined.
    pub underlined: bool,
    /// Their size in half points; 0 where the file does not tell.
    pub size: u16,
}

/// A line, with how many of its letters look how.
#[derive(Debug, Default)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// How many letters and digits there are.
    pub letters: usize,
    bold: usize,
    underlined: usize,
    /// The size of its smallest letters, in half points.
    pub smallest: u16,
}

impl Line {
    /// Whether nothing stands there.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether all of it is bold.
    pub fn is_bold(&self) -> bool {
        self.letters > 0 && self.bold == self.letters
    }

    /// Whether all of it is underlined.
    pub fn is_underlined(&self) -> bool {
        self.letters > 0 && self.underlined == self.letters
    }
}

impl Paragraph {
    /// Goes on with letters that look like this.
    pub fn write(&mut self, text: &str, look: Look) {
        if self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        let Some(line) = self.lines.last_mut() else { return };
        for character in text.chars() {
            match character {
                // A soft hyphen shows only where a line ends; the others of these never.
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                '\u{2011}' => line.text.push('-'),
                '\t' | '\u{a0}' => line.text.push(character),
                '\u{f000}'..='\u{f0ff}' => line.text.extend(symbol(character)),
                space if space.is_whitespace() => line.text.push(' '),
                letter => line.text.push(letter),
            }
            if character.is_alphanumeric() {
                line.smallest = if line.letters == 0 { look.size } else { line.smallest.min(look.size) };
                line.letters += 1;
                line.bold += usize::from(look.bold);
                line.underlined += usize::from(look.underlined);
            }
        }
    }

    /// Ends the line.
    pub fn break_line(&mut self) {
        if self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.lines.push(Line::default());
    }

    /// Goes on with what stands in the paragraph after it.
    pub fn join(&mut self, next: Self) {
        self.role = next.role;
        if self.lines.is_empty() {
            self.lines = next.lines;
            return;
        }
        let mut lines = next.lines.into_iter();
        if let (Some(last), Some(first)) = (self.lines.last_mut(), lines.next()) {
            last.smallest = if last.letters == 0 { first.smallest } else { last.smallest.min(first.smallest) };
            last.text.push_str(&first.text);
            last.letters += first.letters;
            last.bold += first.bold;
            last.underlined += first.underlined;
        }
        self.lines.extend(lines);
    }

    /// Whether nothing stands there.
    pub fn is_blank(&self) -> bool {
        self.lines.iter().all(Line::is_blank)
    }
}

/// The character that one of a font of symbols looks like, by its place there: boxes, empty and ticked, bullets, an arrow.
fn symbol(character: char) -> Option<char> {
    match u32::from(character) & 0xFF {
        0x6F | 0xA8 => Some('☐'),
        0x78 | 0xFD | 0xFE => Some('☒'),
        0x6C | 0x6E | 0xA7 | 0xB7 => Some('•'),
        0xE0 => Some('→'),
        _ => None,
    }
}

/// A table.
#[derive(Debug, Default)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub struct Row {
    /// Its cells, from the left.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug)]
pub struct Cell {
    /// What stands in it.
    pub pieces: Vec<Piece>,
    /// How many columns it takes.
    pub span: usize,
    /// Whether it goes on with the cell above it.
    pub continues: bool,
}

impl Default for Cell {
    fn default() -> Self {
        Self { pieces: Vec::new(), span: 1, continues: false }
    }
}

impl Row {
    /// Adds a cell at the right. Empty ones beside each other become one.
    pub fn push(&mut self, cell: Cell) {
        if cell.pieces.is_empty()
            && !cell.continues
            && let Some(last) = self.cells.last_mut().filter(|last| last.pieces.is_empty() && !last.continues)
        {
            last.span = last.span.saturating_add(cell.span);
            return;
        }
        self.cells.push(cell);
    }
}

/// Counts what is read, so that no file makes more of itself than a document is.
#[derive(Debug)]
pub struct Measure {
    kind: FileKind,
    pieces: usize,
    bytes: usize,
}

impl Measure {
    /// Starts for a file of this kind.
    pub fn new(kind: FileKind) -> Self {
        Self { kind, pieces: 0, bytes: 0 }
    }

    /// Counts a piece.
    ///
    /// # Errors
    /// [`ImportError::Excessive`] where there are too many.
    pub fn piece(&mut self) -> Result<(), ImportError> {
        self.pieces += 1;
        if self.pieces > MOST_PIECES { Err(ImportError::Excessive { kind: self.kind }) } else { Ok(()) }
    }

    /// Counts text.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`] where there is too much.
    pub fn text(&mut self, text: &str) -> Result<(), ImportError> {
        self.bytes += text.len();
        if self.bytes > LARGEST_TEXT { Err(ImportError::TooLarge { bytes: self.bytes }) } else { Ok(()) }
    }
}
