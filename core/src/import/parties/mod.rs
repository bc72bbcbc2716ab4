//! Job titles and workplaces that tell which party somebody comes from.

mod places;
mod vocabulary;

use std::sync::LazyLock;

use crate::draft::Sector;
use crate::swedish::{TermSet, Terms, fold, words};

pub(super) use places::{is_municipality, is_place};
use vocabulary::{CARE, ENDINGS, TERMS};

/// How surely a term tells the party: a workplace more than its principal, and that more than a job title, which is the
/// same in many places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Tells only which part of a principal: nurses are everywhere, but those of a municipality are its health care.
    Narrowing,
    JobTitle,
    Principal,
    Workplace,
}

use Weight::{JobTitle, Narrowing, Workplace};

static VOCABULARY: LazyLock<Terms> =
    LazyLock::new(|| Terms::new(TERMS.iter().map(|(_, _, terms)| terms.split(", "))).unwrap_or_default());

/// The party that a job title, a workplace or a description of somebody tells; `None` where it tells none.
pub fn party_of(text: &str) -> Option<Sector> {
    let found = VOCABULARY.occurrences(text);
    let of = |row: usize| TERMS.get(row).map(|&(sector, weight, _)| (sector, weight));
    let rows = found.iter().filter_map(|&(_, row)| of(row));
    let best = rows.clone().reduce(|best, next| if next.1 > best.1 { next } else { best });
    let (sector, weight) = match best {
        Some((_, Workplace)) => best?,
        _ => by_ending(text).map(|sector| (sector, Workplace)).or(best).filter(|&(_, weight)| weight > Narrowing)?,
    };
    // "Kommunala primärvården" is the municipality's, though the region's primary care has the same word.
    if weight == Workplace {
        let named = found.iter().fold(TermSet::default(), |set, &(_, row)| set | TermSet::only(row));
        let certain = |sector: Sector| {
            TERMS
                .iter()
                .enumerate()
                .any(|(row, &(of, weight, _))| of == sector && weight == Workplace && named.meets(TermSet::only(row)))
        };
        if sector == Sector::Primarvard && certain(Sector::KommunalPrimarvard) {
            return Some(Sector::KommunalPrimarvard);
        }
        // "Ungdomsmottagningen" is of primary care; where the hospital is named it is the hospital's.
        if sector == Sector::Primarvard && names_hospital(text) {
            return Some(Sector::Specialistvard);
        }
        // A headmaster can be a preschool's, and who comes from an association can speak for users.
        for (wide, close) in [(Sector::Skola, Sector::Forskola), (Sector::Civilsamhalle, Sector::Brukare)] {
            if sector == wide && certain(close) {
                return Some(close);
            }
        }
        return Some(sector);
    }
    // A job title says which part of its principal somebody comes from: "rektor, Tranemo kommun".
    let part = rows.clone().find(|&(part, weight)| weight <= JobTitle && part != sector && part.is_within(sector));
    Some(part.map_or(sector, |(part, _)| part))
}

/// Whether a text names a workplace, which tells the party whatever stands around it.
pub(super) fn is_certain(text: &str) -> bool {
    let found = VOCABULARY.occurrences(text);
    found.iter().any(|&(_, row)| TERMS.get(row).is_some_and(|&(_, weight, _)| weight == Workplace))
        || by_ending(text).is_some()
}

/// Whether a text names a profession of care, which all parties have.
pub(super) fn is_of_care(text: &str) -> bool {
    words(text).any(|word| CARE.iter().any(|stem| fold(word.text).contains(stem)))
}

/// Whether a text names a hospital as the principal of a workplace: "barn- och ungdomsmottagningen SÄS".
fn names_hospital(text: &str) -> bool {
    let is_own = |word: &str| ["vårdcentral", "närhälsan"].iter().any(|own| word.starts_with(own));
    let is_hospital =
        |word: &str| matches!(word, "säs" | "näl") || ["sjukhus", "lasarett"].iter().any(|so| word.starts_with(so));
    let all = || words(text).map(|word| fold(word.text));
    all().any(|word| is_hospital(&word)) && !all().any(|word| is_own(&word))
}

