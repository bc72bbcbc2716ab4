//! What a rule can ask of a draft. Few kinds, each in three values: met, unmet, undetermined.

use crate::draft::{Field, Sector, Status};

/// A condition on a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Something is said in the field. Empty or a bare no: unmet; a placeholder, a date that cannot be read, or fewer
    /// words than asked: undetermined.
    Filled {
        /// The field.
        field: Field,
        /// The fewest words that say enough.
        words: u32,
        /// Whether a no with its reason is an answer too.
        or_reason: bool,
        /// Whether a no of enough words is an answer too: where it is asked why something cannot be.
        or_denial: bool,
    },
    /// A member or a planned seat comes from the sector or from a part of it. Undetermined while only the whole that
    /// the sector is a part of is named, or somebody's party is not told.
    Represented {
        /// The sector.
        sector: Sector,
        /// How many at the least.
        at_least: u16,
        /// What their role must say: a concept, by id.
        role: Option<String>,
    },
    /// The group has no more members and planned seats than this. Never undetermined; met by an empty group.
    AtMost(u16),
    /// One of the fields names the body. Unmet when they are empty, name only other bodies or deny it; undetermined
    /// when they name no body that is known.
    Names {
        /// The fields to look in.
        fields: Vec<Field>,
        /// The body, by id.
        body: String,
    },
    /// One of the fields says the concept, and does not deny it. Undetermined while one holds only a placeholder.
    Mentions {
        /// The fields to look in.
        fields: Vec<Field>,
        /// The concept, by id.
        concept: String,
    },
    /// The field holds a list of at least so many points. Empty: unmet; something, but not such a list: undetermined.
    Listed {
        /// The field.
        field: Field,
        /// How many points.
        at_least: u16,
    },
    /// A start and an end, or a start and a duration, can be read, and the end does not come first. Undetermined when
    /// only some of it is there.
    TimeBounded,
    /// There is such a date that can be read. Never undetermined.
    Dated(DateOf),
    /// None of the dates comes before the other. Met where one of the two is missing; undetermined where the other is
    /// only approximate and comes later.
    NotBefore {
        /// The dates in question.
        date: DateOf,
        /// What they must not come before.
        than: DateOf,
    },
    /// The timetable has at least two steps, and they come in the order of their dates. Undetermined when a step has no
    /// date that can be read.
    InOrder,
    /// A step of the timetable says the concept. Undetermined when it has no date, and one is needed to tell.
    Step {
        /// The concept, by id.
        says: String,
        /// Another concept, by id: a step that says it must come later.
        before: Option<String>,
        /// Whether it must be the last in time.
        last: bool,
    },
    /// The time frame lies within the pack's validity, prolonged up to today. Undetermined when it ends after that,
    /// or has no end.
    WithinValidity,
    /// The document has this status. Never undetermined.
    Status(Status),
    /// A report to the body is marked as handed in. Undetermined when such a report's date has passed without mark.
    Delivered {
        /// The body, by id.
        body: String,
    },
    /// Every one of them holds.
    All(Vec<Condition>),
    /// At least one of them holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// Which date, or dates, of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOf {
    /// The start of the time frame.
    Start,
    /// The end of the time frame, as written or counted from the duration.
    End,
    /// Every report's.
    Reports,
    /// Every final report's.
    FinalReports,
    /// Every step's of the timetable.
    Timetable,
}

impl DateOf {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Start, Self::End, Self::Reports, Self::FinalReports, Self::Timetable];

    /// Its name in packs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::Reports => "reports",
            Self::FinalReports => "final_reports",
            Self::Timetable => "timetable",
        }
    }

    /// The one of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|date| date.id() == id)
    }
}
