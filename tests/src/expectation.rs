//! What a careful reader says of a document: a `.toml` beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use uppdragskollen_core::draft::{Field, Standing};

use crate::text;

/// The endings of the documents that are read.
pub const ENDINGS: [&str; 5] = ["docx", "odt", "pdf", "txt", "md"];

/// What a careful reader says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The day on which it is read, `2026-01-15`.
    pub today: String,
    /// `assignment` or `other`.
    pub document: String,
    /// The pack, where it is not the usual one.
    pub pack: Option<String>,
    /// The group.
    pub group: Option<String>,
    /// Whether every requirement is met.
    pub ready: bool,
    /// A verdict for each rule, by its id.
    #[serde(default)]
    pub verdicts: BTreeMap<String, String>,
    /// What the document says.
    #[serde(default)]
    pub draft: ExpectedDraft,
}

/// What the document says, as far as it is told.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the field of the draft with that name")]
pub struct ExpectedDraft {
    pub title: Option<String>,
    pub commissioner: Option<String>,
    pub approved_by: Option<String>,
    pub approved_on: Option<String>,
    pub valid_from: Option<String>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub duration: Option<String>,
    pub participants: Option<Vec<ExpectedParticipant>>,
    pub reports: Option<Vec<ExpectedReport>>,
    /// Fields that hold something.
    pub filled: Vec<Field>,
    /// Fields that hold nothing.
    pub empty: Vec<Field>,
    /// Fields and a passage that each of them holds.
    pub contains: BTreeMap<Field, String>,
    /// Passages that found no place.
    pub unplaced: Vec<String>,
}

/// A member of the group, or a seat in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedParticipant {
    /// The name, empty where a seat has none.
    pub name: String,
    /// The id of the sector, where it can be told.
    pub sector: Option<String>,
    /// How it stands in the group.
    #[serde(default)]
    pub standing: Standing,
}

/// A report with a date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedReport {
    /// Who receives it.
    pub to: String,
    /// The date, `2026-06-12` or `2026-06`.
    pub date: String,
}

/// The documents right in a folder, each with what is expected of it, in order of name.
///
/// # Panics
/// Where the folder cannot be listed, an expectation cannot be read, or its document is missing.
pub fn expectations(folder: &Path) -> Vec<(PathBuf, Expectation)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    paths.into_iter().map(|path| (document_beside(&path), expectation(&path))).collect()
}

fn expectation(path: &Path) -> Expectation {
    toml::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn document_beside(expectation: &Path) -> PathBuf {
    let document = ENDINGS.map(|ending| expectation.with_extension(ending)).into_iter().find(|path| path.exists());
    document.unwrap_or_else(|| panic!("{} has no document", expectation.display()))
}
