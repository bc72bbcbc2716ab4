//! PDF files as programs write them, and what is read from each: the form and the text of every line, beside the file.

use std::fs;
use std::path::PathBuf;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use uppdragskollen_core::draft::Report;
use uppdragskollen_core::import::{self, Form, Manuscript, Options};
use uppdragskollen_tests::{day, files, root, text};

fn fixtures() -> Vec<PathBuf> {
    files(&root().join("files/pdf"), "pdf")
}

/// Each line as the expectation beside the file writes it: its form, and its text with bars between cells.
fn told(bytes: &[u8]) -> String {
    let manuscript = match import::decode(bytes) {
        Ok(manuscript) => manuscript,
        Err(error) => return format!("error: {error:?}\n"),
    };
    let line = |(form, text): (&Form, &str)| {
        let form = match form {
            Form::Heading(level) => format!("heading {level}"),
            form => format!("{form:?}").to_lowercase(),
        };
        format!("{form}: {}\n", text.replace('\t', " | "))
    };
    manuscript.forms.iter().zip(manuscript.text.split('\n')).map(line).collect()
}

#[test]
fn files_are_read_as_their_readers_see_them() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 15);
    let mut differences = Vec::new();
    for path in fixtures {
        let found = told(&fs::read(&path).expect("a file"));
        let expected = text(&path.with_extension("txt"));
        for (place, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
            if found != expected {
                differences.push(format!("{}:{}\n  {found}\n  {expected}", path.display(), place + 1));
                break;
            }
        }
        if found.lines().count() != expected.lines().count() {
            differences.push(format!("{}: {} lines", path.display(), found.lines().count()));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_file_is_read_into_a_draft() {
    let packs = uppdragskollen_core::pack::builtin();
    let options = Options { packs: &packs, pack: None, group: None, today: day("2026-01-15") };
    let bytes = fs::read(root().join("files/pdf/hemgang.pdf")).expect("a file");
    let imported = import::read(&import::decode(&bytes).expect("a text"), options).expect("a draft");
    let names: Vec<&str> = imported.draft.participants.iter().map(|participant| participant.name.as_str()).collect();
    assert_eq!(names, ["Maria Åkesson", "Per Öberg", "Sofia Lind", ""], "the last seat is vacant");
    let steps = imported.draft.timetable.iter().filter_map(|step| step.date.as_ref());
    let dates: Vec<String> = steps.map(ToString::to_string).collect();
    assert_eq!(dates, ["2025-06-30", "2025-10-15", "2026-02-27"]);
    let shown =
        |report: &Report| (report.to.clone(), report.date.as_ref().map(ToString::to_string).unwrap_or_default());
    let reports: Vec<_> = imported.draft.reports.iter().map(shown).collect();
    assert_eq!(reports, ["2025-10-15", "2026-02-27"].map(|date| ("Styrgrupp närvård".to_owned(), date.to_owned())));
}

/// What is done to a file: bytes changed, taken away, doubled, or put elsewhere.
#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Cut(Index, Index),
    Double(Index, Index),
    Digit(Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Cut(from, to)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Double(from, to)),
        (any::<Index>(), b'0'..=b'9').prop_map(|(at, digit)| Change::Digit(at, digit)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        let range = |from: &Index, to: &Index| {
            let (from, to) = (from.index(length), to.index(length));
            // Mostly a few bytes, now and then half of the file.
            let most = if (from + to) % 8 == 0 { length } else { 64 };
            from..from.max(to.min(from + most))
        };
        match change {
            Change::Byte(at, byte) => bytes[at.index(length)] = *byte,
            Change::Cut(from, to) => drop(bytes.drain(range(from, to))),
            Change::Double(from, to) => {
                let part = bytes[range(from, to)].to_vec();
                let at = to.index(length);
                bytes.splice(at..at, part);
            }
            Change::Digit(at, digit) => {
                let digits: Vec<usize> = (0..length).filter(|at| bytes[*at].is_ascii_digit()).collect();
                if !digits.is_empty() {
                    bytes[digits[at.index(digits.len())]] = *digit;
                }
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_happens_to_a_file_it_is_read_or_refused(
        path in select(fixtures()),
        changes in vec(change(), 1..12),
    ) {
        let bytes = changed(fs::read(path).expect("a file"), &changes);
        if let Ok(Manuscript { text, forms, .. }) = import::decode(&bytes)
            && !forms.is_empty()
        {
            prop_assert_eq!(text.split('\n').count(), forms.len());
            prop_assert!(text.split('\n').all(|line| !line.trim().is_empty()));
        }
    }
}
