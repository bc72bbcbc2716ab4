//! One rule in the review: what it comes to, why, and what would turn it.

use uppdragskollen_core::check::Verdict;
use uppdragskollen_core::draft::{Field, Standing};
use uppdragskollen_core::pack::{FixAction, Rule};
use uppdragskollen_core::swedish::Substance;

use super::button::{Button, actions};
use super::document::show_passage;
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

/// A rule that is not met, in full: what is asked and where, what was found, what would meet it, and what can be done.
pub fn open_rule(editor: Editor, number: usize, rule: &'static Rule, mend: fn(Editor, usize)) -> El {
    let words = &words().review;
    let text = language().rule(rule);
    let remedy = el("p")
        .child(el("span").class("rule-label").text(words.remedy))
        .text(" ")
        .child(el("span").class("rule-remedy").live_text(move || said(editor, number, |answer| &answer.remedy)))
        .text(" ")
        .text(&text.advice);
    let summary = el("summary").text(words.more).child(el("span").class("ds-sr-only").text(": ").text(&text.title));
    let more = el("details")
        .class("quiet")
        .child(summary)
        .child(el("p").class("rule-reason").text(&text.why))
        .child(in_rules(editor, rule));
    let card = card(rule)
        .child(verdict_tag(move || verdict(editor, number)))
        .child(heading(4, "2xs", &text.title).id(&title_id(rule)).attr("tabindex", "-1"))
        .child(source(editor, rule));
    evidence(card.child(found(editor, number)), editor, number, rule)
        .child(remedy)
        .child(to_field(fix(editor, number, rule, mend), editor, number, &text.title))
        .child(more)
}

/// A rule with nothing left to do, in one line that unfolds.
pub fn settled_rule(editor: Editor, number: usize, rule: &'static Rule) -> El {
    let text = language().rule(rule);
    let summary = el("summary")
        .id(&title_id(rule))
        .child(verdict_tag(move || verdict(editor, number)))
        .child(el("span").text(&text.title));
    let details = el("details").class("quiet").child(summary).child(source(editor, rule)).child(found(editor, number));
    let details = evidence(details, editor, number, rule)
        .child(el("p").class("rule-reason").text(&text.why))
        .child(in_rules(editor, rule))
        .child(to_field(actions(Vec::new()), editor, number, &text.title));
    card(rule).child(details)
}

/// What was found.
fn found(editor: Editor, number: usize) -> El {
    el("p")
        .child(el("span").class("rule-label").text(words().review.found))
        .text(" ")
        .child(el("span").live_text(move || said(editor, number, |answer| &answer.why)))
}

/// Puts into `card` the passages of the document that it comes from, if there are any.
fn evidence(card: El, editor: Editor, number: usize, rule: &'static Rule) -> El {
    // A passage's number takes ten bits; there are at most three.
    let key = move || {
        let passages = editor.answer(number, |answer| answer.passages.clone())?;
        let key = passages.into_iter().rev().fold(0, |key, passage| key << 10 | (passage + 1).min(1023));
        (key > 0).then_some(key)
    };
    card.live(key, move |mut key| {
        let title = el("span").class("ds-sr-only").text(": ").text(&language().rule(rule).title);
        let mut details =
            el("details").class("quiet evidence").child(el("summary").text(words().review.in_document).child(title));
        while key > 0 {
            let passage = (key & 1023) - 1;
            let quote = editor.look(Part::Reading, |state| {
                state.reading.as_ref()?.found.get(passage).map(|passage| quoted(&passage.text))
            });
            if let Some(quote) = quote {
                let show = Button::new(words().review.to_passage, move || show_passage(editor, passage));
                details = details.child(el("blockquote").text(&quote)).child(show.tertiary().about(&quote).view());
            }
            key >>= 10;
        }
        details
    })
}

/// The longest quote, in letters.
const LONGEST_QUOTE: usize = 180;

