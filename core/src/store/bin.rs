//! The bin: drafts that were thrown away lie there for thirty days.

use super::heads::heads;
use super::history::rewrite;
use super::key::{OLD, STEPS, TIPS, parse_sheet, sheet, sheets_of};
use super::list::Listing;
use super::record::{Record, State};
use super::shelf::{Refusal, Shelf};

/// How long a draft lies in the bin, in milliseconds.
pub const IN_BIN: u64 = 30 * 24 * 60 * 60 * 1_000;

/// Puts a draft in the bin, or takes it out. It needs no room: the record is written in place of itself. A draft that is
/// being written elsewhere comes out again with the next save there.
///
/// # Errors
/// [`Refusal`]; then the draft is where it was.
pub fn put(shelf: &dyn Shelf, id: &str, state: State, now: u64) -> Result<(), Refusal> {
    for head in heads(shelf, id).heads {
        let moved = |record| Record { state, saved: now, ..record };
        if !rewrite(shelf, id, &head.revision, moved)? {
            // A record of the first version knows no bin: it becomes one of this.
            shelf.set(&sheet(id, &head.revision), &moved(head).seal(id))?;
            shelf.remove(&[OLD, id].concat());
        }
    }
    Ok(())
}

/// The drafts that have lain in the bin for their time, by id.
pub fn overdue(listing: &Listing, now: u64) -> Vec<String> {
    let binned = listing.drafts.iter().filter(|listed| listed.state == State::Binned);
    binned.filter(|listed| now.saturating_sub(listed.saved) >= IN_BIN).map(|listed| listed.id.clone()).collect()
}

/// Takes a draft away for ever, if it is in the bin; tells whether it is gone. The newest goes last: what is stopped half
/// way lies in the bin still.
pub fn purge(shelf: &dyn Shelf, id: &str) -> bool {
    let found = heads(shelf, id);
    if found.newer.is_some() || found.heads.iter().any(|head| head.state != State::Binned) {
        return false;
    }
    for key in [OLD, STEPS, TIPS].map(|prefix| [prefix, id].concat()) {
        shelf.remove(&key);
    }
    let keys = shelf.keys(&sheets_of(id));
    let mut revisions: Vec<_> = keys.iter().filter_map(|key| parse_sheet(key)).filter(|(of, _)| *of == id).collect();
    revisions.sort_unstable();
    for (_, revision) in revisions {
        shelf.remove(&sheet(id, &revision));
    }
    true
}
