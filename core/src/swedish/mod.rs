//! Swedish as these documents write it: dates, sentences, negations, placeholders and terms.
//!
//! Knows nothing of drafts or rules; everything above stands on it.

mod date_text;
mod dates;
mod duration;
mod letters;
mod points;
mod sentences;
mod statement;
mod terms;

pub use date_text::{DateSpan, find_dates};
pub use dates::{PartialDate, PartialDateError};
pub use duration::{Duration, DurationError, DurationUnit, find_durations};
pub use letters::{capitalized, has, is_letter, lowercase};
pub use points::count_points;
pub use sentences::{Sentence, Word, fold, number_word, sentences, words};
pub use statement::{Claims, Reading, Statement, Substance};
pub use terms::{MAX_TERMS, TermError, TermSet, Terms};
