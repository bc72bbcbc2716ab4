//! Regelverk: the rules, to read.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::{Pack, Rule};
use uppdragskollen_core::swedish::PartialDate;

use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::library::{Ground, Library};
use crate::page;
use crate::parts::{citation, heading, page_heading, select};

/// The view, at a rule if one is asked for.
pub fn rules(pack: Option<&str>, rule: Option<&str>) -> El {
    let words = &words().rules;
    let groups = Library::open().groups();
    let is_asked_for = |(known, _): &&(&Pack, _)| Some(known.id.as_str()) == pack;
    let pack = groups.iter().find(is_asked_for).or(groups.first()).map(|(pack, _)| *pack);
    let rule = pack.and_then(|pack| pack.rules.iter().find(|known| Some(known.id.as_str()) == rule));
    let has = |(of, group): &(&Pack, &uppdragskollen_core::pack::Group)| {
        pack.is_some_and(|pack| pack.id == of.id) && rule.is_none_or(|rule| rule.groups.contains(&group.id))
    };
    let first = groups.iter().position(has).unwrap_or_default();
    if let Some(rule) = rule {
        page::go_to_soon(anchor(rule));
    }
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
    let choices = groups.iter().enumerate().map(|(number, (pack, group))| {
        let group = language().of(&group.title);
        // With several packs, whose group it is.
        let only = Library::open().packs().len() == 1;
        let name = if only { group.to_owned() } else { format!("{}: {group}", language().of(&pack.title)) };
        (number.to_string(), name)
    });
    let select = select(
        "group",
        choices.collect(),
        move || value().to_string(),
        move |number| {
            chosen.set(number.parse().unwrap_or_default());
            changed.notify();
        },
    );
    let choice = el("div")
        .class("ds-field group choice")
        .child(el("label").class("ds-label").attr("for", "group").text(words.group))
        .child(select);
    el("div")
        .class("narrow")
        .child(page_heading(move || words.title.to_owned()))
        .child(el("p").class("lead").text(words.lead))
        .child(choice)
        .live(
            move || Some(shown()),
            move |number| {
                let (pack, group) = groups[number];
                Library::open().ground(&pack.id, &group.id).map_or_else(|| el("div"), |ground| listed(&ground))
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
