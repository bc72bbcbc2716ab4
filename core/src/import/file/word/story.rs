//! A part of a Word file with text in it – the document, a header, its notes – read element by element.

use super::super::FileKind;
use super::super::body::{Look, Piece, Role};
use super::super::story::Story;
use super::super::xml::{Element, Event, Space, Xml};
use super::field::Fields;
use super::numbering::Numbering;
pub use super::properties::References;
use super::properties::{self, Letters, ParagraphProperties};
use super::styles::{ParagraphStyle, Styles, heading};
use crate::import::ImportError;

/// What a part is read with.
#[derive(Clone, Copy)]
pub struct Background<'a> {
    /// The document's styles.
    pub styles: &'a Styles,
    /// Its lists.
    pub numbering: &'a Numbering,
    /// The kind of file.
    pub kind: FileKind,
}

/// A part, read.
pub struct Part {
    /// What stands in it.
    pub pieces: Vec<Piece>,
    /// Its headers and footers.
    pub references: References,
}

/// Reads a part. Tracked changes are read as accepted; comments, and what only asks to be written over, are left out.
pub fn read(text: &str, background: Background<'_>) -> Result<Part, ImportError> {
    let mut reader = Reader {
        xml: Xml::new(text, background.kind),
        background,
        story: Story::new(background.kind),
        fields: Fields::default(),
        open: Vec::new(),
        paragraph: Letters::default(),
        run: Letters::default(),
        links: 0,
        is_placeholder: false,
        references: References::default(),
    };
    while let Some(event) = reader.xml.next()? {
        match event {
            Event::Start(element) => reader.start(&element)?,
            Event::End => reader.end(),
            Event::Text(text) => reader.text(&text)?,
        }
    }
    Ok(Part { pieces: reader.story.finish(), references: reader.references })
}

struct Reader<'a> {
    xml: Xml<'a>,
    background: Background<'a>,
    story: Story,
    fields: Fields,
    /// What is to be done as each open element ends.
    open: Vec<Ending>,
    /// How the letters of the open paragraph look where its runs do not say it.
    paragraph: Letters,
    /// How the letters of the open run look.
    run: Letters,
    /// How many links are open: they are underlined, and stand out no more for it.
    links: usize,
    /// Whether the content control that has just started holds only what asks to be written over, or contents.
    is_placeholder: bool,
    references: References,
}

/// What is to be done as an element ends.
#[derive(Clone, Copy)]
enum Ending {
    Nothing,
    /// Close what the story has open.
    Close,
    /// The same, and letters look as around it.
    Paragraph(Letters, Letters),
    Run(Letters),
    Field,
    Link,
    /// Its text is the document's.
    Text,
    /// Its text is the code of a field.
    Code,
    /// Holds the same thing twice; whether it has been read once.
    Choice(bool),
}

