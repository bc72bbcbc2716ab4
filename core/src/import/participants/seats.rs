//! Seats without names: "två processledare (kommun, region)", "kommunerna, primärvården och SÄS deltar".

use super::line::{is_prose, sector};
use super::standing::{plans_seat, standing};
use crate::draft::{Participant, Standing};
use crate::import::parties::party_of;
use crate::swedish::{fold, number_word, words};

/// "Två processledare (kommun, region)": so many seats, and a party for each where they are told.
pub(in crate::import) fn counted_seats(text: &str, role: &str) -> Vec<Participant> {
    let mut all = words(text);
    let Some(count) = all.next().and_then(|word| number_word(word.text)).filter(|count| (2..=20).contains(count))
    else {
        return Vec::new();
    };
    let Some(what) = all.next() else { return Vec::new() };
    let inner = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inner, _)| inner);
    let listed: Vec<&str> = inner
        .map(|inner| {
            inner
                .split(',')
                .flat_map(|part| part.split(" och "))
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .collect()
        })
        .unwrap_or_default();
    let role = if role.is_empty() { what.text } else { role };
    let seat = |told: &str| Participant {
        role: role.to_owned(),
        organisation: told.to_owned(),
        sector: party_of(told),
        standing: standing(text, true),
        ..Participant::default()
    };
    if !listed.is_empty() && listed.iter().all(|told| party_of(told).is_some()) {
        return listed.into_iter().map(seat).collect();
    }
    match party_of(text) {
        Some(_) => {
            let told = text.trim().trim_end_matches('.');
            (0..count)
                .map(|_| Participant {
                    role: told.to_owned(),
                    organisation: String::new(),
                    sector: party_of(text),
                    ..seat("")
                })
                .collect()
        }
        None => Vec::new(),
    }
}

/// The parties that a sentence without names lists as members: "Kommunerna, primärvården och SÄS deltar".
pub(in crate::import) fn parties_in(sentence: &str) -> Vec<Participant> {
    // "Strokeenheten på SÄS har lovat att utse en sjuksköterska."
    if plans_seat(sentence) && !is_list_of_parties(sentence) {
        return party_of(sentence).and_then(|_| from_seat(sentence)).into_iter().collect();
    }
    if !is_prose(sentence) {
        return Vec::new();
    }
    let appoints =
        words(sentence).any(|word| matches!(&*fold(word.text), "utser" | "utses" | "tillsätter" | "nominerar"));
    split_list(sentence)
        .filter_map(|part| {
            let part = part.trim().trim_end_matches('.');
            let standing = if appoints { Standing::Planned } else { standing(part, true) };
            let seat = Participant {
                role: part.to_owned(),
                sector: Some(party_of(part)?),
                standing,
                ..Participant::default()
            };
            Some(std::iter::repeat_n(seat, seats_in(part)))
        })
        .flatten()
        .collect()
}

/// How many seats a part of a list gives: "två representanter från kommunerna"; "tre kommuner" are not counted.
fn seats_in(part: &str) -> usize {
    let mut all = words(part).peekable();
    while let Some(word) = all.next() {
        let is_of_persons = all.peek().is_none_or(|next| {
            let next = fold(next.text);
            !next.starts_with("kommun") && !next.starts_with("vårdcentral") && next != "år"
        });
        if let Some(count) = number_word(word.text).filter(|count| (1..=12).contains(count) && is_of_persons) {
            return count as usize;
        }
    }
    1
}

pub(in crate::import) fn split_list(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split([',', ':', '(', ')']).flat_map(apart).flat_map(|part| part.split(" samt "))
}

/// What is joined by "och": not the two halves of "hälso- och sjukvården".
fn apart(part: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(part);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let and = text.match_indices(" och ").find(|(at, _)| !text[..*at].ends_with('-'));
        match and {
            Some((at, and)) => {
                rest = Some(&text[at + and.len()..]);
                Some(&text[..at])
            }
            None => Some(text),
        }
    })
}

/// Whether a sentence names several parties side by side.
pub(in crate::import) fn is_list_of_parties(sentence: &str) -> bool {
    split_list(sentence).filter(|part| party_of(part).is_some()).count() > 1
}

/// A seat that a whole sentence is about.
pub(in crate::import) fn from_seat(sentence: &str) -> Option<Participant> {
    let text = sentence.trim().trim_end_matches('.');
    let sector = sector(&[text])?;
    Some(Participant {
        role: text.to_owned(),
        sector: Some(sector),
        standing: standing(text, true),
        ..Participant::default()
    })
}
