//! PDF: bytes → objects → words with their places → lines in reading order → manuscript.
mod page;
mod syntax;
mod text;
use crate::import::{ImportError, Manuscript};
pub fn read(bytes: &[u8]) -> Result<Manuscript, ImportError> {
    let document = syntax::Document::open(bytes)?;
    let mut interpreter = text::Interpreter::new(&document);
    let mut out = String::new();
    for page in document.pages()? {
        let page = interpreter.page(&page)?;
        for w in page.words { out.push_str(&format!("{:.0},{:.0} {:.1} {} {}\n", w.left, w.baseline, w.size, w.bold, w.text)); }
        for r in page.rules { out.push_str(&format!("{r:?}\n")); }
    }
    Ok(Manuscript::plain(out))
}
