//! Members, a line each: "Anna Ek, enhetschef hemsjukvården, Borås Stad".

use super::from_prose;
use super::job_titles::{is_abbreviated_title, is_job_title};
use super::names::{is_name, names_in};
use super::prose::{clauses, speaks_of_another};
use super::seats::counted_seats;
use super::standing::{is_refusal, standing};
use crate::draft::{Participant, Sector, Standing};
use crate::import::parties::party_of;
use crate::swedish::{Word, fold, lowercase, sentences, words};

/// Reads the participants of a list item, or of a line of its own.
pub(in crate::import) fn from_line(text: &str, role: &str) -> Vec<Participant> {
    if text.contains(';') {
        return text.split(';').filter_map(|part| from_phrase(part, role)).collect();
    }
    let seats = counted_seats(text, role);
    if !seats.is_empty() {
        return seats;
    }
    let all = sentences(text);
    // "Processledare: Elvira Noor, regionen, och Håkan Prytz, VästKom"
    let label = text.split_once(':').filter(|(label, _)| words(label).count() <= 3).map(|(label, _)| label.trim());
    if let (false, true) = (is_prose(text), names_in(text).len() > 1) {
        let body = label.map_or(text, |label| text[label.len()..].trim_start_matches([' ', ':']));
        let role = label.unwrap_or(role);
        let mut found = from_prose(body);
        for participant in found.iter_mut().filter(|_| !role.is_empty()) {
            participant.sector = participant.sector.or_else(|| party_of(role));
            participant.role =
                if participant.role.is_empty() { role.to_owned() } else { format!("{role}, {}", participant.role) };
        }
        return found;
    }
    if is_prose(text) || all.len() > 1 && all.iter().any(|sentence| names_in(sentence.text).len() > 1) {
        return from_prose(text);
    }
    // "Monika Säll, demenssjuksköterska. Hon ersätter Karin Ohde, som är tjänstledig."
    match all.as_slice() {
        [first, rest @ ..] if rest.iter().any(|sentence| speaks_of_another(sentence.text)) => {
            from_phrase(first.text, role).into_iter().collect()
        }
        _ => from_phrase(text, role).into_iter().collect(),
    }
}

/// Whether a line tells of participants in a sentence, rather than being one.
pub(in crate::import) fn is_prose(text: &str) -> bool {
    let verb = |word: Word<'_>| {
        matches!(
            &*fold(word.text),
            "ingår"
                | "består"
                | "deltar"
                | "medverkar"
                | "representeras"
                | "representerar"
                | "företräds"
                | "företräder"
                | "utgörs"
                | "sitter"
                | "leds"
                | "leder"
                | "arbetar"
        )
    };
    let kin = || lowercase(text).contains("är med") || lowercase(text).contains("med i gruppen");
    let comes = || words(text).any(|word| &*fold(word.text) == "kommer") && !names_in(text).is_empty();
    (words(text).any(verb) || kin() || comes())
        && (!is_refusal(text) || names_in(text).len() > 1 || clauses(text).len() > 1)
}

