//! Members, seats and refusals: from tables, lists and prose.

use std::ops::Range;

use super::parties::{is_place, party_of};
use crate::draft::{Participant, Sector, Standing};
use crate::swedish::{Word, fold, lowercase, number_word, sentences, words};

/// What the columns of a table of participants hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Role,
    Organisation,
    /// The party, beside the organisation.
    Party,
    Other,
}

/// Reads the head of a table of participants; `None` where the row is no head.
pub(super) fn columns(cells: &[&str]) -> Option<Vec<Column>> {
    if cells.iter().any(|cell| words(cell).count() > 3) {
        return None;
    }
    let mut columns: Vec<Column> = cells
        .iter()
        .map(|cell| match &*fold(cell.trim_matches(['*', ':', ' '])) {
            "namn" | "deltagare" | "person" | "ledamot" | "ledamöter" | "representant" | "medlem" | "vem" => {
                Column::Name
            }
            "roll" | "funktion" | "titel" | "befattning" | "yrke" | "uppdrag" | "uppgift" | "tjänst" | "profession"
            | "yrkestitel" | "yrkesroll" => Column::Role,
            "arbetsplats" | "organisation" | "verksamhet" | "enhet" | "representerar" | "arbetsgivare"
            | "förvaltning" | "avdelning" | "klinik" | "kommun" | "varifrån" | "tillhörighet" | "hemvist"
            | "företräder" | "vårdgivare" | "instans" => Column::Organisation,
            "huvudman" | "part" => Column::Party,
            _ => Column::Other,
        })
        .collect();
    // Where nothing else tells the organisation, the party does.
    if !columns.contains(&Column::Organisation) {
        columns.iter_mut().filter(|column| **column == Column::Party).for_each(|column| *column = Column::Organisation);
    }
    columns.iter().any(|column| matches!(column, Column::Name | Column::Organisation)).then_some(columns)
}

/// Reads a row of a table of participants.
pub(super) fn from_row(cells: &[&str], columns: Option<&[Column]>) -> Option<Participant> {
    let Some(columns) = columns else { return from_phrase(&cells.join(", "), "") };
    let cell = |wanted: Column| {
        let found: Vec<&str> = cells
            .iter()
            .zip(columns)
            .filter(|(cell, column)| **column == wanted && !cell.is_empty())
            .map(|(cell, _)| *cell)
            .collect();
        found.join(", ")
    };
    let whole = cells.join(", ");
    let party = cell(Column::Party);
    let mut participant = Participant {
        name: cell(Column::Name),
        role: cell(Column::Role),
        organisation: cell(Column::Organisation),
        ..Participant::default()
    };
    if participant.is_empty() {
        return None;
    }
    let is_seat = !is_name(&participant.name);
    participant.standing = standing(&whole, is_seat);
    if is_seat && participant.standing == Standing::Planned {
        participant.name.clear();
    }
    participant.sector = sector(&[&party, &participant.organisation, &participant.role, &whole]);
    Some(participant)
}

