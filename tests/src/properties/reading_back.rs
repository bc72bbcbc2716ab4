//! A sound draft, printed, and read again from the text alone, as where the draft inside has been lost on the way.

use std::sync::LazyLock;

use proptest::prelude::*;
use uppdragskollen_core::compare::differences;
use uppdragskollen_core::draft::{DateEntry, Draft, DurationEntry, Field, Participant, Report, Sector, Standing, Step};
use uppdragskollen_core::export::{Blanks, Carriage, assignment, markdown, word};
use uppdragskollen_core::import::{self, DocumentKind, Manuscript, Options};
use uppdragskollen_core::pack::{Pack, builtin};

use super::today;

static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(builtin);

/// Lines that tell by no word of their own what they are about.
fn lines() -> impl Strategy<Value = String> {
    let paragraph = prop::sample::select(vec![
        "Allt beskrivs kort och tydligt, så att den som läser förstår.",
        "Det berör flera verksamheter.",
        "Mer finns att läsa i bilagan.",
    ]);
    let item =
        prop::sample::select(vec!["- beskriva läget kort", "- samla det som redan är känt", "- lämna ett förslag"]);
    prop_oneof![
        prop::collection::vec(paragraph.clone(), 1..3).prop_map(|lines| lines.join("\n")),
        (paragraph, prop::collection::vec(item, 2..4))
            .prop_map(|(first, items)| format!("{first}\n{}", items.join("\n"))),
    ]
}

fn known_date() -> impl Strategy<Value = DateEntry> {
    prop_oneof![
        (2025..2028_i32, 1..13_u8, 1..29_u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        (2025..2028_i32, 1..13_u8).prop_map(|(y, m)| format!("{y}-{m:02}")),
    ]
    .prop_map(|text| DateEntry::from(text.as_str()))
}

fn participant() -> impl Strategy<Value = Participant> {
    let name = prop::sample::select(vec!["Anna Ek", "Bo Ny", "Cia Alm", "Sven-Erik Ljung"]);
    let role = prop::sample::select(vec!["enhetschef", "handläggare", "samordnare"]);
    let organisation = prop::sample::select(vec!["", "Verksamheten i norr", "Enheten för utveckling"]);
    let standing = prop::sample::select(Standing::ALL.to_vec());
    (name, role, organisation, prop::sample::select(Sector::ALL.to_vec()), standing).prop_map(
        |(name, role, organisation, sector, standing)| Participant {
            name: if standing == Standing::Planned { String::new() } else { name.to_owned() },
            role: role.to_owned(),
            organisation: organisation.to_owned(),
            sector: Some(sector),
            standing,
            ..Participant::default()
        },
    )
}

fn report() -> impl Strategy<Value = Report> {
    let to = prop::sample::select(vec!["Styrgrupp närvård", "Styrgruppen", "Lokala ledningsgruppen"]);
    let what = prop::sample::select(vec!["Delrapport", "Lägesrapport", "Slutrapport"]);
    (to, known_date(), what, any::<bool>()).prop_map(|(to, date, what, delivered)| Report {
        to: to.to_owned(),
        date: Some(date),
        what: what.to_owned(),
        delivered,
        ..Report::default()
    })
}

fn step() -> impl Strategy<Value = Step> {
    let what = prop::sample::select(vec!["Kartläggningen är klar", "Remiss", "Förslaget beslutas"]);
    (known_date(), what).prop_map(|(date, what)| Step { date: Some(date), what: what.to_owned(), ..Step::default() })
}

/// The pack and the group of a form, by id.
fn form() -> impl Strategy<Value = (String, String)> {
    let forms: Vec<(String, String)> = builtin()
        .into_iter()
        .flat_map(|pack| pack.groups.into_iter().map(move |group| (pack.id.clone(), group.id)))
        .collect();
    prop::sample::select(forms)
}

fn sound() -> impl Strategy<Value = Draft> {
    let texts = prop::collection::vec(lines(), Field::ALL.len());
    let title = prop::sample::select(vec!["Trygg vardag för äldre", "Uppdragsbeskrivning för gemensam vårdplanering"]);
    let length = prop::option::of(prop::sample::select(vec!["P1Y", "P18M~", "P6W"]));
    let rows = (
        prop::collection::vec(participant(), 1..5),
        prop::collection::vec(report(), 1..4),
        prop::collection::vec(step(), 2..5),
    );
    (form(), title, texts, (known_date(), known_date(), known_date(), known_date(), length), rows).prop_map(
        |((pack, group), title, texts, (approved, valid, start, end, length), (participants, reports, timetable))| {
            let mut draft = Draft::new(&pack, &group);
            for (field, text) in Field::ALL.into_iter().zip(texts) {
                if let Some(held) = draft.text_mut(field) {
                    *held = text;
                }
            }
            draft.title = title.to_owned();
            draft.commissioner = "Styrgrupp närvård".to_owned();
            draft.approved_by = "Styrgrupp närvård".to_owned();
            draft.signatures = "För kommunerna\nAnna Ek".to_owned();
            draft.approved_on = Some(approved);
            draft.valid_from = Some(valid);
            draft.time_frame.start = Some(start);
            draft.time_frame.duration = length.map(DurationEntry::from);
            draft.time_frame.end = draft.time_frame.duration.is_none().then_some(end);
            draft.participants = participants;
            draft.reports = reports;
            draft.timetable = timetable;
            draft
        },
    )
}

proptest! {
    #[test]
    fn a_printed_draft_is_read_back_from_its_text(draft in sound()) {
        let pack = PACKS.iter().find(|pack| pack.id == draft.pack).unwrap();
        let document = assignment(&draft, Some(pack), Blanks::LeftOut);
        let file = word(&document, &Carriage { at: today().midnight().assume_utc(), creator: "", draft: None }).unwrap();
        for text in [Manuscript::plain(markdown(&document)), import::decode(&file).unwrap()] {
            is_read_back(&draft, &text)?;
        }
    }
}

fn is_read_back(draft: &Draft, text: &Manuscript) -> Result<(), TestCaseError> {
    let options = Options { packs: &PACKS, pack: Some(&draft.pack), group: Some(&draft.group), today: today() };
    let imported = import::read(text, options).unwrap();
    prop_assert_eq!(imported.kind, DocumentKind::Assignment);
    let read = Draft { pack_version: draft.pack_version, ..imported.draft };
    let mut differing = String::new();
    for difference in differences(draft, &read) {
        differing.push_str(&format!("{difference:?}\n"));
    }
    prop_assert!(differing.is_empty(), "{}in\n{}", differing, &text.text);
    Ok(())
}
