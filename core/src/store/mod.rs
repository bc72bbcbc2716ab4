//! How drafts are kept.

pub mod backup;
pub mod bin;
mod difference;
mod heads;
pub mod history;
mod holding;
mod key;
mod list;
pub mod merge;
mod old;
mod open;
mod record;
pub mod room;
mod shelf;
mod shorthand;
pub mod steps;
pub mod thin;

pub use heads::Damage;
pub use holding::{Entry, Holding, SPACING, Saved};
pub use key::Revision;
pub use list::{Listed, Listing, damaged, list};
pub use open::{OpenError, Opened, open};
pub use record::{Body, Record, SCHEMA, State, Summary, Unsound};
pub use shelf::{Refusal, Shelf};
