//! A document that this program wrote and somebody has edited since: the changes, each to be taken or left.

use std::rc::Rc;

use uppdragskollen_core::compare::{Difference, Fate, RowChange, SpanKind, spans};
use uppdragskollen_core::draft::{Draft, Participant, Report, Step};
use uppdragskollen_core::reopen::Reopened;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::reopening as words;
use crate::page;
use crate::parts::{Button, Dialog, actions};

/// Asks which changes to take; `take` gets the draft with those.
pub fn ask(reopened: &Reopened, take: impl Fn(Draft) + 'static) -> Dialog {
    let words = words();
    let take = Rc::new(take);
    let (draft, changes) = (reopened.draft.clone(), reopened.changes.clone());
    Dialog::open(words.title, |dialog| {
        let items = changes.iter().enumerate().map(|(number, change)| item(number, change)).collect();
        let with = {
            let (dialog, take, draft) = (dialog.clone(), take.clone(), draft.clone());
            move || {
                let mut draft = draft.clone();
                let chosen = changes.iter().enumerate().filter(|(number, _)| is_chosen(*number));
                let not_made = chosen.filter(|(_, change)| !change.apply(&mut draft)).count();
                if not_made > 0 {
                    page::announce(&(words.not_made)(not_made));
                }
                take(draft);
                dialog.close();
            }
        };
        let without = {
            let dialog = dialog.clone();
            move || {
                take(draft.clone());
                dialog.close();
            }
        };
        let buttons = vec![Button::new(words.take, with).primary().view(), Button::new(words.leave, without).view()];
        vec![
            el("p").text(&(words.lead)(reopened.changes.len())),
            el("ul").class("changes").children(items),
            actions(buttons),
        ]
    })
}

fn is_chosen(number: usize) -> bool {
    page::element(&id_of(number)).is_some_and(|input| input.unchecked_ref::<HtmlInputElement>().checked())
}

fn id_of(number: usize) -> String {
    format!("change-{number}")
}

fn item(number: usize, change: &Difference) -> El {
    let id = id_of(number);
    let about = format!("{id}-what");
    let name = change.field().map_or(words().reason, |field| language().field(field));
    let input = el("input").class("ds-input").attr("type", "checkbox").id(&id).attr("checked", "");
    let field = el("div")
        .class("ds-field")
        .child(input.attr("aria-describedby", &about))
        .child(el("label").attr("for", &id).text(name));
    el("li").child(field).child(told(change).id(&about))
}

/// What a change is about.
fn told(change: &Difference) -> El {
    match change {
        Difference::Text { before, after, .. } => {
            let piece = |kind, text: &str| match kind {
                SpanKind::Kept => el("span").text(text),
                SpanKind::Removed => el("del").text(text),
                SpanKind::Added => el("ins").text(text),
            };
            let pieces = spans(before, after).iter().map(|span| piece(span.kind, &span.text)).collect();
            el("p").class("change").children(pieces)
        }
        Difference::Date { before, after, .. } => turned(shown(before.as_ref()), shown(after.as_ref())),
        Difference::Duration { before, after } => turned(shown(before.as_ref()), shown(after.as_ref())),
        Difference::Status { before, after } => {
            turned(language().status(*before).to_owned(), language().status(*after).to_owned())
        }
        Difference::Participant(change) => row(change, |person: &Participant| {
            let [name, role, organisation] = [&person.name, &person.role, &person.organisation].map(String::as_str);
            let party = person.sector.map(|sector| language().sector(sector)).unwrap_or_default();
            joined(&[name, role, organisation, party])
        }),
        Difference::Report(change) => {
            row(change, |report: &Report| joined(&[&report.to, &shown(report.date.as_ref()), &report.what]))
        }
        Difference::Step(change) => row(change, |step: &Step| joined(&[&shown(step.date.as_ref()), &step.what])),
        Difference::Deviation(change) => row(change, |deviation| deviation.reason.clone()),
    }
}

fn shown<T: ToString>(entry: Option<&T>) -> String {
    entry.map(ToString::to_string).unwrap_or_default()
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).copied().collect::<Vec<_>>().join(", ")
}

fn row<T: Clone + PartialEq>(change: &RowChange<T>, say: impl Fn(&T) -> String) -> El {
    let [added, removed, changed] = words().fates;
    let fate = match change.fate() {
        Fate::Added => added,
        Fate::Removed => removed,
        Fate::Changed => changed,
    };
    let [before, after] = [&change.before, &change.after].map(|row| row.as_ref().map(&say));
    let line = el("p").class("change").text(fate).text(": ");
    match (before, after) {
        (Some(before), Some(after)) => line.child(el("del").text(&before)).text(" ").child(el("ins").text(&after)),
        (Some(before), None) => line.child(el("del").text(&before)),
        (None, after) => line.child(el("ins").text(&after.unwrap_or_default())),
    }
}

fn turned(before: String, after: String) -> El {
    let words = words();
    let or_nothing = |text: String| if text.is_empty() { words.nothing.to_owned() } else { text };
    el("p")
        .class("change")
        .text(words.before)
        .text(" ")
        .child(el("del").text(&or_nothing(before)))
        .text(" ")
        .text(words.after)
        .text(" ")
        .child(el("ins").text(&or_nothing(after)))
}
