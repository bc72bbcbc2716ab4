//! Word files, `.docx` and its kin: Office Open XML, ECMA-376. Macros are parts that nobody here reads.

mod carried;
mod field;
mod numbering;
mod properties;
mod relations;
mod story;
mod styles;

use super::body::Content;
use super::layout;
use super::package::Package;
use crate::import::{ImportError, Manuscript};
use numbering::Numbering;
use relations::Relations;
use story::{Background, Part, References};
use styles::Styles;

/// Reads a Word file.
///
/// # Errors
/// [`ImportError`] where it is broken, locked, or larger than a document is.
pub fn read(package: &mut Package<'_>) -> Result<Manuscript, ImportError> {
    let kind = package.kind();
    let damaged = ImportError::Damaged { kind };
    let main = Relations::read(package, "")?.first("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
    let relations = Relations::read(package, &main)?;
    let text = |package: &mut Package<'_>, role: &str| match relations.first(role) {
        Some(name) => package.text(&name).map(Option::unwrap_or_default),
        None => Ok(String::new()),
    };
    let styles = Styles::read(&text(package, "styles")?, kind)?;
    let numbering = Numbering::read(&text(package, "numbering")?, kind)?;
    let background = Background { styles: &styles, numbering: &numbering, kind };
    let document = package.text(&main)?.ok_or(damaged)?;
    let Part { pieces, references } = story::read(&document, background)?;
    drop(document);
    let mut content = Content { body: pieces, ..Content::default() };
    for (ids, margin) in [(headers(&references), &mut content.above), (footers(&references), &mut content.below)] {
        for name in relations.named(&ids) {
            let part = package.text(&name)?.unwrap_or_default();
            margin.extend(story::read(&part, background)?.pieces);
        }
    }
    for role in ["footnotes", "endnotes"] {
        content.notes.extend(story::read(&text(package, role)?, background)?.pieces);
    }
    layout::manuscript(content, carried::draft(package)?)
}

fn headers(references: &References) -> Vec<&str> {
    references.margins.iter().filter(|margin| margin.is_header).map(|margin| margin.id.as_str()).collect()
}

fn footers(references: &References) -> Vec<&str> {
    references.margins.iter().filter(|margin| !margin.is_header).map(|margin| margin.id.as_str()).collect()
}
