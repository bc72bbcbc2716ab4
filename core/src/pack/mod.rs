//! Rule packs: the governing documents of one collaboration as data, and that data made ready to evaluate.

mod builtin;
mod compile;
mod condition;
mod data;
mod format;
mod lint;
mod names;
mod period;
mod possible;
mod problem;
mod read;
mod table;
#[cfg(feature = "toml")]
mod toml;
mod verdict;

pub use builtin::{builtin, find};
pub use compile::{Node, NodeId, Rules};
pub use condition::{Condition, DateOf};
pub use data::Place;
pub use format::{
    Body, Citation, Concept, Fix, FixAction, FormField, Group, LARGEST_PACK, Level, Pack, PackTest, Rule, RuleText,
    Section, Source, Text, Validity,
};
pub use period::Period;
pub use problem::{Fault, Kind, Named, PackError, PackProblem};
pub use verdict::{Truth, Verdict};
