//! A difference between two drafts, as it is shown: what is gone struck out, what has come marked.

use uppdragskollen_core::compare::{Difference, Fate, RowChange, SpanKind, spans};
use uppdragskollen_core::draft::{Participant, Report, Step};

use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::reopening as words;

/// What a difference is in.
pub fn name(change: &Difference) -> &'static str {
    change.field().map_or(words().reason, |field| language().field(field))
}

/// What a difference is about.
pub fn told(change: &Difference) -> El {
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
        Difference::Participant(change) => row(change, participant),
        Difference::Report(change) => row(change, report),
        Difference::Step(change) => row(change, step),
        Difference::Deviation(change) => row(change, |deviation| deviation.reason.clone()),
    }
}

/// A participant in a line.
pub fn participant(person: &Participant) -> String {
    let [name, role, organisation] = [&person.name, &person.role, &person.organisation].map(String::as_str);
    let party = person.sector.map(|sector| language().sector(sector)).unwrap_or_default();
    joined(&[name, role, organisation, party])
}

/// A report in a line.
pub fn report(report: &Report) -> String {
    joined(&[&report.to, &shown(report.date.as_ref()), &report.what])
}

/// A step of the timetable in a line.
pub fn step(step: &Step) -> String {
    joined(&[&shown(step.date.as_ref()), &step.what])
}

/// An entry as it is written; nothing where there is none.
pub fn shown<T: ToString>(entry: Option<&T>) -> String {
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
