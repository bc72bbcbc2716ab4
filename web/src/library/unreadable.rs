//! A draft that cannot be opened as the others are: why, and what can be done. Whatever there is of it stays as it is.

use serde_json::{Map, Value};
use uppdragskollen_core::draft::{DraftError, Newer, SCHEMA};
use uppdragskollen_core::store::OpenError;
use uppdragskollen_core::store::history::History;

use super::save::{file_name, save_draft, save_file};
use super::set_aside::{Damaged, records_of};
use crate::clock;
use crate::element::{El, el};
use crate::i18n::library::{history as versions, unreadable as words};
use crate::i18n::{language, words as app};
use crate::page;
use crate::parts::{Button, actions, alert, heading};
use crate::record::Record;
use crate::route::View;
use crate::store::{self, Opened};

/// The view.
pub fn unreadable(id: &str) -> El {
    let problem = el("div").attr("role", "alert");
    let parts = match store::open(id) {
        Ok(opened) => match Record::read(&opened.content, Newer::Refuse) {
            Ok(_) => vec![el("p").text(words().readable), link(words().open, &View::Draft(id.to_owned()))],
            Err(error) => vec![of_content(&opened, &error, &problem)],
        },
        Err(error @ OpenError::Newer { .. }) => vec![of_records(id, &language().open_error(&error))],
        // What is damaged has been set aside by the first program, so that here nothing of the draft may be left.
        Err(_) => damaged(id),
    };
    let earlier = earlier(id, &problem);
    let ways = el("p")
        .child(link(app().editor.to_drafts, &View::Drafts))
        .text(" · ")
        .child(link(app().drafts.storage, &View::Storage));
    el("div").class("narrow unopened").children(parts).maybe(earlier).child(problem).child(ways)
}

fn link(name: &str, view: &View) -> El {
    el("a").class("ds-link").attr("href", &view.address()).text(name)
}

/// The record is sound, and what is in it is no draft that this version reads.
fn of_content(opened: &Opened, error: &DraftError, problem: &El) -> El {
    let title = title_of(opened.holding.summary().map(|summary| summary.title.as_str()));
    let content = opened.content.clone();
    let save = {
        let (title, content) = (title.clone(), content.clone());
        move || save_draft(&title, &content)
    };
    let mut buttons = vec![Button::new(app().shell.to_file, save).view()];
    let told = alert("warning", &title, &language().draft_error(error));
    let told = if matches!(error, DraftError::NewerSchema { .. }) {
        let problem = problem.clone();
        let copy = move || open_copy(&content, &problem);
        buttons.insert(0, Button::new(words().open_copy, copy).view());
        told.child(el("p").text(words().open_copy_note))
    } else {
        told.child(el("p").text(words().untouched))
    };
    told.child(actions(buttons))
}

/// The record itself is of a newer version.
fn of_records(id: &str, why: &str) -> El {
    let save = {
        let id = id.to_owned();
        move || {
            let records: Map<String, Value> =
                records_of(&id).into_iter().map(|(key, text)| (key, text.into())).collect();
            let name = file_name(&format!("{} {id}", words().file), "json");
            save_file(&name, "application/json", &Value::Object(records).to_string().into());
        }
    };
    let buttons =
        vec![Button::new(app().library.reload, page::reload).view(), Button::new(app().shell.to_file, save).view()];
    alert("warning", "", why).child(actions(buttons))
}

/// What was damaged, as it was found.
fn damaged(id: &str) -> Vec<El> {
    let found: Vec<Damaged> = Damaged::all().into_iter().filter(|damaged| damaged.draft() == Some(id)).collect();
    if found.is_empty() {
        return vec![el("p").text(&language().open_error(&OpenError::Missing))];
    }
    let one = |(number, damaged): (usize, &Damaged)| {
        let name = (words().damaged)(number + 1);
        let damaged = damaged.clone();
        let save = Button::new(app().shell.to_file, move || damaged.save()).about(&name).view();
        el("li").child(el("span").text(&name)).child(actions(vec![save]))
    };
    let list = el("ul").class("records").children(found.iter().enumerate().map(one).collect());
    vec![alert("warning", "", words().all_damaged).child(el("p").text(&language().damaged_records(found.len()))), list]
}

/// The newest revision that can be read, if there is one.
fn earlier(id: &str, problem: &El) -> Option<El> {
    let history = History::read(&store::shelf(), id);
    let (saved, content) = history.revisions.iter().find_map(|kept| {
        let content = history.content(&kept.record.revision)?;
        Record::read(&content, Newer::Refuse).ok()?;
        Some((kept.record.saved, content))
    })?;
    let when = (versions().version)(clock::moment(saved), clock::today());
    let problem = problem.clone();
    let open = Button::new(words().open_earlier, move || open_copy(&content, &problem)).view();
    let title = heading(2, "xs", words().earlier);
    Some(el("section").child(title).child(el("p").text(&(words().earlier_lead)(&when))).child(actions(vec![open])))
}

/// Opens a copy in the form of this version; what it does not know is kept in it.
fn open_copy(content: &str, problem: &El) {
    problem.node().set_text_content(None);
    let Ok(mut record) = Record::read(content, Newer::Accept) else { return };
    record.draft.schema = SCHEMA;
    let id = store::new_id();
    if store::begin_if_room(&id, &record.to_json(), record.summary()) {
        page::navigate(&View::Draft(id).address());
    } else {
        problem.clone().child(alert("danger", "", words().no_room));
    }
}

fn title_of(title: Option<&str>) -> String {
    title.filter(|title| !title.is_empty()).unwrap_or(app().drafts.untitled).to_owned()
}
