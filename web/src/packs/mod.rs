//! The packs. What there is to choose from travels with the page. What writing for a group needs of its pack, or the whole
//! pack, is fetched when it is first asked for; who has asked is told when it is here. All of it is kept as long as the
//! page lives.

mod file;
mod ground;
mod known;

use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::Pack;

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

/// Every pack, the usual one first.
pub fn known() -> &'static [Known] {
    thread_local! {
        static KNOWN: &'static [Known] = Vec::leak(known::on_the_page());
    }
    KNOWN.with(|known| *known)
}

/// The pack of this id.
pub fn find(id: &str) -> Option<&'static Known> {
    known().iter().find(|pack| pack.id == id)
}

/// The groups of all packs, each with its pack.
pub fn groups() -> Vec<(&'static Known, &'static Kind)> {
    known().iter().flat_map(|pack| pack.groups.iter().map(move |group| (pack, group))).collect()
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

/// All packs themselves; `None` where one of them cannot be had.
pub async fn fetch_all() -> Option<Vec<Pack>> {
    let mut all = Vec::new();
    for known in known() {
        all.push(known.whole.fetch().await?.clone());
    }
    Some(all)
}
