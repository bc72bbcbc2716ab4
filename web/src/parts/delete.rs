//! Ta bort: asks first.

use super::button::{Button, actions};
use super::dialog::{Dialog, cancel};
use crate::element::el;
use crate::i18n::words;

/// Asks whether to delete the draft of this title; does `delete` if the answer is yes.
pub fn ask_to_delete(title: &str, delete: impl Fn() + 'static) {
    let words = &words().drafts;
    Dialog::open(&(words.ask_delete)(title), |dialog| {
        let yes = {
            let dialog = dialog.clone();
            move || {
                dialog.close();
                delete();
            }
        };
        vec![
            el("p").text(words.delete_is_final),
            actions(vec![
                Button::new(words.delete, yes).primary().danger().view(),
                cancel(dialog).attr("autofocus", ""),
            ]),
        ]
    });
}
