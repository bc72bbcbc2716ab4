//! Ta bort: asks first.

use leptos::html;
use leptos::prelude::*;

use super::button::Button;
use super::dialog::dialog;
use crate::i18n::words;
use crate::page;

/// The dialog. A handle.
#[derive(Clone, Copy)]
pub struct Delete {
    dialog: NodeRef<html::Dialog>,
    /// The id and title of what is to be deleted.
    asked: RwSignal<(String, String)>,
}

impl Delete {
    /// A dialog that is not open yet.
    pub fn new() -> Self {
        Self { dialog: NodeRef::new(), asked: RwSignal::default() }
    }

    /// Asks whether to delete a draft.
    pub fn ask(self, id: &str, title: &str) {
        self.asked.set((id.to_owned(), title.to_owned()));
        page::open_dialog(self.dialog);
    }

    /// The dialog; `delete` gets the id and title if the answer is yes.
    pub fn view(self, delete: impl Fn(String, String) + 'static) -> AnyView {
        let words = words();
        let yes = move || {
            page::close_dialog(self.dialog);
            let (id, title) = self.asked.get_untracked();
            delete(id, title);
        };
        let heading = Signal::derive(move || (words.drafts.ask_delete)(&self.asked.read().1));
        let body = view! {
            <p>{words.drafts.delete_is_final}</p>
            <div class="actions">
                {Button::new(words.drafts.delete, yes).primary().danger().view()}
                {Button::new(words.shell.cancel, move || page::close_dialog(self.dialog)).view()}
            </div>
        };
        dialog(self.dialog, "delete-title", heading, body.into_any())
    }
}
