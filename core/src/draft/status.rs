//! How far a document has come.

use serde::{Deserialize, Serialize};

/// The states of an assignment. The last three are those of the governing document of 2022, section 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Utkast: being written.
    #[default]
    Drafting,
    /// Klar: ready to hand in.
    Ready,
    /// Aktiv.
    Active,
    /// Vilande.
    Dormant,
    /// Avslutad.
    Closed,
}

impl Status {
    /// Every status, in the order of a document's life.
    pub const ALL: [Self; 5] = [Self::Drafting, Self::Ready, Self::Active, Self::Dormant, Self::Closed];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Drafting => "drafting",
            Self::Ready => "ready",
            Self::Active => "active",
            Self::Dormant => "dormant",
            Self::Closed => "closed",
        }
    }

    /// The status of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}
