//! What a text amounts to: something said, a placeholder, a denial, or nothing.

use super::sentences::{Word, Words, fold, words};
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
    /// How many words it has.
    pub words: u32,
    /// The concepts that it affirms.
    pub affirmed: TermSet,
    /// The concepts that it names only to say no.
    pub denied: TermSet,
}

/// A text of more words than this is no placeholder, whatever it promises for later.
const LONGEST_PLACEHOLDER: u32 = 12;

impl Statement {
    /// Reads `text`, with the vocabulary `terms`.
    pub fn read(text: &str, terms: &Terms) -> Self {
        let mut statement = Self::default();
        let mut sentence = SentenceSoFar::default();
        let mut said = false;
        let mut reasoned = false;
        let mut rest = words(text);
        while let Some(word) = rest.next() {
            if word.first && statement.words > 0 {
                said |= !sentence.denies;
                statement.settle(&sentence);
                sentence = SentenceSoFar::default();
            }
            statement.words += 1;
            sentence.named |= terms.starting_at(&word, &rest);
            reasoned |= sentence.hear(&word, &rest);
        }
        if statement.words == 0 {
            statement.substance = if text.trim().is_empty() { Substance::Empty } else { Substance::Placeholder };
            return statement;
        }
        said |= !sentence.denies;
        statement.settle(&sentence);
        statement.substance = if statement.words <= LONGEST_PLACEHOLDER && is_placeholder(text) {
            Substance::Placeholder
        } else if said {
            Substance::Said
        } else if reasoned {
            Substance::ReasonedDenial
        } else {
            Substance::Denial
        };
        statement
    }

    fn settle(&mut self, sentence: &SentenceSoFar) {
        if sentence.denies {
            self.denied |= sentence.named;
        } else {
            self.affirmed |= sentence.named;
        }
    }
}

#[derive(Default)]
struct SentenceSoFar {
    named: TermSet,
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
        Statement::read(text, &Terms::default()).substance
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
        let read = |text| Statement::read(text, &terms);
        assert!(!read("Uppföljning ingår inte i uppdraget.").denied.is_empty());
        assert!(read("Uppföljning ingår inte i uppdraget.").affirmed.is_empty());
        assert!(!read("Gruppen föreslår uppföljning. Budget saknas.").affirmed.is_empty());
    }
}
