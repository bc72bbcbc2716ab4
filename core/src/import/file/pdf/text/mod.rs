//! The content of pages: objects → words and rules with their places.

mod annotations;
mod cmap;
mod encoding;
mod font;
mod glyph_names;
mod interpret;
mod matrix;
mod paths;
mod standard_widths;
mod words;

pub use interpret::Interpreter;
