//! What both windows changed, each in its own way, as a question to the person.

use serde_json::{Map, Value};
use uppdragskollen_core::compare::{SpanKind, spans};
use uppdragskollen_core::draft::{Draft, Field, Newer, SCHEMA, Status};
use uppdragskollen_core::store::merge::{Conflict, Merged};

use super::Side;
use crate::element::{El, el};
use crate::i18n::library::{Beside, reopening};
use crate::i18n::{language, words as app};
use crate::library::difference::{participant, report, step};
use crate::packs;

/// A question.
pub struct Question {
    /// What it is about.
    pub name: String,
    field: Option<Field>,
    conflicts: Vec<Conflict>,
    /// What each window has, as it is shown.
    own: String,
    other: String,
}

/// What the person has to choose. What was read of the document that a draft came from is not asked for: the own stays.
pub fn questions(merged: &Merged) -> Vec<Question> {
    let mut questions = Vec::new();
    let mut ground = Vec::new();
    for conflict in &merged.conflicts {
        let path: Vec<&str> = conflict.path.iter().map(String::as_str).collect();
        match path.as_slice() {
            ["draft", "pack" | "pack_version" | "group"] => ground.push(conflict.clone()),
            ["draft", .., name] => questions.push(Question::of(name, conflict)),
            _ => {}
        }
    }
    // The version alone is nothing that a person has chosen.
    if ground.iter().any(|conflict| !conflict.path.ends_with(&["pack_version".to_owned()])) {
        questions.insert(0, Question::of_ground(ground, &merged.content));
    }
    questions
}

impl Question {
    fn of(name: &str, conflict: &Conflict) -> Self {
        let field = Field::from_id(name);
        let [own, other] = [&conflict.own, &conflict.other].map(|value| told(field, name, value));
        let is_of_reasons = name == "deviations";
        let label =
            field.map_or(if is_of_reasons { reopening().reason } else { name }, |field| language().field(field));
        Self { name: label.to_owned(), field, conflicts: vec![conflict.clone()], own, other }
    }

    fn of_ground(conflicts: Vec<Conflict>, content: &Map<String, Value>) -> Self {
        let name = |side: fn(&Conflict) -> &Value| {
            let value = |name: &str| {
                let conflict = conflicts.iter().find(|conflict| conflict.path.ends_with(&[name.to_owned()]));
                let kept = content.get("draft").and_then(|draft| draft.get(name));
                conflict.map(side).or(kept).and_then(Value::as_str).unwrap_or_default().to_owned()
            };
            let draft = Draft::new(&value("pack"), &value("group"));
            packs::of(&draft).map_or_else(|| draft.group.clone(), |(_, group)| group.title.clone())
        };
        let (own, other) = (name(|conflict| &conflict.own), name(|conflict| &conflict.other));
        Self { name: app().editor.ground.to_owned(), field: None, conflicts, own, other }
    }

    /// Whether both can be kept, one after the other.
    pub fn goes_together(&self) -> bool {
        let [Conflict { own, other, .. }] = self.conflicts.as_slice() else { return false };
        let holds = |value: &Value| match value {
            Value::String(text) => self.is_text() && !text.trim().is_empty(),
            Value::Array(rows) => !rows.is_empty(),
            _ => false,
        };
        holds(own) && holds(other)
    }

    fn is_text(&self) -> bool {
        self.field.is_some_and(|field| Draft::default().text(field).is_some())
    }

    /// What a side has.
    pub fn told(&self, side: Side, words: &Beside) -> El {
        let (text, gone) = match side {
            Side::Own => (&self.own, SpanKind::Added),
            Side::Other => (&self.other, SpanKind::Removed),
            Side::Both => return el("p").text(words.both),
        };
        if text.is_empty() {
            return el("p").class("side").text(reopening().nothing);
        }
        // What only this side has is marked.
        let pieces = spans(&self.own, &self.other).into_iter().filter(|span| span.kind != gone);
        let piece = |kind, text: &str| el(if kind == SpanKind::Kept { "span" } else { "mark" }).text(text);
        el("p").class("side").children(pieces.map(|span| piece(span.kind, &span.text)).collect())
    }

    /// Puts what was chosen into the content, which has the own values.
    pub fn answer(&self, side: Side, content: &mut Map<String, Value>) {
        for conflict in &self.conflicts {
            let value = match side {
                Side::Own => continue,
                Side::Other => self.filled(&conflict.other),
                Side::Both => self.joined(conflict),
            };
            put(content, &conflict.path, value);
        }
    }

