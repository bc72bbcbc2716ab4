//! Ta bort: asks first, and says which drafts would lose their rules.

use super::Visit;
use crate::element::el;
use crate::i18n::library::rules;
use crate::i18n::words;
use crate::page;
use crate::parts::{Button, Dialog};
use crate::store;

/// Asks whether to remove the person's own pack of this id and title; removes it if the answer is yes.
pub fn ask_to_remove(visit: &Visit, id: &str, title: &str) {
    let words_of_it = &rules().remove;
    Dialog::open(&(words_of_it.ask)(title), |dialog| {
        let yes = {
            let (dialog, visit, id, title) = (dialog.clone(), visit.clone(), id.to_owned(), title.to_owned());
            move || {
                dialog.close();
                store::delete_pack(&id);
                page::announce(&(rules().remove.removed)(&title));
                visit.show_again(None);
            }
        };
        let no = {
            let dialog = dialog.clone();
            move || dialog.close()
        };
        let buttons = [
            Button::new(rules().shelf.remove, yes).primary().danger().view(),
            Button::new(words().shell.cancel, no).view().attr("autofocus", ""),
        ];
        vec![
            el("p").text(&(words_of_it.used)(drafts_for(id))),
            el("p").text(words_of_it.is_final),
            el("div").class("actions").children(buttons.into()),
        ]
    });
}

/// How many drafts are written for a pack.
fn drafts_for(pack: &str) -> usize {
    store::list().drafts.iter().filter(|listed| listed.summary.pack == pack).count()
}
