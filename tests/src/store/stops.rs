//! Whatever a person does is stopped after each of its writes: then there is what was before, or what is after.

use proptest::prelude::*;
use uppdragskollen_core::store::history::{History, label};
use uppdragskollen_core::store::thin::{Pace, due, thin};
use uppdragskollen_core::store::{Holding, Shelf, State, bin, list, open};

use crate::shelf::Memory;
use crate::{MINUTE, START, entry, opened, said};

const ID: &str = "utkast";
const OLD_KEY: &str = "uppdragskollen/utkast/utkast";

/// What a person does.
#[derive(Clone, Debug)]
enum Deed {
    Write(u8),
    /// Closes the window, and opens the draft in another.
    Reopen,
    Keep,
    Name(u8),
    Thin(Pace),
    Bin,
    Restore,
    /// Time goes on, or back where the clock is set, in minutes.
    Wait(i32),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => (0..30_u8).prop_map(Deed::Write),
        2 => Just(Deed::Reopen),
        1 => Just(Deed::Keep),
        1 => (0..9_u8).prop_map(Deed::Name),
        2 => prop::sample::select(vec![Pace::Usual, Pace::Sparse, Pace::Last]).prop_map(Deed::Thin),
        1 => Just(Deed::Bin),
        1 => Just(Deed::Restore),
        4 => prop_oneof![1..9_i32, 100..9_000_i32, -500..0_i32].prop_map(Deed::Wait),
    ]
}

/// A window at work.
#[derive(Clone)]
struct Window {
    holding: Holding,
    windows: usize,
    now: u64,
}

impl Window {
    fn reopen(&mut self, shelf: &dyn Shelf) {
        self.windows += 1;
        let writer = format!("w{}", self.windows);
        self.holding = open(shelf, ID, &writer).map_or_else(|_| Holding::new(ID, &writer), |opened| opened.holding);
    }

    fn act(&mut self, shelf: &dyn Shelf, deed: &Deed) {
        match deed {
            Deed::Write(text) => {
                self.now += 400;
                let _ = self.holding.save(shelf, &entry(&said(&format!("text {text}")), self.now));
            }
            Deed::Reopen => self.reopen(shelf),
            Deed::Keep => self.holding.keep(),
            Deed::Name(place) => {
                let revisions = History::read(shelf, ID).revisions;
                if let Some(kept) = revisions.get(usize::from(*place)) {
                    let _ = label(shelf, ID, &kept.record.revision, "Inför mötet", place % 2 == 0);
                }
            }
            Deed::Thin(pace) => {
                let going = due(&History::read(shelf, ID).revisions, *pace, self.now);
                let _ = thin(shelf, ID, &going);
            }
            Deed::Bin => drop(bin::put(shelf, ID, State::Binned, self.now)),
            Deed::Restore => drop(bin::put(shelf, ID, State::Shelved, self.now)),
            Deed::Wait(minutes) => self.now = self.now.saturating_add_signed(i64::from(*minutes) * MINUTE as i64),
        }
    }
}

