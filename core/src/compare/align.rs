//! Which line of the one text is which of the other.

use std::collections::HashMap;

use imara_diff::{Algorithm, Diff, InternedInput};

use crate::swedish::{fold, words};

/// How two sequences go together, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    /// The same in both.
    Same(usize, usize),
    /// One has become the other.
    Changed(usize, usize),
    /// Only in the first.
    Removed(usize),
    /// Only in the second.
    Added(usize),
}

/// The least part of their words that two lines share when one has become the other.
const ALIKE: f32 = 0.4;
/// The most pairs of lines between two that are the same which are held against each other.
const MOST_PAIRS: usize = 40_000;

/// Aligns two sequences of lines, both in their order. Lines become each other only where `can_be` says so of their places.
pub(crate) fn align(before: &[&str], after: &[&str], can_be: impl Fn(usize, usize) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(before.len().max(after.len()));
    let (mut at, mut to) = (0, 0);
    for hunk in hunks(before, after) {
        while at < hunk.0.start && to < hunk.1.start {
            pairs.push(Pair::Same(at, to));
            (at, to) = (at + 1, to + 1);
        }
        between(before, after, &hunk, &can_be, &mut pairs);
        (at, to) = (hunk.0.end, hunk.1.end);
    }
    pairs.extend((at..before.len()).zip(to..after.len()).map(|(at, to)| Pair::Same(at, to)));
    pairs
}

type Hunk = (std::ops::Range<usize>, std::ops::Range<usize>);

/// Where two sequences differ.
pub(super) fn hunks(before: &[&str], after: &[&str]) -> Vec<Hunk> {
    let mut input = InternedInput::default();
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let diff = Diff::compute(Algorithm::Histogram, &input);
    let wide = |range: std::ops::Range<u32>| range.start as usize..range.end as usize;
    diff.hunks().map(|hunk| (wide(hunk.before), wide(hunk.after))).collect()
}

/// Pairs what differs by likeness, so that as much as can be is kept and nothing changes places.
fn between(
    before: &[&str],
    after: &[&str],
    (first, second): &Hunk,
    can_be: &impl Fn(usize, usize) -> bool,
    pairs: &mut Vec<Pair>,
) {
    let (height, width) = (first.len(), second.len());
    let is_comparable = height > 0 && width > 0 && height.saturating_mul(width) <= MOST_PAIRS;
    let like = |row: usize, column: usize| {
        let (at, to) = (first.start + row, second.start + column);
        let both = before.get(at).zip(after.get(to)).filter(|_| can_be(at, to));
        both.map(|(one, other)| likeness(one, other)).filter(|like| *like >= ALIKE).unwrap_or_default()
    };
    // The best sum of likeness from each pair of places on.
    let mut best = vec![0.0_f32; if is_comparable { (height + 1) * (width + 1) } else { 0 }];
    let place = |row: usize, column: usize| row * (width + 1) + column;
    let of = |best: &[f32], row: usize, column: usize| best.get(place(row, column)).copied().unwrap_or_default();
    let mut likes = vec![0.0_f32; best.len()];
    if is_comparable {
        for row in (0..height).rev() {
            for column in (0..width).rev() {
                let like = like(row, column);
                let paired = if like > 0.0 { like + of(&best, row + 1, column + 1) } else { 0.0 };
                let skipped = of(&best, row + 1, column).max(of(&best, row, column + 1));
                let here = place(row, column);
                if let (Some(sum), Some(known)) = (best.get_mut(here), likes.get_mut(here)) {
                    *sum = paired.max(skipped);
                    *known = like;
                }
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    while is_comparable && row < height && column < width {
        let sum = of(&best, row, column);
        let like = of(&likes, row, column);
        if like > 0.0 && sum <= like + of(&best, row + 1, column + 1) {
            pairs.push(Pair::Changed(first.start + row, second.start + column));
            (row, column) = (row + 1, column + 1);
        } else if of(&best, row + 1, column) >= of(&best, row, column + 1) {
            pairs.push(Pair::Removed(first.start + row));
            row += 1;
        } else {
            pairs.push(Pair::Added(second.start + column));
            column += 1;
        }
    }
    pairs.extend((first.start + row..first.end).map(Pair::Removed));
    pairs.extend((second.start + column..second.end).map(Pair::Added));
}

/// The part of their words that two texts share, from 0 to 1.
pub(super) fn likeness(one: &str, other: &str) -> f32 {
    let mut left: HashMap<String, usize> = HashMap::new();
    let mut count = 0;
    for word in words(one) {
        *left.entry(fold(word.text).into_owned()).or_default() += 1;
        count += 1;
    }
    let mut shared = 0;
    for word in words(other) {
        count += 1;
        if let Some(found) = left.get_mut(fold(word.text).as_ref()).filter(|found| **found > 0) {
            *found -= 1;
            shared += 1;
        }
    }
    if count == 0 { 0.0 } else { 2.0 * shared as f32 / count as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_has_become_the_other() {
        let before = ["Bakgrund", "Avvikelserna har ökat två år i rad.", "Kommunerna har olika rutiner.", "Slut"];
        let after = ["Bakgrund", "Ny mening om något helt annat.", "Avvikelserna har ökat tre år i rad.", "Slut"];
        assert_eq!(
            align(&before, &after, |_, _| true),
            [Pair::Same(0, 0), Pair::Added(1), Pair::Changed(1, 2), Pair::Removed(2), Pair::Same(3, 3)]
        );
        let never = align(&before, &after, |_, _| false);
        assert!(!never.iter().any(|pair| matches!(pair, Pair::Changed(..))));
    }
}