/// A text as it is quoted: in one line, and cut between two words where it is long.
fn quoted(text: &str) -> String {
    let mut quote = String::new();
    let mut letters = 0;
    // The mark of a list's point is none of its words.
    for word in text.trim_start_matches(['-', '–', '•', '*', ' ']).split_whitespace() {
        letters += word.chars().count() + 1;
        if letters > LONGEST_QUOTE && !quote.is_empty() {
            return format!("{quote} …");
        }
        if !quote.is_empty() {
            quote.push(' ');
        }
        quote.push_str(word);
    }
    quote
}

/// The button that mends, with what it does, as long as it would meet the rule.
fn fix(editor: Editor, number: usize, rule: &'static Rule, mend: fn(Editor, usize)) -> El {
    let mendable = move || editor.answer(number, |answer| answer.mendable)?.then_some(0);
    actions(Vec::new()).live(mendable, move |_| {
        let Some(fix) = &rule.fix else { return el("div") };
        let id = format!("{}-effect", title_id(rule));
        let button = Button::new(language().of(&fix.label), move || mend(editor, number)).view();
        el("div")
            .class("fix")
            .child(button.attr("aria-describedby", &id))
            .child(el("p").id(&id).live_text(move || effect(editor, &fix.action)))
    })
}

/// What a fix does to the draft as it is now.
fn effect(editor: Editor, action: &FixAction) -> String {
    let words = &words().review;
    match action {
        FixAction::Write { field, text } => {
            let say = match editor.read(*field, |draft| Substance::of(draft.text(*field).unwrap_or_default())) {
                Substance::Empty => words.writes,
                Substance::Placeholder | Substance::Denial => words.replaces,
                Substance::Said | Substance::ReasonedDenial => words.adds,
            };
            say(language().field(*field), text)
        }
        FixAction::Seat { sector, role } => {
            (words.adds_seat)(role, language().sector(*sector), language().standing(Standing::Planned))
        }
        FixAction::Report { to, what } => (words.adds_report)(to, what),
    }
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

fn source(editor: Editor, rule: &'static Rule) -> El {
    citation(rule, editor.look(Part::Ground, |state| state.ground.source(rule)))
}

fn in_rules(editor: Editor, rule: &'static Rule) -> El {
    let pack = editor.look(Part::Ground, |state| state.ground.pack);
    let address = View::Rules { pack: Some(pack.id.clone()), rule: Some(rule.id.clone()) }.address();
    let title = el("span").class("ds-sr-only").text(": ").text(&language().rule(rule).title);
    el("p").child(el("a").class("ds-link").attr("href", &address).text(words().review.in_rules).child(title))
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
            let target = editor.answer(number, |answer| (answer.field, answer.row, answer.remedy.is_empty()));
            match target {
                Some((Some(field), _, true)) => {
                    page::go_to(&page::field_id(field));
                }
                Some((Some(field), row, false)) => go_to_field(editor, field, row),
                _ => {}
            }
        };
        Button::new(words().review.to_field, go).tertiary().about(title).view()
    })
}

/// Moves to where a field is to be changed: in a list, to the row that is meant, else to where a row is added.
fn go_to_field(editor: Editor, field: Field, row: Option<usize>) {
    let place = match (field, row) {
        (Field::Participants, Some(row)) => page::cell_id(field, row, "sector"),
        (Field::Timetable, Some(row)) => page::cell_id(field, row, "date"),
        (Field::Participants | Field::Timetable, None) => page::add_id(field),
        (Field::Reports, _) if editor.peek(|draft| draft.reports.is_empty()) => page::add_id(field),
        (Field::Reports, _) => page::cell_id(field, 0, "to"),
        _ => page::field_id(field),
    };
    if !page::go_to(&place) {
        page::go_to(&page::field_id(field));
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_quote_is_one_line_and_ends_between_two_words() {
        assert_eq!(quoted("- Start:\n2026-02-01"), "Start: 2026-02-01");
        let long = quoted(&"samverkan ".repeat(40));
        assert!(long.ends_with("samverkan …") && long.chars().count() < 200, "{long}");
        assert_eq!(quoted(&"å".repeat(300)).chars().count(), 300);
    }
}
