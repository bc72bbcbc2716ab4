//! What is to be done when a draft and its file are looked at.

/// What that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: both say the same.
    Rest,
    /// Only the draft has changed: it goes into the file.
    Write,
    /// The file has changed: it is brought together with the draft.
    Meet,
}

/// What is to be done. `known` are the states of the file that the draft has gone on from: a file in any other state holds
/// what somebody else has written, and must not be written over.
pub fn next(known: &[String], draft: &str, file: &str) -> Next {
    if draft == file {
        Next::Rest
    } else if known.iter().any(|state| state == file) {
        Next::Write
    } else {
        Next::Meet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_only_over_what_the_draft_has_gone_on_from() {
        let known = ["a".to_owned(), "b".to_owned()];
        assert_eq!(next(&known, "c", "a"), Next::Write);
        assert_eq!(next(&known, "c", "b"), Next::Write);
        assert_eq!(next(&known, "b", "x"), Next::Meet);
        assert_eq!(next(&known, "c", "x"), Next::Meet);
        assert_eq!(next(&known, "x", "x"), Next::Rest);
        assert_eq!(next(&[], "c", "a"), Next::Meet);
    }
}
