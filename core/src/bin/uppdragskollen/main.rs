//! The command line: `uppdragskollen check FILE…`, `export FILE`, `protocol FILE`, `packs`, `pack lint FILE…`, `pack test FILE…`.

mod answer;
mod arguments;
mod export;
mod packs;

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use answer::{Refusal, Report};
use arguments::{Check, Command, Format};
use uppdragskollen_core::answer::Answer;
use uppdragskollen_core::check::{Session, examine};
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::export::{BatchRow, csv};
use uppdragskollen_core::import::{self, DocumentKind, Imported, Options};
use uppdragskollen_core::pack::{Fault, Named, Pack, PackProblem};
use uppdragskollen_core::reopen::{Reopened, reopen};

/// Every file is ready.
const READY: u8 = 0;
/// Some requirement is not met.
const NOT_READY: u8 = 1;
/// Some file could not be read, or the command was not understood.
const UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    match arguments::read() {
        Ok(Command::Help) => {
            print!("{}", arguments::HELP);
            ExitCode::from(READY)
        }
        Ok(Command::Check(check)) => run(&check),
        Ok(Command::Export(check)) => export::export(&check),
        Ok(Command::Protocol(check)) => export::protocol(&check),
        Ok(Command::Packs(format, language)) => {
            say(&packs::list(format, language));
            ExitCode::from(READY)
        }
        Ok(Command::Pack(examine)) => {
            let mut worst = READY;
            for file in &examine.files {
                let (status, lines) = packs::examined(file, &examine);
                worst = worst.max(status);
                lines.iter().for_each(|line| {
                    say(line);
                });
            }
            ExitCode::from(worst)
        }
        Err(message) => {
            eprintln!("uppdragskollen: {message}\n\n{}", arguments::HELP);
            ExitCode::from(UNREADABLE)
        }
    }
}

/// Checks each file, prints its answer, and tells the worst of them.
fn run(check: &Check) -> ExitCode {
    let packs = match choice(check) {
        Ok(packs) => packs,
        Err(trouble) => {
            eprintln!("{trouble}");
            return ExitCode::from(UNREADABLE);
        }
    };
    let mut worst = READY;
    let mut rows: Vec<BatchRow> = Vec::new();
    for file in &check.files {
        let answer = answer(file, check, &packs);
        worst = worst.max(match &answer {
            Ok((answer, _)) if answer.ready => READY,
            Ok(_) => NOT_READY,
            Err(_) => UNREADABLE,
        });
        let text = match (answer, check.format) {
            (answer, Format::Csv) => {
                rows.push(match answer {
                    Ok((answer, pack)) => BatchRow::new(file, &answer, pack, check.language),
                    Err(error) => BatchRow::refused(file, &error),
                });
                continue;
            }
            (Ok((answer, _)), Format::Json) => Report { file, answer }.to_json(),
            (Ok((answer, pack)), _) => Report { file, answer }.to_text(pack, check.language),
            (Err(error), Format::Json) => Refusal { file, error }.to_json(),
            (Err(error), _) => Refusal { file, error }.to_text(),
        };
        if !say(&text) {
            break;
        }
    }
    if check.format == Format::Csv {
        print!("{}", csv(&rows, check.language));
    }
    ExitCode::from(worst)
}

/// Prints a line; tells whether anybody still listens.
fn say(line: &str) -> bool {
    writeln!(io::stdout().lock(), "{line}").is_ok()
}

/// Why nothing is done.
enum Trouble {
    /// What is asked for cannot be done.
    Refused(String),
    /// The pack has faults: a line for each, as `pack lint` says them.
    Faulty(Vec<String>),
}

impl From<String> for Trouble {
    fn from(message: String) -> Self {
        Self::Refused(message)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(message) => write!(f, "uppdragskollen: {message}"),
            Self::Faulty(lines) => f.write_str(&lines.join("\n")),
        }
    }
}

/// The packs to choose from: the one that is named, or all that are built in. The group that is asked for is one of theirs.
fn choice(check: &Check) -> Result<Vec<Pack>, Trouble> {
    let packs = named(check)?;
    match &check.group {
        // JSON has a line for each file, and says there what is wrong.
        Some(group) if check.format != Format::Json && !packs.iter().any(|pack| pack.has_group(group)) => {
            let fault = Fault::NoSuch { what: Named::Group, id: group.clone() };
            let pack = check.pack.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
            Err(Trouble::Refused(format!("{pack}{}", check.language.fault(&fault))))
        }
        _ => Ok(packs),
    }
}

