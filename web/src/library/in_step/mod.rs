//! A draft that is kept in step with a file on disk: what is written here goes into the file, and what others write in the
//! file comes in here. What somebody else has written there is never written over.

mod kept;
mod next;
mod status;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use serde_json::{Map, Value};
use uppdragskollen_core::draft::{Draft, Newer};

use super::answer::{Answer, answered};
use super::beside::joined;
use super::disk_file::{DiskFile, FileError, NoFile, choose_existing, choose_new};
use super::lock::hold;
use super::open_draft::OpenDraft;
use super::save::file_name;
use crate::i18n::language;
use crate::i18n::library::{draft_and_file, in_step as words};
use crate::i18n::words as app;
use crate::later;
use crate::page;
use crate::record::{Record, content_of};
use crate::store;
use kept::Link;
use next::{Next, next};
use status::Status;

pub use super::disk_file::is_possible;

/// Draft and file are looked at this often: a file can lie on a slow disk of somebody else's.
const PAUSE: Duration = Duration::from_secs(2);

/// How it stands with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// It says what the draft says, or will at once.
    InStep,
    /// Another window sees to it.
    Elsewhere,
    /// The browser wants the person's leave.
    NotAllowed,
    /// It is not there.
    Missing,
    /// It cannot be written.
    Busy,
    /// What is in it is no draft, for a reason that the sentence gives.
    Unreadable(String),
    /// It has been changed where the draft has been, and the person has to choose.
    Contested,
}

/// A draft and its file.
struct Pair {
    draft: OpenDraft,
    link: RefCell<Link>,
    status: Status,
    /// Whether something goes on that the next look would get in the way of.
    is_busy: Cell<bool>,
}

/// Which file is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// One that is made for it.
    New,
    /// One that is there.
    Existing,
}

/// Asks for a file, and keeps the draft in step with it from now on; tells whether it has come to that.
///
/// # Errors
/// A sentence that says why it cannot.
pub async fn begin(draft: OpenDraft, which: Which) -> Result<bool, String> {
    let Some(Record { draft: now, .. }) = draft.record() else { return Ok(false) };
    let title = if now.title.trim().is_empty() { app().drafts.untitled } else { now.title.trim() };
    let chosen = match which {
        Which::New => choose_new(&file_name(title, "json")).await,
        Which::Existing => choose_existing().await,
    };
    let file = match chosen {
        Ok(file) => file,
        Err(NoFile::Left) => return Ok(false),
        Err(NoFile::Unavailable) => return Err(words().unavailable.to_owned()),
    };
    let name = file.name();
    if !file.ask_leave().await {
        return Err((words().not_allowed)(&name));
    }
    let text = file.read().await.map_err(|error| sentence(error, &name))?;
    let mut known = Vec::new();
    if which == Which::New || text.trim().is_empty() {
        let own = now.to_json();
        file.write(&own).await.map_err(|error| sentence(error, &name))?;
        known.push(own);
    } else {
        draft_in(&text).map_err(|why| (words().unreadable)(&name, &why))?;
    }
    let link = Link { file, known };
    if !kept::keep(&draft.id, &link).await || !store::note_file(&draft.id, &name) {
        return Err(words().not_kept.to_owned());
    }
    page::announce(&(words().in_step)(&name));
    later::spawn(Pair::new(draft, link).keep());
    Ok(true)
}

/// Forgets the files of drafts that are gone.
pub async fn forget(ids: Vec<String>) {
    for id in ids {
        store::forget_file(&id);
        kept::forget(&id).await;
    }
}

/// Goes on keeping a draft in step with its file.
pub fn keep_in_step(draft: OpenDraft) {
    later::spawn(async move {
        match kept::link(&draft.id).await {
            Some(link) => Pair::new(draft, link).keep().await,
            // The browser has lost it: there is nothing to keep in step with.
            None => store::forget_file(&draft.id),
        }
    });
}

fn sentence(error: FileError, name: &str) -> String {
    let sentence = match error {
        FileError::Missing => words().missing,
        FileError::NotAllowed => words().not_allowed,
        FileError::Busy => words().busy,
    };
    sentence(name)
}

/// The draft in the text of a file, in JSON; a sentence where there is none.
fn draft_in(text: &str) -> Result<String, String> {
    let record = Record::read(text, Newer::Refuse).map_err(|error| language().draft_error(&error))?;
    Ok(record.draft.to_json())
}

impl Pair {
    fn new(draft: OpenDraft, link: Link) -> Rc<Self> {
        let name = link.file.name();
        Rc::new(Self { draft, link: RefCell::new(link), status: Status::show(&name), is_busy: Cell::new(false) })
    }

    /// Looks at both again and again, as long as the draft is shown and is to be kept in step.
    async fn keep(self: Rc<Self>) {
        self.say(Standing::Elsewhere);
        let held = hold(&store::key_of_file(&self.draft.id)).await;
        while self.is_wanted() {
            if !self.is_busy.get() {
                let standing = self.look(false).await;
                self.say(standing);
            }
            pause().await;
        }
        held.release();
        self.status.remove();
    }

