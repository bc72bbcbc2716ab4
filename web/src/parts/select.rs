//! A choice of one among a few.

use leptos::html;
use leptos::prelude::*;

/// A choice under construction.
pub struct Select {
    /// Its id.
    pub id: String,
    /// The ids of what describes it.
    pub described_by: Option<String>,
    /// Values, with what they are called.
    pub choices: Vec<(String, String)>,
    /// The value chosen.
    pub value: Signal<String>,
    /// Takes in another choice.
    pub choose: Box<dyn Fn(String)>,
}

impl Select {
    /// The choice.
    pub fn view(self) -> AnyView {
        let Self { id, described_by, choices, value, choose } = self;
        let node = NodeRef::<html::Select>::new();
        // A select takes a value only once it has its options.
        Effect::new(move || {
            if let Some(select) = node.get() {
                select.set_value(&value.read());
            }
        });
        let options: Vec<AnyView> =
            choices.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }.into_any()).collect();
        view! {
            <select
                node_ref=node
                class="ds-input"
                id=id
                aria-describedby=described_by
                on:change=move |event| choose(event_target_value(&event))
            >
                {options}
            </select>
        }
        .into_any()
    }
}
