//! Historik: the revisions that a draft has been through, each to be seen, compared, named and gone back to.

mod changes;
mod version;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use time::Date;
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::store::history::{History, Kept};

use crate::clock::{self, Moment};
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::{history as words, shared};
use crate::page;
use crate::parts::{Button, Dialog, actions, alert, heading};
use crate::record::Record;
use crate::store;
use changes::named;

/// How many revisions are shown at a time.
const MOST: usize = 40;

/// The history of a draft, as it is looked through. A handle.
#[derive(Clone)]
struct Looking(Rc<Looked>);

struct Looked {
    dialog: Dialog,
    history: RefCell<History>,
    restore: Function,
    /// The list of all revisions.
    list: El,
    /// One of them.
    page: El,
    most: Cell<usize>,
    today: Date,
}

/// What is to be seen of a revision.
#[derive(Clone, Copy)]
enum Aspect {
    /// Its content.
    Content,
    /// How it differs from another.
    Difference,
}

/// Shows what the draft of this id has been through. `restore` is called with the content to go back to.
pub fn show_history(id: &str, restore: Function) {
    let history = History::read(&store::shelf(), id);
    Dialog::open(words().title, |dialog| {
        let (list, page) = (el("div").class("stack"), el("div").class("stack"));
        let looking = Looking(Rc::new(Looked {
            dialog: dialog.clone(),
            history: RefCell::new(history),
            restore,
            list: list.clone(),
            page: page.clone(),
            most: Cell::new(MOST),
            today: clock::today(),
        }));
        looking.fill_list();
        vec![list, page]
    });
}

impl Looking {
    /// A revision by its place, the newest first.
    fn kept(&self, place: usize) -> Option<Kept> {
        self.0.history.borrow().revisions.get(place).cloned()
    }

    /// The draft as it was in a revision.
    fn draft(&self, place: usize) -> Option<Draft> {
        self.content(place).and_then(|content| Record::read(&content, Newer::Accept).ok()).map(|record| record.draft)
    }

    fn content(&self, place: usize) -> Option<String> {
        let history = self.0.history.borrow();
        history.content(&history.revisions.get(place)?.record.revision)
    }

    /// What the draft is now, by place.
    fn present(&self) -> usize {
        self.0.history.borrow().revisions.iter().position(|kept| !kept.is_past).unwrap_or_default()
    }

    /// When a revision was saved, as a name for it.
    fn when(&self, kept: &Kept) -> String {
        (words().version)(clock::moment(kept.record.saved), self.0.today)
    }

    /// Shows all revisions in place of one.
    fn back(&self, focus: &str) {
        self.0.page.node().set_text_content(None);
        self.fill_list();
        self.0.dialog.retitle(words().title);
        page::focus(focus);
    }

    fn fill_list(&self) {
        let list = self.0.list.clone();
        list.node().set_text_content(None);
        let (count, damaged) = {
            let history = self.0.history.borrow();
            (history.revisions.len(), history.damaged.len())
        };
        let damaged = (damaged > 0).then(|| alert("warning", "", &language().damaged_records(damaged)));
        let lead = if count == 0 { words().none } else { words().lead };
        let list = list.child(el("p").text(lead)).maybe(damaged).children(self.days());
        let dialog = self.0.dialog.clone();
        let close = Button::new(shared().close, move || dialog.close()).view();
        let older = (count > self.0.most.get()).then(|| self.older());
        list.child(actions(older.into_iter().chain([close]).collect()).class("actions dialog-end"));
    }

    /// A button that shows more revisions, and leads to the first of them.
    fn older(&self) -> El {
        let looking = self.clone();
        let show = move || {
            let most = looking.0.most.get();
            looking.0.most.set(most + MOST);
            looking.fill_list();
            page::focus(&id_of(most, Aspect::Content));
        };
        Button::new(words().older, show).view()
    }

    /// The revisions under the day on which they were saved.
    fn days(&self) -> Vec<El> {
        let mut days: Vec<(Date, Vec<El>)> = Vec::new();
        let mut newer: Option<Option<Draft>> = None;
        let most = self.0.history.borrow().revisions.len().min(self.0.most.get());
        for place in 0..most {
            let Some(kept) = self.kept(place) else { continue };
            let draft = newer.take().unwrap_or_else(|| self.draft(place));
            let before = self.draft(place + 1);
            let moment = clock::moment(kept.record.saved);
            let row = self.row(place, &kept, moment, draft.as_ref(), before.as_ref());
            newer = Some(before);
            match days.last_mut() {
                Some((day, rows)) if *day == moment.day => rows.push(row),
                _ => days.push((moment.day, vec![row])),
            }
        }
        let part = |(day, rows)| {
            let title = heading(3, "2xs", &(words().day)(day, self.0.today));
            el("section").child(title).child(el("ul").class("versions").children(rows))
        };
        days.into_iter().map(part).collect()
    }

    fn row(&self, place: usize, kept: &Kept, moment: Moment, draft: Option<&Draft>, before: Option<&Draft>) -> El {
        let is_present = place == self.present();
        let when = self.when(kept);
        let what = match (draft, before) {
            (None, _) => words().lost.to_owned(),
            (Some(_), None) => words().first.to_owned(),
            (Some(draft), Some(before)) => (words().changed)(&named(before, draft)),
        };
        let tag = |text: &str| el("span").class("ds-tag own").text(text);
        let name = &kept.record.name;
        let state = match (is_present, kept.is_past) {
            (true, _) => Some(words().now),
            (false, false) => Some(words().beside),
            _ => None,
        };
        let head = el("p")
            .class("version-head")
            .child(el("strong").text(&(words().clock)(moment)))
            .maybe((!name.is_empty()).then(|| tag(name)))
            .maybe(state.map(tag));
        let open = |label: &str, aspect: Aspect| {
            let looking = self.clone();
            let button = Button::new(label, move || looking.open(place, aspect)).tertiary().about(&when).view();
            button.id(&id_of(place, aspect))
        };
        let mut buttons = Vec::new();
        if draft.is_some() {
            buttons.push(open(words().show, Aspect::Content));
            if !is_present {
                buttons.push(open(words().compare, Aspect::Difference));
            }
        }
        el("li").child(head).child(el("p").class("version-what").text(&what)).child(actions(buttons))
    }
}

/// The id of the button that shows something of a revision.
fn id_of(place: usize, aspect: Aspect) -> String {
    match aspect {
        Aspect::Content => format!("version-{place}"),
        Aspect::Difference => format!("version-{place}-compare"),
    }
}
