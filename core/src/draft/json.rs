//! Drafts as saved: JSON with a schema number.

use std::fmt;

use super::{Draft, SCHEMA};

/// What to do with a draft of a newer schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// Leave it alone.
    Refuse,
    /// Read what this version knows; the rest is kept, and written back as it was.
    Accept,
}

/// Why a saved draft cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// It is no JSON object, or a known field holds what it cannot hold.
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It was saved by a newer version.
    NewerSchema {
        /// The schema it says it has.
        found: u32,
    },
    /// It is JSON, but no draft.
    NoDraft,
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { line, column } => write!(f, "not a sound draft: line {line}, column {column}"),
            Self::NewerSchema { found } => write!(f, "schema {found}; this version reads up to {SCHEMA}"),
            Self::NoDraft => f.write_str("no draft: it has no schema"),
        }
    }
}

impl std::error::Error for DraftError {}

impl From<serde_json::Error> for DraftError {
    fn from(error: serde_json::Error) -> Self {
        Self::Malformed { line: error.line(), column: error.column() }
    }
}

impl Draft {
    /// Reads a saved draft.
    ///
    /// # Errors
    /// [`DraftError`]; a newer schema only where `newer` says so.
    pub fn from_json(json: &str, newer: Newer) -> Result<Self, DraftError> {
        #[derive(serde::Deserialize)]
        struct Header {
            schema: Option<u32>,
        }
        match serde_json::from_str::<Header>(json)?.schema {
            None | Some(0) => Err(DraftError::NoDraft),
            Some(found) if found > SCHEMA && newer == Newer::Refuse => Err(DraftError::NewerSchema { found }),
            Some(_) => Ok(serde_json::from_str(json)?),
        }
    }

    /// The draft as it is saved.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_draft_is_refused_or_kept_whole() {
        let json = r#"{"schema":99,"title":"T","mood":"calm","time_frame":{"start":"2026-03","pace":"slow"},
            "participants":[{"name":"Anna Ek","sector":"skola","badge":7}]}"#;
        assert_eq!(Draft::from_json(json, Newer::Refuse), Err(DraftError::NewerSchema { found: 99 }));
        let draft = Draft::from_json(json, Newer::Accept).unwrap();
        let again: serde_json::Value = serde_json::from_str(&draft.to_json()).unwrap();
        assert_eq!(again["schema"], 99);
        assert_eq!(again["mood"], "calm");
        assert_eq!(again["time_frame"]["pace"], "slow");
        assert_eq!(again["participants"][0]["badge"], 7);
        assert_eq!(again["participants"][0]["sector"], "skola");
        assert_eq!(Draft::from_json(&draft.to_json(), Newer::Accept).unwrap(), draft);
    }

    #[test]
    fn what_is_no_draft_is_told() {
        assert_eq!(Draft::from_json("{}", Newer::Refuse), Err(DraftError::NoDraft));
        assert!(matches!(Draft::from_json("{\"schema\":", Newer::Refuse), Err(DraftError::Malformed { line: 1, .. })));
        assert!(matches!(
            Draft::from_json("{\"schema\":1,\"title\":7}", Newer::Refuse),
            Err(DraftError::Malformed { .. })
        ));
    }

    #[test]
    fn the_schema_grows_with_the_form() {
        let empty = serde_json::to_value(Draft::default()).unwrap();
        assert_eq!(empty["time_frame"]["duration"], serde_json::Value::Null);
        assert_eq!(empty["participants"], serde_json::json!([]));
    }
}
