//! Styles: what they make of a paragraph or of letters, with what they inherit.

use std::collections::HashMap;

use super::super::FileKind;
use super::super::body::Role;
use super::super::xml::{Event, Space, Xml};
use super::properties::{self, Letters, ParagraphProperties};
use crate::import::ImportError;

/// Styles are based on each other a few deep; one that is based on itself ends here.
const LONGEST_CHAIN: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    each: HashMap<String, Style>,
    /// How letters look where no style says it.
    letters: Letters,
    /// The style of a paragraph that names none.
    usual: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    /// In lower case. The styles that come with Word have their English names here in every language.
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    letters: Letters,
}

/// What a style makes of a paragraph.
#[derive(Clone, Debug, Default)]
pub struct ParagraphStyle {
    /// A heading or subtitle.
    pub role: Option<Role>,
    /// Whether it is a line of a table of contents.
    pub is_of_contents: bool,
    /// The list that it is in, and its level there.
    pub list: Option<(String, u8)>,
    /// How its letters look.
    pub letters: Letters,
}

impl Styles {
    /// Reads `styles.xml`.
    pub fn read(text: &str, kind: FileKind) -> Result<Self, ImportError> {
        let mut xml = Xml::new(text, kind);
        let mut styles = Self::default();
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            match (element.space, element.name()) {
                (Space::Word, "rPrDefault") => styles.letters = defaults(&mut xml)?,
                (Space::Word, "style") => {
                    let is_default = element.attribute("default").is_some_and(|value| value == "1" || value == "true");
                    let is_paragraph = element.attribute("type").is_some_and(|of| of == "paragraph");
                    let id = element.attribute("styleId").unwrap_or_default();
                    if is_default && is_paragraph {
                        styles.usual = Some(id.clone());
                    }
                    styles.each.insert(id, style(&mut xml)?);
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    /// What a paragraph's style makes of it; the usual style's where it names none.
    pub fn paragraph(&self, id: Option<&str>) -> ParagraphStyle {
        let mut made = ParagraphStyle::default();
        let mut list = None;
        let mut list_level = None;
        let mut is_decided = false;
        for style in self.chain(id.or(self.usual.as_deref())) {
            made.letters = made.letters.over(style.letters);
            made.is_of_contents |= is_of_contents(&style.name);
            list = list.or_else(|| style.paragraph.list.clone());
            list_level = list_level.or(style.paragraph.list_level);
            if !is_decided {
                let role = style.paragraph.outline.map(heading).unwrap_or_else(|| named(&style.name));
                is_decided = role.is_some() || style.paragraph.outline.is_some();
                made.role = role;
            }
        }
        made.list = list.map(|list| (list, list_level.unwrap_or_default()));
        made.letters = made.letters.over(self.letters);
        made
    }

    /// How a style of letters makes them look.
    pub fn letters(&self, id: &str) -> Letters {
        self.chain(Some(id)).fold(Letters::default(), |letters, style| letters.over(style.letters))
    }

    /// A style with those that it is based on.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        let first = id.and_then(|id| self.each.get(id));
        let next = |style: &&'a Style| self.each.get(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(LONGEST_CHAIN)
    }
}

/// The heading of a level of the outline, from 0; 9 is none.
pub fn heading(level: u8) -> Option<Role> {
    (level < 9).then_some(Role::Heading(level + 1))
}

/// The role that a style has by its name.
fn named(name: &str) -> Option<Role> {
    let level = name.strip_prefix("heading ").or_else(|| name.strip_prefix("rubrik "));
    match level.map(str::parse::<u8>) {
        Some(Ok(level @ 1..=9)) => Some(Role::Heading(level)),
        _ => match name {
            "title" => Some(Role::Heading(1)),
            "subtitle" => Some(Role::Subtitle),
            _ if name.starts_with("list bullet") => Some(Role::Bullet),
            _ if name.starts_with("list number") => Some(Role::Number),
            _ => None,
        },
    }
}

fn is_of_contents(name: &str) -> bool {
    name == "toc heading"
        || name.strip_prefix("toc ").is_some_and(|level| level.bytes().all(|byte| byte.is_ascii_digit()))
}

fn style(xml: &mut Xml<'_>) -> Result<Style, ImportError> {
    let outside = xml.outside();
    let mut style = Style::default();
    while let Some(event) = xml.next_within(outside)? {
        let Event::Start(element) = event else { continue };
        match element.name() {
            "name" => style.name = element.attribute("val").unwrap_or_default().to_lowercase(),
            "basedOn" => style.based_on = element.attribute("val"),
            "pPr" => style.paragraph = properties::paragraph(xml)?.0,
            "rPr" => style.letters = properties::run(xml)?.letters,
            // What it makes of the first row of a table, and so on.
            "tblStylePr" => xml.skip()?,
            _ => {}
        }
    }
    Ok(style)
}

fn defaults(xml: &mut Xml<'_>) -> Result<Letters, ImportError> {
    let outside = xml.outside();
    let mut letters = Letters::default();
    while let Some(event) = xml.next_within(outside)? {
        if let Event::Start(element) = event
            && element.name() == "rPr"
        {
            letters = properties::run(xml)?.letters;
        }
    }
    Ok(letters)
}
