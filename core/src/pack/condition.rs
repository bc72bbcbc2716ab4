//! What a rule can ask of a draft. Few kinds, each in three values: met, unmet, undetermined.

use serde::{Deserialize, Serialize};

use crate::draft::{Field, Sector, Status};

/// A condition on a draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// Something is said in the field. Empty or a bare no: unmet; a placeholder, a date that cannot be read, or fewer
    /// words than asked: undetermined.
    Filled {
        /// The field.
        field: Field,
        /// The fewest words that say enough.
        #[serde(default)]
        words: u32,
        /// Whether a no with its reason is an answer too.
        #[serde(default)]
        or_reason: bool,
        /// Whether a no of enough words is an answer too: where it is asked why something cannot be.
        #[serde(default)]
        or_denial: bool,
    },
    /// A member or a planned seat comes from the sector or from a part of it. Undetermined while only the whole that
    /// the sector is a part of is named, or somebody's party is not told.
    Represented {
        /// The sector.
        sector: Sector,
        /// How many at the least.
        #[serde(default = "one")]
        at_least: u16,
    },
    /// One of the fields names the body. Unmet when they are empty, name only other bodies or deny it; undetermined
    /// when they name no body that is known.
    Names {
        /// The fields to look in.
        fields: Vec<Field>,
        /// The body, by id.
        body: String,
    },
    /// One of the fields says the concept, and does not deny it. Never undetermined.
    Mentions {
        /// The fields to look in.
        fields: Vec<Field>,
        /// The concept, by id.
        concept: String,
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

fn one() -> u16 {
    1
}

/// Which date, or dates, of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOf {
    /// The start of the time frame.
    Start,
    /// The end of the time frame, as written or counted from the duration.
    End,
    /// Every report's.
    Reports,
    /// Every final report's.
    FinalReports,
}
