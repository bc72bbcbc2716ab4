//! Words and sentences of running Swedish text, with their places.

use std::borrow::Cow;

use super::letters::{is_capital, is_letter, is_small, lowercase};

/// A word: a run of letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As it is written.
    pub text: &'a str,
    /// Where it starts, in bytes.
    pub start: usize,
    /// The character right after it.
    pub next: Option<char>,
    /// Whether it is the first of its sentence.
    pub first: bool,
}

impl Word<'_> {
    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of `text`, in order. A line break ends a sentence: joined lines come without one.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0, first: true, previous: "" }
}

/// The words of `text` from byte `at` on, which must be the start of a word or of a line.
pub(super) fn words_from(text: &str, at: usize) -> Words<'_> {
    Words { text, at, first: true, previous: "" }
}

/// See [`words`].
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
    first: bool,
    previous: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        let start = self.skip_to_word()?;
        let end = word_end(self.text, start);
        let text = &self.text[start..end];
        let word = Word { text, start, next: self.text[end..].chars().next(), first: self.first };
        self.at = end;
        self.first = false;
        self.previous = text;
        Some(word)
    }
}

impl Words<'_> {
    /// Moves over what stands between two words; notes whether a sentence ended there.
    fn skip_to_word(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut stop_at = None;
        let mut at = self.at;
        loop {
            match letter_at(self.text, at)? {
                (true, _) => break,
                (false, length) => {
                    match bytes[at] {
                        b'\n' | b'!' | b'?' | b';' => self.first = true,
                        b'.' => stop_at = stop_at.or(Some(at)),
                        _ => {}
                    }
                    at += length;
                }
            }
        }
        if let Some(stop) = stop_at
            && at > stop + 1
            && !is_abbreviation(self.previous)
            && self.text[at..].chars().next().is_some_and(|letter| !is_small(letter))
        {
            self.first = true;
        }
        Some(at)
    }
}

/// Where each word of `text` starts. Quicker than [`words`], which tells more.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            match letter_at(text, at)? {
                (true, _) => break,
                (false, length) => at += length,
            }
        }
        let start = at;
        at = word_end(text, at);
        Some(start)
    })
}

/// Where the word that starts at byte `at` ends.
fn word_end(text: &str, mut at: usize) -> usize {
    while let Some((true, length)) = letter_at(text, at) {
        at += length;
    }
    at
}

/// Whether each ASCII character is a letter or digit.
const IS_ASCII_LETTER: [bool; 128] = {
    let mut table = [false; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// Whether a letter or digit starts at byte `at`, and how many bytes it takes; `None` at the end. Runs for every byte of
/// a text at every keystroke, so that the letters of Swedish are told without decoding.
#[inline]
pub(super) fn letter_at(text: &str, at: usize) -> Option<(bool, usize)> {
    let bytes = text.as_bytes();
    let byte = *bytes.get(at)?;
    if let Some(&is_letter) = IS_ASCII_LETTER.get(usize::from(byte)) {
        return Some((is_letter, 1));
    }
    // C3 leads À–ÿ: letters all, but for × and ÷.
    if byte == 0xC3 {
        return Some((!matches!(bytes.get(at + 1), Some(0x97 | 0xB7)), 2));
    }
    let character = text.get(at..)?.chars().next()?;
    Some((is_letter(character), character.len_utf8()))
}

/// Whether a full stop after this word belongs to the word.
fn is_abbreviation(word: &str) -> bool {
    matches!(word, "ca" | "dvs" | "kl" | "nr" | "resp" | "tel" | "ev" | "bl" | "ex" | "osv" | "etc" | "inkl" | "exkl")
        || (word.len() == 1 && word.as_bytes()[0].is_ascii_lowercase())
}

/// A sentence and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// As it is written, from its first word to its last mark.
    pub text: &'a str,
    /// Where it starts, in bytes.
    pub start: usize,
}

impl Sentence<'_> {
    /// Its place, in bytes.
    pub fn place(&self) -> std::ops::Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// The sentences of `text`, in order.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut starts: Vec<usize> = words(text).filter(|word| word.first).map(|word| word.start).collect();
    starts.push(text.len());
    starts.windows(2).map(|pair| Sentence { text: text[pair[0]..pair[1]].trim_end(), start: pair[0] }).collect()
}

/// The word in lower case.
pub fn fold(word: &str) -> Cow<'_, str> {
    let is_lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_lower && word.chars().any(is_capital) { Cow::Owned(lowercase(word)) } else { Cow::Borrowed(word) }
}

/// The number that a word stands for: digits, or Swedish from "en" to "tolv".
pub fn number_word(word: &str) -> Option<u32> {
    Some(match &*fold(word) {
        "en" | "ett" => 1,
        "två" => 2,
        "tre" => 3,
        "fyra" => 4,
        "fem" => 5,
        "sex" => 6,
        "sju" => 7,
        "åtta" => 8,
        "nio" => 9,
        "tio" => 10,
        "elva" => 11,
        "tolv" => 12,
        digits => return digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let found: Vec<_> =
            sentences("Gruppen möts t.ex. i Borås. Den 9 dec. rapporteras ca. hälften!\nSedan är det slut")
                .into_iter()
                .map(|sentence| sentence.text)
                .collect();
        assert_eq!(found, ["Gruppen möts t.ex. i Borås.", "Den 9 dec. rapporteras ca. hälften!", "Sedan är det slut"]);
    }

    #[test]
    fn words_keep_their_places() {
        let text = "Hälso- och sjukvård";
        for word in words(text) {
            assert_eq!(&text[word.start..word.end()], word.text);
        }
        assert_eq!(words(text).count(), 3);
    }
}
