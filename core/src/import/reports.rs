//! Reporting back: to whom, when and what, from sentences and rows.

use std::ops::Range;

use time::Date;

use super::bodies::Bodies;
use super::time_frame;
use crate::draft::{DateEntry, Entry, Report, Side};
use crate::swedish::{DateSpan, capitalized, find_dates, fold, sentences, words};

/// A report, and the place of its sentence in the text that it was read from.
pub(super) type Found = (Report, Range<usize>);

/// Reads the reports of a running text. `to` is the body spoken of before, and is moved on.
pub(super) fn from_text(text: &str, bodies: &Bodies, reference: Date, to: &mut String) -> Vec<Found> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let place = sentence.place();
        let recipient = recipient(sentence.text, bodies);
        let names_body = recipient.is_some();
        if let Some(recipient) = recipient {
            *to = recipient;
        }
        let delivered = is_delivered(sentence.text);
        if !names_body && is_of_work(sentence.text) {
            continue;
        }
        let dates = sure_dates(sentence.text, reference);
        let report = |what: String| Report { to: to.clone(), what, delivered, ..Report::default() };
        if dates.is_empty() && names_body && !denies(sentence.text) {
            found.push((report(what(sentence.text, 0..0, 0..sentence.text.len())), place));
            continue;
        }
        let mut from = 0;
        for (number, date) in dates.iter().enumerate() {
            // From the date before to the one after: what is reported then stands there.
            let to = dates.get(number + 1).map_or(sentence.text.len(), |next| next.place.start);
            let what = what(sentence.text, date.place.clone(), from..to);
            let report = Report { date: Some(Entry::Known(date.last)), ..report(what) };
            found.push((report, place.clone()));
            from = date.place.end;
        }
    }
    found
}

/// Whether a sentence tells when the work goes on or a meeting is held, and of no report.
fn is_of_work(sentence: &str) -> bool {
    let meets = || words(sentence).any(|word| fold(word.text).starts_with("möte"));
    !speaks_of_reporting(sentence) && !is_final(sentence) && (time_frame::is_sure(sentence) || meets())
}

/// The dates of a sentence; beside a day "sommaren" is one only where something is to be by then: "före sommaren".
fn sure_dates(sentence: &str, reference: Date) -> Vec<DateSpan> {
    const LONGEST: i64 = 31;
    let mut dates = find_dates(sentence, reference);
    let is_close = |date: &DateSpan| (date.last.last_day() - date.first.first_day()).whole_days() <= LONGEST;
    if dates.iter().any(is_close) {
        dates.retain(|date| {
            let before = words(&sentence[..date.place.start]).last().map(|word| fold(word.text).into_owned());
            let leads = before.is_some_and(|word| {
                ["i", "till", "före", "innan", "efter", "under", "senast", "inför", "på", "och", "från"]
                    .contains(&word.as_str())
            });
            is_close(date) || leads
        });
    }
    dates
}

/// Reads a report from a row of a timetable; `None` where the row speaks of something else.
pub(super) fn from_row(text: &str, bodies: &Bodies, reference: Date) -> Option<Report> {
    if !speaks_of_reporting(text) {
        return None;
    }
    let date = find_dates(text, reference).into_iter().next()?;
    let to = recipient(text, bodies).unwrap_or_default();
    let rest = text.replace(&text[date.place.clone()], "");
    let what = known_what(text, text.len()).unwrap_or_else(|| rest.trim_matches([',', ' ', ':']).to_owned());
    Some(Report { to, date: Some(Entry::Known(date.last)), what, delivered: is_delivered(text), ..Report::default() })
}

/// What the columns of a table of reports hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Date,
    What,
    To,
    Delivered,
    Other,
}

/// Reads the head of a table of reports; `None` where the row is no head.
pub(super) fn columns(cells: &[&str]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells
        .iter()
        .map(|cell| match &*fold(cell.trim_matches(['*', ':', ' '])) {
            "datum" | "när" | "tid" | "tidpunkt" => Column::Date,
            "rapport" | "vad" | "innehåll" | "typ" => Column::What,
            "mottagare" | "till" | "till vem" => Column::To,
            "lämnad" | "lämnat" | "inlämnad" => Column::Delivered,
            _ => Column::Other,
        })
        .collect();
    (columns.contains(&Column::Date) && columns.contains(&Column::What)).then_some(columns)
}

