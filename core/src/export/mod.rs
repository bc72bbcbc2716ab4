//! A draft written out: draft × pack → document → Word, Markdown, HTML; and what else an office takes away.

mod assignment;
mod calendar;
mod checksum;
mod document;
mod html;
mod markdown;
mod protocol;
#[cfg(feature = "documents")]
mod submission;
mod table;
#[cfg(feature = "documents")]
mod word;

pub use assignment::{Blanks, assignment};
pub use calendar::calendar;
pub use checksum::checksum;
pub(crate) use document::one_line;
pub use document::{Block, Document, Fact, Section, Table};
pub use html::{STYLE, article, page};
pub use markdown::markdown;
pub use protocol::{Protocol, ReviewedRule, review};
#[cfg(feature = "documents")]
pub use submission::submission;
pub use table::{BatchRow, batch, csv};
#[cfg(feature = "documents")]
pub use word::{CARRIED, Carriage, WordError, word};
