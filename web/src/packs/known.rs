//! What there is to choose from: what travels with the page, and what the person has added.

use std::cell::RefCell;

use serde_json::Value;
use uppdragskollen_core::pack::{Group, Pack};

use super::file::PackFile;
use super::{Asked, Ground};
use crate::i18n::language;
use crate::json;
use crate::page;

/// A pack, as far as choosing it needs.
pub struct Known {
    /// Its name in data.
    pub id: String,
    /// Grows with every change of its rules.
    pub version: u32,
    /// Its name to a reader.
    pub title: String,
    /// The titles of the documents that its rules cite.
    pub sources: Vec<String>,
    /// Its groups.
    pub groups: Vec<Kind>,
    /// Whether it is the person's own.
    pub is_own: bool,
    /// All of it.
    pub whole: PackFile,
}

/// A kind of group, as far as choosing it needs.
pub struct Kind {
    /// Its name in data.
    pub id: String,
    /// Its name to a reader.
    pub title: String,
    /// What kind of group it is.
    pub description: String,
    /// As much of the pack as drafts for this group need.
    part: PackFile,
    /// That, once it has been asked for and is ready to check with.
    ground: RefCell<Option<Ground>>,
}

/// The packs that the page names; see `xtask/scripts/packs.mjs`.
pub(super) fn on_the_page() -> Vec<Known> {
    let index = page::element("packs").and_then(|element| element.text_content()).unwrap_or_default();
    items(&json::read(&index).unwrap_or_default()).map(Known::read).collect()
}

impl Known {
    /// A pack of the person's own.
    pub(super) fn own(pack: &'static Pack) -> Self {
        let group = |group: &Group| Kind {
            title: language().of(&group.title).to_owned(),
            description: language().of(&group.description).to_owned(),
            part: PackFile::here(pack),
            ground: RefCell::default(),
            id: group.id.clone(),
        };
        Self {
            id: pack.id.clone(),
            version: pack.version,
            title: language().of(&pack.title).to_owned(),
            sources: pack.sources.iter().map(|source| source.title.clone()).collect(),
            groups: pack.groups.iter().map(group).collect(),
            is_own: true,
            whole: PackFile::here(pack),
        }
    }

    fn read(pack: &Value) -> Self {
        let id = text(&pack["id"]);
        Self {
            version: pack["version"].as_u64().and_then(|version| version.try_into().ok()).unwrap_or_default(),
            title: text(&pack["title"]),
            sources: items(&pack["sources"]).map(text).collect(),
            groups: items(&pack["groups"]).map(|group| Kind::read(&id, group)).collect(),
            is_own: false,
            whole: PackFile::new(format!("packs/{id}.json")),
            id,
        }
    }
}

impl Kind {
    fn read(pack: &str, group: &Value) -> Self {
        let id = text(&group["id"]);
        Self {
            title: text(&group["title"]),
            description: text(&group["description"]),
            part: PackFile::new(format!("packs/{pack}/{id}.json")),
            ground: RefCell::default(),
            id,
        }
    }

    /// What drafts for it are checked against. Who asks is told when that is here.
    pub fn ground(&'static self) -> Asked<Ground> {
        match self.part.ask() {
            Asked::Here(pack) => {
                let mut ground = self.ground.borrow_mut();
                if ground.is_none() {
                    *ground = Ground::of(pack, &self.id);
                }
                ground.clone().map_or(Asked::Failed, Asked::Here)
            }
            Asked::Underway => Asked::Underway,
            Asked::Failed => Asked::Failed,
        }
    }

    /// Fetches what drafts for it need, after that has failed.
    pub fn try_again(&'static self) {
        self.part.try_again();
    }

    /// Waits for what drafts for it need; tells whether it has come.
    pub async fn comes(&'static self) -> bool {
        self.part.fetch().await.is_some()
    }
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().map_or(&[][..], Vec::as_slice).iter()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
