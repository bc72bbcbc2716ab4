//! How it stands with saving, said in a word.

use std::cell::RefCell;

use crate::clock;
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::words;
use crate::saver::Saving;

/// "Sparat 14.32", "Sparar …" or that it could not be saved.
pub fn save_state(editor: Editor) -> El {
    let kind = move || {
        editor.look(Part::Saving, |state| match state.saving {
            Saving::Saved(_) => "saved",
            Saving::Pending => "saving",
            Saving::Failed => "failed",
        })
    };
    // While the next save is under way the last one stays in the live region, out of sight: who listens is told a time
    // when it changes, not each pause in the writing.
    let last = RefCell::new(String::new());
    let told = move || {
        editor.look(Part::Saving, |state| match &state.saving {
            Saving::Saved(at) => {
                *last.borrow_mut() = (words().editor.saved)(&(words().shell.clock)(clock::moment(*at)));
            }
            Saving::Pending => {}
            Saving::Failed => *last.borrow_mut() = words().editor.not_saved.to_owned(),
        });
        last.borrow().clone()
    };
    el("p")
        .class("save-state")
        .live_attr("data-save", move || Some(kind().to_owned()))
        .child(el("span").attr("role", "status").live_text(told))
        .child(el("span").class("saving").attr("aria-hidden", "true").text(words().editor.saving))
}
