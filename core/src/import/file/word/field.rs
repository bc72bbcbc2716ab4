//! Fields: what Word works out by itself. Their result is read, their code is not; tables of contents and page numbers are
//! left out.

/// The fields that are open at a place in the text, the outermost first.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    code: String,
    has_result: bool,
}

/// Which fields are left out with their result.
const LEFT_OUT: [&str; 8] = ["TOC", "INDEX", "TOA", "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "MACROBUTTON"];
/// These run over paragraphs; the others end with theirs.
const LONG: [&str; 3] = ["TOC", "INDEX", "TOA"];
/// The name of a field stands at the beginning of its code.
const LONGEST_CODE: usize = 60;
/// Fields stand in fields a few deep.
const DEEPEST: usize = 20;

impl Field {
    fn is_one_of(&self, names: &[&str]) -> bool {
        let name = self.code.split_whitespace().next().unwrap_or_default();
        names.iter().any(|left_out| name.eq_ignore_ascii_case(left_out))
    }
}

impl Fields {
    /// A field starts.
    pub fn begin(&mut self) {
        if self.open.len() < DEEPEST {
            self.open.push(Field { code: String::new(), has_result: false });
        }
    }

    /// A field of this code starts, with its result right after.
    pub fn begin_simple(&mut self, code: &str) {
        self.begin();
        self.code(code);
        self.separate();
    }

    /// The code goes on.
    pub fn code(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| field.code.len() < LONGEST_CODE) {
            field.code.extend(text.chars().take(LONGEST_CODE));
        }
    }

    /// The result starts.
    pub fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.has_result = true;
        }
    }

    /// The innermost field ends.
    pub fn end(&mut self) {
        self.open.pop();
    }

    /// A paragraph ends: fields that do not run over paragraphs and are still open never end.
    pub fn end_paragraph(&mut self) {
        if !self.open.iter().any(|field| field.is_one_of(&LONG)) {
            self.open.retain(|field| field.has_result && !field.is_one_of(&LEFT_OUT));
        }
    }

    /// Whether text at this place is read.
    pub fn is_shown(&self) -> bool {
        self.open.iter().all(|field| field.has_result && !field.is_one_of(&LEFT_OUT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_shown_and_codes_are_not() {
        let mut fields = Fields::default();
        fields.begin();
        fields.code(" DATE \\@ \"yyyy\" ");
        assert!(!fields.is_shown());
        fields.separate();
        assert!(fields.is_shown());
        fields.begin_simple("PAGE");
        assert!(!fields.is_shown());
        fields.end();
        assert!(fields.is_shown());
        fields.end();
        fields.end();
        assert!(fields.is_shown());
    }

    #[test]
    fn a_field_without_an_end_hides_no_more_than_its_paragraph() {
        let mut fields = Fields::default();
        fields.begin_simple("page \\* MERGEFORMAT");
        fields.end_paragraph();
        assert!(fields.is_shown());
        fields.begin_simple(" TOC \\o ");
        fields.end_paragraph();
        assert!(!fields.is_shown());
    }
}
