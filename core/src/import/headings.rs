//! What the headings of assignment documents are called, and what they announce.

use std::borrow::Cow;
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
    ("uppgiften", Text(Field::Assignment)),
    ("uppgifterna", Text(Field::Assignment)),
    ("vår uppgift", Text(Field::Assignment)),
    ("gruppens uppgift", Text(Field::Assignment)),
    ("gruppens uppgifter", Text(Field::Assignment)),
    ("uppdrag och mål", Text(Field::Assignment)),
    ("uppdrag och uppgifter", Text(Field::Assignment)),
    ("att göra", Text(Field::Assignment)),
    ("aktiviteter", Text(Field::Assignment)),
    ("arbetet", Text(Field::Assignment)),
    ("uppdragstext", Text(Field::Assignment)),
    ("fråga", Text(Field::Assignment)),
    ("frågan", Text(Field::Assignment)),
    ("vår fråga", Text(Field::Assignment)),
    ("det vi ska göra", Text(Field::Assignment)),
    ("vi ska göra", Text(Field::Assignment)),
    ("omfattning", Text(Field::Assignment)),
    ("uppdragsgrupp", Participants),
    ("uppdragsgruppen", Participants),
    ("arbetsgrupp", Participants),
    ("arbetsgruppen", Participants),
    ("projektgrupp", Participants),
    ("gruppen", Participants),
    ("tid", TimeFrame),
    ("uppdragets tid", TimeFrame),
    ("uppdragets längd", TimeFrame),
    ("tidpunkt", TimeFrame),
    ("hur länge", TimeFrame),
    ("längd", TimeFrame),
    ("start och slut", TimeFrame),
    ("tid och plats", TimeFrame),
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
    ("dokumentation", Text(Field::Minutes)),
    ("anteckningar", Text(Field::Minutes)),
    ("styrgrupp", Text(Field::SteeringGroup)),
    ("styrgruppen", Text(Field::SteeringGroup)),
    ("referensgrupp", Text(Field::ReferenceGroup)),
    ("referensgruppen", Text(Field::ReferenceGroup)),
    ("mandat", Text(Field::Mandate)),
    ("gruppens mandat", Text(Field::Mandate)),
    ("mandat och befogenheter", Text(Field::Mandate)),
    ("befogenheter", Text(Field::Mandate)),
    ("befogenhet", Text(Field::Mandate)),
    ("beslutsrätt", Text(Field::Mandate)),
    ("inledning", Text(Field::Background)),
    ("varför", Text(Field::Background)),
    ("nuläge", Text(Field::Background)),
    ("läget", Text(Field::Background)),
    ("läget i dag", Text(Field::Background)),
    ("läget idag", Text(Field::Background)),
    ("så ser det ut", Text(Field::Background)),
    ("så är det i dag", Text(Field::Background)),
    ("så är det nu", Text(Field::Background)),
    ("problemet", Text(Field::Background)),
    ("problem", Text(Field::Background)),
    ("utmaning", Text(Field::Background)),
    ("utmaningen", Text(Field::Background)),
    ("utmaningar", Text(Field::Background)),
    ("behov", Text(Field::Background)),
    ("behovet", Text(Field::Background)),
    ("anledning", Text(Field::Background)),
    ("orsak", Text(Field::Background)),
    ("resultat", Container),
    ("namn", Title),
    ("uppdragets namn", Title),
    ("uppdragets titel", Title),
    ("namn på uppdraget", Title),
    ("gruppens namn", Title),
    ("namn på gruppen", Title),
    ("uppdragets rubrik", Title),
    ("rubrik", Title),
    ("projektnamn", Title),
    ("projektets namn", Title),
    ("arbetsnamn", Title),
    ("ordförande", Participants),
    ("vice ordförande", Participants),
    ("sammankallande", Participants),
    ("vi som är med", Participants),
    ("vilka vi är", Participants),
    ("de som är med", Participants),
    ("med i gruppen", Participants),
    ("gruppens medlemmar", Participants),
    ("vilka", Participants),
    ("vem", Participants),
    ("vem gör vad", Participants),
    ("parter", Participants),
    ("medverkande parter", Participants),
    ("kontaktpersoner i gruppen", Participants),
    ("information", Text(Field::Communication)),
    ("information om arbetet", Text(Field::Communication)),
    ("innehåll", Container),
    ("startas av", Text(Field::Commissioner)),
    ("startad av", Text(Field::Commissioner)),
    ("startat av", Text(Field::Commissioner)),
    ("ges av", Text(Field::Commissioner)),
    ("uppdraget ges av", Text(Field::Commissioner)),
    ("tillsatt av", Text(Field::Commissioner)),
    ("uppdrag givet av", Text(Field::Commissioner)),
    ("organisation och uppdragsgivare", Text(Field::Commissioner)),
    ("stöd", Text(Field::OfficeRole)),
    ("stöd till gruppen", Text(Field::OfficeRole)),
    ("kontorets roll", Text(Field::OfficeRole)),
    ("kontorets stöd", Text(Field::OfficeRole)),
    ("delaktighet", Text(Field::UserInvolvement)),
    ("delaktighet och inflytande", Text(Field::UserInvolvement)),
    ("brukarperspektiv", Text(Field::UserInvolvement)),
    ("brukarperspektivet", Text(Field::UserInvolvement)),
    ("patientperspektiv", Text(Field::UserInvolvement)),
    ("helhet", Text(Field::HolisticView)),
    ("helheten", Text(Field::HolisticView)),
    ("hela bilden", Text(Field::HolisticView)),
];

