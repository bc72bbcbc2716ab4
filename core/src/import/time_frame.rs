//! Start, end and duration, from sentences, labels and timetables.

use std::ops::Range;

use time::Date;

use crate::draft::{DateEntry, DurationEntry, Entry, Side, TimeFrame};
use crate::swedish::{DateSpan, find_dates, find_durations, fold, lowercase, sentences, words};

/// What a passage tells of the time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub start: Option<DateEntry>,
    pub end: Option<DateEntry>,
    pub duration: Option<DurationEntry>,
}

impl Told {
    pub fn is_empty(&self) -> bool {
        self.start.is_none() && self.end.is_none() && self.duration.is_none()
    }

    /// Fills what the time frame does not tell yet; tells what was new.
    pub fn fill(self, frame: &mut TimeFrame) -> Told {
        let take = |new: Option<DateEntry>, old: &mut Option<DateEntry>| match old {
            None => {
                old.clone_from(&new);
                new
            }
            Some(_) => None,
        };
        let start = take(self.start, &mut frame.start);
        let end = take(self.end, &mut frame.end);
        let duration = if frame.duration.is_none() && frame.end.is_none() { self.duration } else { None };
        if duration.is_some() {
            frame.duration.clone_from(&duration);
        }
        Told { start, end, duration }
    }
}

/// Reads what stands under a heading for the time: its dates need no further word.
pub(super) fn from_section(text: &str, reference: Date) -> Told {
    let mut told = from_sentences(text, reference, |_| true);
    if told.is_empty() {
        let dates = find_dates(text, reference);
        match dates.as_slice() {
            // "Vårterminen 2026": from its beginning to its end.
            [only] if only.first != only.last => {
                told.start = Some(Entry::Known(only.first));
                told.end = Some(Entry::Known(only.last));
            }
            [only] => told.start = Some(Entry::Known(only.first)),
            [first, last] => {
                told.start = Some(Entry::Known(first.first));
                told.end = Some(Entry::Known(last.last));
            }
            _ => {}
        }
        told.duration = find_durations(text).first().map(|(_, duration)| Entry::Known(*duration));
    }
    told
}

/// Reads a text of its own that is to be a start or an end.
pub(super) fn from_label(text: &str, side: Side, reference: Date) -> Told {
    let text = text.trim().trim_end_matches('.');
    let dates = find_dates(text, reference);
    let date = dates.first().map(|date| Entry::Known(if side == Side::First { date.first } else { date.last }));
    let duration = find_durations(text).first().map(|(_, duration)| Entry::Known(*duration));
    let written = (!text.is_empty()).then(|| Entry::Written(excerpt(text)));
    match side {
        _ if is_blank_date(text) => Told::default(),
        Side::First => Told { start: date.or(written), ..Told::default() },
        Side::Last if date.is_none() && duration.is_some() => Told { duration, ..Told::default() },
        Side::Last => Told { end: date.or(written), ..Told::default() },
    }
}

/// Whether a form's place for a day is not filled in: "ÅÅÅÅ-MM-DD".
fn is_blank_date(text: &str) -> bool {
    const SHORTEST: usize = 6;
    // "xx" is something written: the place is kept for a day to come.
    (text.is_empty() || text.chars().count() >= SHORTEST)
        && text.chars().all(|character| {
            matches!(
                character,
                'Å' | 'å' | 'Y' | 'y' | 'M' | 'm' | 'D' | 'd' | 'X' | 'x' | '-' | '_' | '.' | '/' | ' ' | '[' | ']'
            )
        })
}

/// What stands where the time should, and cannot be read: kept as it is written.
pub(super) fn unreadable(text: &str) -> Told {
    Told { start: Some(Entry::Written(excerpt(text.trim()))), ..Told::default() }
}

fn excerpt(text: &str) -> String {
    text.chars().take(80).collect()
}

/// Reads running text in which the time is one thing among others: only sentences about the assignment count.
pub(super) fn from_prose(text: &str, reference: Date) -> Told {
    from_sentences(text, reference, speaks_of_assignment)
}

