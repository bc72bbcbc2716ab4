//! One field of the form, with its label, its help, what is wrong in it, and whether a requirement waits for it.

use leptos::prelude::*;
use uppdragskollen_core::check::Verdict;
use uppdragskollen_core::draft::{Field, FieldProblem, Problem, Status};
use uppdragskollen_core::pack::{FormField, Level};

use super::entry::{Place, entry};
use super::select::Select;
use super::{participants, reports};
use crate::app::Frame;
use crate::editor::Editor;
use crate::i18n::language;
use crate::page;

/// A field of the form, of whatever kind it is.
pub fn form_field(frame: Frame, editor: Editor, form_field: &'static FormField) -> AnyView {
    let field = form_field.field;
    let help = language().of(&form_field.help);
    let id = page::field_id(field);
    let help_id = format!("{id}-help");
    let control = match field {
        Field::Participants => return participants::rows().view(frame, editor, help),
        Field::Reports => return reports::rows().view(frame, editor, help),
        Field::Title | Field::Commissioner | Field::ApprovedBy => line(editor, field, &id, &help_id),
        Field::ApprovedOn | Field::ValidFrom | Field::Start | Field::End => {
            entry(editor, Place::Date(field), id.clone(), Some(help_id.clone()))
        }
        Field::Duration => entry(editor, Place::Duration, id.clone(), Some(help_id.clone())),
        Field::Status => status(editor, &id, &help_id),
        _ => area(editor, field, &id, &help_id),
    };
    view! {
        <div class="ds-field" data-kind=kind(field)>
            <div class="field-head">
                <label class="ds-label" for=id>{language().field(field)}</label>
                {mark(editor, field)}
            </div>
            <p data-field="description" id=help_id>{help}</p>
            {control}
            {problem(editor, field, None)}
        </div>
    }
    .into_any()
}

/// How wide a field wants to be.
fn kind(field: Field) -> &'static str {
    match field {
        Field::ApprovedOn | Field::ValidFrom | Field::Start | Field::End | Field::Duration | Field::Status => "short",
        _ => "long",
    }
}

/// One line of text.
fn line(editor: Editor, field: Field, id: &str, help_id: &str) -> AnyView {
    let id = id.to_owned();
    view! {
        <input
            type="text"
            class="ds-input"
            id=id.clone()
            autocomplete="off"
            aria-describedby=described_by(editor, field, help_id)
            aria-invalid=move || problem_of(editor, field, None).map(|_| "true")
            prop:value=move || text_of(editor, field)
            on:input=move |event| write(editor, field, event_target_value(&event))
            on:blur=move |_| editor.pause()
        />
    }
    .into_any()
}

/// Running text.
fn area(editor: Editor, field: Field, id: &str, help_id: &str) -> AnyView {
    let id = id.to_owned();
    // For browsers that cannot fit a text area to its content.
    let rows = move || editor.read(field, |draft| rows_of(draft.text(field).unwrap_or_default()));
    view! {
        <textarea
            class="ds-input"
            id=id
            rows=rows
            aria-describedby=described_by(editor, field, help_id)
            aria-invalid=move || problem_of(editor, field, None).map(|_| "true")
            prop:value=move || text_of(editor, field)
            on:input=move |event| write(editor, field, event_target_value(&event))
            on:blur=move |_| editor.pause()
        ></textarea>
    }
    .into_any()
}

fn status(editor: Editor, id: &str, help_id: &str) -> AnyView {
    Select {
        id: id.to_owned(),
        described_by: Some(help_id.to_owned()),
        choices: Status::ALL.map(|status| (status.id().to_owned(), language().status(status).to_owned())).into(),
        value: Signal::derive(move || editor.read(Field::Status, |draft| draft.status.id().to_owned())),
        choose: Box::new(move |id| {
            if let Some(status) = Status::from_id(&id) {
                editor.change(Field::Status, |draft| draft.status = status);
            }
        }),
    }
    .view()
}

/// The number of rows that a text fills, about.
fn rows_of(text: &str) -> String {
    let rows: usize = text.split('\n').map(|line| 1 + line.chars().count() / 75).sum();
    rows.clamp(3, 40).to_string()
}

fn text_of(editor: Editor, field: Field) -> String {
    editor.read(field, |draft| draft.text(field).unwrap_or_default().to_owned())
}

fn write(editor: Editor, field: Field, written: String) {
    editor.change(field, |draft| {
        if let Some(text) = draft.text_mut(field) {
            *text = written;
        }
    });
}

fn described_by(editor: Editor, field: Field, help_id: &str) -> impl Fn() -> String + Send + 'static + use<> {
    let alone = help_id.to_owned();
    let both = format!("{alone} {}", problem_id(field, None));
    move || if problem_of(editor, field, None).is_some() { both.clone() } else { alone.clone() }
}

/// What a field gets wrong. Dates and durations that cannot be read are said where they are written.
fn problem_of(editor: Editor, field: Field, row: Option<usize>) -> Option<FieldProblem> {
    editor.problems.with(|problems| {
        let mine = |found: &&FieldProblem| {
            found.field == field && found.row == row && matches!(found.problem, Problem::TooLong | Problem::TooMany)
        };
        problems.iter().find(mine).copied()
    })
}

fn problem_id(field: Field, row: Option<usize>) -> String {
    match row {
        Some(row) => page::cell_id(field, row, "problem"),
        None => format!("{}-problem", page::field_id(field)),
    }
}

/// Says what a field, or a row of it, gets wrong.
pub fn problem(editor: Editor, field: Field, row: Option<usize>) -> AnyView {
    let said = move || {
        problem_of(editor, field, row).map(|found| {
            let text = language().problem(found.problem, field);
            view! { <p class="ds-validation-message" id=problem_id(field, row)>{text}</p> }
        })
    };
    said.into_any()
}

/// A quiet mark where a requirement that is not met waits for this field. It leads to the requirement.
pub fn mark(editor: Editor, field: Field) -> AnyView {
    let waiting = move |verdict: Verdict| {
        let answers = editor.answers.get();
        let waits = |answer: &ArcRwSignal<crate::editor::Answer>| {
            let answer = answer.read();
            answer.verdict == verdict && answer.field == Some(field)
        };
        editor.ground.with_untracked(|ground| {
            let rules = answers.iter().enumerate().filter(|(_, answer)| waits(answer));
            rules.filter_map(|(number, _)| ground.rule(number)).find(|rule| rule.level == Level::Requirement)
        })
    };
    let shown = move || {
        let found = [Verdict::Unmet, Verdict::Undetermined]
            .into_iter()
            .find_map(|verdict| waiting(verdict).map(|rule| (verdict, rule)));
        found.map(|(verdict, rule)| {
            let show = move |_| {
                page::go_to(&super::rule_card::title_id(rule));
            };
            view! {
                <button type="button" class="ds-tag verdict mark" data-verdict=verdict.id() on:click=show>
                    {language().verdict(verdict)}
                    <span class="ds-sr-only">{format!(": {}", language().rule(rule).title)}</span>
                </button>
            }
        })
    };
    shown.into_any()
}
