//! Members in running text: "I gruppen ingår Anna Ek, enhetschef …, och Bo Ny, överläkare …".

use super::job_titles::is_job_title;
use super::line::{from_phrase, sector};
use super::names::names_in;
use super::seats::{counted_seats, from_seat, parties_in};
use super::standing::is_refusal;
use crate::draft::{Participant, Sector, Standing};
use crate::import::parties::party_of;
use crate::swedish::{Word, fold, lowercase, sentences, words};

/// Reads the participants of running text: "I gruppen ingår Anna Ek, enhetschef …, och Bo Ny, överläkare …".
pub(in crate::import) fn from_prose(text: &str) -> Vec<Participant> {
    let mut participants = Vec::new();
    for sentence in sentences(text).into_iter().filter(|sentence| !speaks_of_another(sentence.text)) {
        for clause in clauses(sentence.text) {
            participants.extend(from_clause(clause));
        }
    }
    participants
}

/// A sentence in the parts that each take part or decline: "Bo Ny från Capio är med, men SÄS har avböjt."
pub(in crate::import) fn clauses(sentence: &str) -> Vec<&str> {
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
            let own = format!("{}, {}, {lead}", participant.role, participant.organisation);
            let from = party_of(lead).filter(|_| is_open && (index == 0 || participant.sector.is_none()));
            let from = from.map(|from| party_of(&own).filter(|part| part.is_within(from)).unwrap_or(from));
            if let Some(sector) = from.filter(|from| participant.sector.is_none_or(|told| from.is_within(told))) {
                participant.sector = Some(sector);
                if participant.organisation.is_empty() {
                    participant.organisation = organisation_in(lead).to_owned();
                }
            }
            // "Lena Wik och Tor Hage från primärvården", "Lena Wik och Tor Hage, arbetsterapeuter i Mark"
            let shares = index > 0
                && clause[names[index - 1].end..name.start].trim() == "och"
                && about.trim_start().starts_with([',', 'f']);
            if shares
                && let Some(before) =
                    found.last_mut().filter(|before| before.sector.is_none() && before.role.is_empty())
            {
                before.sector = participant.sector;
                before.organisation.clone_from(&participant.organisation);
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
pub(super) fn seat_after(about: &str) -> (&str, Option<&str>) {
    const LEADS: [&str; 13] = [
        ", en ",
        ", ett ",
        ", två ",
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
            if sector(&[seat]).is_some() || seat.starts_with("från ") {
                (&about[..at], Some(seat))
            } else {
                (about, None)
            }
        }
        None => (about, None),
    }
}

pub(in crate::import) fn seats_of(seat: &str) -> Vec<Participant> {
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
    // "kommunal primärvård (Lisbet Åhs, enhetschef), förskolan (Jörgen Ulvesson, rektor)"
    if gap.trim_end().ends_with('(')
        && let Some(close) = gap.rfind(')')
    {
        let lead = gap[close + 1..].trim_start_matches([',', ';', ' ']);
        return (&gap[..=close], ["och ", "samt "].iter().find_map(|and| lead.strip_prefix(and)).unwrap_or(lead));
    }
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
pub(in crate::import) fn title_in(before: &str) -> Option<&str> {
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
    let colon = before.trim_end().ends_with([':', '(']);
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
pub(super) fn speaks_of_another(sentence: &str) -> bool {
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