/// The past revisions that the person wants to stay, and their contents.
fn wanted(shelf: &dyn Shelf) -> Vec<(String, Option<String>)> {
    let history = History::read(shelf, ID);
    let wanted = history.revisions.iter().filter(|kept| kept.is_wanted() && kept.is_past);
    wanted.map(|kept| (kept.record.revision.name(), history.content(&kept.record.revision))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn stopped_after_any_write_there_is_the_state_before_or_after(
        has_old in any::<bool>(),
        deeds in prop::collection::vec(deed(), 1..24),
    ) {
        let mut shelf = Memory::default();
        if has_old {
            shelf.set(OLD_KEY, &said("från förr")).unwrap();
        }
        let mut window = Window { holding: Holding::new(ID, "w0"), windows: 0, now: START };
        window.reopen(&shelf);
        for deed in &deeds {
            let (before, before_kept) = (opened(&shelf, ID), wanted(&shelf));
            let at = window.clone();
            let whole = shelf.stopping_after(usize::MAX);
            window.act(&whole, deed);
            let writes = whole.writes();
            let after = opened(&whole, ID);
            for stop in 0..writes {
                let stopped = shelf.stopping_after(stop);
                at.clone().act(&stopped, deed);
                let stopped = stopped.started_again();
                let found = opened(&stopped, ID);
                prop_assert!(found == before || found == after, "{deed:?} stopped after {stop}: {found:?}");
                prop_assert!(list(&stopped).damaged.is_empty());
                prop_assert_eq!(list(&stopped).drafts.iter().any(|draft| draft.is_contested), false, "{:?} {}", deed, stop);
                // What is named stays, whatever is stopped.
                let kept = wanted(&stopped);
                if !matches!(deed, Deed::Name(_)) {
                    for one in &before_kept {
                        prop_assert!(kept.contains(one), "{deed:?} stopped after {stop}: {one:?} is gone of {kept:?}");
                    }
                }
                let history = History::read(&stopped, ID);
                for kept in &history.revisions {
                    prop_assert!(history.content(&kept.record.revision).is_some(), "{deed:?} stopped after {stop}");
                }
            }
            shelf = whole.started_again();
            if let Deed::Write(text) = deed {
                prop_assert_eq!(opened(&shelf, ID), Some(said(&format!("text {text}"))));
            }
            // As much as there was before there is still.
            prop_assert!(before.is_none() || after.is_some());
        }
    }
}

#[test]
fn the_first_record_is_there_until_the_first_save_and_a_revision_after_it() {
    let shelf = Memory::default();
    shelf.set(OLD_KEY, &said("från förr")).unwrap();
    let mut opened = open(&shelf, ID, "a").unwrap();
    assert_eq!(opened.content, said("från förr"));
    assert!(list(&shelf).drafts.iter().any(|draft| draft.summary.title == "från förr"));
    assert_eq!(shelf.keys(""), [OLD_KEY]);
    crate::save(&mut opened.holding, &shelf, &said("nytt"), START);
    assert_eq!(shelf.get(OLD_KEY), None);
    let history = History::read(&shelf, ID);
    let contents: Vec<_> = history.revisions.iter().map(|kept| history.content(&kept.record.revision)).collect();
    assert_eq!(contents, [Some(said("nytt")), Some(said("från förr"))]);
}

#[test]
fn what_another_window_has_cleared_away_is_saved_again() {
    let shelf = Memory::default();
    let mut holding = Holding::new(ID, "a");
    crate::save(&mut holding, &shelf, &said("text"), START);
    for key in shelf.keys("") {
        shelf.remove(&key);
    }
    crate::save(&mut holding, &shelf, &said("text"), START + MINUTE);
    assert_eq!(opened(&shelf, ID), Some(said("text")));
}

#[test]
fn a_restored_revision_is_a_new_one_and_what_it_replaced_is_kept() {
    let shelf = Memory::default();
    let mut holding = Holding::new(ID, "a");
    let first = crate::save(&mut holding, &shelf, &said("första"), START).revision;
    crate::save(&mut holding, &shelf, &said("andra"), START + MINUTE);
    let old = History::read(&shelf, ID).content(&first).unwrap();
    holding.keep();
    crate::save(&mut holding, &shelf, &old, START + 2 * MINUTE);
    crate::save(&mut holding, &shelf, &said("fjärde"), START + 3 * MINUTE);
    let history = History::read(&shelf, ID);
    let contents: Vec<_> = history.revisions.iter().filter_map(|kept| history.content(&kept.record.revision)).collect();
    assert!(contents.contains(&said("andra")) && contents.contains(&said("första")));
}

#[test]
fn what_has_lain_in_the_bin_for_its_time_goes_and_nothing_else() {
    let shelf = Memory::default();
    let mut holding = Holding::new(ID, "a");
    crate::save(&mut holding, &shelf, &said("text"), START);
    assert!(!bin::purge(&shelf, ID));
    bin::put(&shelf, ID, State::Binned, START).unwrap();
    assert_eq!(bin::overdue(&list(&shelf), START + bin::IN_BIN - 1), [""; 0]);
    // A clock that was set back makes nothing old.
    assert_eq!(bin::overdue(&list(&shelf), 0), [""; 0]);
    assert_eq!(bin::overdue(&list(&shelf), START + bin::IN_BIN), [ID]);
    let whole = shelf.stopping_after(usize::MAX);
    assert!(bin::purge(&whole, ID));
    for stop in 0..whole.writes() {
        let stopped = shelf.stopping_after(stop);
        bin::purge(&stopped, ID);
        let listing = list(&stopped.started_again());
        assert!(listing.drafts.iter().all(|draft| draft.state == State::Binned), "stopped after {stop}");
    }
    assert_eq!(whole.keys("").len(), 0);
}
