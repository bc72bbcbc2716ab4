//! The store keeps its promises: stopped at any write, damaged anywhere, written by two windows at once, thinned and
//! backed up. They stand at the head of `core::store`.

mod backups;
mod damage;
mod fullness;
mod shelf;
mod stops;
mod thinning;
mod undoing;
mod windows;
mod writing;

use uppdragskollen_core::store::{Entry, Holding, Saved, Shelf, Summary, open};

/// A minute, in milliseconds.
const MINUTE: u64 = 60_000;
/// When the tests begin.
const START: u64 = 1_764_000_000_000;

/// A draft as it is kept, that says this.
fn said(text: &str) -> String {
    serde_json::json!({"draft": {"schema": 1, "title": text, "purpose": ""}}).to_string()
}

fn entry(content: &str, now: u64) -> Entry<'_> {
    Entry { content, summary: Summary::default(), now }
}

/// Saves where there is room.
fn save(holding: &mut Holding, shelf: &dyn Shelf, content: &str, now: u64) -> Saved {
    holding.save(shelf, &entry(content, now)).expect("there is room")
}

/// What is opened of a draft; `None` where it cannot be.
fn opened(shelf: &dyn Shelf, id: &str) -> Option<String> {
    open(shelf, id, "reader").ok().map(|opened| opened.content)
}
