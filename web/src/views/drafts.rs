//! Mina utkast: what there is, how far it has come, and the ways to begin.

use std::rc::Rc;

use js_sys::Array;
use leptos::prelude::*;
use time::Date;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{Draft, DraftError, Newer};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement};

use super::begin_with;
use super::unreadable::unreadable;
use crate::clock;
use crate::editor::{Progress, progress_of};
use crate::element::{El, el};
use crate::i18n::words;
use crate::library::remote::{self, Way};
use crate::packs::{self, Asked};
use crate::page;
use crate::parts::{Button, alert, ask_to_delete, heading, new_draft, page_heading};
use crate::record::Record;
use crate::route::View;
use crate::save::save_draft;
use crate::store;

/// What the list shows of a draft.
struct Listed {
    id: String,
    title: String,
    draft: Rc<Draft>,
    saved: String,
}

/// A record that cannot be read.
#[derive(Clone)]
pub struct Unread {
    /// Its id.
    pub id: String,
    /// It, as it is.
    pub text: String,
    /// Why not.
    pub error: DraftError,
}

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
        move || take(Way::Paste, problem.clone())
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
        take(Way::Open(files), problem);
    }
}

/// Lets the library make a draft, and opens it. Says in `problem` why, if none came of it.
fn take(way: Way, problem: El) {
    problem.node().set_text_content(None);
    remote::take(way, move |taken| match taken {
        Ok([id, record]) => begin_with(&id, record),
        Err(error) => {
            problem.child(alert("danger", "", &error));
        }
    });
}

/// Every record: those that can be read, and those that cannot.
fn lists(changed: &ArcTrigger) -> El {
    let mut listed = Vec::new();
    let mut unread = Vec::new();
    for id in store::ids() {
        let Some(text) = store::text(&id) else { continue };
        match Record::read(&text, Newer::Refuse) {
            Ok(record) => {
                // Stamps sort as text; the newest first.
                let place = listed.partition_point(|known: &Listed| known.saved >= record.saved);
                listed.insert(place, listed_of(id, record));
            }
            Err(error) => unread.push(Unread { id, text, error }),
        }
    }
    let list = el("div");
    let list = match (listed.is_empty(), unread.is_empty()) {
        (true, true) => list.child(start()),
        (true, false) => list,
        (false, _) => list.child(table(changed, &listed)),
    };
    list.maybe((!unread.is_empty()).then(|| unreadable(changed, unread)))
}

fn listed_of(id: String, record: Record) -> Listed {
    let title = record.draft.title.trim();
    let title = if title.is_empty() { words().drafts.untitled } else { title }.to_owned();
    Listed { id, title, draft: Rc::new(record.draft), saved: record.saved }
}

/// How far a draft has come, once its pack is here.
fn progress(draft: &Draft) -> String {
    let words = &words().drafts;
    match packs::of(draft).map_or(Asked::Failed, |(_, group)| group.ground()) {
        Asked::Underway => String::new(),
        Asked::Failed => words.no_progress.to_owned(),
        Asked::Here(ground) => {
            let session = Session::new(ground.rules.clone(), draft, clock::today());
            let Progress { met, of } = progress_of(&session, &ground);
            (words.progress)(met, of)
        }
    }
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

fn table(changed: &ArcTrigger, listed: &[Listed]) -> El {
    let [columns @ .., actions] = words().drafts.columns;
    // The roles stay what they are when the style sheet makes cards of the rows.
    let column = || el("th").attr("role", "columnheader").attr("scope", "col");
    let head = el("tr")
        .attr("role", "row")
        .children(columns.map(|name| column().text(name)).into())
        .child(column().child(el("span").class("ds-sr-only").text(actions)));
    let today = clock::today();
    let rows = listed.iter().map(|listed| row(changed, listed, today)).collect();
    el("table")
        .class("drafts")
        .attr("role", "table")
        .attr("aria-labelledby", "title")
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

fn row(changed: &ArcTrigger, listed: &Listed, today: Date) -> El {
    let words = words();
    let Listed { id, title, draft, saved } = listed;
    let group = packs::of(draft).map_or(words.drafts.no_pack, |(_, group)| &group.title);
    let draft = draft.clone();
    let saved = match clock::moment(saved) {
        Some(saved) if !store::is_unstored(id) => (words.shell.when)(saved, today),
        _ => words.drafts.unsaved.to_owned(),
    };
    let cell = || el("td").attr("role", "cell");
    let link = el("a").class("ds-link draft-title").attr("href", &View::Draft(id.clone()).address()).text(title);
    let actions = el("div").class("actions").child(save_as_file(id, title)).child(delete(changed, id, title));
    el("tr")
        .attr("role", "row")
        .child(cell().child(link))
        .child(cell().text(group))
        .child(cell().class("figure").live_text(move || progress(&draft)))
        .child(cell().class("figure").text(&saved))
        .child(cell().child(actions))
}

/// A button that saves a record's draft as a file.
pub fn save_as_file(id: &str, title: &str) -> El {
    let (id, name) = (id.to_owned(), title.to_owned());
    let save = move || {
        if let Some(text) = store::text(&id) {
            save_draft(&name, &draft_text(text));
        }
    };
    Button::new(words().shell.to_file, save).tertiary().about(title).view()
}

/// The draft of a record as it is written there, or the whole text where no draft can be told apart in it.
fn draft_text(text: String) -> String {
    // By the browser, which keeps the order of what is in it, and knows nothing of schemas.
    let draft = js_sys::JSON::parse(&text).and_then(|record| js_sys::Reflect::get(&record, &"draft".into()));
    let json = draft.and_then(|draft| js_sys::JSON::stringify(&draft)).ok();
    json.and_then(|json| json.as_string()).unwrap_or(text)
}

/// A button that deletes a record, if the person means it.
pub fn delete(changed: &ArcTrigger, id: &str, title: &str) -> El {
    let (id, name, changed) = (id.to_owned(), title.to_owned(), changed.clone());
    let ask = move || {
        let (id, title, changed) = (id.clone(), name.clone(), changed.clone());
        ask_to_delete(&name, move || {
            store::delete(&id);
            changed.notify();
            page::announce(&(words().drafts.deleted)(&title));
            page::go_to_soon("title".to_owned());
        });
    };
    Button::new(words().drafts.delete, ask).tertiary().danger().about(title).view()
}
