//! A page as a reader sees it, without a trace of PDF: words and rules with their places.
//!
//! Places are in points from the top left corner of the page as it is shown, downwards.

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// The words, in the order in which they are drawn.
    pub words: Vec<Word>,
    /// The lines that are drawn, such as those of tables.
    pub rules: Vec<Rule>,
    /// What is written across the reading direction, such as a stamp along the edge.
    pub across: Vec<String>,
    /// How much of the page pictures cover: 1 is all of it.
    pub pictures: f32,
}

/// A word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// Its characters. [`UNREADABLE`] stands for those of which the file does not say what they are.
    pub text: String,
    /// Where it starts.
    pub left: f32,
    /// Where it ends.
    pub right: f32,
    /// The line that it stands on.
    pub baseline: f32,
    /// The size of its letters.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether the file says that it is no part of the text: a header or a footer.
    pub aside: bool,
}

/// A thin line, upright or level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Its left end.
    pub left: f32,
    /// Its upper end.
    pub top: f32,
    /// Its right end.
    pub right: f32,
    /// Its lower end.
    pub bottom: f32,
}

/// Stands for a character of which the file does not say what it is.
pub const UNREADABLE: char = '\u{FFFD}';

impl Rule {
    /// Whether it runs from left to right.
    pub fn is_level(&self) -> bool {
        self.right - self.left >= self.bottom - self.top
    }
}
