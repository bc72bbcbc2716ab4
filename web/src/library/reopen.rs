//! A document that this program wrote and somebody has edited since: the changes, each to be taken or left.

use std::rc::Rc;

use uppdragskollen_core::compare::Difference;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::reopen::Reopened;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::difference::{name, told};
use crate::element::{El, el};
use crate::i18n::library::reopening as words;
use crate::page;
use crate::parts::{Button, Dialog, actions};

/// Asks which changes to take; `take` gets the draft with those.
pub fn ask(reopened: &Reopened, take: impl Fn(Draft) + 'static) -> Dialog {
    let words = words();
    let take = Rc::new(take);
    let (draft, changes) = (reopened.draft.clone(), reopened.changes.clone());
    Dialog::open(words.title, |dialog| {
        let items = changes.iter().enumerate().map(|(number, change)| item(number, change)).collect();
        let with = {
            let (dialog, take, draft) = (dialog.clone(), take.clone(), draft.clone());
            move || {
                let mut draft = draft.clone();
                let chosen = changes.iter().enumerate().filter(|(number, _)| is_chosen(*number));
                let not_made = chosen.filter(|(_, change)| !change.apply(&mut draft)).count();
                if not_made > 0 {
                    page::announce(&(words.not_made)(not_made));
                }
                take(draft);
                dialog.close();
            }
        };
        let without = {
            let dialog = dialog.clone();
            move || {
                take(draft.clone());
                dialog.close();
            }
        };
        let buttons = vec![Button::new(words.take, with).primary().view(), Button::new(words.leave, without).view()];
        vec![
            el("p").text(&(words.lead)(reopened.changes.len())),
            el("ul").class("changes").children(items),
            actions(buttons),
        ]
    })
}

fn is_chosen(number: usize) -> bool {
    page::element(&id_of(number)).is_some_and(|input| input.unchecked_ref::<HtmlInputElement>().checked())
}

fn id_of(number: usize) -> String {
    format!("change-{number}")
}

fn item(number: usize, change: &Difference) -> El {
    let id = id_of(number);
    let about = format!("{id}-what");
    let input = el("input").class("ds-input").attr("type", "checkbox").id(&id).attr("checked", "");
    let field = el("div")
        .class("ds-field")
        .child(input.attr("aria-describedby", &about))
        .child(el("label").attr("for", &id).text(name(change)));
    el("li").child(field).child(told(change).id(&about))
}
