//! A message that cannot be overlooked.

use super::heading::heading;
use crate::element::{El, el};

/// A message in the colour of its weight, with a heading if there is one.
pub fn alert(color: &str, title: &str, text: &str) -> El {
    let title = (!title.is_empty()).then(|| heading(2, "2xs", title));
    el("div").class("ds-alert").attr("data-color", color).maybe(title).child(el("p").text(text))
}
