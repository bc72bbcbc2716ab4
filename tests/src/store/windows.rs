//! Two windows write one draft at once, each of their calls at any moment: nothing that was saved is lost.

use std::sync::{Condvar, Mutex};
use std::thread;

use proptest::prelude::*;
use serde_json::{Map, Value};
use uppdragskollen_core::store::history::History;
use uppdragskollen_core::store::merge::{base, merge};
use uppdragskollen_core::store::{Holding, Record, Refusal, Shelf, open};

use crate::shelf::Memory;
use crate::{MINUTE, START, entry};

const ID: &str = "utkast";

/// A shelf that two windows share; whose turn it is at each call is written down beforehand.
struct Turns {
    shelf: Mutex<(Memory, Vec<bool>, [bool; 2])>,
    changed: Condvar,
}

/// The shelf as one of the windows has it.
struct Seat<'a> {
    turns: &'a Turns,
    own: bool,
}

impl Seat<'_> {
    fn call<T>(&self, call: impl FnOnce(&Memory) -> T) -> T {
        let mut state = self.turns.shelf.lock().unwrap();
        loop {
            let (_, schedule, done) = &*state;
            if done[usize::from(!self.own)] || schedule.last().is_none_or(|turn| *turn == self.own) {
                break;
            }
            state = self.turns.changed.wait(state).unwrap();
        }
        let answer = call(&state.0);
        state.1.pop();
        self.turns.changed.notify_all();
        answer
    }

    fn leave(&self) {
        self.turns.shelf.lock().unwrap().2[usize::from(self.own)] = true;
        self.turns.changed.notify_all();
    }
}

impl Shelf for Seat<'_> {
    fn get(&self, key: &str) -> Option<String> {
        self.call(|shelf| shelf.get(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        self.call(|shelf| shelf.set(key, text))
    }

    fn remove(&self, key: &str) {
        self.call(|shelf| shelf.remove(key));
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.call(|shelf| shelf.keys(prefix))
    }
}

/// What a window does next.
#[derive(Clone, Debug)]
enum Act {
    /// Adds a word to a field: its own, or the one that both write in.
    Type { shared: bool, minutes: u64 },
    /// Brings in what the other wrote, where no field was changed by both.
    Merge,
    /// Closes, and opens again.
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (prop::bool::weighted(0.2), 0..7_u64).prop_map(|(shared, minutes)| Act::Type { shared, minutes }),
        3 => Just(Act::Merge),
        1 => Just(Act::Reopen),
    ]
}

fn object(content: &str) -> Map<String, Value> {
    serde_json::from_str(content).unwrap()
}

/// Merges what the other wrote into the content; tells whether that could be done without a choice.
fn take_in(shelf: &dyn Shelf, holding: &mut Holding, content: &mut String, own: &Record, rival: &Record) -> bool {
    let history = History::read(shelf, ID);
    let base = base(&history, own, rival).and_then(|base| history.content(&base)).map(|base| object(&base));
    let Some(other) = rival.content() else { return false };
    let merged = merge(&base.iter().collect::<Vec<_>>(), &object(content), &object(&other));
    if !merged.conflicts.is_empty() {
        return false;
    }
    *content = Value::from(merged.content).to_string();
    holding.take_in(rival);
    true
}

/// A window at work. The words that it typed and saved, each with a mark of its own.
fn work(shelf: &dyn Shelf, name: &str, acts: &[Act]) -> Vec<String> {
    let Ok(mut window) = open(shelf, ID, &format!("{name}0")) else { return Vec::new() };
    let mut content = window.content.clone();
    let mut words = Vec::new();
    let mut now = START;
    for (number, act) in acts.iter().enumerate() {
        match act {
            Act::Type { shared, minutes } => {
                now += minutes * MINUTE;
                let word = format!("<{name}{number}>");
                let mut all = object(&content);
                let field = if *shared { "both" } else { name };
                let text = all.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
                all.insert(field.to_owned(), (text + &word).into());
                content = Value::from(all).to_string();
                window.holding.save(shelf, &entry(&content, now)).unwrap();
                words.push(word);
            }
            Act::Merge => {
                for rival in window.holding.rivals(shelf) {
                    let own = window.holding.current().cloned();
                    let own = own.and_then(|own| History::read(shelf, ID).find(&own).map(|kept| kept.record.clone()));
                    if let Some(own) = own {
                        take_in(shelf, &mut window.holding, &mut content, &own, &rival);
                    }
                }
                window.holding.save(shelf, &entry(&content, now)).unwrap();
            }
            Act::Reopen => {
                window = open(shelf, ID, &format!("{name}{}", number + 1)).unwrap();
                content = window.content.clone();
            }
        }
    }
    words
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_typed_is_lost(
        acts in [prop::collection::vec(act(), 1..10), prop::collection::vec(act(), 1..10)],
        schedule in prop::collection::vec(any::<bool>(), 0..400),
    ) {
        let shelf = Memory::default();
        let mut holding = Holding::new(ID, "first");
        crate::save(&mut holding, &shelf, "{\"a\":\"\",\"b\":\"\",\"both\":\"\"}", START);
        let turns = Turns { shelf: Mutex::new((shelf, schedule, [false; 2])), changed: Condvar::new() };
        let [left, right] = &acts;
        let words = thread::scope(|scope| {
            let work = |own: bool, name: &'static str, acts| {
                let turns = &turns;
                scope.spawn(move || {
                    let seat = Seat { turns, own };
                    let words = work(&seat, name, acts);
                    seat.leave();
                    words
                })
            };
            let (left, right) = (work(false, "a", left), work(true, "b", right));
            [left.join().unwrap(), right.join().unwrap()].concat()
        });
        let shelf = turns.shelf.into_inner().unwrap().0;
        let opened = open(&shelf, ID, "last").unwrap();
        prop_assert!(opened.damaged.is_empty());
        // Each word stands in what is opened, or in what stands beside it.
        let beside: Vec<String> = opened.rivals.iter().filter_map(Record::content).collect();
        for word in words {
            let found = opened.content.contains(&word) || beside.iter().any(|content| content.contains(&word));
            prop_assert!(found, "{word} is lost: {} beside {beside:?}", opened.content);
        }
    }
}

#[test]
fn a_save_tells_what_another_window_wrote_and_keeps_both() {
    let shelf = Memory::default();
    crate::save(&mut Holding::new(ID, "first"), &shelf, "{\"a\":1}", START);
    let mut left = open(&shelf, ID, "a").unwrap();
    let mut right = open(&shelf, ID, "b").unwrap();
    assert!(crate::save(&mut left.holding, &shelf, "{\"a\":2}", START).rivals.is_empty());
    let told = crate::save(&mut right.holding, &shelf, "{\"a\":3}", START);
    assert_eq!(told.rivals.iter().filter_map(Record::content).collect::<Vec<_>>(), ["{\"a\":2}"]);
    let opened = open(&shelf, ID, "c").unwrap();
    let both = [Some(opened.content), opened.rivals[0].content()];
    assert_eq!(both, [Some("{\"a\":3}".to_owned()), Some("{\"a\":2}".to_owned())]);
    // The choice settles it.
    right.holding.take_in(&told.rivals[0]);
    crate::save(&mut right.holding, &shelf, "{\"a\":3}", START);
    assert!(open(&shelf, ID, "d").unwrap().rivals.is_empty());
    // The other window sees that it is behind, not beside.
    let ahead = left.holding.rivals(&shelf);
    assert!(ahead.len() == 1 && ahead[0].has_taken_in(left.holding.current().unwrap()));
}
