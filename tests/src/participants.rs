//! The ways in which people write who is in a group: each passage, and who is read from it.

use uppdragskollen_core::import::{self, Manuscript, Options};
use uppdragskollen_tests::day;

/// A passage below a heading for participants, and those read from it: name, party, how they stand where not as members.
const PASSAGES: &[(&str, &[&str])] = &[
    // Tables, in every order of columns.
    (
        "Namn\tTitel\tArbetsplats\tE-post\tTelefon\n\
         Anna Ek\tEnhetschef\tHemtjänsten, Borås Stad\tanna.ek@boras.example\t033-35 70 00\n\
         Bo Ny\tDistriktsläkare\tNärhälsan Kinna\tbo.ny@vgr.example\t010-441 00 00\n\
         Cia Alm\tÖverläkare\tSÄS\tcia@vgr.example\t010",
        &["Anna Ek, vard-och-omsorg", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    (
        "| Organisation | Roll i gruppen | Namn |\n|---|---|---|\n| Marks kommun | Ordförande | Eva Frid |\n| VC Bollebygd | Ledamot | Ali Haddad |\n| SÄS | Ledamot | vakant |",
        &["Eva Frid, kommun", "Ali Haddad, primarvard", ", specialistvard, planned"],
    ),
    (
        "Huvudman\tVerksamhet\tRepresentant\n\
         Kommun\tElevhälsan\tStina Rask\n\
         Kommun\tIFO barn\tOve Palm\n\
         Region\tBUP\tMaja Lind\n\
         Region\tFolktandvården\tUtses i mars",
        &["Stina Rask, elevhalsa", "Ove Palm, socialtjanst", "Maja Lind, specialistvard", ", tandvard, planned"],
    ),
    (
        "Representerar\tNamn\tFunktion\n\
         Primärvården\tPer Ask\tVC-chef\n\
         Kommunerna\tLena Brink\tMAS\n\
         Patientföreträdare\tÅke Dal\t",
        &["Per Ask, primarvard", "Lena Brink, kommunal-primarvard", "Åke Dal, brukare"],
    ),
    // Two seats of one name stay two.
    (
        "Namn\tRoll\tPart\nAnna Ek\tEnhetschef\tKommun\nAnna Ek\tVårdcentralschef\tPrimärvård",
        &["Anna Ek, kommun", "Anna Ek, primarvard"],
    ),
    (
        "Kommunerna\n\
         Namn\tBefattning\tKommun\n\
         Anna Ek\tEnhetschef\tBorås\n\
         Bo Ny\tSamordnare\tMark",
        &["Anna Ek, kommun", "Bo Ny, kommun"],
    ),
    (
        "| Namn | Titel |\n|---|---|\n| **Kommunerna** | |\n| Anna Ek | Enhetschef |\n| Bo Ny | Verksamhetsutvecklare |\n| **Primärvården** | |\n| Cia Alm | Sjuksköterska |\n| **Sjukhuset** | |\n| Dag Berg | Sjuksköterska |",
        &["Anna Ek, kommun", "Bo Ny, kommun", "Cia Alm, primarvard", "Dag Berg, specialistvard"],
    ),
    (
        "Roll\tVem\n\
         Ordförande\tAnna Ek, socialchef, Tranemo kommun\n\
         Processledare\tBo Ny, Närvårdskontoret\n\
         Ledamot\tCia Alm, verksamhetschef, Närhälsan Tranemo",
        &["Anna Ek, socialtjanst", "Bo Ny, annan", "Cia Alm, primarvard"],
    ),
    (
        "Kommun\tAnna Ek\nPrimärvård\tBo Ny\nSpecialistvård\tCia Alm",
        &["Anna Ek, kommun", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    // A party as a label.
    (
        "Kommun: Anna Ek, Bo Ny och Cia Alm\nPrimärvård: Dag Berg\nSjukhuset: Eva Frid, Finn Gard",
        &[
            "Anna Ek, kommun",
            "Bo Ny, kommun",
            "Cia Alm, kommun",
            "Dag Berg, primarvard",
            "Eva Frid, specialistvard",
            "Finn Gard, specialistvard",
        ],
    ),
    (
        "- Kommunerna: Anna Ek (Borås), Bo Ny (Mark)\n- Primärvården: Cia Alm (Närhälsan Kinna)\n- SÄS: Dag Berg (överläkare), Eva Frid (sjuksköterska)",
        &[
            "Anna Ek, kommun",
            "Bo Ny, kommun",
            "Cia Alm, primarvard",
            "Dag Berg, specialistvard",
            "Eva Frid, specialistvard",
        ],
    ),
    (
        "Kommun: Anna Ek, enhetschef; Bo Ny, arbetsterapeut\nRegion, primärvård: Cia Alm, distriktssköterska\nRegion, specialistvård: –",
        &["Anna Ek, kommun", "Bo Ny, kommunal-primarvard", "Cia Alm, primarvard"],
    ),
    (
        "Representant för socialtjänsten: Anna Ek\nRepresentant för skolan: Bo Ny",
        &["Anna Ek, socialtjanst", "Bo Ny, skola"],
    ),
    ("Representanter för kommunerna: Anna Ek och Bo Ny", &["Anna Ek, kommun", "Bo Ny, kommun"]),
    // A party as a heading of its own line.
    (
        "Kommunerna\nAnna Ek, enhetschef\nBo Ny, verksamhetschef\n\nPrimärvården\nCia Alm, sjuksköterska\n\nSÄS\nDag Berg, enhetschef",
        &["Anna Ek, kommun", "Bo Ny, kommun", "Cia Alm, primarvard", "Dag Berg, specialistvard"],
    ),
    (
        "Från kommunerna:\n- Anna Ek\n- Bo Ny\n\nFrån primärvården:\n- Cia Alm\n\nFrån SÄS:\n- Dag Berg",
        &["Anna Ek, kommun", "Bo Ny, kommun", "Cia Alm, primarvard", "Dag Berg, specialistvard"],
    ),
    (
        "### Kommun\n* Anna Ek, enhetschef\n\n### Regionens primärvård\n* Bo Ny, läkare\n\n### Sjukhus\n* Cia Alm, läkare",
        &["Anna Ek, kommun", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    (
        "**Borås Stad**\nAnna Ek, MAR\nBo Ny, biståndshandläggare\n\n**Närhälsan**\nCia Alm, verksamhetschef",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, vard-och-omsorg", "Cia Alm, primarvard"],
    ),
    // One to a line.
    (
        "Anna Ek, SSK, hemsjukvården Mark\nBo Ny, DSK, VC Kinna\nCia Alm, ÖL, SÄS",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    (
        "Anna Ek – enhetschef (socialtjänsten Mark)\nBo Ny – läkare (VC Kinna)\nCia Alm - kurator (SÄS)",
        &["Anna Ek, socialtjanst", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    (
        "Enhetschef Anna Ek, Hemtjänsten Mark\nDistriktsläkare Bo Ny, Närhälsan Kinna\nÖverläkare Cia Alm, geriatriken",
        &["Anna Ek, vard-och-omsorg", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    (
        "Anna Ek (MAS Svenljunga)\nBo Ny (vårdcentralschef)\nCia Alm (BUP)\nDag Berg (anhörig)",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, primarvard", "Cia Alm, specialistvard", "Dag Berg, brukare"],
    ),
    (
        "Anna Ek, Ulricehamns kommun, ordf.\nBo Ny, Närhälsan Ulricehamn, v. ordf.",
        &["Anna Ek, kommun", "Bo Ny, primarvard"],
    ),
    (
        "Anna Ek, sammankallande, Herrljunga\nBo Ny, Vårgårda\nCia Alm, Alingsås lasarett",
        &["Anna Ek, kommun", "Bo Ny, kommun", "Cia Alm, specialistvard"],
    ),
    (
        "1. Anna Ek, arbetsterapeut, kommunal hälso- och sjukvård, Lerum\n2. Bo Ny, leg. sjuksköterska, ASIH\n3. Cia Alm, fysioterapeut, Rehab Närhälsan",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, specialistvard", "Cia Alm, primarvard"],
    ),
    (
        "Dr Anna Ek, Capio VC\nProf. Bo Ny, Sahlgrenska\nFil. dr Cia Alm, Högskolan i Borås",
        &["Anna Ek, primarvard", "Bo Ny, specialistvard", "Cia Alm, annan"],
    ),
    (
        "Ordförande: Anna Ek, socialchef, Marks kommun\nVice ordförande: Bo Ny, verksamhetschef, Närhälsan Kinna vårdcentral\nSekreterare: Cia Alm, Närvårdskontoret",
        &["Anna Ek, socialtjanst", "Bo Ny, primarvard", "Cia Alm, annan"],
    ),
    ("anna.ek@boras.example\nBo Ny, rektor, bo.ny@mark.example, 0320-21 70 00", &["Bo Ny, skola"]),
    (
        "Anna Ek, 1:e socialsekreterare, Borås Stad\nBo Ny, bitr. rektor, Särlaskolan\nCia Alm, tf enhetschef, VUP",
        &["Anna Ek, socialtjanst", "Bo Ny, skola", "Cia Alm, specialistvard"],
    ),
    ("Anna Ek, ehc, Bollebygds kommun\nBo Ny, skolsköterska EMI", &["Anna Ek, kommun", "Bo Ny, elevhalsa"]),
    // Prose.
    (
        "Från kommunerna deltar Anna Ek, socialchef i Mark, och Bo Ny, MAS i Borås. Från primärvården deltar Cia Alm, \
         vårdcentralschef på Närhälsan Kinna. Från specialistvården deltar Dag Berg, överläkare på SÄS.",
        &["Anna Ek, socialtjanst", "Bo Ny, kommunal-primarvard", "Cia Alm, primarvard", "Dag Berg, specialistvard"],
    ),
    (
        "Gruppen leds av Anna Ek (enhetschef, Borås Stad) tillsammans med Bo Ny (överläkare, SÄS). Övriga ledamöter är Cia Alm \
         från Närhälsan Sandared och Dag Berg från Pensionärsrådet.",
        &["Anna Ek, kommun", "Bo Ny, specialistvard", "Cia Alm, primarvard", "Dag Berg, brukare"],
    ),
    (
        "I gruppen ingår två representanter från kommunerna, en från primärvården och en från SÄS.",
        &[", kommun", ", kommun", ", primarvard", ", specialistvard"],
    ),
    (
        "Kommunerna utser två ledamöter, primärvården en och sjukhuset en.",
        &[", kommun, planned", ", kommun, planned", ", primarvard, planned", ", specialistvard, planned"],
    ),
    (
        "Kommunen representeras av Anna Ek och regionen av Bo Ny, psykolog på vuxenpsykiatrin.",
        &["Anna Ek, kommun", "Bo Ny, specialistvard"],
    ),
    // Seats.
    (
        "- en läkare från vårdcentral utses\n- en sjuksköterska från kommunen (utses av MAS-nätverket)\n- en representant för SÄS, namn kommer",
        &[", primarvard, planned", ", kommunal-primarvard, planned", ", specialistvard, planned"],
    ),
    (
        "Enhetschef hemtjänst\nDistriktssköterska vårdcentral\nKurator SÄS",
        &[", vard-och-omsorg", ", primarvard", ", specialistvard"],
    ),
    (
        "N.N., sjuksköterska, SÄS\nXX, vårdcentral\nVakant, socialtjänsten",
        &[", specialistvard, planned", ", primarvard, planned", ", socialtjanst, planned"],
    ),
    (
        "Anna Ek, HSV-chef, Mark\nBo Ny, HSL-enheten, Borås\nCia Alm, AT, KHS Tranemo\nDag Berg, FT, Närhälsan",
        &[
            "Anna Ek, kommunal-primarvard",
            "Bo Ny, kommunal-primarvard",
            "Cia Alm, kommunal-primarvard",
            "Dag Berg, primarvard",
        ],
    ),
    // Refusals.
    (
        "- Anna Ek, MAS, Borås Stad\n- Bo Ny, vårdcentralschef, Närhälsan\nAnna Ek har tackat nej till att delta.",
        &["Bo Ny, primarvard"],
    ),
    ("Anna Ek, enhetschef, Marks kommun\nSÄS: har avböjt\nPrimärvården har inte återkommit", &["Anna Ek, kommun"]),
    // What somebody else refuses is not refused by who stands beside it, nor by a name that sounds like a no.
    (
        "Anna Ek, MAS, Borås Stad\nBo Ny, vårdcentralschef, Närhälsan\n\nAnna Ek är sammankallande. Habiliteringen har meddelat att de avböjer.",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, primarvard"],
    ),
    ("Anna Ek, MAS, Borås Stad\nHar tackat nej: Medicinmottagningen på SÄS", &["Anna Ek, kommunal-primarvard"]),
    (
        "I gruppen ingår Anna Ek, MAS i Mark. SPF Seniorerna har utsett Inga-Lill Frost.",
        &["Anna Ek, kommunal-primarvard", "Inga-Lill Frost, brukare"],
    ),
    (
        "- Anna Ek, MAS, Borås Stad\n- ytterligare en representant från regionen, utses senare (vi vet inte än från vilken verksamhet)",
        &["Anna Ek, kommunal-primarvard", ", region, planned"],
    ),
    // Parties before those who come from there, on one line.
    (
        "Kommun: Anna Ek, MAS Närhälsan Kinna: Bo Ny, läkare Psykiatriska kliniken SÄS: namn meddelas senare",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, primarvard", ", specialistvard, planned"],
    ),
    (
        "kommunerna genom Anna Ek, MAS i Mark, primärvården genom Bo Ny, läkare på Närhälsan Kinna, och SÄS genom Cia Alm, sjuksköterska.",
        &["Anna Ek, kommunal-primarvard", "Bo Ny, primarvard", "Cia Alm, specialistvard"],
    ),
    (
        "Anna Ek och Bo Ny, arbetsterapeuter i Marks kommun, Cia Alm, fysioterapeut på Närhälsan Rehab Kinna, samt Dag Berg, överläkare på SÄS.",
        &[
            "Anna Ek, kommunal-primarvard",
            "Bo Ny, kommunal-primarvard",
            "Cia Alm, primarvard",
            "Dag Berg, specialistvard",
        ],
    ),
    (
        "En läkare från Närhälsan utses av primärvårdschefen. Strokeenheten på SÄS har lovat att utse en sjuksköterska.",
        &[", primarvard, planned", ", specialistvard, planned"],
    ),
    // A line that breaks off after a comma goes on.
    (
        "Anna Ek, biståndshandläggare, Alingsås kommun\nStefan Uhlin, rehabkoordinator,\nNärhälsan Alingsås vårdcentral",
        &["Anna Ek, vard-och-omsorg", "Stefan Uhlin, primarvard"],
    ),
];

#[test]
fn those_who_take_part_are_read_as_they_are_written() {
    let packs = uppdragskollen_core::pack::builtin();
    let mut differences = Vec::new();
    for (passage, expected) in PASSAGES {
        let text = format!(
            "# Uppdragsbeskrivning\n\n## Uppdragsgivare\nStyrgrupp närvård\n\n## Deltagare\n{passage}\n\n## Syfte\nAtt ingen ska vänta.\n"
        );
        let options = Options { packs: &packs, pack: None, group: None, today: day("2026-01-15") };
        let read = import::read(&Manuscript::plain(text), options).expect("a document");
        let found: Vec<String> = read
            .draft
            .participants
            .iter()
            .filter(|who| who.standing.id() != "declined")
            .map(|who| {
                let standing =
                    if who.standing.id() == "member" { String::new() } else { format!(", {}", who.standing.id()) };
                format!("{}, {}{standing}", who.name, who.sector.map_or("?", |sector| sector.id()))
            })
            .collect();
        if found != *expected {
            differences.push(format!("{passage}\n   found    {found:?}\n   expected {expected:?}"));
        }
    }
    assert!(
        differences.is_empty(),
        "{} of {} differ:\n\n{}",
        differences.len(),
        PASSAGES.len(),
        differences.join("\n\n")
    );
}
