//! Mina utkast: what there is, how far it has come, and the ways to begin.

use js_sys::Array;
use leptos::prelude::*;
use time::Date;
use uppdragskollen_core::draft::Newer;
use uppdragskollen_core::store::{Listed, Listing, State, Summary};
use wasm_bindgen::prelude::{Closure, JsCast};
use web_sys::{DragEvent, Element, Event, HtmlInputElement, HtmlTableRowElement};

use super::begin_with;
use crate::clock;
use crate::element::{El, el};
use crate::i18n::words;
use crate::library::remote;
use crate::packs::{self, Kind, Known};
use crate::page;
use crate::parts::{Button, alert, heading, new_draft, page_heading};
use crate::record::Record;
use crate::route::View;
use crate::store;

/// The view.
pub fn drafts() -> El {
    let words = &words().drafts;
    let problem = el("div").attr("role", "alert");
    let file = file_input(problem.clone());
    let choose = {
        let file = file.clone();
        move || file.node().unchecked_ref::<HtmlInputElement>().click()
    };
    let paste = {
        let problem = problem.clone();
        move || take(remote::PASTE, Array::new(), problem.clone())
    };
    let begin = el("div")
        .class("actions begin")
        .child(Button::new(words.new, new_draft).primary().view())
        .child(Button::new(words.paste, paste).view())
        .child(Button::new(words.open, choose).view())
        .child(file);
    // Read anew when one is deleted.
    let changed = ArcTrigger::new();
    let mut round = 0;
    let rounds = {
        let changed = changed.clone();
        move || {
            changed.track();
            round += 1;
            Some(round)
        }
    };
    let dropped = problem.clone();
    let restored = changed.clone();
    let restore = move || {
        let restored = restored.clone();
        let done = Closure::<dyn Fn()>::new(move || restored.notify());
        remote::tell(remote::RESTORE, Array::of1(&done.into_js_value()));
    };
    let storage = el("a").class("ds-link").attr("href", &View::Storage.address()).text(words.storage);
    let keep = el("div")
        .class("actions")
        .child(Button::new(words.backup, || remote::tell(remote::BACKUP, Array::new())).tertiary().view())
        .child(Button::new(words.restore, restore).tertiary().view())
        .child(storage);
    el("div")
        .class("narrow")
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            let transfer = event.unchecked_ref::<DragEvent>().data_transfer();
            open(transfer.and_then(|transfer| transfer.files()).map(|files| Array::from(&files)), dropped.clone());
        })
        .child(page_heading(move || words.title.to_owned()))
        .child(el("p").class("lead").text(words.lead))
        .child(begin)
        .child(problem)
        .live(rounds, move |_| lists(&changed))
        .child(keep)
}

/// The way to a file, out of sight: a button opens it.
fn file_input(problem: El) -> El {
    let take = move |_| {
        let Some(input) = page::element("file").and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let files = input.files().map(|files| Array::from(&files));
        // The same file can be chosen again.
        input.set_value("");
        open(files, problem.clone());
    };
    el("input")
        .id("file")
        .attr("type", "file")
        .attr("hidden", "")
        .attr("aria-label", words().drafts.open)
        .attr("multiple", "")
        .attr("accept", ".docx,.docm,.dotx,.odt,.ott,.fodt,.pdf,.txt,.md,.markdown,.json")
        .on("change", take)
}

/// Opens what was chosen or dropped, if anything was.
fn open(files: Option<Array>, problem: El) {
    if let Some(files) = files.filter(|files| files.length() > 0) {
        take(remote::OPEN, Array::of1(&files), problem);
    }
}

/// Lets the library make a draft, and opens it. Says in `problem` why, if none came of it.
fn take(way: &'static str, given: Array, problem: El) {
    problem.node().set_text_content(None);
    remote::take(way, given, move |taken| match taken {
        Ok([id, record]) => {
            if let Some(record) = Record::kept(&record, Newer::Refuse) {
                begin_with(&id, &record);
            }
        }
        Err(error) => {
            problem.child(alert("danger", "", &error));
        }
    });
}

/// Every draft that is not in the bin, and what is to be said of the others.
fn lists(changed: &ArcTrigger) -> El {
    // What has been restored can be a pack.
    packs::look_again();
    let mut listing = store::list();
    listing.drafts.retain(|listed| listed.state == State::Shelved);
    let has_others = !listing.newer.is_empty() || !listing.damaged.is_empty();
    let others = has_others.then(|| others(&listing));
    let list = el("div");
    let list = match (listing.drafts.is_empty(), has_others) {
        (true, false) => list.child(start()),
        (true, true) => list,
        (false, _) => list.child(table(changed.clone(), listing.drafts)),
    };
    list.maybe(others)
}

