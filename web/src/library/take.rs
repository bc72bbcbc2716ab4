//! A document taken in, from a text that is pasted or from a file: to a draft, or to a question whether it is the right
//! document. What comes of it is for the first program to keep and open.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Promise};
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use uppdragskollen_core::draft::Newer;
use uppdragskollen_core::import::{DocumentKind, Manuscript};
use uppdragskollen_core::reopen::{Reopened, reopen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlTextAreaElement};

use super::answer::{Answer, answered};
use super::batch::{self, files_of};
use super::files;
use super::read::{Document, options, packs, passages, read};
use super::reopen::ask as ask_for_changes;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::taking;
use crate::later;
use crate::parts::{Button, Dialog, actions, cancel};
use crate::record::{Reading, Record};
use crate::store;

/// A new draft: its id, and its record in JSON.
pub type Taken = Vec<String>;

/// Asks for a text. Answers with nothing if the person thinks better of it.
pub async fn paste() -> Option<Taken> {
    let (answer, promise) = Answer::new();
    Dialog::open(taking().paste, |dialog| {
        answer.clone().ends_with(dialog);
        ask_for_text(dialog, answer)
    });
    made(promise).await
}

/// Opens a file: a saved draft, or a document to read. Answers as [`paste`]. Several are reviewed together instead.
///
/// # Errors
/// A sentence that says why it cannot be opened, and what to do.
pub async fn open(files: Array) -> Result<Option<Taken>, String> {
    let files = files_of(&files);
    let [file] = files.as_slice() else {
        batch::take(files);
        return Ok(None);
    };
    open_one(file).await
}

async fn open_one(file: &File) -> Result<Option<Taken>, String> {
    let manuscript = read_file(file).await?;
    if file.name().to_ascii_lowercase().ends_with(".json") {
        let record = Record::read(&manuscript.text, Newer::Refuse).map_err(|error| language().draft_error(&error))?;
        return Ok(Some(taken(&record, None)));
    }
    if let Some(reopened) = reopened(&manuscript).await? {
        return Ok(take_changes(reopened).await);
    }
    let document = document_of(&manuscript).await?;
    if document.kind == DocumentKind::Assignment {
        return Ok(Some(taken(&document.record, Some(&manuscript))));
    }
    let (answer, promise) = Answer::new();
    Dialog::open(taking().other, |dialog| {
        answer.clone().ends_with(dialog);
        let back = {
            let dialog = dialog.clone();
            move || dialog.close()
        };
        let question = el("div").class("stack");
        let make = move || give(&answer, &taken(&document.record, Some(&manuscript)));
        ask(dialog, &question, make, back);
        vec![question]
    });
    Ok(made(promise).await)
}

/// The document opened again, if it carries its draft inside. Where that cannot be read, its text still can.
async fn reopened(manuscript: &Manuscript) -> Result<Option<Reopened>, String> {
    if manuscript.draft.is_none() {
        return Ok(None);
    }
    Ok(reopen(manuscript, options(&packs().await?)).ok().flatten())
}

/// The draft of a document that carries it, with the changes that the person takes. What has been added to the document
/// and has no place in the form is kept beside it.
async fn take_changes(reopened: Reopened) -> Option<Taken> {
    let unplaced = passages(&reopened.unplaced);
    let record = move |draft| {
        let reading = (!unplaced.is_empty()).then(|| Reading { unplaced: unplaced.clone(), ..Reading::default() });
        Record { reading, ..Record::new(draft) }
    };
    if reopened.changes.is_empty() {
        return Some(taken(&record(reopened.draft), None));
    }
    let (answer, promise) = Answer::new();
    let given = answer.clone();
    let dialog = ask_for_changes(&reopened, move |draft| give(&given, &taken(&record(draft), None)));
    answer.ends_with(&dialog);
    made(promise).await
}

fn give(answer: &Answer, taken: &[String]) {
    answer.give(&Array::from_iter(taken.iter().map(|part| JsValue::from_str(part))));
}

