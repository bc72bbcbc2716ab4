//! A draft against the rules of a pack: verdicts, why, and what would turn them.

mod evaluate;
mod explain;
mod facts;
mod finding;
mod fix;
mod review;
mod session;
mod times;
mod trial;

pub use crate::pack::{Truth, Verdict};
pub use finding::{Change, Explanation, Finding, Seat, StepTime};
pub use fix::apply;
pub use review::{Count, Review, Summary};
pub use session::Session;
pub use trial::{Trial, examine, trials};
