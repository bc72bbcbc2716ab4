//! Damaged records: they have been set aside, and are there until the person removes them.

use uppdragskollen_core::store::{Shelf, damaged, draft_of};

use super::save::save_file;
use crate::i18n::library::unreadable as words;
use crate::store;

/// What the key of every record begins with, within another key too.
const ROOT: &str = "uppdragskollen/";
/// What those of the first version begin with; the draft's id follows.
const OLD: &str = "uppdragskollen/utkast/";

/// A damaged record.
#[derive(Clone)]
pub struct Damaged {
    /// The key that it lies under.
    pub key: String,
    /// What there is of it.
    pub text: String,
}

impl Damaged {
    /// All that there are.
    pub fn all() -> Vec<Self> {
        damaged(&store::shelf()).into_iter().map(|(key, text)| Self { key, text }).collect()
    }

    /// The draft that it was of, by id.
    pub fn draft(&self) -> Option<&str> {
        let was = self.key.get(self.key.rfind(ROOT)?..)?.trim_end_matches('+');
        was.strip_prefix(OLD).or_else(|| draft_of(was))
    }

    /// Gives it to the person as a file.
    pub fn save(&self) {
        save_file(&format!("{}.txt", words().damaged_file), "text/plain;charset=utf-8", &self.text.as_str().into());
    }
}

/// The records of a draft as they are, by key; sound or not, of this version or another.
pub fn records_of(id: &str) -> Vec<(String, String)> {
    let shelf = store::shelf();
    let is_of = |key: &String| draft_of(key) == Some(id) || key.strip_prefix(OLD) == Some(id);
    let keys = shelf.keys(ROOT).into_iter().filter(is_of);
    keys.filter_map(|key| shelf.get(&key).map(|text| (key, text))).collect()
}