/// That there is more: what a newer version wrote, and what was found damaged now.
fn others(listing: &Listing) -> El {
    let words = &words().drafts;
    let newer = listing.newer.iter().enumerate().map(|(number, (id, _))| {
        let link = el("a").class("ds-link").attr("href", &View::Draft(id.clone()).address());
        el("li").child(link.text(&(words.newer)(number + 1)))
    });
    let alert = alert("warning", "", words.others).child(el("ul").children(newer.collect()));
    alert.child(el("a").class("ds-link").attr("href", &View::Storage.address()).text(words.storage))
}

/// What to do when there is nothing yet.
fn start() -> El {
    let words = &words().drafts;
    let way = |(name, text): (&str, &str)| el("li").child(el("strong").text(name)).child(el("span").text(text));
    let ways = [words.new, words.paste, words.open].into_iter().zip(words.ways).map(way).collect();
    el("section")
        .class("paper start")
        .attr("aria-labelledby", "start-title")
        .child(heading(2, "sm", words.empty).id("start-title"))
        .child(el("p").text(words.empty_lead))
        .child(el("ol").class("ways").children(ways))
}

fn table(changed: ArcTrigger, listed: Vec<Listed>) -> El {
    let [columns @ .., actions] = words().drafts.columns;
    // The roles stay what they are when the style sheet makes cards of the rows.
    let column = || el("th").attr("role", "columnheader").attr("scope", "col");
    let head = el("tr")
        .attr("role", "row")
        .children(columns.map(|name| column().text(name)).into())
        .child(column().child(el("span").class("ds-sr-only").text(actions)));
    let (today, groups, blank) = (clock::today(), packs::groups(), blank_row());
    let rows = listed.iter().map(|listed| row(&blank, listed, today, &groups)).collect();
    el("table")
        .class("drafts")
        .attr("role", "table")
        .attr("aria-labelledby", "title")
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(
            el("tbody")
                .attr("role", "rowgroup")
                .children(rows)
                .on("click", move |event| act(&event, &listed, &changed)),
        )
}

/// A row for any draft, to be copied for each.
fn blank_row() -> El {
    let cell = || el("td").attr("role", "cell");
    let link = el("a").class("ds-link draft-title");
    let save = Button::of(words().shell.to_file).tertiary().about("").view();
    let delete = Button::of(words().drafts.delete).tertiary().danger().about("").view().attr("name", DELETE);
    el("tr")
        .attr("role", "row")
        .child(cell().child(link))
        .child(cell())
        .child(cell().class("figure"))
        .child(cell().class("figure"))
        .child(cell().child(el("div").class("actions").child(save).child(delete)))
}

/// What in a blank row tells of its draft: title, group, how far it has come, when it was saved, and what each button is about.
const TELLING: &str = "a, td:empty, span";
/// The name of the button that deletes.
const DELETE: &str = "delete";

fn row(blank: &El, listed: &Listed, today: Date, groups: &[(&Known, &Kind)]) -> El {
    let words = words();
    let Listed { id, saved, summary: Summary { pack, group, progress, .. }, .. } = listed;
    let title = title_of(listed);
    let group = groups.iter().find(|(known, kind)| known.id == *pack && kind.id == *group);
    let group = group.map_or(words.drafts.no_pack, |(_, kind)| &kind.title);
    let progress = progress.map_or_else(
        || words.drafts.no_progress.to_owned(),
        |(met, of)| (words.drafts.progress)(met as usize, of as usize),
    );
    let saved = match *saved {
        _ if listed.is_contested => words.drafts.contested.to_owned(),
        0 => words.drafts.unsaved.to_owned(),
        at => (words.shell.when)(clock::moment(at), today),
    };
    let row = blank.copy();
    let about = format!(" {title}");
    if let Some(link) = row.say(TELLING, &[title, group, &progress, &saved, &about, &about]) {
        let _ = link.set_attribute("href", &View::Draft(id.clone()).address());
    }
    row
}

fn title_of(listed: &Listed) -> &str {
    if listed.summary.title.is_empty() { words().drafts.untitled } else { &listed.summary.title }
}

/// Does what the button that was pressed in a row says: saves the draft as a file, or puts it in the bin.
fn act(event: &Event, listed: &[Listed], changed: &ArcTrigger) {
    let pressed = event.target().and_then(|target| target.unchecked_into::<Element>().closest("button").ok()?);
    let Some(button) = pressed else { return };
    let row = button.closest("tr").ok().flatten().map(|row| row.unchecked_into::<HtmlTableRowElement>());
    let Some(listed) = row.and_then(|row| listed.get(row.section_row_index() as usize)) else { return };
    let (id, title) = (&listed.id, title_of(listed));
    if button.has_attribute("name") {
        store::put(id, State::Binned);
        changed.notify();
        page::announce(&(words().drafts.binned)(title));
        page::go_to_soon("title".to_owned());
    } else if let Ok(opened) = store::open(id) {
        remote::tell(remote::SAVE, Array::of2(&title.into(), &opened.content.into()));
    }
}
