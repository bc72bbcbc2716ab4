//! The library as the first program reaches it: fetched when it is first needed.

use js_sys::{Array, Function, Promise, Reflect};
use uppdragskollen_core::draft::Sector;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
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

    /// Calls one of its functions.
    async fn call(&self, name: &str, given: &Array) -> Result<JsValue, JsValue> {
        let function: Function = Reflect::get(self, &name.into())?.unchecked_into();
        JsFuture::from(Promise::resolve(&function.apply(self, given)?)).await
    }
}

/// The library while it shows something: dropped, it takes that away.
pub struct Visit(Library);

impl Drop for Visit {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// What is done with an answer of the library, or with a sentence that says why there is none.
type Then = Box<dyn FnOnce(Result<JsValue, String>)>;

/// Asks the library for something: one way for all, as each way weighs.
fn ask(name: &'static str, given: Array, then: Then) {
    later::spawn(async move {
        let answer = match fetch().await {
            Ok(library) => {
                let failed = |error: JsValue| error.as_string();
                let unreachable = || words().library.unreachable.to_owned();
                library.call(name, &given).await.map_err(|error| failed(error).unwrap_or_else(unreachable))
            }
            Err(missing) => Err(missing.sentence().to_owned()),
        };
        then(answer);
    });
}

/// Lets the library do something; says why it cannot, if it cannot.
pub fn tell(act: &'static str, given: Array) {
    let failed = |answer: Result<JsValue, String>| {
        if let Err(sentence) = answer {
            page::announce(&sentence);
        }
    };
    ask(act, given, Box::new(failed));
}

/// Gives a draft as a file: its title, and its JSON or its record's.
pub const SAVE: &str = "saveDraft";
/// Gives a draft that is open as a file: its id, and the way to its content.
pub const SAVE_OPEN: &str = "saveOpenDraft";
/// Gives a draft in the form that the person chooses: the same.
pub const EXPORT: &str = "exportDraft";
/// Goes on keeping a draft in step with a file: the same.
pub const IN_STEP: &str = "keepInStep";
/// Gives a draft as what is handed in: its JSON, and what is called with a rule's id and the reason for not meeting it.
pub const HAND_IN: &str = "handIn";
/// Shows what a draft has been through: the same.
pub const HISTORY: &str = "showHistory";
/// Puts everything into one file.
pub const BACKUP: &str = "backup";
/// Takes in such a file: what is called when something has come of it.
pub const RESTORE: &str = "restoreBackup";

/// Makes a draft of a text that the person pastes.
pub const PASTE: &str = "paste";
/// Opens a file, or reviews several: an array of them.
pub const OPEN: &str = "open";

/// Lets the library make a draft in one of these ways: its id and its record in JSON go to `then`, if the person goes
/// through with it; else a sentence that says why none came of it.
pub fn take(way: &'static str, given: Array, then: impl FnOnce(Result<[String; 2], String>) + 'static) {
    let made = |taken: Result<JsValue, String>| match taken {
        Ok(taken) if taken.is_undefined() => {}
        Ok(taken) => {
            let part = |number| Reflect::get_u32(&taken, number).ok().and_then(|part| part.as_string());
            then(Ok([0, 1].map(|number| part(number).unwrap_or_default())));
        }
        Err(sentence) => then(Err(sentence)),
    };
    ask(way, given, Box::new(made));
}

/// Lets the library bring the contents of two windows together, made from common ones, in JSON by writer. Where they do not
/// go together it lets the person choose, if it may ask; `then` gets what comes of it, or nothing.
pub fn bring_together(bases: &str, own: &str, other: &str, may_ask: bool, then: impl FnOnce(Option<String>) + 'static) {
    let given = Array::of4(&bases.into(), &own.into(), &other.into(), &may_ask.into());
    ask("bringTogether", given, Box::new(|answer| then(answer.ok().and_then(|content| content.as_string()))));
}

/// Tells the party that a job title or a workplace is of, if it can be told.
pub fn party_of(text: String, then: impl FnOnce(Option<Sector>) + 'static) {
    let told = |party: Result<JsValue, String>| {
        if let Ok(party) = party {
            then(party.as_string().and_then(|id| Sector::from_id(&id)));
        }
    };
    ask("partyOf", Array::of1(&text.into()), Box::new(told));
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
