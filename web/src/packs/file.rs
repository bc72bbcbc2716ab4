//! A file with a pack in it, beside the page: fetched when it is first asked for.

use std::cell::Cell;

use leptos::prelude::{ArcTrigger, Notify, Track};
use uppdragskollen_core::pack::Pack;

use super::Asked;
use crate::json;
use crate::later;

/// A file, here or not yet.
pub struct PackFile {
    path: String,
    /// Nothing before it was first asked for.
    pack: Cell<Option<Asked<&'static Pack>>>,
    told: ArcTrigger,
}

impl PackFile {
    /// A file of this path.
    pub fn new(path: String) -> Self {
        Self { path, pack: Cell::default(), told: ArcTrigger::new() }
    }

    /// A pack that is here already, and in no file.
    pub fn here(pack: &'static Pack) -> Self {
        Self { path: String::new(), pack: Cell::new(Some(Asked::Here(pack))), told: ArcTrigger::new() }
    }

    /// The pack in it. Who asks is told when that changes.
    pub fn ask(&'static self) -> Asked<&'static Pack> {
        self.told.track();
        self.pack.get().unwrap_or_else(|| self.begin())
    }

    /// Fetches it, after that has failed.
    pub fn try_again(&'static self) {
        self.begin();
        self.told.notify();
    }

    fn begin(&'static self) -> Asked<&'static Pack> {
        self.pack.set(Some(Asked::Underway));
        later::spawn(async {
            self.fetch().await;
        });
        Asked::Underway
    }

    /// The pack in it, once it is here; `None` where it cannot be had.
    pub async fn fetch(&'static self) -> Option<&'static Pack> {
        if self.fetched().is_none() {
            let text = later::fetch_text(&self.path).await;
            let pack = text.and_then(|text| Pack::from_value(json::read(&text)?).ok());
            // Somebody else may have been faster.
            if self.fetched().is_none() {
                // Drafts, views and rules look into it for as long as the page lives.
                let pack = pack.map(|pack| &*Box::leak(Box::new(pack)));
                self.pack.set(Some(pack.map_or(Asked::Failed, Asked::Here)));
                self.told.notify();
            }
        }
        self.fetched()
    }

    fn fetched(&self) -> Option<&'static Pack> {
        match self.pack.get() {
            Some(Asked::Here(pack)) => Some(pack),
            _ => None,
        }
    }
}