/// Single words of headings; `*` stands for any ending.
const WORDS: &[(&str, Target)] = &[
    ("titel", Title),
    ("benämning", Title),
    ("uppdragsnamn", Title),
    ("uppdragsgivare*", Text(Field::Commissioner)),
    ("uppdragsställare*", Text(Field::Commissioner)),
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
    ("uppgiften", Text(Field::Assignment)),
    ("arbetsuppgiften", Text(Field::Assignment)),
    ("helhetsperspektiv*", Text(Field::HolisticView)),
    ("helhetssyn*", Text(Field::HolisticView)),
    ("helhetstänk*", Text(Field::HolisticView)),
    ("helhetsbild*", Text(Field::HolisticView)),
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
    ("gruppsammansättning*", Participants),
    ("uppdragsgruppsmedlem*", Participants),
    ("tidsram*", TimeFrame),
    ("tidplan*", TimeFrame),
    ("tidsplan*", TimeFrame),
    ("tidsperiod*", TimeFrame),
    ("tidsåtgång*", TimeFrame),
    ("uppdragstid*", TimeFrame),
    ("uppdragsperiod*", TimeFrame),
    ("varaktighet*", TimeFrame),
    ("tidsrymd*", TimeFrame),
    ("tidtabell*", TimeFrame),
    ("tidschema*", TimeFrame),
    ("milstolp*", TimeFrame),
    ("tid", TimeFrame),
    ("återrapporter*", Reporting),
    ("avrapporter*", Reporting),
    ("rapporter*", Reporting),
    ("rapporttillfälle*", Target::Reports),
    ("redovisning*", Reporting),
    ("återredovisning*", Reporting),
    ("återkoppling*", Reporting),
    ("återföring*", Reporting),
    ("slutredovisning*", Reporting),
    ("delredovisning*", Reporting),
    ("halvtidsrapport*", Reporting),
    ("statusrapport*", Reporting),
    ("redovisas", Reporting),
    ("rapporteras", Reporting),
    ("slutrapport*", Reporting),
    ("lägesrapport*", Reporting),
    ("delrapport*", Reporting),
    ("resultatspridning*", Text(Field::Dissemination)),
    ("spridning*", Text(Field::Dissemination)),
    ("kunskapsspridning*", Text(Field::Dissemination)),
    ("erfarenhetsspridning*", Text(Field::Dissemination)),
    ("spridningsplan*", Text(Field::Dissemination)),
    ("spridningen", Text(Field::Dissemination)),
    ("implementering*", Text(Field::Implementation)),
    ("införande*", Text(Field::Implementation)),
    ("implementeringsplan*", Text(Field::Implementation)),
    ("införandeplan*", Text(Field::Implementation)),
    ("införandet", Text(Field::Implementation)),
    ("uppföljning*", Text(Field::FollowUp)),
    ("utvärdering*", Text(Field::FollowUp)),
    ("uppföljningsplan*", Text(Field::FollowUp)),
    ("effektmätning*", Text(Field::FollowUp)),
    ("effektuppföljning*", Text(Field::FollowUp)),
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
    ("brukarsamverkan*", Text(Field::UserInvolvement)),
    ("brukarråd*", Text(Field::UserInvolvement)),
    ("brukarengagemang*", Text(Field::UserInvolvement)),
    ("patientinflytande*", Text(Field::UserInvolvement)),
    ("patientsamverkan*", Text(Field::UserInvolvement)),
    ("anhörigdelaktighet*", Text(Field::UserInvolvement)),
    ("närståendedelaktighet*", Text(Field::UserInvolvement)),
    ("barnmedverkan*", Text(Field::UserInvolvement)),
    ("ungdomsmedverkan*", Text(Field::UserInvolvement)),
    ("invånarmedverkan*", Text(Field::UserInvolvement)),
    ("användarmedverkan*", Text(Field::UserInvolvement)),
    ("elevmedverkan*", Text(Field::UserInvolvement)),
    ("framgångsfaktor*", Text(Field::SuccessFactors)),
    ("risk*", Text(Field::Risks)),
    ("risik*", Text(Field::Risks)),
    ("hinder", Text(Field::Risks)),
    ("minnesanteckning*", Text(Field::Minutes)),
    ("mötesanteckning*", Text(Field::Minutes)),
    ("anteckning*", Text(Field::Minutes)),
    ("dokumentation*", Text(Field::Minutes)),
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
    ("hur .. tas i bruk", Text(Field::Implementation)),
    ("vem .. ger uppdrag*", Text(Field::Commissioner)),
    ("vem .. gett uppdrag*", Text(Field::Commissioner)),
    ("uppdrag* kommer från", Text(Field::Commissioner)),
    ("på uppdrag av", Text(Field::Commissioner)),
    ("uppdrag från", Text(Field::Commissioner)),
    ("ska vi göra", Text(Field::Assignment)),
    ("uppdraget omfattar", Text(Field::Assignment)),
    ("uppdraget innebär", Text(Field::Assignment)),
    ("hur .. får veta", Text(Field::Dissemination)),
    ("hur .. berättar", Text(Field::Dissemination)),
    ("så sprid*", Text(Field::Dissemination)),
    ("hur .. delas", Text(Field::Dissemination)),
    ("så följ* .. upp", Text(Field::FollowUp)),
    ("hur .. utvärder*", Text(Field::FollowUp)),
    ("hur .. mäter*", Text(Field::FollowUp)),
    ("hela .. människan", Text(Field::HolisticView)),
    ("hela .. personen", Text(Field::HolisticView)),
    ("hela .. individen", Text(Field::HolisticView)),
    ("hela .. livet", Text(Field::HolisticView)),
    ("hela .. situation*", Text(Field::HolisticView)),
    ("överlappande målgrupp*", Text(Field::HolisticView)),
    ("hur .. rapporter*", Reporting),
    ("till vem .. rapporter*", Reporting),
    ("när .. rapporter*", Reporting),
    ("hur länge", TimeFrame),
    ("vill uppnå", Text(Field::Purpose)),
    ("roll för .. kontor*", Text(Field::OfficeRole)),
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
    let text = if asks { text.trim_end_matches('?') } else { text };
    if folded.is_empty() || folded.len() > 20 || text.ends_with(['.', '!', '?']) && !text.ends_with("m.m.") {
        return None;
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
    if folded.len() <= 16
        && let Some(phrase) = PHRASE_TERMS.named_in(text).iter().next()
        && let Some((_, target)) = PHRASES.get(phrase)
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
const LONGEST_QUESTION: usize = 8;

/// Why there is a group at all, where the heading speaks of the local level or of what is common, else why it is needed.
fn reason(folded: &[Cow<'_, str>]) -> Option<Target> {
    const APART: [&str; 14] = [
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

/// A heading of more words is not looked through for misspelt ones.
const LONGEST_MISSPELT: usize = 4;
/// Shorter words are not taken for misspelt ones.
const SHORTEST_MISSPELT: usize = 7;

/// The entry of the word that this one is but for a slip of the pen: "Delatgare", "Uppfölning".
fn misspelt(word: &str) -> Option<&'static (&'static str, Target)> {
    let written: Vec<char> = word.chars().take(24).collect();
    if written.len() < SHORTEST_MISSPELT {
        return None;
    }
    WORDS.iter().find(|(name, _)| {
        let stem: Vec<char> = name.trim_end_matches('*').chars().collect();
        let is_open = name.ends_with('*');
        stem.len() >= SHORTEST_MISSPELT
            && written.first() == stem.first()
            && [stem.len() - 1, stem.len(), stem.len() + 1].iter().any(|&length| {
                let fits = length == written.len() || is_open && length < written.len();
                fits && is_slip(&written[..length], &stem)
            })
    })
}

/// Whether two words are the same but for one letter too many, too few or wrong, or two that have changed places.
fn is_slip(written: &[char], meant: &[char]) -> bool {
    let same = written.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (a, b) = (&written[same..], &meant[same..]);
    match (a, b) {
        ([], [_]) | ([_], []) => true,
        ([x, y, a @ ..], [u, v, b @ ..]) if x == v && y == u && a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, rest @ ..], _) if rest == b => true,
        (_, [_, rest @ ..]) if rest == a => true,
        _ => false,
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
