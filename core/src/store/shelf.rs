//! Where the records lie: texts under keys, as a browser's storage has them.

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
