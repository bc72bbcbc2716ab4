//! Drafts written out: each case is a draft, and what it is as Markdown, HTML and a calendar.

use std::path::PathBuf;

use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::export::{Blanks, article, assignment, calendar, markdown};
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
