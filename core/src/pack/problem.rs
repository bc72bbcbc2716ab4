//! What can be wrong with a pack.

use std::fmt;

use super::data::Place;
use crate::draft::Field;
use crate::swedish::TermError;
use crate::wording::Language;

/// Why a pack is refused: everything that was found, in the file's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// What is wrong; never empty.
    pub problems: Vec<PackProblem>,
}

/// One thing that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackProblem {
    /// Where, in the file.
    pub place: Place,
    /// The rule that it is about, by id; empty where it is about none.
    pub rule: String,
    /// What.
    pub fault: Fault,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentences are in crate::wording")]
pub enum Fault {
    /// The file does not keep to the rules of TOML or JSON; in the reader's own words.
    Syntax(String),
    /// The file is larger than any pack needs to be.
    TooLarge { most: usize },
    /// The file is not written in UTF-8.
    NotUtf8,
    /// More of something than a pack can have.
    TooMany { of: &'static str, most: usize },
    /// Conditions within conditions, deeper than anybody can read.
    TooDeep { most: usize },
    /// A name that has to be there is not.
    Missing(&'static str),
    /// A text that has to say something is empty.
    Empty(String),
    /// A text is too long.
    TooLong { name: String, most: usize },
    /// A value of another kind than is asked for.
    WrongKind { name: String, wanted: Kind },
    /// A name that nothing has.
    UnknownName { name: String, known: Vec<&'static str> },
    /// A value that is not one of those there are.
    UnknownValue { value: String, known: Vec<&'static str> },
    /// A body, concept, source or group that the pack does not have.
    NoSuch { what: Named, id: String },
    /// Two have the same id.
    Twice(String),
    /// An id of other letters than a–z, 0–9 and -.
    NoId(String),
    /// A date that cannot be read.
    NoDate(String),
    /// The validity ends before it begins.
    EndsFirst,
    /// A condition or a fix on text names a field that holds none.
    NoText(Field),
    /// A term of the vocabulary is malformed.
    Term(TermError),
    /// A term has a star elsewhere than last in a word.
    Star(String),
    /// No draft can meet the condition.
    NeverMet,
    /// No draft can fail the condition.
    NeverUnmet,
    /// The rule never applies.
    NeverApplies,
    /// Two requirements of one group that no draft can both meet.
    Contradicts(String),
    /// A rule reads a field that the group's form does not have.
    NotInForm { field: Field, group: String },
    /// A field stands twice in a group's form.
    TwiceInForm { field: Field, group: String },
    /// A group has no rules.
    NoRules(String),
    /// No test shows these verdicts, which the rule can give.
    Untested(Vec<&'static str>),
    /// A test comes to another verdict than it says.
    TestDiffers { test: String, expected: &'static str, found: &'static str, why: String },
    /// The draft of a test holds something that no draft has.
    TestUnreadable { test: String, name: String },
}

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Named {
    Body,
    Concept,
    Source,
    Group,
}

/// Kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Text,
    Number,
    Flag,
    List,
    /// A list of tables, where a single table stands.
    Rows,
    Table,
    Condition,
    FixAction,
}

impl PackError {
    pub(super) fn one(fault: Fault) -> Self {
        Self::at(Place::default(), fault)
    }

    pub(super) fn at(place: Place, fault: Fault) -> Self {
        Self { problems: vec![PackProblem { place, rule: String::new(), fault }] }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.problems.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            f.write_str(&Language::English.pack_problem(problem))?;
        }
        Ok(())
    }
}

impl std::error::Error for PackError {}
