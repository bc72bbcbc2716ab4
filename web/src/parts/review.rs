//! Granskning: every rule of the group, with what it comes to now.

use std::time::Duration;

use leptos::prelude::*;
use uppdragskollen_core::pack::Level;

use super::heading::heading;
use super::rule_card::{open_rule, settled_rule, title_id};
use crate::editor::{Editor, Part};
use crate::element::{El, el, follow};
use crate::i18n::words;
use crate::page;

/// The id of the panel's heading.
pub const TITLE: &str = "review-title";
/// A figure that stands this long is told.
const STANDS: Duration = Duration::from_millis(1_000);

/// The panel.
pub fn review(editor: Editor) -> El {
    announce_progress(editor);
    let title = heading(2, "xs", words().review.title).id(TITLE).attr("tabindex", "-1");
    el("section")
        .class("panel")
        .attr("aria-labelledby", TITLE)
        .child(progress(el("div").class("panel-head").child(title), editor))
        .live(move || Some(editor.look(Part::Ground, |state| state.ground.place())), move |_| levels(editor))
}

/// How far the draft has come, in words.
pub fn progress_text(editor: Editor) -> String {
    let progress = editor.look(Part::Progress, |state| state.progress);
    (words().drafts.progress)(progress.met, progress.of)
}

/// Puts into `head` how far the draft has come, in words and as a bar.
fn progress(head: El, editor: Editor) -> El {
    let now = move || editor.look(Part::Progress, |state| state.progress);
    let bar = el("progress")
        .attr("aria-label", words().review.title)
        .live_attr("max", move || Some(now().of.to_string()))
        .live_property("value", move || (now().met as f64).into());
    head.child(el("p").class("progress-text").live_text(move || progress_text(editor)))
        .child(bar)
        .live(move || (now().met == now().of).then_some(0), |_| el("p").class("complete").text(words().review.complete))
}

/// Tells the figure to who cannot see it, once it has stood for a while.
fn announce_progress(editor: Editor) {
    let told = StoredValue::new(progress_text(editor));
    follow(Box::new(move || {
        let now = progress_text(editor);
        set_timeout(
            move || {
                // By then the draft may be closed.
                let Some(known) = told.try_get_value() else { return };
                if known != now && untrack(|| progress_text(editor)) == now {
                    page::announce(&now);
                    told.set_value(now);
                }
            },
            STANDS,
        );
    }));
}

fn levels(editor: Editor) -> El {
    let levels = Level::ALL.into_iter().zip(words().review.levels).filter_map(|(level, name)| {
        let rules = editor.look(Part::Ground, |state| {
            let is_of_level = |number: &usize| state.ground.rule(*number).is_some_and(|rule| rule.level == level);
            (0..state.answers.len()).filter(is_of_level).collect::<Vec<usize>>()
        });
        let lists = || el("div").child(heading(3, "2xs", name)).child(list(editor, rules.clone(), false));
        (!rules.is_empty()).then(|| lists().child(list(editor, rules.clone(), true)))
    });
    el("div").children(levels.collect())
}

/// Of some rules those that are settled, or those that are not.
fn list(editor: Editor, rules: Vec<usize>, settled: bool) -> El {
    let shown = move || {
        let has = |number: &usize| editor.answer(*number, |answer| answer.verdict.is_settled()) == Some(settled);
        rules.iter().copied().filter(has).collect::<Vec<usize>>()
    };
    let card = move |number: usize| match editor.look(Part::Ground, |state| state.ground.rule(number)) {
        Some(rule) if settled => settled_rule(editor, number, rule),
        Some(rule) => open_rule(editor, number, rule, mend),
        None => el("li"),
    };
    let empty = {
        let shown = shown.clone();
        move || shown().is_empty().then(String::new)
    };
    let settled = if settled { "true" } else { "false" };
    el("ul").class("rules").attr("data-settled", settled).live_attr("hidden", empty).each(shown, card)
}

/// Makes a rule's fix, and goes on to the next rule that is not settled: the button is gone with what it mended.
fn mend(editor: Editor, number: usize) {
    editor.mend(number);
    let (count, ground) = editor.look(Part::Ground, |state| (state.answers.len(), state.ground.clone()));
    let is_open = |number: &usize| editor.answer(*number, |answer| !answer.verdict.is_settled()) == Some(true);
    let next = (number + 1..count).find(is_open).or_else(|| (0..number).find(is_open));
    let rule = next.and_then(|next| ground.rule(next));
    page::go_to_soon(rule.map_or_else(|| TITLE.to_owned(), title_id));
}
