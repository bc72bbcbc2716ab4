//! What the views are made of. Each part is a plain function that ends in [`AnyView`](leptos::prelude::AnyView): one
//! type for all keeps the program small.

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

pub use alert::alert;
pub use button::Button;
pub use delete::Delete;
pub use field::form_field;
pub use heading::page_heading;
pub use new_draft::NewDraft;
pub use paste::Paste;
pub use reading::{reading, show_reading};
pub use review::review;
pub use rule_card::citation;
pub use select::Select;
pub use toolbar::toolbar;
