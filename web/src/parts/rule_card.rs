//! One rule in the review: what it comes to, why, and what would turn it.

use uppdragskollen_core::check::Verdict;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::Rule;

use super::button::{Button, actions};
use super::heading::heading;
use super::verdict::verdict_tag;
use crate::editor::{Answer, Editor, Part};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::page;
use crate::route::View;

/// The id of a rule's title in the review.
pub fn title_id(rule: &Rule) -> String {
    format!("rule-{}", rule.id)
}

/// A rule that is not met, in full.
pub fn open_rule(editor: Editor, number: usize, rule: &'static Rule, mend: fn(Editor, usize)) -> El {
    let text = language().rule(rule);
    let why = el("p")
        .class("rule-why")
        .live_text(move || said(editor, number, |answer| &answer.why))
        .text(" ")
        .child(el("span").class("rule-remedy").live_text(move || said(editor, number, |answer| &answer.remedy)));
    let mendable = move || editor.answer(number, |answer| answer.mendable)?.then_some(0);
    let actions = actions(Vec::new()).live(mendable, move |_| {
        let label = rule.fix.as_ref().map_or("", |fix| language().of(&fix.label));
        Button::new(label, move || mend(editor, number)).view()
    });
    let summary =
        el("summary").text(words().review.more).child(el("span").class("ds-sr-only").text(": ").text(&text.title));
    let more =
        el("details").class("quiet").child(summary).child(el("p").text(&text.why)).children(source(editor, rule));
    card(rule)
        .child(verdict_tag(move || verdict(editor, number)))
        .child(heading(4, "2xs", &text.title).id(&title_id(rule)).attr("tabindex", "-1"))
        .child(why)
        .child(el("p").class("rule-advice").text(&text.advice))
        .child(to_field(actions, editor, number, &text.title))
        .child(more)
}

/// A rule with nothing left to do, in one line that unfolds.
pub fn settled_rule(editor: Editor, number: usize, rule: &'static Rule) -> El {
    let text = language().rule(rule);
    let summary = el("summary")
        .id(&title_id(rule))
        .child(verdict_tag(move || verdict(editor, number)))
        .child(el("span").text(&text.title));
    let details = el("details")
        .class("quiet")
        .child(summary)
        .child(el("p").class("rule-why").live_text(move || said(editor, number, |answer| &answer.why)))
        .child(el("p").text(&text.why))
        .children(source(editor, rule))
        .child(to_field(actions(Vec::new()), editor, number, &text.title));
    card(rule).child(details)
}

fn card(rule: &Rule) -> El {
    el("li").class("rule").attr("data-rule", &rule.id)
}

fn said(editor: Editor, number: usize, what: fn(&Answer) -> &String) -> String {
    editor.answer(number, |answer| what(answer).clone()).unwrap_or_default()
}

fn verdict(editor: Editor, number: usize) -> Verdict {
    editor.answer(number, |answer| answer.verdict).unwrap_or(Verdict::NotApplicable)
}

fn source(editor: Editor, rule: &'static Rule) -> Vec<El> {
    let (pack, title) = editor.look(Part::Ground, |state| (state.ground.pack, state.ground.source(rule)));
    let address = View::Rules { pack: Some(pack.id.clone()), rule: Some(rule.id.clone()) }.address();
    let title_of_rule = el("span").class("ds-sr-only").text(": ").text(&language().rule(rule).title);
    let link = el("a").class("ds-link").attr("href", &address).text(words().review.in_rules).child(title_of_rule);
    vec![citation(rule, title), el("p").child(link)]
}

/// Where a source asks for a rule.
pub fn citation(rule: &Rule, source: &str) -> El {
    let place = format!(", {}, {}.", rule.citation.section, rule.citation.paragraph);
    el("p").class("citation").child(el("cite").text(source)).text(&place)
}

/// Puts a button into `actions` that leads to the field to change, if there is one.
fn to_field(actions: El, editor: Editor, number: usize, title: &'static str) -> El {
    let possible = move || editor.answer(number, |answer| answer.field)?.map(|_| 0);
    actions.live(possible, move |_| {
        let go = move || {
            let target = editor.answer(number, |answer| (answer.field, answer.row));
            if let Some((Some(field), row)) = target {
                go_to_field(editor, field, row);
            }
        };
        Button::new(words().review.to_field, go).tertiary().about(title).view()
    })
}

/// Moves to where a field is to be changed: in a list, to the row that is meant, else to where a row is added.
fn go_to_field(editor: Editor, field: Field, row: Option<usize>) {
    let place = match (field, row) {
        (Field::Participants, Some(row)) => page::cell_id(field, row, "sector"),
        (Field::Participants, None) => page::add_id(field),
        (Field::Reports, _) if editor.peek(|draft| draft.reports.is_empty()) => page::add_id(field),
        (Field::Reports, _) => page::cell_id(field, 0, "to"),
        _ => page::field_id(field),
    };
    if !page::go_to(&place) {
        page::go_to(&page::field_id(field));
    }
}
