//! The fields of a draft, as rules and forms name them.

use std::ops::BitOr;

use serde::{Deserialize, Serialize};

/// A field of [`Draft`](super::Draft).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is described at the field of Draft that it names")]
pub enum Field {
    Title,
    Commissioner,
    ApprovedBy,
    ApprovedOn,
    ValidFrom,
    Background,
    Purpose,
    TargetGroup,
    Assignment,
    LocalLevel,
    HolisticView,
    Mandate,
    Participants,
    Representation,
    Chairing,
    SteeringGroup,
    ReferenceGroup,
    Start,
    End,
    Duration,
    ActionPlan,
    Timetable,
    Reporting,
    Reports,
    Dissemination,
    Implementation,
    FollowUp,
    UserInvolvement,
    SuccessFactors,
    Risks,
    OfficeRole,
    Minutes,
    Communication,
    Budget,
    Signatures,
    Status,
}

impl Field {
    /// Every field, in the order of the document.
    pub const ALL: [Self; 36] = [
        Self::Title,
        Self::Commissioner,
        Self::ApprovedBy,
        Self::ApprovedOn,
        Self::ValidFrom,
        Self::Background,
        Self::Purpose,
        Self::TargetGroup,
        Self::Assignment,
        Self::LocalLevel,
        Self::HolisticView,
        Self::Mandate,
        Self::Participants,
        Self::Representation,
        Self::Chairing,
        Self::SteeringGroup,
        Self::ReferenceGroup,
        Self::Start,
        Self::End,
        Self::Duration,
        Self::ActionPlan,
        Self::Timetable,
        Self::Reporting,
        Self::Reports,
        Self::Dissemination,
        Self::Implementation,
        Self::FollowUp,
        Self::UserInvolvement,
        Self::SuccessFactors,
        Self::Risks,
        Self::OfficeRole,
        Self::Minutes,
        Self::Communication,
        Self::Budget,
        Self::Signatures,
        Self::Status,
    ];

    /// Its name in packs and answers, `follow_up`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Commissioner => "commissioner",
            Self::ApprovedBy => "approved_by",
            Self::ApprovedOn => "approved_on",
            Self::ValidFrom => "valid_from",
            Self::Background => "background",
            Self::Purpose => "purpose",
            Self::TargetGroup => "target_group",
            Self::Assignment => "assignment",
            Self::LocalLevel => "local_level",
            Self::HolisticView => "holistic_view",
            Self::Mandate => "mandate",
            Self::Participants => "participants",
            Self::Representation => "representation",
            Self::Chairing => "chairing",
            Self::SteeringGroup => "steering_group",
            Self::ReferenceGroup => "reference_group",
            Self::Start => "start",
            Self::End => "end",
            Self::Duration => "duration",
            Self::ActionPlan => "action_plan",
            Self::Timetable => "timetable",
            Self::Reporting => "reporting",
            Self::Reports => "reports",
            Self::Dissemination => "dissemination",
            Self::Implementation => "implementation",
            Self::FollowUp => "follow_up",
            Self::UserInvolvement => "user_involvement",
            Self::SuccessFactors => "success_factors",
            Self::Risks => "risks",
            Self::OfficeRole => "office_role",
            Self::Minutes => "minutes",
            Self::Communication => "communication",
            Self::Budget => "budget",
            Self::Signatures => "signatures",
            Self::Status => "status",
        }
    }

    /// The field of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(u64);

impl FieldSet {
    /// Whether the field is in it.
    pub fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u64) != 0
    }

    /// Its fields, in the order of the document.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(move |&field| self.contains(field))
    }
}

impl From<Field> for FieldSet {
    fn from(field: Field) -> Self {
        Self(1 << field as u64)
    }
}

impl BitOr for FieldSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        fields.into_iter().fold(Self::default(), |set, field| set | field.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_what_serde_writes() {
        for (index, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, index);
            assert_eq!(serde_json::to_value(field).unwrap(), field.id());
            assert_eq!(Field::from_id(field.id()), Some(field));
        }
    }
}
