//! The syntax of PDF: bytes → objects and decoded streams, each within what a document may cost.
//!
//! No table of places is trusted. The file is gone through once for the objects in it, the last of a number winning, which
//! is what repairs make of a broken table; so a file is read the same whether its table is whole, stale or cut away.
//! Source: ISO 32000-2, chapter 7.

mod budget;
mod crypt;
mod document;
mod filter;
mod lexer;
mod object;
mod scan;

pub use document::Document;
pub use lexer::{Lexer, Token};
pub use object::{Dict, Object, Stream};
