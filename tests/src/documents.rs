//! Whole documents, written as people write them: what the reader finds in each, and what the rules say of it.
//! An expectation is what a careful reader of the document says; it lies beside it. Those in `documents/open` are not held here
//! one by one: they are what `cargo xtask accuracy` counts.

use std::path::Path;

use uppdragskollen_core::draft::{Draft, Field, Participant, Report};
use uppdragskollen_core::import::{self, DocumentKind, Imported, Options};
use uppdragskollen_core::pack::Pack;
use uppdragskollen_tests::expectation::{
    Expectation, ExpectedDraft, ExpectedParticipant, ExpectedReport, expectations,
};
use uppdragskollen_tests::{day, pack, root, verdicts};

/// Reads every document of a folder; tells what differs from what was expected.
fn differences(folder: &Path) -> Vec<String> {
    let packs = uppdragskollen_core::pack::builtin();
    let mut differences = Vec::new();
    for (path, expected) in expectations(folder) {
        let bytes = std::fs::read(&path).expect("a document");
        let document = import::decode(&bytes).unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let mut say = |what: String| differences.push(format!("{name}: {what}"));
        let options = Options { packs: &packs, pack: None, group: None, today: day(&expected.today) };
        let imported = import::read(&document, options).expect("a document can be read");
        places_are_true(&document.text, &imported);
        let id = expected.pack.as_deref().unwrap_or("sodra-alvsborg-2022");
        if imported.draft.pack != id {
            say(format!("pack is {}, expected {id}", imported.draft.pack));
            continue;
        }
        compare(&expected, &imported, &pack(id), &mut say);
    }
    differences
}

/// Every passage stands where it is said to stand.
fn places_are_true(document: &str, imported: &Imported) {
    let passages = imported.evidence.iter().map(|evidence| &evidence.passage).chain(&imported.unplaced);
    for passage in passages {
        let there: String = document.chars().skip(passage.start).take(passage.end - passage.start).collect();
        assert_eq!(there, passage.text);
    }
}

fn compare(expected: &Expectation, imported: &Imported, pack: &Pack, say: &mut impl FnMut(String)) {
    let kind = match imported.kind {
        DocumentKind::Assignment => "assignment",
        DocumentKind::Other => "other",
    };
    if kind != expected.document {
        say(format!("document is {kind}, expected {}", expected.document));
    }
    let Some(group) = &expected.group else { return };
    if imported.draft.group != *group {
        say(format!("group is {}, expected {group}", imported.draft.group));
        return;
    }
    let found = verdicts(pack, &imported.draft, day(&expected.today));
    for (rule, verdict) in &expected.verdicts {
        match found.get(rule) {
            Some(found) if found == verdict => {}
            found => say(format!("{rule} is {}, expected {verdict}", found.map_or("no rule", String::as_str))),
        }
    }
    let is_ready =
        kind == "assignment"
            && pack.rules.iter().filter(|rule| rule.level.id() == "requirement").all(|rule| {
                found.get(&rule.id).is_none_or(|verdict| matches!(verdict.as_str(), "met" | "not_applicable"))
            });
    if is_ready != expected.ready {
        say(format!("ready is {is_ready}"));
    }
    compare_draft(&expected.draft, &imported.draft, say);
    for passage in &expected.draft.unplaced {
        if !imported.unplaced.iter().any(|unplaced| unplaced.text.contains(passage)) {
            say(format!("\"{passage}\" is not among the unplaced"));
        }
    }
}

fn compare_draft(expected: &ExpectedDraft, draft: &Draft, say: &mut impl FnMut(String)) {
    let date = |field| draft.date(field).map(ToString::to_string).unwrap_or_default();
    let duration = draft.time_frame.duration.as_ref().map(ToString::to_string).unwrap_or_default();
    for (name, wanted, found) in [
        ("title", &expected.title, draft.title.clone()),
        ("commissioner", &expected.commissioner, draft.commissioner.clone()),
        ("approved_by", &expected.approved_by, draft.approved_by.clone()),
        ("approved_on", &expected.approved_on, date(Field::ApprovedOn)),
        ("valid_from", &expected.valid_from, date(Field::ValidFrom)),
        ("start", &expected.start, date(Field::Start)),
        ("end", &expected.end, date(Field::End)),
        ("duration", &expected.duration, duration),
    ] {
        if let Some(wanted) = wanted
            && *wanted != found
        {
            say(format!("{name} is \"{found}\", expected \"{wanted}\""));
        }
    }
    if let Some(wanted) = &expected.participants {
        let same = |(wanted, found): (&ExpectedParticipant, &Participant)| {
            wanted.name == found.name
                && wanted.sector.as_deref() == found.sector.map(|sector| sector.id())
                && wanted.standing == found.standing
        };
        if wanted.len() != draft.participants.len() || !wanted.iter().zip(&draft.participants).all(same) {
            say(format!("participants are {:#?}", draft.participants));
        }
    }
    if let Some(wanted) = &expected.reports {
        let dated: Vec<&Report> = draft.reports.iter().filter(|report| report.date.is_some()).collect();
        let same = |(wanted, found): (&ExpectedReport, &&Report)| {
            wanted.to == found.to && found.date.as_ref().is_some_and(|date| date.to_string() == wanted.date)
        };
        if wanted.len() != dated.len() || !wanted.iter().zip(&dated).all(same) {
            say(format!("reports are {dated:#?}"));
        }
    }
    for &field in &expected.filled {
        if draft.is_empty(field) {
            say(format!("{} is empty", field.id()));
        }
    }
    for &field in &expected.empty {
        if !draft.is_empty(field) {
            say(format!("{} holds {:?}", field.id(), draft.text(field)));
        }
    }
    for (&field, wanted) in &expected.contains {
        if !draft.text(field).is_some_and(|text| text.contains(wanted)) {
            say(format!("{} does not hold \"{wanted}\": {:?}", field.id(), draft.text(field)));
        }
    }
}

#[test]
fn every_document_is_read_as_a_careful_reader_reads_it() {
    let differences = differences(&root().join("documents"));
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}
