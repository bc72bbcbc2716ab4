//! Reading a pack.

use std::fmt;

use super::format::Pack;
use crate::swedish::TermError;

/// Why a pack is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// It is not of the form that a pack has; the message says where.
    Malformed(String),
    /// A rule names a body, concept, group or source that the pack does not have.
    Unknown {
        /// The rule or group, by id.
        by: String,
        /// What it names.
        name: String,
    },
    /// Two rules or groups have the same id.
    Duplicate(String),
    /// A fix or a condition on text names a field that holds no text.
    NoText {
        /// The rule, by id.
        rule: String,
        /// The field, by id.
        field: &'static str,
    },
    /// A term of the vocabulary is malformed, or there are too many.
    Term(TermError),
    /// The pack has no group of that id.
    NoSuchGroup(String),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(message) => write!(f, "not a pack: {message}"),
            Self::Unknown { by, name } => write!(f, "{by} names \"{name}\", which the pack does not have"),
            Self::Duplicate(id) => write!(f, "\"{id}\" stands twice; every id must be its own"),
            Self::NoText { rule, field } => write!(f, "{rule}: the field {field} holds no text"),
            Self::Term(error) => error.fmt(f),
            Self::NoSuchGroup(id) => write!(f, "the pack has no group \"{id}\""),
        }
    }
}

impl std::error::Error for PackError {}

impl From<TermError> for PackError {
    fn from(error: TermError) -> Self {
        Self::Term(error)
    }
}

impl Pack {
    /// Reads a pack from the JSON that a build makes of its TOML.
    ///
    /// # Errors
    /// [`PackError::Malformed`].
    pub fn from_json(json: &str) -> Result<Self, PackError> {
        serde_json::from_str(json).map_err(|error| PackError::Malformed(error.to_string()))
    }

    /// Reads a pack as its authors write it.
    ///
    /// # Errors
    /// [`PackError::Malformed`], with line and column.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, PackError> {
        toml::from_str(text).map_err(|error| PackError::Malformed(error.to_string()))
    }
}