/// Reads a row of a table of reports, whose head has told what its cells hold.
pub(super) fn from_cells(cells: &[&str], columns: &[Column], reference: Date) -> Option<Report> {
    let cell = |wanted: Column| {
        let found = cells.iter().zip(columns).find(|(_, column)| **column == wanted);
        found.map(|(cell, _)| cell.trim()).unwrap_or_default()
    };
    let report = Report {
        to: cell(Column::To).to_owned(),
        date: DateEntry::read(cell(Column::Date), Side::Last, reference),
        what: cell(Column::What).to_owned(),
        delivered: matches!(&*fold(cell(Column::Delivered)), "ja" | "x" | "lämnad" | "klar"),
        ..Report::default()
    };
    (!report.is_empty()).then_some(report)
}

/// Whether a text speaks of reporting back.
pub(super) fn speaks_of_reporting(text: &str) -> bool {
    words(text).any(|word| {
        let word = fold(word.text);
        [
            "rapport",
            "slutrapport",
            "delrapport",
            "lägesrapport",
            "återrapport",
            "avrapport",
            "redovis",
            "slutredovis",
            "delredovis",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    })
}

/// The body that the sentence reports to: one that is known, else what stands after "till".
fn recipient(sentence: &str, bodies: &Bodies) -> Option<String> {
    if let Some(place) = bodies.recipient(sentence) {
        return Some(sentence[place].to_owned());
    }
    if !speaks_of_reporting(sentence) {
        return None;
    }
    let mut after = words(sentence).skip_while(|word| &*fold(word.text) != "till").skip(1);
    let first = after.next()?;
    let stops = |word: &str| {
        matches!(
            word,
            "den" | "i" | "senast" | "vid" | "och" | "under" | "när" | "på" | "med" | "som" | "för" | "att" | "samt"
        ) || word.bytes().any(|b| b.is_ascii_digit())
    };
    if stops(&fold(first.text)) {
        return None;
    }
    let mut end = first.end();
    for word in after.take(3) {
        if word.start != end + 1 || stops(&fold(word.text)) {
            break;
        }
        end = word.end();
    }
    Some(sentence[first.start..end].to_owned())
}

/// Whether a text speaks of the report that closes the work.
pub(super) fn is_final(text: &str) -> bool {
    words(text).any(|word| {
        let word = fold(word.text);
        ["slutrapport", "slutredovis", "slutavrapport", "slutpresent", "slutgiltig"]
            .iter()
            .any(|stem| word.starts_with(stem))
    })
}

fn denies(sentence: &str) -> bool {
    words(sentence).any(|word| matches!(&*fold(word.text), "inte" | "ej" | "ingen"))
}

fn is_delivered(sentence: &str) -> bool {
    words(sentence).any(|word| {
        matches!(
            &*fold(word.text),
            "lämnades"
                | "lämnats"
                | "lämnad"
                | "redovisades"
                | "redovisats"
                | "presenterades"
                | "presenterats"
                | "rapporterades"
                | "inlämnad"
                | "avlämnad"
                | "återrapporterades"
                | "avrapporterades"
        )
    })
}

/// What is reported at a date: what stands in brackets behind it, else the report named last before it, or, where another
/// date does not follow on that, next after it; else what is said up to it.
fn what(sentence: &str, date: Range<usize>, around: Range<usize>) -> String {
    const LONGEST: usize = 200;
    let behind = sentence[date.end..around.end].trim_start();
    let bracketed = behind.strip_prefix('(').and_then(|behind| behind.split_once(')')).map(|(inside, _)| inside.trim());
    if let Some(inside) = bracketed.filter(|inside| !inside.is_empty() && words(inside).count() <= 3) {
        return capitalized(inside);
    }
    let is_last = around.end == sentence.len();
    let named = known_what(&sentence[..date.start], date.start);
    named.or_else(|| is_last.then(|| known_what(sentence, date.start)).flatten()).unwrap_or_else(|| {
        let said = if is_last && around.start == 0 { around } else { around.start..date.end };
        let text = sentence[said].trim_matches([' ', ',', '.']);
        match text.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        }
    })
}

fn known_what(sentence: &str, at: usize) -> Option<String> {
    let named: Vec<_> = words(sentence)
        .filter(|word| {
            let folded = fold(word.text);
            [
                "slutrapport",
                "slutredovis",
                "slutavrapport",
                "delrapport",
                "delredovis",
                "lägesrapport",
                "halvtidsrapport",
                "statusrapport",
                "årsrapport",
            ]
            .iter()
            .any(|stem| folded.starts_with(stem))
        })
        .collect();
    let chosen = named.iter().rev().find(|word| word.start < at).or(named.first())?;
    Some(capitalized(chosen.text))
}
