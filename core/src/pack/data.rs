//! What a pack file holds before anybody asks what it means: texts, numbers, lists and tables, each with its place.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
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

/// From JSON, which tells no places. At once rather than by way of JSON's own values: half the time of a large pack.
impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = deserializer.deserialize_any(AnyValue)?;
        Ok(Self { place: Place::default(), value })
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or(Value::Other, Value::Number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(data) = items.next_element()? {
            list.push(data);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut table = Vec::new();
        while let Some((name, data)) = items.next_entry()? {
            table.push(Entry { name, place: Place::default(), data });
        }
        Ok(Value::Table(table))
    }
}

/// A table as a JSON object.
pub(super) fn object(table: &[Entry]) -> Map<String, serde_json::Value> {
    table.iter().map(|entry| (entry.name.clone(), entry.data.to_json())).collect()
}
