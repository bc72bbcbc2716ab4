//! Members, seats and refusals: from tables, lists and prose.

use super::parties::party_of;
use crate::draft::{Participant, Sector, Standing};
use crate::swedish::{Word, fold, number_word, sentences, words};

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
            "namn" | "deltagare" | "person" => Column::Name,
            "roll" | "funktion" | "titel" | "befattning" | "yrke" | "uppdrag" => Column::Role,
            "arbetsplats" | "organisation" | "verksamhet" | "enhet" | "representerar" | "arbetsgivare" => {
                Column::Organisation
            }
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
    if is_prose(text) { from_prose(text) } else { from_phrase(text, role).into_iter().collect() }
}

/// Reads the participants of running text: "I gruppen ingår Anna Ek, enhetschef …, och Bo Ny, överläkare …".
pub(super) fn from_prose(text: &str) -> Vec<Participant> {
    let mut participants = Vec::new();
    for sentence in sentences(text) {
        let names = names_in(sentence.text);
        if names.is_empty() {
            participants.extend(parties_in(sentence.text));
            continue;
        }
        for (index, start) in names.iter().enumerate() {
            let end = names.get(index + 1).copied().unwrap_or(sentence.text.len());
            let phrase = sentence.text[*start..end].trim_end();
            participants.extend(from_phrase(without_transition(phrase), ""));
        }
    }
    participants
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
                | "utgörs"
                | "sitter"
                | "leds"
        )
    };
    words(text).any(verb) && !is_refusal(text)
}

/// One participant: "Anna Ek, enhetschef hemsjukvården, Borås Stad", "SÄS har tackat nej".
fn from_phrase(text: &str, role: &str) -> Option<Participant> {
    let text = text.trim().trim_end_matches(['.', ',', ';']).trim();
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
        let who = words(text).take_while(|word| !matches!(&*fold(word.text), "har" | "avböjer" | "avstår" | "deltar"));
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
    (!participant.name.is_empty() || participant.standing != Standing::Member || !is_sentence).then_some(participant)
}

/// The name at the start of "Elsa Ek från Strokeföreningen", and what follows it.
fn leading_name(part: &str) -> Option<(&str, &str)> {
    let link = words(part).find(|word| matches!(word.text, "från" | "vid" | "på" | "som" | "i"))?;
    let name = part[..link.start].trim();
    is_name(name).then(|| (name, part[link.end()..].trim()))
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
    let told: Vec<Sector> = texts.iter().filter_map(|text| party_of(text)).collect();
    let first = *told.first()?;
    // "Regionen" of the workplace is told more exactly by the title: "överläkare, Västra Götalandsregionen".
    Some(told.into_iter().find(|part| part.parent() == Some(first)).unwrap_or(first))
}

fn standing(text: &str, is_seat: bool) -> Standing {
    let word = |wanted: &[&str]| words(text).any(|word| wanted.iter().any(|stem| fold(word.text).starts_with(stem)));
    if is_refusal(text) {
        Standing::Declined
    } else if is_seat
        && word(&["utses", "utse", "tillsätt", "vakan", "planera", "rekryter", "nominer", "tbd", "senare"])
    {
        Standing::Planned
    } else {
        Standing::Member
    }
}

/// Whether a text says that somebody does not take part.
fn is_refusal(text: &str) -> bool {
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let pair = |first: &[&str], second: &[&str]| {
        folded.windows(2).any(|pair| first.contains(&&*pair[0]) && second.contains(&&*pair[1]))
    };
    folded
        .iter()
        .any(|word| matches!(&**word, "avböjt" | "avböjer" | "avböjde" | "avstår" | "avstått" | "avsagt" | "avsäger"))
        || pair(&["tackat", "tackar", "tackade", "sagt"], &["nej"])
        || pair(&["deltar", "medverkar", "ingår", "representeras", "delta", "medverka"], &["inte", "ej"])
        || pair(&["inte", "ej"], &["delta", "medverka", "representerad", "representerade"])
        || pair(&["avsagt", "avstå"], &["sig", "från"])
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
    if !is_prose(sentence) {
        return Vec::new();
    }
    sentence
        .split([',', ':', '(', ')'])
        .flat_map(|part| part.split(" och "))
        .flat_map(|part| part.split(" samt "))
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

/// Where the names of persons start in a sentence.
fn names_in(sentence: &str) -> Vec<usize> {
    let all: Vec<Word<'_>> = words(sentence).collect();
    let mut starts = Vec::new();
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
            starts.push(all[at].start);
        }
        at += length.max(1);
    }
    starts
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
        || matches!(
            word,
            "alingsås"
                | "bollebygd"
                | "borås"
                | "herrljunga"
                | "lerum"
                | "mark"
                | "marks"
                | "svenljunga"
                | "tranemo"
                | "ulricehamn"
                | "ulricehamns"
                | "vårgårda"
                | "sjuhärad"
                | "sjuhärads"
                | "älvsborg"
                | "älvsborgs"
                | "södra"
                | "västra"
                | "norra"
                | "östra"
                | "götaland"
                | "skene"
                | "kinna"
                | "fyrbodal"
                | "trollhättan"
                | "uddevalla"
                | "regionen"
                | "delregionalt"
                | "steg"
                | "fas"
        )
}

fn is_job_title(word: &str) -> bool {
    const ENDINGS: [&str; 28] = [
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
