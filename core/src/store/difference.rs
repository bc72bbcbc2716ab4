//! How one text is made from another: what is left out, and what stands there instead.

use std::fmt::Write;

use imara_diff::{Algorithm, Diff, InternedInput};

/// What makes `to` of `from`, as text: for each place `KEEP DROP PUT:TEXT`, three lengths in bytes.
pub(super) fn difference(from: &str, to: &str) -> String {
    let mut input = InternedInput::default();
    input.update_before(words(from));
    input.update_after(words(to));
    let places = |text| {
        let lengths = words(text).scan(0, |end, word: &str| {
            *end += word.len();
            Some(*end)
        });
        std::iter::once(0).chain(lengths).collect::<Vec<usize>>()
    };
    let (before, after) = (places(from), places(to));
    let mut told = String::new();
    let mut place = 0;
    for hunk in Diff::compute(Algorithm::Histogram, &input).hunks() {
        let span = |places: &[usize], range: std::ops::Range<u32>| {
            let end = |number: u32| places.get(number as usize).copied().unwrap_or_default();
            end(range.start)..end(range.end)
        };
        let (old, new) = (span(&before, hunk.before), span(&after, hunk.after));
        // Writing to a string does not fail.
        let _ = write!(told, "{} {} {}:", old.start - place, old.len(), new.len());
        told.push_str(to.get(new).unwrap_or_default());
        place = old.end;
    }
    told
}

/// Makes the other text; `None` where the difference is not from this one.
pub(super) fn apply(from: &str, difference: &str) -> Option<String> {
    let mut made = String::new();
    let (mut from, mut rest) = (from, difference);
    while !rest.is_empty() {
        let (lengths, text) = rest.split_once(':')?;
        let mut lengths = lengths.split(' ').map(str::parse::<usize>);
        let mut length = || lengths.next()?.ok();
        let (keep, drop, put) = (length()?, length()?, length()?);
        made.push_str(from.get(..keep)?);
        from = from.get(keep..)?.get(drop..)?;
        made.push_str(text.get(..put)?);
        rest = text.get(put..)?;
    }
    made.push_str(from);
    Some(made)
}

/// A text in words, each with what stands before it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut is_within = false;
        let end = rest.char_indices().find(|(_, letter)| {
            let ends = is_within && !letter.is_alphanumeric();
            is_within |= letter.is_alphanumeric();
            ends
        });
        let (word, after) = rest.split_at(end.map_or(rest.len(), |(place, _)| place));
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_difference_is_no_longer_than_what_differs() {
        let from = "Gruppen ska kartlägga läget och föreslå en rutin.";
        let to = "Gruppen ska beskriva läget och föreslå en rutin.";
        assert_eq!(difference(from, to), "11 11 9: beskriva");
        assert_eq!(difference(from, from), "");
    }

    proptest! {
        #[test]
        fn a_text_is_made_from_any_other(from in "([a-c] ?|å|🙂|:|1){0,30}", to in "([a-c] ?|å|🙂|:|1){0,30}") {
            prop_assert_eq!(apply(&from, &difference(&from, &to)), Some(to));
        }

        #[test]
        fn whatever_says_to_be_a_difference_is_applied_or_refused(from in "[a-cå ]{0,30}", told in "([0-9 ]{0,4}:[åa]{0,3}){0,3}|.{0,20}") {
            let _ = apply(&from, &told);
        }
    }
}
