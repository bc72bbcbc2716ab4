//! Rule packs: the governing documents of one collaboration as data, and that data made ready to evaluate.

mod builtin;
mod compile;
mod condition;
mod format;
mod read;

pub use builtin::{builtin, find};
pub use compile::{Node, NodeId, Period, Rules};
pub use condition::{Condition, DateOf};
pub use format::{
    Body, Citation, Concept, Fix, FixAction, FormField, Group, Level, Pack, Rule, RuleText, Section, Source, Text, Validity,
};
pub use read::PackError;
