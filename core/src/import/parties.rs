//! Job titles and workplaces that tell which party somebody comes from.

use std::sync::LazyLock;

use crate::draft::Sector;
use crate::swedish::{TermSet, Terms};

/// How surely a term tells the party: a workplace more than its principal, and that more than a job title, which is the
/// same in many places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    JobTitle,
    Principal,
    Workplace,
}

use Weight::{JobTitle, Principal, Workplace};

/// The terms, for their form see [`Terms`]; among those of one weight the earlier row wins.
const TERMS: &[(Sector, Weight, &[&str])] = &[
    (
        Sector::KommunalPrimarvard,
        Workplace,
        &[
            "kommunal* primärvård*",
            "primärvård* i kommun*",
            "hemsjukvård*",
            "kommunal* hälso",
            "kommunal* rehab*",
            "kommunrehab*",
            "kommunens rehab*",
            "rehab* i kommun*",
            "mas",
            "mar",
            "medicinskt ansvarig*",
            "kommunsjuksköterska*",
            "kommunal* sjuksköterska*",
            "rehabenhet* i kommun*",
            "kommunens sjuksköters*",
        ],
    ),
    (
        Sector::Elevhalsa,
        Workplace,
        &["elevhälsa*", "elevhälso*", "skolsköters*", "skolkurator*", "skolläkar*", "skolpsykolog*", "skolhälsovård*"],
    ),
    (Sector::Forskola, Workplace, &["förskol*", "barnomsorg*"]),
    (Sector::Regionhalsan, Workplace, &["regionhälsa*"]),
    (Sector::Tandvard, Workplace, &["tandvård*", "folktandvård*", "tandläkar*", "tandhygienist*", "tandklinik*"]),
    (
        Sector::Socialtjanst,
        Workplace,
        &[
            "socialtjänst*",
            "socialsekreterar*",
            "individ och familj*",
            "familjeomsorg*",
            "ifo",
            "socialchef*",
            "socialförvaltning*",
            "försörjningsstöd*",
            "familjehem*",
            "stöd och försörjning",
        ],
    ),
    (
        Sector::VardOchOmsorg,
        Workplace,
        &[
            "hemtjänst*",
            "äldreomsorg*",
            "äldreboende*",
            "särskilt boende",
            "särskilda boende*",
            "korttidsboende*",
            "korttidsenhet*",
            "vård och omsorg*",
            "vård och äldre*",
            "lss*",
            "funktionshinder*",
            "boendestöd*",
            "biståndshandläggar*",
            "anhörigkonsulent*",
            "anhörigstöd*",
            "nattpatrull*",
            "omsorgsförvaltning*",
            "vårdboende*",
            "daglig verksamhet*",
            "stöd och omsorg*",
            "omsorg om funktion*",
            "sociala omsorg*",
        ],
    ),
    (
        Sector::Brukare,
        Workplace,
        &[
            "brukar*",
            "patientföreträdar*",
            "patientförening*",
            "patientrepresentant*",
            "patientorganisation*",
            "patientråd*",
            "närståendeföreträdar*",
            "närståenderepresentant*",
            "närståendeförening*",
            "närstående",
            "anhörigförening*",
            "anhörigföreträdar*",
            "anhörigrepresentant*",
            "anhöriga",
            "anhörig",
            "pensionärs*",
            "pro",
            "spf*",
            "funktionsrätt*",
            "nsph",
            "demensförening*",
            "hjärt och lung*",
            "diabetesförening*",
            "rsmh",
            "fub",
            "attention*",
            "dhr",
            "srf",
            "hrf",
            "autism*",
            "strokeförening*",
            "föräldrarepresentant*",
            "elevråd*",
            "alzheimerförening*",
            "reumatikerförening*",
            "neuroförbundet*",
            "parkinsonförening*",
            "rörelsehindrad*",
            "egenerfaren*",
            "erfarenhetsexpert*",
            "seniorråd*",
        ],
    ),
    (
        Sector::Specialistvard,
        Workplace,
        &[
            "säs*",
            "sjukhus*",
            "södra älvsborgs sjukhus*",
            "lasarett*",
            "specialistvård*",
            "specialistsjukvård*",
            "specialiserad*",
            "sjukhusvård*",
            "bup*",
            "vup*",
            "vuxenpsykiatri*",
            "barn och ungdomspsykiatri*",
            "psykiatri*",
            "barn och ungdomspsykiatrisk*",
            "habilitering*",
            "nu sjukvården*",
            "klinik*",
            "medicinklinik*",
            "kirurgklinik*",
            "ortopedklinik*",
            "akutklinik*",
            "barnklinik*",
            "kvinnoklinik*",
            "infektionsklinik*",
            "rehabklinik*",
            "geriatrik*",
            "akutmottagning*",
            "lungmottagning*",
            "hudmottagning*",
            "minnesmottagning*",
            "hjärtmottagning*",
            "medicinmottagning*",
            "palliativa teamet",
            "mobila närvårdsteam*",
            "närsjukvårdsteam*",
            "ambulans*",
            "strokeenhet*",
            "beroendemottagning*",
            "specialistmottagning*",
            "öppenvårdspsykiatri*",
            "medicinjour*",
            "närsjukhus*",
        ],
    ),
    (
        Sector::Primarvard,
        Workplace,
        &[
            "vårdcentral*",
            "närhälsan*",
            "primärvård*",
            "bvc",
            "mvc",
            "barnavårdscentral*",
            "barnhälsovård*",
            "mödravård*",
            "mödrahälsovård*",
            "barnmorskemottagning*",
            "rehabmottagning*",
            "ungdomsmottagning*",
            "capio*",
            "husläkar*",
            "familjecentral*",
            "läkarhus*",
            "rehab privat",
            "rehab offentlig",
            "beställd primärvård",
            "jourcentral*",
            "vårdcentralschef*",
        ],
    ),
    (Sector::Kommunalforbund, Workplace, &["kommunalförbund*", "boråsregionen*", "boråsregionens"]),
    (Sector::Folkhalsa, Workplace, &["folkhälso*", "folkhälsa*"]),
    (
        Sector::Civilsamhalle,
        Workplace,
        &["civilsamhälle*", "röda korset*", "svenska kyrkan*", "frivillig*", "kyrkan", "diakon*", "stadsmission*"],
    ),
    (
        Sector::Annan,
        Workplace,
        &[
            "annan part",
            "närvårdskontor*",
            "samverkanskontor*",
            "polis*",
            "arbetsförmedling*",
            "försäkringskassa*",
            "fou",
            "högskola*",
            "universitet*",
        ],
    ),
    (
        Sector::Skola,
        Workplace,
        &[
            "grundskol*",
            "gymnasieskol*",
            "gymnasium*",
            "skola",
            "skolan",
            "skolor",
            "skolförvaltning*",
            "utbildningsförvaltning*",
            "rektor*",
            "skolchef*",
        ],
    ),
    (
        Sector::Kommun,
        Principal,
        &[
            "kommun",
            "kommunen",
            "kommuns",
            "kommunens",
            "kommuner",
            "kommunerna",
            "kommunernas",
            "kommunala",
            "kommunal",
            "stad",
            "stadsdel*",
            "kommunrepresentant*",
            "västkom*",
        ],
    ),
    (
        Sector::Region,
        Principal,
        &[
            "region",
            "regionen",
            "regionens",
            "vgr",
            "västra götalandsregion*",
            "koncernkontor*",
            "regional",
            "regionala",
        ],
    ),
    (
        Sector::Primarvard,
        JobTitle,
        &["distriktsläkar*", "distriktssköter*", "familjeläkar*", "allmänläkar*", "barnmorsk*"],
    ),
    (
        Sector::Specialistvard,
        JobTitle,
        &["överläkar*", "specialistläkar*", "sjukhuskurator*", "chefläkar*", "specialistsjuksköterska psykiatri"],
    ),
    (Sector::Skola, JobTitle, &["lärar*", "specialpedagog*", "skolkoordinator*"]),
    (Sector::Socialtjanst, JobTitle, &["socionom*", "familjebehandlar*"]),
    (Sector::VardOchOmsorg, JobTitle, &["undersköters*", "vårdbiträd*"]),
];

static VOCABULARY: LazyLock<Terms> =
    LazyLock::new(|| Terms::new(TERMS.iter().map(|(_, _, terms)| terms.iter().copied())).unwrap_or_default());

/// The party that a job title, a workplace or a description of somebody tells; `None` where it tells none.
pub fn party_of(text: &str) -> Option<Sector> {
    let found = VOCABULARY.occurrences(text);
    let of = |row: usize| TERMS.get(row).map(|&(sector, weight, _)| (sector, weight));
    let rows = found.iter().filter_map(|&(_, row)| of(row));
    let (sector, weight) = rows.clone().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
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
        return Some(sector);
    }
    // A job title says which part of its principal somebody comes from: "rektor, Tranemo kommun".
    let part = rows.clone().find(|&(part, weight)| weight == JobTitle && part != sector && part.is_within(sector));
    Some(part.map_or(sector, |(part, _)| part))
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
        ] {
            assert_eq!(party_of(text), expected, "{text}");
        }
    }
}
