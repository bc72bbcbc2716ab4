//! Two windows wrote at once: what each changed is brought together, field by field. Where both changed the same field, both
//! values are kept, and the person chooses.

use serde_json::{Map, Value};

use super::history::History;
use super::key::Revision;
use super::record::Record;

/// What came of two contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The content, with the own value where there is a conflict.
    pub content: Map<String, Value>,
    /// What both changed, each in its own way.
    pub conflicts: Vec<Conflict>,
}

/// A field that both changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The way to it: the names of the objects that it is in, and its own.
    pub path: Vec<String>,
    /// The own value; null where there is none.
    pub own: Value,
    /// The other's; null where there is none.
    pub other: Value,
}

/// Brings two contents together that were both made from `bases`: contents that both have taken in, the newest last. Two
/// windows that each took in the other at once have gone on from two. Where none is known, whatever differs is a conflict,
/// except what only one of them has. When a content was saved is no conflict: the later stands.
pub fn merge(bases: &[&Map<String, Value>], own: &Map<String, Value>, other: &Map<String, Value>) -> Merged {
    let mut merged = Merged { content: Map::new(), conflicts: Vec::new() };
    let mut path = Vec::new();
    merged.content = merge_objects(bases, own, other, &mut path, &mut merged.conflicts);
    merged
}

/// The revision that two were both made from, the newest there is: what [`merge`] wants as base. `None` where it is not
/// kept any longer, or not known.
pub fn base(history: &History, own: &Record, other: &Record) -> Option<Revision> {
    let newest = |record: &Record, writer: &str| {
        let known = record.seen.iter().chain([&record.revision]).filter(|known| known.writer == writer);
        known.map(|known| known.number).max()
    };
    let writers = own.seen.iter().chain([&own.revision]).map(|revision| &revision.writer);
    let common = writers.filter_map(|writer| {
        let number = newest(own, writer)?.min(newest(other, writer)?);
        Some(Revision { number, writer: writer.clone() })
    });
    common.max().filter(|common| history.find(common).is_some())
}

fn merge_objects(
    bases: &[&Map<String, Value>],
    own: &Map<String, Value>,
    other: &Map<String, Value>,
    path: &mut Vec<String>,
    conflicts: &mut Vec<Conflict>,
) -> Map<String, Value> {
    let mut merged = Map::new();
    let added = other.keys().filter(|name| !own.contains_key(*name));
    for name in own.keys().chain(added) {
        let (own, other) = (own.get(name), other.get(name));
        // What one of them has still, as it was in a base, the other has had, and gone on from.
        let last_as = |value: Option<&Value>| bases.iter().rposition(|base| base.get(name) == value);
        path.push(name.clone());
        let value = match (own, other) {
            _ if own == other => own.cloned(),
            (Some(Value::Object(own)), Some(Value::Object(other))) => {
                let bases: Vec<_> = bases.iter().filter_map(|base| base.get(name)?.as_object()).collect();
                Some(merge_objects(&bases, own, other, path, conflicts).into())
            }
            _ => match (last_as(own), last_as(other)) {
                (Some(_), None) => other.cloned(),
                (None, Some(_)) => own.cloned(),
                // Who has it as it was before a later base has taken it back.
                (Some(own_place), Some(other_place)) if own_place < other_place => own.cloned(),
                (Some(_), Some(_)) => other.cloned(),
                _ => match (own, other) {
                    (Some(own), None) if bases.is_empty() => Some(own.clone()),
                    (None, Some(other)) if bases.is_empty() => Some(other.clone()),
                    // Stamps sort as text.
                    (Some(Value::String(own)), Some(Value::String(other))) if *path == ["saved"] => {
                        Some(own.max(other).as_str().into())
                    }
                    _ => {
                        let value = |value: Option<&Value>| value.cloned().unwrap_or_default();
                        conflicts.push(Conflict { path: path.clone(), own: value(own), other: value(other) });
                        own.cloned()
                    }
                },
            },
        };
        path.pop();
        if let Some(value) = value {
            merged.insert(name.clone(), value);
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn merged(base: Value, own: Value, other: Value) -> Merged {
        let object = |value: &Value| value.as_object().cloned().unwrap();
        merge(&[&object(&base)], &object(&own), &object(&other))
    }

    #[test]
    fn what_only_one_changed_is_taken_from_that_one() {
        let base =
            json!({"saved": "1", "draft": {"title": "T", "purpose": "", "time_frame": {"start": null, "end": null}}});
        let own = json!({"saved": "3", "draft": {"title": "Ny", "purpose": "", "time_frame": {"start": "2026", "end": null}}});
        let other = json!({"saved": "2", "draft": {"title": "T", "purpose": "P", "time_frame": {"start": null, "end": "2027"}}});
        let Merged { content, conflicts } = merged(base, own, other);
        let both = json!({"saved": "3", "draft": {"title": "Ny", "purpose": "P", "time_frame": {"start": "2026", "end": "2027"}}});
        assert_eq!((Value::from(content), conflicts), (both, vec![]));
    }

    #[test]
    fn two_that_took_in_each_other_at_once_go_on_from_both() {
        let object = |value: Value| value.as_object().cloned().unwrap();
        let start = object(json!({"here": "", "there": ""}));
        let (one, two) = (object(json!({"here": "a", "there": ""})), object(json!({"here": "", "there": "b"})));
        let own = object(json!({"here": "a a", "there": "b"}));
        let other = object(json!({"here": "a", "there": "b b"}));
        let Merged { content, conflicts } = merge(&[&start, &one, &two], &own, &other);
        assert_eq!((Value::from(content), conflicts), (json!({"here": "a a", "there": "b b"}), vec![]));
        // With one of them alone it would look as if both had written there.
        assert!(!merge(&[&start, &one], &own, &other).conflicts.is_empty());
        // What one of them took back is taken back.
        let back = object(json!({"here": "", "there": ""}));
        for (own, other) in [(&back, &one), (&one, &back)] {
            let Merged { content, conflicts } = merge(&[&start, &one], own, other);
            assert_eq!((&content, conflicts), (&back, vec![]));
        }
    }

    #[test]
    fn what_both_changed_is_kept_twice() {
        let Merged { content, conflicts } = merged(json!({"a": 1}), json!({"a": 2}), json!({"a": 3}));
        assert_eq!(content.get("a"), Some(&json!(2)));
        assert_eq!(conflicts, [Conflict { path: vec!["a".to_owned()], own: json!(2), other: json!(3) }]);
    }

    #[test]
    fn what_one_left_out_and_the_other_changed_is_a_conflict() {
        let Merged { conflicts, .. } = merged(json!({"a": 1}), json!({}), json!({"a": 3}));
        assert_eq!(conflicts, [Conflict { path: vec!["a".to_owned()], own: Value::Null, other: json!(3) }]);
        let Merged { content, conflicts } = merged(json!({"a": 1}), json!({}), json!({"a": 1}));
        assert!(content.is_empty() && conflicts.is_empty());
    }
}
