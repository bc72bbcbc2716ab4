//! The library as the first program reaches it: fetched when it is first needed.

use js_sys::Array;
use uppdragskollen_core::draft::Sector;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::element::El;
use crate::i18n::words;
use crate::later;
use crate::page;

#[wasm_bindgen]
extern "C" {
    /// Defined in start.js, as only a script can fetch another.
    #[wasm_bindgen(js_name = fetchLibrary, catch)]
    async fn fetch_library() -> Result<JsValue, JsValue>;

    /// The exports of `bin/library.rs`.
    pub type Library;

    #[wasm_bindgen(method)]
    fn show(this: &Library, place: &Element, address: &str);

    #[wasm_bindgen(method)]
    fn leave(this: &Library);

    #[wasm_bindgen(method, js_name = showDocument)]
    fn show_document(this: &Library, place: &Element, id: &str, told: &str, acts: &JsValue);

    #[wasm_bindgen(method, catch)]
    async fn paste(this: &Library) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn open(this: &Library, files: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = exportDraft)]
    fn export(this: &Library, draft: &str);

    #[wasm_bindgen(method, js_name = handIn)]
    fn hand_in(this: &Library, draft: &str, explain: &JsValue);

    #[wasm_bindgen(method, js_name = partyOf)]
    fn party_of(this: &Library, text: &str) -> Option<String>;

    #[wasm_bindgen(method, js_name = saveDraft)]
    fn save_draft(this: &Library, title: &str, content: &str);

    #[wasm_bindgen(method, js_name = showHistory)]
    fn show_history(this: &Library, id: &str, restore: &JsValue);

    #[wasm_bindgen(method)]
    fn merge(this: &Library, base: Option<String>, own: &str, other: &str) -> Option<String>;

    #[wasm_bindgen(method)]
    fn choose(this: &Library, base: Option<String>, own: &str, other: &str, take: &JsValue);

    #[wasm_bindgen(method)]
    fn backup(this: &Library);

    #[wasm_bindgen(method, js_name = restoreBackup)]
    fn restore_backup(this: &Library, done: &JsValue);
}

/// Why the library is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It could not be fetched.
    Unreachable,
    /// It is of another build than this program: the page is older than what its host has now.
    Other,
}

/// The library.
///
/// # Errors
/// Why it is not here. It can be tried again.
pub async fn fetch() -> Result<Library, Missing> {
    // web/fetched/page.js throws a string for a library of another build, and only then.
    let missing = |error: JsValue| if error.is_string() { Missing::Other } else { Missing::Unreachable };
    fetch_library().await.map(JsCast::unchecked_into).map_err(missing)
}

impl Library {
    /// Lets the library show in `place` what belongs to an address.
    pub fn visit(self, place: &El, address: &str) -> Visit {
        self.show(place.node(), address);
        Visit(self)
    }

    /// Lets the library show in `place` the document that a draft came from. `acts` is called without arguments to put it
    /// aside, and with the number of a passage and a field's id to add that passage there.
    pub fn visit_document(self, place: &El, id: &str, told: &str, acts: &JsValue) -> Visit {
        self.show_document(place.node(), id, told, acts);
        Visit(self)
    }
}

/// The library while it shows something: dropped, it takes that away.
pub struct Visit(Library);

impl Drop for Visit {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// A way to a new draft that the library knows.
pub enum Way {
    /// The person pastes a text.
    Paste,
    /// The person has chosen files: one to open, or several to review.
    Open(Array),
}

/// Lets the library make a draft: its id and its record in JSON go to `then`, if the person goes through with it; else a
/// sentence that says why none came of it.
pub fn take(way: Way, then: impl FnOnce(Result<[String; 2], String>) + 'static) {
    later::spawn(async move {
        let taken = match fetch().await {
            Ok(library) => match way {
                Way::Paste => library.paste().await,
                Way::Open(files) => library.open(&files).await,
            },
            Err(missing) => Err(missing.sentence().into()),
        };
        match taken {
            Ok(taken) if taken.is_undefined() => {}
            Ok(taken) => {
                let part = |number| js_sys::Reflect::get_u32(&taken, number).ok().and_then(|part| part.as_string());
                then(Ok([0, 1].map(|number| part(number).unwrap_or_default())));
            }
            Err(error) => {
                then(Err(error.as_string().unwrap_or_else(|| words().library.unreachable.to_owned())));
            }
        }
    });
}

/// Lets the library give a draft, in JSON, out of the app: as a file, or with `explain` as what is handed in. That is
/// called with a rule's id and the reason for not meeting it. Says why it cannot in a sentence to `failed`.
pub fn give(draft: String, explain: Option<JsValue>, failed: fn(&str)) {
    later::spawn(async move {
        match (fetch().await, explain) {
            (Ok(library), None) => library.export(&draft),
            (Ok(library), Some(explain)) => library.hand_in(&draft, &explain),
            (Err(missing), _) => failed(missing.sentence()),
        }
    });
}

/// Lets the library do something, once it is here; says why it cannot, if it is not.
fn with(act: impl FnOnce(Library) + 'static) {
    later::spawn(async move {
        match fetch().await {
            Ok(library) => act(library),
            Err(missing) => page::announce(missing.sentence()),
        }
    });
}

/// Lets the library give a draft of this title as a file. `content` is its JSON, or its record's.
pub fn save_file(title: String, content: String) {
    with(move |library| library.save_draft(&title, &content));
}

/// Lets the library show what a draft has been through. `restore` is called with the content to go back to.
pub fn show_history(id: String, restore: JsValue) {
    with(move |library| library.show_history(&id, &restore));
}

/// Lets the library bring two contents together that were made from a common one, if that is known: `then` gets what
/// comes of it, or nothing where the person has to choose.
pub fn merge(base: Option<String>, own: String, other: String, then: impl FnOnce(Option<String>) + 'static) {
    later::spawn(async move {
        then(fetch().await.ok().and_then(|library| library.merge(base, &own, &other)));
    });
}

/// Lets the person choose between two such contents; `take` gets what comes of it.
pub fn choose(base: Option<String>, own: String, other: String, take: impl Fn(String) + 'static) {
    let take = Closure::<dyn Fn(JsValue)>::new(move |content: JsValue| {
        if let Some(content) = content.as_string() {
            take(content);
        }
    });
    with(move |library| library.choose(base, &own, &other, &take.into_js_value()));
}

/// Lets the library put everything into one file.
pub fn backup() {
    with(|library| library.backup());
}

/// Lets the library take in such a file; `done` is called when something has come of it.
pub fn restore_backup(done: impl Fn() + 'static) {
    let done = Closure::<dyn Fn()>::new(done).into_js_value();
    with(move |library| library.restore_backup(&done));
}

/// Tells the party that a job title or a workplace is of, if it can be told.
pub fn party_of(text: String, then: impl FnOnce(Option<Sector>) + 'static) {
    later::spawn(async move {
        if let Ok(library) = fetch().await {
            then(library.party_of(&text).and_then(|id| Sector::from_id(&id)));
        }
    });
}

impl Missing {
    /// What to say of it.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Unreachable => words().library.unreachable,
            Self::Other => words().library.other,
        }
    }
}
