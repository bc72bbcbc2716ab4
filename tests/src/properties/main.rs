//! What holds for every input: nothing panics, places are true, nothing of a document is lost, and a session that
//! follows a draft change by change says what a fresh check says.

use std::rc::Rc;

use proptest::prelude::*;
use time::Date;
use uppdragskollen_core::check::{Session, apply};
use uppdragskollen_core::draft::{
    DateEntry, Draft, DurationEntry, Field, Newer, Participant, Report, Sector, Side, Standing, Status,
};
use uppdragskollen_core::import::{self, Options};
use uppdragskollen_core::wording::{Context, Language};
use uppdragskollen_tests::{day, pack};

const PACK: &str = "sodra-alvsborg-2022";

fn today() -> Date {
    day("2026-01-15")
}

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

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

fn field_text() -> impl Strategy<Value = String> {
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
        ])
        .prop_map(str::to_owned),
        text(),
    ]
}

fn date_entry() -> impl Strategy<Value = Option<DateEntry>> {
    prop::option::of(prop_oneof![
        (2021..2030_i32, 1..13_u8, 1..29_u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        (2021..2030_i32, 1..13_u8).prop_map(|(y, m)| format!("{y}-{m:02}")),
        (2021..2030_i32).prop_map(|y| y.to_string()),
        "[a-zåäö ]{1,8}",
    ])
    .prop_map(|text| text.map(|text| DateEntry::from(text.as_str())))
}

fn participant() -> impl Strategy<Value = Participant> {
    let sector = prop::option::of(prop::sample::select(Sector::ALL.to_vec()));
    let standing = prop::sample::select(vec![Standing::Member, Standing::Planned, Standing::Declined]);
    ("[A-Z][a-z]{0,5}", "[a-z]{0,5}", sector, standing).prop_map(|(name, role, sector, standing)| Participant {
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

/// A change of one field to anything that it can hold.
#[derive(Clone, Debug)]
enum Change {
    Text(Field, String),
    Date(Field, Option<DateEntry>),
    Duration(Option<DurationEntry>),
    Participants(Vec<Participant>),
    Reports(Vec<Report>),
    Status(Status),
}

impl Change {
    fn apply(self, draft: &mut Draft) -> Field {
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
            Self::Status(status) => {
                draft.status = status;
                Field::Status
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
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
        1 => prop::sample::select(Status::ALL.to_vec()).prop_map(Change::Status),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    prop::collection::vec(change(), 0..25).prop_map(|changes| {
        let mut draft = Draft::new(PACK, "uppdragsgrupp");
        for change in changes {
            change.apply(&mut draft);
        }
        draft
    })
}

fn group() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["uppdragsgrupp", "lokal-arbetsgrupp"])
}

fn session(group: &str, draft: &Draft) -> Session {
    let rules = pack(PACK).compile(group).expect("the pack is sound");
    Session::new(Rc::new(rules), draft, today())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import::decode(&bytes);
    }

    #[test]
    fn any_text_is_read_with_true_places(text in text()) {
        let packs = [pack(PACK)];
        let options = Options { packs: &packs, pack: None, group: None, today: today() };
        let Ok(imported) = import::read(&text, options) else { return Ok(()) };
        let characters: Vec<char> = text.chars().collect();
        for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
            let there: String = characters[passage.start..passage.end].iter().collect();
            prop_assert_eq!(&there, &passage.text);
        }
        let json = imported.draft.to_json();
        prop_assert_eq!(Draft::from_json(&json, Newer::Refuse).unwrap(), imported.draft);
    }

    #[test]
    fn every_word_of_a_text_is_found_again(text in text()) {
        let packs = [pack(PACK)];
        let options = Options { packs: &packs, pack: None, group: None, today: today() };
        let Ok(imported) = import::read(&text, options) else { return Ok(()) };
        let mut kept = imported.draft.to_json();
        for passage in imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced) {
            kept.push_str(&passage.text);
        }
        // Headings and labels that are known have become fields; every other long word must be somewhere.
        let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']);
        for line in lines.filter(|line| line.split_whitespace().count() > 8) {
            let line = line.rsplit(':').next().unwrap_or(line);
            for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 6) {
                prop_assert!(kept.contains(word), "{} is lost", word);
            }
        }
    }

    #[test]
    fn any_json_is_read_or_refused(text in "\\PC{0,80}", key in prop::sample::select(Field::ALL.to_vec()), value in "[\\[{\"0-9a-z:,\\]}]{0,12}") {
        let _ = Draft::from_json(&text, Newer::Accept);
        let _ = Draft::from_json(&format!("{{\"schema\":1,\"{}\":{value}}}", key.id()), Newer::Accept);
    }

    #[test]
    fn a_draft_survives_being_saved(draft in draft()) {
        prop_assert_eq!(Draft::from_json(&draft.to_json(), Newer::Refuse).unwrap(), draft);
    }

    #[test]
    fn a_session_says_what_a_fresh_check_says(
        group in group(),
        draft in draft(),
        changes in prop::collection::vec(change(), 1..12),
    ) {
        let mut draft = draft;
        let mut followed = session(group, &draft);
        for change in changes {
            let field = change.apply(&mut draft);
            followed.changed(&draft, field);
            let fresh = session(group, &draft);
            prop_assert_eq!(followed.verdicts(), fresh.verdicts());
            for number in 0..fresh.rules().len() {
                prop_assert_eq!(followed.explain(number, &draft), fresh.explain(number, &draft));
            }
        }
    }

    #[test]
    fn every_verdict_is_explained_and_what_is_open_has_a_remedy(group in group(), draft in draft()) {
        let pack = pack(PACK);
        let session = session(group, &draft);
        let context = Context { pack: &pack, draft: &draft };
        for review in session.reviews() {
            let explanation = session.explain(review.number, &draft);
            for language in [Language::Swedish, Language::English] {
                prop_assert!(!language.why(&explanation, &context).is_empty());
                let has_remedy = !language.remedy(&explanation, &context).is_empty();
                prop_assert_eq!(has_remedy, !review.verdict.is_settled(), "{}", &pack.rules[review.rule].id);
            }
        }
    }

    #[test]
    fn a_fix_never_loses_what_is_written(draft in draft(), index in any::<prop::sample::Index>()) {
        let pack = pack(PACK);
        let fixes: Vec<_> = pack.rules.iter().filter_map(|rule| rule.fix.as_ref()).collect();
        let fix = fixes[index.index(fixes.len())];
        let mut fixed = draft.clone();
        let field = apply(&fix.action, &mut fixed);
        for other in Field::ALL.into_iter().filter(|&other| other != field) {
            prop_assert_eq!(draft.text(other), fixed.text(other));
        }
        let seated = |draft: &Draft| draft.participants.iter().filter(|who| !who.is_empty()).count();
        prop_assert!(seated(&fixed) >= seated(&draft));
    }

    #[test]
    fn a_date_field_keeps_what_it_cannot_read(text in "\\PC{0,20}") {
        let entry = DateEntry::read(&text, Side::First, today());
        prop_assert_eq!(entry.is_none(), text.trim().is_empty());
        if let Some(DateEntry::Written(kept)) = entry {
            prop_assert_eq!(kept, text.trim());
        }
    }
}
