//! A document on paper, or as PDF: by the browser's own print dialogue, which shows nothing else of the page meanwhile.

use leptos::prelude::{document, window};
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::export::{Blanks, Block, Document, Fact, Section, Table, assignment};
use uppdragskollen_core::wording::Label;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::element::{El, el};
use crate::i18n::language;
use crate::later;
use crate::packs;

/// Prints a document.
pub fn print(printed: &Document) {
    let Some(body) = document().body() else { return };
    // The title becomes the file's name where the person saves it as PDF.
    let title = document().title();
    document().set_title(&printed.title);
    let sheet = el("div").class("print").child(article(printed));
    let _ = body.append_child(sheet.node());
    let done = Closure::once_into_js(move || {
        sheet.node().remove();
        document().set_title(&title);
    });
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    let listener = done.unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options("afterprint", listener, &once);
    let _ = window().print();
}

/// A document as an element, of the form that `core/src/export/html/print.css` dresses.
pub fn article(printed: &Document) -> El {
    at_levels(printed, None)
}

/// A draft as a document to read in its own place, under a heading of the second level.
pub fn to_read(draft: Draft, label: &str) -> El {
    let place = el("div").class("version-document").attr("role", "region").attr("tabindex", "0");
    let place = place.attr("aria-label", label);
    let shown = place.clone();
    later::spawn(async move {
        let pack = match packs::nearest(&draft) {
            Some((known, _)) => known.whole.fetch().await,
            None => None,
        };
        // Without its pack it is shown in the order of the fields.
        shown.child(at_levels(&assignment(&draft, pack, Blanks::LeftOut), Some(2)));
    });
    place
}

/// A document whose headings are of the levels that their tags say, or that many lower.
fn at_levels(printed: &Document, lower: Option<usize>) -> El {
    let line = |class: &str, text: &str| (!text.is_empty()).then(|| el("p").class(class).text(text));
    let header = el("header")
        .maybe(line("collaboration", &printed.collaboration))
        .maybe(line("kind", &printed.kind))
        .child(heading(1, lower, &printed.title))
        .maybe(facts(&printed.facts));
    let sections = printed.sections.iter().map(|part| section(part, 2, lower)).collect();
    el("article").class("document").child(header).children(sections)
}

fn heading(size: usize, lower: Option<usize>, text: &str) -> El {
    let heading = el(&format!("h{size}")).text(text);
    match lower {
        Some(lower) => heading.attr("aria-level", &(size + lower).to_string()),
        None => heading,
    }
}

fn section(part: &Section, size: usize, lower: Option<usize>) -> El {
    let blocks = part.blocks.iter().filter_map(block).collect();
    let parts = part.parts.iter().map(|part| section(part, size + 1, lower)).collect();
    el("section").child(heading(size, lower, &part.heading)).children(blocks).children(parts)
}

fn block(block: &Block) -> Option<El> {
    Some(match block {
        Block::Paragraph(text) => el("p").text(text),
        Block::Bullets(items) => list("ul", items),
        Block::Numbers(items) => list("ol", items),
        Block::Facts(lines) => return facts(lines),
        Block::Table(rows) => table(rows),
        Block::Absent => el("p").class("absent").text(language().label(Label::Absent)),
    })
}

fn list(tag: &str, items: &[String]) -> El {
    el(tag).children(items.iter().map(|item| el("li").text(item)).collect())
}

fn facts(facts: &[Fact]) -> Option<El> {
    let fact = |fact: &Fact| {
        let value = match fact.value.as_str() {
            "" => el("dd").class("absent").text(language().label(Label::Absent)),
            value => el("dd").text(value),
        };
        [el("dt").text(&fact.label), value]
    };
    (!facts.is_empty()).then(|| el("dl").children(facts.iter().flat_map(fact).collect()))
}

fn table(table: &Table) -> El {
    let columns = table.columns.iter().map(|&column| el("th").attr("scope", "col").text(language().label(column)));
    let row = |cells: &Vec<String>| el("tr").children(cells.iter().map(|cell| el("td").text(cell)).collect());
    let head = el("thead").child(el("tr").children(columns.collect()));
    el("table").child(head).child(el("tbody").children(table.rows.iter().map(row).collect()))
}
