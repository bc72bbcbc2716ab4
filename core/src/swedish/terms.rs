//! Looking for terms in text: names of bodies, ways of saying "a plan for follow-up".

use std::fmt;
use std::ops::{BitOr, BitOrAssign};

use super::letters::lowercase;
use super::sentences::{letter_at, word_starts, words_from};

/// How many concepts one vocabulary can hold: one bit each.
pub const MAX_TERMS: usize = 64;

/// How many words a `..` may pass over.
const WIDEST_GAP: usize = 8;

/// How far from its first word a term can reach.
const WIDEST_TERM: usize = 24;

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
#[derive(Clone, Debug)]
pub struct Terms {
    terms: Vec<Term>,
    /// The terms by the first byte of their last word, in lower case; the second byte is checked before the rest, and is 0
    /// for a word of one byte. The last word is the rarer one: many texts have a plan, few a plan for follow-up.
    by_opening: Vec<Vec<(u8, u16)>>,
}

#[derive(Clone, Debug)]
struct Term {
    concept: usize,
    has_gap: bool,
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

impl Default for Terms {
    fn default() -> Self {
        Self::NONE
    }
}

impl Terms {
    /// A vocabulary without terms.
    pub const NONE: Self = Self { terms: Vec::new(), by_opening: Vec::new() };

    /// Makes a vocabulary ready: for each concept, in order, the terms that name it.
    ///
    /// # Errors
    /// [`TermError`] for a malformed term, or too many concepts.
    pub fn new<'a, I>(concepts: impl IntoIterator<Item = I>) -> Result<Self, TermError>
    where
        I: IntoIterator<Item = &'a str>,
    {
        let mut ready = Self::NONE;
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
                Some(stem) => Piece::Word { stem: lowercase(stem), any_ending: true },
                None => Piece::Word { stem: lowercase(piece), any_ending: false },
            })
            .collect();
        let (Some(Piece::Word { stem: first, .. }), Some(Piece::Word { stem: last, .. })) =
            (pieces.first(), pieces.last())
        else {
            return Err(malformed());
        };
        let opening = opening(last.as_bytes()).filter(|_| !first.is_empty()).ok_or_else(malformed)?;
        let index = u16::try_from(self.terms.len()).map_err(|_| TermError::TooMany)?;
        if self.by_opening.is_empty() {
            self.by_opening = vec![Vec::new(); 256];
        }
        self.by_opening[usize::from(opening[0])].push((opening[1], index));
        let has_gap = pieces.iter().any(|piece| matches!(piece, Piece::Gap));
        self.terms.push(Term { concept, has_gap, pieces });
        Ok(())
    }

    /// Calls `found` for each term in `text`, with the byte at which it starts and the concept that it names. Looks closer
    /// only where a word opens as the last of some term does: this runs at every keystroke.
    pub(super) fn each(&self, text: &str, mut found: impl FnMut(usize, TermSet)) {
        if self.terms.is_empty() {
            return;
        }
        let mut before = WordsBefore::default();
        for at in word_starts(text) {
            before.push(at);
            let Some(opening) = text.as_bytes().get(at..).and_then(opening) else { continue };
            let candidates = &self.by_opening[usize::from(opening[0])];
            let fitting = candidates.iter().filter(|(second, _)| *second == opening[1] || *second == 0);
            let mut name: Option<(usize, TermSet)> = None;
            for &(_, index) in fitting {
                let term = &self.terms[usize::from(index)];
                let concept = TermSet::only(term.concept);
                match start_of(&term.pieces, text, &before) {
                    Some(start) if start != at && !is_one_sentence(text, start, at) => {}
                    // Of names that end in the same word the longer wins: a local management group is none of another
                    // kind.
                    Some(start) if !term.has_gap => {
                        name = match name {
                            Some((longest, named)) if longest == start => Some((start, named | concept)),
                            Some((longest, named)) if longest < start => Some((longest, named)),
                            _ => Some((start, concept)),
                        };
                    }
                    Some(start) => found(start, concept),
                    None => {}
                }
            }
            if let Some((start, named)) = name {
                found(start, named);
            }
        }
    }

    /// The concepts that `text` names anywhere, whether or not it denies them.
    pub fn named_in(&self, text: &str) -> TermSet {
        let mut named = TermSet::default();
        self.each(text, |_, concepts| named |= concepts);
        named
    }

    /// Where `text` names which concept: the byte at which the term starts, in order.
    pub fn occurrences(&self, text: &str) -> Vec<(usize, usize)> {
        let mut occurrences = Vec::new();
        self.each(text, |at, concepts| occurrences.extend(concepts.iter().map(|concept| (at, concept))));
        occurrences.sort_unstable();
        occurrences
    }
}

