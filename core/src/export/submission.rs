//! What is handed in: the assignment document with the report of its review, in one archive.

use time::{Date, OffsetDateTime};

use super::word::package::pack as pack_files;
use super::word::{Carriage, WordError, word};
use super::{Blanks, assignment, review};
use crate::check::Session;
use crate::draft::Draft;
use crate::pack::Pack;
use crate::wording::{Label, Language};

/// Puts together what is handed in: a ZIP archive with the document and the report, both as Word files. `pack` must be the
/// one whose rules the session evaluates, and `draft` the one that it has seen last.
///
/// # Errors
/// [`WordError`] where a file becomes too large.
pub fn submission(
    draft: &Draft,
    pack: &Pack,
    session: &Session,
    day: Date,
    at: OffsetDateTime,
) -> Result<Vec<u8>, WordError> {
    let language = Language::Swedish;
    let document = assignment(draft, Some(pack), Blanks::LeftOut);
    let report = review(draft, pack, session, day, language).document();
    let files = [
        (Label::Assignment, word(&document, &Carriage { at, creator: "", draft: Some(draft) })?),
        (Label::Protocol, word(&report, &Carriage { at, creator: "", draft: None })?),
    ];
    let named = files.map(|(label, bytes)| (format!("{}.docx", language.label(label)), bytes));
    pack_files(&named).map_err(|_| WordError::TooLarge)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::rc::Rc;

    use zip::ZipArchive;

    use super::*;
    use crate::pack::builtin;

    #[test]
    fn the_archive_holds_the_document_and_the_report() {
        let packs = builtin();
        let pack = &packs[0];
        let draft = Draft { title: "Vårdplanering".to_owned(), ..Draft::new(&pack.id, &pack.groups[0].id) };
        let day = Date::from_ordinal_date(2026, 60).unwrap();
        let session = Session::new(Rc::new(pack.compile(&draft.group).unwrap()), &draft, day);
        let bytes = submission(&draft, pack, &session, day, OffsetDateTime::UNIX_EPOCH).unwrap();
        let archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["Uppdragsbeskrivning.docx", "Granskningsprotokoll.docx"]);
    }
}
