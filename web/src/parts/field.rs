//! One field of the form, with its label, its help, what is wrong in it, and whether a requirement waits for it.

use leptos::prelude::event_target_value;
use uppdragskollen_core::check::Verdict;
use uppdragskollen_core::draft::{Field, FieldProblem, Problem, Status};
use uppdragskollen_core::pack::{Level, Rule};

use super::entry::{Place, entry};
use super::select::select;
use super::{participants, reports, rule_card, timetable};
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::language;
use crate::page;

/// A field of the form, of whatever kind it is, with its help.
pub fn form_field(editor: Editor, field: Field, help: &str) -> El {
    let id = page::field_id(field);
    let help_id = format!("{id}-help");
    let (kind, controls) = match field {
        Field::Participants => return participants::rows().view(editor, help),
        Field::Reports => return reports::rows().view(editor, help),
        Field::Timetable => return timetable::rows().view(editor, help),
        Field::ApprovedOn | Field::ValidFrom | Field::Start | Field::End => {
            ("short", entry(editor, Place::Date(field), &id, &help_id))
        }
        Field::Duration => ("short", entry(editor, Place::Duration, &id, &help_id)),
        Field::Status => ("short", vec![status(editor, &id).attr("aria-describedby", &help_id)]),
        Field::Title | Field::Commissioner | Field::ApprovedBy => ("long", vec![text(editor, field, "input", &id)]),
        _ => ("long", vec![area(editor, field, &id)]),
    };
    let head = el("div")
        .class("field-head")
        .child(el("label").class("ds-label").attr("for", &id).text(language().field(field)));
    el("div")
        .class("ds-field")
        .attr("data-kind", kind)
        .child(mark(head, editor, field))
        .child(el("p").attr("data-field", "description").id(&help_id).text(help))
        .children(controls)
        .child(problem(editor, field, None))
}

/// A control for text, in one line or in many.
pub fn text_control(
    tag: &str,
    editor: Editor,
    id: &str,
    value: impl Fn() -> String + 'static,
    write: impl Fn(String) + 'static,
) -> El {
    let control = el(tag).class("ds-input").id(id).attr("autocomplete", "off");
    let control = if tag == "input" { control.attr("type", "text") } else { control };
    control
        .live_property("value", move || value().into())
        .on("input", move |event| write(event_target_value(&event)))
        .on("blur", move |_| editor.pause())
}

/// A field that holds text.
fn text(editor: Editor, field: Field, tag: &str, id: &str) -> El {
    let value = move || editor.read(field, |draft| draft.text(field).unwrap_or_default().to_owned());
    let write = move |written| {
        editor.change(field, |draft| {
            if let Some(text) = draft.text_mut(field) {
                *text = written;
            }
        });
    };
    let help_id = format!("{id}-help");
    let described = move || match problem_of(editor, field, None) {
        Some(_) => format!("{help_id} {}", problem_id(field, None)),
        None => help_id.clone(),
    };
    text_control(tag, editor, id, value, write)
        .live_attr("aria-describedby", move || Some(described()))
        .live_attr("aria-invalid", move || problem_of(editor, field, None).map(|_| "true".to_owned()))
}

/// A field for running text, as high as its content.
fn area(editor: Editor, field: Field, id: &str) -> El {
    // For browsers that cannot fit a text area to its content.
    let rows = move || editor.read(field, |draft| rows_of(draft.text(field).unwrap_or_default()));
    text(editor, field, "textarea", id).live_attr("rows", move || Some(rows().to_string()))
}

fn status(editor: Editor, id: &str) -> El {
    let choices = Status::ALL.map(|status| (status.id().to_owned(), language().status(status).to_owned()));
    let value = move || editor.read(Field::Status, |draft| draft.status.id().to_owned());
    select(id, choices.into(), value, move |id| {
        if let Some(status) = Status::from_id(&id) {
            editor.change(Field::Status, |draft| draft.status = status);
        }
    })
}

/// The number of rows that a text fills, about.
fn rows_of(text: &str) -> usize {
    text.split('\n').map(|line| 1 + line.len() / 78).sum::<usize>().clamp(3, 40)
}

/// What a field gets wrong. Dates and durations that cannot be read are said where they are written.
fn problem_of(editor: Editor, field: Field, row: Option<usize>) -> Option<FieldProblem> {
    editor.look(Part::Problems, |state| {
        let mine = |found: &&FieldProblem| {
            found.field == field && found.row == row && matches!(found.problem, Problem::TooLong | Problem::TooMany)
        };
        state.problems.iter().find(mine).copied()
    })
}

fn problem_id(field: Field, row: Option<usize>) -> String {
    match row {
        Some(row) => page::cell_id(field, row, "problem"),
        None => format!("{}-problem", page::field_id(field)),
    }
}

/// A place that says what a field, or a row of it, gets wrong.
pub fn problem(editor: Editor, field: Field, row: Option<usize>) -> El {
    let text = move || {
        let found = problem_of(editor, field, row);
        found.map_or_else(String::new, |found| language().problem(found.problem, field))
    };
    el("p")
        .class("ds-validation-message")
        .id(&problem_id(field, row))
        .live_attr("hidden", move || problem_of(editor, field, row).is_none().then(String::new))
        .live_text(text)
}

/// Puts a quiet mark into `head` where a requirement that is not met waits for this field. It leads to the requirement.
pub fn mark(head: El, editor: Editor, field: Field) -> El {
    let key = move || waiting(editor, field).map(|(number, verdict)| number * Verdict::ALL.len() + verdict as usize);
    head.live(key, move |key| {
        let verdict = Verdict::ALL[key % Verdict::ALL.len()];
        let number = key / Verdict::ALL.len();
        let rule = editor.look(Part::Ground, |state| state.ground.rule(number));
        let title = rule.map_or("", |rule| language().rule(rule).title.as_str());
        let name = el("span").class("ds-sr-only").text(": ").text(title);
        el("button")
            .class("ds-tag verdict mark")
            .attr("type", "button")
            .attr("data-verdict", verdict.id())
            .text(language().verdict(verdict))
            .child(name)
            .on_click(move || {
                page::go_to(&rule.map_or_else(String::new, rule_card::title_id));
            })
    })
}

/// The requirement that waits for a field: one that is not met before one that cannot be told.
fn waiting(editor: Editor, field: Field) -> Option<(usize, Verdict)> {
    let level = |rule: Option<&Rule>| rule.map(|rule| rule.level);
    let count = editor.look(Part::Ground, |state| state.answers.len());
    [Verdict::Unmet, Verdict::Undetermined].into_iter().find_map(|verdict| {
        let waits = |number: &usize| {
            editor.answer(*number, |answer| answer.verdict == verdict && answer.field == Some(field)) == Some(true)
                && editor.look(Part::Ground, |state| level(state.ground.rule(*number))) == Some(Level::Requirement)
        };
        (0..count).find(waits).map(|number| (number, verdict))
    })
}
