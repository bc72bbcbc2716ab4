//! Utkast: the form, and beside it the review.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::{Field, Newer};
use uppdragskollen_core::pack::Section;
use uppdragskollen_core::store::{OpenError, draft_of};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, StorageEvent};

use super::lent::lent;
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::library::remote;
use crate::packs;
use crate::page;
use crate::parts::{
    Button, actions, alert, aside, beside, form_field, heading, lend, once_here, page_heading, progress_text, review,
    show_document, show_ground, toolbar,
};
use crate::record::Record;
use crate::route::View;
use crate::store::{self, Opened};

/// The view of one draft.
pub fn draft(id: &str) -> El {
    let unreadable = || lent(words().drafts.unreadable, View::Draft(id.to_owned()).address()).class("narrow");
    match store::open(id) {
        Ok(opened) => match Record::kept(&opened.content, Newer::Refuse) {
            Some(record) => open(opened, record),
            None => unreadable(),
        },
        Err(OpenError::Missing) if !store::is_set_aside(id) => missing(),
        Err(_) => unreadable(),
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

/// The view of a draft, under a heading that is there before its pack is.
fn open(draft: Opened, record: Record) -> El {
    let Some((_, group)) = packs::nearest(&record.draft) else { return missing() };
    let title = record.draft.title.clone();
    let at_work = AtWork::default();
    let heading = {
        let at_work = at_work.clone();
        move || {
            let title = at_work
                .get()
                .map_or_else(|| title.clone(), |editor| editor.read(Field::Title, |draft| draft.title.clone()));
            let title = title.trim();
            if title.is_empty() { words().editor.untitled } else { title }.to_owned()
        }
    };
    let head = el("div").class("editor-head").child(page_heading(heading));
    let damaged = draft.was_damaged.then(|| alert("warning", "", words().editor.was_damaged));
    let view = el("div").class("editor").child(head.clone()).maybe(damaged);
    let build = move |ground| {
        let editor = Editor::open(draft.clone(), record.clone(), ground);
        at_work.set(editor);
        show_ground(head.clone(), editor);
        desk(editor)
    };
    once_here(view, || group.ground(), || group.try_again(), build)
}

/// The editor of the view, once its pack is here.
#[derive(Clone, Default)]
struct AtWork(Rc<Cell<Option<Editor>>>, ArcTrigger);

impl AtWork {
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
    follow_others(editor);
    let form = el("div")
        .class("paper form")
        .live(move || Some(editor.look(Part::Ground, |state| state.ground.place())), move |_| sections(editor));
    let desk = el("div").on("keydown", move |event| travel(editor, &event)).child(toolbar(editor));
    let columns = beside(el("div").class("columns"), editor).child(form).child(review(editor));
    let desk = desk
        .live(move || editor.look(Part::Contest, |state| state.is_contested).then_some(0), move |_| contest(editor));
    if editor.try_id().is_some_and(|id| store::file_of(&id).is_some()) {
        lend(remote::IN_STEP, editor);
    }
    show_document(desk, editor).child(columns).child(bottom_bar(editor))
}

/// That another window has written the draft otherwise, and the way to choose.
fn contest(editor: Editor) -> El {
    let words = &words().editor;
    let choose = Button::new(words.compare, move || editor.meet(true)).view();
    alert("warning", "", words.contested).attr("role", "alert").child(actions(vec![choose]))
}

/// Takes in what another window writes of the draft, when it is written.
fn follow_others(editor: Editor) {
    page::on_window("storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        match event.key() {
            // Everything has been cleared: what is here is all that there is.
            None => editor.save_again(),
            Some(key) => {
                if event.new_value().is_some() && draft_of(&key) == editor.try_id().as_deref() {
                    editor.meet(false);
                }
            }
        }
    });
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
