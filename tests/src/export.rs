//! Drafts written out: each case is a draft, and what it is as Markdown, HTML and a calendar.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::export::{Blanks, Carriage, article, assignment, calendar, markdown, word};
use uppdragskollen_core::wording::Language;
use uppdragskollen_tests::{day, files, pack, root, text};

/// The files of every case: the draft, what is expected, and what is found.
fn cases() -> Vec<(PathBuf, String)> {
    let mut cases = Vec::new();
    for path in files(&root().join("export"), "json") {
        let draft = Draft::from_json(&text(&path), Newer::Refuse).expect("a draft");
        let document = assignment(&draft, Some(&pack(&draft.pack)), Blanks::LeftOut);
        let at = day("2026-01-15").midnight().assume_utc();
        cases.push((path.with_extension("md"), markdown(&document)));
        cases.push((path.with_extension("html"), article(&document)));
        cases.push((path.with_extension("ics"), calendar(&draft, at, Language::Swedish).replace("\r\n", "\n")));
    }
    cases
}

#[test]
fn every_draft_is_written_as_expected() {
    let cases = cases();
    assert!(!cases.is_empty());
    for (path, found) in cases {
        assert_eq!(found, text(&path), "{}", path.display());
    }
}

/// A part of a Word file of the first case.
fn part(name: &str) -> String {
    let draft = text(&root().join("export/trygg-utskrivning.json"));
    let draft = Draft::from_json(&draft, Newer::Refuse).expect("a draft");
    let document = assignment(&draft, Some(&pack(&draft.pack)), Blanks::LeftOut);
    let at = day("2026-01-15").midnight().assume_utc();
    let bytes = word(&document, &Carriage { at, creator: "", draft: Some(&draft) }).expect("a file");
    let mut container = zip::ZipArchive::new(Cursor::new(bytes)).expect("a container");
    let mut text = String::new();
    container.by_name(name).expect("a part").read_to_string(&mut text).expect("a text");
    text
}

#[test]
fn a_word_file_has_real_headings_lists_and_tables() {
    let document = part("word/document.xml");
    let styled = |style: &str| document.matches(&format!("<w:pStyle w:val=\"{style}\"/>")).count();
    assert_eq!(styled("Title"), 1);
    assert_eq!(styled("Heading1"), 8);
    assert_eq!(styled("ListBullet"), 3);
    assert_eq!(styled("ListNumber"), 3);
    assert_eq!(document.matches("<w:tblHeader/>").count(), 3);
    assert_eq!(document.matches("<w:tbl>").count(), 3);
    // Every style and numbering that is used exists.
    let (styles, numbering) = (part("word/styles.xml"), part("word/numbering.xml"));
    for (used, defined, within) in [
        ("<w:pStyle w:val=\"", "w:styleId=\"", &styles),
        ("<w:tblStyle w:val=\"", "w:styleId=\"", &styles),
        ("<w:numId w:val=\"", "<w:num w:numId=\"", &numbering),
    ] {
        for name in document.split(used).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(within.contains(&format!("{defined}{name}\"")), "{name}");
        }
    }
}

#[test]
fn a_word_file_says_what_it_is() {
    let properties = part("docProps/core.xml");
    assert!(properties.contains("<dc:title>Trygg utskrivning för äldre med sammansatta behov</dc:title>"));
    assert!(properties.contains("<dc:language>sv-SE</dc:language>"));
    assert!(properties.contains(">2026-01-15T00:00:00Z</dcterms:modified>"));
    assert!(!properties.contains("creator"));
    assert!(part("word/styles.xml").contains("<w:lang w:val=\"sv-SE\""));
    assert!(part("word/settings.xml").contains("w:name=\"compatibilityMode\""));
    assert!(part("word/footer1.xml").contains("w:instr=\"NUMPAGES\""));
    // Every part is named in the content types, or has the ending of one that is.
    let types = part("[Content_Types].xml");
    for name in ["word/document.xml", "word/header1.xml", "word/header2.xml", "customXml/itemProps1.xml"] {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
    }
}
