//! What the headings of assignment documents are called, and what they announce.

use std::sync::LazyLock;

use crate::draft::Field;
use crate::swedish::{Terms, fold, words};

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

use Target::{Approval, Container, End, Participants, Reporting, Start, Text, TimeFrame, Title, ValidFrom};

/// Headings that mean something only when they stand alone.
const WHOLE: &[(&str, Target)] = &[
    ("uppdrag", Text(Field::Assignment)),
    ("uppdraget", Text(Field::Assignment)),
    ("uppdraget är", Text(Field::Assignment)),
    ("uppdrag och syfte", Text(Field::Assignment)),
    ("uppdragets innehåll", Text(Field::Assignment)),
    ("uppdragets omfattning", Text(Field::Assignment)),
    ("uppdragsgrupp", Participants),
    ("uppdragsgruppen", Participants),
    ("arbetsgrupp", Participants),
    ("arbetsgruppen", Participants),
    ("projektgrupp", Participants),
    ("gruppen", Participants),
    ("tid", TimeFrame),
    ("tider", TimeFrame),
    ("när", TimeFrame),
    ("period", TimeFrame),
    ("start", Start),
    ("startar", Start),
    ("startdatum", Start),
    ("uppdragsstart", Start),
    ("slut", End),
    ("slutar", End),
    ("slutdatum", End),
    ("klart", End),
    ("avslutas", End),
    ("status", Target::Status),
    ("uppdragets status", Target::Status),
    ("organisation", Container),
    ("protokoll", Text(Field::Minutes)),
    ("styrgrupp", Text(Field::SteeringGroup)),
    ("styrgruppen", Text(Field::SteeringGroup)),
    ("referensgrupp", Text(Field::ReferenceGroup)),
    ("referensgruppen", Text(Field::ReferenceGroup)),
    ("mandat", Text(Field::Mandate)),
    ("gruppens mandat", Text(Field::Mandate)),
    ("mandat och befogenheter", Text(Field::Mandate)),
    ("inledning", Text(Field::Background)),
    ("resultat", Container),
    ("namn", Title),
    ("uppdragets namn", Title),
    ("uppdragets titel", Title),
    ("namn på uppdraget", Title),
    ("ordförande", Participants),
    ("vice ordförande", Participants),
    ("sammankallande", Participants),
    ("information", Text(Field::Communication)),
    ("innehåll", Container),
    ("genomförande", Text(Field::Assignment)),
];

