//! What a pack file holds before anybody asks what it means: texts, numbers, lists and tables, each with its place.

use serde_json::{Map, Number};

/// Where something stands in a file: line and column, from 1; 0 where the file has no lines to speak of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

/// A value with its place.
#[derive(Clone, Debug)]
pub(super) struct Data {
    pub place: Place,
    pub value: Value,
}

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<Data>),
    Table(Vec<Entry>),
    /// Something that no pack holds: a float, a date without quotes.
    Other,
}

/// A named value in a table.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub name: String,
    /// Where the name stands.
    pub place: Place,
    pub data: Data,
}

impl Data {
    /// The value as JSON, which is what drafts are read from.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;

        match &self.value {
            Value::Text(text) => Json::String(text.clone()),
            Value::Number(number) => Json::Number(Number::from(*number)),
            Value::Flag(flag) => Json::Bool(*flag),
            Value::List(list) => Json::Array(list.iter().map(Self::to_json).collect()),
            Value::Table(table) => Json::Object(object(table)),
            Value::Other => Json::Null,
        }
    }
}

/// From JSON, which tells no places.
impl From<serde_json::Value> for Data {
    fn from(json: serde_json::Value) -> Self {
        use serde_json::Value as Json;

        let value = match json {
            Json::Null => Value::Other,
            Json::Bool(flag) => Value::Flag(flag),
            Json::Number(number) => number.as_i64().map_or(Value::Other, Value::Number),
            Json::String(text) => Value::Text(text),
            Json::Array(list) => Value::List(list.into_iter().map(Self::from).collect()),
            Json::Object(table) => {
                let entry = |(name, json)| Entry { name, place: Place::default(), data: Self::from(json) };
                Value::Table(table.into_iter().map(entry).collect())
            }
        };
        Self { place: Place::default(), value }
    }
}

/// A table as a JSON object.
pub(super) fn object(table: &[Entry]) -> Map<String, serde_json::Value> {
    table.iter().map(|entry| (entry.name.clone(), entry.data.to_json())).collect()
}
