//! What the headings of assignment documents are called, and what they announce.

mod misspelt;
mod vocabulary;

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::draft::Field;
use crate::swedish::{Terms, fold, words};

use misspelt::{LONGEST_MISSPELT, is_named, misspelt};
use vocabulary::{FILLERS, OWNERS, PHRASES, WHOLE, WORDS};

/// What stands under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Running text, or a line, for one field.
    Text(Field),
    /// The document's title: the heading itself names the document, or what follows it does.
    Title,
    /// Who adopted the document, and when.
    Approval,
    /// From when it is valid.
    ValidFrom,
    /// Members and seats.
    Participants,
    /// Start, end, duration; maybe a timetable.
    TimeFrame,
    /// The start.
    Start,
    /// The end.
    End,
    /// Reporting back.
    Reporting,
    /// The single occasions of reporting.
    Reports,
    /// How far the assignment has come.
    Status,
    /// Only headings of its own.
    Container,
}

use Target::{Approval, Participants, Reporting, Text, Title, ValidFrom};

static PHRASE_TERMS: LazyLock<Terms> =
    LazyLock::new(|| Terms::new(PHRASES.iter().map(|(_, phrases)| phrases.split(", "))).unwrap_or_default());

/// The words that an assignment document calls itself by.
static DOCUMENT_NAMES: LazyLock<Terms> = LazyLock::new(|| {
    Terms::new([[
        "uppdragsbeskrivning*",
        "uppdragshandling*",
        "uppdragsdirektiv*",
        "uppdragsdokument*",
        "uppdragbeskrivning*",
        "updragsbeskrivning*",
        "uppdragsbeskriving*",
        "uppdragsbeskrvning*",
        "uppdragshandlig*",
    ]])
    .unwrap_or_default()
});

/// Whether a text calls a document an assignment document.
pub(super) fn names_assignment_document(text: &str) -> bool {
    !DOCUMENT_NAMES.named_in(text).is_empty()
}

/// What a heading announces, in its order; `None` where no assignment document has such a heading. A heading that marks
/// show to be one may say a little more than the words that are known.
pub(super) fn targets(text: &str, is_marked: bool) -> Option<Vec<Target>> {
    let text = text.trim_end_matches(['*', ':', ' ']);
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    // "Varför inte lokalt?"
    let asks = folded.len() <= LONGEST_QUESTION && folded.first().is_some_and(|word| QUESTIONS.contains(&&**word));
    let text = if asks || is_marked { text.trim_end_matches('?') } else { text };
    if let Some(target) = abbreviated(text, &folded) {
        return Some(vec![target]);
    }
    if folded.is_empty() || folded.len() > 20 || text.ends_with(['.', '!', '?']) && !text.ends_with("m.m.") {
        return None;
    }
    // "Vad ska göras? (punkta)", "Bakgrund – vad är problemet?": what stands behind the mark only explains.
    if is_marked
        && folded.len() <= LONGEST_EXPLAINED
        && let Some(opening) = explained(text)
    {
        return targets(opening, is_marked)
            .or_else(|| targets(text[opening.len()..].trim_start_matches(['?', ' ', '–', '-', '(', '…']), false));
    }
    let whole = folded.join(" ");
    if let Some((_, target)) = WHOLE.iter().find(|(name, _)| *name == whole) {
        return Some(vec![*target]);
    }
    // How the group works, or how the principals carry out what it comes to: what stands below tells.
    if whole == "genomförande" {
        return Some(vec![Text(Field::Assignment), Text(Field::Implementation)]);
    }
    if let Some(target) = reason(&folded).or_else(|| of_users(&folded)) {
        return Some(vec![target]);
    }
    let opening: Vec<&str> = folded.iter().take(3).map(|word| &**word).collect();
    if names_assignment_document(&opening.join(" ")) {
        return Some(vec![Title]);
    }
    // "Tid och rapportering"
    if let Some((one, other)) = text.split_once(" och ")
        && [one, other].iter().all(|part| words(part).count() <= 2)
        && let (Some(mut found), Some(others)) = (targets(one, false), targets(other, false))
    {
        found.extend(others.into_iter().filter(|target| !found.contains(target)).collect::<Vec<_>>());
        return Some(found);
    }
    if folded.len() <= 16
        && let Some(phrase) = PHRASE_TERMS.named_in(text).iter().next()
        && let Some((target, _)) = PHRASES.get(phrase)
        // "Gäller fr.o.m. 2026-03-01 t.o.m. 2026-12-31" has many words.
        && (folded.len() <= 10 || matches!(target, ValidFrom))
        // "Beslutad" and the like open their line, or they are a part of a sentence.
        && (!matches!(target, Approval | ValidFrom) || PHRASE_TERMS.named_in(&opening.join(" ")).iter().next() == Some(phrase))
    {
        return Some(vec![*target]);
    }
    let mut found: Vec<Target> = Vec::new();
    let mut extras = 0;
    for word in &folded {
        let may_be_misspelt = folded.len() <= LONGEST_MISSPELT;
        let named = WORDS.iter().find(|(name, _)| is_named(word, name));
        match named.or_else(|| misspelt(word).filter(|_| may_be_misspelt)) {
            Some((_, target)) if found.contains(target) => {}
            Some((_, target)) => found.push(*target),
            None if FILLERS.contains(&&**word) || OWNERS.iter().any(|owner| word.starts_with(owner)) => {}
            None => extras += 1,
        }
    }
    (!found.is_empty() && extras <= if is_marked { 2 } else { 0 } && folded.len() <= 9).then_some(found)
}