/// One participant: "Anna Ek, enhetschef hemsjukvården, Borås Stad", "SÄS har tackat nej".
pub(in crate::import) fn from_phrase(text: &str, role: &str) -> Option<Participant> {
    let text = text.trim().trim_end_matches(['.', ',', ';']).trim();
    let text = ["Undertecknad ", "undertecknad "].iter().find_map(|so| text.strip_prefix(so)).unwrap_or(text);
    let has_words = words(text).any(|word| word.text.chars().any(char::is_alphabetic));
    if !has_words || text.chars().count() > 300 {
        return None;
    }
    let (label, text) = match text.split_once(':') {
        Some((label, rest)) if words(label).count() <= 3 && !rest.trim().is_empty() => (label.trim(), rest.trim()),
        _ => (role, text),
    };
    let mut parts = parts(text);
    let mut participant = Participant { role: label.to_owned(), ..Participant::default() };
    if let Some(place) = parts.iter().position(|part| is_name(part)).filter(|&place| place <= 1) {
        participant.name = parts.remove(place).to_owned();
    } else if let Some((name, rest)) = parts.first().and_then(|part| leading_name(part)) {
        participant.name = name.to_owned();
        parts[0] = rest;
    }
    participant.standing = standing(text, participant.name.is_empty());
    if participant.name.is_empty() && participant.standing == Standing::Declined {
        let who = words(text).take_while(|word| {
            !matches!(
                &*fold(word.text),
                "har"
                    | "avböjer"
                    | "avstår"
                    | "deltar"
                    | "kan"
                    | "kunde"
                    | "är"
                    | "saknas"
                    | "vill"
                    | "ingår"
                    | "medverkar"
            )
        });
        let end = who.last().map_or(0, |word| word.end());
        participant.organisation = text[..end].to_owned();
    } else {
        let is_role = |part: &str| {
            words(part).next().is_some_and(|word| is_job_title(&fold(word.text))) || is_abbreviated_title(part)
        };
        if !parts.is_empty() && (is_role(parts[0]) || participant.name.is_empty()) {
            let first = parts.remove(0);
            participant.role = if participant.role.is_empty() { first.to_owned() } else { format!("{label}, {first}") };
        }
        participant.organisation = parts.join(", ");
    }
    participant.sector = sector(&[&participant.organisation, &participant.role, text]);
    let is_sentence = words(text).count() > 8 || words(text).count() > 5 && participant.sector.is_none();
    if participant.name.is_empty() && participant.sector.is_none() && appoints_all(text) {
        return None;
    }
    (!participant.name.is_empty() || participant.standing != Standing::Member || !is_sentence).then_some(participant)
}

/// Whether a sentence tells how all the members are appointed: no seat of its own.
pub(in crate::import) fn appoints_all(text: &str) -> bool {
    words(text).any(|word| {
        let word = fold(word.text);
        ["ledamöter", "deltagar", "medlemmar", "representanter", "gruppen", "arbetsgruppen", "uppdragsgruppen"]
            .iter()
            .any(|all| word.starts_with(all))
    })
}

/// The name at the start of "Elsa Ek från Strokeföreningen", and what follows it.
fn leading_name(part: &str) -> Option<(&str, &str)> {
    let link = words(part).find(|word| matches!(word.text, "från" | "vid" | "på" | "som" | "i"))?;
    let name = part[..link.start].trim();
    let rest = part[link.end()..].trim();
    // "Ola Kvist som är sjuksköterska"
    is_name(name).then(|| (name, rest.strip_prefix("är ").unwrap_or(rest)))
}

/// What is apart by commas, brackets or dashes.
pub(in crate::import) fn parts(text: &str) -> Vec<&str> {
    text.split([',', '(', ')', '\t'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The party that the first of these texts tells which tells one; the workplace before the title.
pub(in crate::import) fn sector(texts: &[&str]) -> Option<Sector> {
    if texts.iter().any(|text| names_user(text)) {
        return Some(Sector::Brukare);
    }
    let told: Vec<Sector> = texts.iter().filter_map(|text| party_of(text)).collect();
    let first = *told.first()?;
    // "Regionen" of the workplace is told more exactly by the title: "överläkare, Västra Götalandsregionen".
    Some(told.into_iter().find(|part| part.parent() == Some(first)).unwrap_or(first))
}

/// Whether a text opens with a word for a user: "en patient från SÄS" is not of the hospital.
pub(in crate::import) fn names_user(text: &str) -> bool {
    let mut all = words(text).map(|word| fold(word.text).into_owned()).skip_while(|word| {
        matches!(&**word, "en" | "ett" | "två" | "tre" | "fyra" | "minst" | "någon" | "tidigare" | "f" | "d")
            || word.bytes().all(|b| b.is_ascii_digit())
    });
    let is_user = |word: &str| {
        matches!(
            word,
            "patient"
                | "patienter"
                | "brukare"
                | "anhörig"
                | "anhöriga"
                | "närstående"
                | "förälder"
                | "föräldrar"
                | "elev"
                | "elever"
                | "mamma"
                | "pappa"
                | "dotter"
                | "make"
                | "maka"
                | "hustru"
        )
    };
    all.next().is_some_and(|word| is_user(&word))
}
