//! Files as word processors write them: the lines that are read from each, in their forms, lie beside it.

use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use uppdragskollen_core::import::{self, DocumentKind, FileKind, Form, ImportError, Manuscript, Options};
use uppdragskollen_tests::{day, files, root, text};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The endings of the files that are read.
const READ: [&str; 4] = ["docx", "odt", "ott", "fodt"];

/// A manuscript as it stands beside its file: a line each, with its form, bars between the cells of a row; an empty line is
/// one.
fn said(manuscript: &Manuscript) -> String {
    let lines = manuscript.text.split('\n').zip(&manuscript.forms).map(|(text, form)| match form {
        Form::Heading(level) => format!("heading {level}: {text}"),
        Form::Emphasis => format!("emphasis: {text}"),
        Form::Paragraph if text.is_empty() => String::new(),
        Form::Paragraph => format!("paragraph: {text}"),
        Form::Item => format!("item: {text}"),
        Form::Row => format!("row: {}", text.replace('\t', " | ")),
        Form::Margin => format!("margin: {text}"),
    });
    lines.chain(manuscript.draft.iter().map(|draft| format!("draft: {draft}"))).map(|line| line + "\n").collect()
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(root().join("files").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_file_gives_up_its_lines() {
    let mut differences = Vec::new();
    let mut count = 0;
    for path in READ.iter().flat_map(|ending| files(&root().join("files"), ending)) {
        count += 1;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let expected = text(Path::new(&format!("{}.txt", path.display())));
        let found = import::decode(&bytes(&name)).map(|manuscript| said(&manuscript));
        if found.as_ref() != Ok(&expected) {
            differences.push(format!("--- {name}\n{}", found.unwrap_or_else(|error| format!("{error:?}"))));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(count >= 12);
}

#[test]
fn what_stands_in_the_margins_is_kept_and_displaces_nothing() {
    for name in ["marginaler.docx", "marginaler.odt"] {
        let manuscript = import::decode(&bytes(name)).expect("it can be read");
        let packs = uppdragskollen_core::pack::builtin();
        let options = Options { packs: &packs, pack: None, group: None, today: day("2026-01-15") };
        let imported = import::read(&manuscript, options).expect("it has text");
        assert_eq!(imported.kind, DocumentKind::Assignment, "{name}");
        assert_eq!(imported.draft.title, "Trygg hemgång", "{name}");
        let unplaced: Vec<&str> = imported.unplaced.iter().map(|passage| passage.text.as_str()).collect();
        for aside in ["Mellanbygdens kommun", "Diarienummer 2026-114"] {
            assert!(unplaced.contains(&aside), "{name}: {unplaced:?}");
        }
        // "Sida · fastställd 2026-01-12" in the footer tells when the document was adopted.
        let adopted = imported.draft.approved_on.as_ref().map(ToString::to_string);
        assert_eq!(adopted.as_deref(), Some("2026-01-12"), "{name}");
    }
}

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A package of these parts, packed.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).expect("a part can be started");
        zip.write_all(part).expect("a part can be written");
    }
    zip.finish().expect("a package can be closed").into_inner()
}

/// A Word file of one part.
fn word(document: &str) -> Vec<u8> {
    let types = format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>"#
    );
    package(&[("[Content_Types].xml", types.as_bytes()), ("word/document.xml", document.as_bytes())])
}

/// The text of a Word file with this in its body.
fn body(inside: &str) -> String {
    format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{inside}</w:body></w:document>"#
    )
}

/// What is said of bytes that are refused, which takes no longer than it may.
fn refusal(bytes: &[u8]) -> ImportError {
    let start = Instant::now();
    let refused = import::decode(bytes).expect_err("it is refused");
    assert!(start.elapsed() < Duration::from_secs(2), "{refused:?} took {:?}", start.elapsed());
    refused
}

#[test]
fn a_file_cut_short_is_damaged() {
    for (name, kind) in [("rubriker.docx", FileKind::Word), ("tabeller.odt", FileKind::OpenDocument)] {
        let whole = bytes(name);
        for length in [100, 1_000, whole.len() / 2, whole.len() - 1_000, whole.len() - 23] {
            assert_eq!(refusal(&whole[..length]), ImportError::Damaged { kind }, "{name}, {length} bytes");
        }
    }
}

