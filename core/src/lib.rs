//! The rules core of Uppdragskollen: everything that is true without a browser.
//!
//! Data flows one way: bytes → manuscript → outline → [`draft`] → verdicts → screen or document. Nothing here reads a file,
//! asks a clock or panics on input.

pub mod answer;
pub mod check;
pub mod compare;
pub mod draft;
pub mod export;
pub mod import;
#[cfg(feature = "js")]
mod js;
pub mod pack;
pub mod reopen;
pub mod share;
pub mod store;
pub mod swedish;
pub mod wording;
