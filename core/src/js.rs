//! The JavaScript face: the core in other people's form tools. Feature `js`.
//!
//! Plain objects go in and out, of the same form as the command line's JSON. Errors are thrown as sentences for a reader.

use std::rc::Rc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::Date;
use wasm_bindgen::prelude::*;

use crate::answer::Answer;
use crate::check::Session;
use crate::draft::{Draft, Field, Newer, Unknown};
use crate::import::{self, DocumentKind, Imported, Manuscript};
use crate::pack::{self, Pack};
use crate::swedish::PartialDate;
use crate::wording::Language;

/// How to read and check. `today` is `YYYY-MM-DD`; `lang` is `sv` or `en`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Options {
    today: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    pack: Option<String>,
    #[serde(default)]
    group: Option<String>,
}

impl Options {
    fn today(&self) -> Result<Date, JsError> {
        match self.today.parse() {
            Ok(PartialDate::Day(day)) => Ok(day),
            _ => Err(JsError::new("today must be a day of the form 2026-03-01")),
        }
    }

    fn language(&self) -> Language {
        if self.lang.as_deref() == Some("en") { Language::English } else { Language::Swedish }
    }
}

#[derive(Serialize)]
struct PackSummary {
    id: String,
    version: u32,
    title: String,
    groups: Vec<GroupSummary>,
}

#[derive(Serialize)]
struct GroupSummary {
    id: String,
    title: String,
}

/// The built-in packs: `[{id, version, title, groups: [{id, title}]}]`.
///
/// # Errors
/// None but those of the JavaScript engine.
#[wasm_bindgen]
pub fn packs() -> Result<JsValue, JsError> {
    let summaries: Vec<PackSummary> = pack::builtin()
        .into_iter()
        .map(|pack| PackSummary {
            groups: pack
                .groups
                .iter()
                .map(|group| GroupSummary { id: group.id.clone(), title: group.title.sv.clone() })
                .collect(),
            title: pack.title.sv,
            version: pack.version,
            id: pack.id,
        })
        .collect();
    to_js(&summaries)
}

/// Reads a text into a draft and checks it. The answer is the command line's, without the file.
///
/// # Errors
/// A sentence, where the text cannot be read or the options are wrong.
#[wasm_bindgen(js_name = readText)]
pub fn read_text(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options: Options = from_js(options)?;
    let packs = pack::builtin();
    let imported = import::read(
        &Manuscript::plain(text),
        import::Options {
            packs: &packs,
            pack: options.pack.as_deref(),
            group: options.group.as_deref(),
            today: options.today()?,
        },
    )
    .map_err(|error| JsError::new(&options.language().import_error(&error)))?;
    to_js(&answer(&imported, &options)?)
}

/// Checks a draft. The answer is the command line's, without the file.
///
/// # Errors
/// A sentence, where the object is no draft or the options are wrong.
#[wasm_bindgen]
pub fn check(draft: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let options: Options = from_js(options)?;
    let imported = drafted(draft_from(draft, options.language())?);
    to_js(&answer(&imported, &options)?)
}

/// A draft under work: after a change of one field only the rules that read it are evaluated again.
#[wasm_bindgen]
pub struct DraftSession {
    draft: Draft,
    pack: Pack,
    session: Session,
    language: Language,
}

#[wasm_bindgen]
impl DraftSession {
    /// Opens a draft.
    ///
    /// # Errors
    /// A sentence, where the object is no draft or its pack or group is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(draft: JsValue, options: JsValue) -> Result<DraftSession, JsError> {
        let options: Options = from_js(options)?;
        let draft = draft_from(draft, options.language())?;
        let pack = pack_of(&draft)?;
        let rules = pack.compile(&draft.group).map_err(|error| JsError::new(&error.to_string()))?;
        let session = Session::new(Rc::new(rules), &draft, options.today()?);
        Ok(Self { draft, pack, session, language: options.language() })
    }

    /// Sets the text of a field, `set("follow_up", "…")`.
    ///
    /// # Errors
    /// A sentence, where there is no such field or it holds no text.
    pub fn set(&mut self, field: &str, text: String) -> Result<(), JsError> {
        let field = Field::from_id(field).ok_or_else(|| JsError::new(&format!("there is no field \"{field}\"")))?;
        let held = self.draft.text_mut(field);
        *held.ok_or_else(|| JsError::new(&format!("the field {} holds no text", field.id())))? = text;
        self.session.changed(&self.draft, field);
        Ok(())
    }

    /// Every rule's verdict, `{"ug-kommun": "met", …}`.
    ///
    /// # Errors
    /// None but those of the JavaScript engine.
    pub fn verdicts(&self) -> Result<JsValue, JsError> {
        let reviews = self.session.reviews();
        let named = reviews.filter_map(|review| Some((self.pack.rules.get(review.rule)?.id.as_str(), review.verdict)));
        to_js(&named.collect::<std::collections::BTreeMap<_, _>>())
    }

    /// The whole answer, as [`check`] gives it.
    ///
    /// # Errors
    /// None but those of the JavaScript engine.
    pub fn answer(&self) -> Result<JsValue, JsError> {
        to_js(&Answer::new(&drafted(self.draft.clone()), &self.pack, &self.session, self.language))
    }
}

fn answer(imported: &Imported, options: &Options) -> Result<Answer, JsError> {
    let pack = pack_of(&imported.draft)?;
    let rules = pack.compile(&imported.draft.group).map_err(|error| JsError::new(&error.to_string()))?;
    let session = Session::new(Rc::new(rules), &imported.draft, options.today()?);
    Ok(Answer::new(imported, &pack, &session, options.language()))
}

fn pack_of(draft: &Draft) -> Result<Pack, JsError> {
    pack::find(&draft.pack).ok_or_else(|| JsError::new(&format!("there is no pack \"{}\"", draft.pack)))
}

/// A draft that no document was read for.
fn drafted(draft: Draft) -> Imported {
    Imported { draft, kind: DocumentKind::Assignment, evidence: Vec::new(), unplaced: Vec::new() }
}

/// A draft goes through the one reader of drafts, which knows schemas.
fn draft_from(value: JsValue, language: Language) -> Result<Draft, JsError> {
    let object: Unknown = from_js(value)?;
    Draft::from_object(object, Newer::Refuse).map_err(|error| JsError::new(&language.draft_error(&error)))
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| JsError::new(&error.to_string()))
}

fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    // Maps become plain objects, as JSON has them.
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}
