//! Granska dokument: many files at once, each read and checked, in one table.

mod choose;
mod table;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::answer::Answer;
use uppdragskollen_core::check::Session;
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::export::BatchRow;
use uppdragskollen_core::import::{DocumentKind, Imported, Manuscript};
use uppdragskollen_core::pack::Pack;
use web_sys::File;

use super::files;
use super::read::{self, read};
use crate::clock;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::batch as words;
use crate::later;
use crate::page;
use crate::parts::{Button, actions, alert};
use crate::route::View;

use choose::choose;
pub use choose::files_of;
use table::table;

/// The most files that are taken at once.
const MOST: usize = 500;

thread_local! {
    /// What has been read stays until something else is, also while one of the documents is looked into.
    static BATCH: RefCell<Option<Batch>> = const { RefCell::new(None) };
}

/// The files of one round. A handle.
#[derive(Clone)]
struct Batch {
    state: Rc<State>,
    changed: ArcTrigger,
}

#[derive(Default)]
struct State {
    /// What has been read so far, in order.
    read: RefCell<Vec<Line>>,
    /// How many files there are to read.
    of: Cell<usize>,
    /// How many files were left out: of other kinds, or too many.
    left_out: Cell<usize>,
    /// Whether the person has had enough.
    stopped: Cell<bool>,
    /// Why nothing is read, if that is so.
    failed: RefCell<Option<String>>,
}

/// What came of a file.
#[derive(Clone)]
struct Line {
    row: BatchRow,
    /// What was read, unless it could not be.
    document: Option<Rc<(Imported, Manuscript)>>,
}

/// The view, under its heading.
pub fn batch() -> El {
    let batch = BATCH.with_borrow_mut(|kept| kept.get_or_insert_with(Batch::new).clone());
    let chosen = {
        let batch = batch.clone();
        move |files: Vec<File>| batch.clone().take(files)
    };
    let state = batch.clone();
    el("div").child(el("p").class("lead").text(words().lead)).child(choose(chosen)).live(
        move || {
            state.changed.track();
            Some(state.count())
        },
        move |_| batch.view(),
    )
}

/// Reads files that were chosen elsewhere, and shows them here.
pub fn take(files: Vec<File>) {
    let batch = BATCH.with_borrow_mut(|kept| kept.get_or_insert_with(Batch::new).clone());
    batch.take(files);
    page::navigate(&View::Batch.address());
}

impl Batch {
    fn new() -> Self {
        Self { state: Rc::default(), changed: ArcTrigger::new() }
    }

    /// Changes whenever there is something else to show.
    fn count(&self) -> usize {
        let state = &self.state;
        let failed = usize::from(state.failed.borrow().is_some());
        (state.of.get() * (MOST + 1) + state.read.borrow().len()) * 4 + usize::from(state.stopped.get()) * 2 + failed
    }

    fn is_under_way(&self) -> bool {
        self.state.read.borrow().len() < self.state.of.get() && !self.state.stopped.get()
    }

    /// Reads files, in place of those of the round before.
    fn take(&self, files: Vec<File>) {
        if self.is_under_way() {
            return;
        }
        let given = files.len();
        let mut files: Vec<File> = files.into_iter().filter(choose::is_document).collect();
        files.truncate(MOST);
        let state = &self.state;
        state.read.borrow_mut().clear();
        state.of.set(files.len());
        state.left_out.set(given - files.len());
        state.stopped.set(false);
        state.failed.take();
        self.changed.notify();
        let batch = self.clone();
        later::spawn(async move {
            if let Err(why) = batch.read(files).await {
                batch.state.of.set(0);
                batch.state.failed.replace(Some(why));
            }
            batch.changed.notify();
            page::announce(&batch.summary());
        });
    }

    async fn read(&self, files: Vec<File>) -> Result<(), String> {
        let packs = read::packs().await?;
        for file in files {
            let line = match examine(&file, &packs).await {
                Ok(line) => line,
                Err(why) => Line { row: BatchRow::refused(&choose::name_of(&file), &why), document: None },
            };
            if self.state.stopped.get() {
                break;
            }
            self.state.read.borrow_mut().push(line);
            self.changed.notify();
        }
        Ok(())
    }

    fn stop(&self) {
        self.state.stopped.set(true);
        files::stop();
        self.changed.notify();
    }

    /// How many have been read, and how many of them are ready.
    fn summary(&self) -> String {
        let read = self.state.read.borrow();
        let count = |ready: Option<bool>| read.iter().filter(|line| line.row.ready == ready).count();
        (words().summary)(count(Some(true)), count(Some(false)), count(None))
    }

    fn view(&self) -> El {
        let words = words();
        let state = &self.state;
        let place = el("div").class("stack");
        let place = place.maybe(state.failed.borrow().as_deref().map(|why| alert("danger", "", why)));
        let lines = state.read.borrow().clone();
        let (read, of) = (lines.len(), state.of.get());
        let left_out = state.left_out.get();
        let left_out = (left_out > 0).then(|| el("p").text(&(words.left_out)(left_out)));
        if self.is_under_way() {
            let stop = {
                let batch = self.clone();
                move || batch.stop()
            };
            let said = (words.under_way)(read + 1, of);
            let bar = el("progress").attr("max", &of.to_string()).attr("value", &read.to_string());
            let progress = el("div")
                .class("stack")
                .child(el("p").text(&said))
                .child(bar.attr("aria-label", words.progress))
                .child(actions(vec![Button::new(words.stop, stop).view()]));
            return place.child(progress).maybe((!lines.is_empty()).then(|| table(&lines)));
        }
        if of == 0 {
            return place.maybe(left_out);
        }
        place
            .child(el("p").class("figure").text(&self.summary()))
            .maybe(left_out)
            .child(table::take_away(&lines))
            .child(table(&lines))
    }
}

/// Reads and checks a file.
async fn examine(file: &File, packs: &[Pack]) -> Result<Line, String> {
    let manuscript = files::read(file).await?;
    let name = choose::name_of(file);
    let imported = if name.to_ascii_lowercase().ends_with(".json") {
        let draft =
            Draft::from_json(&manuscript.text, Newer::Refuse).map_err(|error| language().draft_error(&error))?;
        Imported { draft, kind: DocumentKind::Assignment, evidence: Vec::new(), unplaced: Vec::new() }
    } else {
        read(&manuscript, packs)?
    };
    let draft = &imported.draft;
    let no_pack = || words().no_pack.to_owned();
    let pack = packs.iter().find(|pack| pack.id == draft.pack).ok_or_else(no_pack)?;
    let rules = pack.compile(&draft.group).map_err(|_| no_pack())?;
    let session = Session::new(rules.into(), draft, clock::today());
    let answer = Answer::new(&imported, pack, &session, language());
    let row = BatchRow::new(&name, &answer, pack, language());
    Ok(Line { row, document: Some(Rc::new((imported, manuscript))) })
}
