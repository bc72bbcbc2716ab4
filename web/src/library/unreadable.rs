//! A draft that cannot be opened as the others are.

use crate::element::{El, el};

/// The view.
pub fn unreadable(id: &str) -> El {
    el("div").text(id)
}
