//! How it stands with saving, said in a word.

use leptos::prelude::*;

use crate::clock;
use crate::editor::Editor;
use crate::i18n::words;
use crate::saver::Saving;

/// "Sparat 14.32", "Sparar …" or that it could not be saved.
pub fn save_state(editor: Editor) -> AnyView {
    let state = editor.saver.state;
    // While the next save is under way the last one stays in the live region, out of sight: who listens is told a time
    // when it changes, not each pause in the writing.
    let told = Memo::new(move |last: Option<&String>| match &*state.read() {
        Saving::Saved(stamp) => clock::moment(stamp)
            .map_or_else(String::new, |moment| (words().editor.saved)(&(words().shell.clock)(moment))),
        Saving::Pending => last.cloned().unwrap_or_default(),
        Saving::Failed => words().editor.not_saved.to_owned(),
    });
    let kind = move || match &*state.read() {
        Saving::Saved(_) => "saved",
        Saving::Pending => "saving",
        Saving::Failed => "failed",
    };
    view! {
        <p class="save-state" data-save=kind>
            <span role="status">{told}</span>
            <span class="saving" aria-hidden="true">{words().editor.saving}</span>
        </p>
    }
    .into_any()
}
