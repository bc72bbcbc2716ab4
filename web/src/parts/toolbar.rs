//! What can be done with the whole draft.

use leptos::prelude::*;
use uppdragskollen_core::draft::Draft;

use super::button::Button;
use super::save_state::save_state;
use crate::editor::Editor;
use crate::i18n::words;
use crate::page;

/// The row of commands over the form.
pub fn toolbar(editor: Editor) -> AnyView {
    let words = words();
    let save = move || {
        let (title, json) = editor.peek(|draft| (file_title(draft), draft.to_json()));
        page::download(&title, &json);
    };
    view! {
        <div class="toolbar" role="group" aria-label=words.editor.toolbar>
            {step(words.editor.undo, "undo", move || editor.steps.read().0, move || editor.undo())}
            {step(words.editor.redo, "redo", move || editor.steps.read().1, move || editor.redo())}
            {Button::new(words.shell.to_file, save).tertiary().view()}
            {save_state(editor)}
        </div>
    }
    .into_any()
}

/// What a draft's file is named after.
pub fn file_title(draft: &Draft) -> String {
    let title = draft.title.trim();
    if title.is_empty() { words().drafts.untitled } else { title }.to_owned()
}

/// A step through the history. Where there is none the button stays in place, and keeps the focus.
fn step(
    label: &'static str,
    icon: &'static str,
    possible: impl Fn() -> bool + Copy + Send + Sync + 'static,
    act: impl Fn() + 'static,
) -> AnyView {
    let possible = Signal::derive(possible);
    view! {
        <button
            type="button"
            class="ds-button step"
            data-size="sm"
            data-variant="tertiary"
            data-step=icon
            aria-disabled=move || (!possible.get()).then_some("true")
            on:click=move |_| act()
        >
            {label}
        </button>
    }
    .into_any()
}
