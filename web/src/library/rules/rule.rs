//! One rule, to read.

use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::{Pack, Rule};

use super::link::copy_link;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::rules;
use crate::packs::Ground;
use crate::parts::{citation, heading};
use crate::route::View;

/// The id of a rule's title on this page.
pub fn anchor(rule: &Rule) -> String {
    format!("about-{}", rule.id)
}

/// A rule of a pack, with the fields that it reads.
pub fn page_of(pack: &Pack, rule: &Rule, fields: &[Field]) -> El {
    let words = rules();
    let text = language().rule(rule);
    let level = el("span").class("ds-tag level").attr("data-level", rule.level.id()).text(language().level(rule.level));
    let source = pack.sources.iter().find(|source| source.id == rule.citation.source);
    let groups = rule.groups.iter().filter_map(|id| pack.groups.iter().find(|group| group.id == *id));
    let groups: Vec<&str> = groups.map(|group| language().of(&group.title)).collect();
    let fields: Vec<&str> = fields.iter().map(|field| language().field(*field)).collect();
    let said = |text: String| el("dd").text(&text);
    let facts = [
        (words.source, el("dd").child(citation(rule, source.map_or("", |source| &source.title)))),
        (words.fields, said(fields.join(", "))),
        ((words.groups)(groups.len()), said(groups.join(", "))),
        (words.id, el("dd").child(el("code").text(&rule.id))),
    ];
    let facts = facts.into_iter().flat_map(|(name, said)| [el("dt").text(name), said]).collect();
    let view = View::Rules { pack: Some(pack.id.clone()), rule: Some(rule.id.clone()) };
    el("li")
        .class("paper")
        .child(level)
        .child(heading(3, "2xs", &text.title).id(&anchor(rule)).attr("tabindex", "-1"))
        .child(el("p").text(&text.why))
        .child(el("p").text(&text.advice))
        .child(el("dl").class("facts").children(facts))
        .child(copy_link(&view, &text.title))
}

/// The fields that each rule of a pack reads.
pub fn fields_of(pack: &'static Pack) -> Vec<Vec<Field>> {
    let mut fields = vec![Vec::new(); pack.rules.len()];
    for ground in pack.groups.iter().filter_map(|group| Ground::of(pack, &group.id)) {
        for field in Field::ALL {
            for &number in ground.rules.readers(field) {
                // A rule of several groups reads the same in each.
                let of_rule = ground.rules.in_pack(number as usize).and_then(|rule| fields.get_mut(rule));
                if let Some(of_rule) = of_rule.filter(|of_rule| !of_rule.contains(&field)) {
                    of_rule.push(field);
                }
            }
        }
    }
    fields
}
