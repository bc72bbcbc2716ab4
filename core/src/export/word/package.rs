//! The parts of a Word file, and the container that they lie in.

use std::io::{self, Cursor, Write};

use time::{OffsetDateTime, UtcOffset};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::body::{self, RESTARTED};
use super::xml::Xml;
use super::{CARRIED, Carriage};
use crate::draft::Draft;
use crate::export::document::Document;
use crate::wording::{Label, Language};

/// A part: its name in the container, and what is in it.
pub type Part = (&'static str, Vec<u8>);

const NAMESPACE: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

/// What a file needs besides where it carries a draft: in its content types, and among its document's relationships.
const CARRIED_TYPE: &str = "<Override PartName=\"/customXml/itemProps1.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>";
const CARRIED_RELATIONSHIP: &str = "<Relationship Id=\"rId8\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" \
    Target=\"../customXml/item1.xml\"/>";

/// Every part, in the order of the container.
pub fn parts(document: &Document, carriage: &Carriage<'_>) -> io::Result<Vec<Part>> {
    let (body, restarts) = body::body(document)?;
    let carried = |addition: &'static str| if carriage.draft.is_some() { addition } else { "" };
    let types = completed(include_str!("template/content-types.xml"), carried(CARRIED_TYPE));
    let relationships = completed(include_str!("template/document-relationships.xml"), carried(CARRIED_RELATIONSHIP));
    let styles = include_str!("template/styles.xml").replace("LANGUAGE", tag(document.language));
    let mut parts: Vec<Part> = vec![
        ("[Content_Types].xml", types.into()),
        ("_rels/.rels", include_bytes!("template/package-relationships.xml").to_vec()),
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", relationships.into()),
        ("word/styles.xml", styles.into()),
        ("word/numbering.xml", completed(include_str!("template/numbering.xml"), &numberings(restarts)).into()),
        ("word/settings.xml", include_bytes!("template/settings.xml").to_vec()),
        ("word/fontTable.xml", include_bytes!("template/font-table.xml").to_vec()),
        ("word/header1.xml", header(&document.collaboration)?),
        ("word/header2.xml", header(&document.title)?),
        ("word/footer1.xml", footer(document.language)?),
        ("docProps/core.xml", properties(document, carriage)?),
        ("docProps/app.xml", include_bytes!("template/app.xml").to_vec()),
    ];
    if let Some(draft) = carriage.draft {
        parts.extend([
            ("customXml/item1.xml", item(draft)?),
            ("customXml/itemProps1.xml", include_bytes!("template/item-properties.xml").to_vec()),
            ("customXml/_rels/item1.xml.rels", include_bytes!("template/item-relationships.xml").to_vec()),
        ]);
    }
    Ok(parts)
}

/// Puts parts into a container.
pub fn pack(parts: &[(impl AsRef<str>, Vec<u8>)]) -> ZipResult<Vec<u8>> {
    let mut container = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, content) in parts {
        container.start_file(name.as_ref(), options)?;
        container.write_all(content)?;
    }
    Ok(container.finish()?.into_inner())
}

/// A part of which only the end of its root differs.
fn completed(template: &str, addition: &str) -> String {
    let end = template.rfind("</").unwrap_or(template.len());
    let (start, end) = template.split_at(end);
    format!("{start}{addition}{end}")
}

/// A numbering of its own for each numbered list, so that each counts from 1.
fn numberings(lists: usize) -> String {
    (RESTARTED..RESTARTED + lists)
        .map(|number| {
            format!(
                "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
                 <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            )
        })
        .collect()
}

/// The language of a document, BCP 47.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Swedish => "sv-SE",
        Language::English => "en-GB",
    }
}

fn header(text: &str) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:hdr", &[NAMESPACE])?;
    xml.open("w:p", &[])?;
    body::style(&mut xml, "Header")?;
    body::run(&mut xml, text)?;
    xml.close("w:p")?;
    xml.close("w:hdr")?;
    Ok(xml.finish())
}

/// "Sida 1 av 3".
fn footer(language: Language) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("w:ftr", &[NAMESPACE])?;
    xml.open("w:p", &[])?;
    body::style(&mut xml, "Footer")?;
    body::run(&mut xml, &format!("{} ", language.label(Label::Page)))?;
    field(&mut xml, "PAGE")?;
    body::run(&mut xml, &format!(" {} ", language.label(Label::Of)))?;
    field(&mut xml, "NUMPAGES")?;
    xml.close("w:p")?;
    xml.close("w:ftr")?;
    Ok(xml.finish())
}

/// A number that the word processor fills in.
fn field(xml: &mut Xml, instruction: &str) -> io::Result<()> {
    xml.open("w:fldSimple", &[("w:instr", instruction)])?;
    body::run(xml, "1")?;
    xml.close("w:fldSimple")
}

fn properties(document: &Document, carriage: &Carriage<'_>) -> io::Result<Vec<u8>> {
    let at = moment(carriage.at);
    let mut xml = Xml::new()?;
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    )?;
    xml.text("dc:title", &[], &document.title)?;
    if !carriage.creator.is_empty() {
        xml.text("dc:creator", &[], carriage.creator)?;
    }
    xml.text("dc:language", &[], tag(document.language))?;
    xml.text("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &at)?;
    xml.text("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &at)?;
    xml.close("cp:coreProperties")?;
    Ok(xml.finish())
}

/// 2026-03-01T08:15:00Z
fn moment(at: OffsetDateTime) -> String {
    let at = at.to_offset(UtcOffset::UTC);
    let (hour, minute, second) = at.to_hms();
    let (year, month, day) = at.to_calendar_date();
    format!("{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z", u8::from(month))
}

/// The carried draft. What XML cannot hold is written as JSON escapes it.
fn item(draft: &Draft) -> io::Result<Vec<u8>> {
    let mut json = String::new();
    for letter in draft.to_json().chars() {
        match letter {
            '\u{7f}'..='\u{9f}' | '\u{FFFE}' | '\u{FFFF}' => json.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => json.push(letter),
        }
    }
    let mut xml = Xml::new()?;
    xml.text("utkast", &[("xmlns", CARRIED)], &json)?;
    Ok(xml.finish())
}
