//! What is backed up comes back, and what was changed in the file does not.

use proptest::prelude::*;
use uppdragskollen_core::store::backup::{Backup, BackupError, Incoming};
use uppdragskollen_core::store::history::History;
use uppdragskollen_core::store::thin::thin;
use uppdragskollen_core::store::{Holding, Shelf, State, bin, list, open};

use crate::shelf::Memory;
use crate::{MINUTE, START, opened, said};

/// Drafts of so many revisions each, the last in the bin, and a pack.
fn filled(counts: &[usize]) -> Memory {
    let shelf = Memory::default();
    for (number, count) in counts.iter().enumerate() {
        let id = format!("d{number}");
        let mut holding = Holding::new(&id, "a");
        for time in 0..*count {
            crate::save(&mut holding, &shelf, &said(&format!("{number} {time}")), START + time as u64 * 6 * MINUTE);
        }
        if number % 2 == 0 {
            thin(&shelf, &id, &[]).unwrap();
        }
        if number + 1 == counts.len() {
            bin::put(&shelf, &id, State::Binned, START).unwrap();
        }
    }
    shelf.set("uppdragskollen/regelverk/eget", "{\"id\":\"eget\"}").unwrap();
    shelf
}

fn restored(backup: &Backup, shelf: &Memory) {
    for draft in &backup.drafts {
        draft.restore(shelf).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_comes_back(counts in prop::collection::vec(1..6_usize, 1..6)) {
        let shelf = filled(&counts);
        let backup = Backup::read(&Backup::write(&shelf, "0.1.0", "2026-11-25")).unwrap();
        prop_assert_eq!((backup.program.as_str(), backup.made.as_str()), ("0.1.0", "2026-11-25"));
        prop_assert!(backup.refused.is_empty());
        prop_assert_eq!(&backup.packs, &[("eget".to_owned(), "{\"id\":\"eget\"}".to_owned())]);
        let other = Memory::default();
        prop_assert!(backup.drafts.iter().all(|draft| draft.preview(&other) == Incoming::Added));
        restored(&backup, &other);
        prop_assert!(backup.drafts.iter().all(|draft| draft.preview(&other) == Incoming::Same));
        prop_assert_eq!(list(&other), list(&shelf));
        for listed in list(&shelf).drafts {
            let (here, there) = (History::read(&shelf, &listed.id), History::read(&other, &listed.id));
            for kept in &here.revisions {
                let revision = &kept.record.revision;
                prop_assert_eq!(here.content(revision), there.content(revision));
            }
        }
        // A second time changes nothing.
        let used = other.used();
        restored(&backup, &other);
        prop_assert_eq!(other.used(), used);
    }

    #[test]
    fn a_changed_file_gives_nothing_that_was_not_there(
        counts in prop::collection::vec(1..4_usize, 1..4),
        place in any::<prop::sample::Index>(),
        letter in any::<char>(),
        cut in any::<bool>(),
    ) {
        let shelf = filled(&counts);
        let mut letters: Vec<char> = Backup::write(&shelf, "0.1.0", "2026-11-25").chars().collect();
        let place = place.index(letters.len());
        letters[place] = letter;
        if cut {
            letters.truncate(place);
        }
        let Ok(backup) = Backup::read(&letters.into_iter().collect::<String>()) else { return Ok(()) };
        let other = Memory::default();
        restored(&backup, &other);
        for draft in &backup.drafts {
            prop_assert_eq!(opened(&other, &draft.id), opened(&shelf, &draft.id));
            prop_assert!(opened(&shelf, &draft.id).is_some());
        }
        for (id, text) in &backup.packs {
            prop_assert_eq!(shelf.get(&format!("uppdragskollen/regelverk/{id}")), Some(text.clone()));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}|\\{\"format\":\"uppdragskollen-backup\",\"schema\":[012],\"drafts\":[\\[\\]{}0-9a\":,]{0,20}\\}") {
        let _ = Backup::read(&text);
    }
}

#[test]
fn a_preview_tells_what_goes_on_from_what() {
    let shelf = Memory::default();
    let mut holding = Holding::new("d", "a");
    crate::save(&mut holding, &shelf, &said("första"), START);
    let early = Backup::read(&Backup::write(&shelf, "0.1.0", "2026-11-25")).unwrap();
    let elsewhere = shelf.started_again();
    crate::save(&mut holding, &shelf, &said("andra"), START + MINUTE);
    let late = Backup::read(&Backup::write(&shelf, "0.1.0", "2026-11-26")).unwrap();
    assert_eq!(early.drafts[0].preview(&shelf), Incoming::Older);
    assert_eq!(late.drafts[0].preview(&elsewhere), Incoming::Newer);
    // Written in another place too: both are kept.
    let mut there = open(&elsewhere, "d", "b").unwrap();
    crate::save(&mut there.holding, &elsewhere, &said("annan"), START + MINUTE);
    assert_eq!(late.drafts[0].preview(&elsewhere), Incoming::Contested);
    late.drafts[0].restore(&elsewhere).unwrap();
    let both = open(&elsewhere, "d", "c").unwrap();
    let mut contents = [Some(both.content), both.rivals[0].content()];
    contents.sort();
    assert_eq!(contents, [Some(said("andra")), Some(said("annan"))]);
}

#[test]
fn foreign_and_newer_files_are_told_apart() {
    assert!(matches!(Backup::read("hej"), Err(BackupError::Malformed { line: 1, .. })));
    assert_eq!(Backup::read("{\"schema\":1}"), Err(BackupError::Foreign));
    let newer = "{\"format\":\"uppdragskollen-backup\",\"schema\":9}";
    assert_eq!(Backup::read(newer), Err(BackupError::Newer { schema: 9 }));
}
