//! Headings.

use crate::element::{El, el, follow};
use crate::page;

/// A heading of a level, as large as its size says.
pub fn heading(level: u8, size: &str, text: &str) -> El {
    let tag = match level {
        2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    el(tag).class("ds-heading").attr("data-size", size).text(text)
}

/// A view's heading, which names the page too.
pub fn page_heading(title: impl Fn() -> String + Clone + 'static) -> El {
    let shown = title.clone();
    follow(Box::new(move || page::set_title(&title())));
    el("h1").class("ds-heading").attr("data-size", "md").attr("tabindex", "-1").id("title").live_text(shown)
}
