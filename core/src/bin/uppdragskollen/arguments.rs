//! What is asked on the command line.

use std::ffi::OsString;

use time::Date;
use uppdragskollen_core::pack::Pack;
use uppdragskollen_core::swedish::PartialDate;
use uppdragskollen_core::wording::Language;

/// How the command is used.
pub const HELP: &str = "\
uppdragskollen check [options] FILE…

Checks assignment documents (uppdragsbeskrivningar): text (.txt, .md), saved drafts (.json); - is standard input.

  --pack ID|FILE      the governing documents (inferred from the document)
  --group ID          the kind of group (inferred from the document)
  --today YYYY-MM-DD  the day to check against (today)
  --format text|json  how to answer; json is one object a line a file (text)
  --lang sv|en        the language of the answer (sv)

Exit status: 0 every file ready, 1 some requirement not met, 2 some file could not be read.
";

/// A command.
pub enum Command {
    /// Show [`HELP`].
    Help,
    /// Check files.
    Check(Check),
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
    };
    let mut command: Option<String> = None;
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("pack") => check.pack = Some(text(parser.value())?),
            Long("group") => check.group = Some(text(parser.value())?),
            Long("today") => check.today = day(&text(parser.value())?)?,
            Long("format") => check.format = format(&text(parser.value())?)?,
            Long("lang") => check.language = language(&text(parser.value())?)?,
            Value(value) if command.is_none() => command = Some(text(Ok(value))?),
            Value(value) => check.files.push(text(Ok(value))?),
            other => return Err(other.unexpected().to_string()),
        }
    }
    match command.as_deref() {
        Some("check") if check.files.is_empty() => Err("name at least one file".to_owned()),
        Some("check") => Ok(Command::Check(check)),
        Some(other) => Err(format!("there is no command \"{other}\"")),
        None => Ok(Command::Help),
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

fn format(value: &str) -> Result<Format, String> {
    match value {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        _ => Err(format!("\"{value}\" is no format; text or json")),
    }
}

fn language(value: &str) -> Result<Language, String> {
    match value {
        "sv" => Ok(Language::Swedish),
        "en" => Ok(Language::English),
        _ => Err(format!("\"{value}\" is no language; sv or en")),
    }
}
