//! Klistra in text, and what comes of it or of a text file: a draft, or a question whether it is the right document.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlTextAreaElement};

use super::button::{Button, actions};
use super::dialog::Dialog;
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::library::remote::{self, Document};
use crate::record::Record;
use crate::views::begin;
use uppdragskollen_core::import::DocumentKind;

/// Asks for a text, and makes a draft of it.
pub fn paste() {
    let words = &words().begin;
    Dialog::open(words.paste_title, |dialog| {
        let area = el("textarea")
            .class("ds-input")
            .id("paste-text")
            .attr("rows", "12")
            .attr("aria-describedby", "paste-help paste-problem");
        let problem = el("div").id("paste-problem").attr("role", "alert");
        let field = el("div")
            .class("ds-field")
            .child(el("label").class("ds-label").attr("for", "paste-text").text(words.text))
            .child(el("p").attr("data-field", "description").id("paste-help").text(words.text_help))
            .child(area.clone());
        // The text stays in place while the question is asked.
        let asking = el("div").class("stack").child(field).child(problem.clone());
        let question = el("div").class("stack");
        let read = {
            let (dialog, asking, question) = (dialog.clone(), asking.clone(), question.clone());
            move || {
                tell(&area, &problem, None);
                let (dialog, asking, question) = (dialog.clone(), asking.clone(), question.clone());
                let (area, problem) = (area.clone(), problem.clone());
                let text = area.node().unchecked_ref::<HtmlTextAreaElement>().value();
                remote::read_text(text, move |read| match read {
                    Ok(document) if document.is_assignment => create(&dialog, document.record),
                    Ok(document) => {
                        let _ = asking.node().set_attribute("hidden", "");
                        let back = {
                            let (dialog, question) = (dialog.clone(), question.clone());
                            move || {
                                question.node().set_text_content(None);
                                let _ = asking.node().remove_attribute("hidden");
                                dialog.retitle(words.paste_title);
                                area.focus();
                            }
                        };
                        ask(&dialog, &question, document.record, back);
                    }
                    Err(error) => tell(&area, &problem, Some(&error)),
                });
            }
        };
        let asking = asking.child(actions(vec![Button::new(words.read, read).primary().view(), cancel(dialog)]));
        vec![asking, question]
    });
}

/// Makes a draft of a file; says in `failed` why, if that is not possible.
pub fn take_file(file: File, failed: impl FnOnce(String) + 'static) {
    remote::read_file(file, move |read| match read {
        Ok(Document { record, is_assignment: true }) => begin(&record),
        Ok(Document { record, .. }) => Dialog::open(words().begin.other_title, |dialog| {
            let question = el("div").class("stack");
            let back = {
                let dialog = dialog.clone();
                move || dialog.close()
            };
            ask(dialog, &question, record, back);
            vec![question]
        }),
        Err(error) => failed(error),
    });
}

/// A button that closes a dialog.
pub fn cancel(dialog: &Dialog) -> El {
    let dialog = dialog.clone();
    Button::new(words().shell.cancel, move || dialog.close()).view()
}

/// Says what is wrong with the text, or that nothing is.
fn tell(area: &El, problem: &El, error: Option<&str>) {
    problem.node().set_text_content(None);
    let _ = match error {
        Some(error) => {
            let _ = problem.node().append_child(el("p").class("ds-validation-message").text(error).node());
            area.node().set_attribute("aria-invalid", "true")
        }
        None => area.node().remove_attribute("aria-invalid"),
    };
}

/// Asks whether to make a draft of a document that does not look like an assignment.
fn ask(dialog: &Dialog, question: &El, record: Record, back: impl FnMut() + 'static) {
    let words = &words().begin;
    let record = Rc::new(RefCell::new(Some(record)));
    let anyway = {
        let dialog = dialog.clone();
        move || {
            if let Some(record) = record.borrow_mut().take() {
                create(&dialog, record);
            }
        }
    };
    let said = el("p").text(language().document_kind(DocumentKind::Other)).text(" ").text(words.other_lead);
    let buttons = vec![Button::new(words.create_anyway, anyway).primary().view(), Button::new(words.back, back).view()];
    question.clone().child(said).child(actions(buttons));
    dialog.retitle(words.other_title);
}

fn create(dialog: &Dialog, record: Record) {
    dialog.close();
    begin(&record);
}
