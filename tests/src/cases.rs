//! Rule by rule: small drafts, and what a careful reader of the governing document says of each.
//! The cases of a rule lie in `cases/PACK/RULE.toml`.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use uppdragskollen_core::check::{Session, Verdict};
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::{Pack, Rule, builtin};
use uppdragskollen_core::wording::{Context, Language};
use uppdragskollen_tests::{day, files, root, text};

/// The file of one rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    #[serde(rename = "case")]
    cases: Vec<Case>,
}

/// One draft, and what is to be said of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    verdict: Verdict,
    #[serde(default = "usual_day")]
    today: String,
    /// The explanation in Swedish, where its wording matters.
    why: Option<String>,
    /// Its pack and its group are those of the rule.
    #[serde(default)]
    draft: Draft,
}

fn usual_day() -> String {
    "2026-01-15".to_owned()
}

/// Judges every case of a folder; tells what differs from what was expected, and which rules lack cases.
fn differences(folder: &Path, packs: &[Pack]) -> Vec<String> {
    let mut differences = Vec::new();
    let mut covered = BTreeSet::new();
    for path in files(folder, "toml") {
        let id = path.strip_prefix(folder).expect("a file lies in its folder").with_extension("");
        let found = packs.iter().find_map(|pack| {
            let rule = pack.rules.iter().find(|rule| Path::new(&pack.id).join(&rule.id) == id)?;
            Some((pack, rule))
        });
        let Some((pack, rule)) = found else {
            differences.push(format!("{}: there is no such rule", id.display()));
            continue;
        };
        let Cases { cases } = toml::from_str(&text(&path)).unwrap_or_else(|error| panic!("{}: {error}", id.display()));
        covered.insert(id);
        let mut say = |what: String| differences.push(format!("{}: {what}", rule.id));
        is_whole(&cases, &mut say);
        for case in cases {
            judge(case, pack, rule, &mut say);
        }
    }
    for pack in packs {
        let uncovered = pack.rules.iter().filter(|rule| !covered.contains(&Path::new(&pack.id).join(&rule.id)));
        differences.extend(uncovered.map(|rule| format!("{}: has no cases", rule.id)));
    }
    differences
}

/// The cases show the rule both met and unmet, and can be told apart.
fn is_whole(cases: &[Case], say: &mut impl FnMut(String)) {
    for verdict in [Verdict::Met, Verdict::Unmet] {
        if !cases.iter().any(|case| case.verdict == verdict) {
            say(format!("no case is {}", verdict.id()));
        }
    }
    let mut names = BTreeSet::new();
    for case in cases {
        if !names.insert(&case.name) {
            say(format!("two cases are named \"{}\"", case.name));
        }
    }
}

/// Checks one case.
fn judge(case: Case, pack: &Pack, rule: &Rule, say: &mut impl FnMut(String)) {
    let Case { name, verdict, today, why, mut draft } = case;
    let mut say = |what: String| say(format!("\"{name}\" {what}"));
    for field in unknown(&draft) {
        say(format!("has a field {field} that no draft has"));
    }
    draft.pack.clone_from(&pack.id);
    draft.group.clone_from(&rule.groups[0]);
    let rules = pack.compile(&draft.group).unwrap_or_else(|error| panic!("{error}"));
    let session = Session::new(rules.into(), &draft, day(&today));
    let review = session.reviews().find(|review| pack.rules[review.rule].id == rule.id);
    let review = review.expect("a group's rules hold those that name it");
    let said = Language::Swedish.why(&session.explain(review.number, &draft), &Context { pack, draft: &draft });
    if review.verdict != verdict {
        say(format!("is {}, expected {}: {said}", review.verdict.id(), verdict.id()));
    } else if let Some(why) = why
        && said != why
    {
        say(format!("says \"{said}\", expected \"{why}\""));
    }
}

/// The fields that a newer draft may have, and a case may not: they are slips of the pen.
fn unknown(draft: &Draft) -> impl Iterator<Item = &String> {
    let participants = draft.participants.iter().map(|participant| &participant.unknown);
    let reports = draft.reports.iter().map(|report| &report.unknown);
    let whole = [&draft.unknown, &draft.time_frame.unknown];
    whole.into_iter().chain(participants).chain(reports).flat_map(|unknown| unknown.keys())
}

#[test]
fn every_rule_judges_as_a_careful_reader_does() {
    let differences = differences(&root().join("cases"), &builtin());
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}
