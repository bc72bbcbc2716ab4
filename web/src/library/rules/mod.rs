//! Regelverk: the packs, and the rules of one of them to read.

mod answer;
mod browse;
mod file;
mod filter;
mod keep;
mod link;
mod order;
mod remove;
mod rule;
mod shelf;

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::element::{El, el};
use crate::i18n::library::rules as words;
use crate::packs::{self, Known};
use crate::page;
use crate::parts::{alert, once_here};
use crate::route::View;
use browse::browse;
use file::choose_file;
use shelf::shelf;

/// What the view is about. A handle.
#[derive(Clone)]
pub struct Visit {
    /// The pack that the address names.
    pub pack: Option<Rc<str>>,
    /// The rule of it.
    pub rule: Option<Rc<str>>,
    round: Rc<Cell<usize>>,
    changed: ArcTrigger,
}

/// What stands under the view's heading: the packs, and a pack, at one of its rules if that is asked for.
pub fn rules(pack: Option<&str>, rule: Option<&str>) -> El {
    packs::look_again();
    let visit =
        Visit { pack: pack.map(Rc::from), rule: rule.map(Rc::from), round: Rc::default(), changed: ArcTrigger::new() };
    if pack.is_some() && rule.is_none() {
        page::go_to_soon(browse::TITLE.to_owned());
    }
    let answer = el("div").id("answer");
    let choose = choose_file(&visit, &answer);
    let rounds = {
        let visit = visit.clone();
        move || Some(visit.round())
    };
    el("div")
        .child(el("p").class("lead").text(words().lead))
        .child(answer)
        .live(rounds, move |_| columns(&visit, &choose))
}

impl Visit {
    /// How often packs have been added or removed; who asks is told when it happens.
    fn round(&self) -> usize {
        self.changed.track();
        self.round.get()
    }

    /// The pack that is shown.
    pub fn shown(&self) -> Option<&'static Known> {
        self.pack.as_deref().and_then(packs::find).or_else(|| packs::known().first().copied())
    }

    /// Shows what there is now, at a pack if one is named, else where the person is.
    pub fn show_again(&self, pack: Option<&str>) {
        packs::look_again();
        let view = View::Rules { pack: pack.map(str::to_owned), rule: None };
        if pack.is_some() && page::hash() != view.address() {
            page::navigate(&view.address());
            return;
        }
        self.round.set(self.round.get() + 1);
        self.changed.notify();
        page::go_to_soon(if pack.is_some() { browse::TITLE } else { "title" }.to_owned());
    }
}

fn columns(visit: &Visit, choose: &El) -> El {
    let place = el("div").class("pack");
    let unknown = visit.pack.as_deref().filter(|id| packs::find(id).is_none());
    let place = place.maybe(unknown.map(|id| alert("warning", "", &(words().shelf.unknown_pack)(id))));
    let columns = el("div").class("rule-columns").child(shelf(visit, choose));
    let Some(pack) = visit.shown() else { return columns };
    let rule = visit.rule.clone().filter(|_| unknown.is_none());
    let build = move |whole| browse(whole, pack.is_own, rule.as_deref());
    columns.child(once_here(place, || pack.whole.ask(), || pack.whole.try_again(), build))
}
