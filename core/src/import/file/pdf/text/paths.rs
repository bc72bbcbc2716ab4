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
    /// Which of its lines start a shape.
    shapes: Vec<usize>,
    start: (f32, f32),
    at: (f32, f32),
    /// The lines that were found.
    pub rules: Vec<Rule>,
    /// The small filled shapes that were found: bullets that are drawn, by what reaches around them.
    pub dots: Vec<Rule>,
}

impl Paths {
    /// `m`.
    pub fn move_to(&mut self, matrix: Matrix, x: f64, y: f64) {
        self.at = point(matrix, x, y);
        self.start = self.at;
        if self.shapes.last() != Some(&self.lines.len()) {
            self.shapes.push(self.lines.len());
        }
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
        let starts = std::mem::take(&mut self.shapes);
        if self.rules.len() > MOST_RULES {
            return;
        }
        if strokes {
            self.rules.extend(lines.iter().map(|(from, to)| around([*from, *to])).filter(is_rule));
        } else if fills {
            let ends = starts.iter().skip(1).copied().chain([lines.len()]);
            for (start, end) in starts.iter().zip(ends) {
                // A thin shape is how many programs draw a line.
                let sides = lines.get(*start..end).unwrap_or_default();
                let shape = around(sides.iter().flat_map(|(from, to)| [*from, *to]));
                if is_rule(&shape) {
                    self.rules.push(shape);
                } else if is_dot(&shape) && self.dots.len() < MOST_RULES {
                    self.dots.push(shape);
                }
            }
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

/// What reaches around points.
fn around(points: impl IntoIterator<Item = (f32, f32)>) -> Rule {
    let mut rule = Rule { left: f32::MAX, top: f32::MAX, right: f32::MIN, bottom: f32::MIN };
    for (x, y) in points {
        rule.left = rule.left.min(x);
        rule.top = rule.top.min(y);
        rule.right = rule.right.max(x);
        rule.bottom = rule.bottom.max(y);
    }
    rule
}

fn is_rule(shape: &Rule) -> bool {
    let (width, height) = (shape.right - shape.left, shape.bottom - shape.top);
    width.min(height) <= THIN && width.max(height) >= SHORT && width.max(height) < 5_000.0
}

/// As large as a bullet, and as wide as high.
fn is_dot(shape: &Rule) -> bool {
    let (width, height) = (shape.right - shape.left, shape.bottom - shape.top);
    (2.0..8.0).contains(&width) && (width - height).abs() < 0.3 * width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_however_they_are_drawn() {
        let mut paths = Paths::default();
        paths.move_to(Matrix::SAME, 10.0, 20.0);
        paths.line_to(Matrix::SAME, 110.0, 20.0);
        paths.paint(true, false);
        paths.rectangle(Matrix::SAME, 10.0, 40.0, 100.0, 0.5);
        paths.rectangle(Matrix::SAME, 10.0, 60.0, 4.0, 4.0);
        paths.rectangle(Matrix::SAME, 10.0, 80.0, 100.0, 100.0);
        paths.paint(false, true);
        paths.rectangle(Matrix::SAME, 10.0, 80.0, 100.0, 100.0);
        paths.paint(false, false);
        assert_eq!(paths.rules.iter().map(|rule| rule.top).collect::<Vec<_>>(), [20.0, 40.0]);
        assert_eq!(paths.dots.len(), 1);
        paths.rectangle(Matrix::SAME, 10.0, 80.0, 100.0, 100.0);
        paths.paint(true, false);
        assert_eq!(paths.rules.len(), 6);
    }
}
