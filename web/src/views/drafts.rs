//! Mina utkast: what there is, how far it has come, and the ways to begin.

use leptos::html;
use leptos::prelude::*;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{DraftError, Newer};
use uppdragskollen_core::import::{ImportError, LARGEST_TEXT, decode};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::{begin, unreadable::unreadable};
use crate::app::Frame;
use crate::clock::{self, Moment};
use crate::editor::{Progress, progress_of};
use crate::i18n::{language, words};
use crate::library::Library;
use crate::page;
use crate::parts::{Button, Delete, NewDraft, Paste, alert, page_heading};
use crate::record::Record;
use crate::route::View;

/// What the list shows of a draft.
#[derive(Clone)]
struct Listed {
    id: String,
    title: String,
    group: &'static str,
    progress: Progress,
    stamp: String,
    saved: Option<Moment>,
    unstored: bool,
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
pub fn drafts(frame: Frame) -> AnyView {
    let words = words();
    let changed = Trigger::new();
    let problem = RwSignal::new(None::<String>);
    let paste = Paste::new(frame);
    let new = NewDraft::new(frame);
    let delete = Delete::new();
    let file = NodeRef::<html::Input>::new();
    let choose = move || {
        if let Some(input) = file.get_untracked() {
            input.click();
        }
    };
    let take = move |_| {
        let Some(input) = file.get_untracked() else { return };
        let chosen = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        if let Some(chosen) = chosen {
            problem.set(None);
            leptos::task::spawn_local(async move {
                if let Err(text) = open(frame, paste, &chosen).await {
                    problem.set(Some(text));
                }
            });
        }
    };
    let deleted = move |id: String, title: String| {
        frame.store.delete(&id);
        changed.notify();
        frame.announce((words.drafts.deleted)(&title));
        page::go_to_soon("title".to_owned());
    };
    let lists = move || {
        changed.track();
        let (listed, unread) = read_all(frame);
        let empty = listed.is_empty() && unread.is_empty();
        view! {
            {if empty { start() } else { table(frame, delete, listed) }}
            {unreadable(frame, delete, unread)}
        }
    };
    view! {
        <div class="narrow">
            {page_heading(frame, Signal::stored(words.drafts.title.to_owned()), true)}
            <p class="lead">{words.drafts.lead}</p>
            <div class="actions begin">
                {Button::new(words.drafts.new, move || new.open()).primary().view()}
                {Button::new(words.drafts.paste, move || paste.open()).view()}
                {Button::new(words.drafts.open, choose).view()}
                <input
                    node_ref=file
                    type="file"
                    hidden
                    aria-label=words.drafts.open
                    accept=".txt,.md,.markdown,.json,text/plain,text/markdown,application/json"
                    on:change=take
                />
            </div>
            <div role="alert">{move || problem.get().map(|text| alert("danger", "", text))}</div>
            {lists}
            {new.view()}
            {paste.view()}
            {delete.view(deleted)}
        </div>
    }
    .into_any()
}

/// Reads every record.
fn read_all(frame: Frame) -> (Vec<Listed>, Vec<Unread>) {
    let mut listed = Vec::new();
    let mut unread = Vec::new();
    for id in frame.store.ids() {
        let Some(text) = frame.store.text(&id) else { continue };
        match Record::read(&text, Newer::Refuse) {
            Ok(record) => listed.push(listed_of(frame, id, record)),
            Err(error) => unread.push(Unread { id, text, error }),
        }
    }
    // Stamps sort as text; the newest first.
    listed.sort_by(|left, right| right.stamp.cmp(&left.stamp));
    (listed, unread)
}

fn listed_of(frame: Frame, id: String, record: Record) -> Listed {
    let Record { saved: stamp, draft, .. } = record;
    let ground = Library::open().ground_of(&draft);
    let progress = ground.as_ref().map(|ground| {
        let session = Session::new(ground.rules.clone(), &draft, clock::today());
        progress_of(&session, ground)
    });
    let title = draft.title.trim();
    Listed {
        title: if title.is_empty() { words().drafts.untitled } else { title }.to_owned(),
        group: ground.map_or("", |ground| language().of(&ground.group.title)),
        progress: progress.unwrap_or_default(),
        saved: clock::moment(&stamp),
        unstored: frame.store.is_unstored(&id),
        stamp,
        id,
    }
}

/// What to do when there is nothing yet.
fn start() -> AnyView {
    let words = &words().drafts;
    let ways: Vec<AnyView> = [words.new, words.paste, words.open]
        .into_iter()
        .zip(words.ways)
        .map(|(name, text)| view! { <li><strong>{name}</strong><span>{text}</span></li> }.into_any())
        .collect();
    view! {
        <section class="paper start" aria-labelledby="start-title">
            <h2 class="ds-heading" data-size="sm" id="start-title">{words.empty}</h2>
            <p>{words.empty_lead}</p>
            <ol class="ways">{ways}</ol>
        </section>
    }
    .into_any()
}

fn table(frame: Frame, delete: Delete, listed: Vec<Listed>) -> AnyView {
    let words = &words().drafts;
    if listed.is_empty() {
        return ().into_any();
    }
    let [title, group, progress, saved, actions] = words.columns;
    let today = clock::today();
    let rows: Vec<AnyView> = listed.into_iter().map(|listed| row(frame, delete, listed, today)).collect();
    // The roles stay what they are when the style sheet makes cards of the rows.
    view! {
        <table class="ds-table drafts" role="table" aria-labelledby="title">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{title}</th>
                    <th role="columnheader" scope="col">{group}</th>
                    <th role="columnheader" scope="col">{progress}</th>
                    <th role="columnheader" scope="col">{saved}</th>
                    <th role="columnheader" scope="col"><span class="ds-sr-only">{actions}</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(frame: Frame, delete: Delete, listed: Listed, today: time::Date) -> AnyView {
    let words = words();
    let Listed { id, title, group, progress, saved, unstored, .. } = listed;
    let address = View::Draft(id.clone()).address();
    let save = {
        let (id, title) = (id.clone(), title.clone());
        move || {
            if let Some(text) = frame.store.text(&id) {
                page::download(&title, Record::draft_text(&text));
            }
        }
    };
    let ask = {
        let title = title.clone();
        move || delete.ask(&id, &title)
    };
    let saved = match saved {
        Some(saved) if !unstored => (words.shell.when)(saved, today),
        _ => words.drafts.unsaved.to_owned(),
    };
    view! {
        <tr role="row">
            <td role="cell"><a class="ds-link draft-title" href=address>{title.clone()}</a></td>
            <td role="cell">{group}</td>
            <td role="cell" class="figure">{(words.drafts.progress)(progress.met, progress.of)}</td>
            <td role="cell" class="figure">{saved}</td>
            <td role="cell">
                <div class="actions">
                    {Button::new(words.shell.to_file, save).tertiary().about(&title).view()}
                    {Button::new(words.drafts.delete, ask).tertiary().danger().about(&title).view()}
                </div>
            </td>
        </tr>
    }
    .into_any()
}

/// Opens a file: a saved draft, or a document to read.
async fn open(frame: Frame, paste: Paste, file: &File) -> Result<(), String> {
    let in_words = |error: ImportError| language().import_error(&error);
    // What is too large is not even fetched.
    if file.size() > LARGEST_TEXT as f64 {
        return Err(in_words(ImportError::TooLarge { bytes: file.size() as usize }));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| words().drafts.file_failed.to_owned())?;
    let text = decode(&js_sys::Uint8Array::new(&buffer).to_vec()).map_err(in_words)?;
    if file.name().to_lowercase().ends_with(".json") {
        let record = Record::read(&text, Newer::Refuse).map_err(|error| language().draft_error(&error))?;
        begin(frame, record);
        Ok(())
    } else {
        paste.take_file(&text).map_err(in_words)
    }
}