    /// A text that is not there is an empty one.
    fn filled(&self, value: &Value) -> Value {
        if value.is_null() && self.is_text() { "".into() } else { value.clone() }
    }

    fn joined(&self, conflict: &Conflict) -> Value {
        match (&conflict.own, &conflict.other) {
            (Value::String(own), Value::String(other)) => {
                let is_line = matches!(self.field, Some(Field::Title | Field::Commissioner | Field::ApprovedBy));
                [own.trim_end(), if is_line { " " } else { "\n\n" }, other.trim_start()].concat().into()
            }
            (Value::Array(own), Value::Array(other)) => {
                let added = other.iter().filter(|row| !own.contains(row));
                own.iter().chain(added).cloned().collect()
            }
            (own, _) => own.clone(),
        }
    }
}

fn put(object: &mut Map<String, Value>, path: &[String], value: Value) {
    match path {
        [] => {}
        [name] => drop(object.insert(name.clone(), value)),
        [name, rest @ ..] => {
            if let Some(inner) = object.get_mut(name).and_then(Value::as_object_mut) {
                put(inner, rest, value);
            }
        }
    }
}

/// A value as a person reads it, rows in lines.
fn told(field: Option<Field>, name: &str, value: &Value) -> String {
    let rows = || {
        let object = [("schema".to_owned(), SCHEMA.into()), (name.to_owned(), value.clone())].into_iter().collect();
        Draft::from_object(object, Newer::Accept).unwrap_or_default()
    };
    match (field, value) {
        (Some(Field::Status), Value::String(id)) => {
            Status::from_id(id).map_or_else(|| id.clone(), |status| language().status(status).to_owned())
        }
        (_, Value::String(text)) => text.clone(),
        (_, Value::Null) => String::new(),
        (Some(Field::Participants), _) => lines(rows().participants.iter().map(participant)),
        (Some(Field::Reports), _) => lines(rows().reports.iter().map(report)),
        (Some(Field::Timetable), _) => lines(rows().timetable.iter().map(step)),
        _ if name == "deviations" => lines(rows().deviations.into_iter().map(|deviation| deviation.reason)),
        _ => value.to_string(),
    }
}

fn lines(rows: impl Iterator<Item = String>) -> String {
    rows.filter(|row| !row.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uppdragskollen_core::store::merge::merge;

    use super::*;

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn both_texts_stand_one_after_the_other_and_rows_stand_once() {
        let base = object(json!({"draft": {"purpose": "", "reports": []}}));
        let own = object(json!({"draft": {"purpose": "Ett.", "reports": [{"to": "A"}, {"to": "B"}]}}));
        let other = object(json!({"draft": {"purpose": "Två.", "reports": [{"to": "B"}, {"to": "C"}]}}));
        let merged = merge(&[&base], &own, &other);
        let mut content = merged.content.clone();
        for question in questions(&merged) {
            assert!(question.goes_together());
            question.answer(Side::Both, &mut content);
        }
        let both = json!({"draft": {"purpose": "Ett.\n\nTvå.", "reports": [{"to": "A"}, {"to": "B"}, {"to": "C"}]}});
        assert_eq!(Value::Object(content), both);
    }

    #[test]
    fn a_date_that_the_other_took_away_can_go_and_is_no_text_to_join() {
        let base = object(json!({"draft": {"time_frame": {"start": "2026"}}}));
        let own = object(json!({"draft": {"time_frame": {"start": "2027"}}}));
        let other = object(json!({"draft": {"time_frame": {"start": null}}}));
        let merged = merge(&[&base], &own, &other);
        let [question] = &questions(&merged)[..] else { panic!("one question") };
        assert!(!question.goes_together());
        let mut content = merged.content.clone();
        question.answer(Side::Other, &mut content);
        assert_eq!(Value::Object(content), json!({"draft": {"time_frame": {"start": null}}}));
    }

    #[test]
    fn what_nobody_wrote_is_not_asked_for() {
        let own = object(json!({"draft": {"pack_version": 2}, "reading": {"hidden": true}}));
        let other = object(json!({"draft": {"pack_version": 3}, "reading": {"hidden": false}}));
        assert!(questions(&merge(&[], &own, &other)).is_empty());
    }
}
