//! Regelverk: the rules, to read.

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::Rule;
use uppdragskollen_core::swedish::PartialDate;

use crate::app::Frame;
use crate::i18n::{language, words};
use crate::library::{Ground, Library};
use crate::page;
use crate::parts::{Select, citation, page_heading};

/// The view, at a rule if one is asked for.
pub fn rules(frame: Frame, pack: Option<&str>, rule: Option<&str>) -> AnyView {
    let words = &words().rules;
    let packs = Library::open().packs();
    let pack = packs.iter().find(|known| Some(known.id.as_str()) == pack).or(packs.first());
    let asked = pack.and_then(|pack| pack.rules.iter().find(|known| Some(known.id.as_str()) == rule));
    let first = pack.and_then(|pack| {
        let group = asked.and_then(|rule| rule.groups.first()).or(pack.groups.first().map(|group| &group.id))?;
        Library::open().ground(&pack.id, group)
    });
    let heading = page_heading(frame, Signal::stored(words.title.to_owned()), asked.is_none());
    if let Some(rule) = asked {
        page::go_to_soon(anchor(rule));
    }
    let Some(first) = first else { return heading };
    let ground = RwSignal::new_local(first);
    view! {
        <div class="narrow">
            {heading}
            <p class="lead">{words.lead}</p>
            {choice(ground)}
            {move || listed(&ground.get())}
        </div>
    }
    .into_any()
}

/// The id of a rule's title on this page.
fn anchor(rule: &Rule) -> String {
    format!("about-{}", rule.id)
}

/// Which pack and which group of it.
fn choice(ground: RwSignal<Ground, LocalStorage>) -> AnyView {
    let words = &words().rules;
    let packs = Library::open().packs();
    let pack = (packs.len() > 1).then(|| {
        let select = Select {
            id: "pack".to_owned(),
            described_by: None,
            choices: packs.iter().map(|pack| (pack.id.clone(), language().of(&pack.title).to_owned())).collect(),
            value: Signal::derive(move || ground.read().pack.id.clone()),
            choose: Box::new(move |id| {
                let pack = packs.iter().find(|pack| pack.id == id);
                let first = pack.and_then(|pack| Library::open().ground(&pack.id, &pack.groups.first()?.id));
                if let Some(first) = first {
                    ground.set(first);
                }
            }),
        };
        view! { <div class="ds-field group"><label class="ds-label" for="pack">{words.pack}</label>{select.view()}</div> }
    });
    let group = move || {
        let pack = ground.read_untracked().pack;
        let select = Select {
            id: "group".to_owned(),
            described_by: None,
            choices: pack
                .groups
                .iter()
                .map(|group| (group.id.clone(), language().of(&group.title).to_owned()))
                .collect(),
            value: Signal::derive(move || ground.read().group.id.clone()),
            choose: Box::new(move |group| {
                if let Some(chosen) = Library::open().ground(&pack.id, &group) {
                    ground.set(chosen);
                }
            }),
        };
        view! { <div class="ds-field group"><label class="ds-label" for="group">{words.group}</label>{select.view()}</div> }
    };
    let shown_pack = Memo::new(move |_| ground.read().pack.id.clone());
    view! {
        <div class="choices">
            {pack}
            {move || {
                shown_pack.track();
                group()
            }}
        </div>
    }
    .into_any()
}

fn listed(ground: &Ground) -> AnyView {
    let words = &words().rules;
    let validity = &ground.pack.validity;
    let day = |date: time::Date| language().date(PartialDate::Day(date));
    let valid = (words.validity)(
        &day(validity.from.first_day()),
        &day(validity.to.last_day()),
        validity.prolonged_by_years.unwrap_or(0),
    );
    let rules: Vec<AnyView> = (0..ground.rules.len()).map(|number| one(ground, number)).collect();
    view! {
        <section aria-labelledby="group-title">
            <h2 class="ds-heading" data-size="xs" id="group-title">{language().of(&ground.group.title)}</h2>
            <p>{language().of(&ground.group.description)}</p>
            <p>{language().of(&ground.pack.title)}". "{valid}</p>
            <ol class="rule-pages">{rules}</ol>
        </section>
    }
    .into_any()
}

fn one(ground: &Ground, number: usize) -> AnyView {
    let Some(rule) = ground.rule(number) else { return ().into_any() };
    let text = language().rule(rule);
    let reads = |field: &Field| ground.rules.readers(*field).contains(&(number as u32));
    let fields: Vec<&str> = Field::ALL.into_iter().filter(reads).map(|field| language().field(field)).collect();
    view! {
        <li class="paper">
            <span class="ds-tag level" data-level=rule.level.id()>{language().level(rule.level)}</span>
            <h3 class="ds-heading" data-size="2xs" id=anchor(rule) tabindex="-1">{text.title.as_str()}</h3>
            <p>{text.why.as_str()}</p>
            <p>{text.advice.as_str()}</p>
            <dl>
                <dt>{words().rules.source}</dt>
                <dd>{citation(rule, ground.source(rule))}</dd>
                <dt>{words().rules.fields}</dt>
                <dd>{fields.join(", ")}</dd>
            </dl>
        </li>
    }
    .into_any()
}
