//! Sentences that tell by their own words what they are about.

use std::sync::LazyLock;

use crate::draft::Field;
use crate::swedish::{Statement, Terms};

/// Ways of saying that a sentence is about a field. For their form see [`Terms`].
const CUES: &[(Field, &[&str])] = &[
    (
        Field::Purpose,
        &["syftet är", "syftet med .. är", "syfte och mål", "syfte är", "målet är", "målet med .. är", "syftar till"],
    ),
    (
        Field::Assignment,
        &[
            "i uppdrag att",
            "uppdraget är att",
            "uppdraget består",
            "uppdrag att",
            "gruppen ska",
            "uppdragsgruppen ska",
            "arbetsgruppen ska",
            "gruppens uppgift*",
            "gruppen får",
            "uppgiften är",
        ],
    ),
    (
        Field::HolisticView,
        &[
            "helhetsperspektiv*",
            "helhetssyn*",
            "hela människan*",
            "hela personen*",
            "personens hela",
            "hela livssituation*",
            "målgrupp* .. överlapp*",
            "överlapp* .. målgrupp*",
            "hela individen*",
            "människans hela",
        ],
    ),
    (
        Field::LocalLevel,
        &[
            "lokal* ledningsgrupp* .. kan inte",
            "lokal* ledningsgrupp* .. bör inte",
            "lokal* ledningsgrupp* .. inte",
            "inte .. lokal* ledningsgrupp*",
            "lokal* nivå .. inte",
            "inte .. lokal* nivå",
            "inte lösas lokalt",
            "inte hanteras lokalt",
            "inte .. lokalt",
        ],
    ),
    (
        Field::TargetGroup,
        &[
            "målgruppen är",
            "målgruppen för",
            "målgrupper är",
            "målgrupperna är",
            "prioriterade målgrupp*",
            "riktar sig till",
        ],
    ),
    (
        Field::Mandate,
        &["har mandat", "får mandat", "fullt mandat", "mandat att", "mandat från", "ger mandat", "rätt att besluta"],
    ),
    (
        Field::Representation,
        &[
            "ledamöter* .. utses",
            "deltagar* .. utses",
            "representant* .. utses",
            "medlemmar* .. utses",
            "utses av",
            "utsedda av",
            "utsetts av",
            "utsedd av",
            "adjunger*",
            "bjuds in",
            "bjudas in",
            "bjuder in",
            "inbjuds",
            "inbjudas",
            "kan kallas",
            "kallas vid behov",
            "kallas minst",
        ],
    ),
    (
        Field::Chairing,
        &[
            "ordförandeskap*",
            "ordförande .. växlar",
            "ordförande .. roterar",
            "ordförande .. växelvis",
            "ordförande .. turas",
        ],
    ),
    (Field::Minutes, &["minnesanteckning*", "mötesanteckning*"]),
    (
        Field::UserInvolvement,
        &[
            "brukar* .. deltar",
            "brukar* .. medverkar",
            "brukar* .. ingår",
            "brukar* .. intervju*",
            "brukarmedverkan*",
            "patient* .. deltar",
            "patient* .. medverkar",
            "patient* .. ingår i gruppen",
            "patient* .. sitta med",
            "patient* .. intervju*",
            "patient* .. delta",
            "närstående .. deltar",
            "närstående .. medverkar",
            "anhörig* .. deltar",
            "anhörig* .. medverkar",
            "brukarråd*",
            "patientråd*",
            "fokusgrupp*",
            "patientföreträdar*",
            "brukarföreträdar*",
            "brukarrepresentant*",
            "intervju* .. patient*",
            "intervju* .. närstående",
            "intervju* .. anhörig*",
            "intervju* .. brukar*",
        ],
    ),
    (
        Field::Dissemination,
        &[
            "resultat* .. sprid*",
            "resultatspridning*",
            "spridningsplan*",
            "plan* för spridning*",
            "spridning* sker",
            "sprids .. genom",
            "sprids .. till",
            "sprids på",
            "erfarenhet* .. sprid*",
        ],
    ),
    (
        Field::Implementation,
        &["implementer*", "resultat* .. införs", "införande* .. ansvar*", "arbetssätt* .. införs", "införandeplan*"],
    ),
    (
        Field::FollowUp,
        &[
            "uppföljning görs",
            "uppföljning sker",
            "uppföljning ska",
            "uppföljning planeras",
            "uppföljningen görs",
            "uppföljningen sker",
            "resultat* .. följs upp",
            "följs upp genom",
            "uppföljningsplan*",
            "utvärderas genom",
            "resultat* .. utvärder*",
            "arbetssätt* .. följs upp",
        ],
    ),
    (Field::Risks, &["en risk är", "risken är", "risk finns", "risker är", "största risken*", "en annan risk*"]),
    (Field::SuccessFactors, &["framgångsfaktor*", "förutsättning för att lyckas"]),
    (Field::Budget, &["kostnad*", "budget*", "finansier*", "tkr", "kronor"]),
    (Field::Communication, &["kommunikationsplan*", "informeras om .. genom", "nyhetsbrev*"]),
];

static CUE_TERMS: LazyLock<Terms> =
    LazyLock::new(|| Terms::new(CUES.iter().map(|(_, cues)| cues.iter().copied())).unwrap_or_default());

/// The fields that a sentence is about, in the order of the document. Whether it affirms or denies is not asked:
/// "Patienter deltar inte, eftersom …" is about user involvement.
pub(super) fn fields_of(sentence: &str) -> Vec<Field> {
    let named = CUE_TERMS.named_in(sentence);
    named.iter().filter_map(|cue| CUES.get(cue)).map(|(field, _)| *field).collect()
}

/// Whether a sentence says something about a field, and not that there is none of it.
pub(super) fn affirms(sentence: &str, field: Field) -> bool {
    let Some(cue) = CUES.iter().position(|(of, _)| *of == field) else { return false };
    Statement::read(sentence, &CUE_TERMS, 0).affirmed.iter().any(|affirmed| affirmed == cue)
}

/// The stems by which a paragraph under a heading for two fields shows which of them it is for.
pub(super) fn stems(field: Field) -> &'static [&'static str] {
    match field {
        Field::Background => &["bakgrund"],
        Field::Purpose => &["syfte", "syftar", "målet", "mål"],
        Field::Dissemination => &[
            "sprid",
            "resultatspridning",
            "presenter",
            "delas",
            "visas",
            "konferens",
            "arbetsplatsträff",
            "publicer",
            "webb",
        ],
        Field::Implementation => &["implement", "inför", "användas", "används", "ordinarie", "ansvar"],
        Field::FollowUp => &["uppfölj", "följs", "följa", "utvärder"],
        Field::SuccessFactors => &["framgång", "lyckas"],
        Field::Risks => &["risk", "hinder"],
        Field::Communication => &["kommunik", "inform"],
        Field::Budget => &["budget", "kostnad", "tkr", "kronor", "finans"],
        Field::UserInvolvement => &["brukar", "patient", "närstående", "anhörig"],
        _ => &[],
    }
}
