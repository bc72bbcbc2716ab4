//! A printed document, before it is Word, Markdown or HTML: every writer takes this value, and decides nothing about what
//! stands in it.

use crate::draft::Field;
use crate::wording::{Label, Language};

/// A document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The language of its words.
    pub language: Language,
    /// What kind of document it is, where the title does not say so: "Uppdragsbeskrivning".
    pub kind: String,
    /// The title.
    pub title: String,
    /// The collaboration that it belongs to.
    pub collaboration: String,
    /// What stands below the title: "Uppdragsgivare: Styrgrupp närvård".
    pub facts: Vec<Fact>,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// A label and a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The field of the draft that it comes from.
    pub field: Option<Field>,
    /// What it is.
    pub label: String,
    /// What it says; empty where nothing is written.
    pub value: String,
}

/// A heading with what stands under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The field of the draft that the blocks come from.
    pub field: Option<Field>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Sections of its own.
    pub parts: Vec<Section>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph, without line ends.
    Paragraph(String),
    /// A list with bullets.
    Bullets(Vec<String>),
    /// A list with numbers, from 1.
    Numbers(Vec<String>),
    /// Labels with a line each.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// Says that nothing is written.
    Absent,
}

/// A table, every row with as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the columns hold.
    pub columns: Vec<Label>,
    /// The cells, without line ends.
    pub rows: Vec<Vec<String>>,
}

impl Section {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.parts.is_empty()
    }
}

/// A running text as blocks. Its lines are paragraphs, or items of lists where they begin as people begin those: "- …",
/// "1. …". Numbers count from 1, or they are a part of the text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines().map(one_line).filter(|line| !line.is_empty()) {
        match (blocks.last_mut(), point(&line)) {
            (Some(Block::Bullets(items)), Some(Point::Bullet(item))) => items.push(item.to_owned()),
            (_, Some(Point::Bullet(item))) => blocks.push(Block::Bullets(vec![item.to_owned()])),
            (Some(Block::Numbers(items)), Some(Point::Number(number, item))) if number == items.len() + 1 => {
                items.push(item.to_owned());
            }
            (_, Some(Point::Number(1, item))) => blocks.push(Block::Numbers(vec![item.to_owned()])),
            _ => blocks.push(Block::Paragraph(line)),
        }
    }
    blocks
}

/// How a line of a list begins, and what it says.
enum Point<'a> {
    Bullet(&'a str),
    Number(usize, &'a str),
}

fn point(line: &str) -> Option<Point<'_>> {
    let (mark, rest) = line.split_once(' ')?;
    if matches!(mark, "-" | "–" | "—" | "•" | "*" | "·") {
        return Some(Point::Bullet(rest));
    }
    let number = mark.strip_suffix(['.', ')'])?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.parse().ok().map(|number| Point::Number(number, rest))).flatten()
}

/// A text on one line: without ends and doubled spaces, and without what cannot be printed or seen.
pub(crate) fn one_line(text: &str) -> String {
    let printable: String = text
        .chars()
        .map(|c| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_unseen(*c))
        .collect();
    printable.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether nobody sees a character: it is for computers only, or for a font of symbols that is not this document's.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{F000}'..='\u{F0FF}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_not_printed() {
        assert_eq!(one_line(" \u{f000}Trygg\u{ad} \u{f0b7} hem\u{200b}gång\n"), "Trygg hemgång");
    }

    #[test]
    fn lines_are_paragraphs_and_lists() {
        let items = |items: &[&str]| items.iter().map(|&item| item.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            blocks(
                "Gruppen ska\n\n- kartlägga\n• föreslå\n1. Först\n2) Sedan\n4. Till sist\n2026 börjar  arbetet.\n- "
            ),
            [
                Block::Paragraph("Gruppen ska".to_owned()),
                Block::Bullets(items(&["kartlägga", "föreslå"])),
                Block::Numbers(items(&["Först", "Sedan"])),
                Block::Paragraph("4. Till sist".to_owned()),
                Block::Paragraph("2026 börjar arbetet.".to_owned()),
                Block::Paragraph("-".to_owned()),
            ]
        );
    }
}