/// Whether a sentence speaks of starting, going on or ending.
pub(super) fn is_sure(sentence: &str) -> bool {
    words(sentence).any(|word| {
        let word = fold(word.text);
        [
            "start", "påbörj", "börja", "inled", "avslut", "slutför", "klar", "färdig", "upphör", "löper", "pågår",
            "gäller", "slutar",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    })
}

/// Reads a row of a timetable: the row's date, where its activity is that the assignment starts or ends.
pub(super) fn from_row(text: &str, reference: Date) -> Told {
    let Some(date) = find_dates(text, reference).into_iter().next() else { return Told::default() };
    let activity = text.replace(&text[date.place.clone()], "");
    let opening = words(&activity).next().map(|word| fold(word.text).into_owned()).unwrap_or_default();
    let is_bare = words(&activity).count() <= 2
        && ["start", "uppstart", "projektstart", "slut", "avslut", "kickoff", "kick"]
            .iter()
            .any(|stem| opening.starts_with(stem));
    // The first meeting of the group.
    let opens = ["uppstartsmöte", "startmöte", "kickoff"].iter().any(|so| opening.starts_with(so))
        || lowercase(&activity).contains("första möte")
        || lowercase(&activity).contains("inledande möte");
    if opens && !super::reports::speaks_of_reporting(&activity) {
        return Told { start: Some(Entry::Known(date.first)), ..Told::default() };
    }
    if !is_bare && !speaks_of_assignment(&activity) {
        return Told::default();
    }
    match cue_in(&activity) {
        Some(Side::First) => Told { start: Some(Entry::Known(date.first)), ..Told::default() },
        Some(Side::Last) => Told { end: Some(Entry::Known(date.last)), ..Told::default() },
        None => Told::default(),
    }
}

fn from_sentences(text: &str, reference: Date, counts: impl Fn(&str) -> bool) -> Told {
    let mut told = Told::default();
    for sentence in sentences(text) {
        if !counts(sentence.text) || super::reports::speaks_of_reporting(sentence.text) {
            continue;
        }
        read_sentence(sentence.text, reference, &mut told);
    }
    told
}

fn read_sentence(sentence: &str, reference: Date, told: &mut Told) {
    let dates = find_dates(sentence, reference);
    for (index, date) in dates.iter().enumerate() {
        let before = between(sentence, index.checked_sub(1).map(|before| &dates[before]), Some(date));
        let after = between(sentence, Some(date), dates.get(index + 1));
        let range_before = index > 0 && is_range_mark(&sentence[before.clone()]);
        let range_after = index + 1 < dates.len() && is_range_mark(&sentence[after.clone()]);
        let between_dates = before.clone();
        let side = if range_before {
            Some(Side::Last)
        } else if range_after {
            Some(Side::First)
        } else {
            cue_in(&sentence[before]).or_else(|| if dates.len() == 1 { cue_in(&sentence[after]) } else { None })
        };
        match side {
            Some(Side::First) if told.start.is_none() => told.start = Some(Entry::Known(date.first)),
            Some(Side::Last) if told.end.is_none() => {
                told.end = Some(Entry::Known(date.last));
                // "Den 2 februari till och med den 31 december": the date before needs no word of its own.
                if told.start.is_none() && index == 1 && leads_to_end(&sentence[between_dates]) {
                    told.start = Some(Entry::Known(dates[0].first));
                }
            }
            _ => {}
        }
    }
    if told.duration.is_none()
        && let Some((place, duration)) = find_durations(sentence).into_iter().next()
        && lasts(&sentence[..place.start])
    {
        told.duration = Some(Entry::Known(duration));
    }
}

/// What stands between two dates, or between one and the sentence's start or end.
fn between(sentence: &str, first: Option<&DateSpan>, second: Option<&DateSpan>) -> Range<usize> {
    let start = first.map_or(0, |date| date.place.end);
    let end = second.map_or(sentence.len(), |date| date.place.start);
    start..end.max(start)
}

fn is_range_mark(between: &str) -> bool {
    let between = between.trim().trim_end_matches("den").trim_end();
    matches!(
        between,
        "-" | "–"
            | "—"
            | "till"
            | "t.o.m."
            | "t.o.m"
            | "t o m"
            | "t. o. m."
            | "tom"
            | "tom."
            | "tom,"
            | "till och med"
            | "och fram till"
            | "fram till"
    )
}

/// Whether what follows a date makes it the first of two: "till och med den".
fn leads_to_end(between: &str) -> bool {
    ["till", "t.o.m", "tom ", "-", "–", "fram till"].iter().any(|lead| between.trim_start().starts_with(lead))
}

/// The last word that tells a start or an end.
fn cue_in(text: &str) -> Option<Side> {
    const FIRST: [&str; 8] = ["start", "börja", "inled", "påbörja", "från", "uppstart", "igång", "inleds"];
    const LAST: [&str; 9] = ["slut", "avslut", "klar", "färdig", "till", "tom", "senast", "upphör", "längst"];
    // "Uppdrag till uppdragsgrupp, givet av styrgruppen den 13 mars": the day is that of the decision.
    const DECIDED: [&str; 6] = ["givet", "gett", "beslutad", "antagen", "antaget", "fastställ"];
    let decided = words(text).filter(|word| DECIDED.iter().any(|stem| fold(word.text).starts_with(stem))).last();
    let text = decided.map_or(text, |word| &text[word.end()..]);
    words(text)
        .filter_map(|word| {
            let word = fold(word.text);
            if FIRST.iter().any(|stem| word.starts_with(stem)) || matches!(&*word, "fr" | "from") {
                Some(Side::First)
            } else if LAST.iter().any(|stem| word.starts_with(stem)) && !word.starts_with("tillsamman") {
                Some(Side::Last)
            } else {
                None
            }
        })
        .last()
}

/// Whether a duration that these words lead to is how long something goes on: "under ett år", "pågår i sex månader".
fn lasts(before: &str) -> bool {
    let last: Vec<_> = words(before).map(|word| fold(word.text).into_owned()).collect();
    let near = last.iter().rev().take(3);
    near.clone().any(|word| {
        matches!(
            word.as_str(),
            "under" | "pågår" | "löper" | "varar" | "ta" | "tar" | "i" | "tid" | "längd" | "högst" | "max"
        )
    }) || last.is_empty()
}

/// Whether a sentence says of those who write what they will do: "Vi börjar 3/4 och räknar med att vara färdiga i maj."
fn speaks_of_us(sentence: &str) -> bool {
    const PRESENT: [&str; 15] = [
        "börjar",
        "startar",
        "inleder",
        "påbörjar",
        "sätter",
        "drar",
        "kör",
        "avslutar",
        "slutar",
        "avrundar",
        "klara",
        "färdiga",
        "arbetar",
        "håller",
        "träffas",
    ];
    const PAST: [&str; 6] = ["började", "startade", "höll", "slutade", "avslutade", "arbetade"];
    let has = |wanted: &[&str]| words(sentence).any(|word| wanted.contains(&&*fold(word.text)));
    has(&["vi"]) && has(&PRESENT) && !has(&PAST)
}

/// Whether a sentence speaks of the assignment, the work or the group as a whole.
fn speaks_of_assignment(sentence: &str) -> bool {
    if speaks_of_us(sentence) {
        return true;
    }
    words(sentence).any(|word| {
        matches!(
            &*fold(word.text),
            "uppdraget"
                | "uppdrag"
                | "arbetet"
                | "gruppen"
                | "projektet"
                | "uppdragsgruppen"
                | "arbetsgruppen"
                | "uppdragstiden"
                | "uppdragets"
                | "arbetets"
                | "gruppens"
                | "arbetsgruppens"
                | "projektets"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::swedish::PartialDate;

    fn today() -> Date {
        "2026-01-15".parse::<PartialDate>().unwrap().first_day()
    }

    fn shown(told: Told) -> (String, String, String) {
        let date = |entry: Option<DateEntry>| entry.map(|entry| entry.to_string()).unwrap_or_default();
        (date(told.start), date(told.end), told.duration.map(|entry| entry.to_string()).unwrap_or_default())
    }

    #[test]
    fn reads_sections() {
        for (text, start, end, duration) in [
            ("Start: 2026-02-01\nSlut: 2027-01-31", "2026-02-01", "2027-01-31", ""),
            ("1 mars–30 september 2026", "2026-03-01", "2026-09-30", ""),
            ("Från och med vårterminen 2026 till och med höstterminen 2026.", "2026-01", "2026-12", ""),
            ("Arbetet startar 1/3 2026 och pågår under ett år från start.", "2026-03-01", "", "P1Y"),
            ("Arbetet startar i mars 2026 och ska vara klart senast sista augusti.", "2026-03", "2026-08-31", ""),
            ("Vårterminen 2026", "2026-01", "2026-06", ""),
            ("Q3 2025 – Q2 2026", "2025-07", "2026-06", ""),
            ("Ett år", "", "", "P1Y"),
        ] {
            let expected = (start.to_owned(), end.to_owned(), duration.to_owned());
            assert_eq!(shown(from_section(text, today())), expected, "{text}");
        }
    }

    #[test]
    fn reads_only_what_is_about_the_assignment() {
        let told = from_prose("Kontoret startar 1 mars 2026. Uppdraget avslutas 30 juni 2026.", today());
        assert_eq!(shown(told), (String::new(), "2026-06-30".to_owned(), String::new()));
        assert!(from_row("2026-04-25, Kartläggningen klar", today()).is_empty());
        assert!(!from_row("2026-03-03, Uppdraget startar", today()).is_empty());
    }
}