    fn is_wanted(&self) -> bool {
        self.status.is_shown() && store::file_of(&self.draft.id).is_some()
    }

    fn file(&self) -> DiskFile {
        self.link.borrow().file.clone()
    }

    /// Looks at both, and does what is to be done; where they do not go together the person chooses, if it may ask.
    async fn look(&self, may_ask: bool) -> Standing {
        let file = self.file();
        if !file.is_allowed().await {
            return Standing::NotAllowed;
        }
        let text = match file.read().await {
            Ok(text) => text,
            Err(error) => return error.into(),
        };
        let other = match draft_in(&text) {
            Ok(draft) => draft,
            Err(why) => return Standing::Unreadable(why),
        };
        // It is closed: the next window that opens it goes on.
        let Some(own) = self.draft.record() else { return Standing::Elsewhere };
        let draft = own.draft.to_json();
        let what = next(&self.link.borrow().known, &draft, &other);
        match what {
            Next::Rest => {
                self.know(vec![other]).await;
                Standing::InStep
            }
            Next::Write => self.write(draft).await,
            Next::Meet => self.meet(own, other, may_ask).await,
        }
    }

    /// Puts the draft into the file.
    async fn write(&self, draft: String) -> Standing {
        // First: stopped between the two, the file is known whichever it holds.
        let mut known = self.link.borrow().known.clone();
        known.truncate(1);
        known.push(draft.clone());
        self.know(known).await;
        match self.file().write(&draft).await {
            Ok(()) => {
                self.know(vec![draft]).await;
                Standing::InStep
            }
            Err(error) => error.into(),
        }
    }

    /// Brings the draft together with what somebody has written in the file.
    async fn meet(&self, own: Record, other: String, may_ask: bool) -> Standing {
        let read = |draft: &String| Draft::from_json(draft, Newer::Refuse).ok();
        // What was read of a document stays with the draft; a file holds nothing of it.
        let with = |draft: &Draft| content_of(draft, own.reading.as_ref());
        let Some(theirs) = read(&other) else { return Standing::InStep };
        // Of a file that has just been chosen nothing is known: what only one of the two says is no conflict.
        // What could not be written is no state that others have gone on from.
        let base = self.link.borrow().known.first().and_then(read).unwrap_or_default();
        let bases: Vec<Map<String, Value>> = serde_json::from_str(&with(&base)).into_iter().collect();
        let asking = may_ask.then(draft_and_file);
        let Some(together) = joined(&bases, &with(&own.draft), &with(&theirs), asking).await else {
            return Standing::Contested;
        };
        if self.draft.record().is_some_and(|now| now.draft == own.draft) {
            if Record::read(&together, Newer::Accept).is_ok_and(|together| together.draft != own.draft) {
                self.draft.become_content(&together);
                page::announce(&(words().taken_in)(&self.file().name()));
            }
            self.know(vec![other]).await;
        }
        // If it went on meanwhile, the next look begins anew.
        Standing::InStep
    }

    /// Notes what the file holds, that the draft has gone on from.
    async fn know(&self, known: Vec<String>) {
        if self.link.borrow().known != known {
            self.link.borrow_mut().known.clone_from(&known);
            kept::keep(&self.draft.id, &Link { file: self.file(), known }).await;
        }
    }

    /// Says how it stands, and offers what can be done.
    fn say(self: &Rc<Self>, standing: Standing) {
        let act = |act: fn(Rc<Self>)| {
            let pair = self.clone();
            move || act(pair.clone())
        };
        self.status.say(standing, act(Self::mend), act(Self::stop));
    }

    /// Does what the person has pressed the button for.
    fn mend(self: Rc<Self>) {
        let standing = self.status.standing();
        self.is_busy.set(true);
        later::spawn(async move {
            let now = match standing {
                Some(Standing::NotAllowed) => {
                    self.file().ask_leave().await;
                    self.look(false).await
                }
                Some(Standing::Unreadable(_)) => match self.draft.record() {
                    Some(own) => self.write(own.draft.to_json()).await,
                    None => Standing::InStep,
                },
                _ => self.look(true).await,
            };
            self.is_busy.set(false);
            self.say(now);
        });
    }

    fn stop(self: Rc<Self>) {
        self.status.remove();
        page::announce(words().stopped);
        page::focus(page::UNDO);
        later::spawn(forget(vec![self.draft.id.clone()]));
    }
}

impl From<FileError> for Standing {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Missing => Self::Missing,
            FileError::NotAllowed => Self::NotAllowed,
            FileError::Busy => Self::Busy,
        }
    }
}

async fn pause() {
    let (over, promise) = Answer::new();
    set_timeout(move || over.give(&true.into()), PAUSE);
    answered(promise).await;
}
