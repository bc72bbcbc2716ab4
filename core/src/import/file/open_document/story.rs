//! The text of an OpenDocument file, or its headers or footers, read element by element.

use std::collections::HashSet;

use super::super::body::{Piece, Role};
use super::super::story::Story;
use super::super::xml::{Element, Event, Space, Xml};
use super::KIND;
use super::styles::{Shown, Styles};
use crate::import::ImportError;

/// Which part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The text.
    Body,
    /// The headers of its pages, without those of left pages.
    Headers,
    /// The footers, likewise.
    Footers,
}

/// Reads a part: what stands in it, and its notes. What a tracked change has deleted stands elsewhere, and is left out as
/// comments are.
pub fn read(text: &str, styles: &Styles, part: Part) -> Result<(Vec<Piece>, Vec<Piece>), ImportError> {
    let mut reader = Reader {
        xml: Xml::new(text, KIND),
        styles,
        part,
        story: Story::new(KIND),
        notes: Story::new(KIND),
        open: Vec::new(),
        shown: Shown::default(),
        lists: Vec::new(),
        is_item: false,
        links: 0,
        covered: Vec::new(),
        deletions: HashSet::new(),
        deleting: Vec::new(),
    };
    while let Some(event) = reader.xml.next()? {
        match event {
            Event::Start(element) => reader.start(&element)?,
            Event::End => reader.end(),
            Event::Text(text) => reader.text(&text)?,
        }
    }
    Ok((reader.story.finish(), reader.notes.finish()))
}

struct Reader<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    part: Part,
    story: Story,
    notes: Story,
    /// What is to be done as each open element ends.
    open: Vec<Ending>,
    /// How letters look here.
    shown: Shown,
    /// The styles of the lists that are open, the outermost first.
    lists: Vec<Option<String>>,
    /// Whether the next paragraph is the first of an item.
    is_item: bool,
    /// How many links are open: they are underlined, and stand out no more for it.
    links: usize,
    /// How many cells of the open rows are covered from the left.
    covered: Vec<usize>,
    /// The tracked changes that delete.
    deletions: HashSet<String>,
    /// Those of them that are under way: a flat file leaves in its place what they delete.
    deleting: Vec<String>,
}

/// What is to be done as an element ends.
#[derive(Clone, Copy)]
enum Ending {
    Nothing,
    /// Close what the story has open.
    Close,
    Row,
    List,
    Link,
    /// Letters look as around it.
    Letters(Shown),
    /// The same, and close.
    Paragraph(Shown),
    /// Go on with the text.
    Note,
}

