//! Granskning: every rule of the group, with what it comes to now.

use std::time::Duration;

use leptos::prelude::*;
use uppdragskollen_core::pack::{Level, Rule};

use super::rule_card::{open_rule, settled_rule, title_id};
use crate::app::Frame;
use crate::editor::{Answer, Editor};
use crate::i18n::words;
use crate::library::Ground;
use crate::page;

/// The id of the panel's heading.
pub const TITLE: &str = "review-title";
/// A figure that stands this long is told.
const SETTLED: Duration = Duration::from_millis(1_000);

/// The panel.
pub fn review(frame: Frame, editor: Editor) -> AnyView {
    announce_progress(frame, editor);
    view! {
        <section class="panel" aria-labelledby=TITLE>
            <div class="panel-head">
                <h2 class="ds-heading" data-size="xs" id=TITLE tabindex="-1">{words().review.title}</h2>
                {progress(editor)}
            </div>
            {move || levels(editor, &editor.ground.get())}
        </section>
    }
    .into_any()
}

/// How far the draft has come, in figures and as a bar.
fn progress(editor: Editor) -> AnyView {
    let text = move || {
        let progress = editor.progress.get();
        (words().drafts.progress)(progress.met, progress.of)
    };
    let complete = move || {
        let progress = editor.progress.get();
        (progress.met == progress.of).then(|| view! { <p class="complete">{words().review.complete}</p> })
    };
    view! {
        <p class="progress-text">{text}</p>
        <progress
            aria-label=words().review.title
            max=move || editor.progress.get().of.to_string()
            prop:value=move || editor.progress.get().met as f64
        ></progress>
        {complete}
    }
    .into_any()
}

/// Tells the figure to who cannot see it, once it has stood for a while.
fn announce_progress(frame: Frame, editor: Editor) {
    let told = StoredValue::new(editor.progress.get_untracked());
    Effect::new(move || {
        let now = editor.progress.get();
        set_timeout(
            move || {
                let stands = editor.progress.try_get_untracked() == Some(now);
                if stands && told.try_get_value().is_some_and(|told| told != now) {
                    told.set_value(now);
                    frame.announce((words().drafts.progress)(now.met, now.of));
                }
            },
            SETTLED,
        );
    });
}

/// A rule with its place among the group's.
type Numbered = (usize, &'static Rule);

fn levels(editor: Editor, ground: &Ground) -> AnyView {
    let rules: Vec<Numbered> =
        (0..ground.rules.len()).filter_map(|number| Some((number, ground.rule(number)?))).collect();
    let groups: Vec<AnyView> = Level::ALL
        .into_iter()
        .zip(words().review.levels)
        .map(|(level, name)| {
            let rules: Vec<Numbered> = rules.iter().copied().filter(|(_, rule)| rule.level == level).collect();
            if rules.is_empty() { ().into_any() } else { group(editor, name, rules) }
        })
        .collect();
    groups.into_any()
}

fn group(editor: Editor, name: &'static str, rules: Vec<Numbered>) -> AnyView {
    view! {
        <h3 class="ds-heading" data-size="2xs">{name}</h3>
        {list(editor, rules.clone(), false)}
        {list(editor, rules, true)}
    }
    .into_any()
}

/// The rules that are settled, or those that are not.
fn list(editor: Editor, rules: Vec<Numbered>, settled: bool) -> AnyView {
    let answer = move |number: usize| editor.answers.read_untracked().get(number).cloned();
    let shown = Memo::new({
        let rules = rules.clone();
        move |_| {
            let has =
                |number: usize| answer(number).is_some_and(|answer| answer.read().verdict.is_settled() == settled);
            rules.iter().map(|(number, _)| *number).filter(|number| has(*number)).collect::<Vec<usize>>()
        }
    });
    let card = move |number: usize| {
        let rule = rules.iter().find(|(known, _)| *known == number).map(|(_, rule)| *rule);
        let (Some(rule), Some(answer)) = (rule, answer(number)) else { return ().into_any() };
        if settled {
            settled_rule(editor, rule, answer)
        } else {
            open_rule(editor, rule, answer, move || mend(editor, number))
        }
    };
    view! {
        <ul class="rules" data-settled=settled.to_string() hidden=move || shown.read().is_empty()>
            <For each=move || shown.get() key=|number| *number children=card />
        </ul>
    }
    .into_any()
}

/// Makes a rule's fix, and goes on to the next rule that is not settled: the button is gone with what it mended.
fn mend(editor: Editor, number: usize) {
    editor.mend(number);
    let answers = editor.answers.get_untracked();
    let is_open = |answer: &ArcRwSignal<Answer>| !answer.read_untracked().verdict.is_settled();
    let open = || answers.iter().enumerate().filter(|(_, answer)| is_open(answer)).map(|(number, _)| number);
    let next = open().find(|next| *next > number).or_else(|| open().next());
    let rule = next.and_then(|next| editor.ground.with_untracked(|ground| ground.rule(next)));
    page::go_to_soon(rule.map_or_else(|| TITLE.to_owned(), title_id));
}
