//! Fil i takt: a file on disk that follows the draft, and the draft it.

use crate::element::{El, el};
use crate::i18n::library::in_step as words;
use crate::later;
use crate::library::in_step::{Which, begin};
use crate::library::open_draft::OpenDraft;
use crate::parts::{Button, Dialog, actions, alert, cancel};

/// What is asked before a draft is kept in step with a file: which one.
pub fn asked(draft: &OpenDraft, dialog: &Dialog) -> Vec<El> {
    let problem = el("div").attr("role", "alert").class("stack");
    let choose = |which: Which| {
        let (draft, dialog, problem) = (draft.clone(), dialog.clone(), problem.clone());
        move || {
            problem.node().set_text_content(None);
            let (draft, dialog, problem) = (draft.clone(), dialog.clone(), problem.clone());
            later::spawn(async move {
                match begin(draft, which).await {
                    Ok(true) => dialog.close(),
                    Ok(false) => {}
                    Err(why) => drop(problem.child(alert("danger", "", &why))),
                }
            });
        }
    };
    let buttons = vec![
        Button::new(words().new, choose(Which::New)).primary().view(),
        Button::new(words().existing, choose(Which::Existing)).view(),
        cancel(dialog),
    ];
    let leads = words().leads.map(|lead| el("p").text(lead));
    leads.into_iter().chain([problem.clone(), actions(buttons)]).collect()
}
