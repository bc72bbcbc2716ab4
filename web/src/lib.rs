//! The app: a thin skin over `uppdragskollen-core`. It holds no rule and no wording of one.
//!
//! It is three programs. The first is all that writing needs: `main.rs`, from [`start`] on. What only some need is in the
//! second, the [`library`], which the first fetches when it is first needed: `bin/library.rs`. The formats of files are in
//! the third, the [`documents`] program, which the library starts in a thread of its own: `bin/documents.rs`.

mod app;
mod clock;
mod content;
pub mod documents;
mod editor;
mod element;
mod history;
mod i18n;
mod json;
mod later;
pub mod library;
mod packs;
mod page;
mod parts;
mod record;
mod route;
mod saver;
mod store;
mod views;

pub use app::start;