/// Single words of headings; `*` stands for any ending.
const WORDS: &[(&str, Target)] = &[
    ("titel", Title),
    ("benämning", Title),
    ("uppdragsnamn", Title),
    ("uppdragsgivare*", Text(Field::Commissioner)),
    ("beställare*", Text(Field::Commissioner)),
    ("bakgrund*", Text(Field::Background)),
    ("nuläge*", Text(Field::Background)),
    ("problembeskrivning*", Text(Field::Background)),
    ("utgångsläge*", Text(Field::Background)),
    ("syfte*", Text(Field::Purpose)),
    ("mål", Text(Field::Purpose)),
    ("målet", Text(Field::Purpose)),
    ("målen", Text(Field::Purpose)),
    ("målsättning*", Text(Field::Purpose)),
    ("målbild*", Text(Field::Purpose)),
    ("effektmål*", Text(Field::Purpose)),
    ("ändamål*", Text(Field::Purpose)),
    ("målgrupp*", Text(Field::TargetGroup)),
    ("ordförandeskap*", Text(Field::Chairing)),
    ("handlingsplan*", Text(Field::ActionPlan)),
    ("aktivitetsplan*", Text(Field::ActionPlan)),
    ("aktivitetslista*", Text(Field::ActionPlan)),
    ("underskrift*", Text(Field::Signatures)),
    ("undertecknande*", Text(Field::Signatures)),
    ("signatur*", Text(Field::Signatures)),
    ("frågeställning*", Text(Field::Assignment)),
    ("leverans*", Text(Field::Assignment)),
    ("leverabler*", Text(Field::Assignment)),
    ("arbetsuppgift*", Text(Field::Assignment)),
    ("uppgift", Text(Field::Assignment)),
    ("uppgifter", Text(Field::Assignment)),
    ("deluppdrag*", Text(Field::Assignment)),
    ("helhetsperspektiv*", Text(Field::HolisticView)),
    ("helhetssyn*", Text(Field::HolisticView)),
    ("deltagare*", Participants),
    ("deltagande", Participants),
    ("medlemmar*", Participants),
    ("ledamöter*", Participants),
    ("representation*", Participants),
    ("representanter*", Participants),
    ("sammansättning*", Participants),
    ("bemanning*", Participants),
    ("processledare*", Participants),
    ("projektledare*", Participants),
    ("medverkande*", Participants),
    ("gruppmedlemmar*", Participants),
    ("tidsram*", TimeFrame),
    ("tidplan*", TimeFrame),
    ("tidsplan*", TimeFrame),
    ("tidsperiod*", TimeFrame),
    ("tidsåtgång*", TimeFrame),
    ("uppdragstid*", TimeFrame),
    ("uppdragsperiod*", TimeFrame),
    ("varaktighet*", TimeFrame),
    ("återrapporter*", Reporting),
    ("avrapporter*", Reporting),
    ("rapporter*", Reporting),
    ("rapporttillfälle*", Target::Reports),
    ("redovisning*", Reporting),
    ("återredovisning*", Reporting),
    ("återkoppling*", Reporting),
    ("resultatspridning*", Text(Field::Dissemination)),
    ("spridning*", Text(Field::Dissemination)),
    ("kunskapsspridning*", Text(Field::Dissemination)),
    ("implementering*", Text(Field::Implementation)),
    ("införande*", Text(Field::Implementation)),
    ("uppföljning*", Text(Field::FollowUp)),
    ("utvärdering*", Text(Field::FollowUp)),
    ("brukarmedverkan*", Text(Field::UserInvolvement)),
    ("brukarinflytande*", Text(Field::UserInvolvement)),
    ("brukardelaktighet*", Text(Field::UserInvolvement)),
    ("brukarinvolvering*", Text(Field::UserInvolvement)),
    ("patientmedverkan*", Text(Field::UserInvolvement)),
    ("patientinvolvering*", Text(Field::UserInvolvement)),
    ("patientdelaktighet*", Text(Field::UserInvolvement)),
    ("närståendemedverkan*", Text(Field::UserInvolvement)),
    ("anhörigmedverkan*", Text(Field::UserInvolvement)),
    ("medborgarmedverkan*", Text(Field::UserInvolvement)),
    ("elevmedverkan*", Text(Field::UserInvolvement)),
    ("framgångsfaktor*", Text(Field::SuccessFactors)),
    ("risk*", Text(Field::Risks)),
    ("risik*", Text(Field::Risks)),
    ("hinder", Text(Field::Risks)),
    ("minnesanteckning*", Text(Field::Minutes)),
    ("mötesanteckning*", Text(Field::Minutes)),
    ("anteckning*", Text(Field::Minutes)),
    ("kommunikation*", Text(Field::Communication)),
    ("budget*", Text(Field::Budget)),
    ("ekonomi*", Text(Field::Budget)),
    ("resurs*", Text(Field::Budget)),
    ("finansiering*", Text(Field::Budget)),
    ("kostnad*", Text(Field::Budget)),
];

/// Phrases that make a heading, whatever else it says. For their form see [`Terms`].
const PHRASES: &[(&str, Target)] = &[
    ("varför .. lokal*", Text(Field::LocalLevel)),
    ("lokal* nivå", Text(Field::LocalLevel)),
    ("närvårdskontor* roll", Text(Field::OfficeRole)),
    ("samverkanskontor* roll", Text(Field::OfficeRole)),
    ("stöd från närvårdskontor*", Text(Field::OfficeRole)),
    ("vad .. ska göra*", Text(Field::Assignment)),
    ("det .. ska göra*", Text(Field::Assignment)),
    ("förutsättning* för att lyckas", Text(Field::SuccessFactors)),
    ("hela människan", Text(Field::HolisticView)),
    ("godkänt av", Approval),
    ("godkänd av", Approval),
    ("godkänt", Approval),
    ("godkänd", Approval),
    ("fastställt", Approval),
    ("fastställd", Approval),
    ("antagen", Approval),
    ("antaget", Approval),
    ("beslutad", Approval),
    ("beslutat", Approval),
    ("gäller från", ValidFrom),
    ("gäller fr", ValidFrom),
    ("giltig från", ValidFrom),
    ("vilka .. med", Participants),
    ("vilka .. ingår", Participants),
    ("vilka .. deltar", Participants),
    ("hur .. sprid*", Text(Field::Dissemination)),
    ("hur .. följ* upp", Text(Field::FollowUp)),
    ("hur .. införs", Text(Field::Implementation)),
];

