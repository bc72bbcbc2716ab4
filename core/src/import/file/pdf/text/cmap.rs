//! Tables from codes to characters, as fonts carry them (`ToUnicode`).

use std::collections::BTreeMap;

use crate::import::file::pdf::syntax::{Lexer, Object, Token};

/// More than this in one table is not read: a font has at most 65,536 glyphs.
const MOST_ENTRIES: usize = 200_000;

/// What the codes of a font mean.
#[derive(Clone, Debug, Default)]
pub struct CMap {
    /// By the first code of a range: its last, and what the first means.
    ranges: BTreeMap<u32, (u32, Vec<u16>)>,
}

impl CMap {
    /// Reads a table; what is not understood in it is passed over.
    pub fn read(data: &[u8]) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::of_content(data);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(token) = lexer.token() {
            match token {
                Token::Object(object) if operands.len() < MOST_ENTRIES => operands.push(object),
                Token::Object(_) => {}
                Token::Word(b"endbfchar") => {
                    for pair in operands.chunks_exact(2) {
                        if let [code, text] = pair
                            && let (Some(code), Some(text)) = (code_of(code), units_of(text))
                        {
                            map.add(code, code, text);
                        }
                    }
                    operands.clear();
                }
                Token::Word(b"endbfrange") => {
                    for triple in operands.chunks_exact(3) {
                        map.add_range(triple);
                    }
                    operands.clear();
                }
                Token::Word(_) => operands.clear(),
            }
        }
        map
    }

    /// What a code means.
    pub fn text(&self, code: u32) -> Option<String> {
        let (first, (last, units)) = self.ranges.range(..=code).next_back()?;
        if code > *last {
            return None;
        }
        let mut units = units.clone();
        if let Some(unit) = units.last_mut() {
            *unit = unit.wrapping_add((code - first) as u16);
        }
        let text = String::from_utf16_lossy(&units);
        let says_something = text.chars().any(|character| character != '\0' && character != '\u{FFFD}');
        says_something.then_some(text)
    }

    fn add_range(&mut self, triple: &[Object]) {
        let [first, last, target] = triple else { return };
        let (Some(first), Some(last)) = (code_of(first), code_of(last)) else { return };
        if let Object::Array(each) = target {
            for (code, text) in (first..=last).zip(each.iter()) {
                if let Some(text) = units_of(text) {
                    self.add(code, code, text);
                }
            }
        } else if let Some(text) = units_of(target) {
            self.add(first, last, text);
        }
    }

    fn add(&mut self, first: u32, last: u32, units: Vec<u16>) {
        if self.ranges.len() < MOST_ENTRIES && units.len() <= 8 && first <= last {
            self.ranges.insert(first, (last, units));
        }
    }
}

fn code_of(object: &Object) -> Option<u32> {
    let bytes = object.string().filter(|bytes| bytes.len() <= 4)?;
    Some(bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte)))
}

/// The text of a string as units of UTF-16.
fn units_of(object: &Object) -> Option<Vec<u16>> {
    let bytes = object.string()?;
    if let [byte] = bytes {
        return Some(vec![u16::from(*byte)]);
    }
    let unit = |pair: &[u8]| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte));
    Some(bytes.chunks_exact(2).map(unit).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_mean_what_the_table_says() {
        let map = CMap::read(
            b"1 beginbfchar <03> <0020> endbfchar 3 beginbfrange <0010> <0012> <0061> <0020> <0021> [<00e5> <00660069>]
              <0030> <ffffffff> <0041> endbfrange 1 beginbfchar <40> <d83dde00> endbfchar",
        );
        let cases = [(3, " "), (0x11, "b"), (0x20, "å"), (0x21, "fi"), (0x31, "B"), (0x40, "😀")];
        for (code, expected) in cases {
            assert_eq!(map.text(code).as_deref(), Some(expected));
        }
        assert_eq!(map.text(0x13), None);
        assert_eq!(map.text(1), None);
    }
}
