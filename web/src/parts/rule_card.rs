//! One rule in the review: what it comes to, why, and what would turn it.

use leptos::prelude::*;
use uppdragskollen_core::draft::Field;
use uppdragskollen_core::pack::Rule;

use super::button::Button;
use super::verdict::verdict_tag;
use crate::editor::{Answer, Editor};
use crate::i18n::{language, words};
use crate::page;
use crate::route::View;

/// The id of a rule's title in the review.
pub fn title_id(rule: &Rule) -> String {
    format!("rule-{}", rule.id)
}

/// A rule that is not met, in full.
pub fn open_rule(
    editor: Editor,
    rule: &'static Rule,
    answer: ArcRwSignal<Answer>,
    mend: impl Fn() + Copy + Send + 'static,
) -> AnyView {
    let answer = RwSignal::from(answer);
    let text = language().rule(rule);
    // Whether there is a button changes less often than the answer: one that has the focus must not be made anew.
    let mendable = Memo::new(move |_| answer.read().mendable);
    let fix = move || {
        let fix = rule.fix.as_ref().filter(|_| mendable.get())?;
        Some(Button::new(language().of(&fix.label), mend).view())
    };
    view! {
        <li class="rule" data-rule=rule.id.as_str()>
            {verdict_tag(move || answer.read().verdict)}
            <h4 class="ds-heading" data-size="2xs" id=title_id(rule) tabindex="-1">{text.title.as_str()}</h4>
            <p class="rule-why">{move || answer.read().why.clone()}" "<span class="rule-remedy">{move || answer.read().remedy.clone()}</span></p>
            <p class="rule-advice">{text.advice.as_str()}</p>
            <div class="actions">{fix}{to_field(editor, answer, &text.title)}</div>
            {more(editor, rule)}
        </li>
    }
    .into_any()
}

/// A rule with nothing left to do, in one line that unfolds.
pub fn settled_rule(editor: Editor, rule: &'static Rule, answer: ArcRwSignal<Answer>) -> AnyView {
    let answer = RwSignal::from(answer);
    let text = language().rule(rule);
    view! {
        <li class="rule" data-rule=rule.id.as_str()>
            <details class="quiet">
                <summary id=title_id(rule)>
                    {verdict_tag(move || answer.read().verdict)}
                    <span>{text.title.as_str()}</span>
                </summary>
                <p class="rule-why">{move || answer.read().why.clone()}</p>
                <p>{text.why.as_str()}</p>
                {source(editor, rule)}
                <div class="actions">{to_field(editor, answer, &text.title)}</div>
            </details>
        </li>
    }
    .into_any()
}

fn more(editor: Editor, rule: &'static Rule) -> AnyView {
    let text = language().rule(rule);
    view! {
        <details class="quiet">
            <summary>{words().review.more}<span class="ds-sr-only">{format!(": {}", text.title)}</span></summary>
            <p>{text.why.as_str()}</p>
            {source(editor, rule)}
        </details>
    }
    .into_any()
}

fn source(editor: Editor, rule: &'static Rule) -> AnyView {
    let (pack, title) = editor.ground.with_untracked(|ground| (ground.pack.id.clone(), ground.source(rule)));
    let address = View::Rules { pack: Some(pack), rule: Some(rule.id.clone()) }.address();
    view! {
        {citation(rule, title)}
        <p>
            <a class="ds-link" href=address>
                {words().review.in_rules}
                <span class="ds-sr-only">{format!(": {}", language().rule(rule).title)}</span>
            </a>
        </p>
    }
    .into_any()
}

/// Where a source asks for a rule.
pub fn citation(rule: &'static Rule, source: &'static str) -> AnyView {
    view! {
        <p class="citation">
            <cite>{source}</cite>
            {format!(", {}, {}.", rule.citation.section, rule.citation.paragraph)}
        </p>
    }
    .into_any()
}

fn to_field(editor: Editor, answer: RwSignal<Answer>, title: &'static str) -> AnyView {
    let go = move || {
        let (field, row) = answer.with_untracked(|answer| (answer.field, answer.row));
        if let Some(field) = field {
            go_to_field(editor, field, row);
        }
    };
    let possible = Memo::new(move |_| answer.read().field.is_some());
    (move || possible.get().then(|| Button::new(words().review.to_field, go).tertiary().about(title).view())).into_any()
}

/// Moves to where a field is to be changed: in a list, to the row that is meant, else to where a row is added.
fn go_to_field(editor: Editor, field: Field, row: Option<usize>) {
    let place = match (field, row) {
        (Field::Participants, Some(row)) => page::cell_id(field, row, "sector"),
        (Field::Participants, None) => page::add_id(field),
        (Field::Reports, _) => match editor.peek(|draft| draft.reports.len()) {
            0 => page::add_id(field),
            _ => page::cell_id(field, 0, "to"),
        },
        _ => page::field_id(field),
    };
    if !page::go_to(&place) {
        page::go_to(&page::field_id(field));
    }
}
