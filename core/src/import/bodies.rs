//! The bodies that a text names, as it writes them.

use std::ops::Range;

use crate::pack::Pack;
use crate::swedish::{Terms, Word, fold, words};

/// A vocabulary of bodies, from the packs that a document is read with.
pub(super) struct Bodies(Terms);

impl Bodies {
    pub fn of(packs: &[Pack]) -> Self {
        let terms = packs.iter().flat_map(|pack| &pack.bodies).flat_map(|body| &body.terms);
        Self(Terms::new([terms.map(String::as_str).collect::<Vec<_>>()]).unwrap_or_default())
    }

    /// The bodies in `text`, in order, each with all of its name: "Styrgrupp närvård", "Delregionalt politiskt samråd".
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let all: Vec<Word<'_>> = words(text).collect();
        let mut found: Vec<Range<usize>> = Vec::new();
        for (start, _) in self.0.occurrences(text) {
            let Some(at) = all.iter().position(|word| word.start == start) else { continue };
            let first = match at.checked_sub(1).map(|before| &all[before]) {
                Some(before)
                    if fold(before.text).starts_with("delregional") || fold(before.text).starts_with("lokal") =>
                {
                    before.start
                }
                _ => start,
            };
            let mut end = all[at].end();
            for word in all[at + 1..].iter().take(5) {
                if word.start != end + 1 || !text[end..].starts_with(' ') || !belongs(word.text) {
                    break;
                }
                end = word.end();
            }
            // A name does not end with the word that leads on from it.
            for trailing in [" för", " i"] {
                end -= if text[first..end].ends_with(trailing) { trailing.len() } else { 0 };
            }
            if found.last().is_none_or(|last| last.end <= first) {
                found.push(first..end);
            }
        }
        found
    }

    /// The body that `text` says something goes to, or that receives it: not one that is only worked with.
    pub fn recipient(&self, text: &str) -> Option<Range<usize>> {
        let all = self.find(text);
        let leads = |body: &Range<usize>, wanted: &[&str]| {
            let before: Vec<_> = words(&text[..body.start]).map(|word| fold(word.text).into_owned()).collect();
            before.iter().rev().take(3).any(|word| wanted.contains(&word.as_str()))
        };
        all.iter()
            .find(|body| leads(body, &["till", "inför", "för", "i", "vid"]))
            .or_else(|| all.iter().find(|body| !leads(body, &["med", "från", "av"])))
            .cloned()
    }
}

/// Whether a word goes on with the name of a body.
fn belongs(word: &str) -> bool {
    let folded = fold(word);
    word.chars().next().is_some_and(char::is_uppercase)
        || matches!(
            &*folded,
            "närvård" | "för" | "i" | "närvårdssamverkan" | "närvårdssamverkans" | "politiskt" | "politiska"
        )
        || ["samråd", "ledningsgrupp", "nämnd"].iter().any(|stem| folded.starts_with(stem))
}
