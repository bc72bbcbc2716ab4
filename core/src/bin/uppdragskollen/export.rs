//! `uppdragskollen export` and `uppdragskollen protocol`.

use std::io::{self, Write};
use std::process::ExitCode;

use time::OffsetDateTime;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::export::{
    Blanks, Carriage, Document, Protocol, assignment, calendar, markdown, page, review, word,
};
use uppdragskollen_core::wording::Label;

use crate::arguments::{Check, Format};
use crate::{NOT_READY, READY, Trouble, UNREADABLE, checked, choice};

/// Writes a document out.
pub fn export(check: &Check) -> ExitCode {
    ended(exported(check).map(|()| READY))
}

/// Writes the review report of a document.
pub fn protocol(check: &Check) -> ExitCode {
    ended(reported(check).map(|ready| if ready { READY } else { NOT_READY }))
}

fn ended(result: Result<u8, Trouble>) -> ExitCode {
    ExitCode::from(result.unwrap_or_else(|trouble| {
        eprintln!("{trouble}");
        UNREADABLE
    }))
}

fn exported(check: &Check) -> Result<(), Trouble> {
    let packs = choice(check)?;
    let file = check.files.first().map(String::as_str).unwrap_or_default();
    let (imported, pack, _) = checked(file, check, &packs).map_err(|error| format!("{file}: {error}"))?;
    let draft = &imported.draft;
    let bytes = match check.format {
        Format::Json => format!("{}\n", draft.to_json()).into_bytes(),
        Format::Calendar => calendar(draft, at(check), check.language).into_bytes(),
        _ => printed(&assignment(draft, Some(pack), Blanks::LeftOut), Some(draft), check)?,
    };
    Ok(write(&bytes, check.output.as_deref())?)
}

/// Whether the document is ready to hand in.
fn reported(check: &Check) -> Result<bool, Trouble> {
    let packs = choice(check)?;
    let file = check.files.first().map(String::as_str).unwrap_or_default();
    let (imported, pack, session) = checked(file, check, &packs).map_err(|error| format!("{file}: {error}"))?;
    let protocol: Protocol = review(&imported.draft, pack, &session, check.today, check.language);
    let bytes = match check.format {
        Format::Json => format!("{}\n", serde_json::to_string(&protocol).unwrap_or_default()).into_bytes(),
        _ => printed(&protocol.document(), None, check)?,
    };
    write(&bytes, check.output.as_deref())?;
    Ok(protocol.ready)
}

fn printed(document: &Document, draft: Option<&Draft>, check: &Check) -> Result<Vec<u8>, String> {
    match check.format {
        Format::Word => {
            let carriage = Carriage { at: at(check), creator: "", draft };
            word(document, &carriage).map_err(|_| check.language.label(Label::TooLarge).to_owned())
        }
        Format::Html => Ok(page(document).into_bytes()),
        _ => Ok(markdown(document).into_bytes()),
    }
}

/// The day that is asked for as a moment, so that the same question gives the same bytes.
fn at(check: &Check) -> OffsetDateTime {
    check.today.midnight().assume_utc()
}

fn write(bytes: &[u8], output: Option<&str>) -> Result<(), String> {
    match output {
        Some(file) => std::fs::write(file, bytes).map_err(|error| format!("{file}: {error}")),
        // Who has stopped listening has what was wanted.
        None => io::stdout().lock().write_all(bytes).or(Ok(())),
    }
}
