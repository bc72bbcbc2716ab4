//! A shelf that runs full loses nothing, and three hundred drafts with ten revisions each fit on one.

use proptest::prelude::*;
use uppdragskollen_core::store::history::History;
use uppdragskollen_core::store::room::{ROOM, Room};
use uppdragskollen_core::store::thin::{Pace, due, plan, thin};
use uppdragskollen_core::store::{Holding, Refusal, open};

use crate::shelf::Memory;
use crate::writing::{content, revisions};
use crate::{MINUTE, START, entry, opened, said};

/// How many drafts are to fit, and with how many revisions each.
const DRAFTS: usize = 300;
const REVISIONS: usize = 10;

#[test]
fn three_hundred_drafts_of_20_kb_with_ten_revisions_each_fit() {
    let shelf = Memory::default();
    const TRIED: usize = 12;
    for seed in 0..TRIED {
        let id = format!("19abcdef012-{seed:08x}");
        let mut holding = Holding::new(&id, "k3f9ab");
        let drafts = revisions(seed as u64, REVISIONS);
        assert!(drafts.last().is_some_and(|draft| (19_500..21_500).contains(&draft.to_json().len())));
        for (draft, number) in drafts.iter().zip(0..) {
            holding.save(&shelf, &entry(&content(draft), START + number * 60 * MINUTE)).unwrap();
        }
        thin(&shelf, &id, &[]).unwrap();
        let history = History::read(&shelf, &id);
        assert_eq!(history.revisions.len(), REVISIONS);
        for (kept, draft) in history.revisions.iter().zip(drafts.iter().rev()) {
            assert_eq!(history.content(&kept.record.revision), Some(content(draft)));
        }
    }
    let one = shelf.used() / TRIED;
    println!("{one} units a draft with its revisions; {} such drafts fit", ROOM / one);
    assert!(one * DRAFTS <= ROOM, "{one} units a draft");
    assert_eq!(Room::measure(&shelf).used(), shelf.used());
}

#[test]
fn a_full_shelf_says_so_and_keeps_what_it_has() {
    let shelf = Memory::default();
    let mut holding = Holding::new("utkast", "a");
    crate::save(&mut holding, &shelf, &said("liten"), START);
    shelf.limit(shelf.used() + 200);
    let large = said(&"å".repeat(9_000));
    assert_eq!(holding.save(&shelf, &entry(&large, START + MINUTE)), Err(Refusal::Full));
    assert_eq!(opened(&shelf, "utkast"), Some(said("liten")));
    // Once there is room, what is held is saved.
    shelf.limit(ROOM);
    crate::save(&mut holding, &shelf, &large, START + 2 * MINUTE);
    assert_eq!(opened(&shelf, "utkast"), Some(large));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_saved_is_there_however_little_room_is_left(
        sizes in prop::collection::vec(0..400_usize, 1..20),
        room in 400..2_500_usize,
        thinned in any::<bool>(),
    ) {
        let shelf = Memory::default();
        shelf.limit(room);
        let mut holding = Holding::new("utkast", "a");
        let mut saved = None;
        for (number, size) in sizes.into_iter().enumerate() {
            let text = said(&format!("{number} {}", "xå".repeat(size)));
            if holding.save(&shelf, &entry(&text, START + number as u64 * 3 * MINUTE)).is_ok() {
                saved = Some(text);
            }
            if thinned {
                let going = due(&History::read(&shelf, "utkast").revisions, Pace::Last, START);
                let _ = thin(&shelf, "utkast", &going);
            }
            prop_assert_eq!(opened(&shelf, "utkast"), saved.clone());
        }
    }
}

#[test]
fn a_plan_tells_what_goes_and_takes_nothing() {
    let shelf = Memory::default();
    let mut holding = Holding::new("utkast", "a");
    for number in 0..20 {
        let text = said(&format!("{number} {}", "text ".repeat(200)));
        crate::save(&mut holding, &shelf, &text, START + number * 10 * MINUTE);
    }
    let (keys, used) = (shelf.used(), shelf.used());
    let plan = plan(&shelf, Pace::Last, START);
    assert_eq!(shelf.used(), keys);
    assert_eq!(plan.going.len(), 1);
    for (id, going) in &plan.going {
        thin(&shelf, id, going).unwrap();
    }
    assert!(shelf.used() <= used - plan.units);
    assert!(open(&shelf, "utkast", "b").is_ok());
    assert_eq!(History::read(&shelf, "utkast").revisions.len(), 2);
}
