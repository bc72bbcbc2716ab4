//! Paths → rules: the thin lines among what is drawn, such as those of tables.

use crate::import::file::pdf::page::Rule;

use super::matrix::Matrix;

/// What is thinner than this, in points, is a line.
const THIN: f32 = 2.6;
/// What is shorter than this, in points, is no rule.
const SHORT: f32 = 6.0;
/// More than this on a page is a drawing.
const MOST_RULES: usize = 6_000;

/// Follows what is drawn.
#[derive(Debug, Default)]
pub struct Paths {
    /// The lines of the path under way.
    lines: Vec<((f32, f32), (f32, f32))>,
    start: (f32, f32),
    at: (f32, f32),
    /// What was found.
    pub rules: Vec<Rule>,
}

impl Paths {
    /// `m`.
    pub fn move_to(&mut self, matrix: Matrix, x: f64, y: f64) {
        self.at = point(matrix, x, y);
        self.start = self.at;
    }

    /// `l`, and the end of a curve.
    pub fn line_to(&mut self, matrix: Matrix, x: f64, y: f64) {
        let to = point(matrix, x, y);
        self.add(self.at, to);
        self.at = to;
    }

    /// `h`.
    pub fn close(&mut self) {
        self.add(self.at, self.start);
        self.at = self.start;
    }

    /// `re`.
    pub fn rectangle(&mut self, matrix: Matrix, x: f64, y: f64, width: f64, height: f64) {
        self.move_to(matrix, x, y);
        self.line_to(matrix, x + width, y);
        self.line_to(matrix, x + width, y + height);
        self.line_to(matrix, x, y + height);
        self.close();
    }

    /// Draws the path, or forgets it.
    pub fn paint(&mut self, strokes: bool, fills: bool) {
        let lines = std::mem::take(&mut self.lines);
        if self.rules.len() > MOST_RULES {
            return;
        }
        if strokes {
            self.rules.extend(lines.iter().filter_map(|(from, to)| rule([*from, *to])));
        } else if fills {
            // A thin shape of four sides is how many programs draw a line.
            self.rules.extend(lines.chunks(4).filter_map(|sides| rule(sides.iter().flat_map(|(from, to)| [*from, *to]))));
        }
    }

    fn add(&mut self, from: (f32, f32), to: (f32, f32)) {
        if self.lines.len() < MOST_RULES * 4 {
            self.lines.push((from, to));
        }
    }
}

fn point(matrix: Matrix, x: f64, y: f64) -> (f32, f32) {
    let (x, y) = matrix.place(x, y);
    (x as f32, y as f32)
}

/// What reaches around points, if it is a thin line.
fn rule(points: impl IntoIterator<Item = (f32, f32)>) -> Option<Rule> {
    let mut rule = Rule { left: f32::MAX, top: f32::MAX, right: f32::MIN, bottom: f32::MIN };
    for (x, y) in points {
        rule.left = rule.left.min(x);
        rule.top = rule.top.min(y);
        rule.right = rule.right.max(x);
        rule.bottom = rule.bottom.max(y);
    }
    let (width, height) = (rule.right - rule.left, rule.bottom - rule.top);
    let is_rule = width.min(height) <= THIN && width.max(height) >= SHORT && width.max(height) < 5_000.0;
    is_rule.then_some(rule)
}