async fn made(promise: Promise) -> Option<Taken> {
    let parts = answered(promise).await?.dyn_into::<Array>().ok()?;
    Some(parts.iter().filter_map(|part| part.as_string()).collect())
}

async fn document_of(manuscript: &Manuscript) -> Result<Document, String> {
    read(manuscript, &packs().await?).map(Document::of)
}

/// A new draft of a record; keeps the document that it came from.
pub fn taken(record: &Record, manuscript: Option<&Manuscript>) -> Taken {
    let id = store::new_id();
    if let Some(document) = manuscript.and_then(|manuscript| serde_json::to_string(manuscript).ok()) {
        store::save_document(&id, &document);
    }
    vec![id, record.to_json()]
}

fn ask_for_text(dialog: &Dialog, answer: Answer) -> Vec<El> {
    let words = taking();
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
    let take = {
        let (dialog, asking, question) = (dialog.clone(), asking.clone(), question.clone());
        move || {
            tell(&area, &problem, None);
            let (dialog, asking, question) = (dialog.clone(), asking.clone(), question.clone());
            let (area, problem, answer) = (area.clone(), problem.clone(), answer.clone());
            let manuscript = Manuscript::plain(area.node().unchecked_ref::<HtmlTextAreaElement>().value());
            later::spawn(async move {
                match document_of(&manuscript).await {
                    Ok(Document { record, kind: DocumentKind::Assignment }) => {
                        give(&answer, &taken(&record, Some(&manuscript)));
                        dialog.close();
                    }
                    Ok(Document { record, .. }) => {
                        let _ = asking.node().set_attribute("hidden", "");
                        let back = {
                            let (dialog, question) = (dialog.clone(), question.clone());
                            move || {
                                question.node().set_text_content(None);
                                let _ = asking.node().remove_attribute("hidden");
                                dialog.retitle(words.paste);
                                area.focus();
                            }
                        };
                        let make = move || give(&answer, &taken(&record, Some(&manuscript)));
                        ask(&dialog, &question, make, back);
                    }
                    Err(error) => tell(&area, &problem, Some(&error)),
                }
            });
        }
    };
    vec![asking.child(actions(vec![Button::new(words.read, take).primary().view(), cancel(dialog)])), question]
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
fn ask(dialog: &Dialog, question: &El, make: impl Fn() + 'static, back: impl FnMut() + 'static) {
    let words = taking();
    let anyway = {
        let dialog = dialog.clone();
        move || {
            make();
            dialog.close();
        }
    };
    let said = el("p").text(language().document_kind(DocumentKind::Other)).text(" ").text(words.other_lead);
    let buttons = vec![Button::new(words.create_anyway, anyway).primary().view(), Button::new(words.back, back).view()];
    question.clone().child(said).child(actions(buttons));
    dialog.retitle(words.other);
}

/// After this long it is said that a file is being read, and can be stopped.
const LONG: Duration = Duration::from_millis(700);

/// Takes the document out of a file, and says so where that takes its time.
async fn read_file(file: &File) -> Result<Manuscript, String> {
    let open = Rc::new(RefCell::new(None::<Dialog>));
    let (shown, name) = (open.clone(), file.name());
    let timer = set_timeout_with_handle(move || *shown.borrow_mut() = Some(tell_reading(&name)), LONG);
    let read = files::read(file).await;
    if let Ok(timer) = timer {
        timer.clear();
    }
    if let Some(dialog) = open.take() {
        dialog.close();
    }
    read
}

/// Says that a file is being read, with a way to stop.
fn tell_reading(name: &str) -> Dialog {
    Dialog::open(&(taking().reading)(name), |dialog| {
        // Esc is a way too. By the time the file is read there is nothing to stop.
        dialog.on_close(files::stop);
        vec![el("progress").attr("aria-label", &(taking().reading)(name)), actions(vec![cancel(dialog)])]
    })
}
