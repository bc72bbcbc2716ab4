//! What the test programs share: finding cases, and checking a draft.

pub mod expectation;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use time::Date;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::{self, Pack};
use uppdragskollen_core::swedish::PartialDate;

/// The folder of this crate, where cases and documents lie.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below `folder` with this ending, in order of name.
///
/// # Panics
/// Where the folder cannot be listed.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The text of a file.
///
/// # Panics
/// Where it cannot be read.
pub fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The day that a case names, `2026-01-15`.
///
/// # Panics
/// Where it is no day.
pub fn day(text: &str) -> Date {
    match text.parse() {
        Ok(PartialDate::Day(day)) => day,
        _ => panic!("{text} is no day"),
    }
}

/// The built-in pack of this id.
///
/// # Panics
/// Where there is none.
pub fn pack(id: &str) -> Pack {
    pack::find(id).unwrap_or_else(|| panic!("there is no pack {id}"))
}

/// Every rule's verdict on a draft, by the names that they have in data.
///
/// # Panics
/// Where the pack has no such group.
pub fn verdicts(pack: &Pack, draft: &Draft, today: Date) -> BTreeMap<String, String> {
    let rules = pack.compile(&draft.group).unwrap_or_else(|error| panic!("{error}"));
    let session = Session::new(rules.into(), draft, today);
    session.reviews().map(|review| (pack.rules[review.rule].id.clone(), review.verdict.id().to_owned())).collect()
}
