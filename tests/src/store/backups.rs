//! What is backed up comes back, and what was changed in the file does not.

use proptest::prelude::*;
use uppdragskollen_core::store::backup::{Backup, BackupError, Flaw, Incoming, Refused};
use uppdragskollen_core::store::history::History;
use uppdragskollen_core::store::thin::thin;
use uppdragskollen_core::store::{Holding, LaidOver, Shelf, State, bin, list, open};

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
    shelf.set("uppdragskollen/dokument/d0", "Dokumentet \"d0\".").unwrap();
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
        prop_assert_eq!(other.get("uppdragskollen/dokument/d0"), Some("Dokumentet \"d0\".".to_owned()));
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
            let key = format!("uppdragskollen/dokument/{}", draft.id);
            prop_assert!(other.get(&key).is_none_or(|text| shelf.get(&key) == Some(text)));
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
fn a_document_that_is_damaged_is_left_out_and_told_and_one_that_is_here_stays() {
    let shelf = filled(&[1]);
    let text = Backup::write(&shelf, "0.1.0", "2026-11-25");
    let damaged = Backup::read(&text.replace("Dokumentet", "Dokumenten")).unwrap();
    assert_eq!(damaged.refused, [Refused { name: "d0".to_owned(), why: Flaw::DocumentDamaged }]);
    assert_eq!((damaged.drafts.len(), &damaged.drafts[0].document), (1, &None));

    let other = Memory::default();
    other.set("uppdragskollen/dokument/d0", "Ett annat.").unwrap();
    restored(&Backup::read(&text).unwrap(), &other);
    assert_eq!(other.get("uppdragskollen/dokument/d0").as_deref(), Some("Ett annat."));
    assert_eq!(opened(&other, "d0"), opened(&shelf, "d0"));
}

#[test]
fn what_is_in_memory_only_is_backed_up_without_being_stored() {
    let shelf = filled(&[1]);
    shelf.limit(shelf.used());
    let laid_over = LaidOver::on(&shelf);
    let mut written = open(&laid_over, "d0", "b").unwrap().holding;
    crate::save(&mut written, &laid_over, &said("vidare"), START + MINUTE);
    crate::save(&mut Holding::new("ny", "b"), &laid_over, &said("ny"), START + MINUTE);
    let backup = Backup::read(&Backup::write(&laid_over, "0.1.0", "2026-11-25")).unwrap();

    let other = Memory::default();
    restored(&backup, &other);
    assert_eq!(open(&other, "d0", "c").unwrap().content, said("vidare"));
    assert_eq!(open(&other, "ny", "c").unwrap().content, said("ny"));
    assert_eq!(open(&shelf, "d0", "c").unwrap().content, said("0 0"));
    assert!(open(&shelf, "ny", "c").is_err());
}

#[test]
fn foreign_and_newer_files_are_told_apart() {
    assert!(matches!(Backup::read("hej"), Err(BackupError::Malformed { line: 1, .. })));
    assert_eq!(Backup::read("{\"schema\":1}"), Err(BackupError::Foreign));
    let newer = "{\"format\":\"uppdragskollen-backup\",\"schema\":9}";
    assert_eq!(Backup::read(newer), Err(BackupError::Newer { schema: 9 }));
}
