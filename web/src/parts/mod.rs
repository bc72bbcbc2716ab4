//! What the views are made of.

mod alert;
mod button;
mod delete;
mod dialog;
mod entry;
mod field;
mod heading;
mod new_draft;
mod participants;
mod paste;
mod reading;
mod reports;
mod review;
mod rows;
mod rule_card;
mod save_state;
mod select;
mod toolbar;
mod verdict;
mod waiting;

pub use alert::alert;
pub use button::Button;
pub use delete::ask_to_delete;
pub use field::form_field;
pub use heading::{heading, page_heading};
pub use new_draft::new_draft;
pub use paste::{paste, take_file};
pub use reading::{reading, show_reading};
pub use review::{progress_text, review};
pub use rule_card::citation;
pub use select::{group_choices, select};
pub use toolbar::toolbar;
pub use waiting::{failed, once_here, waiting};