/// The first two bytes of a word in lower case; the second is 0 where there is none.
fn opening(word: &[u8]) -> Option<[u8; 2]> {
    let first = *word.first()?;
    Some([lower(0, first), word.get(1).map_or(0, |&second| lower(first, second))])
}

/// Where the last words start, as far back as a term can reach.
#[derive(Default)]
struct WordsBefore {
    starts: [usize; WIDEST_TERM],
    count: usize,
}

impl WordsBefore {
    fn push(&mut self, start: usize) {
        self.starts[self.count % WIDEST_TERM] = start;
        self.count += 1;
    }

    /// Where the word `back` words before the last starts.
    fn get(&self, back: usize) -> Option<usize> {
        (back < self.count.min(WIDEST_TERM)).then(|| self.starts[(self.count - 1 - back) % WIDEST_TERM])
    }
}

/// Where `pieces` start, if their last stands at the last word; the nearest such place. All places are followed at once:
/// one after the other takes time that grows by a power with each gap.
fn start_of(pieces: &[Piece], text: &str, before: &WordsBefore) -> Option<usize> {
    let (first, later) = pieces.split_first()?;
    // A bit for each word back from the last.
    let mut places = 1_u32;
    for piece in later.iter().rev() {
        places = match piece {
            Piece::Gap => (0..=WIDEST_GAP).fold(0, |wider, by| wider | places << by),
            word => backs(places).filter(|&back| word.stands(text, before, back)).fold(0, |set, back| set | 2 << back),
        };
        places &= (1 << WIDEST_TERM) - 1;
        if places == 0 {
            return None;
        }
    }
    backs(places).find(|&back| first.stands(text, before, back)).and_then(|back| before.get(back))
}

/// The bits that are set, in order.
fn backs(mut places: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let next = places.trailing_zeros() as usize;
        places &= places.checked_sub(1)?;
        Some(next)
    })
}

/// Whether no sentence ends between the words that start at these bytes.
fn is_one_sentence(text: &str, start: usize, end: usize) -> bool {
    words_from(text, start).skip(1).take_while(|word| word.start <= end).all(|word| !word.first)
}

impl Piece {
    /// Whether the word that stands `back` words before the last fits.
    fn stands(&self, text: &str, before: &WordsBefore, back: usize) -> bool {
        before.get(back).is_some_and(|at| self.opens(text, at))
    }

    /// Whether the word that starts at byte `at` fits.
    fn opens(&self, text: &str, at: usize) -> bool {
        match self {
            Self::Gap => false,
            Self::Word { stem, any_ending } => {
                let end = at + stem.len();
                text.len() >= end
                    && starts_with_folded(&text.as_bytes()[at..], stem.as_bytes())
                    && (*any_ending || !letter_at(text, end).is_some_and(|(is_letter, _)| is_letter))
            }
        }
    }
}

/// Whether `word`, in lower case, starts with `stem`.
fn starts_with_folded(word: &[u8], stem: &[u8]) -> bool {
    let mut lead = 0;
    word.iter().zip(stem).all(|(&byte, &wanted)| {
        let folded = lower(lead, byte);
        lead = byte;
        folded == wanted
    })
}

/// A byte in lower case, after the byte `lead`: in UTF-8 the lower case of `À`–`Þ` (C3 80–9E) is 32 higher in its second
/// byte, and no letter of Swedish changes its length with its case.
fn lower(lead: u8, byte: u8) -> u8 {
    match byte {
        0x80..=0x9E if lead == 0xC3 => byte + 0x20,
        other => other.to_ascii_lowercase(),
    }
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
    fn many_gaps_take_no_longer_than_few() {
        let gaps = "a .. ".repeat(11);
        let terms = Terms::new([[format!("start .. {gaps}a").as_str()], [format!("{gaps}a").as_str()]]).unwrap();
        let text = "a ".repeat(2_000);
        assert_eq!(terms.named_in(&text).iter().collect::<Vec<_>>(), [1]);
        assert_eq!(terms.named_in(&format!("start {text}")).iter().collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_term_with_gaps_starts_at_the_nearest_place() {
        let terms = Terms::new([["plan* .. för .. uppfölj*"]]).unwrap();
        let text = "planen är en plan för mål och för uppföljning";
        assert_eq!(terms.occurrences(text), [(text.find("plan för").unwrap(), 0)]);
    }

    #[test]
    fn refuses_terms_without_words() {
        assert!(Terms::new([[""]]).is_err());
        assert!(Terms::new([[".. plan"]]).is_err());
        assert!(Terms::new([["*"]]).is_err());
        assert_eq!(Terms::new(vec![["a"]; 65]).unwrap_err(), TermError::TooMany);
    }
}
