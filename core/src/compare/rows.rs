//! Rows of a list: which have come, gone or changed.

use serde::Serialize;

use super::align::{Pair, align, likeness};
use crate::draft::{Deviation, Participant, Report, Step};

/// A row that has come, gone or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange<T> {
    /// Where it stands: in the first draft, or in the second where it is new.
    pub row: usize,
    /// As it was; `None` where it is new.
    pub before: Option<T>,
    /// As it is; `None` where it is gone.
    pub after: Option<T>,
}

/// What has become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

impl<T: Clone + PartialEq> RowChange<T> {
    /// What has become of it.
    pub fn fate(&self) -> Fate {
        match (&self.before, &self.after) {
            (None, _) => Fate::Added,
            (_, None) => Fate::Removed,
            _ => Fate::Changed,
        }
    }

    /// Makes the change; tells whether the row that it is about was still there.
    pub(super) fn apply(&self, rows: &mut Vec<T>) -> bool {
        let found = self.before.as_ref().and_then(|before| {
            let places = rows.iter().enumerate().filter(|(_, row)| *row == before).map(|(place, _)| place);
            places.min_by_key(|place| place.abs_diff(self.row))
        });
        match (&self.before, &self.after, found) {
            (None, Some(after), _) => rows.insert(self.row.min(rows.len()), after.clone()),
            (Some(_), None, Some(place)) => drop(rows.remove(place)),
            (Some(_), Some(after), Some(place)) => {
                if let Some(row) = rows.get_mut(place) {
                    row.clone_from(after);
                }
            }
            _ => return false,
        }
        true
    }
}

/// What a row says, to be held against others.
pub(super) trait Said {
    fn said(&self) -> String;
}

impl Said for Participant {
    fn said(&self) -> String {
        let sector = self.sector.map(|sector| sector.id()).unwrap_or_default();
        format!("{} {} {} {sector} {}", self.name, self.role, self.organisation, self.standing.id())
    }
}

impl Said for Report {
    fn said(&self) -> String {
        let date = self.date.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{date} {} {} {}", self.what, self.to, if self.delivered { "ja" } else { "" })
    }
}

impl Said for Step {
    fn said(&self) -> String {
        format!("{} {}", self.date.as_ref().map(ToString::to_string).unwrap_or_default(), self.what)
    }
}

impl Said for Deviation {
    fn said(&self) -> String {
        format!("{} {}", self.rule, self.reason)
    }
}

/// The changes from one list to another. Rows are known by what they say; that they have changed places is no change.
pub(super) fn changes<T: Said + Clone + PartialEq>(before: &[T], after: &[T]) -> Vec<RowChange<T>> {
    let first: Vec<String> = before.iter().map(Said::said).collect();
    let second: Vec<String> = after.iter().map(Said::said).collect();
    let texts: [Vec<&str>; 2] = [&first, &second].map(|said| said.iter().map(String::as_str).collect());
    let pairs = align(&texts[0], &texts[1], |_, _| true);

    let mut changed: Vec<(usize, usize)> = Vec::new();
    let mut removed: Vec<usize> = Vec::new();
    let mut added: Vec<usize> = Vec::new();
    for pair in pairs {
        match pair {
            Pair::Same(at, to) | Pair::Changed(at, to) => changed.push((at, to)),
            Pair::Removed(at) => removed.push(at),
            Pair::Added(to) => added.push(to),
        }
    }
    // What has changed places is found among what is gone and what is new: first the same, then the most alike.
    removed.retain(|&at| {
        let like = |to: &usize| match first.get(at).zip(second.get(*to)) {
            Some((one, other)) if one == other => 2.0,
            Some((one, other)) => likeness(one, other),
            None => 0.0,
        };
        let best = (0..added.len()).max_by(|&one, &other| like(&added[one]).total_cmp(&like(&added[other])));
        match best.filter(|&best| like(&added[best]) >= MOVED) {
            Some(best) => {
                changed.push((at, added.remove(best)));
                false
            }
            None => true,
        }
    });
    changed.sort_unstable();
    let row = |rows: &[T], place: usize| rows.get(place).cloned();
    let changed =
        changed.into_iter().map(|(at, to)| RowChange { row: at, before: row(before, at), after: row(after, to) });
    let removed = removed.into_iter().map(|at| RowChange { row: at, before: row(before, at), after: None });
    let added = added.into_iter().map(|to| RowChange { row: to, before: None, after: row(after, to) });
    changed.filter(|change| change.before != change.after).chain(removed).chain(added).collect()
}

/// How alike a row is to itself at another place.
const MOVED: f32 = 0.6;
