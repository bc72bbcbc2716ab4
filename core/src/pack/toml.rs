//! Packs as people write them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::data::{Data, Entry, Place, Value};

/// Takes a TOML text apart.
///
/// # Errors
/// What the TOML reader says, and where.
pub(super) fn parse(text: &str) -> Result<Data, (Place, String)> {
    let lines = Lines::of(text);
    match DeTable::parse(text) {
        Ok(table) => Ok(Data { place: lines.place(0), value: lines.table(table.get_ref()) }),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            Err((lines.place(at), error.message().to_owned()))
        }
    }
}

/// Where the lines of a text begin.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let after = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|&start| start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..at).map_or(0, |before| before.chars().count());
        Place { line: line as u32, column: before as u32 + 1 }
    }

    fn data(&self, value: &Spanned<DeValue<'_>>) -> Data {
        Data { place: self.place(value.span().start), value: self.value(value.get_ref()) }
    }

    fn value(&self, value: &DeValue<'_>) -> Value {
        match value {
            DeValue::String(text) => Value::Text(text.clone().into_owned()),
            DeValue::Integer(number) => {
                i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Other, Value::Number)
            }
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Array(list) => Value::List(list.iter().map(|value| self.data(value)).collect()),
            DeValue::Table(table) => self.table(table),
            DeValue::Float(_) | DeValue::Datetime(_) => Value::Other,
        }
    }

    fn table(&self, table: &DeTable<'_>) -> Value {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(name, value)| Entry {
                name: name.get_ref().to_string(),
                place: self.place(name.span().start),
                data: self.data(value),
            })
            .collect();
        // The reader sorts by name; people look for the first fault from the top.
        entries.sort_by_key(|entry| entry.place);
        Value::Table(entries)
    }
}
