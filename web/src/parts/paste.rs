//! Klistra in text, and what comes of it or of a text file: a draft, or a question whether it is the right document.

use leptos::html;
use leptos::prelude::*;
use uppdragskollen_core::import::{self, DocumentKind, ImportError, Imported, Options};

use super::button::Button;
use super::dialog::dialog;
use crate::app::Frame;
use crate::clock;
use crate::i18n::{language, words};
use crate::library::Library;
use crate::page;
use crate::record::Record;
use crate::views::begin;

/// The dialog. A handle.
#[derive(Clone, Copy)]
pub struct Paste {
    frame: Frame,
    dialog: NodeRef<html::Dialog>,
    area: NodeRef<html::Textarea>,
    problem: RwSignal<Option<String>>,
    /// What was read and does not look like an assignment, until the person says what it is.
    question: RwSignal<Option<Imported>>,
    /// Whether the text was pasted here: then there is something to go back to.
    pasted: RwSignal<bool>,
}

impl Paste {
    /// A dialog that is not open yet.
    pub fn new(frame: Frame) -> Self {
        Self {
            frame,
            dialog: NodeRef::new(),
            area: NodeRef::new(),
            problem: RwSignal::new(None),
            question: RwSignal::new(None),
            pasted: RwSignal::new(true),
        }
    }

    /// Asks for a text.
    pub fn open(self) {
        self.question.set(None);
        self.problem.set(None);
        self.pasted.set(true);
        page::open_dialog(self.dialog);
    }

    /// Makes a draft of a text, or asks whether to.
    ///
    /// # Errors
    /// The core's, where the text cannot be read.
    pub fn take(self, text: &str) -> Result<(), ImportError> {
        let packs = Library::open().packs();
        let imported = import::read(text, Options { packs, pack: None, group: None, today: clock::today() })?;
        match imported.kind {
            DocumentKind::Assignment => self.create(imported),
            DocumentKind::Other => {
                self.question.set(Some(imported));
                page::open_dialog(self.dialog);
                page::go_to_soon("paste-title".to_owned());
            }
        }
        Ok(())
    }

    /// The same of a file's text: there is no pasted text to go back to.
    ///
    /// # Errors
    /// As [`take`](Self::take).
    pub fn take_file(self, text: &str) -> Result<(), ImportError> {
        self.pasted.set(false);
        self.problem.set(None);
        self.take(text)
    }

    fn create(self, imported: Imported) {
        page::close_dialog(self.dialog);
        begin(self.frame, Record::imported(imported));
    }

    fn read(self) {
        let text = self.area.get_untracked().map(|area| area.value()).unwrap_or_default();
        self.problem.set(None);
        if let Err(error) = self.take(&text) {
            self.problem.set(Some(language().import_error(&error)));
        }
    }

    fn back(self) {
        if self.pasted.get_untracked() {
            self.question.set(None);
            page::go_to_soon("paste-text".to_owned());
        } else {
            page::close_dialog(self.dialog);
        }
    }

    /// The dialog.
    pub fn view(self) -> AnyView {
        let words = &words().begin;
        let asking = Memo::new(move |_| self.question.read().is_some());
        let heading =
            Signal::derive(move || if asking.get() { words.other_title } else { words.paste_title }.to_owned());
        let create = move || {
            if let Some(imported) = self.question.get_untracked() {
                self.create(imported);
            }
        };
        let question = move || {
            asking.get().then(|| {
                view! {
                    <p>{language().document_kind(DocumentKind::Other)}" "{words.other_lead}</p>
                    <div class="actions">
                        {Button::new(words.create_anyway, create).primary().view()}
                        {Button::new(words.back, move || self.back()).view()}
                    </div>
                }
            })
        };
        let body = view! {
            // The text stays in place while the question is asked.
            <div class="stack" hidden=asking>
                <div class="ds-field">
                    <label class="ds-label" for="paste-text">{words.text}</label>
                    <p data-field="description" id="paste-help">{words.text_help}</p>
                    <textarea
                        node_ref=self.area
                        class="ds-input"
                        id="paste-text"
                        rows="12"
                        aria-describedby="paste-help paste-problem"
                        aria-invalid=move || self.problem.read().is_some().then_some("true")
                    ></textarea>
                </div>
                <div role="alert" id="paste-problem">
                    {move || self.problem.get().map(|text| view! { <p class="ds-validation-message">{text}</p> })}
                </div>
                <div class="actions">
                    {Button::new(words.read, move || self.read()).primary().view()}
                    {Button::new(crate::i18n::words().shell.cancel, move || page::close_dialog(self.dialog)).view()}
                </div>
            </div>
            <div class="stack">{question}</div>
        };
        dialog(self.dialog, "paste-title", heading, body.into_any())
    }
}
