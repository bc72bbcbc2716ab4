//! Headings with a slip of the pen.

use super::Target;
use super::vocabulary::WORDS;

/// A heading of more words is not looked through for misspelt ones.
pub(super) const LONGEST_MISSPELT: usize = 4;
/// Shorter words are not taken for misspelt ones.
const SHORTEST_MISSPELT: usize = 7;

/// The entry of the word that this one is but for a slip of the pen: "Delatgare", "Uppfölning".
pub(super) fn misspelt(word: &str) -> Option<&'static (&'static str, Target)> {
    let written: Vec<char> = word.chars().take(24).collect();
    if written.len() < SHORTEST_MISSPELT {
        return None;
    }
    WORDS.iter().find(|(name, _)| {
        let stem: Vec<char> = name.trim_end_matches('*').chars().collect();
        let is_open = name.ends_with('*');
        stem.len() >= SHORTEST_MISSPELT
            && written.first() == stem.first()
            && [stem.len() - 1, stem.len(), stem.len() + 1].iter().any(|&length| {
                let fits = length == written.len() || is_open && length < written.len();
                fits && is_slip(&written[..length], &stem)
            })
    })
}

/// Whether two words are the same but for one letter too many, too few or wrong, or two that have changed places.
fn is_slip(written: &[char], meant: &[char]) -> bool {
    let same = written.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (a, b) = (&written[same..], &meant[same..]);
    match (a, b) {
        ([], [_]) | ([_], []) => true,
        ([x, y, a @ ..], [u, v, b @ ..]) if x == v && y == u && a == b => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, rest @ ..], _) if rest == b => true,
        (_, [_, rest @ ..]) if rest == a => true,
        _ => false,
    }
}

pub(super) fn is_named(word: &str, name: &str) -> bool {
    match name.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == name,
    }
}