/// The party that the ending of a word tells.
fn by_ending(text: &str) -> Option<Sector> {
    words(text).find_map(|word| {
        let word = fold(word.text);
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        ENDINGS.iter().find(|(_, endings)| ends(endings)).map(|(sector, _)| *sector)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_workplaces_tell_the_party() {
        for (text, expected) in [
            ("enhetschef hemsjukvården, Borås Stad", Some(Sector::KommunalPrimarvard)),
            ("vårdcentralschef", Some(Sector::Primarvard)),
            ("överläkare SÄS", Some(Sector::Specialistvard)),
            ("Distriktssköterska, Hemsjukvården, Tranemo kommun", Some(Sector::KommunalPrimarvard)),
            ("enhetschef kommunala primärvården, Bollebygds kommun", Some(Sector::KommunalPrimarvard)),
            ("rektor, Tranemo kommun", Some(Sector::Skola)),
            ("specialpedagog, Habiliteringen Borås", Some(Sector::Specialistvard)),
            ("psykolog, Närhälsan Svenljunga vårdcentral", Some(Sector::Primarvard)),
            ("undersköterska, Marks kommun", Some(Sector::VardOchOmsorg)),
            ("kommun", Some(Sector::Kommun)),
            ("regionen", Some(Sector::Region)),
            ("anhörigkonsulent", Some(Sector::VardOchOmsorg)),
            ("Anhörigföreningen i Ulricehamn", Some(Sector::Brukare)),
            ("Boråsregionen Sjuhärads kommunalförbund", Some(Sector::Kommunalforbund)),
            ("Anna Ek", None),
            ("sjuksköterska", None),
            ("fysioterapeut i Svenljunga kommuns rehabenhet", Some(Sector::KommunalPrimarvard)),
            ("arbetsterapeut, Uddevalla kommun", Some(Sector::KommunalPrimarvard)),
            ("enhetschef för dagverksamheten i Bollebygds kommun", Some(Sector::VardOchOmsorg)),
            ("biståndsbedömare, Lerums kommun", Some(Sector::VardOchOmsorg)),
            ("sektionschef socialpsykiatrin, Vänersborgs kommun", Some(Sector::Socialtjanst)),
            ("rektor på Gullmarsskolan", Some(Sector::Skola)),
            ("diabetessjuksköterska, barn- och ungdomsmottagningen SÄS", Some(Sector::Specialistvard)),
            ("rektor för Sörgårdens förskola", Some(Sector::Forskola)),
            ("Kvinnojouren Sjuhärad, brukarrepresentant", Some(Sector::Brukare)),
            ("förvaltningschef, omsorgssektionen", Some(Sector::VardOchOmsorg)),
            ("Viskastrandsgymnasiet", Some(Sector::Skola)),
            ("lektor, Högskolan i Borås", Some(Sector::Annan)),
            ("avdelningschef, Sahlgrenska universitetssjukhuset", Some(Sector::Specialistvard)),
            ("läkare, Ortopedkliniken, Skaraborgs Sjukhus", Some(Sector::Specialistvard)),
            ("Njurmedicinkliniken", Some(Sector::Specialistvard)),
            ("sjuksköterska, Angereds Närsjukhus", Some(Sector::Specialistvard)),
            ("Afasiföreningen i Borås", Some(Sector::Brukare)),
            ("Hjärtinfarktföreningen", Some(Sector::Brukare)),
            ("Idrottsföreningen Elfsborg", Some(Sector::Civilsamhalle)),
            ("tandsköterska, FTV Kinna", Some(Sector::Tandvard)),
            ("psykolog, Barnhälsovården", Some(Sector::Primarvard)),
            ("direktör, VästKom", Some(Sector::Kommunalforbund)),
            ("elev i årskurs 9", Some(Sector::Brukare)),
            ("kurator för unga patienter, SÄS", Some(Sector::Specialistvard)),
        ] {
            assert_eq!(party_of(text), expected, "{text}");
        }
    }
}
