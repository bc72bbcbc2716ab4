//! Which revisions to let go as they grow old, and taking the others together. What would go is told first; nothing goes
//! by itself.

use super::difference::difference;
use super::heads::Damage;
use super::history::{History, Kept, rewrite};
use super::key::{Revision, sheet};
use super::list::list;
use super::record::{Body, Record};
use super::shelf::{Refusal, Shelf};
use super::shorthand::shorten;

/// How much of the history to keep. What the person has named or pinned stays, and what the draft is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Of the last hour one in five minutes, of the last day one an hour, of the last month one a day, then one in thirty
    /// days.
    Usual,
    /// Of the last day one, then one in thirty days: for when room is tight.
    Sparse,
    /// Only the newest before the present one.
    Last,
}

/// What thinning would take away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The revisions, by draft.
    pub going: Vec<(String, Vec<Revision>)>,
    /// The room that they take: UTF-16 units.
    pub units: usize,
    /// What was found damaged now, and has been set aside.
    pub damaged: Vec<Damage>,
}

const MINUTE: u64 = 60 * 1_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const MONTH: u64 = 30 * DAY;

/// Tells what thinning the history of all drafts would take away.
pub fn plan(shelf: &dyn Shelf, pace: Pace, now: u64) -> Plan {
    let mut plan = Plan::default();
    for listed in list(shelf).drafts {
        let history = History::read(shelf, &listed.id);
        let going = due(&history.revisions, pace, now);
        let units = going.iter().filter_map(|revision| history.find(revision)).map(|kept| kept.units);
        plan.units += units.sum::<usize>();
        plan.damaged.extend(history.damaged);
        if !going.is_empty() {
            plan.going.push((listed.id, going));
        }
    }
    plan
}

/// The revisions that need not be kept any longer, of those given the newest first. The times only tell how far apart they
/// are; which came first, their order tells, so that a clock that was set back puts nothing out of order. The newest past
/// one stays always: it is what is opened if the present one is damaged.
pub fn due(revisions: &[Kept], pace: Pace, now: u64) -> Vec<Revision> {
    let mut going = Vec::new();
    let mut last: Option<(u64, u64)> = None;
    for kept in revisions.iter().filter(|kept| kept.is_past) {
        let age = now.saturating_sub(kept.record.saved);
        let apart = match pace {
            Pace::Usual if age < HOUR => 5 * MINUTE,
            Pace::Usual if age < DAY => HOUR,
            Pace::Usual if age < MONTH => DAY,
            Pace::Sparse if age < DAY => DAY,
            Pace::Usual | Pace::Sparse => MONTH,
            Pace::Last => u64::MAX,
        };
        let place = Some((apart, kept.record.saved / apart));
        if place == last && !kept.is_wanted() {
            going.push(kept.record.revision.clone());
        }
        last = place;
    }
    going
}

/// Takes the revisions in `going` away, and makes differences of what stays: of the past ones the newest is kept whole,
/// and each other as a difference from it, so that any can go without the others. No other window may do the same at the
/// time; any may write.
///
/// # Errors
/// [`Refusal`]; then what stays is whole, but some of it takes more room than it could.
pub fn thin(shelf: &dyn Shelf, id: &str, going: &[Revision]) -> Result<(), Refusal> {
    let history = History::read(shelf, id);
    let past = history.revisions.iter().filter(|kept| kept.is_past).map(|kept| &kept.record);
    let newest = past.clone().next();
    let (staying, leaving): (Vec<&Record>, Vec<&Record>) = past.partition(|record| {
        let is_wanted = history.find(&record.revision).is_none_or(Kept::is_wanted);
        is_wanted || newest == Some(*record) || !going.contains(&record.revision)
    });
    let is_needed = |record: &Record| {
        let mut staying = staying.iter();
        staying.any(|other| matches!(&other.body, Body::Difference { against, .. } if *against == record.revision))
    };
    // What nothing hangs on goes first: it may be what makes room for the rest.
    let (needed, free): (Vec<&Record>, Vec<&Record>) = leaving.into_iter().partition(|record| is_needed(record));
    take_away(shelf, id, &free);
    let Some((base, others)) = staying.split_first() else { return Ok(()) };
    let Some(content) = history.content(&base.revision) else { return Ok(()) };
    if others.is_empty() {
        return Ok(());
    }
    // Marked, so that the window that wrote it lets it stay.
    if !base.is_base {
        let whole = |record| Record { is_base: true, body: Body::Plain(content.clone()), ..record };
        if !rewrite(shelf, id, &base.revision, whole)? {
            return Ok(());
        }
    }
    for record in others {
        let is_done = matches!(&record.body, Body::Difference { against, .. } if *against == base.revision);
        let Some(older) = history.content(&record.revision).filter(|_| !is_done) else { continue };
        let short = shorten(&difference(&content, &older));
        let body = match &record.body {
            // Another text altogether.
            Body::Whole(whole) if whole.len() <= short.len() => continue,
            _ => Body::Difference { against: base.revision.clone(), short },
        };
        rewrite(shelf, id, &record.revision, |record| Record { is_base: false, body, ..record })?;
    }
    take_away(shelf, id, &needed);
    Ok(())
}

/// The oldest first: what others are differences from goes after them.
fn take_away(shelf: &dyn Shelf, id: &str, records: &[&Record]) {
    records.iter().rev().for_each(|record| shelf.remove(&sheet(id, &record.revision)));
}
