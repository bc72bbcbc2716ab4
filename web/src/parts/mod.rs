//! What the views are made of.

mod alert;
mod aside;
mod button;
mod choose_group;
mod dialog;
mod document;
mod entry;
mod field;
mod ground;
mod heading;
mod new_draft;
mod participants;
mod reports;
mod review;
mod rows;
mod rule_card;
mod save_state;
mod select;
mod timetable;
mod toolbar;
mod verdict;
mod waiting;

pub use alert::alert;
pub use aside::aside;
pub use button::{Button, actions};
pub use dialog::{Dialog, cancel};
pub use document::{beside, show_document};
pub use field::form_field;
pub use ground::show_ground;
pub use heading::{heading, page_heading};
pub use new_draft::new_draft;
pub use review::{progress_text, review};
pub use rule_card::citation;
pub use select::select;
pub use toolbar::{lend, toolbar};
pub use waiting::{failed, once_here, waiting};
