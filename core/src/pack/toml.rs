//! Packs as people write them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::data::{Data, Entry, Place, Value};
use super::format::Pack;

impl Pack {
    /// The same pack as JSON, for [`from_json`](Self::from_json); `None` where the text is no TOML.
    pub fn json_of_toml(text: &str) -> Option<serde_json::Value> {
        parse(text).ok().map(|data| data.to_json())
    }
}

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

/// Where the lines of a text begin, and how many characters stand before every so many bytes: a line can hold all of a
/// pack, and each of its values wants its column.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    before_block: Vec<usize>,
}

/// How many bytes are counted at a time.
const BLOCK: usize = 1024;

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let after = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        let before_block = text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
            let here = *before;
            *before += characters(block);
            Some(here)
        });
        Self { text, starts: std::iter::once(0).chain(after).collect(), before_block: before_block.collect() }
    }

    fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|&start| start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.characters_before(at) - self.characters_before(start);
        Place { line: line as u32, column: column as u32 + 1 }
    }

    fn characters_before(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let at = at.min(bytes.len());
        // At the very end there may be no block to start from.
        let block = (at / BLOCK).min(self.before_block.len().saturating_sub(1));
        let before = self.before_block.get(block).copied().unwrap_or(0);
        before + bytes.get(block * BLOCK..at).map_or(0, characters)
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

/// How many characters start in these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_the_same_in_json() {
        let text = include_str!("../../packs/vastra-gotaland-2019.toml");
        let json = Pack::json_of_toml(text).unwrap().to_string();
        let (one, other) = (Pack::from_toml(text).unwrap(), Pack::from_json(&json).unwrap());
        assert_eq!((one.title, one.rules.len()), (other.title, other.rules.len()));
        let tests = |rules: &[crate::pack::Rule]| rules.iter().map(|rule| rule.tests.len()).sum::<usize>();
        assert_eq!(tests(&one.rules), tests(&other.rules));
    }

    #[test]
    fn places_are_lines_and_characters() {
        let long = "å".repeat(1_500);
        let text = format!("x = \"{long}\"\n[ö]\ny = \"{long}\" # {long}");
        let lines = Lines::of(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let line = text[..at].matches('\n').count() as u32 + 1;
            let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
            assert_eq!(lines.place(at), Place { line, column: text[start..at].chars().count() as u32 + 1 });
        }
        assert_eq!(Lines::of("").place(0), Place { line: 1, column: 1 });
        assert_eq!(Lines::of(&"a".repeat(BLOCK)).place(BLOCK), Place { line: 1, column: BLOCK as u32 + 1 });
    }
}
