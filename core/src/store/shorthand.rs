//! Text in few characters: what Swedish assignment documents are full of takes few bits, and fifteen bits make a character.
//!
//! A browser's storage counts UTF-16 units, and a text that is bytes in disguise wastes half of each. A draft of 20 KB
//! takes some 5,100 units, in a fraction of a millisecond and with a book of under a kilobyte: a compressor comes to
//! 3,700, but weighs ten times as much in the first load.

/// The pieces that have a short form, one a line, in the order of their codes. Counted over the documents and packs of the
/// tests. Part of the format: another book is another schema.
const BOOK: &str = include_str!("shorthand.txt");
/// How many codes there are of each length, in bits.
const CODES: [u16; 16] = [0, 0, 0, 0, 0, 3, 13, 30, 58, 101, 30, 21, 16, 8, 6, 4];
/// Stands in the book for a character that has no short form: its number follows in [`NUMBER`] bits.
const OTHER: &str = "\u{241b}";
/// Stands in the book for the end of the text.
const END: &str = "\u{2404}";
/// The bits of a Unicode character's number.
const NUMBER: u32 = 21;
/// The bits in a unit.
const UNIT: u32 = 15;
/// The first of the 32,768 characters that units are written as: all of one UTF-16 unit, none a surrogate.
const FIRST: u32 = 0x800;

/// The short form of a text. All of its characters are single UTF-16 units.
pub fn shorten(text: &str) -> String {
    let book: Vec<&str> = BOOK.lines().collect();
    let codes = codes();
    let code_of =
        |piece: &str| book.iter().position(|other| *other == piece).and_then(|number| codes.get(number)).copied();
    let (other, end) = (code_of(OTHER), code_of(END));
    let drawers = drawers(&book);
    let mut units = Units::default();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (code, length) = match longest(rest, &book, &drawers) {
            Some((number, length)) => (codes.get(number).copied(), length),
            None => (other, letter.len_utf8()),
        };
        units.put(code);
        if code == other {
            units.put(Some((u32::from(letter), NUMBER)));
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    units.put(end);
    units.finish()
}

/// The text of a short form; `None` where it is none, or was cut short.
pub fn expand(short: &str) -> Option<String> {
    let book: Vec<&str> = BOOK.lines().collect();
    let mut text = String::new();
    let mut bits = Bits { units: short.chars(), unit: 0, left: 0 };
    loop {
        match *book.get(bits.code()?)? {
            END => break,
            OTHER => text.push(char::from_u32(bits.number()?)?),
            piece => text.push_str(piece),
        }
    }
    bits.end_here().then_some(text)
}

/// The code of each piece, and its length in bits: canonical, so that the lengths alone tell them.
fn codes() -> Vec<(u32, u32)> {
    let mut codes = Vec::new();
    let mut code = 0;
    for (length, count) in (0..).zip(CODES) {
        code <<= 1;
        for _ in 0..count {
            codes.push((code, length));
            code += 1;
        }
    }
    codes
}

/// How many drawers the pieces of two bytes and more are in.
const DRAWERS: usize = 1_024;

/// The pieces in drawers by how they begin, the longest first; not the two that stand for something else.
fn drawers(book: &[&str]) -> Vec<Vec<usize>> {
    let mut drawers = vec![Vec::new(); DRAWERS + 256];
    for (number, piece) in book.iter().enumerate().filter(|(_, piece)| **piece != OTHER && **piece != END) {
        let [long, single] = drawer_of(piece.as_bytes());
        if let Some(drawer) = drawers.get_mut(if piece.len() > 1 { long } else { single }) {
            let is_longer = |other: &usize| book.get(*other).is_some_and(|other| other.len() >= piece.len());
            let place = drawer.iter().take_while(|other| is_longer(other)).count();
            drawer.insert(place, number);
        }
    }
    drawers
}

/// The drawer of what begins with the same two bytes as a text, and that of its first byte alone.
fn drawer_of(text: &[u8]) -> [usize; 2] {
    match *text {
        [first, second, ..] => {
            [(usize::from(first) * 31 + usize::from(second)) % DRAWERS, DRAWERS + usize::from(first)]
        }
        [first] => [DRAWERS + usize::from(first); 2],
        [] => [DRAWERS; 2],
    }
}

/// The longest piece that a text begins with, and its length in bytes. A loop, as every letter that is typed comes through
/// here at each save.
fn longest(text: &str, book: &[&str], drawers: &[Vec<usize>]) -> Option<(usize, usize)> {
    for drawer in drawer_of(text.as_bytes()) {
        for &number in drawers.get(drawer)? {
            let piece = book.get(number)?;
            if text.as_bytes().starts_with(piece.as_bytes()) {
                return Some((number, piece.len()));
            }
        }
    }
    None
}

/// Units being filled with bits.
#[derive(Default)]
struct Units {
    text: String,
    bits: u64,
    count: u32,
}

impl Units {
    fn put(&mut self, code: Option<(u32, u32)>) {
        let Some((code, length)) = code else { return };
        self.bits = self.bits << length | u64::from(code);
        self.count += length;
        while self.count >= UNIT {
            self.count -= UNIT;
            self.push((self.bits >> self.count) as u32);
        }
    }

    /// The last unit is filled up with zeros.
    fn finish(mut self) -> String {
        if self.count > 0 {
            self.push((self.bits << (UNIT - self.count)) as u32);
        }
        self.text
    }

    fn push(&mut self, unit: u32) {
        self.text.extend(char::from_u32(FIRST + unit % (1 << UNIT)));
    }
}

/// Bits being taken out of units.
struct Bits<'a> {
    units: std::str::Chars<'a>,
    unit: u32,
    left: u32,
}

