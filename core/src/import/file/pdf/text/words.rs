//! Glyphs → words: what stands close together on a line, without a space between.

use std::collections::BTreeMap;

use super::paths::Paths;
use crate::import::file::pdf::page::{Page, Rule, Word};

/// A gap wider than this, in parts of the size, is a space though none is written.
const SPACE: f32 = 0.18;
/// More words than this no page has.
const MOST_WORDS: usize = 20_000;

/// A glyph on a page.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What it means.
    pub text: String,
    /// Where it starts.
    pub from: (f32, f32),
    /// Where it ends.
    pub to: (f32, f32),
    /// How far it is from there to where the next is expected.
    pub spacing: f32,
    /// The size of its letters.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is said to be no part of the text.
    pub aside: bool,
}

/// Puts words together from glyphs.
#[derive(Debug)]
pub struct Words {
    width: f32,
    height: f32,
    /// Words by the direction that they run in: 0 to the right, 1 downwards, 2 to the left, 3 upwards.
    words: BTreeMap<u8, Vec<Word>>,
    count: usize,
    open: Option<Open>,
}

/// The word under way.
#[derive(Debug)]
struct Open {
    word: Word,
    direction: u8,
    /// Where the next glyph is expected.
    next: f32,
    /// Where the last glyph started, and what it was.
    last: (f32, String),
}

impl Words {
    /// For a page of this size.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, words: BTreeMap::new(), count: 0, open: None }
    }

    /// Whether there are more than any page has.
    pub fn are_too_many(&self) -> bool {
        self.count > MOST_WORDS
    }

    /// Adds a glyph.
    pub fn add(&mut self, glyph: &Placed) {
        let Placed { from, to, size, .. } = glyph;
        let is_on_page = (-20.0..self.width + 20.0).contains(&from.0) && (-20.0..self.height + 20.0).contains(&from.1);
        if !is_on_page || !(1.0..500.0).contains(size) || !to.0.is_finite() || !to.1.is_finite() {
            self.close();
            return;
        }
        let direction = direction(to.0 - from.0, to.1 - from.1);
        let (left, baseline) = self.turned(direction, *from);
        let (right, _) = self.turned(direction, *to);
        if glyph.text.chars().all(char::is_whitespace) && !glyph.text.is_empty() {
            self.close();
            return;
        }
        if let Some(open) = &mut self.open {
            let is_same_line = open.direction == direction && (open.word.baseline - baseline).abs() < 0.2 * size;
            let is_drawn_twice = (open.last.0 - left).abs() < 0.1 * size && open.last.1 == glyph.text;
            if is_same_line && is_drawn_twice {
                open.word.bold = true;
                return;
            }
            let gap = left - open.next;
            if !is_same_line || gap > SPACE * size || gap < -0.5 * size {
                self.close();
            }
        }
        let open = self.open.get_or_insert_with(|| Open {
            word: Word { left, baseline, size: *size, bold: glyph.bold, aside: glyph.aside, ..Word::default() },
            direction,
            next: left,
            last: (left, String::new()),
        });
        for character in glyph.text.chars() {
            append(&mut open.word.text, character);
        }
        open.word.right = open.word.right.max(right).max(open.word.left);
        open.word.size = open.word.size.max(*size);
        open.next = right + glyph.spacing.max(0.0);
        open.last = (left, glyph.text.clone());
    }

    /// Ends the word under way.
    pub fn close(&mut self) {
        if let Some(Open { word, direction, .. }) = self.open.take()
            && !word.text.is_empty()
        {
            self.count += 1;
            self.words.entry(direction).or_default().push(word);
        }
    }

    /// The page in the direction in which most of it is written.
    pub fn finish(mut self, paths: Paths, pictures: f32) -> Page {
        self.close();
        self.add_bullets(&paths.dots);
        let length = |words: &Vec<Word>| words.iter().map(|word| word.text.len()).sum::<usize>();
        let main = self.words.iter().max_by_key(|(direction, words)| (length(words), **direction == 0));
        let main = main.map_or(0, |(direction, _)| *direction);
        let turned = |rule: &Rule| {
            let (one, other) = (self.turned(main, (rule.left, rule.top)), self.turned(main, (rule.right, rule.bottom)));
            Rule {
                left: one.0.min(other.0),
                top: one.1.min(other.1),
                right: one.0.max(other.0),
                bottom: one.1.max(other.1),
            }
        };
        let rules = paths.rules.iter().map(turned).collect();
        let words = self.words.remove(&main).unwrap_or_default();
        let across =
            self.words.values().map(|words| words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "));
        let across = across.collect();
        let (width, height) = if main % 2 == 0 { (self.width, self.height) } else { (self.height, self.width) };
        Page { width, height, words, rules, across, pictures }
    }

    /// Adds the bullets that are drawn rather than written, where a word stands close behind one.
    fn add_bullets(&mut self, dots: &[Rule]) {
        let Some(words) = self.words.get_mut(&0) else { return };
        let mut heights: BTreeMap<i32, Vec<(f32, f32, f32)>> = BTreeMap::new();
        if dots.is_empty() {
            return;
        }
        for word in words.iter() {
            heights.entry(word.baseline as i32).or_default().push((word.baseline, word.left, word.size));
        }
        for dot in dots {
            let middle = (dot.top + dot.bottom) / 2.0;
            let near = heights.range(middle as i32..middle as i32 + 12).flat_map(|(_, words)| words).take(200);
            let behind = near.filter(|(baseline, left, size)| {
                (0.15 * size..0.6 * size).contains(&(baseline - middle))
                    && (0.0..2.5 * size).contains(&(left - dot.right))
            });
            if let Some((baseline, _, size)) = behind.min_by(|one, other| one.1.total_cmp(&other.1)) {
                let (left, right, baseline, size) = (dot.left, dot.right, *baseline, *size);
                words.push(Word { text: "•".to_owned(), left, right, baseline, size, ..Word::default() });
            }
        }
    }

    /// A place as it is seen by who turns the page so that this direction runs to the right.
    fn turned(&self, direction: u8, (x, y): (f32, f32)) -> (f32, f32) {
        match direction {
            0 => (x, y),
            1 => (y, self.width - x),
            2 => (self.width - x, self.height - y),
            _ => (self.height - y, x),
        }
    }
}

