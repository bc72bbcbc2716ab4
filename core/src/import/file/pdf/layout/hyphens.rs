//! Line ends → running text: words that were broken are whole again.

/// Where a word may be broken, not seen unless it is.
const SOFT: char = '\u{AD}';

/// Adds a line to the text before it.
pub fn join(text: &mut String, next: &str) {
    if text.ends_with(SOFT) || text.ends_with("\u{AD}-") {
        text.truncate(text.trim_end_matches(['-', SOFT]).len());
    } else if is_broken(text, next) {
        text.pop();
    } else if !text.is_empty() && !text.ends_with(['-', '/']) || ends_in_dash(text) || is_bound_to_other(text, next) {
        text.push(' ');
    }
    text.push_str(next);
}

/// A text without the places where its words may be broken.
pub fn without_soft(text: &str) -> String {
    text.replace(SOFT, "")
}

/// Whether the text ends in the first half of a word.
pub fn ends_broken(text: &str) -> bool {
    text.ends_with(SOFT) || text.ends_with('-') && !ends_in_dash(text)
}

/// A word is broken between small letters; *vård-* before *och* is not.
fn is_broken(text: &str, next: &str) -> bool {
    let before = text.strip_suffix('-').and_then(|text| text.chars().next_back());
    before.is_some_and(char::is_lowercase)
        && next.chars().next().is_some_and(char::is_lowercase)
        && !is_bound_to_other(text, next)
}

/// *vård-* and *kommun-* share their end with a word that follows.
fn is_bound_to_other(text: &str, next: &str) -> bool {
    let first = next.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    text.ends_with('-') && matches!(first, "och" | "eller" | "samt" | "respektive" | "såväl")
}

/// A dash between words is no hyphen.
fn ends_in_dash(text: &str) -> bool {
    text == "-" || text.ends_with(" -")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_broken_at_the_end_of_a_line_are_whole_again() {
        for (text, next, expected) in [
            ("en sam-", "verkan som", "en samverkan som"),
            ("vård-", "och omsorg", "vård- och omsorg"),
            ("kommun-", "region", "kommunregion"),
            ("Västra Götalands-", "Regionen", "Västra Götalands-Regionen"),
            ("2025-", "2026", "2025-2026"),
            ("sam\u{AD}", "verkan", "samverkan"),
            ("sam\u{AD}-", "verkan", "samverkan"),
            ("kommun/", "region", "kommun/region"),
            ("den ena -", "och den andra", "den ena - och den andra"),
            ("första", "raden", "första raden"),
            ("", "raden", "raden"),
        ] {
            let mut joined = text.to_owned();
            join(&mut joined, next);
            assert_eq!(joined, expected);
        }
    }
}