impl Bits<'_> {
    fn bit(&mut self) -> Option<u32> {
        if self.left == 0 {
            self.unit = u32::from(self.units.next()?).checked_sub(FIRST).filter(|unit| *unit < 1 << UNIT)?;
            self.left = UNIT;
        }
        self.left -= 1;
        Some(self.unit >> self.left & 1)
    }

    /// The place in the book of the next code.
    fn code(&mut self) -> Option<usize> {
        let (mut code, mut first, mut place) = (0, 0, 0);
        for count in CODES.into_iter().skip(1).map(u32::from) {
            code = code << 1 | self.bit()?;
            first <<= 1;
            if code < first + count {
                return Some((place + code - first) as usize);
            }
            first += count;
            place += count;
        }
        None
    }

    fn number(&mut self) -> Option<u32> {
        (0..NUMBER).try_fold(0, |number, _| Some(number << 1 | self.bit()?))
    }

    /// Whether nothing follows but what fills the last unit.
    fn end_here(mut self) -> bool {
        self.unit & ((1 << self.left) - 1) == 0 && self.units.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_book_is_whole() {
        let book: Vec<&str> = BOOK.lines().collect();
        assert_eq!(book.len(), CODES.iter().map(|count| usize::from(*count)).sum::<usize>());
        // The codes use up all there is: none is a beginning of another, and every run of bits is one.
        let used: u32 = (0..).zip(CODES).map(|(length, count)| u32::from(count) << (15 - length)).sum();
        assert_eq!(used, 1 << 15);
        assert!(book.contains(&OTHER) && book.contains(&END));
    }

    #[test]
    fn swedish_text_takes_a_quarter_of_its_characters() {
        let document = serde_json::json!(include_str!("../../../tests/documents/tydliga-rubriker.txt")).to_string();
        let short = shorten(&document);
        assert!(short.encode_utf16().count() * 100 < document.encode_utf16().count() * 28);
        assert!(short.chars().all(|unit| unit.len_utf16() == 1));
    }

    #[test]
    fn the_book_is_as_it_was_when_the_first_record_was_written() {
        assert_eq!(crate::store::record::checksum(&[BOOK]), 2_599_659_630_641_400_022);
    }

    proptest! {
        #[test]
        fn a_text_comes_back(text in "\\PC{0,80}|[a-zåäö .\u{2404}\u{241b}\n\t]{0,200}|.{0,20}") {
            prop_assert_eq!(expand(&shorten(&text)), Some(text));
        }

        #[test]
        fn any_text_is_expanded_or_refused(text in "[\u{800}-\u{87ff}]{0,60}|.{0,30}") {
            if let Some(expanded) = expand(&text) {
                // Whatever is read is written alike, but for the way that it was divided into pieces.
                prop_assert_eq!(expand(&shorten(&expanded)), Some(expanded));
            }
        }
    }
}
