//! Utkast: the form, and beside it the review.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::{Field, Newer};
use uppdragskollen_core::pack::Section;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::drafts::Unread;
use super::unreadable;
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::packs;
use crate::page;
use crate::parts::{
    aside, beside, form_field, heading, once_here, page_heading, progress_text, review, show_document, show_ground,
    toolbar,
};
use crate::record::Record;
use crate::route::View;
use crate::store;

/// The view of one draft.
pub fn draft(id: &str) -> El {
    let words = words();
    let Some(text) = store::text(id) else { return missing() };
    match Record::read(&text, Newer::Refuse) {
        Ok(record) => open(id, record),
        Err(error) => {
            let unread = Unread { id: id.to_owned(), text, error };
            let one = unreadable::one(None, &(words.drafts.unreadable_name)(1), unread);
            el("div")
                .class("narrow unreadable")
                .child(page_heading(move || words.drafts.unreadable.to_owned()))
                .child(el("ul").child(one))
                .child(to_drafts())
        }
    }
}

fn missing() -> El {
    el("div")
        .class("narrow")
        .child(page_heading(|| words().editor.missing.to_owned()))
        .child(el("p").class("lead").text(words().editor.missing_lead))
        .child(to_drafts())
}

fn to_drafts() -> El {
    let link = el("a").class("ds-link").attr("href", &View::Drafts.address()).text(words().editor.to_drafts);
    el("p").child(link)
}

/// The view of a record, under a heading that is there before its pack is.
fn open(id: &str, record: Record) -> El {
    let Some((_, group)) = packs::nearest(&record.draft) else { return missing() };
    let (id, title) = (id.to_owned(), record.draft.title.clone());
    let opened = Opened::default();
    let heading = {
        let opened = opened.clone();
        move || {
            let title = opened
                .get()
                .map_or_else(|| title.clone(), |editor| editor.read(Field::Title, |draft| draft.title.clone()));
            let title = title.trim();
            if title.is_empty() { words().editor.untitled } else { title }.to_owned()
        }
    };
    let head = el("div").class("editor-head").child(page_heading(heading));
    let view = el("div").class("editor").child(head.clone());
    let build = move |ground| {
        let editor = Editor::open(&id, record.clone(), ground);
        opened.set(editor);
        show_ground(head.clone(), editor);
        desk(editor)
    };
    once_here(view, || group.ground(), || group.try_again(), build)
}

/// The editor of the view, once its pack is here.
#[derive(Clone, Default)]
struct Opened(Rc<Cell<Option<Editor>>>, ArcTrigger);

impl Opened {
    fn get(&self) -> Option<Editor> {
        self.1.track();
        self.0.get()
    }

    fn set(&self, editor: Editor) {
        self.0.set(Some(editor));
        self.1.notify();
    }
}

/// What stands under the heading.
fn desk(editor: Editor) -> El {
    save_in_time(editor);
    let form = el("div")
        .class("paper form")
        .live(move || Some(editor.look(Part::Ground, |state| state.ground.place())), move |_| sections(editor));
    let desk = el("div").on("keydown", move |event| travel(editor, &event)).child(toolbar(editor));
    let columns = beside(el("div").class("columns"), editor).child(form).child(review(editor));
    show_document(desk, editor).child(columns).child(bottom_bar(editor))
}

/// Saves what is due when the page may be about to go, and when the person leaves the draft.
fn save_in_time(editor: Editor) {
    page::on_window(
        "visibilitychange",
        move |_| {
            if document().hidden() { editor.save_now() } else { editor.new_day() }
        },
    );
    page::on_window("pagehide", move |_| editor.save_now());
    on_cleanup(move || editor.save_now());
}

/// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) step through the history of the whole draft, wherever the focus is.
fn travel(editor: Editor, event: &Event) {
    let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
    if !(pressed.ctrl_key() || pressed.meta_key()) || pressed.alt_key() {
        return;
    }
    match (pressed.key().to_ascii_lowercase().as_str(), pressed.shift_key()) {
        ("z", false) => editor.undo(),
        ("z", true) | ("y", false) => editor.redo(),
        _ => return,
    }
    event.prevent_default();
}

fn sections(editor: Editor) -> El {
    let sections = editor.look(Part::Ground, |state| state.ground.sections().collect::<Vec<&'static Section>>());
    let sections = sections.into_iter().enumerate().map(|(number, part)| section(editor, number, part));
    aside(el("div").children(sections.collect()), editor)
}

fn section(editor: Editor, number: usize, section: &'static Section) -> El {
    let id = format!("section-{number}");
    let fields =
        section.fields.iter().map(|asked| form_field(editor, asked.field, language().of(&asked.help))).collect();
    el("section")
        .attr("aria-labelledby", &id)
        .child(heading(2, "xs", language().of(&section.title)).id(&id))
        .child(el("div").class("fields").children(fields))
}

/// On narrow screens, where the review comes after the form: how far it has come, and the way there.
fn bottom_bar(editor: Editor) -> El {
    let to_review =
        el("a").class("ds-link").attr("href", "#review-title").text(words().editor.to_review).on_click(|| {
            page::go_to("review-title");
        });
    let progress = el("span").live_text(move || progress_text(editor));
    el("div").class("bottom-bar").child(progress).child(to_review)
}
