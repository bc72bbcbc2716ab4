//! A shelf in memory, which can run full, and stop like a program that is killed.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use uppdragskollen_core::store::{Refusal, Shelf};

/// A shelf whose every call can be the last.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    /// How many writes come through yet; then all is as if the program had ended.
    left: Cell<Option<usize>>,
    /// How many units there is room for.
    room: Cell<Option<usize>>,
    /// How many writes came through.
    writes: Cell<usize>,
}

impl Memory {
    /// The same, where the program ends after so many writes.
    pub fn stopping_after(&self, writes: usize) -> Self {
        let shelf = self.clone();
        shelf.left.set(Some(writes));
        shelf.writes.set(0);
        shelf
    }

    /// The same, after a new start.
    pub fn started_again(&self) -> Self {
        let shelf = self.clone();
        shelf.left.set(None);
        shelf.writes.set(0);
        shelf
    }

    /// Leaves no more room than this.
    pub fn limit(&self, units: usize) {
        self.room.set(Some(units));
    }

    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// The units that are used.
    pub fn used(&self) -> usize {
        used(&self.texts.borrow())
    }

    fn comes_through(&self) -> bool {
        self.writes.set(self.writes.get() + 1);
        match self.left.get() {
            Some(0) => false,
            Some(left) => {
                self.left.set(Some(left - 1));
                true
            }
            None => true,
        }
    }
}

impl Shelf for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        if !self.comes_through() {
            return Ok(());
        }
        let mut texts = self.texts.borrow_mut();
        let before = texts.insert(key.to_owned(), text.to_owned());
        if self.room.get().is_some_and(|room| used(&texts) > room) {
            match before {
                Some(before) => texts.insert(key.to_owned(), before),
                None => texts.remove(key),
            };
            return Err(Refusal::Full);
        }
        Ok(())
    }

    fn remove(&self, key: &str) {
        if self.comes_through() {
            self.texts.borrow_mut().remove(key);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect()
    }
}

fn used(texts: &BTreeMap<String, String>) -> usize {
    texts.iter().map(|(key, text)| key.encode_utf16().count() + text.encode_utf16().count()).sum()
}
