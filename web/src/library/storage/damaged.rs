//! Skadat: what has been set aside, and the drafts that this version cannot read.

use uppdragskollen_core::draft::Newer;
use uppdragskollen_core::store::{Listing, Shelf, State};

use super::{Part, Visit, ask};
use crate::element::{El, el};
use crate::i18n::library::{storage as words, unreadable};
use crate::i18n::words as app;
use crate::library::set_aside::Damaged;
use crate::parts::{Button, actions, heading};
use crate::record::Record;
use crate::route::View;
use crate::store;

/// The part.
pub fn part(visit: &Visit, said: Option<&str>) -> El {
    let words = words();
    let listing = store::list();
    let view = Part::Damaged.view(words.damaged, said);
    let (found, unread) = (Damaged::all(), unread(&listing));
    if found.is_empty() && unread.is_empty() {
        return view.child(el("p").text(words.nothing_damaged));
    }
    let rows = found.iter().enumerate().map(|(number, damaged)| row(visit, &listing, number, damaged)).collect();
    let damaged = || el("div").child(el("p").text(words.damaged_lead)).child(el("ul").class("records").children(rows));
    let links = unread.into_iter().map(|(id, title)| {
        el("li").child(el("a").class("ds-link").attr("href", &View::Draft(id).address()).text(&title))
    });
    let links: Vec<El> = links.collect();
    let is_unread = !links.is_empty();
    let unread = || {
        let title = heading(3, "2xs", words.unread);
        el("div").child(title).child(el("p").text(words.unread_lead)).child(el("ul").class("ds-list").children(links))
    };
    view.maybe((!found.is_empty()).then(damaged)).maybe(is_unread.then(unread))
}

/// Drafts that are sound, and that this version cannot read: ids and titles.
fn unread(listing: &Listing) -> Vec<(String, String)> {
    let newer =
        listing.newer.iter().enumerate().map(|(number, (id, _))| (id.clone(), (app().drafts.newer)(number + 1)));
    let others = listing.drafts.iter().filter(|listed| listed.state == State::Shelved).filter(|listed| {
        store::open(&listed.id).is_ok_and(|opened| Record::read(&opened.content, Newer::Refuse).is_err())
    });
    let titled = others.map(|listed| {
        let title = &listed.summary.title;
        (listed.id.clone(), if title.is_empty() { app().drafts.untitled } else { title }.to_owned())
    });
    newer.chain(titled).collect()
}

fn row(visit: &Visit, listing: &Listing, number: usize, damaged: &Damaged) -> El {
    let name = (unreadable().damaged)(number + 1);
    let of = listing.drafts.iter().find(|listed| Some(listed.id.as_str()) == damaged.draft());
    let of = of.map(|listed| &listed.summary.title).filter(|title| !title.is_empty());
    let what = of.map(|title| el("p").class("row-what").text(&(words().damaged_of)(title)));
    let save = {
        let damaged = damaged.clone();
        move || damaged.save()
    };
    let remove = {
        let (visit, key, name) = (visit.clone(), damaged.key.clone(), name.clone());
        move || {
            let (visit, key, said) = (visit.clone(), key.clone(), (words().removed)(&name));
            ask(&(words().ask_remove)(&name), words().damaged_final, words().remove_damaged, move || {
                store::shelf().remove(&key);
                visit.done(Part::Damaged, &said);
            });
        }
    };
    let buttons = vec![
        Button::new(app().shell.to_file, save).about(&name).view(),
        Button::new(words().remove_damaged, remove).tertiary().danger().about(&name).view(),
    ];
    el("li").child(el("p").child(el("strong").text(&name))).maybe(what).child(actions(buttons))
}
