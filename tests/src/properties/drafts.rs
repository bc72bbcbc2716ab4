//! Any draft: sound, odd, half written.

use proptest::prelude::*;
use uppdragskollen_core::draft::{
    DateEntry, Draft, DurationEntry, Field, Participant, Report, Sector, Standing, Status, Step,
};

/// Pieces of the texts that people write, sound and odd.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec![
            "Uppdragsbeskrivning", "Bakgrund", "# Syfte", "**Uppdrag**", "1. Deltagare", "2.1 Tidsram:", "ÅTERRAPPORTERING",
            "Uppdragsgivare: Styrgrupp närvård", "Styrgruppen", "lokala ledningsgruppen", "inte", "ej aktuellt", "TBD",
            "eftersom", "- ", "• ", "o ", "1) ", "\t", "|", "---", ". ", ", ", ": ", "; ", " – ", "\n", "\r\n", "\n\n", "(",
            ")", "2026-03-01", "1/3 2026", "den 9 december", "v. 14", "Q3 2025", "vt26", "sista augusti", "1–15 mars",
            "läsåret 2025/26", "årsskiftet", "under cirka ett år", "1,5 år", "Anna Ek, MAS, Borås Stad",
            "Två processledare (kommun, region)", "SÄS har tackat nej", "I gruppen ingår Bo Ny, överläkare på SÄS",
            "plan för spridning", "följs upp", "Med vänlig hälsning", "Namn\tRoll", "| a | b |", "helhetsperspektiv",
        ]).prop_map(str::to_owned),
        2 => "\\PC{0,12}",
        1 => any::<char>().prop_map(String::from),
    ]
}

pub fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

pub fn field_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        prop::sample::select(vec![
            "TBD",
            "Ej aktuellt.",
            "Styrgrupp närvård",
            "Lokala ledningsgruppen",
            "Kommunstyrelsen",
            "Gruppen tar fram en plan för spridning, införande och uppföljning.",
            "Brukare deltar inte, eftersom frågan är teknisk.",
            "Skickas till Närvårdskontoret.",
            "Kartlägga läget, föreslå en gemensam rutin och pröva den i två kommuner.",
            "Arbeta med samverkan.",
            "- Kartlägga läget\n- Föreslå en rutin\n- Följa upp",
        ])
        .prop_map(str::to_owned),
        text(),
    ]
}

pub fn date_entry() -> impl Strategy<Value = Option<DateEntry>> {
    prop::option::of(prop_oneof![
        (2021..2030_i32, 1..13_u8, 1..29_u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        (2021..2030_i32, 1..13_u8).prop_map(|(y, m)| format!("{y}-{m:02}")),
        (2021..2030_i32).prop_map(|y| y.to_string()),
        "[a-zåäö ]{1,8}",
    ])
    .prop_map(|text| text.map(|text| DateEntry::from(text.as_str())))
}

pub fn participant() -> impl Strategy<Value = Participant> {
    let sector = prop::option::of(prop::sample::select(Sector::ALL.to_vec()));
    let role = prop_oneof!["[a-z]{0,5}", Just("ordförande".to_owned()), Just("processledare".to_owned())];
    let standing = prop::sample::select(vec![Standing::Member, Standing::Planned, Standing::Declined]);
    ("[A-Z][a-z]{0,5}", role, sector, standing).prop_map(|(name, role, sector, standing)| Participant {
        name,
        role,
        sector,
        standing,
        ..Participant::default()
    })
}

fn report() -> impl Strategy<Value = Report> {
    let to = prop::sample::select(vec!["", "Styrgrupp närvård", "Kommunstyrelsen", "Lokala ledningsgruppen"]);
    let what = prop::sample::select(vec!["", "Delrapport", "Slutrapport"]);
    (to, date_entry(), what, any::<bool>()).prop_map(|(to, date, what, delivered)| Report {
        to: to.to_owned(),
        date,
        what: what.to_owned(),
        delivered,
        ..Report::default()
    })
}

fn step() -> impl Strategy<Value = Step> {
    let what = prop::sample::select(vec!["", "Remiss", "Lägesrapport", "Beslut i styrgruppen", "Ingen remiss"]);
    (date_entry(), what).prop_map(|(date, what)| Step { date, what: what.to_owned(), ..Step::default() })
}

/// A change of one field to anything that it can hold.
#[derive(Clone, Debug)]
pub enum Change {
    Text(Field, String),
    Date(Field, Option<DateEntry>),
    Duration(Option<DurationEntry>),
    Participants(Vec<Participant>),
    Reports(Vec<Report>),
    Timetable(Vec<Step>),
    Status(Status),
}

impl Change {
    pub fn apply(self, draft: &mut Draft) -> Field {
        match self {
            Self::Text(field, text) => {
                *draft.text_mut(field).expect("the field holds text") = text;
                field
            }
            Self::Date(field, date) => {
                *draft.date_mut(field).expect("the field holds a date") = date;
                field
            }
            Self::Duration(duration) => {
                draft.time_frame.duration = duration;
                Field::Duration
            }
            Self::Participants(participants) => {
                draft.participants = participants;
                Field::Participants
            }
            Self::Reports(reports) => {
                draft.reports = reports;
                Field::Reports
            }
            Self::Timetable(steps) => {
                draft.timetable = steps;
                Field::Timetable
            }
            Self::Status(status) => {
                draft.status = status;
                Field::Status
            }
        }
    }
}

pub fn change() -> impl Strategy<Value = Change> {
    let empty = Draft::default();
    let texts: Vec<Field> = Field::ALL.into_iter().filter(|&field| empty.text(field).is_some()).collect();
    let dates = vec![Field::ApprovedOn, Field::ValidFrom, Field::Start, Field::End];
    let duration = prop::sample::select(vec!["P1Y", "P6M~", "P90D", "snart"]);
    prop_oneof![
        6 => (prop::sample::select(texts), field_text()).prop_map(|(field, text)| Change::Text(field, text)),
        3 => (prop::sample::select(dates), date_entry()).prop_map(|(field, date)| Change::Date(field, date)),
        1 => prop::option::of(duration).prop_map(|text| Change::Duration(text.map(DurationEntry::from))),
        2 => prop::collection::vec(participant(), 0..5).prop_map(Change::Participants),
        2 => prop::collection::vec(report(), 0..4).prop_map(Change::Reports),
        2 => prop::collection::vec(step(), 0..5).prop_map(Change::Timetable),
        1 => prop::sample::select(Status::ALL.to_vec()).prop_map(Change::Status),
    ]
}

pub fn draft() -> impl Strategy<Value = Draft> {
    prop::collection::vec(change(), 0..25).prop_map(|changes| {
        let mut draft = Draft::new("sodra-alvsborg-2022", "uppdragsgrupp");
        for change in changes {
            change.apply(&mut draft);
        }
        draft
    })
}
