//! What keeps a document from being handed in, requirement by requirement, with room for the reason.

use std::rc::Rc;

use leptos::prelude::event_target_value;
use uppdragskollen_core::export::{Protocol, ReviewedRule};

use super::hand_in::Handing;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::hand_in as words;
use crate::parts::heading;

/// The id of the control for the reason of a rule.
pub fn id_of(rule: &str) -> String {
    format!("reason-{rule}")
}

/// The first rule, by id, that is neither met nor explained.
pub fn first_missing(protocol: &Protocol) -> Option<String> {
    protocol.rules.iter().find(|rule| rule.is_open()).map(|rule| rule.rule.clone())
}

/// The requirements that are open, each with what was found and room for a reason.
pub fn reasons(handing: &Rc<Handing>, open: &[ReviewedRule]) -> El {
    el("div").class("stack reasons").children(open.iter().map(|rule| one(handing, rule)).collect())
}

fn one(handing: &Rc<Handing>, rule: &ReviewedRule) -> El {
    let id = id_of(&rule.rule);
    let help = format!("{id}-help");
    let write = {
        let (handing, rule) = (handing.clone(), rule.rule.clone());
        move |event| handing.explain(&rule, &event_target_value(&event))
    };
    let area = el("textarea")
        .class("ds-input")
        .id(&id)
        .attr("rows", "2")
        .attr("aria-describedby", &help)
        .text(&rule.reason)
        .on("input", write);
    let label = el("label").class("ds-label").attr("for", &id).text(words().reason);
    let label = label.child(el("span").class("ds-sr-only").text(": ").text(&rule.title));
    el("div")
        .child(heading(3, "2xs", &rule.title))
        .child(el("p").id(&help).text(language().verdict(rule.verdict)).text(". ").text(&rule.why))
        .child(el("div").class("ds-field").child(label).child(area))
}
