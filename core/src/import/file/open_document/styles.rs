//! Styles: what they make of a paragraph or of letters, with what they inherit; and what lists are marked with.

use std::collections::HashMap;

use super::super::body::{Look, Role};
use super::super::xml::{Element, Event, Space, Xml};
use super::KIND;
use crate::import::ImportError;

/// Styles have parents a few deep; one that is its own parent ends here.
const LONGEST_CHAIN: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    paragraphs: HashMap<String, Style>,
    letters: HashMap<String, Style>,
    /// What paragraphs look like where no style says it.
    usual: Letters,
    /// What each level of a list is marked with; `None`: with nothing.
    lists: HashMap<(String, usize), Option<Role>>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    /// From 1; 0 is running text.
    outline: Option<u8>,
    list: Option<String>,
    letters: Letters,
}

/// How letters look, as far as a style says it.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    bold: Option<bool>,
    underlined: Option<bool>,
    size: Option<Size>,
    hidden: Option<bool>,
}

#[derive(Clone, Copy, Debug)]
enum Size {
    /// In half points.
    Fixed(u16),
    /// In hundredths of what is around.
    Relative(u16),
}

/// How letters look, and whether they show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown {
    /// How they look.
    pub look: Look,
    /// Whether they are hidden.
    pub hidden: bool,
}

impl Styles {
    /// Reads the styles that stand in a part; later ones of a name stand.
    pub fn read(&mut self, text: &str) -> Result<(), ImportError> {
        let mut xml = Xml::new(text, KIND);
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            match (element.space, element.name()) {
                (Space::Office, "body" | "master-styles") => xml.skip()?,
                (Space::Style, name @ ("style" | "default-style")) => {
                    let is_default = name == "default-style";
                    let family = element.attribute("family").unwrap_or_default();
                    let style = style(&element, &mut xml)?;
                    match family.as_str() {
                        "paragraph" if is_default => self.usual = style.letters,
                        "paragraph" => drop(self.paragraphs.insert(style.name.clone(), style)),
                        "text" if !is_default => drop(self.letters.insert(style.name.clone(), style)),
                        _ => {}
                    }
                }
                (Space::Text, "list-style") => self.list(&element, &mut xml)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The role that a paragraph's style gives it.
    pub fn role(&self, name: &str) -> Option<Role> {
        for style in chain(&self.paragraphs, name) {
            match style.outline {
                Some(0) => return None,
                Some(level) => return Some(Role::Heading(level.min(9))),
                None => {}
            }
            match style.name.as_str() {
                "Title" => return Some(Role::Heading(1)),
                "Subtitle" => return Some(Role::Subtitle),
                _ => {}
            }
        }
        None
    }

    /// The list style that a paragraph's style names.
    pub fn list_of(&self, name: &str) -> Option<&str> {
        chain(&self.paragraphs, name).into_iter().find_map(|style| style.list.as_deref())
    }

    /// What an item of a list is, at a level from 1; `None` where the list marks nothing.
    pub fn item(&self, list: &str, level: usize) -> Option<Role> {
        self.lists.get(&(list.to_owned(), level)).copied().unwrap_or(Some(Role::Bullet))
    }

    /// How a paragraph's letters look.
    pub fn paragraph(&self, name: &str) -> Shown {
        let around = self.usual.within(Shown::default());
        chain(&self.paragraphs, name).into_iter().rev().fold(around, |around, style| style.letters.within(around))
    }

    /// How letters of a style look in such a surrounding.
    pub fn letters(&self, name: &str, around: Shown) -> Shown {
        chain(&self.letters, name).into_iter().rev().fold(around, |around, style| style.letters.within(around))
    }

    /// Reads a list style, which has just started.
    fn list(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let name = element.attribute("name").unwrap_or_default();
        let outside = xml.outside();
        while let Some(event) = xml.next_within(outside)? {
            let Event::Start(element) = event else { continue };
            let says = |name: &str| element.attribute(name).is_some_and(|value| !value.is_empty());
            let role = match element.name() {
                "list-level-style-number" => says("num-format").then_some(Role::Number),
                "list-level-style-bullet" => says("bullet-char").then_some(Role::Bullet),
                "list-level-style-image" => Some(Role::Bullet),
                _ => continue,
            };
            let level = element.attribute("level").and_then(|level| level.parse().ok()).unwrap_or(1);
            self.lists.insert((name.clone(), level), role);
        }
        Ok(())
    }
}

/// A style with its parents.
fn chain<'a>(styles: &'a HashMap<String, Style>, name: &str) -> Vec<&'a Style> {
    let parent = |style: &&'a Style| styles.get(style.parent.as_deref()?);
    std::iter::successors(styles.get(name), parent).take(LONGEST_CHAIN).collect()
}

/// Reads a style, which has just started.
fn style(element: &Element<'_>, xml: &mut Xml<'_>) -> Result<Style, ImportError> {
    let mut style = Style {
        name: element.attribute("name").unwrap_or_default(),
        parent: element.attribute("parent-style-name"),
        // Empty takes a style out of the outline.
        outline: element.attribute("default-outline-level").map(|level| level.parse().unwrap_or(0)),
        list: element.attribute("list-style-name").filter(|list| !list.is_empty()),
        letters: Letters::default(),
    };
    let outside = xml.outside();
    while let Some(event) = xml.next_within(outside)? {
        if let Event::Start(element) = event
            && element.space == Space::Style
            && element.name() == "text-properties"
        {
            style.letters = Letters::of(&element);
        }
    }
    Ok(style)
}

impl Letters {
    fn of(properties: &Element<'_>) -> Self {
        // From 600 a weight is bold.
        let is_bold = |weight: String| weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600);
        Self {
            bold: properties.attribute("font-weight").map(is_bold),
            underlined: properties.attribute("text-underline-style").map(|style| style != "none"),
            size: properties.attribute("font-size").and_then(|size| Size::of(&size)),
            hidden: properties.attribute("display").map(|display| display == "none"),
        }
    }

    fn within(self, around: Shown) -> Shown {
        let size = match self.size {
            Some(Size::Fixed(size)) => size,
            Some(Size::Relative(hundredths)) => {
                let size = u32::from(around.look.size) * u32::from(hundredths) / 100;
                u16::try_from(size).unwrap_or(u16::MAX)
            }
            None => around.look.size,
        };
        let look = Look {
            bold: self.bold.unwrap_or(around.look.bold),
            underlined: self.underlined.unwrap_or(around.look.underlined),
            size,
        };
        Shown { look, hidden: self.hidden.unwrap_or(around.hidden) }
    }
}

impl Size {
    fn of(text: &str) -> Option<Self> {
        if let Some(hundredths) = text.strip_suffix('%') {
            return hundredths.trim().parse().ok().map(Self::Relative);
        }
        let points: f32 = text.strip_suffix("pt")?.trim().parse().ok()?;
        // A cast of floating point ends at the bounds, and makes 0 of what is no number.
        Some(Self::Fixed((points * 2.0).round() as u16))
    }
}
