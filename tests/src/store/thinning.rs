//! What thinning keeps.

use proptest::prelude::*;
use uppdragskollen_core::store::history::{History, label};
use uppdragskollen_core::store::thin::{Pace, due, thin};
use uppdragskollen_core::store::{Holding, Revision, open};

use crate::shelf::Memory;
use crate::{MINUTE, START, entry, said};

const ID: &str = "utkast";

/// A draft that was written in for so long, with these pauses in minutes; some negative, where the clock was set back.
fn written(pauses: &[i64]) -> (Memory, u64) {
    let shelf = Memory::default();
    let mut holding = Holding::new(ID, "a");
    let mut now = START;
    for (number, pause) in pauses.iter().enumerate() {
        now = now.saturating_add_signed(pause * MINUTE as i64);
        if number % 7 == 6 {
            holding = open(&shelf, ID, &format!("w{number}")).expect("it was saved").holding;
        }
        holding.save(&shelf, &entry(&said(&format!("text {number}")), now)).expect("there is room");
    }
    (shelf, now)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_stays_is_what_must_and_says_what_it_said(
        pauses in prop::collection::vec(prop_oneof![6 => 0..30_i64, 2 => 60..3_000_i64, 1 => -3_000..0_i64], 2..50),
        named in any::<prop::sample::Index>(),
        pace in prop::sample::select(vec![Pace::Usual, Pace::Sparse, Pace::Last]),
    ) {
        let (shelf, now) = written(&pauses);
        let before = History::read(&shelf, ID);
        let named = before.revisions[named.index(before.revisions.len())].record.revision.clone();
        label(&shelf, ID, &named, "Den här", false).unwrap();
        let before = History::read(&shelf, ID);
        let going = due(&before.revisions, pace, now);
        thin(&shelf, ID, &going).unwrap();
        let after = History::read(&shelf, ID);
        let names = |history: &History| -> Vec<Revision> {
            history.revisions.iter().map(|kept| kept.record.revision.clone()).collect()
        };
        // What was not due is there, in its order, and says what it said.
        let expected: Vec<_> = names(&before).into_iter().filter(|revision| !going.contains(revision)).collect();
        prop_assert_eq!(names(&after), expected);
        for kept in &after.revisions {
            let revision = &kept.record.revision;
            prop_assert_eq!(after.content(revision), before.content(revision));
            prop_assert_eq!(kept.is_past, before.find(revision).unwrap().is_past);
        }
        // The present one, the one before it and the named one stay.
        for kept in before.revisions.iter().take(2) {
            prop_assert!(!going.contains(&kept.record.revision));
        }
        prop_assert!(!going.contains(&named));
        // Once is enough.
        prop_assert_eq!(due(&after.revisions, pace, now), []);
        prop_assert!(after.revisions.iter().map(|kept| kept.units).sum::<usize>() <= shelf.used());
    }

    #[test]
    fn what_goes_has_a_newer_one_near_it_that_stays(pauses in prop::collection::vec(1..3_000_i64, 10..80)) {
        let (shelf, now) = written(&pauses);
        let revisions = History::read(&shelf, ID).revisions;
        let going = due(&revisions, Pace::Usual, now);
        let (hour, day) = (60 * MINUTE, 24 * 60 * MINUTE);
        for (place, kept) in revisions.iter().enumerate().filter(|(_, kept)| going.contains(&kept.record.revision)) {
            let near = match now - kept.record.saved {
                age if age < hour => 5 * MINUTE,
                age if age < day => hour,
                age if age < 30 * day => day,
                _ => 30 * day,
            };
            let mut newer = revisions[..place].iter().filter(|newer| !going.contains(&newer.record.revision));
            prop_assert!(newer.any(|newer| newer.record.saved - kept.record.saved < near));
        }
    }
}
