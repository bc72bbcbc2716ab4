//! A dialog over the page. Esc closes it, and the browser gives the focus back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::button::Button;
use super::heading::heading;
use crate::element::{El, el};
use crate::i18n::words;
use crate::page;

/// A dialog that is open until it is closed. A handle.
#[derive(Clone)]
pub struct Dialog {
    dialog: El,
    title: El,
}

impl Dialog {
    /// Opens a dialog with a heading; `fill` gives what stands under it.
    pub fn open(title: &str, fill: impl FnOnce(&Dialog) -> Vec<El>) -> Self {
        let title = heading(2, "xs", title).id("dialog-title");
        let dialog = el("dialog").class("dialog").attr("aria-labelledby", "dialog-title");
        let dialog = Self { dialog: dialog.child(title.clone()), title };
        let content = fill(&dialog);
        let element = dialog.dialog.clone().children(content);
        let closed = element.clone();
        let element = element.on("close", move |_| closed.node().remove());
        if let Some(main) = page::element("content") {
            let _ = main.append_child(element.node());
        }
        let _ = element.node().unchecked_ref::<HtmlDialogElement>().show_modal();
        dialog
    }

    /// Whether nobody has closed it yet.
    pub fn is_open(&self) -> bool {
        self.dialog.node().unchecked_ref::<HtmlDialogElement>().open()
    }

    /// Does something once it is closed, in whatever way.
    pub fn on_close(&self, mut act: impl FnMut() + 'static) {
        self.dialog.clone().on("close", move |_| act());
    }

    /// Closes it.
    pub fn close(&self) {
        self.dialog.node().unchecked_ref::<HtmlDialogElement>().close();
    }

    /// Gives it another heading, and that the focus.
    pub fn retitle(&self, title: &str) {
        self.title.node().set_text_content(Some(title));
        // Only now: a heading that can take the focus would get it before the first control.
        self.title.clone().attr("tabindex", "-1").focus();
    }
}

/// A button that closes a dialog.
pub fn cancel(dialog: &Dialog) -> El {
    let dialog = dialog.clone();
    Button::new(words().shell.cancel, move || dialog.close()).view()
}
