//! What is said of a paragraph or a run of letters, in a style or on the spot.

use super::super::xml::{Element, Event, Space, Xml};
use crate::import::ImportError;

/// How letters look, as far as it is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters {
    /// Bold.
    pub bold: Option<bool>,
    /// Underlined.
    pub underlined: Option<bool>,
    /// In half points.
    pub size: Option<u16>,
    /// Hidden.
    pub hidden: Option<bool>,
}

impl Letters {
    /// What this says, and where it says nothing, what `below` does.
    pub fn over(self, below: Self) -> Self {
        Self {
            bold: self.bold.or(below.bold),
            underlined: self.underlined.or(below.underlined),
            size: self.size.or(below.size),
            hidden: self.hidden.or(below.hidden),
        }
    }

    /// What a style of letters makes of a paragraph's: bold in bold is not bold, ECMA-376 part 1, 17.7.3.
    pub fn toggled_over(self, below: Self) -> Self {
        let toggled = |one: Option<bool>, other: Option<bool>| match (one, other) {
            (Some(one), Some(other)) => Some(one != other),
            (one, other) => one.or(other),
        };
        Self { bold: toggled(self.bold, below.bold), hidden: toggled(self.hidden, below.hidden), ..self.over(below) }
    }
}

/// What is said of a run.
#[derive(Debug, Default)]
pub struct RunProperties {
    /// The id of its style.
    pub style: Option<String>,
    /// How its letters look.
    pub letters: Letters,
    /// Whether it is deleted: said of the mark that ends a paragraph or a row.
    pub is_deleted: bool,
}

/// What is said of a paragraph.
#[derive(Debug, Default)]
pub struct ParagraphProperties {
    /// The id of its style.
    pub style: Option<String>,
    /// The id of its list; `0` takes it out of any.
    pub list: Option<String>,
    /// Its level in the list, from 0.
    pub list_level: Option<u8>,
    /// Its level in the outline, from 0; 9 is running text.
    pub outline: Option<u8>,
    /// Whether the mark that ends it is deleted.
    pub is_deleted: bool,
    /// The headers and footers of the section that ends with it.
    pub references: References,
}

/// The headers and footers of sections.
#[derive(Debug, Default)]
pub struct References {
    /// Those that show, in order.
    pub margins: Vec<Margin>,
}

/// A header or footer.
#[derive(Debug)]
pub struct Margin {
    /// The id of the relation to its part.
    pub id: String,
    /// Whether it is a header.
    pub is_header: bool,
}

/// Reads what stands in `w:rPr`, which has just started.
pub fn run(xml: &mut Xml<'_>) -> Result<RunProperties, ImportError> {
    let outside = xml.outside();
    let mut said = RunProperties::default();
    while let Some(event) = xml.next_within(outside)? {
        let Event::Start(element) = event else { continue };
        if element.space != Space::Word {
            xml.skip()?;
            continue;
        }
        match element.name() {
            "rStyle" => said.style = element.attribute("val"),
            "b" => said.letters.bold = Some(is_on(&element)),
            "u" => said.letters.underlined = Some(element.attribute("val").is_none_or(|line| line != "none")),
            "sz" => said.letters.size = number(&element),
            "vanish" => said.letters.hidden = Some(is_on(&element)),
            "del" | "moveFrom" => said.is_deleted = true,
            // What it was before a tracked change.
            "rPrChange" => xml.skip()?,
            _ => {}
        }
    }
    Ok(said)
}

/// Reads what stands in `w:pPr`, which has just started, with what it says of letters.
pub fn paragraph(xml: &mut Xml<'_>) -> Result<(ParagraphProperties, Letters), ImportError> {
    let outside = xml.outside();
    let mut said = ParagraphProperties::default();
    let mut letters = Letters::default();
    while let Some(event) = xml.next_within(outside)? {
        let Event::Start(element) = event else { continue };
        if element.space != Space::Word {
            xml.skip()?;
            continue;
        }
        match element.name() {
            "pStyle" => said.style = element.attribute("val"),
            "numId" => said.list = element.attribute("val"),
            "ilvl" => said.list_level = number(&element),
            "outlineLvl" => said.outline = number(&element),
            "rPr" => {
                let mark = run(xml)?;
                said.is_deleted = mark.is_deleted;
                letters = mark.letters;
            }
            "sectPr" => said.references = section(xml)?,
            "pPrChange" => xml.skip()?,
            _ => {}
        }
    }
    Ok((said, letters))
}

/// Reads what stands in `w:sectPr`, which has just started.
pub fn section(xml: &mut Xml<'_>) -> Result<References, ImportError> {
    let outside = xml.outside();
    let mut found: Vec<(Margin, String)> = Vec::new();
    let mut has_first = false;
    while let Some(event) = xml.next_within(outside)? {
        let Event::Start(element) = event else { continue };
        match element.name() {
            name @ ("headerReference" | "footerReference") => {
                let which = element.attribute("type").unwrap_or_default();
                if let Some(id) = element.attribute("id") {
                    found.push((Margin { id, is_header: name == "headerReference" }, which));
                }
            }
            "titlePg" => has_first = is_on(&element),
            "sectPrChange" => xml.skip()?,
            _ => {}
        }
    }
    // The first page before the others; even pages say the same as odd ones.
    found.sort_by_key(|(_, which)| which != "first");
    let is_shown = |which: &str| which == "default" || which.is_empty() || which == "first" && has_first;
    let margins = found.into_iter().filter(|(_, which)| is_shown(which)).map(|(margin, _)| margin).collect();
    Ok(References { margins })
}

/// Whether a property that is on or off is on: without a value it is.
pub fn is_on(element: &Element<'_>) -> bool {
    element.attribute("val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off"))
}

/// The number that a property has as its value.
pub fn number<N: std::str::FromStr>(element: &Element<'_>) -> Option<N> {
    element.attribute("val")?.trim().parse().ok()
}
