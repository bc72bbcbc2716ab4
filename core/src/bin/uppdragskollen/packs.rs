//! `uppdragskollen packs` and `uppdragskollen pack lint | test`.

use serde::Serialize;
use uppdragskollen_core::check::{self, Trial, trials};
use uppdragskollen_core::pack::{Fault, Level, Pack, PackProblem, Place, builtin};
use uppdragskollen_core::wording::Language;

use crate::answer::Refusal;
use crate::arguments::{Examine, Format, Task};
use crate::{NOT_READY, READY, UNREADABLE, bytes};

#[derive(Serialize)]
struct PackRow<'a> {
    id: &'a str,
    version: u32,
    title: &'a str,
    groups: Vec<GroupRow<'a>>,
}

#[derive(Serialize)]
struct GroupRow<'a> {
    id: &'a str,
    title: &'a str,
    rules: Vec<RuleRow<'a>>,
}

#[derive(Serialize)]
struct RuleRow<'a> {
    id: &'a str,
    level: Level,
    title: &'a str,
    source: String,
}

/// The built-in packs with their groups and rules.
pub fn list(format: Format, language: Language) -> String {
    let packs = builtin();
    let rows: Vec<PackRow<'_>> = packs.iter().map(|pack| row(pack, language)).collect();
    match format {
        Format::Json => serde_json::to_string(&rows).unwrap_or_default(),
        _ => rows.iter().map(|pack| to_text(pack, language)).collect::<Vec<_>>().join("\n\n"),
    }
}

fn row(pack: &Pack, language: Language) -> PackRow<'_> {
    let groups = pack.groups.iter().map(|group| GroupRow {
        id: &group.id,
        title: language.of(&group.title),
        rules: (pack.rules.iter())
            .filter(|rule| rule.groups.contains(&group.id))
            .map(|rule| RuleRow {
                id: &rule.id,
                level: rule.level,
                title: &language.rule(rule).title,
                source: pack.cite(rule),
            })
            .collect(),
    });
    PackRow { id: &pack.id, version: pack.version, title: language.of(&pack.title), groups: groups.collect() }
}

fn to_text(pack: &PackRow<'_>, language: Language) -> String {
    let mut lines = vec![format!("{} · {}", pack.id, pack.title)];
    for group in &pack.groups {
        lines.push(format!("  {} · {}", group.id, group.title));
        for rule in &group.rules {
            lines.push(format!("    {} [{}] {}", rule.id, language.level(rule.level), rule.title));
        }
    }
    lines.join("\n")
}

/// What is said of one file: how it is, and the lines.
pub fn examined(file: &str, examine: &Examine) -> (u8, Vec<String>) {
    let text = match text(file, examine.language) {
        Ok(text) => text,
        Err(error) => return (UNREADABLE, vec![refused(file, error, examine.format)]),
    };
    match (Pack::from_toml(&text), examine.task) {
        (Ok(pack), Task::Lint) => linted(file, &check::examine(&pack), examine),
        (Err(error), Task::Lint) => linted(file, &error.problems, examine),
        (Ok(pack), Task::Test) => match trials(&pack) {
            Ok(trials) => tested(file, &trials, examine),
            Err(error) => untestable(file, &error.problems, examine),
        },
        (Err(error), Task::Test) => untestable(file, &error.problems, examine),
    }
}

/// What is in a pack's file.
pub fn text(file: &str, language: Language) -> Result<String, String> {
    String::from_utf8(bytes(file)?).map_err(|_| language.fault(&Fault::NotUtf8))
}

/// One thing that is wrong with a pack, where, and what to do.
pub fn line(file: &str, problem: &PackProblem, language: Language) -> String {
    let Place { line, column } = problem.place;
    let about = if problem.rule.is_empty() { String::new() } else { format!(" {}:", problem.rule) };
    format!("{file}:{}:{}:{about} {}", line.max(1), column.max(1), language.fault(&problem.fault))
}

#[derive(Serialize)]
struct ProblemRow<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    rule: &'a str,
    message: String,
}

fn linted(file: &str, problems: &[PackProblem], examine: &Examine) -> (u8, Vec<String>) {
    let language = examine.language;
    let lines = problems.iter().map(|problem| match examine.format {
        Format::Json => to_json(&ProblemRow {
            file,
            line: problem.place.line,
            column: problem.place.column,
            rule: &problem.rule,
            message: language.fault(&problem.fault),
        }),
        _ => line(file, problem, language),
    });
    let mut lines: Vec<String> = lines.collect();
    if problems.is_empty() && examine.format == Format::Text {
        lines.push(format!("{file}: {}", language.sound_pack()));
    }
    (if problems.is_empty() { READY } else { NOT_READY }, lines)
}

#[derive(Serialize)]
struct TrialRow<'a> {
    file: &'a str,
    rule: &'a str,
    test: &'a str,
    passed: bool,
    expected: &'a str,
    found: &'a str,
    why: &'a str,
}

fn tested(file: &str, trials: &[Trial<'_>], examine: &Examine) -> (u8, Vec<String>) {
    let language = examine.language;
    let mut lines: Vec<String> = Vec::new();
    for trial in trials {
        let (expected, found) = (trial.test.verdict, trial.found);
        match examine.format {
            Format::Json => lines.push(to_json(&TrialRow {
                file,
                rule: &trial.rule.id,
                test: &trial.test.name,
                passed: trial.passed(),
                expected: expected.id(),
                found: found.id(),
                why: &trial.why,
            })),
            _ if trial.passed() => {}
            _ => {
                let place = trial.test.place;
                let says = format!("{} ≠ {}", language.verdict(found), language.verdict(expected));
                let head = format!("{file}:{}:{}: {}", place.line, place.column, trial.rule.id);
                lines.push(format!("{head}: {}: {says}: {}", trial.test.name, trial.why));
            }
        }
    }
    let failed = trials.iter().filter(|trial| !trial.passed()).count();
    if examine.format == Format::Text {
        lines.push(format!("{file}: {}", language.tests_passed(trials.len() - failed, trials.len())));
    }
    (if failed == 0 { READY } else { NOT_READY }, lines)
}

/// A pack that cannot be read cannot be tested.
fn untestable(file: &str, problems: &[PackProblem], examine: &Examine) -> (u8, Vec<String>) {
    (UNREADABLE, linted(file, problems, examine).1)
}

fn refused(file: &str, error: String, format: Format) -> String {
    let refusal = Refusal { file, error };
    match format {
        Format::Json => refusal.to_json(),
        _ => refusal.to_text(),
    }
}

fn to_json(row: &impl Serialize) -> String {
    serde_json::to_string(row).unwrap_or_default()
}
