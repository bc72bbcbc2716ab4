//! The names of persons, and what is none though it has a capital.

use std::ops::Range;

use super::job_titles::ends_as_title;
use crate::import::parties::{is_place, party_of};
use crate::swedish::{Word, fold, words};

/// Where the names of persons stand in a sentence.
pub(in crate::import) fn names_in(sentence: &str) -> Vec<Range<usize>> {
    let all: Vec<Word<'_>> = words(sentence).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let length = (at..all.len().min(at + 5))
            .take_while(|&i| {
                let is_particle = || {
                    i > at
                        && matches!(all[i].text, "af" | "von" | "de" | "al" | "el" | "van")
                        && all.get(i + 1).is_some_and(|next| is_name_word(next.text) && joins(sentence, &all[i], next))
                };
                let is_middle =
                    || i > at && i + 1 < all.len() && is_initial(all[i].text) && is_name_word(all[i + 1].text);
                (is_name_word(all[i].text) || is_particle() || is_middle())
                    && (i == at || joins(sentence, &all[i - 1], &all[i]))
            })
            .count();
        let ends_well = |last: &Word<'_>| matches!(last.next, Some(',' | '(' | ' ' | '.' | ';') | None);
        if length >= 2
            && ends_well(&all[at + length - 1])
            && is_name(&sentence[all[at].start..all[at + length - 1].end()])
        {
            found.push(all[at].start..all[at + length - 1].end());
        }
        at += length.max(1);
    }
    found
}

/// Whether a text begins with a name.
pub(in crate::import) fn opens_with_name(text: &str) -> bool {
    names_in(text.trim_start()).first().is_some_and(|name| name.start == 0)
}

/// Whether only a space or a hyphen stands between two words.
fn joins(text: &str, before: &Word<'_>, after: &Word<'_>) -> bool {
    let between = &text[before.end()..after.start];
    matches!(between, " " | "-") || between == ". " && is_initial(before.text)
}

/// Whether a word is an initial: "Petra Ö. Holm".
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn is_name_word(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && !is_honorific(word)
        && !ends_as_title(&fold(word))
        && letters.clone().next().is_some()
        && letters.all(char::is_lowercase)
}

/// Whether a word is written before a name and is no part of it.
pub(in crate::import) fn is_honorific(word: &str) -> bool {
    matches!(&*fold(word), "dr" | "prof" | "professor" | "doc" | "docent" | "leg" | "fil" | "med" | "doktor")
}

/// Whether a text is the name of a person: two to four capitalised words that name no workplace, place or body.
pub(in crate::import) fn is_name(text: &str) -> bool {
    let text = text.trim();
    let count = words(text).count();
    (2..=5).contains(&count)
        && !text.contains(['.', ':', '/'])
        && words(text)
            .all(|word| is_name_word(word.text) || matches!(word.text, "af" | "von" | "de" | "al" | "el" | "van"))
        && words(text).all(|word| !is_no_name(&fold(word.text)))
        && party_of(text).is_none()
}

/// Words that are written with a capital and are no part of a person's name.
fn is_no_name(word: &str) -> bool {
    [
        "styrgrupp",
        "närvård",
        "vårdsamverkan",
        "uppdrag",
        "kommun",
        "sjukhus",
        "enhetschef",
        "verksamhetschef",
        "ordförande",
        "processledare",
        "samordnare",
        "representant",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
        || is_place(word)
        || matches!(word, "regionen" | "delregionalt" | "steg" | "fas" | "pensionärernas" | "svenska" | "hej" | "sida")
}
