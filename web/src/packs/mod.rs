//! The packs. What there is to choose from travels with the page. What writing for a group needs of its pack, or the whole
//! pack, is fetched when it is first asked for; who has asked is told when it is here. All of it is kept as long as the
//! page lives. Packs of the person's own are in the browser's storage, and here at once.

mod file;
mod ground;
mod known;
pub(crate) mod own;

use std::cell::RefCell;

use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::Pack;

use crate::later;
use crate::store;

pub use ground::Ground;
pub use known::{Kind, Known};

/// What has been asked for, as far as it has come.
#[derive(Clone, Copy, Debug)]
pub enum Asked<T> {
    /// It is on its way.
    Underway,
    /// It could not be fetched, or not be read.
    Failed,
    /// Here it is.
    Here(T),
}

/// The packs that there are.
struct Packs {
    all: &'static [&'static Known],
    /// The records that the person's own were read from: ids and texts.
    stored: Vec<(String, String)>,
}

thread_local! {
    static PACKS: RefCell<Packs> = RefCell::new(Packs::read());
}

/// Every pack: the usual one first, the person's own last.
pub fn known() -> &'static [&'static Known] {
    PACKS.with_borrow(|packs| packs.all)
}

/// Looks for packs that have been added, replaced or removed: by the library, which is a program of its own, or by another
/// page. Groups may have other numbers then, so it is for views to do before they show any.
pub fn look_again() {
    let stored = store::packs();
    PACKS.with_borrow_mut(|packs| packs.take_in(stored));
}

impl Packs {
    fn read() -> Self {
        let all = known::on_the_page().into_iter().map(|pack| &*Box::leak(Box::new(pack))).collect();
        let mut packs = Self { all: Vec::leak(all), stored: Vec::new() };
        packs.take_in(store::packs());
        packs
    }

    fn take_in(&mut self, stored: Vec<(String, String)>) {
        if stored == self.stored {
            return;
        }
        let mut all: Vec<&'static Known> = self.all.iter().copied().filter(|pack| !pack.is_own).collect();
        for (id, record) in &stored {
            // What travels with the page goes before what has the same id.
            if !all.iter().any(|pack| pack.id == *id)
                && let Some(pack) = own::pack_of(id, record)
            {
                // Drafts, views and rules look into it for as long as the page lives.
                all.push(Box::leak(Box::new(Known::own(Box::leak(Box::new(pack))))));
            }
        }
        *self = Self { all: Vec::leak(all), stored };
    }
}

/// The pack of this id.
pub fn find(id: &str) -> Option<&'static Known> {
    known().iter().copied().find(|pack| pack.id == id)
}

/// The groups of all packs, each with its pack.
pub fn groups() -> Vec<(&'static Known, &'static Kind)> {
    known().iter().copied().flat_map(|pack| pack.groups.iter().map(move |group| (pack, group))).collect()
}

/// What a draft is written for; `None` where that is not here.
pub fn of(draft: &Draft) -> Option<(&'static Known, &'static Kind)> {
    let is_of = |(pack, group): &(&Known, &Kind)| pack.id == draft.pack && group.id == draft.group;
    groups().into_iter().find(is_of)
}

/// What a draft is written for, else what is nearest: another group of its pack, else the usual pack and group.
pub fn nearest(draft: &Draft) -> Option<(&'static Known, &'static Kind)> {
    let all = groups();
    of(draft).or_else(|| all.iter().find(|(pack, _)| pack.id == draft.pack).or(all.first()).copied())
}

/// What a draft is checked against. Who asks is told when it is here.
pub fn ground_of(draft: &Draft) -> Asked<Ground> {
    nearest(draft).map_or(Asked::Failed, |(_, group)| group.ground())
}

/// As much of its pack, in JSON, as a draft needs; `None` where it cannot be had.
pub async fn text_of(draft: &Draft) -> Option<String> {
    let (pack, group) = nearest(draft)?;
    if pack.is_own {
        let (_, record) = store::packs().into_iter().find(|(id, _)| *id == pack.id)?;
        return own::json_of(&record);
    }
    later::fetch_text(&format!("packs/{}/{}.json", pack.id, group.id)).await
}

/// All packs themselves; `None` where one of them cannot be had.
pub async fn fetch_all() -> Option<Vec<Pack>> {
    look_again();
    let mut all = Vec::new();
    for known in known() {
        all.push(known.whole.fetch().await?.clone());
    }
    Some(all)
}
