//! Ångra and Gör om after a reload.

use proptest::prelude::*;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::store::steps::{LONGEST, Steps};
use uppdragskollen_core::store::{Holding, Shelf};

use crate::shelf::Memory;
use crate::{START, said, save};

const ID: &str = "utkast";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_was_undone_before_a_reload_is_undone_after_it(
        titles in prop::collection::vec("[a-zåäö :\n\"]{0,12}", 2..20),
        undone in 0..5_usize,
        steps_are_kept in any::<bool>(),
    ) {
        let shelf = Memory::default();
        let mut holding = Holding::new(ID, "a");
        let mut steps = Steps::default();
        let contents: Vec<String> = titles.iter().map(|title| said(title)).collect();
        let mut current = contents[0].clone();
        let mut revision = save(&mut holding, &shelf, &current, START).revision;
        for next in &contents[1..] {
            steps.note(&current, next, Some(Field::Title));
            current.clone_from(next);
            revision = save(&mut holding, &shelf, &current, START).revision;
            steps.keep(&shelf, ID, &revision).unwrap();
        }
        for _ in 0..undone.min(contents.len() - 1) {
            (current, _) = steps.undo(&current).unwrap();
        }
        let last = save(&mut holding, &shelf, &current, START).revision;
        // A program that ends here has saved the draft and not its steps.
        if steps_are_kept {
            steps.keep(&shelf, ID, &last).unwrap();
            prop_assert_eq!(&Steps::kept(&shelf, ID, &last), &steps);
        }
        let mut kept = Steps::kept(&shelf, ID, &last);
        if !steps_are_kept && last != revision {
            // What came since is one step.
            let (before, field) = kept.undo(&current).unwrap();
            prop_assert_eq!((before.as_str(), field), (contents.last().unwrap().as_str(), None));
            current = before;
        }
        while let Some((before, _)) = kept.undo(&current) {
            current = before;
        }
        prop_assert_eq!(&current, &contents[0]);
        prop_assert!(!kept.can_undo());
    }

    #[test]
    fn whatever_lies_there_nothing_panics(text in "\\PC{0,40}") {
        let shelf = Memory::default();
        let mut holding = Holding::new(ID, "a");
        let revision = save(&mut holding, &shelf, &said("text"), START).revision;
        shelf.set("uppdragskollen/steg/utkast", &text).unwrap();
        prop_assert_eq!(Steps::kept(&shelf, ID, &revision), Steps::default());
    }
}

#[test]
fn the_steps_take_no_more_room_than_they_may() {
    let shelf = Memory::default();
    let mut holding = Holding::new(ID, "a");
    let mut steps = Steps::default();
    let mut current = said("");
    for number in 0..300 {
        let next = said(&format!("{number} {}", "text ".repeat(number)));
        steps.note(&current, &next, Some(Field::Title));
        current = next;
    }
    let revision = save(&mut holding, &shelf, &current, START).revision;
    steps.keep(&shelf, ID, &revision).unwrap();
    let kept = shelf.get("uppdragskollen/steg/utkast").unwrap();
    assert!(kept.chars().count() < LONGEST / 2);
    assert!(Steps::kept(&shelf, ID, &revision).undo(&current).is_some());
}
