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
    /// Kept, since this stamp.
    Saved(String),
    /// Changed, and about to be saved.
    Pending,
    /// It could not be stored; it is in memory, and tried again at each change.
    Failed,
}

/// The timer of one draft.
#[derive(Clone, Copy)]
pub struct Saver {
    /// How it stands.
    pub state: RwSignal<Saving>,
    waiting: StoredValue<Option<(f64, TimeoutHandle)>>,
}

impl Saver {
    /// For a draft that was saved at `stamp`.
    pub fn new(stamp: String) -> Self {
        Self { state: RwSignal::new(Saving::Saved(stamp)), waiting: StoredValue::new(None) }
    }

    /// Takes in that there is something to save, and sees to it that `save` is called.
    pub fn changed(self, save: impl Fn() + 'static) {
        let now = clock::milliseconds();
        let since = match self.waiting.get_value() {
            Some((since, timer)) => {
                timer.clear();
                since
            }
            None => now,
        };
        let wait = PAUSE.min(since + LONGEST - now).max(0.0);
        let save = move || {
            self.waiting.set_value(None);
            save();
        };
        match set_timeout_with_handle(save, Duration::from_millis(wait as u64)) {
            Ok(timer) => self.waiting.set_value(Some((since, timer))),
            Err(_) => self.waiting.set_value(None),
        }
        // A failure stays said until a save succeeds.
        if matches!(*self.state.read_untracked(), Saving::Saved(_)) {
            self.state.set(Saving::Pending);
        }
    }

    /// Whether a save is due; then it is the caller's to do at once.
    pub fn take_due(self) -> bool {
        match self.waiting.try_get_value().flatten() {
            Some((_, timer)) => {
                timer.clear();
                self.waiting.set_value(None);
                true
            }
            None => false,
        }
    }
}
