//! When to save: soon after the writing stops, and soon enough while it goes on.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::clock;

/// A pause this long (milliseconds) is worth a save.
const PAUSE: f64 = 300.0;
/// No change waits longer than this. The promise is half a second; a timer may come late.
const LONGEST: f64 = 450.0;

/// How it stands with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Kept, since then: milliseconds since 1970.
    Saved(u64),
    /// Changed, and about to be saved.
    Pending,
    /// It could not be stored; it is in memory, and tried again at each change.
    Failed,
}

/// The timer of one draft.
#[derive(Debug, Default)]
pub struct Saver {
    waiting: Option<(f64, TimeoutHandle)>,
}

impl Saver {
    /// Takes in that there is something to save, and sees to it that `save` is called.
    pub fn changed(&mut self, save: impl FnOnce() + 'static) {
        let now = clock::milliseconds();
        let since = match self.waiting.take() {
            Some((since, timer)) => {
                timer.clear();
                since
            }
            None => now,
        };
        let wait = PAUSE.min(since + LONGEST - now).max(0.0);
        self.waiting =
            set_timeout_with_handle(save, Duration::from_millis(wait as u64)).ok().map(|timer| (since, timer));
    }

    /// Whether there is something to save.
    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Whether a save is due; then it is the caller's to do at once.
    pub fn take_due(&mut self) -> bool {
        match self.waiting.take() {
            Some((_, timer)) => {
                timer.clear();
                true
            }
            None => false,
        }
    }
}