fn direction(x: f32, y: f32) -> u8 {
    match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
        (true, true, _) => 0,
        (true, false, _) => 2,
        (false, _, true) => 1,
        (false, _, false) => 3,
    }
}

/// Adds a character: ligatures taken apart, marks put on their letters, pictures of symbol fonts as bullets.
fn append(text: &mut String, character: char) {
    let ligature = match character {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{E000}'..='\u{F8FF}' => "•",
        // U+2010: what LibreOffice and browsers break words with.
        '\u{2010}' | '\u{2011}' => "-",
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => "",
        _ if character.is_control() => "",
        _ => {
            let composed = text.chars().next_back().and_then(|letter| composed(letter, character));
            if let Some(composed) = composed {
                text.pop();
                text.push(composed);
            } else {
                text.push(character);
            }
            return;
        }
    };
    text.push_str(ligature);
}

/// A letter and the mark that follows it as one, for the letters of Swedish and the accents of names.
fn composed(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{30A}') => 'å',
        ('A', '\u{30A}') => 'Å',
        ('a', '\u{308}') => 'ä',
        ('A', '\u{308}') => 'Ä',
        ('o', '\u{308}') => 'ö',
        ('O', '\u{308}') => 'Ö',
        ('e', '\u{301}') => 'é',
        ('E', '\u{301}') => 'É',
        ('e', '\u{300}') => 'è',
        ('u', '\u{308}') => 'ü',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets a text in letters of half their size's width, with this much space between.
    fn set(words: &mut Words, text: &str, (mut x, y): (f32, f32), spacing: f32) {
        for character in text.chars() {
            words.add(&Placed {
                text: character.to_string(),
                from: (x, y),
                to: (x + 5.0, y),
                spacing,
                size: 10.0,
                bold: false,
                aside: false,
            });
            x += 5.0 + spacing;
        }
    }

    fn texts(page: &Page) -> Vec<&str> {
        page.words.iter().map(|word| word.text.as_str()).collect()
    }

    #[test]
    fn gaps_and_spaces_part_words_and_spacing_does_not() {
        let mut words = Words::new(600.0, 800.0);
        set(&mut words, "en rad", (50.0, 100.0), 0.0);
        set(&mut words, "till", (90.0, 100.0), 0.0);
        set(&mut words, "SYFTE", (50.0, 120.0), 4.0);
        set(&mut words, "utanför", (700.0, 120.0), 0.0);
        assert_eq!(texts(&words.finish(Paths::default(), 0.0)), ["en", "rad", "till", "SYFTE"]);
    }

    #[test]
    fn ligatures_marks_and_bold_by_drawing_twice() {
        let mut words = Words::new(600.0, 800.0);
        set(&mut words, "speciﬁka\u{308}r", (50.0, 100.0), 0.0);
        words.close();
        for x in [50.0, 50.0, 55.0, 55.0] {
            set(&mut words, "a", (x, 120.0), 0.0);
        }
        let page = words.finish(Paths::default(), 0.0);
        assert_eq!(texts(&page), ["specifikär", "aa"]);
        assert!(page.words[1].bold);
    }

    #[test]
    fn a_page_is_read_in_the_direction_of_most_of_it() {
        let mut words = Words::new(600.0, 800.0);
        for (place, character) in (0_u8..).zip("uppåt".chars()) {
            let y = 700.0 - 5.0 * f32::from(place);
            words.add(&Placed {
                text: character.to_string(),
                from: (100.0, y),
                to: (100.0, y - 5.0),
                spacing: 0.0,
                size: 10.0,
                bold: false,
                aside: false,
            });
        }
        set(&mut words, "en", (50.0, 100.0), 0.0);
        let page = words.finish(Paths::default(), 0.0);
        assert_eq!(texts(&page), ["uppåt"]);
        assert_eq!(page.across, ["en"]);
        assert_eq!((page.width, page.words[0].baseline, page.words[0].left), (800.0, 100.0, 100.0));
    }
}
