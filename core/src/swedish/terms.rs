//! Looking for terms in text: names of bodies, ways of saying "a plan for follow-up".

use std::fmt;
use std::ops::{BitOr, BitOrAssign};

use super::sentences::{Word, Words};

/// How many concepts one vocabulary can hold: one bit each.
pub const MAX_TERMS: usize = 64;

/// How many words a `..` may pass over.
const WIDEST_GAP: usize = 8;

/// A set of concepts, by their number in the vocabulary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermSet(u64);

impl TermSet {
    /// The set of one concept.
    pub fn only(concept: usize) -> Self {
        Self(1_u64.checked_shl(concept as u32).unwrap_or(0))
    }

    /// Whether the two share a concept.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What is in this set and not in the other.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The numbers of its concepts, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MAX_TERMS).filter(move |&concept| self.meets(Self::only(concept)))
    }
}

impl BitOr for TermSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for TermSet {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// A vocabulary made ready for search. A term is words apart by spaces; `*` at a word's end stands for any ending,
/// and `..` for up to eight words of the same sentence: `plan* .. uppfölj*`.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    terms: Vec<Term>,
    /// The terms whose first word starts with this byte, in lower case.
    by_first_byte: Vec<Vec<u16>>,
}

#[derive(Clone, Debug)]
struct Term {
    concept: usize,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Piece {
    Word { stem: String, any_ending: bool },
    Gap,
}

/// Why a term is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermError {
    /// The term holds no word, or starts or ends with `..`.
    Malformed(String),
    /// There are more concepts than [`MAX_TERMS`].
    TooMany,
}

impl fmt::Display for TermError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(term) => write!(f, "the term \"{term}\" must start and end with a word"),
            Self::TooMany => write!(f, "a vocabulary holds at most {MAX_TERMS} concepts"),
        }
    }
}

impl std::error::Error for TermError {}

impl Terms {
    /// Makes a vocabulary ready: for each concept, in order, the terms that name it.
    ///
    /// # Errors
    /// [`TermError`] for a malformed term, or too many concepts.
    pub fn new<'a, I>(concepts: impl IntoIterator<Item = I>) -> Result<Self, TermError>
    where
        I: IntoIterator<Item = &'a str>,
    {
        let mut ready = Self { terms: Vec::new(), by_first_byte: vec![Vec::new(); 256] };
        for (concept, terms) in concepts.into_iter().enumerate() {
            if concept >= MAX_TERMS {
                return Err(TermError::TooMany);
            }
            for term in terms {
                ready.add(concept, term)?;
            }
        }
        Ok(ready)
    }

    fn add(&mut self, concept: usize, term: &str) -> Result<(), TermError> {
        let malformed = || TermError::Malformed(term.to_owned());
        let pieces: Vec<Piece> = term
            .split_whitespace()
            .map(|piece| match piece.strip_suffix('*') {
                _ if piece == ".." => Piece::Gap,
                Some(stem) => Piece::Word { stem: stem.to_lowercase(), any_ending: true },
                None => Piece::Word { stem: piece.to_lowercase(), any_ending: false },
            })
            .collect();
        let Some(Piece::Word { stem, .. }) = pieces.first() else { return Err(malformed()) };
        let first = *stem.as_bytes().first().ok_or_else(malformed)?;
        if matches!(pieces.last(), Some(Piece::Gap)) {
            return Err(malformed());
        }
        let index = u16::try_from(self.terms.len()).map_err(|_| TermError::TooMany)?;
        self.by_first_byte[usize::from(first)].push(index);
        self.terms.push(Term { concept, pieces });
        Ok(())
    }

    /// The concepts named by a term that starts with `word`, which `rest` follows.
    pub(super) fn starting_at(&self, word: &Word<'_>, rest: &Words<'_>) -> TermSet {
        let mut found = TermSet::default();
        let first = word.text.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
        let Some(candidates) = self.by_first_byte.get(usize::from(first)) else { return found };
        for &index in candidates {
            let term = &self.terms[usize::from(index)];
            if term.pieces[0].fits(word.text) && follow(&term.pieces[1..], rest) {
                found |= TermSet::only(term.concept);
            }
        }
        found
    }

    /// The concepts that `text` names anywhere, whether or not it denies them.
    pub fn named_in(&self, text: &str) -> TermSet {
        let mut found = TermSet::default();
        let mut words = super::sentences::words(text);
        while let Some(word) = words.next() {
            found |= self.starting_at(&word, &words);
        }
        found
    }
}

/// Whether `pieces` come next, in the same sentence.
fn follow(pieces: &[Piece], rest: &Words<'_>) -> bool {
    let Some(piece) = pieces.first() else { return true };
    let mut rest = rest.clone();
    if let Piece::Gap = piece {
        for _ in 0..=WIDEST_GAP {
            if follow(&pieces[1..], &rest) {
                return true;
            }
            if rest.next().is_none_or(|word| word.first) {
                return false;
            }
        }
        return false;
    }
    match rest.next() {
        Some(word) if !word.first && piece.fits(word.text) => follow(&pieces[1..], &rest),
        _ => false,
    }
}

impl Piece {
    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Gap => true,
            Self::Word { stem, any_ending } => {
                (if *any_ending { word.len() >= stem.len() } else { word.len() == stem.len() })
                    && starts_with_folded(word, stem)
            }
        }
    }
}

/// Whether `word`, in lower case, starts with `stem`. Compares bytes: in UTF-8 the lower case of `À`–`Þ` (C3 80–9E)
/// is 32 higher in its second byte, and no letter of Swedish changes its length with its case.
fn starts_with_folded(word: &str, stem: &str) -> bool {
    let mut lead = 0;
    word.bytes().zip(stem.bytes()).all(|(byte, wanted)| {
        let folded = match byte {
            0x80..=0x9E if lead == 0xC3 => byte + 0x20,
            other => other.to_ascii_lowercase(),
        };
        lead = byte;
        folded == wanted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> Terms {
        Terms::new([vec!["styrgrupp*"], vec!["lokal* ledningsgrupp*"], vec!["plan* .. uppfölj*", "ÖVERSYN"]]).unwrap()
    }

    fn named(text: &str) -> Vec<usize> {
        terms().named_in(text).iter().collect()
    }

    #[test]
    fn finds_terms_in_any_case_and_ending() {
        assert_eq!(named("STYRGRUPPEN och den Lokala ledningsgruppen"), [0, 1]);
        assert_eq!(named("plan för spridning och uppföljning; översyn"), [2]);
        assert_eq!(named("Översyn"), [2]);
    }

    #[test]
    fn a_term_stays_in_its_sentence() {
        assert!(named("En plan. Uppföljning").is_empty());
        assert!(named("ledningsgruppen lokalt").is_empty());
        assert!(named("plan a b c d e f g h i uppföljning").is_empty());
    }

    #[test]
    fn refuses_terms_without_words() {
        assert!(Terms::new([[""]]).is_err());
        assert!(Terms::new([[".. plan"]]).is_err());
        assert!(Terms::new([["*"]]).is_err());
        assert_eq!(Terms::new(vec![["a"]; 65]).unwrap_err(), TermError::TooMany);
    }
}
