//! Members, a line each: "Anna Ek, enhetschef hemsjukvården, Borås Stad".

use super::from_prose;
use super::job_titles::{is_abbreviated_title, is_job_title};
use super::names::{is_honorific, is_name, names_in, opens_with_name};
use super::prose::{clauses, seat_after, speaks_of_another};
use super::seats::counted_seats;
use super::standing::{is_anybody, is_refusal, standing};
use crate::draft::{Participant, Sector, Standing};
use crate::import::parties::{is_certain, is_municipality, is_of_care, party_of};
use crate::swedish::{Word, fold, lowercase, sentences, words};

/// Reads the participants of a list item, or of a line of its own. `role` and `party` are told by what stands above.
pub(in crate::import) fn from_line(text: &str, role: &str, party: &str) -> Vec<Participant> {
    // "Kommun: Anna Ek (MAS). Primärvård: Cia Alm, läkare. SÄS: Dag Berg."
    let labels = sentences(text);
    let of_party = |sentence: &str| labelled(sentence).0.is_some_and(names_party);
    if labels.len() > 1 && labels.iter().all(|sentence| of_party(sentence.text)) {
        return labels
            .iter()
            .flat_map(|sentence| from_line(sentence.text.trim_end_matches('.'), role, party))
            .collect();
    }
    if text.contains(';') {
        // "Kommun: Anna Ek, MAS; Bo Ny, rektor; Region: Cia Alm": a label serves until the next.
        let mut label = "";
        let mut found = Vec::new();
        for part in text.split(';') {
            let (own, _) = labelled(part.trim());
            label = own.unwrap_or(label);
            let whole = if own.is_none() && !label.is_empty() {
                format!("{label}: {}", part.trim())
            } else {
                part.trim().to_owned()
            };
            found.extend(from_line(&whole, role, party));
        }
        return found;
    }
    let of_parties = at_labels(text);
    if of_parties.len() > 1 {
        return of_parties.into_iter().flat_map(|part| from_line(part, role, party)).collect();
    }
    let on_behalf = on_behalf_of(text);
    if !on_behalf.is_empty() {
        return on_behalf.into_iter().flat_map(|(party, who)| from_line(who, role, party)).collect();
    }
    let (label, body) = labelled(text);
    let of_party = label.filter(|label| names_party(label));
    let (role, party) = match (label, of_party) {
        (_, Some(label)) => (role, label),
        (Some(label), None) => (label, party),
        (None, None) => (role, party),
    };
    if label.is_some() && is_nobody(body) {
        return Vec::new();
    }
    let mut found = match open_seat(of_party, body) {
        Some(seat) => vec![seat],
        None => unlabelled(body, role),
    };
    come_from(&mut found, party);
    // "Har tackat nej: medicinmottagningen på SÄS"
    if label.is_some_and(is_refusal) {
        found.iter_mut().for_each(|participant| participant.standing = Standing::Declined);
    }
    found
}

/// The parts of a line in which one party after the other is labelled: "Kommun: Anna Ek, MAS Närhälsan Kinna: Bo Ny".
fn at_labels(text: &str) -> Vec<&str> {
    let label_before = |at: usize| {
        let goes_on = text[at + 1..].starts_with(char::is_whitespace);
        let start = label_start(&text[..at]);
        (goes_on && names_party(&text[start..at])).then_some(start)
    };
    let starts: Vec<usize> = text.match_indices(':').filter_map(|(at, _)| label_before(at)).collect();
    if starts.first() != Some(&0) {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| text[*start..end].trim_end()).collect()
}

