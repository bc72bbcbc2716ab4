//! The parties whose care a group joins, as a tree.

use serde::{Deserialize, Serialize};

/// A sector of care or another party. A rule that asks for a sector is satisfied by any below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// A municipality.
    Kommun,
    /// Municipal health care: hemsjukvård, MAS, kommunal rehab.
    KommunalPrimarvard,
    /// Municipal care of the old and of people with disabilities.
    VardOchOmsorg,
    /// Municipal social services.
    Socialtjanst,
    /// School.
    Skola,
    /// Pupils' health.
    Elevhalsa,
    /// Preschool.
    Forskola,
    /// The region, without saying which part of it.
    Region,
    /// The region's primary care, public or private.
    Primarvard,
    /// Hospital care and other specialists.
    Specialistvard,
    /// Dental care.
    Tandvard,
    /// Regionhälsan.
    Regionhalsan,
    /// Patients, users, relatives and their organisations.
    Brukare,
    /// Any other party.
    Annan,
    /// Public health.
    Folkhalsa,
    /// Civil society.
    Civilsamhalle,
    /// A federation of municipalities.
    Kommunalforbund,
}

impl Sector {
    /// Every sector, parents before their children.
    pub const ALL: [Self; 17] = [
        Self::Kommun,
        Self::KommunalPrimarvard,
        Self::VardOchOmsorg,
        Self::Socialtjanst,
        Self::Skola,
        Self::Elevhalsa,
        Self::Forskola,
        Self::Region,
        Self::Primarvard,
        Self::Specialistvard,
        Self::Tandvard,
        Self::Regionhalsan,
        Self::Brukare,
        Self::Annan,
        Self::Folkhalsa,
        Self::Civilsamhalle,
        Self::Kommunalforbund,
    ];

    /// Its name in data, ASCII: `kommunal-primarvard`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Kommun => "kommun",
            Self::KommunalPrimarvard => "kommunal-primarvard",
            Self::VardOchOmsorg => "vard-och-omsorg",
            Self::Socialtjanst => "socialtjanst",
            Self::Skola => "skola",
            Self::Elevhalsa => "elevhalsa",
            Self::Forskola => "forskola",
            Self::Region => "region",
            Self::Primarvard => "primarvard",
            Self::Specialistvard => "specialistvard",
            Self::Tandvard => "tandvard",
            Self::Regionhalsan => "regionhalsan",
            Self::Brukare => "brukare",
            Self::Annan => "annan",
            Self::Folkhalsa => "folkhalsa",
            Self::Civilsamhalle => "civilsamhalle",
            Self::Kommunalforbund => "kommunalforbund",
        }
    }

    /// The sector of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.id() == id)
    }

    /// The sector that it is a part of.
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::KommunalPrimarvard
            | Self::VardOchOmsorg
            | Self::Socialtjanst
            | Self::Skola
            | Self::Elevhalsa
            | Self::Forskola => Some(Self::Kommun),
            Self::Primarvard | Self::Specialistvard | Self::Tandvard | Self::Regionhalsan => Some(Self::Region),
            Self::Folkhalsa | Self::Civilsamhalle | Self::Kommunalforbund => Some(Self::Annan),
            Self::Kommun | Self::Region | Self::Brukare | Self::Annan => None,
        }
    }

    /// Whether it is `other` or a part of it.
    pub fn is_within(self, other: Self) -> bool {
        self == other || self.parent() == Some(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_what_serde_writes() {
        for (index, sector) in Sector::ALL.into_iter().enumerate() {
            assert_eq!(sector as usize, index);
            assert_eq!(serde_json::to_value(sector).unwrap(), sector.id());
            assert_eq!(Sector::from_id(sector.id()), Some(sector));
        }
    }

    #[test]
    fn the_tree_is_two_levels_deep() {
        for sector in Sector::ALL {
            assert!(sector.parent().is_none_or(|parent| parent.parent().is_none()));
        }
        assert!(Sector::Socialtjanst.is_within(Sector::Kommun));
        assert!(!Sector::Region.is_within(Sector::Primarvard));
    }
}
