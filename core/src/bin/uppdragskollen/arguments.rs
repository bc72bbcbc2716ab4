//! What is asked on the command line.

use std::ffi::OsString;

use time::Date;
use uppdragskollen_core::pack::Pack;
use uppdragskollen_core::swedish::PartialDate;
use uppdragskollen_core::wording::Language;

/// How the command is used.
pub const HELP: &str = "\
uppdragskollen check [options] FILE…
uppdragskollen export [options] FILE
uppdragskollen protocol [options] FILE
uppdragskollen packs [options]
uppdragskollen pack lint [options] FILE…
uppdragskollen pack test [options] FILE…

check: checks assignment documents (uppdragsbeskrivningar): text (.txt, .md), Word (.docx), OpenDocument (.odt), and saved
drafts (.json); - is standard input.

  --pack ID|FILE      the governing documents (inferred from the document)
  --group ID          the kind of group (inferred from the document)
  --today YYYY-MM-DD  the day to check against (today)
  --format text|json|csv  how to answer; json is one object a line a file, csv one table of all (text)
  --lang sv|en        the language of the answer (sv)

Exit status: 0 every file ready, 1 some requirement not met, 2 some file could not be read.

export: writes a document in the order and with the headings of its governing documents. Options as for check, but

  --format docx|md|html|ics|json  the form: Word, Markdown, HTML to print, a calendar of its dates, a saved draft
                                  (by the output's ending, else md)
  --output FILE       where to write it (standard output)

Exit status: 0 it is written, 2 the file could not be read or written.

protocol: writes the review report (granskningsprotokoll) of a document: each rule with verdict, why and source. Options as
for check, but

  --reason RULE=TEXT  why a requirement is not met; may be repeated
  --format md|docx|html|json  the form (by the output's ending, else md)
  --output FILE       where to write it (standard output)

Exit status: 0 ready to hand in: every requirement is met, or a reason is given; 1 it is not; 2 the file could not be read
or written.

packs: lists the built-in packs with their groups and rules.
pack lint: says what is wrong with a pack (.toml), where, and what to do. pack test: puts its rules to their own tests.

  --format text|json  how to answer; of lint and test, json is one object a line a problem or test (text)
  --lang sv|en        the language of the answer (sv)

Exit status: 0 nothing is wrong, 1 something is, 2 some file could not be read.
";

/// A command.
pub enum Command {
    /// Show [`HELP`].
    Help,
    /// Check files.
    Check(Check),
    /// Write a document out.
    Export(Check),
    /// Write the review report of a document.
    Protocol(Check),
    /// List the built-in packs.
    Packs(Format, Language),
    /// Examine pack files.
    Pack(Examine),
}

/// How to examine packs.
pub struct Examine {
    /// What to look for.
    pub task: Task,
    /// The files, `-` for standard input.
    pub files: Vec<String>,
    /// How to answer.
    pub format: Format,
    /// The language of the answer.
    pub language: Language,
}

/// What to look for in a pack.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Everything that is wrong.
    Lint,
    /// What its own tests come to.
    Test,
}

/// How to check files.
pub struct Check {
    /// The files, `-` for standard input.
    pub files: Vec<String>,
    /// A pack's id or file.
    pub pack: Option<String>,
    /// A group's id.
    pub group: Option<String>,
    /// The day to check against.
    pub today: Date,
    /// How to answer.
    pub format: Format,
    /// The language of the answer.
    pub language: Language,
    /// Where to write what is written out; standard output where it is not given.
    pub output: Option<String>,
    /// Reasons for what is not met: the rule's id and the reason.
    pub reasons: Vec<(String, String)>,
}

impl Check {
    /// The id of the pack that is asked for: given as such, or in its file.
    pub fn pack_id<'a>(&self, packs: &'a [Pack]) -> Option<&'a str> {
        self.pack.as_ref().and_then(|_| packs.first()).map(|pack| pack.id.as_str())
    }
}

/// How to answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// To be read.
    Text,
    /// One JSON object a line.
    Json,
    /// A table for a spreadsheet.
    Csv,
    /// Word.
    Word,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// iCalendar.
    Calendar,
}

impl Format {
    /// The format of this name, or of files with this ending.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "text" => Self::Text,
            "json" => Self::Json,
            "csv" => Self::Csv,
            "docx" => Self::Word,
            "md" => Self::Markdown,
            "html" => Self::Html,
            "ics" => Self::Calendar,
            _ => return None,
        })
    }
}

/// Reads the arguments.
///
/// # Errors
/// A sentence saying what is wrong with them.
pub fn read() -> Result<Command, String> {
    parse(lexopt::Parser::from_env())
}

