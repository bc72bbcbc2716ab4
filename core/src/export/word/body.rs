//! The document itself: `word/document.xml`.

use std::io;

use super::xml::Xml;
use crate::export::document::{Block, Document, Fact, Section, Table};
use crate::wording::{Label, Language};

/// The first numbering that counts from 1 again.
pub const RESTARTED: usize = 3;

/// The width between the margins of an A4 page, in twentieths of a point.
const TEXT_WIDTH: usize = 9070;

/// Writes the document; tells how many numbered lists it has.
pub fn body(document: &Document) -> io::Result<(Vec<u8>, usize)> {
    let mut xml = Xml::new()?;
    xml.open(
        "w:document",
        &[
            ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
            ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ],
    )?;
    xml.open("w:body", &[])?;
    let mut body = Body { xml, language: document.language, lists: 0, below_table: false };
    if !document.kind.is_empty() {
        body.paragraph("Subtitle", &document.kind)?;
    }
    body.paragraph("Title", &document.title)?;
    body.facts(&document.facts)?;
    for section in &document.sections {
        body.section(section, 1)?;
    }
    let Body { mut xml, lists, .. } = body;
    page(&mut xml)?;
    xml.close("w:body")?;
    xml.close("w:document")?;
    Ok((xml.finish(), lists))
}

/// The style of a paragraph that has no other properties.
pub fn style(xml: &mut Xml, style: &str) -> io::Result<()> {
    xml.open("w:pPr", &[])?;
    xml.empty("w:pStyle", &[("w:val", style)])?;
    xml.close("w:pPr")
}

/// A run of text.
pub fn run(xml: &mut Xml, text: &str) -> io::Result<()> {
    xml.open("w:r", &[])?;
    xml.text("w:t", &[("xml:space", "preserve")], text)?;
    xml.close("w:r")
}

/// A run of text that stands out.
fn marked(xml: &mut Xml, mark: &str, text: &str) -> io::Result<()> {
    xml.open("w:r", &[])?;
    xml.open("w:rPr", &[])?;
    xml.empty(mark, &[])?;
    xml.close("w:rPr")?;
    xml.text("w:t", &[("xml:space", "preserve")], text)?;
    xml.close("w:r")
}

/// A4, 25 mm to all sides; another header on the first page.
fn page(xml: &mut Xml) -> io::Result<()> {
    xml.open("w:sectPr", &[])?;
    for (name, kind, id) in [
        ("w:headerReference", "first", "rId5"),
        ("w:headerReference", "default", "rId6"),
        ("w:footerReference", "first", "rId7"),
        ("w:footerReference", "default", "rId7"),
    ] {
        xml.empty(name, &[("w:type", kind), ("r:id", id)])?;
    }
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1588"),
            ("w:right", "1418"),
            ("w:bottom", "1418"),
            ("w:left", "1418"),
            ("w:header", "709"),
            ("w:footer", "709"),
            ("w:gutter", "0"),
        ],
    )?;
    xml.empty("w:titlePg", &[])?;
    xml.close("w:sectPr")
}

struct Body {
    xml: Xml,
    language: Language,
    /// How many numbered lists there are so far.
    lists: usize,
    /// Whether a table stands right above.
    below_table: bool,
}

