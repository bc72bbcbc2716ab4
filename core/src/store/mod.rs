//! How drafts are kept: as revisions, on a [`Shelf`] of texts under keys, such as a browser's storage.
//!
//! What holds whatever happens; the tests in `tests/src/store` try to break each:
//!
//! 1. **Nothing is overwritten by a save.** A save puts one new record under a key of its own, named for its number and for
//!    the window that wrote it. Stopped after any of its writes, the draft is what it was before or what it is after.
//!    There are never fewer than one and, at rest, never fewer than two whole records of a draft that was saved twice.
//! 2. **A record is sound or set aside.** Each carries its schema, the revision that it is and a checksum over all of it and
//!    the draft that it is of. What is damaged is moved out of the way as it is, and told; the newest sound revision is
//!    opened instead. What a newer version wrote is left alone.
//! 3. **What is past is known, not guessed.** Each record names, for each other writer, the newest revision that it has taken
//!    in. What no record has taken in is the present. Two windows that write at once leave two presents, side by side; a
//!    window takes away only its own passing revisions. Numbers order revisions, the clock never does.
//! 4. **History goes only when it is told to.** What a window found, and of what it wrote one revision in five minutes, is
//!    kept until it is thinned. Thinning changes no content: it makes differences from the newest past revision, so that
//!    any can go without the others. What is named or pinned stays.
//! 5. **What was refused is the caller's still.** A full shelf has what it had before.
//! 6. **The records of the first version** are read as they are, and lie where they lay until the first save; then they are
//!    the first revision.
//!
//! Saving, opening and listing ([`Holding::save`], [`open`], [`list`], [`damaged`]) need nothing of the rest, so that the
//! rest can come with a second program: [`bin`], [`steps`], [`history`], [`thin`], [`merge`], [`room`], [`backup`]. Two
//! windows may do all of it at once but for [`thin::thin`] and [`bin::purge`], which take a lock that only one has.

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
pub use key::{ASIDE, DOCUMENTS, PACKS, Revision, draft_of};
pub use list::{Listed, Listing, damaged, list};
pub use open::{OpenError, Opened, open};
pub use record::{Body, Record, SCHEMA, State, Summary, Unsound};
pub use shelf::{LaidOver, Refusal, Shelf};
