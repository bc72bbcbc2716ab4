//! The library as the first program reaches it: fetched when it is first needed.

use js_sys::Array;
use uppdragskollen_core::draft::Sector;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::element::El;
use crate::i18n::words;
use crate::later;

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