fn parse(mut parser: lexopt::Parser) -> Result<Command, String> {
    use lexopt::prelude::*;

    let mut check = Check {
        files: Vec::new(),
        pack: None,
        group: None,
        today: time::OffsetDateTime::now_utc().date(),
        format: Format::Text,
        language: Language::Swedish,
        output: None,
        reasons: Vec::new(),
    };
    let mut format: Option<String> = None;
    let mut command: Option<String> = None;
    let mut task: Option<String> = None;
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("pack") => check.pack = Some(text(parser.value())?),
            Long("group") => check.group = Some(text(parser.value())?),
            Long("today") => check.today = day(&text(parser.value())?)?,
            Long("format") => format = Some(text(parser.value())?),
            Long("output") => check.output = Some(text(parser.value())?),
            Long("reason") => check.reasons.push(reason(&text(parser.value())?)?),
            Long("lang") => check.language = language(&text(parser.value())?)?,
            Value(value) if command.is_none() => command = Some(text(Ok(value))?),
            Value(value) if command.as_deref() == Some("pack") && task.is_none() => task = Some(text(Ok(value))?),
            Value(value) => check.files.push(text(Ok(value))?),
            other => return Err(other.unexpected().to_string()),
        }
    }
    check.format = chosen(command.as_deref(), format.as_deref(), check.output.as_deref())?;
    let Check { files, format, language, .. } = &check;
    let (format, language) = (*format, *language);
    let has_files = !files.is_empty();
    match (command.as_deref(), task.as_deref()) {
        (Some("check" | "pack" | "export" | "protocol"), _) if !has_files => Err("name at least one file".to_owned()),
        (Some("check"), _) => Ok(Command::Check(check)),
        (Some("export" | "protocol"), _) if files.len() > 1 => Err("name one file".to_owned()),
        (Some("export"), _) => Ok(Command::Export(check)),
        (Some("protocol"), _) => Ok(Command::Protocol(check)),
        (Some("packs"), _) if has_files => Err("packs takes no files; see pack lint".to_owned()),
        (Some("packs"), _) => Ok(Command::Packs(format, language)),
        (Some("pack"), Some(task)) => {
            let task = match task {
                "lint" => Task::Lint,
                "test" => Task::Test,
                _ => return Err(format!("there is no command \"pack {task}\"; lint or test")),
            };
            Ok(Command::Pack(Examine { task, files: check.files, format, language }))
        }
        (Some(other), _) => Err(format!("there is no command \"{other}\"")),
        (None, _) => Ok(Command::Help),
    }
}

fn text(value: Result<OsString, lexopt::Error>) -> Result<String, String> {
    let value = value.map_err(|error| error.to_string())?;
    value.into_string().map_err(|value| format!("{} is not Unicode", value.display()))
}

fn day(value: &str) -> Result<Date, String> {
    match value.parse() {
        Ok(PartialDate::Day(day)) => Ok(day),
        _ => Err(format!("\"{value}\" is no day of the form 2026-03-01")),
    }
}

/// The format that is asked for, or that the output's ending tells; else the usual one of the command.
fn chosen(command: Option<&str>, format: Option<&str>, output: Option<&str>) -> Result<Format, String> {
    use Format::{Calendar, Csv, Html, Json, Markdown, Text, Word};

    let (allowed, names): (&[Format], &str) = match command {
        Some("check") => (&[Text, Json, Csv], "text, json or csv"),
        Some("export") => (&[Markdown, Word, Html, Calendar, Json], "docx, md, html, ics or json"),
        Some("protocol") => (&[Markdown, Word, Html, Json], "md, docx, html or json"),
        _ => (&[Text, Json], "text or json"),
    };
    let ending = output.and_then(|output| Some(output.rsplit_once('.')?.1));
    let Some(name) = format.or(ending) else { return Ok(allowed.first().copied().unwrap_or(Text)) };
    let found = Format::named(name).filter(|found| allowed.contains(found));
    found.ok_or_else(|| format!("\"{name}\" is no format; {names}"))
}

fn reason(value: &str) -> Result<(String, String), String> {
    let (rule, reason) = value.split_once('=').ok_or_else(|| format!("\"{value}\" is no RULE=TEXT"))?;
    Ok((rule.to_owned(), reason.to_owned()))
}

fn language(value: &str) -> Result<Language, String> {
    match value {
        "sv" => Ok(Language::Swedish),
        "en" => Ok(Language::English),
        _ => Err(format!("\"{value}\" is no language; sv or en")),
    }
}
