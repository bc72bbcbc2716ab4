//! A button.

use crate::element::{El, el};

/// A button under construction.
pub struct Button(El);

impl Button {
    /// A button that says `label` and does `act`.
    pub fn new(label: &str, act: impl FnMut() + 'static) -> Self {
        Self(Self::of(label).0.on_click(act))
    }

    /// A button that says `label`; what holds it does what it says.
    pub fn of(label: &str) -> Self {
        let button = el("button").class("ds-button").attr("type", "button").attr("data-size", "sm").text(label);
        Self(button).variant("secondary")
    }

    fn variant(self, variant: &str) -> Self {
        Self(self.0.attr("data-variant", variant))
    }

    /// The one that is meant to be pressed.
    pub fn primary(self) -> Self {
        self.variant("primary")
    }

    /// One that stands back.
    pub fn tertiary(self) -> Self {
        self.variant("tertiary")
    }

    /// One that takes something away.
    pub fn danger(self) -> Self {
        Self(self.0.attr("data-color", "danger"))
    }

    /// What it acts on, for who hears the button without seeing where it stands.
    pub fn about(self, about: &str) -> Self {
        Self(self.0.child(el("span").class("ds-sr-only").text(" ").text(about)))
    }

    /// The button.
    pub fn view(self) -> El {
        self.0
    }
}

/// Buttons in a row.
pub fn actions(buttons: Vec<El>) -> El {
    el("div").class("actions").children(buttons)
}
