//! A button.

use leptos::prelude::*;

/// A button under construction.
pub struct Button {
    label: &'static str,
    act: Box<dyn Fn()>,
    variant: &'static str,
    color: Option<&'static str>,
    about: String,
    id: Option<String>,
}

impl Button {
    /// A button that says `label` and does `act`.
    pub fn new(label: &'static str, act: impl Fn() + 'static) -> Self {
        Self { label, act: Box::new(act), variant: "secondary", color: None, about: String::new(), id: None }
    }

    /// The one that is meant to be pressed.
    pub fn primary(self) -> Self {
        Self { variant: "primary", ..self }
    }

    /// One that stands back.
    pub fn tertiary(self) -> Self {
        Self { variant: "tertiary", ..self }
    }

    /// One that takes something away.
    pub fn danger(self) -> Self {
        Self { color: Some("danger"), ..self }
    }

    /// What it acts on, for who hears the button without seeing where it stands.
    pub fn about(self, about: &str) -> Self {
        Self { about: format!(" {about}"), ..self }
    }

    /// Its id.
    pub fn id(self, id: String) -> Self {
        Self { id: Some(id), ..self }
    }

    /// The button.
    pub fn view(self) -> AnyView {
        let Self { label, act, variant, color, about, id } = self;
        let about = (!about.is_empty()).then(|| view! { <span class="ds-sr-only">{about}</span> });
        view! {
            <button
                type="button"
                class="ds-button"
                data-size="sm"
                data-variant=variant
                data-color=color
                id=id
                on:click=move |_| act()
            >
                {label}
                {about}
            </button>
        }
        .into_any()
    }
}
