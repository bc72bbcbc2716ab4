//! Bytes → objects and operators. Nothing here fails: what is not understood is passed over.

use std::rc::Rc;

use super::object::{Dict, Object};

/// Deeper than this no object of a document is nested.
const DEEPEST: usize = 48;
/// An object of more parts than this is given up.
const LARGEST: usize = 400_000;

/// What stands at a place: an object, or a bare word such as an operator.
#[derive(Clone, Debug, PartialEq)]
pub enum Token<'a> {
    /// An object.
    Object(Object),
    /// A bare word.
    Word(&'a [u8]),
}

/// Goes through bytes from a place on.
#[derive(Clone, Debug)]
pub struct Lexer<'a> {
    bytes: &'a [u8],
    /// Where it stands.
    pub at: usize,
    /// How many parts the object under way may still have.
    room: usize,
    /// Whether `1 0 R` is a reference: not in the content of pages.
    references: bool,
}

impl<'a> Lexer<'a> {
    /// Reads a part of a file.
    pub fn of_file(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, room: LARGEST, references: true }
    }

    /// Reads the content of a page, or any program in the language of one.
    pub fn of_content(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, room: LARGEST, references: false }
    }

    /// The next token; `None` at the end.
    pub fn token(&mut self) -> Option<Token<'a>> {
        self.room = LARGEST;
        self.nested_token(0)
    }

    /// The next token, if it is an object.
    pub fn object(&mut self) -> Option<Object> {
        match self.token()? {
            Token::Object(object) => Some(object),
            Token::Word(_) => None,
        }
    }

    /// How many parts the last object had.
    pub fn parts(&self) -> usize {
        LARGEST - self.room
    }

    /// Passes over white space and comments.
    pub fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Whether these bytes come next; passes over them if so.
    pub fn eat(&mut self, word: &[u8]) -> bool {
        let found = self.rest().starts_with(word);
        if found {
            self.at += word.len();
        }
        found
    }

    /// What is left.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn nested_token(&mut self, depth: usize) -> Option<Token<'a>> {
        self.skip_space();
        self.room = self.room.saturating_sub(1);
        let object = match self.peek()? {
            b'(' => self.literal_string(),
            b'<' if self.rest().starts_with(b"<<") => self.dict(depth),
            b'<' => self.hex_string(),
            b'/' => Object::Name(self.name()),
            b'[' => self.array(depth),
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.number(),
            b')' | b']' | b'>' | b'{' | b'}' => {
                let start = self.at;
                self.at += 1;
                return Some(Token::Word(self.bytes.get(start..self.at)?));
            }
            _ => {
                let word = self.word();
                match word {
                    b"true" => Object::Boolean(true),
                    b"false" => Object::Boolean(false),
                    b"null" => Object::Null,
                    word => return Some(Token::Word(word)),
                }
            }
        };
        Some(Token::Object(object))
    }

    fn word(&mut self) -> &'a [u8] {
        let start = self.at;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    fn number(&mut self) -> Object {
        let word = self.word();
        let Some(number) = number(word) else { return Object::Null };
        if self.references
            && number.fract() == 0.0
            && (0.0..=f64::from(u32::MAX)).contains(&number)
            && let Some(at) = self.end_of_reference()
        {
            self.at = at;
            return Object::Reference(number as u32);
        }
        Object::Number(number)
    }

    /// Where a reference ends whose number has been read.
    fn end_of_reference(&self) -> Option<usize> {
        let rest = self.rest();
        let spaces = |from: usize| from + rest.iter().skip(from).take(8).take_while(|byte| is_space(**byte)).count();
        let generation = spaces(0);
        let digits = rest.iter().skip(generation).take(5).take_while(|byte| byte.is_ascii_digit()).count();
        let letter = spaces(generation + digits);
        let is_reference = generation > 0
            && digits > 0
            && letter > generation + digits
            && rest.get(letter) == Some(&b'R')
            && rest.get(letter + 1).is_none_or(|byte| !is_regular(*byte));
        is_reference.then_some(self.at + letter + 1)
    }

    fn name(&mut self) -> Rc<[u8]> {
        self.at += 1;
        let raw = self.word();
        if !raw.contains(&b'#') {
            return raw.into();
        }
        let mut name = Vec::with_capacity(raw.len());
        let mut bytes = raw;
        while let [first, rest @ ..] = bytes {
            bytes = rest;
            if *first == b'#'
                && let [high, low, rest @ ..] = rest
                && let (Some(high), Some(low)) = (hex_digit(*high), hex_digit(*low))
            {
                name.push(high << 4 | low);
                bytes = rest;
            } else {
                name.push(*first);
            }
        }
        name.into()
    }

    fn literal_string(&mut self) -> Object {
        self.at += 1;
        let mut string = Vec::new();
        let mut depth = 0;
        while let Some(byte) = self.next() {
            match byte {
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b'\\' => {
                    self.escape(&mut string);
                    continue;
                }
                _ => {}
            }
            string.push(byte);
        }
        Object::String(string.into())
    }

    fn escape(&mut self, string: &mut Vec<u8>) {
        match self.next() {
            Some(b'n') => string.push(b'\n'),
            Some(b'r') => string.push(b'\r'),
            Some(b't') => string.push(b'\t'),
            Some(b'b') => string.push(8),
            Some(b'f') => string.push(12),
            Some(b'\r') => {
                self.eat(b"\n");
            }
            Some(b'\n') | None => {}
            Some(digit @ b'0'..=b'7') => {
                let mut code = u32::from(digit - b'0');
                for _ in 0..2 {
                    if let Some(digit @ b'0'..=b'7') = self.peek() {
                        code = code * 8 + u32::from(digit - b'0');
                        self.at += 1;
                    }
                }
                string.push((code & 0xFF) as u8);
            }
            Some(other) => string.push(other),
        }
    }

    fn hex_string(&mut self) -> Object {
        self.at += 1;
        let mut string = Vec::new();
        let mut high = None;
        while let Some(byte) = self.next().filter(|byte| *byte != b'>') {
            let Some(digit) = hex_digit(byte) else { continue };
            match high.take() {
                Some(high) => string.push(high << 4 | digit),
                None => high = Some(digit),
            }
        }
        if let Some(high) = high {
            string.push(high << 4);
        }
        Object::String(string.into())
    }

    fn array(&mut self, depth: usize) -> Object {
        self.at += 1;
        let mut items = Vec::new();
        while self.room > 0 && depth < DEEPEST {
            match self.nested_token(depth + 1) {
                Some(Token::Object(object)) => items.push(object),
                Some(Token::Word(b"]")) | None => break,
                // An operator in a list: its end was forgotten.
                Some(Token::Word(word)) if !self.references && word.iter().all(u8::is_ascii_alphabetic) => {
                    self.at -= word.len();
                    break;
                }
                Some(Token::Word(b"endobj" | b"stream")) => break,
                Some(Token::Word(_)) => {}
            }
        }
        Object::Array(items.into())
    }

    fn dict(&mut self, depth: usize) -> Object {
        self.at += 2;
        let mut dict = Dict::default();
        while self.room > 0 && depth < DEEPEST {
            self.skip_space();
            if self.eat(b">>") {
                break;
            }
            match self.nested_token(depth + 1) {
                Some(Token::Object(Object::Name(key))) => {
                    self.skip_space();
                    if self.rest().starts_with(b">>") {
                        continue;
                    }
                    if let Some(Token::Object(value)) = self.nested_token(depth + 1) {
                        dict.0.insert(key, value);
                    }
                }
                Some(Token::Word(b"endobj" | b"stream")) | None => break,
                Some(_) => {}
            }
        }
        Object::Dict(Rc::new(dict))
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }
}