/// What a heading may say besides, in any number.
const FILLERS: &[&str] = &[
    "och",
    "samt",
    "för",
    "av",
    "i",
    "till",
    "med",
    "på",
    "om",
    "den",
    "det",
    "de",
    "här",
    "från",
    "inom",
    "vid",
    "plan",
    "förslag",
    "eventuell",
    "resultat",
    "resultatet",
    "frågan",
    "patient",
    "brukar",
    "anhörig",
    "aktörer",
    "våra",
    "vår",
    "övriga",
    "övergripande",
    "kort",
    "m",
    "fl",
    "mm",
    "analys",
    "faktorer",
    "hälso",
];

/// Words that only say whose heading it is: "uppdragsgruppens deltagare".
const OWNERS: &[&str] = &["uppdrag", "arbetsgrupp", "grupp", "projekt", "arbete"];

static PHRASE_TERMS: LazyLock<Terms> = LazyLock::new(|| {
    Terms::new(PHRASES.iter().take(crate::swedish::MAX_TERMS).map(|(term, _)| [*term])).unwrap_or_default()
});

/// The words that an assignment document calls itself by.
static DOCUMENT_NAMES: LazyLock<Terms> = LazyLock::new(|| {
    Terms::new([["uppdragsbeskrivning*", "uppdragshandling*", "uppdragsdirektiv*", "uppdragsdokument*"]])
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
    if folded.is_empty() || folded.len() > 20 || text.ends_with(['.', '!', '?']) && !text.ends_with("m.m.") {
        return None;
    }
    let whole = folded.join(" ");
    if let Some((_, target)) = WHOLE.iter().find(|(name, _)| *name == whole) {
        return Some(vec![*target]);
    }
    let opening: Vec<&str> = folded.iter().take(3).map(|word| &**word).collect();
    if names_assignment_document(&opening.join(" ")) {
        return Some(vec![Title]);
    }
    if folded.len() <= 10
        && let Some(phrase) = PHRASE_TERMS.named_in(text).iter().next()
        && let Some((_, target)) = PHRASES.get(phrase)
        // "Beslutad" and the like open their line, or they are a part of a sentence.
        && (!matches!(target, Approval | ValidFrom) || PHRASE_TERMS.named_in(&opening.join(" ")).iter().next() == Some(phrase))
    {
        return Some(vec![*target]);
    }
    let mut found: Vec<Target> = Vec::new();
    let mut extras = 0;
    for word in &folded {
        match WORDS.iter().find(|(name, _)| is_named(word, name)) {
            Some((_, target)) if found.contains(target) => {}
            Some((_, target)) => found.push(*target),
            None if FILLERS.contains(&&**word) || OWNERS.iter().any(|owner| word.starts_with(owner)) => {}
            None => extras += 1,
        }
    }
    (!found.is_empty() && extras <= if is_marked { 2 } else { 0 } && folded.len() <= 9).then_some(found)
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

fn is_named(word: &str, name: &str) -> bool {
    match name.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_its_place_in_the_search() {
        assert!(PHRASES.len() <= crate::swedish::MAX_TERMS);
        assert!(!PHRASE_TERMS.named_in("Gäller från").is_empty());
    }

    #[test]
    fn knows_headings_by_all_their_names() {
        for (heading, expected) in [
            ("Bakgrund och syfte", vec![Text(Field::Background), Text(Field::Purpose)]),
            ("Uppdragsgruppens deltagare", vec![Participants]),
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
        ] {
            assert_eq!(targets(heading, false), Some(expected), "{heading}");
        }
        for no_heading in
            ["Uppdragsgruppen ska", "Uppföljningen visade att få återkom", "Spridning sker i maj.", "Anna Ek"]
        {
            assert_eq!(targets(no_heading, false), None, "{no_heading}");
        }
    }
}