/// Reads the participants of a list item, or of a line of its own.
pub(super) fn from_line(text: &str, role: &str) -> Vec<Participant> {
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

/// Reads the participants of running text: "I gruppen ingår Anna Ek, enhetschef …, och Bo Ny, överläkare …".
pub(super) fn from_prose(text: &str) -> Vec<Participant> {
    let mut participants = Vec::new();
    for sentence in sentences(text).into_iter().filter(|sentence| !speaks_of_another(sentence.text)) {
        for clause in clauses(sentence.text) {
            participants.extend(from_clause(clause));
        }
    }
    participants
}

/// A sentence in the parts that each take part or decline: "Bo Ny från Capio är med, men SÄS har avböjt."
fn clauses(sentence: &str) -> Vec<&str> {
    let Some(at) = [", men ", ", medan "].iter().filter_map(|but| sentence.find(but)).min() else {
        return vec![sentence];
    };
    let (before, after) = (&sentence[..at], &sentence[at + 2..]);
    let tells = |part: &str| party_of(part).is_some() || !names_in(part).is_empty();
    // "SÄS har tillfrågats, men har avböjt": both are about the same.
    let is_apart = tells(before) && tells(after) && is_refusal(before) != is_refusal(after);
    if is_apart { vec![before, after] } else { vec![sentence] }
}

fn from_clause(clause: &str) -> Vec<Participant> {
    let names = names_in(clause);
    if is_refusal(clause) && names.len() < 2 {
        return refusal(clause).into_iter().collect();
    }
    if names.is_empty() {
        return parties_in(clause);
    }
    let mut found: Vec<Participant> = Vec::new();
    let mut lead = lead_of(&clause[..names[0].start]);
    for (index, name) in names.iter().enumerate() {
        let end = names.get(index + 1).map_or(clause.len(), |next| next.start);
        let gap = &clause[name.end..end];
        let (about, next_lead) = if index + 1 < names.len() { parted(gap) } else { (gap, "") };
        let (about, seat) = seat_after(about);
        let before = if index == 0 { &clause[..name.start] } else { &clause[names[index - 1].end..name.start] };
        let title = title_in(before);
        let told = without_transition(clause[name.start..name.end + about.len()].trim_end());
        if let Some(mut participant) = from_phrase(told, "") {
            let is_open = participant.sector.is_none_or(|sector| sector == Sector::Region || sector == Sector::Kommun);
            // "biståndshandläggare Ann Vik"
            if let Some(title) = title.filter(|_| participant.role.is_empty()) {
                participant.role = title.to_owned();
                participant.sector = sector(&[&participant.organisation, title]).or(participant.sector);
            }
            // Who stands further down the list may come from elsewhere, unless nothing else tells.
            let from = party_of(lead).filter(|_| is_open && (index == 0 || participant.sector.is_none()));
            if let Some(sector) = from.filter(|from| participant.sector.is_none_or(|told| from.is_within(told))) {
                participant.sector = Some(sector);
                if participant.organisation.is_empty() {
                    participant.organisation = organisation_in(lead).to_owned();
                }
            }
            // "Anna Ek och Bo Ny, båda från Borås Stad"
            if speaks_of_both(about) && is_and(&clause[names[index.saturating_sub(1)].end..name.start]) {
                for before in found.iter_mut().rev().take(1).filter(|before| before.sector.is_none()) {
                    before.sector = participant.sector;
                    before.organisation.clone_from(&participant.organisation);
                }
            }
            found.push(participant);
        }
        found.extend(seat.map(seats_of).unwrap_or_default());
        if !next_lead.is_empty() {
            lead = lead_of(next_lead);
        }
    }
    found
}

/// What tells of a person, and the seat that a list of persons ends in: "…, samt en sjuksköterska från SÄS som utses i maj".
fn seat_after(about: &str) -> (&str, Option<&str>) {
    const LEADS: [&str; 10] = [
        " samt en ",
        " och en ",
        " samt ett ",
        " och ett ",
        " samt två ",
        " och två ",
        " samt tre ",
        " och tre ",
        " samt fyra ",
        " och fyra ",
    ];
    let found = LEADS.iter().filter_map(|lead| about.find(lead)).min();
    match found {
        Some(at) => {
            let seat = about[at..].trim_start();
            let seat = seat.split_once(' ').map_or(seat, |(_, seat)| seat);
            if sector(&[seat]).is_some() { (&about[..at], Some(seat)) } else { (about, None) }
        }
        None => (about, None),
    }
}

fn seats_of(seat: &str) -> Vec<Participant> {
    let counted = counted_seats(seat, "");
    if counted.is_empty() { from_seat(seat).into_iter().collect() } else { counted }
}

/// One who declines, by name or by party: "Från sjukhuset deltar ingen den här gången."
fn refusal(clause: &str) -> Option<Participant> {
    let plain = from_phrase(clause, "")?;
    let sector = plain.sector.or_else(|| party_of(clause));
    Some(Participant { sector, standing: Standing::Declined, ..plain })
}

/// What stands between two names, as what tells of the first and what leads to the second: ", läkare, och från SÄS".
fn parted(gap: &str) -> (&str, &str) {
    const LEADS: [&str; 10] = [
        "och från",
        "samt från",
        "från",
        "och för",
        "samt för",
        "och på",
        "representeras av",
        "genom",
        "företräds av",
        "kommer",
    ];
    let trimmed = gap.trim_end().trim_end_matches(':');
    let last = [", ", ". ", " och ", " samt "].iter().filter_map(|mark| trimmed.rfind(mark)).max();
    match last {
        Some(at) => {
            let tail = &trimmed[at..];
            let tail = tail.trim_start_matches([',', '.', ' ']);
            let is_title = title_in(tail).is_some_and(|title| title.len() == tail.len());
            let is_lead = is_title || LEADS.iter().any(|lead| tail.starts_with(lead)) || trimmed.ends_with("av");
            if is_lead && words(tail).count() <= 9 { (&gap[..at], tail) } else { (gap, "") }
        }
        None => (gap, ""),
    }
}

/// The job title right before a name: "distriktssköterska Bo Dal".
fn title_in(before: &str) -> Option<&str> {
    let before = before.trim();
    let start = [", ", ": ", "; ", ". ", " och ", " samt ", "ingår ", "deltar ", "är "]
        .iter()
        .filter_map(|mark| before.rfind(mark).map(|at| at + mark.len()))
        .max()
        .unwrap_or(0);
    let title = before[start..].trim_start_matches([',', ' ']);
    let last = words(title).last()?;
    let is_whole = title.ends_with(last.text) && words(title).count() <= 3;
    (is_whole && is_job_title(&lowercase(last.text))).then_some(title)
}

/// What stands before a name, where it can tell where the named come from: "Från regionen deltar", "SÄS representeras av".
fn lead_of(before: &str) -> &str {
    let tells = words(before).any(|word| {
        matches!(
            &*fold(word.text),
            "från"
                | "för"
                | "representeras"
                | "företräds"
                | "utsett"
                | "utser"
                | "genom"
                | "inom"
                | "skickar"
                | "bidrar"
        )
    });
    let colon = before.trim_end().ends_with(':');
    if tells || colon { before } else { "" }
}

/// The workplace that a lead names, without the words around it.
fn organisation_in(lead: &str) -> &str {
    let is_around = |word: &str| {
        matches!(
            word,
            "från"
                | "för"
                | "och"
                | "samt"
                | "deltar"
                | "kommer"
                | "medverkar"
                | "ingår"
                | "representeras"
                | "av"
                | "företräds"
                | "är"
                | "finns"
                | "har"
                | "utsett"
                | "även"
                | "dessutom"
                | "också"
                | "genom"
        )
    };
    let inner: Vec<Word<'_>> = words(lead).skip_while(|word| is_around(&fold(word.text))).collect();
    let last = inner.iter().rposition(|word| !is_around(&fold(word.text)));
    match (inner.first(), last.and_then(|last| inner.get(last))) {
        (Some(first), Some(last)) => &lead[first.start..last.end()],
        _ => "",
    }
}

fn speaks_of_both(about: &str) -> bool {
    words(about).next().is_some_and(|word| matches!(&*fold(word.text), "båda" | "bägge" | "samtliga" | "alla"))
}

/// Whether what stands between two names only joins them.
fn is_and(gap: &str) -> bool {
    matches!(gap.trim().trim_start_matches(','), "" | "och" | " och" | "samt" | " samt" | "&")
}

/// Whether a sentence tells of somebody who is not in the group, though a name stands there.
fn speaks_of_another(sentence: &str) -> bool {
    let mut all = words(sentence).map(|word| fold(word.text));
    let opens = all.next();
    let about_before = matches!(opens.as_deref(), Some("hon" | "han" | "hen"));
    let replaces = words(sentence).any(|word| {
        matches!(
            &*fold(word.text),
            "ersätter" | "efterträder" | "avlöser" | "vikarierar" | "tjänstledig" | "föräldraledig"
        )
    });
    about_before && replaces
}

/// A description without the words that lead on to the next person: ", och från sjukhuset".
fn without_transition(phrase: &str) -> &str {
    let phrase = ["och", "samt"].iter().find_map(|and| phrase.strip_suffix(and)).unwrap_or(phrase);
    let transition = [", och ", ", samt "].iter().filter_map(|and| phrase.rfind(and)).max();
    match transition {
        Some(at) if !phrase[at + 1..].contains(',') && words(&phrase[at..]).count() <= 5 => &phrase[..at],
        _ => phrase,
    }
}

/// Whether a line tells of participants in a sentence, rather than being one.
fn is_prose(text: &str) -> bool {
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
fn from_phrase(text: &str, role: &str) -> Option<Participant> {
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
fn appoints_all(text: &str) -> bool {
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
fn parts(text: &str) -> Vec<&str> {
    text.split([',', '(', ')', '\t'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The party that the first of these texts tells which tells one; the workplace before the title.
fn sector(texts: &[&str]) -> Option<Sector> {
    if texts.iter().any(|text| names_user(text)) {
        return Some(Sector::Brukare);
    }
    let told: Vec<Sector> = texts.iter().filter_map(|text| party_of(text)).collect();
    let first = *told.first()?;
    // "Regionen" of the workplace is told more exactly by the title: "överläkare, Västra Götalandsregionen".
    Some(told.into_iter().find(|part| part.parent() == Some(first)).unwrap_or(first))
}

/// Whether a text opens with a word for a user: "en patient från SÄS" is not of the hospital.
fn names_user(text: &str) -> bool {
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

fn standing(text: &str, is_seat: bool) -> Standing {
    if is_refusal(text) {
        Standing::Declined
    } else if is_seat && plans_seat(text) {
        Standing::Planned
    } else {
        Standing::Member
    }
}

/// Whether a text says of a seat that it is to be filled.
fn plans_seat(text: &str) -> bool {
    const STEMS: [&str; 17] = [
        "utses",
        "utse",
        "tillsätt",
        "vakan",
        "planera",
        "rekryter",
        "nominer",
        "tbd",
        "senare",
        "tillfråga",
        "bemanna",
        "anställ",
        "erbjud",
        "vidtala",
        "namnges",
        "kontakta",
        "inväntar",
    ];
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let gets_seat = || {
        let verb = |word: &str| {
            matches!(word, "får" | "ges" | "har" | "bereds" | "ska" | "tilldelas" | "reserverad" | "avsatt")
        };
        folded.iter().any(|word| verb(word))
            && folded.iter().any(|word| matches!(&**word, "plats" | "platser" | "stol"))
    };
    folded.iter().any(|word| STEMS.iter().any(|stem| word.starts_with(stem))) || gets_seat()
}

/// Whether a text says that somebody does not take part.
fn is_refusal(text: &str) -> bool {
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let pair = |first: &[&str], second: &[&str]| {
        folded.windows(2).any(|pair| first.contains(&&*pair[0]) && second.contains(&&*pair[1]))
    };
    folded.iter().any(|word| {
        matches!(
            &**word,
            "avböjt"
                | "avböjer"
                | "avböjde"
                | "avböja"
                | "avstår"
                | "avstått"
                | "avstod"
                | "avsagt"
                | "avsäger"
                | "nekat"
                | "tackatnej"
                | "avhopp"
                | "avhoppad"
                | "hoppat"
                | "saknas"
                | "fattas"
                | "uteblir"
                | "uteblivit"
                | "avvisat"
        )
    }) || pair(&["tackat", "tackar", "tackade", "sagt", "sa", "sade", "säger", "svarat"], &["nej"])
        || pair(&["avsagt", "avstå", "lämnat", "dragit"], &["sig", "återbud"])
        || pair(&["dragit", "drar", "drog"], &["sig", "ur"])
        || pair(&["lämnat", "lämnar", "lämnade"], &["gruppen", "arbetet", "uppdraget"])
        || denies_taking_part(&folded)
}

/// Whether a no stands near a word for taking part: "inte kan delta", "deltar ingen", "är inte med".
fn denies_taking_part(folded: &[std::borrow::Cow<'_, str>]) -> bool {
    const NEAR: usize = 4;
    let is_no = |at: usize| {
        let limits = |word: &std::borrow::Cow<'_, str>| {
            matches!(
                &**word,
                "bara" | "enbart" | "endast" | "på" | "alla" | "varje" | "alltid" | "minst" | "hela" | "ofta"
            )
        };
        matches!(
            &*folded[at],
            "inte" | "ej" | "icke" | "ingen" | "inga" | "inget" | "aldrig" | "varken" | "saknar" | "saknade" | "utan"
        ) && !folded.get(at + 1).is_some_and(limits)
    };
    let takes_part = |word: &str| {
        ["delta", "medverk", "ingå", "represent", "avvar", "närvar", "ställa", "utse", "svarat"]
            .iter()
            .any(|stem| word.starts_with(stem))
            || matches!(word, "med" | "plats" | "möjlighet")
    };
    let near = |at: usize| {
        // "Ingen från sjukhuset har kunnat avvaras"
        let reach = if matches!(&*folded[at], "ingen" | "inga") { NEAR + 3 } else { NEAR };
        let from = at.saturating_sub(NEAR);
        let to = (at + reach + 1).min(folded.len());
        folded[from..to].iter().any(|word| takes_part(word))
    };
    let from_nowhere = folded.windows(2).any(|pair| matches!(&*pair[0], "ingen" | "inga") && &*pair[1] == "från");
    from_nowhere || (0..folded.len()).any(|at| is_no(at) && near(at))
}

/// "Två processledare (kommun, region)": so many seats, and a party for each where they are told.
fn counted_seats(text: &str, role: &str) -> Vec<Participant> {
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
fn parties_in(sentence: &str) -> Vec<Participant> {
    // "Strokeenheten på SÄS har lovat att utse en sjuksköterska."
    if plans_seat(sentence) && !is_list_of_parties(sentence) {
        return party_of(sentence).and_then(|_| from_seat(sentence)).into_iter().collect();
    }
    if !is_prose(sentence) {
        return Vec::new();
    }
    split_list(sentence)
        .filter_map(|part| {
            let part = part.trim().trim_end_matches('.');
            party_of(part).map(|sector| Participant {
                role: part.to_owned(),
                sector: Some(sector),
                standing: standing(part, true),
                ..Participant::default()
            })
        })
        .collect()
}

fn split_list(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split([',', ':', '(', ')']).flat_map(|part| part.split(" och ")).flat_map(|part| part.split(" samt "))
}

/// Whether a sentence names several parties side by side.
fn is_list_of_parties(sentence: &str) -> bool {
    split_list(sentence).filter(|part| party_of(part).is_some()).count() > 1
}

/// A seat that a whole sentence is about.
fn from_seat(sentence: &str) -> Option<Participant> {
    let text = sentence.trim().trim_end_matches('.');
    let sector = sector(&[text])?;
    Some(Participant {
        role: text.to_owned(),
        sector: Some(sector),
        standing: standing(text, true),
        ..Participant::default()
    })
}

/// Where the names of persons stand in a sentence.
pub(super) fn names_in(sentence: &str) -> Vec<Range<usize>> {
    let all: Vec<Word<'_>> = words(sentence).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let length = (at..all.len().min(at + 4))
            .take_while(|&i| is_name_word(all[i].text) && (i == at || joins(sentence, &all[i - 1], &all[i])))
            .count();
        let ends_well = |last: &Word<'_>| matches!(last.next, Some(',' | '(' | ' ' | '.' | ';') | None);
        if length >= 2
            && ends_well(&all[at + length - 1])
            && is_name(&sentence[all[at].start..all[at + length - 1].end()])
        {
            found.push(all[at].start..all[at + length - 1].end());
        }
        at += length.max(1);
    }
    found
}

/// Whether only a space or a hyphen stands between two words.
fn joins(text: &str, before: &Word<'_>, after: &Word<'_>) -> bool {
    matches!(&text[before.end()..after.start], " " | "-")
}

fn is_name_word(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(char::is_lowercase)
}

/// Whether a text is the name of a person: two to four capitalised words that name no workplace, place or body.
fn is_name(text: &str) -> bool {
    let text = text.trim();
    let count = words(text).count();
    (2..=5).contains(&count)
        && !text.contains(['.', ':', '/'])
        && words(text).all(|word| is_name_word(word.text) || matches!(word.text, "af" | "von" | "de" | "al" | "el"))
        && words(text).all(|word| !is_no_name(&fold(word.text)))
        && party_of(text).is_none()
}

/// Words that are written with a capital and are no part of a person's name.
fn is_no_name(word: &str) -> bool {
    [
        "styrgrupp",
        "närvård",
        "vårdsamverkan",
        "uppdrag",
        "kommun",
        "sjukhus",
        "enhetschef",
        "verksamhetschef",
        "ordförande",
        "processledare",
        "samordnare",
        "representant",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
        || is_place(word)
        || matches!(word, "regionen" | "delregionalt" | "steg" | "fas" | "pensionärernas" | "svenska" | "hej" | "sida")
}

fn is_job_title(word: &str) -> bool {
    const ENDINGS: [&str; 47] = [
        "hygienist",
        "sjukgymnast",
        "biträde",
        "ombud",
        "planerare",
        "utredare",
        "inspektör",
        "tekniker",
        "ledamot",
        "ansvarig",
        "specialist",
        "farmaceut",
        "apotekare",
        "vårdare",
        "bedömare",
        "behandlare",
        "förvaltare",
        "forskare",
        "läkaren",
        "chef",
        "chefen",
        "läkare",
        "sköterska",
        "ledare",
        "ordförande",
        "samordnare",
        "koordinator",
        "strateg",
        "utvecklare",
        "terapeut",
        "psykolog",
        "kurator",
        "rektor",
        "handläggare",
        "sekreterare",
        "konsulent",
        "pedagog",
        "logoped",
        "dietist",
        "representant",
        "företrädare",
        "controller",
        "assistent",
        "direktör",
        "barnmorska",
        "kanslist",
        "lärare",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
        || matches!(
            word,
            "mas" | "mar" | "medicinskt" | "biträdande" | "vice" | "tf" | "leg" | "undersköterska" | "socionom"
        )
}

fn is_abbreviated_title(part: &str) -> bool {
    matches!(part, "MAS" | "MAR" | "SSK" | "DSK")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Option<&'static str>, Standing)> {
        from_line(text, "").into_iter().map(|who| (who.name, who.sector.map(Sector::id), who.standing)).collect()
    }

    #[test]
    fn reads_lines() {
        use Standing::*;
        for (text, name, sector, standing) in [
            ("Anna Ek, enhetschef hemsjukvården, Borås Stad", "Anna Ek", Some("kommunal-primarvard"), Member),
            ("Sven-Erik Ljung (överläkare, SÄS)", "Sven-Erik Ljung", Some("specialistvard"), Member),
            ("Vårdcentralschef Bo Ny", "", Some("primarvard"), Member),
            ("en representant från regionen utses senare", "", Some("region"), Planned),
            ("SÄS har tackat nej till att delta", "", Some("specialistvard"), Declined),
            ("Cia Alm", "Cia Alm", None, Member),
        ] {
            assert_eq!(read(text), [(name.to_owned(), sector, standing)], "{text}");
        }
    }

    #[test]
    fn reads_prose_and_counted_seats() {
        let sectors =
            |text: &str| -> Vec<_> { from_line(text, "").into_iter().map(|who| who.sector.map(Sector::id)).collect() };
        assert_eq!(sectors("Två processledare (kommun, region) anställs"), [Some("kommun"), Some("region")]);
        assert_eq!(
            sectors("Gruppen består av representanter från kommunerna, primärvården och SÄS."),
            [Some("kommun"), Some("primarvard"), Some("specialistvard")]
        );
        let prose = from_line(
            "I gruppen ingår Eva Lund, enhetschef för hemsjukvården i Borås, och Johan Frisk, distriktsläkare på Närhälsan Boda.",
            "",
        );
        let names: Vec<_> = prose.iter().map(|who| who.name.as_str()).collect();
        assert_eq!(names, ["Eva Lund", "Johan Frisk"]);
        assert_eq!(prose[0].role, "enhetschef för hemsjukvården i Borås");
    }
}