/// What a heading of one shortened word announces: "MINNESANT."
fn abbreviated(text: &str, folded: &[Cow<'_, str>]) -> Option<Target> {
    const SHORTEST: usize = 6;
    let [word] = folded else { return None };
    let is_short = text.ends_with('.') && word.chars().count() >= SHORTEST;
    let found = WORDS.iter().find(|(name, _)| is_short && name.starts_with(&**word))?;
    Some(found.1)
}

/// A heading of more words may say behind its mark what must not be lost.
const LONGEST_EXPLAINED: usize = 7;

/// What stands before the mark of a heading that goes on behind it.
fn explained(text: &str) -> Option<&str> {
    let at = [" – ", " - ", " (", "? ", ": "].iter().filter_map(|mark| text.find(mark)).min()?;
    let opening = text[..at].trim();
    (words(opening).next().is_some() && opening.len() < text.len()).then_some(opening)
}

/// The field that a heading is for; `None` where it is for none, or for several.
pub(super) fn field_of(heading: &str) -> Option<Field> {
    match targets(heading, true)?.as_slice() {
        [Text(field)] => Some(*field),
        [Participants] => Some(Field::Participants),
        [Reporting] => Some(Field::Reporting),
        [Target::Reports] => Some(Field::Reports),
        _ => None,
    }
}

/// What a heading asks with.
const QUESTIONS: [&str; 7] = ["varför", "vad", "vem", "vilka", "hur", "när", "vilken"];
/// A question of more words is a sentence of the text.
const LONGEST_QUESTION: usize = 10;

/// Why there is a group at all, where the heading speaks of the local level or of what is common, else why it is needed.
fn reason(folded: &[Cow<'_, str>]) -> Option<Target> {
    const APART: [&str; 15] = [
        "llg",
        "lokal",
        "kommun",
        "uppdragsgrupp",
        "forum",
        "utvecklingsforum",
        "delregional",
        "gemensam",
        "ensam",
        "hemma",
        "en",
        "enskild",
        "egen",
        "hemmaplan",
        "tillsammans",
    ];
    let opens = match folded.first().map(|word| &**word) {
        Some("varför") => true,
        Some("skäl" | "skälet" | "motiv" | "motivering") => folded.len() > 1,
        _ => false,
    };
    if !opens || folded.len() > LONGEST_QUESTION {
        return None;
    }
    let is_apart = |word: &Cow<'_, str>| match APART.iter().find(|stem| word.starts_with(**stem)) {
        Some(&"en") => word == "en",
        found => found.is_some(),
    };
    Some(Text(if folded[1..].iter().any(is_apart) { Field::LocalLevel } else { Field::Background }))
}

/// Whether a heading speaks of users alone, or of their part: "Patienter och närstående", "De ungas egen medverkan".
fn of_users(folded: &[Cow<'_, str>]) -> Option<Target> {
    const USERS: [&str; 13] = [
        "brukar",
        "patient",
        "närstående",
        "anhörig",
        "ungas",
        "ungdomar",
        "barnens",
        "barns",
        "elever",
        "invånar",
        "medborgar",
        "föräldra",
        "äldres",
    ];
    const PARTS: [&str; 8] =
        ["medverkan", "delaktighet", "inflytande", "röst", "röster", "synpunkter", "involvering", "deltagande"];
    let is_user = |word: &Cow<'_, str>| USERS.iter().any(|stem| word.starts_with(stem));
    let is_part = |word: &Cow<'_, str>| PARTS.contains(&&**word);
    let is_around = |word: &Cow<'_, str>| {
        FILLERS.contains(&&**word) || matches!(&**word, "egen" | "egna" | "deras" | "hur" | "deltar" | "är" | "ska")
    };
    let known = folded.iter().all(|word| is_user(word) || is_part(word) || is_around(word));
    // "Brukarmedverkan" and other words that say more are looked up.
    let is_said = folded.iter().any(is_part) || folded.iter().all(|word| word.chars().count() <= 12);
    let of_target_group = folded.iter().any(|word| word.contains("grupp"));
    (known && is_said && !of_target_group && folded.iter().any(is_user)).then_some(Text(Field::UserInvolvement))
}

#[cfg(test)]
mod tests {
    use super::Target::TimeFrame;
    use super::*;

    #[test]
    fn every_phrase_has_its_place_in_the_search() {
        assert!(!PHRASE_TERMS.named_in("Gäller från").is_empty());
    }

    #[test]
    fn knows_headings_by_all_their_names() {
        for (heading, expected) in [
            ("Bakgrund och syfte", vec![Text(Field::Background), Text(Field::Purpose)]),
            ("Uppdragsgruppens deltagare", vec![Participants]),
            ("Rapporttillfällen", vec![Target::Reports]),
            ("Rapporter till styrgruppen", vec![Reporting]),
            ("Deltagande aktörer", vec![Participants]),
            ("Patient- och närståendemedverkan", vec![Text(Field::UserInvolvement)]),
            ("Spridning av resultat", vec![Text(Field::Dissemination)]),
            ("Varför frågan inte hanteras lokalt", vec![Text(Field::LocalLevel)]),
            ("Förutsättningar för att lyckas", vec![Text(Field::SuccessFactors)]),
            ("Vad gruppen ska göra", vec![Text(Field::Assignment)]),
            ("Risikfaktorer", vec![Text(Field::Risks)]),
            ("Närvårdskontorets roll", vec![Text(Field::OfficeRole)]),
            ("Uppdragsbeskrivning för införandet av hembesök", vec![Title]),
            ("Godkänt av", vec![Approval]),
            ("Varför", vec![Text(Field::Background)]),
            ("Varför behövs det här?", vec![Text(Field::Background)]),
            ("Varför inte lokalt?", vec![Text(Field::LocalLevel)]),
            ("Varför inte i varje kommun för sig", vec![Text(Field::LocalLevel)]),
            ("Varför en uppdragsgrupp", vec![Text(Field::LocalLevel)]),
            ("Skäl till att frågan är delregional", vec![Text(Field::LocalLevel)]),
            ("Uppgiften", vec![Text(Field::Assignment)]),
            ("Det här ska vi göra", vec![Text(Field::Assignment)]),
            ("Vem som ger uppdraget", vec![Text(Field::Commissioner)]),
            ("Vem har gett uppdraget?", vec![Text(Field::Commissioner)]),
            ("Hur andra får veta", vec![Text(Field::Dissemination)]),
            ("Hela den unga människan", vec![Text(Field::HolisticView)]),
            ("Hela livet", vec![Text(Field::HolisticView)]),
            ("Patienter och närstående", vec![Text(Field::UserInvolvement)]),
            ("De ungas egen medverkan", vec![Text(Field::UserInvolvement)]),
            ("Brukare", vec![Text(Field::UserInvolvement)]),
            ("Patienternas delaktighet", vec![Text(Field::UserInvolvement)]),
            ("Vi som är med", vec![Participants]),
            ("Uppdragets tid", vec![TimeFrame]),
            ("Hur länge", vec![TimeFrame]),
            ("Till vem vi rapporterar", vec![Reporting]),
            ("Delatgare", vec![Participants]),
            ("Uppfölning", vec![Text(Field::FollowUp)]),
            ("Återraportering", vec![Reporting]),
            ("Implementring av resultatet", vec![Text(Field::Implementation)]),
            ("Brukarmedverakn", vec![Text(Field::UserInvolvement)]),
            ("Updragsgivare", vec![Text(Field::Commissioner)]),
        ] {
            assert_eq!(targets(heading, false), Some(expected), "{heading}");
        }
        for no_heading in [
            "Uppdragsgruppen ska",
            "Uppföljningen visade att få återkom",
            "Spridning sker i maj.",
            "Anna Ek",
            "Dalagatan",
            "Varför sitter kortet uppsatt hos så få, fast alla som bor här har rätt till det",
            "Patientgrupp som ökar",
            "Redovisat belopp i kronor",
        ] {
            assert_eq!(targets(no_heading, false), None, "{no_heading}");
        }
    }
}