impl Reader<'_> {
    fn start(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        if (element.space, element.name()) == (Space::Text, "tracked-changes") {
            return self.tracked_changes();
        }
        if self.is_left_out(element) {
            return self.xml.skip();
        }
        let ending = match (element.space, element.name()) {
            (Space::Text, name @ ("p" | "h")) => {
                let style = element.attribute("style-name").unwrap_or_default();
                let level = || element.attribute("outline-level").and_then(|level| level.parse().ok()).unwrap_or(1);
                let role = if name == "h" {
                    Role::Heading(level().clamp(1, 9))
                } else {
                    self.styles.role(&style).or_else(|| self.item(&style)).unwrap_or_default()
                };
                self.is_item = false;
                self.story.open_paragraph(role)?;
                let around = self.shown;
                self.shown = self.styles.paragraph(&style);
                Ending::Paragraph(around)
            }
            (Space::Text, "span") => {
                let around = self.shown;
                self.shown = self.styles.letters(&element.attribute("style-name").unwrap_or_default(), around);
                Ending::Letters(around)
            }
            (Space::Text, "a") => {
                self.links += 1;
                Ending::Link
            }
            (Space::Text, "list") => {
                let style = element.attribute("style-name").or_else(|| self.lists.last().cloned().flatten());
                self.lists.push(style);
                Ending::List
            }
            (Space::Text, "list-item") => {
                self.is_item = true;
                Ending::Nothing
            }
            (Space::Text, "list-header") => {
                self.is_item = false;
                Ending::Nothing
            }
            (Space::Text, "note-body") => {
                std::mem::swap(&mut self.story, &mut self.notes);
                Ending::Note
            }
            (Space::Text, "change-start") => {
                let id = element.attribute("change-id").filter(|id| self.deletions.contains(id));
                self.deleting.extend(id);
                Ending::Nothing
            }
            (Space::Text, "change-end") => {
                let id = element.attribute("change-id");
                self.deleting.retain(|deleting| Some(deleting) != id.as_ref());
                Ending::Nothing
            }
            (Space::Text, "s") => {
                self.write(" ")?;
                Ending::Nothing
            }
            (Space::Text, "tab") => {
                self.write("\t")?;
                Ending::Nothing
            }
            (Space::Text, "line-break") => {
                if self.deleting.is_empty() {
                    self.story.break_line()?;
                }
                Ending::Nothing
            }
            (
                Space::Draw,
                "text-box" | "custom-shape" | "rect" | "ellipse" | "circle" | "caption" | "polygon" | "path" | "line"
                | "connector",
            ) => {
                self.story.open_box()?;
                Ending::Close
            }
            (Space::Table, "table") => {
                self.story.open_table()?;
                Ending::Close
            }
            (Space::Table, "table-row") => {
                self.story.open_row()?;
                self.covered.push(0);
                Ending::Row
            }
            (Space::Table, name @ ("table-cell" | "covered-table-cell")) => {
                let count =
                    |name: &str| element.attribute(name).and_then(|count| count.parse().ok()).unwrap_or(1_usize).max(1);
                let repeated = count("number-columns-repeated");
                if name == "table-cell" {
                    let span = count("number-columns-spanned");
                    if let Some(covered) = self.covered.last_mut() {
                        *covered = span - 1;
                    }
                    self.story.open_cell(span.saturating_mul(repeated), false)?;
                } else {
                    // Covered from the left it is counted already; from above it goes on with the cell there.
                    let from_left = self.covered.last_mut().map_or(0, |covered| {
                        let from_left = repeated.min(*covered);
                        *covered -= from_left;
                        from_left
                    });
                    if repeated == from_left {
                        return self.xml.skip();
                    }
                    self.story.open_cell(repeated - from_left, true)?;
                }
                Ending::Close
            }
            _ => Ending::Nothing,
        };
        self.open.push(ending);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Ending::Close) => self.story.close(),
            Some(Ending::Row) => {
                self.covered.pop();
                self.story.close();
            }
            Some(Ending::List) => {
                self.lists.pop();
                self.is_item = false;
            }
            Some(Ending::Link) => self.links = self.links.saturating_sub(1),
            Some(Ending::Letters(around)) => self.shown = around,
            Some(Ending::Paragraph(around)) => {
                if !self.deleting.is_empty() {
                    self.story.join_next();
                }
                self.story.close();
                self.shown = around;
            }
            Some(Ending::Note) => std::mem::swap(&mut self.story, &mut self.notes),
            Some(Ending::Nothing) | None => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        // Tabs and line ends have elements of their own; here they are no more than spaces.
        if text.contains(['\t', '\n', '\r']) {
            self.write(&text.replace(['\t', '\n', '\r'], " "))
        } else {
            self.write(text)
        }
    }

    fn write(&mut self, text: &str) -> Result<(), ImportError> {
        let Shown { mut look, hidden } = self.shown;
        look.underlined &= self.links == 0;
        if hidden || !self.deleting.is_empty() { Ok(()) } else { self.story.write(text, look) }
    }

    /// Notes which of the tracked changes delete. What they have deleted stands here, or else in its place.
    fn tracked_changes(&mut self) -> Result<(), ImportError> {
        let outside = self.xml.outside();
        let mut id = None;
        while let Some(event) = self.xml.next_within(outside)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "changed-region" => id = element.attribute("id"),
                "deletion" => self.deletions.extend(id.take()),
                _ => {}
            }
        }
        Ok(())
    }

    /// What a paragraph of this style is as the first of an item, if it is.
    fn item(&self, style: &str) -> Option<Role> {
        let list = self.lists.last().filter(|_| self.is_item)?;
        let list = list.as_deref().or_else(|| self.styles.list_of(style));
        list.map_or(Some(Role::Bullet), |list| self.styles.item(list, self.lists.len()))
    }

    /// Whether an element is no part of the text, or of another part of the file than the one that is read.
    fn is_left_out(&self, element: &Element<'_>) -> bool {
        let name = element.name();
        let is_body = self.part == Part::Body;
        match element.space {
            Space::Office => match name {
                "body" => !is_body,
                "master-styles" => is_body,
                "document" | "document-content" | "document-styles" | "text" => false,
                // Comments, styles, settings, pictures.
                _ => true,
            },
            Space::Style => match name {
                "master-page" => false,
                "header" | "header-first" => self.part != Part::Headers || is_off(element),
                "footer" | "footer-first" => self.part != Part::Footers || is_off(element),
                "region-left" | "region-center" | "region-right" => false,
                _ => true,
            },
            Space::Text => match name {
                "section" => element.attribute("display").is_some_and(|display| display == "none"),
                "table-of-content" | "illustration-index" | "table-index" | "object-index" | "user-index"
                | "alphabetical-index" | "bibliography" | "note-citation" | "page-number" | "page-count"
                | "page-continuation" | "placeholder" | "hidden-text" | "ruby-text" | "sequence-decls"
                | "variable-decls" | "user-field-decls" => true,
                _ => false,
            },
            Space::Draw => matches!(name, "image" | "object" | "object-ole"),
            // The title and description of a picture, a script; a control that only asks to be written over.
            Space::Other => {
                matches!(name, "title" | "desc" | "event-listeners")
                    || element.attribute("showing-place-holder").is_some_and(|value| value == "true")
            }
            Space::Table | Space::Word | Space::Math | Space::Compatibility | Space::Draft => false,
        }
    }
}

/// Whether a header is there and does not show.
fn is_off(header: &Element<'_>) -> bool {
    header.attribute("display").is_some_and(|display| display == "false")
}