impl Reader<'_> {
    fn start(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        let ending = match (element.space, element.name()) {
            (Space::Word, "p") => {
                self.story.open_paragraph(Role::Text)?;
                let ending = Ending::Paragraph(self.paragraph, self.run);
                self.begin_paragraph(&ParagraphProperties::default());
                ending
            }
            (Space::Word, "r") => {
                let ending = Ending::Run(self.run);
                self.run = self.paragraph;
                ending
            }
            (Space::Word, "tbl") => {
                self.story.open_table()?;
                Ending::Close
            }
            (Space::Word, "tr") => {
                self.story.open_row()?;
                Ending::Close
            }
            (Space::Word, "tc") => {
                self.story.open_cell(1, false)?;
                Ending::Close
            }
            (Space::Word, "txbxContent") => {
                self.story.open_box()?;
                Ending::Close
            }
            (Space::Word | Space::Math, "t") => Ending::Text,
            (Space::Word, "instrText") => Ending::Code,
            (Space::Word, "fldSimple") => {
                self.fields.begin_simple(&element.attribute("instr").unwrap_or_default());
                Ending::Field
            }
            (Space::Word, "hyperlink") => {
                self.links += 1;
                Ending::Link
            }
            (Space::Compatibility, "AlternateContent") => Ending::Choice(false),
            (Space::Compatibility, "Choice" | "Fallback") => match self.open.last_mut() {
                Some(Ending::Choice(is_read @ false)) => {
                    *is_read = true;
                    Ending::Nothing
                }
                _ => return self.xml.skip(),
            },
            (Space::Word, "sdtContent") if self.is_placeholder => {
                self.is_placeholder = false;
                return self.xml.skip();
            }
            (Space::Word, "footnote" | "endnote") if is_separator(element) => return self.xml.skip(),
            (
                Space::Word,
                "del" | "moveFrom" | "delText" | "delInstrText" | "rt" | "pgNum" | "tblPr" | "tblGrid" | "tblPrEx"
                | "sdtEndPr",
            ) => return self.xml.skip(),
            (Space::Word, "pPr") => return self.paragraph_properties(),
            (Space::Word, "rPr") => return self.run_properties(),
            (Space::Word, "trPr") => return self.row_properties(),
            (Space::Word, "tcPr") => return self.cell_properties(),
            (Space::Word, "sdtPr") => return self.control_properties(),
            (Space::Word, "sectPr") => {
                let section = properties::section(&mut self.xml)?;
                self.references.margins.extend(section.margins);
                return Ok(());
            }
            (Space::Word, "br" | "cr") => {
                if self.is_shown() {
                    self.story.break_line()?;
                }
                Ending::Nothing
            }
            (Space::Word, "tab" | "ptab") => {
                self.write("\t")?;
                Ending::Nothing
            }
            (Space::Word, "noBreakHyphen") => {
                self.write("-")?;
                Ending::Nothing
            }
            (Space::Word, "sym") => {
                let number = element.attribute("char").and_then(|number| u32::from_str_radix(&number, 16).ok());
                // Fonts of symbols have their characters where nothing else has any.
                if let Some(symbol) = number.and_then(|number| char::from_u32(0xF000 | number & 0xFF)) {
                    self.write(symbol.encode_utf8(&mut [0; 4]))?;
                }
                Ending::Nothing
            }
            (Space::Word, "fldChar") => {
                match element.attribute("fldCharType").as_deref() {
                    Some("begin") => self.fields.begin(),
                    Some("separate") => self.fields.separate(),
                    Some("end") => self.fields.end(),
                    _ => {}
                }
                Ending::Nothing
            }
            _ => Ending::Nothing,
        };
        self.open.push(ending);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Ending::Close) => self.story.close(),
            Some(Ending::Paragraph(paragraph, run)) => {
                self.story.close();
                self.fields.end_paragraph();
                (self.paragraph, self.run) = (paragraph, run);
            }
            Some(Ending::Run(run)) => self.run = run,
            Some(Ending::Field) => self.fields.end(),
            Some(Ending::Link) => self.links = self.links.saturating_sub(1),
            Some(Ending::Nothing | Ending::Text | Ending::Code | Ending::Choice(_)) | None => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        match self.open.last() {
            Some(Ending::Text) => {
                // Here a tab or a line end is no more than a space.
                if text.contains(['\t', '\n', '\r']) {
                    self.write(&text.replace(['\t', '\n', '\r'], " "))
                } else {
                    self.write(text)
                }
            }
            Some(Ending::Code) => {
                self.fields.code(text);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn write(&mut self, text: &str) -> Result<(), ImportError> {
        if !self.is_shown() {
            return Ok(());
        }
        let look = Look {
            bold: self.run.bold == Some(true),
            underlined: self.run.underlined == Some(true) && self.links == 0,
            size: self.run.size.unwrap_or_default(),
        };
        self.story.write(text, look)
    }

    fn is_shown(&self) -> bool {
        self.run.hidden != Some(true) && self.fields.is_shown()
    }

    fn paragraph_properties(&mut self) -> Result<(), ImportError> {
        let (said, _) = properties::paragraph(&mut self.xml)?;
        self.begin_paragraph(&said);
        if said.is_deleted {
            self.story.join_next();
        }
        self.references.margins.extend(said.references.margins);
        Ok(())
    }

    fn begin_paragraph(&mut self, said: &ParagraphProperties) {
        let ParagraphStyle { role, is_of_contents, list, letters } =
            self.background.styles.paragraph(said.style.as_deref());
        let in_list = match (&said.list, &list) {
            (Some(list), _) => self.background.numbering.role(list, said.list_level.unwrap_or_default()),
            (None, Some((list, level))) => self.background.numbering.role(list, said.list_level.unwrap_or(*level)),
            (None, None) => None,
        };
        let taken_out = said.list.as_deref() == Some("0");
        let role = match said.outline {
            Some(level) => heading(level),
            None => role.filter(|role| !(taken_out && matches!(role, Role::Bullet | Role::Number))),
        };
        self.story.set_role(match role {
            Some(role @ (Role::Heading(_) | Role::Subtitle)) => role,
            role => in_list.or(role).unwrap_or_default(),
        });
        self.paragraph = letters;
        if is_of_contents {
            self.paragraph.hidden = Some(true);
        }
        self.run = self.paragraph;
    }

    fn run_properties(&mut self) -> Result<(), ImportError> {
        let said = properties::run(&mut self.xml)?;
        let styled = match &said.style {
            Some(id) => self.background.styles.letters(id).toggled_over(self.paragraph),
            None => self.paragraph,
        };
        self.run = said.letters.over(styled);
        Ok(())
    }

    fn row_properties(&mut self) -> Result<(), ImportError> {
        if properties::run(&mut self.xml)?.is_deleted {
            self.story.leave_out_row();
        }
        Ok(())
    }

    fn cell_properties(&mut self) -> Result<(), ImportError> {
        let outside = self.xml.outside();
        while let Some(event) = self.xml.next_within(outside)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "gridSpan" => self.story.set_span(properties::number(&element).unwrap_or(1)),
                // "restart" starts a cell that others go on with.
                "vMerge" if element.attribute("val").is_none_or(|value| value == "continue") => {
                    self.story.continue_cell();
                }
                "tcPrChange" => self.xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn control_properties(&mut self) -> Result<(), ImportError> {
        let outside = self.xml.outside();
        self.is_placeholder = false;
        while let Some(event) = self.xml.next_within(outside)? {
            let Event::Start(element) = event else { continue };
            self.is_placeholder |= match element.name() {
                "showingPlcHdr" => properties::is_on(&element),
                "docPartGallery" => element.attribute("val").is_some_and(|value| value == "Table of Contents"),
                _ => false,
            };
        }
        Ok(())
    }
}

/// Whether a note is the line that divides notes from text.
fn is_separator(note: &Element<'_>) -> bool {
    note.attribute("type").is_some_and(|kind| kind != "normal")
}
