//! Who takes part.

use serde::{Deserialize, Serialize};

use super::json::Unknown;
use super::sector::Sector;

/// A member of the group, a seat that is to be filled, or a party that has said no.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Participant {
    /// The person's name; empty for a seat.
    pub name: String,
    /// The job title, or the role in the group.
    pub role: String,
    /// The workplace or the organisation.
    pub organisation: String,
    /// The party, where it can be told.
    pub sector: Option<Sector>,
    /// Whether the seat is taken.
    pub standing: Standing,
    /// What a newer version added.
    pub unknown: Unknown,
}

/// How a participant stands in the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Takes part.
    #[default]
    Member,
    /// A seat that is to be filled.
    Planned,
    /// Was asked, and has declined.
    Declined,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 3] = [Self::Member, Self::Planned, Self::Declined];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Planned => "planned",
            Self::Declined => "declined",
        }
    }

    /// The standing of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.id() == id)
    }
}

impl Participant {
    /// Whether nothing is said of them.
    pub fn is_empty(&self) -> bool {
        self.sector.is_none()
            && [&self.name, &self.role, &self.organisation].into_iter().all(|text| text.trim().is_empty())
    }

    /// Whether they count as represented: they have, or are to have, a seat.
    pub fn is_seated(&self) -> bool {
        self.standing != Standing::Declined && !self.is_empty()
    }

    /// What to call them: the name, else the organisation with the role.
    pub fn label(&self) -> String {
        let [name, role, organisation] = [&self.name, &self.role, &self.organisation].map(|text| text.trim());
        match (name, role, organisation) {
            ("", role, "") => role.to_owned(),
            ("", "", organisation) => organisation.to_owned(),
            ("", role, organisation) => format!("{organisation} ({role})"),
            (name, ..) => name.to_owned(),
        }
    }
}
