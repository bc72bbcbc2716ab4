//! Rule packs: the governing documents of one collaboration as data, and that data made ready to evaluate.

mod builtin;
mod compile;
mod condition;
mod format;
mod period;
mod read;

pub use builtin::{builtin, find};
pub use compile::{Node, NodeId, Rules};
pub use condition::{Condition, DateOf};
pub use format::{
    Body, Citation, Concept, Fix, FixAction, FormField, Group, Level, Pack, Rule, RuleText, Section, Source, Text,
    Validity,
};
pub use period::Period;
pub use read::PackError;
