//! A pack that the app knows of, here or not yet.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{ArcTrigger, Notify, Track};
use serde_json::Value;
use uppdragskollen_core::pack::{Pack, Rules};

use super::{Asked, Ground};
use crate::{later, page};

/// A pack, as far as choosing it needs.
pub struct Known {
    /// Its name in data.
    pub id: String,
    /// Its name to a reader.
    pub title: String,
    /// The titles of the documents that its rules cite.
    pub sources: Vec<String>,
    /// Its groups.
    pub groups: Vec<Kind>,
    /// The pack itself; `None` before it was first asked for.
    pack: Cell<Option<Asked<&'static Pack>>>,
    told: ArcTrigger,
    /// The rules of the groups that were asked for.
    compiled: RefCell<Vec<(&'static str, Rc<Rules>)>>,
}

/// A kind of group, as far as choosing it needs.
pub struct Kind {
    /// Its name in data.
    pub id: String,
    /// Its name to a reader.
    pub title: String,
    /// What kind of group it is.
    pub description: String,
}

/// The packs that the page names; see `xtask/scripts/packs.mjs`.
pub(super) fn on_the_page() -> Vec<Known> {
    let index = page::element("packs").and_then(|element| element.text_content()).unwrap_or_default();
    items(&serde_json::from_str(&index).unwrap_or_default()).map(Known::read).collect()
}

impl Known {
    fn read(pack: &Value) -> Self {
        let group = |group: &Value| Kind {
            id: text(&group["id"]),
            title: text(&group["title"]),
            description: text(&group["description"]),
        };
        Self {
            id: text(&pack["id"]),
            title: text(&pack["title"]),
            sources: items(&pack["sources"]).map(text).collect(),
            groups: items(&pack["groups"]).map(group).collect(),
            pack: Cell::default(),
            told: ArcTrigger::new(),
            compiled: RefCell::default(),
        }
    }

    /// The pack itself. Who asks is told when that changes.
    pub fn pack(&'static self) -> Asked<&'static Pack> {
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

    /// The pack itself, once it is here; `None` where it cannot be had.
    pub async fn fetch(&'static self) -> Option<&'static Pack> {
        if self.here().is_none() {
            let text = later::fetch_text(format!("packs/{}.json", self.id)).await;
            let pack = text.and_then(|text| Pack::from_json(&text).ok());
            // Somebody else may have been faster.
            if self.here().is_none() {
                // Drafts, views and rules look into it for as long as the page lives.
                let pack = pack.map(|pack| &*Box::leak(Box::new(pack)));
                self.pack.set(Some(pack.map_or(Asked::Failed, Asked::Here)));
                self.told.notify();
            }
        }
        self.here()
    }

    fn here(&self) -> Option<&'static Pack> {
        match self.pack.get() {
            Some(Asked::Here(pack)) => Some(pack),
            _ => None,
        }
    }

    /// What drafts for one of its groups are checked against. Who asks is told when it is here.
    pub fn ground(&'static self, group: &str) -> Asked<Ground> {
        match self.pack() {
            Asked::Here(pack) => self.compiled(pack, group).map_or(Asked::Failed, Asked::Here),
            Asked::Underway => Asked::Underway,
            Asked::Failed => Asked::Failed,
        }
    }

    fn compiled(&self, pack: &'static Pack, group: &str) -> Option<Ground> {
        let group = pack.groups.iter().find(|known| known.id == group)?;
        let mut compiled = self.compiled.borrow_mut();
        let rules = match compiled.iter().find(|(known, _)| *known == group.id) {
            Some((_, rules)) => Rc::clone(rules),
            None => {
                let rules = Rc::new(pack.compile(&group.id).ok()?);
                compiled.push((&group.id, Rc::clone(&rules)));
                rules
            }
        };
        Some(Ground { pack, group, rules })
    }
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().map_or(&[][..], Vec::as_slice).iter()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
