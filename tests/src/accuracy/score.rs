//! One document against what a careful reader says of it.

use std::path::Path;

use uppdragskollen_core::draft::{Draft, Field, Participant, Sector, Standing};
use uppdragskollen_core::import::{self, DocumentKind, Imported, Options};
use uppdragskollen_core::pack::{Pack, Verdict};
use uppdragskollen_tests::expectation::{Expectation, ExpectedDraft, ExpectedParticipant};
use uppdragskollen_tests::{day, verdicts};

use crate::tally::{Share, Tally};

/// Counts what is right, and says what is not. A document that cannot be read has nothing right.
pub fn score(path: &Path, expectation: &Expectation, packs: &[Pack]) -> (Tally, Vec<String>) {
    let mut tally = Tally::default();
    let mut differences = Vec::new();
    let mut say = |what: String| differences.push(what);
    let imported = read(path, expectation, packs);
    if let Err(why) = &imported {
        say(why.clone());
    }
    let imported = imported.ok();
    tally.read.count(imported.is_some());

    let kind = imported.as_ref().map(|imported| match imported.kind {
        DocumentKind::Assignment => "assignment",
        DocumentKind::Other => "other",
    });
    if !tally.kind.count(kind == Some(expectation.document.as_str())) {
        say(format!("document is {}, expected {}", kind.unwrap_or("not read"), expectation.document));
    }
    if let Some(group) = &expectation.group {
        let draft = imported.as_ref().map(|imported| &imported.draft);
        let id = expectation.pack.as_deref().unwrap_or("sodra-alvsborg-2022");
        let as_expected = draft.filter(|draft| draft.pack == id && draft.group == *group);
        if !tally.group.count(as_expected.is_some())
            && let Some(draft) = draft
        {
            say(format!("group is {} of {}, expected {group} of {id}", draft.group, draft.pack));
        }
        let pack = packs.iter().find(|pack| pack.id == id).unwrap_or_else(|| panic!("there is no pack {id}"));
        score_verdicts(expectation, as_expected, kind, pack, &mut tally, &mut say);
        score_dates(&expectation.draft, draft, &mut tally.dates, &mut say);
        score_parties(&expectation.draft, draft, &mut tally.parties, &mut say);
        score_fields(&expectation.draft, draft, &mut tally.fields, &mut say);
    }
    (tally, differences)
}

fn read(path: &Path, expectation: &Expectation, packs: &[Pack]) -> Result<Imported, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let manuscript = import::decode(&bytes).map_err(|error| format!("{error:?}"))?;
    let options = Options { packs, pack: None, group: None, today: day(&expectation.today) };
    import::read(&manuscript, options).map_err(|error| format!("{error:?}"))
}

fn score_verdicts(
    expectation: &Expectation,
    draft: Option<&Draft>,
    kind: Option<&str>,
    pack: &Pack,
    tally: &mut Tally,
    say: &mut impl FnMut(String),
) {
    let found = draft.map(|draft| verdicts(pack, draft, day(&expectation.today)));
    for (rule, expected) in &expectation.verdicts {
        let found = found.as_ref().and_then(|found| found.get(rule));
        if tally.verdicts.count(found == Some(expected)) {
            continue;
        }
        let Some(found) = found else { continue };
        say(format!("{rule} is {found}, expected {expected}"));
        if let Some(place) = Verdict::ALL.into_iter().position(|verdict| verdict.id() == found) {
            tally.wrong[place] += 1;
        }
    }
    let ready = found.is_some_and(|found| {
        let requirements = pack.rules.iter().filter(|rule| rule.level.id() == "requirement");
        let mut verdicts = requirements.filter_map(|rule| found.get(&rule.id));
        kind == Some("assignment") && verdicts.all(|verdict| matches!(verdict.as_str(), "met" | "not_applicable"))
    });
    if !tally.ready.count(draft.is_some() && ready == expectation.ready) && draft.is_some() {
        say(format!("ready is {ready}"));
    }
}

fn score_dates(expected: &ExpectedDraft, draft: Option<&Draft>, dates: &mut Share, say: &mut impl FnMut(String)) {
    for (field, told) in [
        (Field::ApprovedOn, &expected.approved_on),
        (Field::ValidFrom, &expected.valid_from),
        (Field::Start, &expected.start),
        (Field::End, &expected.end),
        (Field::Duration, &expected.duration),
    ] {
        let none = expected.empty.contains(&field).then(String::new);
        let Some(wanted) = told.clone().or(none) else { continue };
        let found = draft.map(|draft| when(draft, field));
        if !dates.count(found.as_ref() == Some(&wanted))
            && let Some(found) = found
        {
            say(format!("{} is \"{found}\", expected \"{wanted}\"", field.id()));
        }
    }
    let Some(wanted) = &expected.reports else { return };
    let reports = draft.map(|draft| draft.reports.as_slice()).unwrap_or_default();
    let mut found: Vec<String> =
        reports.iter().filter_map(|report| report.date.as_ref()).map(ToString::to_string).collect();
    for wanted in wanted {
        let place = found.iter().position(|found| *found == wanted.date);
        if let Some(place) = place {
            found.remove(place);
        }
        if !dates.count(place.is_some()) && draft.is_some() {
            say(format!("there is no report of {}", wanted.date));
        }
    }
    for found in found {
        dates.count(false);
        say(format!("there is a report of {found}"));
    }
}