fn named(check: &Check) -> Result<Vec<Pack>, Trouble> {
    let builtin = uppdragskollen_core::pack::builtin();
    let Some(name) = &check.pack else { return Ok(builtin) };
    if let Some(pack) = builtin.iter().find(|pack| pack.id == *name) {
        return Ok(vec![pack.clone()]);
    }
    if !name.ends_with(".toml") && !Path::new(name).exists() {
        let ids: Vec<&str> = builtin.iter().map(|pack| pack.id.as_str()).collect();
        return Err(format!("there is no pack \"{name}\"; name a file, or one of: {}", ids.join(", ")).into());
    }
    let text = packs::text(name, check.language).map_err(|error| format!("{name}: {error}"))?;
    let faulty = |problems: &[PackProblem]| {
        Trouble::Faulty(problems.iter().map(|problem| packs::line(name, problem, check.language)).collect())
    };
    let pack = Pack::from_toml(&text).map_err(|error| faulty(&error.problems))?;
    // A pack under work may lack tests; what is wrong with it may not be used.
    let mut problems = examine(&pack);
    problems.retain(|problem| !matches!(problem.fault, Fault::Untested(_)));
    if problems.is_empty() { Ok(vec![pack]) } else { Err(faulty(&problems)) }
}

fn answer<'a>(file: &str, check: &Check, packs: &'a [Pack]) -> Result<(Answer, &'a Pack), String> {
    let (imported, pack, session) = checked(file, check, packs)?;
    Ok((Answer::new(&imported, pack, &session, check.language), pack))
}

/// A document with the pack that it is checked against, checked.
fn checked<'a>(file: &str, check: &Check, packs: &'a [Pack]) -> Result<(Imported, &'a Pack, Session), String> {
    let bytes = bytes(file)?;
    let mut imported = imported(file, &bytes, check, packs)?;
    let draft = &mut imported.draft;
    place(draft, check, packs);
    check.reasons.iter().for_each(|(rule, reason)| draft.give_reason(rule, reason));
    let pack = packs
        .iter()
        .find(|pack| pack.id == draft.pack)
        .ok_or_else(|| format!("there is no pack \"{}\"", draft.pack))?;
    let rules = pack.compile(&draft.group).map_err(|error| {
        let problems = error.problems.iter().map(|problem| check.language.pack_problem(problem));
        format!("{}: {}", pack.id, problems.collect::<Vec<_>>().join(" "))
    })?;
    let session = Session::new(rules.into(), draft, check.today);
    Ok((imported, pack, session))
}

/// What is in a file, or comes in: of what is larger than any document, one byte more than the largest. Who reads it is
/// told so by that, and nobody has to hold the rest.
fn bytes(file: &str) -> Result<Vec<u8>, String> {
    let most = import::LARGEST_FILE as u64 + 1;
    let mut bytes = Vec::new();
    let read = match file {
        "-" => io::stdin().lock().take(most).read_to_end(&mut bytes),
        file => File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    read.map_err(|error| error.to_string())?;
    Ok(bytes)
}

/// The draft that a file holds, or that its text is read into.
fn imported(file: &str, bytes: &[u8], check: &Check, packs: &[Pack]) -> Result<Imported, String> {
    let language = check.language;
    let manuscript = import::decode(bytes).map_err(|error| language.import_error(&error))?;
    let text = &manuscript.text;
    let is_json = file.ends_with(".json") || file == "-" && text.trim_start().starts_with('{');
    if !is_json {
        let options = Options { packs, pack: check.pack_id(packs), group: check.group.as_deref(), today: check.today };
        return match reopen(&manuscript, options).map_err(|error| language.draft_error(&error))? {
            Some(reopened) => Ok(as_edited(reopened)),
            None => import::read(&manuscript, options).map_err(|error| language.import_error(&error)),
        };
    }
    let draft = Draft::from_json(text, Newer::Refuse).map_err(|error| language.draft_error(&error))?;
    Ok(Imported { draft, kind: DocumentKind::Assignment, evidence: Vec::new(), unplaced: Vec::new() })
}

/// A document of this program's own as it stands now, with all that has been edited in it.
fn as_edited(reopened: Reopened) -> Imported {
    let Reopened { edited, unplaced, .. } = reopened;
    Imported { draft: edited, kind: DocumentKind::Assignment, evidence: Vec::new(), unplaced }
}

/// Puts the pack and the group that are asked for into a draft that was saved for others, or for none.
fn place(draft: &mut Draft, check: &Check, packs: &[Pack]) {
    if check.pack.is_some() || draft.pack.is_empty() {
        draft.pack = packs.first().map(|pack| pack.id.clone()).unwrap_or_default();
    }
    if let Some(group) = &check.group {
        draft.group.clone_from(group);
    } else if draft.group.is_empty()
        && let Some(group) = packs.first().and_then(|pack| pack.groups.first())
    {
        draft.group.clone_from(&group.id);
    }
}
