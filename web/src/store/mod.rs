//! Where everything is: in the browser's localStorage, by the core's rules for what may be written when. What does not fit
//! there is in memory.

mod beside;
mod local;

use std::cell::RefCell;

use leptos::prelude::*;
use uppdragskollen_core::store::bin;
use uppdragskollen_core::store::{
    self, ASIDE, Entry, Holding, Listed, Listing, OpenError, Record, Revision, Saved, Shelf, State, Summary,
};
use uppdragskollen_core::swedish::has;
use wasm_bindgen::prelude::*;

use crate::clock;

pub use beside::{
    delete_document, delete_pack, document, file_of, forget_file, key_of_file, note_file, packs, save_document,
    save_pack, unstored,
};
pub use local::Local;

#[wasm_bindgen]
extern "C" {
    /// Defined in start.js: asks the browser not to clear this page's storage by itself.
    #[wasm_bindgen(js_name = keepStorage)]
    fn keep_storage();

    /// Defined in web/journal.js.
    async fn journalled();

    /// Defined in start.js: shows the library, which is a program of its own, what of a draft is in memory only.
    #[wasm_bindgen(js_name = showUnstored)]
    fn show_unstored(id: &str, content: Option<&str>);
}

/// Why something is in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The storage is full, or refuses for another reason.
    Full,
    /// The browser gives this page no storage.
    Unavailable,
}

/// What could not be stored.
struct Unstored {
    holding: Holding,
    content: String,
    summary: Summary,
    since: u64,
}

/// A draft that has been opened.
#[derive(Clone)]
pub struct Opened {
    /// What to save it with.
    pub holding: Holding,
    /// Its content, in JSON.
    pub content: String,
    /// When it was saved, in milliseconds since 1970; `None` where it is in memory only.
    pub saved: Option<u64>,
    /// Whether others wrote beside it, without having seen it.
    pub is_contested: bool,
    /// Whether some revision of it was damaged, and has been set aside.
    pub was_damaged: bool,
}

struct Store {
    shelf: Local,
    unstored: RefCell<Vec<Unstored>>,
    /// Told when `unstored` gets or loses its last draft.
    changed: ArcTrigger,
}

thread_local! {
    static STORE: Store =
        Store { shelf: Local::ask(), unstored: RefCell::default(), changed: ArcTrigger::new() };
}

/// The browser's storage.
pub fn shelf() -> Local {
    STORE.with(|store| store.shelf)
}

/// What is wrong, if something is. Who asks is told when that changes.
pub fn trouble() -> Option<Trouble> {
    STORE.with(|store| {
        store.changed.track();
        if !store.shelf.is_there() { Some(Trouble::Unavailable) } else { has_unstored().then_some(Trouble::Full) }
    })
}

/// Whether some draft is in memory only.
pub fn has_unstored() -> bool {
    STORE.with(|store| !store.unstored.borrow().is_empty())
}

/// All drafts, the newest first; of those that could not be saved what is in memory, as `0` in `saved`.
pub fn list() -> Listing {
    STORE.with(|store| {
        let mut listing = store::list(&store.shelf);
        for unstored in store.unstored.borrow().iter() {
            let id = unstored.holding.id();
            listing.drafts.retain(|listed| listed.id != id);
            let listed = Listed {
                id: id.to_owned(),
                revision: Revision::default(),
                saved: 0,
                state: State::Shelved,
                summary: unstored.summary.clone(),
                is_contested: false,
            };
            listing.drafts.insert(0, listed);
        }
        listing
    })
}

/// Opens a draft.
///
/// # Errors
/// The core's.
pub fn open(id: &str) -> Result<Opened, OpenError> {
    STORE.with(|store| {
        if let Some(unstored) = store.unstored.borrow().iter().find(|unstored| unstored.holding.id() == id) {
            let (holding, content) = (unstored.holding.clone(), unstored.content.clone());
            return Ok(Opened { holding, content, saved: None, is_contested: false, was_damaged: false });
        }
        let opened = store::open(&store.shelf, id, &new_id())?;
        Ok(Opened {
            saved: Some(opened.record.saved),
            holding: opened.holding,
            content: opened.content,
            is_contested: !opened.rivals.is_empty(),
            was_damaged: !opened.damaged.is_empty(),
        })
    })
}

/// Whether something of a draft was damaged, and has been set aside.
pub fn is_set_aside(id: &str) -> bool {
    shelf().keys(ASIDE).iter().any(|key| has(key, id))
}

/// Saves a draft; when it cannot be stored it is kept in memory, until a save succeeds.
pub fn save(holding: &mut Holding, content: &str, summary: Summary) -> Option<Saved> {
    STORE.with(|store| {
        let now = clock::milliseconds() as u64;
        let saved = holding.save(&store.shelf, &Entry { content, summary: summary.clone(), now });
        show_unstored(holding.id(), saved.is_err().then_some(content));
        store.change(|unstored| {
            unstored.retain(|other| other.holding.id() != holding.id());
            if saved.is_err() {
                let (holding, content) = (holding.clone(), content.to_owned());
                unstored.push(Unstored { holding, content, summary, since: now });
            }
        });
        saved.ok()
    })
}

/// When all that has been saved is on the disk.
pub async fn settled() {
    journalled().await;
}

/// Keeps a new draft of this id; where there is no room for it, in memory.
pub fn begin(id: &str, content: &str, summary: Summary) {
    keep_storage();
    save(&mut Holding::new(id, &new_id()), content, summary);
}

/// Keeps a new draft of this id if there is room for it; tells whether there was.
pub fn begin_if_room(id: &str, content: &str, summary: Summary) -> bool {
    let entry = Entry { content, summary, now: clock::milliseconds() as u64 };
    Holding::new(id, &new_id()).save(&shelf(), &entry).is_ok()
}

/// Puts a draft in the bin, or takes it out; tells whether that could be done. What is in memory only is gone then.
pub fn put(id: &str, state: State) -> bool {
    STORE.with(|store| {
        let put = bin::put(&store.shelf, id, state, clock::milliseconds() as u64);
        show_unstored(id, None);
        store.change(|unstored| unstored.retain(|other| other.holding.id() != id));
        put.is_ok()
    })
}

/// Tries again to store what is in memory only: there may be room now.
pub fn try_again() {
    STORE.with(|store| {
        store.change(|unstored| {
            unstored.retain_mut(|Unstored { holding, content, summary, since }| {
                let entry = Entry { content, summary: summary.clone(), now: *since };
                let is_refused = holding.save(&store.shelf, &entry).is_err();
                show_unstored(holding.id(), is_refused.then_some(content));
                is_refused
            });
        });
    });
}

/// What others wrote of a draft that is not taken in where it is held.
pub fn rivals(holding: &Holding) -> Vec<Record> {
    holding.rivals(&shelf())
}

/// A new id.
pub fn new_id() -> String {
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}-{random:08x}", clock::milliseconds() as u64)
}

impl Store {
    fn change(&self, change: impl FnOnce(&mut Vec<Unstored>)) {
        let was_empty = self.unstored.borrow().is_empty();
        change(&mut self.unstored.borrow_mut());
        if was_empty != self.unstored.borrow().is_empty() {
            self.changed.notify();
        }
    }
}