/// A number as PDF writes it; a doubled sign is borne, as elsewhere.
fn number(word: &[u8]) -> Option<f64> {
    let (negative, digits) = match word {
        [b'-', b'-', rest @ ..] | [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let (mut value, mut scale, mut any) = (0.0_f64, 0.0_f64, false);
    for byte in digits {
        match byte {
            b'0'..=b'9' => {
                any = true;
                let digit = f64::from(byte - b'0');
                if scale == 0.0 {
                    value = value * 10.0 + digit;
                } else {
                    value += digit * scale;
                    scale /= 10.0;
                }
            }
            b'.' if scale == 0.0 => scale = 0.1,
            _ => break,
        }
    }
    let value = if negative { -value } else { value };
    (any || digits.first() == Some(&b'.')).then_some(value).filter(|value| value.is_finite())
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// White space of PDF.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Object {
        Lexer::of_file(text.as_bytes(), 0).object().unwrap_or(Object::Null)
    }

    #[test]
    fn objects_are_read_as_the_standard_writes_them() {
        assert_eq!(read("-.5"), Object::Number(-0.5));
        assert_eq!(read("% said aside\n 12 0 R"), Object::Reference(12));
        assert_eq!(read("12 0 Rad"), Object::Number(12.0));
        assert_eq!(read("/A#20B"), Object::Name(b"A B"[..].into()));
        assert_eq!(read(r"(a\(b\) (c)\345\n)"), Object::String(b"a(b) (c)\xe5\n"[..].into()));
        assert_eq!(read("<48 6f 7>"), Object::String(b"Hop"[..].into()));
        let dict = read("<< /Kids [1 0 R (x)] /Empty /Size 3 >>");
        assert_eq!(dict.dict().map(|dict| dict.raw("Size").clone()), Some(Object::Null));
        let dict = read("<< /Kids [1 0 R (x)] /Size 3 >>");
        let dict = dict.dict().expect("a dictionary");
        assert_eq!(dict.raw("Size"), &Object::Number(3.0));
        assert_eq!(dict.raw("Kids").array().len(), 2);
    }

    #[test]
    fn what_is_nested_without_end_ends() {
        for opening in ["[", "<</A", "(", "<"] {
            Lexer::of_file(opening.repeat(100_000).as_bytes(), 0).token();
        }
    }
}