/// Parties, and those who stand for them: "kommunerna genom Anna Ek, MAS, och SÄS genom Cia Alm".
fn on_behalf_of(text: &str) -> Vec<(&str, &str)> {
    const BY: &str = " genom ";
    let mut starts: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.match_indices(BY) {
        let before = &text[..at];
        let start = [", ", ": ", ". ", " och ", " samt "]
            .iter()
            .filter_map(|mark| before.rfind(mark).map(|place| place + mark.len()))
            .max()
            .unwrap_or_default();
        let party = before[start..].trim_start_matches("och ").trim();
        if names_party(party) && opens_with_name(&text[at + BY.len()..]) {
            starts.push((start, at));
        }
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let part = |((start, at), end): (&(usize, usize), usize)| {
        let who = text[at + BY.len()..end].trim_end_matches([',', ' ', '.']);
        let who = who.strip_suffix(" och").or_else(|| who.strip_suffix(" samt")).unwrap_or(who);
        (text[*start..*at].trim_start_matches("och ").trim(), who.trim_end_matches([',', ' ']))
    };
    starts.iter().zip(ends).map(part).collect()
}

/// Where the label begins that a text ends in: its words have capitals, or tell what kind of workplace it is.
fn label_start(text: &str) -> usize {
    const KINDS: [&str; 8] =
        ["kommun", "stad", "kliniken", "vårdcentral", "mottagningen", "rehab", "sjukhus", "lasarett"];
    let mut start = text.len();
    for word in words(text).collect::<Vec<_>>().into_iter().rev() {
        let is_beside = text[word.end()..start].trim().is_empty();
        let is_part = word.text.starts_with(char::is_uppercase) || KINDS.contains(&word.text);
        // "Anna Ek, MAS Närhälsan Kinna: Bo Ny"
        if !is_beside || !is_part || is_abbreviated_title(word.text) {
            break;
        }
        start = word.start;
    }
    start
}

/// The label of a line, and what it says: "Processledare: Elvira Noor", "Kommun – Anna Ek, Bo Ny".
fn labelled(text: &str) -> (Option<&str>, &str) {
    const LONGEST: usize = 6;
    const LONGEST_ROLE: usize = 3;
    if let Some((label, body)) = text.split_once(':')
        && (body.is_empty() || body.starts_with(|next: char| next.is_whitespace() || next == '*'))
        && names_in(label).is_empty()
        && words(label).count() <= if party_of(label).is_some() { LONGEST } else { LONGEST_ROLE }
        && words(label).next().is_some()
    {
        return (Some(label.trim_matches(['*', '_', ' '])), body.trim_start_matches(['*', '_', ' ']).trim());
    }
    for dash in [" – ", " - ", " — "] {
        if let Some((label, body)) = text.split_once(dash)
            && names_party(label)
            && !names_in(body).is_empty()
        {
            return (Some(label.trim()), body.trim());
        }
    }
    (None, text)
}

/// Whether a label names a party and no role of its own: "Kommun", "Representant för socialtjänsten".
pub(in crate::import) fn names_party(label: &str) -> bool {
    let is_title = |word: Word<'_>| {
        let word = fold(word.text);
        is_job_title(&word) && !["representant", "företrädare", "ledamot"].iter().any(|so| word.starts_with(so))
    };
    party_of(label).is_some() && names_in(label).is_empty() && !words(label).any(is_title)
}

/// The party that a line of its own names, below which those who come from there are told: "Från kommunerna:".
pub(in crate::import) fn heads_party(line: &str) -> Option<&str> {
    const LONGEST: usize = 6;
    let line = line.trim_matches(['*', '_', '#', ' ', ':', '(', ')']);
    let party = ["Från ", "från ", "För ", "för "].iter().find_map(|so| line.strip_prefix(so)).unwrap_or(line);
    let is_line = words(party).count() <= LONGEST && !party.contains([',', '.', ';', '(']) && !party.contains(" – ");
    (is_line && names_party(party) && standing(party, true) == Standing::Member && counted_seats(party, "").is_empty())
        .then_some(party)
}

/// Whether what stands behind a label only says that there is nobody.
fn is_nobody(body: &str) -> bool {
    let mut all = words(body);
    match (all.next(), all.next()) {
        (None, _) => !body.contains('?'),
        (Some(only), None) => matches!(&*fold(only.text), "ingen" | "inga" | "saknas" | "utgår" | "nej"),
        _ => false,
    }
}

/// A party that is told by its label only: "Folktandvården: utses i mars", "SÄS: har avböjt".
fn open_seat(party: Option<&str>, body: &str) -> Option<Participant> {
    let party = party?;
    let standing = standing(body, true);
    let is_open = standing != Standing::Member || !words(body).any(|word| word.text.chars().any(char::is_alphabetic));
    (is_open && names_in(body).is_empty() && party_of(body).is_none() && counted_seats(body, "").is_empty()).then(
        || Participant {
            organisation: party.to_owned(),
            sector: party_of(party),
            standing: if standing == Standing::Member { Standing::Planned } else { standing },
            ..Participant::default()
        },
    )
}

/// Those who are told of below a party, or behind it, come from there, unless their own workplace tells more.
pub(in crate::import) fn come_from(found: &mut [Participant], party: &str) {
    if party.is_empty() {
        return;
    }
    for participant in found {
        let own = format!("{}, {}", participant.role, participant.organisation);
        if participant.sector == Some(Sector::Brukare) || is_certain(&own) {
            continue;
        }
        participant.sector = party_of(&format!("{own}, {party}")).or(participant.sector);
        if participant.organisation.is_empty() {
            participant.organisation = party.to_owned();
        }
    }
}

