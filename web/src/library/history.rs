//! Historik.

use js_sys::Function;

/// Shows what the draft of this id has been through. `restore` is called with the content to go back to.
pub fn show_history(id: &str, restore: Function) {
    let _ = (id, restore);
}
