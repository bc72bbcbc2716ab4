//! Where the records lie: texts under keys, as a browser's storage has them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::Value;

/// A place that keeps texts under keys. Each call is whole or has not happened; between two calls anything can: the end
/// of the program, a write of another window.
pub trait Shelf {
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Puts a text under a key, in place of what was there.
    ///
    /// # Errors
    /// [`Refusal`]; then what was there is there still.
    fn set(&self, key: &str, text: &str) -> Result<(), Refusal>;
    /// Takes a text away.
    fn remove(&self, key: &str);
    /// A text as JSON; `None` where it is none. A browser has a way of its own.
    fn json(&self, text: &str) -> Option<Value> {
        serde_json::from_str(text).ok()
    }
    /// The keys that begin with `prefix`, in the order of their text.
    fn keys(&self, prefix: &str) -> Vec<String>;
}

/// Why a text was not put on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room for it.
    Full,
    /// The shelf takes nothing: the browser gives this page no storage, or has closed it.
    Closed,
}

/// A shelf as it would be with more on it: what is put there or taken away is so in memory only.
pub struct LaidOver<'a> {
    under: &'a dyn Shelf,
    /// What is there in place of what lies under it; `None` for what is taken away.
    over: RefCell<BTreeMap<String, Option<String>>>,
}

impl<'a> LaidOver<'a> {
    /// The shelf as it is, so far.
    pub fn on(under: &'a dyn Shelf) -> Self {
        Self { under, over: RefCell::default() }
    }

    fn lay(&self, key: &str, text: Option<&str>) {
        self.over.borrow_mut().insert(key.to_owned(), text.map(str::to_owned));
    }
}

impl Shelf for LaidOver<'_> {
    fn get(&self, key: &str) -> Option<String> {
        let over = self.over.borrow().get(key).cloned();
        over.unwrap_or_else(|| self.under.get(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        self.lay(key, Some(text));
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.lay(key, None);
    }

    fn json(&self, text: &str) -> Option<Value> {
        self.under.json(text)
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let over = self.over.borrow();
        let mut keys = self.under.keys(prefix);
        keys.retain(|key| !over.contains_key(key));
        let added = over.iter().filter(|(key, text)| key.starts_with(prefix) && text.is_some());
        keys.extend(added.map(|(key, _)| key.clone()));
        keys.sort_unstable();
        keys
    }
}
