//! What a condition and a rule can come to.

use serde::{Deserialize, Serialize};

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Met,
    /// It does not hold.
    Unmet,
    /// The draft says something, but not enough to tell.
    Undetermined,
}

impl Truth {
    /// The opposite; what cannot be told stays so.
    pub fn opposite(self) -> Self {
        match self {
            Self::Met => Self::Unmet,
            Self::Unmet => Self::Met,
            Self::Undetermined => Self::Undetermined,
        }
    }

    /// Whether all hold: one that does not decides, else one that cannot be told.
    pub fn all(mut each: impl Iterator<Item = Self>) -> Self {
        each.try_fold(Self::Met, |so_far, truth| match truth {
            Self::Unmet => None,
            Self::Undetermined => Some(truth),
            Self::Met => Some(so_far),
        })
        .unwrap_or(Self::Unmet)
    }

    /// Whether one holds: one that does decides, else one that cannot be told.
    pub fn any(each: impl Iterator<Item = Self>) -> Self {
        Self::all(each.map(Self::opposite)).opposite()
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::Unmet }
    }
}

/// What a rule comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Uppfyllt.
    Met,
    /// Saknas.
    Unmet,
    /// Oklart.
    Undetermined,
    /// Ej tillämpligt.
    NotApplicable,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::Met, Self::Unmet, Self::Undetermined, Self::NotApplicable];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Undetermined => "undetermined",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The verdict of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.id() == id)
    }

    /// Whether nothing is left to mend: met, or not applicable.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Met | Self::NotApplicable)
    }
}

impl From<Truth> for Verdict {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Met => Self::Met,
            Truth::Unmet => Self::Unmet,
            Truth::Undetermined => Self::Undetermined,
        }
    }
}
