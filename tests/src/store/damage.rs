//! Whatever happens to a record, it is set aside as it is, and the newest sound one is opened.

use proptest::prelude::*;
use uppdragskollen_core::store::history::History;
use uppdragskollen_core::store::thin::{Pace, due, thin};
use uppdragskollen_core::store::{Holding, OpenError, Shelf, damaged, list, open};

use crate::shelf::Memory;
use crate::{MINUTE, START, entry, opened, said};

const ID: &str = "utkast";

/// What happens to a text.
#[derive(Clone, Debug)]
enum Harm {
    /// A bit of a character is turned over.
    Bit(prop::sample::Index, u8),
    /// It ends there.
    Cut(prop::sample::Index),
    /// A piece in the middle is gone.
    Gap(prop::sample::Index),
    /// Two neighbours change places.
    Swap(prop::sample::Index),
    /// Something else stands there.
    Foreign(String),
    /// The text of another record stands there.
    Other(prop::sample::Index),
}

fn harm() -> impl Strategy<Value = Harm> {
    let place = any::<prop::sample::Index>;
    prop_oneof![
        4 => (place(), 0..16_u8).prop_map(|(place, bit)| Harm::Bit(place, bit)),
        2 => place().prop_map(Harm::Cut),
        1 => place().prop_map(Harm::Gap),
        1 => place().prop_map(Harm::Swap),
        1 => "\\PC{0,12}".prop_map(Harm::Foreign),
        1 => place().prop_map(Harm::Other),
    ]
}

fn harmed(text: &str, others: &[String], harm: &Harm) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    match harm {
        Harm::Bit(place, bit) => {
            let place = place.index(letters.len());
            letters[place] = char::from_u32(u32::from(letters[place]) ^ 1 << bit).unwrap_or('\u{fffd}');
        }
        Harm::Cut(place) => letters.truncate(place.index(letters.len())),
        Harm::Gap(place) => drop(letters.remove(place.index(letters.len()))),
        Harm::Swap(place) => {
            let place = place.index(letters.len() - 1);
            letters.swap(place, place + 1);
        }
        Harm::Foreign(text) => return text.clone(),
        Harm::Other(place) => return others[place.index(others.len())].clone(),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_newest_sound_revision_is_opened_and_the_damaged_one_is_kept(
        waits in prop::collection::vec(0..9_u64, 1..9),
        thinned in any::<bool>(),
        place in any::<prop::sample::Index>(),
        harm in harm(),
    ) {
        let shelf = Memory::default();
        let mut holding = Holding::new(ID, "a");
        let mut now = START;
        for (number, wait) in waits.iter().enumerate() {
            now += wait * MINUTE;
            holding.save(&shelf, &entry(&said(&format!("text {number}")), now)).unwrap();
        }
        if thinned {
            thin(&shelf, ID, &due(&History::read(&shelf, ID).revisions, Pace::Usual, now)).unwrap();
        }
        let before = History::read(&shelf, ID);
        let keys = shelf.keys("uppdragskollen/blad/");
        let texts: Vec<String> = keys.iter().filter_map(|key| shelf.get(key)).collect();
        let key = &keys[place.index(keys.len())];
        let text = shelf.get(key).unwrap();
        let harmed = harmed(&text, &texts, &harm);
        prop_assume!(harmed != text);
        shelf.set(key, &harmed).unwrap();

        let name = key.rsplit('/').next().unwrap();
        let sound: Vec<_> = before.revisions.iter().filter(|kept| kept.record.revision.name() != name).collect();
        match open(&shelf, ID, "b") {
            Ok(opened) => {
                prop_assert_eq!(Some(&opened.record.revision), sound.first().map(|kept| &kept.record.revision));
                prop_assert_eq!(before.content(&opened.record.revision), Some(opened.content));
                prop_assert!(opened.rivals.is_empty());
            }
            Err(error) => {
                prop_assert_eq!(sound.len(), 0);
                prop_assert!(matches!(error, OpenError::Damaged(ref told) if told.len() == 1));
            }
        }
        // What is not opened is found when the history is looked at; it is never thrown away.
        let history = History::read(&shelf, ID);
        prop_assert!(history.damaged.is_empty() || history.find(&before.revisions[0].record.revision).is_some());
        prop_assert!(damaged(&shelf).iter().any(|(_, kept)| *kept == harmed));
        prop_assert_eq!(history.revisions.len(), sound.len());
        // And the draft can be written in.
        if !sound.is_empty() {
            let mut opened = open(&shelf, ID, "c").unwrap();
            opened.holding.save(&shelf, &entry(&said("mera"), now)).unwrap();
            prop_assert_eq!(crate::opened(&shelf, ID), Some(said("mera")));
        }
    }

    #[test]
    fn whatever_lies_under_the_keys_nothing_panics(
        texts in prop::collection::vec((".{0,12}|[0-9]{1,2}\\.[a-z]", "(U[0-9]\t)?.{0,30}|\\{\"draft\":\\{\\}\\}"), 0..6),
    ) {
        let shelf = Memory::default();
        for (name, text) in &texts {
            for prefix in ["uppdragskollen/blad/utkast/", "uppdragskollen/blad/", "uppdragskollen/utkast/"] {
                shelf.set(&format!("{prefix}{name}"), text).unwrap();
            }
            shelf.set("uppdragskollen/senast/utkast", text).unwrap();
        }
        let count = shelf.keys("").len();
        list(&shelf);
        let _ = open(&shelf, ID, "a");
        let _ = thin(&shelf, ID, &due(&History::read(&shelf, ID).revisions, Pace::Last, START));
        let mut holding = Holding::new(ID, "a");
        holding.save(&shelf, &entry(&said("text"), START)).unwrap();
        prop_assert!(opened(&shelf, ID).is_some());
        prop_assert!(shelf.keys("").len() >= count.min(1));
    }
}

#[test]
fn an_old_record_that_is_damaged_is_set_aside() {
    let shelf = Memory::default();
    shelf.set("uppdragskollen/utkast/utkast", "{\"saved\":\"2026-11").unwrap();
    assert!(matches!(open(&shelf, ID, "a"), Err(OpenError::Damaged(told)) if told[0].id == ID));
    let aside = ("uppdragskollen/skadat/uppdragskollen/utkast/utkast".to_owned(), "{\"saved\":\"2026-11".to_owned());
    assert_eq!(damaged(&shelf), [aside]);
    assert_eq!(open(&shelf, ID, "a").err(), Some(OpenError::Missing));
}
