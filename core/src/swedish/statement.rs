//! What a text amounts to: something said, a placeholder, a denial, or nothing.

use super::sentences::{Word, Words, fold, words, words_from};
use super::terms::{TermSet, Terms};

/// What a text amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Substance {
    /// Nothing is written.
    #[default]
    Empty,
    /// Something stands there to be replaced: "TBD", "fylls i senare".
    Placeholder,
    /// It says no, and not why: "Ej aktuellt."
    Denial,
    /// It says no and why: "Brukare deltar inte, eftersom …"
    ReasonedDenial,
    /// It says something.
    Said,
}

/// A text, read once for all the rules that ask about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// What it amounts to.
    pub substance: Substance,
    /// How many words it has, counted as far as it was asked.
    pub words: u32,
    /// The concepts that it affirms.
    pub affirmed: TermSet,
    /// The concepts that it names only to say no.
    pub denied: TermSet,
}

/// A text of more words than this is no placeholder, whatever it promises for later.
const LONGEST_PLACEHOLDER: u32 = 12;

impl Statement {
    /// Reads `text`: counts its words up to `counted`, and looks for `terms`.
    pub fn read(text: &str, terms: &Terms, counted: u32) -> Self {
        let (substance, words) = amounts_to(text, counted);
        let mut statement = Self { substance, words, ..Self::default() };
        terms.each(text, |at, concepts| {
            if denies_at(text, at) {
                statement.denied |= concepts;
            } else {
                statement.affirmed |= concepts;
            }
        });
        statement
    }
}

impl Substance {
    /// What `text` amounts to.
    pub fn of(text: &str) -> Self {
        amounts_to(text, 0).0
    }
}

/// What `text` amounts to, and how many words it has, counted to `counted` at the least.
fn amounts_to(text: &str, counted: u32) -> (Substance, u32) {
    let mut sentence = SentenceSoFar::default();
    let mut count = 0;
    let mut said = false;
    let mut reasoned = false;
    let mut rest = words(text);
    while let Some(word) = rest.next() {
        if word.first && count > 0 {
            said |= !sentence.denies;
            sentence = SentenceSoFar::default();
        }
        // Once something is said, the rest cannot unsay it.
        if said && count > LONGEST_PLACEHOLDER.max(counted) {
            return (Substance::Said, count);
        }
        count += 1;
        // "Patienter kan inte sitta med: resorna är för långa."
        reasoned |= sentence.denies && word.next == Some(':');
        reasoned |= sentence.hear(&word, &rest);
    }
    if count == 0 {
        let substance = if text.trim().is_empty() { Substance::Empty } else { Substance::Placeholder };
        return (substance, count);
    }
    said |= !sentence.denies;
    let substance = if count <= LONGEST_PLACEHOLDER && is_placeholder(text) {
        Substance::Placeholder
    } else if said {
        Substance::Said
    } else if reasoned {
        Substance::ReasonedDenial
    } else {
        Substance::Denial
    };
    (substance, count)
}

/// Whether the sentence around byte `at` says no.
fn denies_at(text: &str, at: usize) -> bool {
    let line = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let mut sentence = SentenceSoFar::default();
    let mut rest = words_from(text, line);
    while let Some(word) = rest.next() {
        if word.first {
            if word.start > at {
                break;
            }
            sentence = SentenceSoFar::default();
        }
        sentence.hear(&word, &rest);
    }
    sentence.denies
}

#[derive(Default)]
struct SentenceSoFar {
    denies: bool,
    subordinate: bool,
}

