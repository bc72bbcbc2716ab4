//! What stands before an item of a list.

/// What an item is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A bullet or a dash.
    Bullet,
    /// A number or a letter.
    Number,
}

/// The marker that a word is.
pub fn marker(word: &str) -> Option<Marker> {
    const BULLETS: &str = "•‣◦▪▫●○■□❏❑◆◇➢➤►▸✓✔·∙*–—-";
    let mut characters = word.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return BULLETS.contains(only).then_some(Marker::Bullet);
    }
    let inner = word.strip_suffix(['.', ')'])?;
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let is_number = (1..=2).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = inner.len() == 1 && word.ends_with(')') && inner.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_roman =
        word.ends_with(')') && !inner.is_empty() && inner.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    (is_number || is_letter || is_roman).then_some(Marker::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_are_markers_and_words_are_not() {
        for bullet in ["•", "–", "-", "▪"] {
            assert_eq!(marker(bullet), Some(Marker::Bullet));
        }
        for number in ["1.", "12)", "a)", "(2)", "iv)"] {
            assert_eq!(marker(number), Some(Marker::Number), "{number}");
        }
        for word in ["2025.", "i", "och", "a.", "1", "-a", "ja)"] {
            assert_eq!(marker(word), None, "{word}");
        }
    }
}
