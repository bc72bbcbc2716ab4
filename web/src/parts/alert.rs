//! A message that cannot be overlooked.

use leptos::prelude::*;

/// A message in the colour of its weight, with a heading if there is one.
pub fn alert(color: &'static str, heading: &'static str, text: String) -> AnyView {
    let heading = (!heading.is_empty()).then(|| view! { <h2 class="ds-heading" data-size="2xs">{heading}</h2> });
    view! {
        <div class="ds-alert" data-color=color>
            {heading}
            <p class="ds-paragraph">{text}</p>
        </div>
    }
    .into_any()
}