impl SentenceSoFar {
    /// Takes in one more word; tells whether it gives a reason.
    fn hear(&mut self, word: &Word<'_>, rest: &Words<'_>) -> bool {
        // Every word listed below is of two to nine bytes: most words of a text are passed over here.
        if !(2..=10).contains(&word.text.len()) {
            return false;
        }
        match &*fold(word.text) {
            // In a main clause the negation stands before any subordinate clause begins:
            // "planen tas inte fram", but "… så att inga verksamheter missas".
            "inte" | "ej" | "icke" | "ingen" | "inget" | "inga" | "aldrig" | "nej" | "varken" | "saknas" | "utgår"
                if !self.subordinate =>
            {
                let only = |next: Word<'_>| matches!(&*fold(next.text), "bara" | "enbart" | "endast" | "minst");
                self.denies |= !rest.clone().next().is_some_and(only);
                false
            }
            "att" | "som" | "så" | "när" | "där" | "medan" | "innan" | "tills" | "vilket" | "vilka" | "vars" => {
                self.subordinate = true;
                false
            }
            "om" if word.first => {
                self.subordinate = true;
                false
            }
            "eftersom" | "därför" | "pga" | "skäl" | "skälet" | "anledning" | "orsaken" => {
                self.subordinate = true;
                true
            }
            "då" if !word.first => {
                self.subordinate = true;
                true
            }
            "grund" => rest.clone().next().is_some_and(|next| &*fold(next.text) == "av"),
            _ => false,
        }
    }
}

/// Whether a short text only keeps the place of one that is to come.
fn is_placeholder(text: &str) -> bool {
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let has = |wanted: &[&str]| folded.iter().any(|word| wanted.contains(&&**word));
    let mark = |word: &str| word.len() >= 2 && word.bytes().all(|b| b == b'x');
    has(&["tbd", "tba", "todo", "lorem", "ifylles", "kompletteras", "återkommer"])
        || folded.iter().any(|word| mark(word))
        || (has(&["fylls", "fylla", "fyll"]) && has(&["i"]))
        || (has(&["senare", "framöver", "kommer"])
            && has(&[
                "meddelas",
                "beslutas",
                "bestäms",
                "skrivs",
                "anges",
                "preciseras",
                "läggs",
                "klargörs",
                "utses",
                "beskrivs",
                "fastställs",
                "formuleras",
                "info",
                "information",
            ]))
        || (has(&["ej", "inte", "ännu"])
            && has(&["klart", "klar", "klara", "bestämt", "beslutat", "fastställt", "utrett", "ännu", "spikat"]))
        || (has(&["under"]) && has(&["arbete", "utredning"]) && folded.len() <= 4)
        || (has(&["skriv", "text"]) && has(&["här"]) && folded.len() <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn substance(text: &str) -> Substance {
        Substance::of(text)
    }

    #[test]
    fn tells_placeholders_denials_and_statements_apart() {
        use Substance::*;
        for (text, expected) in [
            ("", Empty),
            (" \n ", Empty),
            ("–", Placeholder),
            ("TBD", Placeholder),
            ("Fylls i senare.", Placeholder),
            ("Kompletteras efter mötet i mars", Placeholder),
            ("Ej bestämt", Placeholder),
            ("xx", Placeholder),
            ("Ej aktuellt.", Denial),
            ("Nej", Denial),
            ("Någon plan för spridning tas inte fram.", Denial),
            ("Brukare deltar inte, eftersom frågan bara rör journalsystemens inställningar.", ReasonedDenial),
            ("Inte möjligt på grund av sekretess.", ReasonedDenial),
            ("Spridning sker på arbetsplatsträffar så att inga verksamheter missas.", Said),
            ("Inte bara kommunen utan alla parter sprider resultatet.", Said),
            ("Pensionärsrådet deltar. De närstående deltar inte.", Said),
            ("Gruppen redovisar en plan för uppföljning i maj.", Said),
        ] {
            assert_eq!(substance(text), expected, "{text}");
        }
    }

    #[test]
    fn a_denied_term_is_not_affirmed() {
        let terms = Terms::new([["uppföljning*"]]).unwrap();
        let read = |text| Statement::read(text, &terms, 100);
        assert!(!read("Uppföljning ingår inte i uppdraget.").denied.is_empty());
        assert!(read("Uppföljning ingår inte i uppdraget.").affirmed.is_empty());
        assert!(!read("Gruppen föreslår uppföljning. Budget saknas.").affirmed.is_empty());
    }
}
