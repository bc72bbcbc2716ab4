//! A draft as it is kept: with when it was saved, and with what was read from the document that it came from.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uppdragskollen_core::draft::{Draft, DraftError, Field, Newer};
use uppdragskollen_core::import::{Evidence, Imported, Passage};

/// A draft with what surrounds it.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    /// When it was saved; see [`crate::clock::stamp`].
    pub saved: String,
    /// The draft.
    pub draft: Draft,
    /// What was read, if the draft came from a document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Reading>,
}

/// What reading a document gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Where each value came from.
    pub found: Vec<Evidence>,
    /// What found no place.
    pub unplaced: Vec<Unplaced>,
    /// Whether the person has put it aside.
    #[serde(default)]
    pub hidden: bool,
}

/// A passage that found no place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unplaced {
    /// The passage.
    #[serde(flatten)]
    pub passage: Passage,
    /// The field that the person has added it to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added_to: Option<Field>,
}

/// A record as stored: the draft in it is the core's to read.
#[derive(Deserialize)]
struct Stored<'a> {
    #[serde(default)]
    saved: String,
    #[serde(borrow)]
    draft: &'a RawValue,
    #[serde(default)]
    reading: Option<Reading>,
}

impl Record {
    /// A draft that has not been saved yet.
    pub fn new(draft: Draft) -> Self {
        Self { saved: String::new(), draft, reading: None }
    }

    /// What reading a document gave, as a draft to go on with.
    pub fn imported(imported: Imported) -> Self {
        let unplaced = imported.unplaced.into_iter().map(|passage| Unplaced { passage, added_to: None }).collect();
        let reading = Reading { found: imported.evidence, unplaced, hidden: false };
        Self { reading: Some(reading), ..Self::new(imported.draft) }
    }

    /// Reads a record, or a draft alone, as a file holds it.
    ///
    /// # Errors
    /// The core's, where it cannot read the draft.
    pub fn read(text: &str, newer: Newer) -> Result<Self, DraftError> {
        match serde_json::from_str::<Stored<'_>>(text) {
            Ok(Stored { saved, draft, reading }) => {
                Ok(Self { saved, draft: Draft::from_json(draft.get(), newer)?, reading })
            }
            Err(_) => Ok(Self::new(Draft::from_json(text, newer)?)),
        }
    }

    /// The draft of a record as it is written there, or the whole text where no draft can be told apart in it: what
    /// to save as a file of a record that cannot be read here.
    pub fn draft_text(text: &str) -> &str {
        serde_json::from_str::<Stored<'_>>(text).map_or(text, |stored| stored.draft.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_and_a_draft_alone_are_both_read() {
        let draft = Draft { title: "Vårdplanering".to_owned(), ..Draft::new("p", "g") };
        let record = Record { saved: "2026-11-22T14:32:00Z".to_owned(), ..Record::new(draft.clone()) };
        let text = serde_json::to_string(&record).unwrap();
        let again = Record::read(&text, Newer::Refuse).unwrap();
        assert_eq!((again.draft, again.saved), (draft.clone(), record.saved));
        assert_eq!(Record::read(&draft.to_json(), Newer::Refuse).unwrap().draft, draft);
        assert_eq!(Record::draft_text(&text), draft.to_json());
    }

    #[test]
    fn what_cannot_be_read_is_told_by_the_core() {
        let newer = r#"{"saved":"","draft":{"schema":99,"title":"T"}}"#;
        assert_eq!(Record::read(newer, Newer::Refuse).unwrap_err(), DraftError::NewerSchema { found: 99 });
        assert_eq!(Record::read(newer, Newer::Accept).unwrap().draft.title, "T");
        assert!(matches!(Record::read("{\"saved\":", Newer::Refuse), Err(DraftError::Malformed { .. })));
        assert_eq!(Record::draft_text("{\"saved\":"), "{\"saved\":");
    }
}
