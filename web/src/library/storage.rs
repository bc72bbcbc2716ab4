//! Lagring.

use crate::element::{El, el};

/// The view.
pub fn storage() -> El {
    el("div")
}
