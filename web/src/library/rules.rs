//! Regelverk: the rules, to read.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::{Pack, Rule};
use uppdragskollen_core::swedish::PartialDate;

use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::packs::{self, Ground, Known};
use crate::page;
use crate::parts::{citation, group_choices, heading, once_here, select};

/// What stands under the view's heading: the rules of a pack, at one of them if that is asked for.
pub fn rules(pack: Option<&str>, rule: Option<&str>) -> El {
    let view = el("div").child(el("p").class("lead").text(words().rules.lead));
    let Some(pack) = pack.and_then(packs::find).or(packs::known().first()) else { return view };
    let rule = rule.map(str::to_owned);
    once_whole(view, pack, move |whole| {
        let rule = whole.rules.iter().find(|known| Some(&known.id) == rule.as_ref());
        if let Some(rule) = rule {
            page::go_to_soon(anchor(rule));
        }
        let group = rule.and_then(|rule| rule.groups.first());
        let is_first = |(of, kind): &(&Known, &packs::Kind)| of.id == pack.id && group.is_none_or(|id| *id == kind.id);
        groups(packs::groups().iter().position(is_first).unwrap_or_default())
    })
}

fn once_whole(place: El, pack: &'static Known, build: impl Fn(&'static Pack) -> El + 'static) -> El {
    once_here(place, || pack.whole.ask(), || pack.whole.try_again(), build)
}

/// The choice of a group, and its rules; the group of this number is chosen at first.
fn groups(first: usize) -> El {
    let chosen = Rc::new(Cell::new(first));
    let changed = ArcTrigger::new();
    let shown = {
        let (chosen, changed) = (chosen.clone(), changed.clone());
        move || {
            changed.track();
            chosen.get()
        }
    };
    let value = shown.clone();
    let select = select(
        "group",
        group_choices(),
        move || value().to_string(),
        move |number| {
            chosen.set(number.parse().unwrap_or_default());
            changed.notify();
        },
    );
    let choice = el("div")
        .class("ds-field group choice")
        .child(el("label").class("ds-label").attr("for", "group").text(words().rules.group))
        .child(select);
    el("div").child(choice).live(
        move || Some(shown()),
        |number| {
            let Some((pack, group)) = packs::groups().get(number).copied() else { return el("div") };
            let build = |whole| Ground::of(whole, &group.id).map_or_else(|| el("div"), |ground| listed(&ground));
            once_whole(el("div"), pack, build)
        },
    )
}

/// The id of a rule's title on this page.
fn anchor(rule: &Rule) -> String {
    format!("about-{}", rule.id)
}

fn listed(ground: &Ground) -> El {
    let words = &words().rules;
    let validity = &ground.pack.validity;
    let day = |date: time::Date| language().date(PartialDate::Day(date));
    let valid = (words.validity)(
        &day(validity.from.first_day()),
        &day(validity.to.last_day()),
        validity.prolonged_by_years.unwrap_or(0),
    );
    let rules = (0..ground.rules.len()).filter_map(|number| one(ground, number)).collect();
    el("section")
        .attr("aria-labelledby", "group-title")
        .child(heading(2, "xs", language().of(&ground.group.title)).id("group-title"))
        .child(el("p").text(language().of(&ground.group.description)))
        .child(el("p").text(language().of(&ground.pack.title)).text(". ").text(&valid))
        .child(el("ol").class("rule-pages").children(rules))
}

fn one(ground: &Ground, number: usize) -> Option<El> {
    let rule = ground.rule(number)?;
    let text = language().rule(rule);
    let reads = |field: &Field| ground.rules.readers(*field).contains(&(number as u32));
    let fields: Vec<&str> = Field::ALL.into_iter().filter(reads).map(|field| language().field(field)).collect();
    let level = el("span").class("ds-tag level").attr("data-level", rule.level.id()).text(language().level(rule.level));
    let facts = el("dl")
        .child(el("dt").text(words().rules.source))
        .child(el("dd").child(citation(rule, ground.source(rule))))
        .child(el("dt").text(words().rules.fields))
        .child(el("dd").text(&fields.join(", ")));
    let item = el("li")
        .class("paper")
        .child(level)
        .child(heading(3, "2xs", &text.title).id(&anchor(rule)).attr("tabindex", "-1"))
        .child(el("p").text(&text.why))
        .child(el("p").text(&text.advice))
        .child(facts);
    Some(item)
}
