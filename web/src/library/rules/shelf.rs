//! The packs to choose from, and what can be done with those of the person's own.

use super::Visit;
use super::remove::ask_to_remove;
use crate::element::{El, el};
use crate::i18n::library::rules;
use crate::library::save::save_file;
use crate::packs::{self, Known, own};
use crate::parts::{Button, heading};
use crate::route::View;
use crate::store;

/// The list, over the way to add to it.
pub fn shelf(visit: &Visit, choose: &El) -> El {
    let words = &rules().shelf;
    let stored = store::packs();
    let known = packs::known().iter().map(|pack| {
        let record = stored.iter().find(|(id, _)| pack.is_own && *id == pack.id).map(|(_, record)| record.as_str());
        one(visit, pack, record)
    });
    let is_unused = |id: &str| !packs::known().iter().any(|pack| pack.is_own && pack.id == id);
    let unused = stored.iter().filter(|(id, _)| is_unused(id)).map(|(id, record)| unused(visit, id, record));
    el("nav")
        .class("shelf")
        .attr("aria-labelledby", "shelf-title")
        .child(heading(2, "2xs", words.title).id("shelf-title"))
        .child(el("ul").children(known.chain(unused).collect()))
        .child(el("div").class("shelf-end").child(choose.clone()))
}

/// A pack that can be shown.
fn one(visit: &Visit, pack: &'static Known, record: Option<&str>) -> El {
    let is_shown = visit.shown().is_some_and(|shown| shown.id == pack.id);
    let address = View::Rules { pack: Some(pack.id.clone()), rule: None }.address();
    let link = el("a").class("shelf-pack").attr("href", &address).text(&pack.title);
    let link = if is_shown { link.attr("aria-current", "page") } else { link };
    let item = el("li").child(link);
    match record {
        Some(record) => item.child(el("span").class("ds-tag own").text(rules().shelf.own)).child(actions(
            visit,
            &pack.id,
            &pack.title,
            record,
        )),
        None => item,
    }
}

/// A stored pack that is not used.
fn unused(visit: &Visit, id: &str, record: &str) -> El {
    let words = &rules().shelf;
    let is_hidden = packs::find(id).is_some();
    el("li")
        .child(el("p").class("shelf-pack").text(id))
        .child(el("span").class("ds-tag own").text(words.own))
        .child(el("p").class("shelf-why").text(if is_hidden { words.hidden } else { words.damaged }))
        .child(actions(visit, id, id, record))
}

fn actions(visit: &Visit, id: &str, title: &str, record: &str) -> El {
    let words = &rules().shelf;
    let save = {
        let (id, record) = (id.to_owned(), record.to_owned());
        // Of a damaged record at least all that there is.
        move || match own::file_of(&record) {
            Some(file) => save_file(&format!("{id}.toml"), "application/toml", &file.into()),
            None => save_file(&format!("{id}.json"), "application/json", &record.as_str().into()),
        }
    };
    let remove = {
        let (visit, id, title) = (visit.clone(), id.to_owned(), title.to_owned());
        move || ask_to_remove(&visit, &id, &title)
    };
    el("div")
        .class("actions")
        .child(Button::new(words.to_file, save).tertiary().about(title).view())
        .child(Button::new(words.remove, remove).tertiary().danger().about(title).view())
}
