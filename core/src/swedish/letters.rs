//! Small letters and capitals, of the letters that Swedish and its neighbours use. The tables for every script of the
//! world weigh more than the rules do, in a program that travels to a browser.

/// The text in small letters.
pub fn lowercase(text: &str) -> String {
    text.chars().map(small).collect()
}

/// The text with its first letter a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().map(large).chain(letters).collect()
}

/// How far apart a capital and its small letter stand in Latin-1.
const DISTANCE: u32 = 0x20;

fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(letter as u32 + DISTANCE).unwrap_or(letter),
        other => other,
    }
}

fn large(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from_u32(letter as u32 - DISTANCE).unwrap_or(letter),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_whole_of_unicode_has_them() {
        for letter in "AZÅÄÖÉÜØÆÞÐß×÷aåäöéøþ12–”".chars() {
            assert_eq!(small(letter).to_string(), letter.to_lowercase().to_string());
        }
        assert_eq!(lowercase("ÅSA från Växjö"), "åsa från växjö");
        assert_eq!(capitalized("återrapportering"), "Återrapportering");
        assert_eq!(capitalized(""), "");
    }
}