#[test]
fn what_is_no_document_is_told_by_its_content() {
    let unsupported = |kind| ImportError::Unsupported { kind };
    assert_eq!(refusal(&bytes("kalkyl.xlsx")), unsupported(FileKind::OtherOffice));
    assert_eq!(refusal(&bytes("kalkyl.ods")), unsupported(FileKind::OtherOffice));
    assert_eq!(refusal(&package(&[("läs mig.txt", b"Hej.")])), unsupported(FileKind::Archive));
    assert_eq!(refusal(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 locked, or old"), unsupported(FileKind::OldOffice));
    assert_eq!(refusal(b"{\\rtf1 Hej.}"), unsupported(FileKind::RichText));
}

#[test]
fn what_is_locked_is_told() {
    let manifest = br#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"#;
    let mimetype = b"application/vnd.oasis.opendocument.text";
    let locked = package(&[("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", b"\x12\x34")]);
    assert_eq!(refusal(&locked), ImportError::Encrypted { kind: FileKind::OpenDocument });
    // The bit of each header that says that its part is locked: in the local ones and in the list of parts.
    let mut locked = word(&body("<w:p/>"));
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> = (0..locked.len() - 4).filter(|&at| &locked[at..at + 4] == mark).collect();
        places.into_iter().for_each(|at| locked[at + flags] |= 1);
    }
    assert_eq!(refusal(&locked), ImportError::Encrypted { kind: FileKind::Word });
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let excessive = ImportError::Excessive { kind: FileKind::Word };
    assert_eq!(refusal(&word(&body(&" ".repeat(60_000_000)))), excessive);
    // As much as may be unpacked, and made of what costs most to keep.
    assert_eq!(refusal(&word(&body(&"<w:tbl><w:tr><w:tc/>".repeat(2)))), ImportError::Damaged { kind: FileKind::Word });
    assert_eq!(refusal(&word(&body(&"<w:p/>".repeat(300_000)))), excessive);
    assert_eq!(refusal(&word(&body(&"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".repeat(100_000)))), excessive);
    let words: String = (0..400_000).map(|number| format!("{number} ")).collect();
    let text = body(&format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"));
    assert!(matches!(refusal(&word(&text)), ImportError::TooLarge { .. }));
    // More parts than any document has.
    let names: Vec<String> = (0..6_000).map(|number| format!("{number}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(refusal(&package(&parts)), excessive);
}

#[test]
fn what_nests_too_deeply_or_reaches_outside_is_refused() {
    let excessive = ImportError::Excessive { kind: FileKind::Word };
    for (open, close) in [("<w:ins>", "</w:ins>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")] {
        let deep = body(&format!("{}{}", open.repeat(10_000), close.repeat(10_000)));
        assert_eq!(refusal(&word(&deep)), excessive);
    }
    let entity = format!(r#"<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>{}"#, body("<w:p>&y;</w:p>"));
    assert_eq!(refusal(&word(&entity)), excessive);
    let laughs = format!(r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>{}"#, body("<w:p>&b;</w:p>"));
    assert_eq!(refusal(&word(&laughs)), excessive);
}

#[test]
fn an_empty_document_has_no_text() {
    let document = import::decode(&word(&body("<w:p/>"))).expect("it can be read");
    assert_eq!(document, Manuscript::default());
}

/// A package with some bytes of one of its parts changed, and packed again.
fn changed(name: &str, part: prop::sample::Index, changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes(name))).expect("a fixture is a package");
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    let chosen = part.index(names.len());
    let mut parts = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let mut bytes = Vec::new();
        let mut part = archive.by_name(name).expect("a part is there");
        std::io::copy(&mut part, &mut bytes).expect("a part can be read");
        if number == chosen && !bytes.is_empty() {
            changes.iter().for_each(|(at, byte)| {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            });
        }
        parts.push((name.as_str(), bytes));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    package(&parts)
}

fn fixture() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["rubriker.docx", "tabeller.docx", "andringar.docx", "rubriker.odt", "tabeller.odt"])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_with_changed_bytes_is_read_or_refused(
        name in fixture(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = bytes(name);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = import::decode(&bytes);
    }

    #[test]
    fn a_file_with_changed_parts_is_read_or_refused(
        name in fixture(),
        part in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"<>/=\"' &;wptrc19".to_vec())), 1..6),
    ) {
        if let Ok(manuscript) = import::decode(&changed(name, part, &changes)) {
            let lines = if manuscript.text.is_empty() { 0 } else { manuscript.text.split('\n').count() };
            prop_assert_eq!(lines, manuscript.forms.len());
        }
    }
}