/// Adds what a second line tells of somebody.
pub(in crate::import) fn join(known: &mut Participant, told: Participant) {
    let is_closer =
        told.sector.is_some_and(|told| known.sector.is_none_or(|known| told != known && told.is_within(known)));
    if is_closer {
        known.sector = told.sector;
    }
    if told.standing == Standing::Declined {
        known.standing = told.standing;
    }
    if known.organisation.is_empty() {
        known.organisation = told.organisation;
    }
    if known.role.is_empty() {
        known.role = told.role;
    } else if !told.role.is_empty() && !known.role.contains(&told.role) {
        known.role = format!("{}, {}", known.role, told.role);
    }
}

fn unlabelled(text: &str, role: &str) -> Vec<Participant> {
    let seats = counted_seats(text, role);
    if !seats.is_empty() {
        return seats;
    }
    let all = sentences(text);
    let names = names_in(text).len();
    let planned = planned_seats(text);
    if !planned.is_empty() {
        return planned;
    }
    if !is_prose(text) && (names > 1 || names == 1 && seat_after(text).1.is_some()) {
        let mut found = from_prose(text);
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
    // "Jessica Ek är sammankallande. Habiliteringen har avböjt."
    if names == 1
        && let [first, rest @ ..] = all.as_slice()
        && opens_with_name(first.text)
        && rest.iter().any(|sentence| is_refusal(sentence.text) && party_of(sentence.text).is_some())
    {
        let others = rest.iter().filter(|sentence| is_refusal(sentence.text) && party_of(sentence.text).is_some());
        let all = [first].into_iter().chain(others);
        return all.filter_map(|sentence| from_phrase(sentence.text, role)).collect();
    }
    // "Monika Säll, demenssjuksköterska. Hon ersätter Karin Ohde, som är tjänstledig."
    match all.as_slice() {
        [first, rest @ ..] if rest.iter().any(|sentence| speaks_of_another(sentence.text)) => {
            from_phrase(first.text, role).into_iter().collect()
        }
        _ => from_phrase(text, role).into_iter().collect(),
    }
}

/// The seats of sentences that each plan one: "En läkare utses av primärvården. SÄS har lovat att utse en sjuksköterska."
pub(in crate::import) fn planned_seats(text: &str) -> Vec<Participant> {
    let all = sentences(text);
    let is_seat = |sentence: &str| {
        party_of(sentence).is_some() && standing(sentence, true) == Standing::Planned && !appoints_all(sentence)
    };
    if all.len() < 2 || !names_in(text).is_empty() || !all.iter().all(|sentence| is_seat(sentence.text)) {
        return Vec::new();
    }
    all.iter().filter_map(|sentence| from_phrase(sentence.text, "")).collect()
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
                | "utser"
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
    // "Vad händer nu?" asks, and tells of nobody.
    if text.ends_with('?') && words(text).count() > 2 && names_in(text).is_empty() {
        return None;
    }
    let has_words = words(text).any(|word| word.text.chars().any(char::is_alphabetic));
    if !has_words || text.chars().count() > 300 {
        return None;
    }
    let (label, text) = match text.split_once(':') {
        Some((label, rest))
            if words(label).count() <= 3 && rest.starts_with(char::is_whitespace) && !rest.trim().is_empty() =>
        {
            (label.trim(), rest.trim())
        }
        _ => (role, text),
    };
    let mut parts = parts(text);
    if parts.is_empty() {
        return None;
    }
    let mut title = "";
    let mut participant = Participant { role: label.to_owned(), ..Participant::default() };
    if let Some(place) = parts.iter().position(|part| is_name(part)).filter(|&place| place <= 1) {
        participant.name = parts.remove(place).to_owned();
    } else if let Some((name, rest)) = parts.first().and_then(|part| leading_name(part)) {
        participant.name = name.to_owned();
        parts[0] = rest;
    } else if let Some((before, name, rest)) = parts.first().and_then(|part| titled_name(part)) {
        participant.name = name.to_owned();
        title = before;
        parts[0] = rest;
    }
    if participant.name.is_empty()
        && let Some(first) = parts.first().copied()
        && let Some(name) = names_in(first).into_iter().next().filter(|name| name.start == 0)
    {
        // "Oskar Ljungblom är ordförande", "Berndt Fagerlid vice"
        participant.name = first[name.clone()].to_owned();
        let rest = first[name.end..].trim();
        parts[0] = rest.strip_prefix("är ").unwrap_or(rest);
    }
    parts.retain(|part| !part.is_empty());
    participant.standing = match standing(text, participant.name.is_empty()) {
        Standing::Member if participant.name.is_empty() && is_anybody(text) => Standing::Planned,
        told => told,
    };
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
        let is_role =
            |part: &str| words(part).take(2).any(|word| is_job_title(&fold(word.text))) || is_abbreviated_title(part);
        // "Gunvor Ståhl, boendestödjare, socialtjänsten": a title has no capital, and something follows it.
        let is_low = parts.len() > 1 && parts[0].starts_with(char::is_lowercase);
        let told_first = !parts.is_empty() && (is_role(parts[0]) || is_low || participant.name.is_empty());
        if !title.is_empty() || told_first {
            let first = if title.is_empty() { parts.remove(0) } else { title };
            participant.role = if participant.role.is_empty() { first.to_owned() } else { format!("{label}, {first}") };
        }
        participant.organisation = parts.join(", ");
    }
    participant.sector = sector(&[&participant.organisation, &participant.role, text]);
    let is_sentence = words(text).count() > 8 || words(text).count() > 5 && participant.sector.is_none();
    let is_open = participant.name.is_empty() && participant.sector.is_none();
    if is_open && appoints_all(text) {
        return None;
    }
    // "Det vi inte klarar själva" is no seat.
    let has_title = words(text).chain(words(label)).any(|word| is_job_title(&fold(word.text)));
    if is_open && !has_title && participant.standing == Standing::Member {
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

/// The title and the name at the start of "Enhetschef Anna Ek på korttiden", and what follows.
fn titled_name(part: &str) -> Option<(&str, &str, &str)> {
    let name = names_in(part).into_iter().next()?;
    let title = part[..name.start].trim();
    // "Processledare är Josefin Tallroth"
    let title = title.strip_suffix(" är").unwrap_or(title);
    let last = words(title).last()?;
    let is_title = words(title).count() <= 4 && (is_job_title(&fold(last.text)) || is_honorific(last.text));
    let rest = part[name.end..].trim();
    let rest = ["från ", "vid ", "på ", "i "].iter().find_map(|so| rest.strip_prefix(so)).unwrap_or(rest);
    is_title.then(|| (title, &part[name], rest))
}

/// Whether a part only tells how to reach somebody.
fn is_address(part: &str) -> bool {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    let letters = part.chars().filter(|character| character.is_alphabetic()).count();
    part.contains('@') || digits >= 5 && letters <= 6
}

/// What is apart by commas, brackets or dashes.
pub(in crate::import) fn parts(text: &str) -> Vec<&str> {
    text.split([',', '(', ')', '\t'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty() && !is_address(part))
        .collect()
}

/// The party that the first of these texts tells which tells one; the workplace before the title.
pub(in crate::import) fn sector(texts: &[&str]) -> Option<Sector> {
    let has_lived =
        |text: &str| ["själv har", "själv haft", "själv levt", "egen erfarenhet"].iter().any(|so| text.contains(so));
    if texts.iter().any(|text| names_user(text) || has_lived(text)) {
        return Some(Sector::Brukare);
    }
    let told: Vec<Sector> = texts.iter().filter_map(|text| party_at(text)).collect();
    let Some(&first) = told.first() else {
        // "Bo Ny, verksamhetschef, Vårgårda"; a nurse in Borås may be at the hospital there.
        let names_municipality = texts.iter().flat_map(|text| text.split([',', '(', ')'])).any(is_municipality);
        let is_of_care = texts.iter().any(|text| is_of_care(text));
        return (names_municipality && !is_of_care).then_some(Sector::Kommun);
    };
    // "Regionen" of the workplace is told more exactly by the title: "överläkare, Västra Götalandsregionen"; and so is
    // public health, wherever it is employed.
    let is_closer = |part: &Sector| match part {
        Sector::Folkhalsa => matches!(first, Sector::Kommun | Sector::Region),
        part => part.parent() == Some(first),
    };
    Some(told.into_iter().find(is_closer).unwrap_or(first))
}

/// The party of a title with its workplace, which tells more: "LSS-handläggare på socialkontoret".
fn party_at(text: &str) -> Option<Sector> {
    let at = [" på ", " vid ", " inom ", " från ", " i "]
        .iter()
        .filter_map(|at| text.find(at).map(|start| start + at.len()))
        .min();
    let workplace = at.map(|at| &text[at..]).filter(|workplace| is_certain(workplace));
    let is_title = |before: &str| before.chars().filter(|character| *character == ',').count() == 0;
    match (workplace, at) {
        // A school's counsellor is of its health team.
        (Some(workplace), Some(at)) if is_title(&text[..at]) && party_of(&text[..at]) != Some(Sector::Elevhalsa) => {
            party_of(workplace)
        }
        _ => party_of(text),
    }
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
