//! Om: what the app is, and what it does with what is written in it.

use crate::element::{El, el};
use crate::i18n::library::about as about_words;
use crate::packs;
use crate::parts::heading;

/// The view.
pub fn about() -> El {
    let words = about_words();
    let view = el("div").class("narrow prose").child(el("p").class("lead").text(words.lead));
    let view = words.parts.into_iter().fold(view, |view, [title, text]| {
        // The part without a text is the list of packs.
        view.child(heading(2, "xs", title)).child(if text.is_empty() { sources() } else { el("p").text(text) })
    });
    view.child(el("p").class("version").text(&(words.version)(env!("CARGO_PKG_VERSION"))))
}

fn sources() -> El {
    let titles = packs::known().iter().map(|pack| {
        let groups: Vec<&str> = pack.groups.iter().map(|group| group.title.as_str()).collect();
        el("li").text(&format!("{}: {}.", pack.sources.join(", "), groups.join(", ")))
    });
    el("ul").class("ds-list").children(titles.collect())
}
