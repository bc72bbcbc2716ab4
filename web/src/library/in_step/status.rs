//! How it stands with the file, said under the toolbar.

use std::cell::RefCell;

use leptos::prelude::document;

use super::Standing;
use crate::element::{El, el};
use crate::i18n::library::in_step as words;
use crate::page;
use crate::parts::Button;

/// The id of the line.
const LINE: &str = "in-step";

/// The line that says it.
pub struct Status {
    line: El,
    told: El,
    buttons: El,
    name: String,
    standing: RefCell<Option<Standing>>,
}

impl Status {
    /// Shows an empty line for the file of this name, in place of another that may be there.
    pub fn show(name: &str) -> Self {
        if let Some(other) = page::element(LINE) {
            other.remove();
        }
        let told = el("p").attr("role", "status");
        let buttons = el("div").class("actions");
        let line = el("div").id(LINE).attr("role", "group").attr("aria-label", words().label);
        let line = line.child(told.clone()).child(buttons.clone());
        if let Ok(Some(toolbar)) = document().query_selector(".toolbar") {
            let _ = toolbar.insert_adjacent_element("afterend", line.node());
        }
        Self { line, told, buttons, name: name.to_owned(), standing: RefCell::default() }
    }

    /// Whether it is on the page still.
    pub fn is_shown(&self) -> bool {
        self.line.node().is_connected()
    }

    /// Takes it off the page.
    pub fn remove(&self) {
        self.line.node().remove();
    }

    /// What was said last.
    pub fn standing(&self) -> Option<Standing> {
        self.standing.borrow().clone()
    }

    /// Says how it stands, if that has changed. `mend` does what can be done about it.
    pub fn say(&self, standing: Standing, mend: impl Fn() + 'static, stop: impl Fn() + 'static) {
        if self.standing().as_ref() == Some(&standing) {
            return;
        }
        let had_focus = page::has_focus(LINE);
        let words = words();
        let name = &self.name;
        let (text, remedy) = match &standing {
            Standing::InStep => ((words.in_step)(name), None),
            Standing::Elsewhere => ((words.elsewhere)(name), None),
            Standing::NotAllowed => ((words.not_allowed)(name), Some(words.allow)),
            Standing::Missing => ((words.missing)(name), None),
            Standing::Busy => ((words.busy)(name), None),
            Standing::Unreadable(why) => ((words.unreadable)(name, why), Some(words.overwrite)),
            Standing::Contested => ((words.contested)(name), Some(words.compare)),
        };
        self.told.node().set_text_content(Some(&text));
        self.buttons.node().set_text_content(None);
        let stop = Button::new(words.stop, stop).tertiary().view();
        let first = match remedy {
            Some(remedy) => Button::new(remedy, mend).view(),
            None => stop.clone(),
        };
        self.buttons.clone().child(first.clone()).child(stop);
        let is_well = matches!(standing, Standing::InStep | Standing::Elsewhere);
        let _ = self.line.node().set_attribute("data-color", if is_well { "neutral" } else { "warning" });
        if had_focus {
            first.focus();
        }
        self.standing.replace(Some(standing));
    }
}