fn when(draft: &Draft, field: Field) -> String {
    match field {
        Field::Duration => draft.time_frame.duration.as_ref().map(ToString::to_string),
        _ => draft.date(field).map(ToString::to_string),
    }
    .unwrap_or_default()
}

/// Those who have declined are left out on both sides: whether they are listed is a matter of taste, and that they do not
/// count is for the verdicts to show. So are users beyond those expected, who may be told of under user involvement only.
/// Somebody who is found and taken for another's is one mistake, like a verdict that is another.
fn score_parties(expected: &ExpectedDraft, draft: Option<&Draft>, parties: &mut Share, say: &mut impl FnMut(String)) {
    let Some(wanted) = &expected.participants else { return };
    let found = draft.map(|draft| draft.participants.as_slice()).unwrap_or_default();
    let mut found: Vec<&Participant> = found.iter().filter(|found| found.standing != Standing::Declined).collect();
    let mut missed = Vec::new();
    for wanted in wanted.iter().filter(|wanted| wanted.standing != Standing::Declined) {
        match found.iter().position(|found| same(wanted, found)) {
            Some(place) => {
                found.remove(place);
                parties.count(true);
            }
            None => missed.push(wanted),
        }
    }
    for wanted in missed {
        parties.count(false);
        let expected = describe(&wanted.name, wanted.sector.as_deref(), wanted.standing);
        match found.iter().position(|found| is_meant(wanted, found)) {
            Some(place) => {
                let found = found.remove(place);
                let found = describe(&found.name, found.sector.map(Sector::id), found.standing);
                say(format!("there is {found}, expected {expected}"));
            }
            None if draft.is_some() => say(format!("there is no {expected}")),
            None => {}
        }
    }
    for found in found.into_iter().filter(|found| found.sector != Some(Sector::Brukare)) {
        parties.count(false);
        say(format!("there is {}", describe(&found.name, found.sector.map(Sector::id), found.standing)));
    }
}

/// Whether somebody who is not as expected is the one that was meant: of that name, or a seat of that party.
fn is_meant(wanted: &ExpectedParticipant, found: &Participant) -> bool {
    wanted.name == found.name && (!wanted.name.is_empty() || wanted.sector.as_deref() == found.sector.map(Sector::id))
}

fn same(wanted: &ExpectedParticipant, found: &Participant) -> bool {
    wanted.name == found.name
        && wanted.sector.as_deref() == found.sector.map(Sector::id)
        && wanted.standing == found.standing
}

fn describe(name: &str, sector: Option<&str>, standing: Standing) -> String {
    format!("participant \"{name}\" from {} ({})", sector.unwrap_or("nowhere"), standing.id())
}

fn score_fields(expected: &ExpectedDraft, draft: Option<&Draft>, fields: &mut Share, say: &mut impl FnMut(String)) {
    if let Some(wanted) = &expected.title {
        let found = draft.map(|draft| &draft.title);
        if !fields.count(found == Some(wanted))
            && let Some(found) = found
        {
            say(format!("title is \"{found}\", expected \"{wanted}\""));
        }
    }
    let is_date = |field: &Field| matches!(field, Field::Start | Field::End | Field::Duration | Field::ApprovedOn);
    for field in &expected.filled {
        if !fields.count(draft.is_some_and(|draft| !draft.is_empty(*field))) && draft.is_some() {
            say(format!("{} is empty", field.id()));
        }
    }
    for field in expected.empty.iter().filter(|field| !is_date(field)) {
        if !fields.count(draft.is_some_and(|draft| draft.is_empty(*field)))
            && let Some(draft) = draft
        {
            say(format!("{} holds {:?}", field.id(), draft.text(*field)));
        }
    }
    for (field, wanted) in &expected.contains {
        let text = draft.and_then(|draft| draft.text(*field));
        if !fields.count(text.is_some_and(|text| text.contains(wanted))) && draft.is_some() {
            say(format!("{} does not hold \"{wanted}\"", field.id()));
        }
    }
}
