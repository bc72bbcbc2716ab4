//! What a file gives up: a document's text, and the form that each of its lines had there.

use serde::{Deserialize, Serialize};

use super::{ImportError, LARGEST_TEXT};

/// A document taken out of its file, before anything in it is understood.
///
/// Everything downstream speaks of places in `text`; it is also what is shown beside the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manuscript {
    /// The text. Where the file tells forms: a paragraph, a list item or a table row to a line, with tabs between cells.
    pub text: String,
    /// The form of each line of `text`, apart by line feeds. Empty for plain text, which tells none.
    pub forms: Vec<Form>,
    /// The saved draft that the document carries inside, if this program wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
}

/// The form of a line, as the file tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A heading of this level, from 1.
    Heading(u8),
    /// A paragraph that as a whole stands out from running text: bold, underlined or larger. Often meant as a heading.
    Emphasis,
    /// Running text. The next line never continues it. Also an empty line, where the author left one.
    Paragraph,
    /// An item of a list, without its bullet or number.
    Item,
    /// A row of a table, with tabs between its cells.
    Row,
    /// What stands outside the text: header, footer or text box.
    Margin,
}

impl Manuscript {
    /// A text of which no forms are told, as it is pasted.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Writes a manuscript line by line.
#[derive(Debug, Default)]
pub struct Scribe {
    manuscript: Manuscript,
}

impl Scribe {
    /// Adds a line, without what cannot stand in one; nothing where it is blank. A row's cells are apart by tabs.
    ///
    /// # Errors
    /// [`ImportError::TooLarge`] where the text grows past [`LARGEST_TEXT`].
    pub fn line(&mut self, form: Form, text: &str) -> Result<(), ImportError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let bytes = self.manuscript.text.len() + text.len() + 1;
        if bytes > LARGEST_TEXT {
            return Err(ImportError::TooLarge { bytes });
        }
        if !self.manuscript.forms.is_empty() {
            self.manuscript.text.push('\n');
        }
        let mut blank = true;
        for character in text.trim_matches(|c: char| c.is_whitespace() && c != '\t').chars() {
            match character {
                '\t' if form == Form::Row => self.manuscript.text.push('\t'),
                c if c.is_whitespace() && c != '\u{a0}' => {
                    if !blank {
                        self.manuscript.text.push(' ');
                    }
                }
                c if c.is_control() => continue,
                c => self.manuscript.text.push(c),
            }
            blank = character.is_whitespace();
        }
        self.manuscript.forms.push(form);
        Ok(())
    }

    /// Leaves a line empty, where the author did; one is enough.
    pub fn gap(&mut self) {
        let is_open = self.manuscript.forms.is_empty() || self.manuscript.text.ends_with('\n');
        if !is_open && self.manuscript.text.len() < LARGEST_TEXT {
            self.manuscript.text.push('\n');
            self.manuscript.forms.push(Form::Paragraph);
        }
    }

    /// Keeps the saved draft that the document carries inside.
    pub fn carry(&mut self, draft: String) {
        self.manuscript.draft = Some(draft);
    }

    /// The manuscript.
    pub fn finish(mut self) -> Manuscript {
        // An empty line at the end divides nothing.
        if self.manuscript.text.ends_with('\n') {
            self.manuscript.text.pop();
            self.manuscript.forms.pop();
        }
        self.manuscript
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_no_line_ends_and_only_rows_hold_tabs() {
        let mut scribe = Scribe::default();
        scribe.line(Form::Heading(1), " Syfte\u{7} \n").unwrap();
        scribe.line(Form::Paragraph, " \t ").unwrap();
        scribe.line(Form::Paragraph, "Ingen\nska \tvänta.").unwrap();
        scribe.line(Form::Row, "\tAnna  Ek\tMAS").unwrap();
        let manuscript = scribe.finish();
        assert_eq!(manuscript.text, "Syfte\nIngen ska vänta.\n\tAnna Ek\tMAS");
        assert_eq!(manuscript.forms, [Form::Heading(1), Form::Paragraph, Form::Row]);
        assert_eq!(manuscript.text.split('\n').count(), manuscript.forms.len());
    }

    #[test]
    fn empty_lines_divide_and_no_more() {
        let mut scribe = Scribe::default();
        scribe.gap();
        scribe.line(Form::Paragraph, "Ett").unwrap();
        scribe.gap();
        scribe.gap();
        scribe.line(Form::Paragraph, "Två").unwrap();
        scribe.gap();
        let manuscript = scribe.finish();
        assert_eq!(manuscript.text, "Ett\n\nTvå");
        assert_eq!(manuscript.forms, [Form::Paragraph; 3]);
    }

    #[test]
    fn what_grows_too_large_is_refused() {
        let mut scribe = Scribe::default();
        let line = "a".repeat(1_000_000);
        assert_eq!(scribe.line(Form::Paragraph, &line), Ok(()));
        assert!(matches!(scribe.line(Form::Paragraph, &line), Err(ImportError::TooLarge { .. })));
    }
}