impl Body {
    fn section(&mut self, section: &Section, level: usize) -> io::Result<()> {
        self.below_table = false;
        self.paragraph(["Heading1", "Heading2"].get(level - 1).unwrap_or(&"Heading3"), &section.heading)?;
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => self.paragraph("Normal", text)?,
                Block::Bullets(items) => items.iter().try_for_each(|item| self.paragraph("ListBullet", item))?,
                Block::Numbers(items) => {
                    let numbering = (RESTARTED + self.lists).to_string();
                    items.iter().try_for_each(|item| self.item(&numbering, item))?;
                    self.lists += 1;
                }
                Block::Facts(facts) => self.facts(facts)?,
                Block::Table(table) => self.table(table, &section.heading)?,
                Block::Absent => {
                    self.open("Normal")?;
                    marked(&mut self.xml, "w:i", self.language.label(Label::Absent))?;
                    self.xml.close("w:p")?;
                }
            }
        }
        section.parts.iter().try_for_each(|part| self.section(part, level + 1))
    }

    /// Begins a paragraph; keeps it apart from a table above.
    fn open(&mut self, style: &str) -> io::Result<()> {
        self.xml.open("w:p", &[])?;
        self.xml.open("w:pPr", &[])?;
        self.xml.empty("w:pStyle", &[("w:val", style)])?;
        if std::mem::take(&mut self.below_table) {
            self.xml.empty("w:spacing", &[("w:before", "160")])?;
        }
        self.xml.close("w:pPr")
    }

    fn paragraph(&mut self, style: &str, text: &str) -> io::Result<()> {
        self.open(style)?;
        run(&mut self.xml, text)?;
        self.xml.close("w:p")
    }

    fn item(&mut self, numbering: &str, text: &str) -> io::Result<()> {
        self.xml.open("w:p", &[])?;
        self.xml.open("w:pPr", &[])?;
        self.xml.empty("w:pStyle", &[("w:val", "ListNumber")])?;
        self.xml.open("w:numPr", &[])?;
        self.xml.empty("w:ilvl", &[("w:val", "0")])?;
        self.xml.empty("w:numId", &[("w:val", numbering)])?;
        self.xml.close("w:numPr")?;
        self.xml.close("w:pPr")?;
        run(&mut self.xml, text)?;
        self.xml.close("w:p")
    }

    fn facts(&mut self, facts: &[Fact]) -> io::Result<()> {
        for fact in facts {
            self.open("Uppgift")?;
            marked(&mut self.xml, "w:b", &format!("{}:", fact.label))?;
            self.xml.open("w:r", &[])?;
            self.xml.empty("w:tab", &[])?;
            self.xml.close("w:r")?;
            match fact.value.as_str() {
                "" => marked(&mut self.xml, "w:i", self.language.label(Label::Absent))?,
                value => run(&mut self.xml, value)?,
            }
            self.xml.close("w:p")?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table, caption: &str) -> io::Result<()> {
        let widths = widths(&table.columns);
        self.xml.open("w:tbl", &[])?;
        self.xml.open("w:tblPr", &[])?;
        self.xml.empty("w:tblStyle", &[("w:val", "TableGrid")])?;
        self.xml.empty("w:tblW", &[("w:w", &TEXT_WIDTH.to_string()), ("w:type", "dxa")])?;
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
        self.xml.empty(
            "w:tblLook",
            &[
                ("w:val", "0620"),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", "0"),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        )?;
        self.xml.empty("w:tblCaption", &[("w:val", caption)])?;
        self.xml.close("w:tblPr")?;
        self.xml.open("w:tblGrid", &[])?;
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", width)])?;
        }
        self.xml.close("w:tblGrid")?;
        let head: Vec<&str> = table.columns.iter().map(|&column| self.language.label(column)).collect();
        self.row(&head, &widths, true)?;
        for row in &table.rows {
            self.row(&row.iter().map(String::as_str).collect::<Vec<_>>(), &widths, false)?;
        }
        self.xml.close("w:tbl")?;
        self.below_table = true;
        Ok(())
    }

    fn row(&mut self, cells: &[&str], widths: &[String], is_head: bool) -> io::Result<()> {
        self.xml.open("w:tr", &[])?;
        self.xml.open("w:trPr", &[])?;
        self.xml.empty("w:cantSplit", &[])?;
        if is_head {
            self.xml.empty("w:tblHeader", &[])?;
        }
        self.xml.close("w:trPr")?;
        for (cell, width) in cells.iter().zip(widths) {
            self.xml.open("w:tc", &[])?;
            self.xml.open("w:tcPr", &[])?;
            self.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")])?;
            self.xml.close("w:tcPr")?;
            self.xml.open("w:p", &[])?;
            style(&mut self.xml, if is_head { "Tabellrubrik" } else { "Tabelltext" })?;
            if !cell.is_empty() {
                run(&mut self.xml, cell)?;
            }
            self.xml.close("w:p")?;
            self.xml.close("w:tc")?;
        }
        self.xml.close("w:tr")
    }
}

/// The width of each column, so that together they fill the line.
fn widths(columns: &[Label]) -> Vec<String> {
    let total: usize = columns.iter().copied().map(weight).sum();
    columns.iter().map(|&column| (TEXT_WIDTH * weight(column) / total.max(1)).to_string()).collect()
}

/// How much room a column asks for, beside others.
fn weight(column: Label) -> usize {
    match column {
        Label::Met | Label::Unmet | Label::Undetermined | Label::Ready | Label::Delivered => 16,
        Label::Verdict => 19,
        Label::Date | Label::Standing | Label::Group | Label::Kind => 24,
        Label::Recipient | Label::Report | Label::Why | Label::Source => 34,
        Label::Step => 80,
        _ => 25,
    }
}
