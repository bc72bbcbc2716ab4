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

/// Whether a text has another in it. For short texts; the standard library's way is for long ones, and weighs more.
pub fn has(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Whether it is a capital.
pub fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

/// Whether it is a small letter.
pub fn is_small(letter: char) -> bool {
    large(letter) != letter || matches!(letter, 'ß' | 'ÿ')
}

/// Whether it is a letter or a digit. Beyond the scripts of Europe, whatever is no punctuation is taken for a letter: no
/// word is split that should not be.
pub fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => true,
        '\u{80}'..='¿' | '×' | '÷' => false,
        // Accents that stand alone, punctuation, symbols, private use and what is for computers only.
        '\u{2B0}'..='\u{36F}' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        '\u{E000}'..='\u{F8FF}'
        | '\u{FE00}'..='\u{FE6F}'
        | '\u{FEFF}'
        | '\u{FFE0}'..='\u{FFFF}'
        | '\u{1F000}'..='\u{1FAFF}' => false,
        other => other < '\u{E0000}',
    }
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
    fn letters_and_digits_are_told_as_the_whole_of_unicode_tells_them() {
        for letter in
            ('\0'..='\u{2AF}').chain("ΑΩαωЖяאبक漢字かカ한９–—“”‘’…•€™←√☺😀\u{301}\u{200B}\u{F0B7}\u{FEFF}".chars())
        {
            assert_eq!(is_letter(letter), letter.is_alphanumeric(), "{letter:?}");
        }
    }

    #[test]
    fn as_the_whole_of_unicode_has_them() {
        for letter in "AZÅÄÖÉÜØÆÞÐß×÷aåäöéøþ12–”".chars() {
            assert_eq!(small(letter).to_string(), letter.to_lowercase().to_string());
            assert_eq!(is_capital(letter), letter.is_uppercase(), "{letter}");
            assert_eq!(is_small(letter), letter.is_lowercase(), "{letter}");
        }
        assert_eq!(lowercase("ÅSA från Växjö"), "åsa från växjö");
        assert_eq!(capitalized("återrapportering"), "Återrapportering");
        assert_eq!(capitalized(""), "");
    }
}
