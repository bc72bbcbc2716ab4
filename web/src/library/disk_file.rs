//! Files on disk that the person has let the page read and write, where the browser has that (File System Access).

use js_sys::Reflect;
use leptos::prelude::window;
use serde_json::json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::browser::call;

/// A file on disk. Copies are the same file.
#[derive(Clone)]
pub struct DiskFile(JsValue);

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFile {
    /// The person thought better of it.
    Left,
    /// The browser has no such dialogue, or does not show it here.
    Unavailable,
}

/// Why a file cannot be read or written now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is not where it was.
    Missing,
    /// The browser wants the person's leave first.
    NotAllowed,
    /// Something else: another program has it, or its disk is full.
    Busy,
}

/// The browser's name for leave to read and write.
const MODE: &str = "readwrite";
/// The most that is read, in bytes: a draft is a thousandth of that.
const LARGEST: f64 = 20_000_000.0;

/// Whether the browser can let a page write in a file that the person chooses.
pub fn is_possible() -> bool {
    Reflect::get(&window(), &"showSaveFilePicker".into()).is_ok_and(|picker| picker.is_function())
}

/// Asks for a new file of JSON, called `name` unless the person calls it otherwise.
///
/// # Errors
/// Why there is none.
pub async fn choose_new(name: &str) -> Result<DiskFile, NoFile> {
    choose("showSaveFilePicker", &json!({"suggestedName": name, "types": kinds()})).await.map(DiskFile)
}

/// Asks for a file of JSON that is there already.
///
/// # Errors
/// Why there is none.
pub async fn choose_existing() -> Result<DiskFile, NoFile> {
    let chosen = choose("showOpenFilePicker", &json!({"types": kinds()})).await?;
    Reflect::get_u32(&chosen, 0).map(DiskFile).map_err(|_| NoFile::Unavailable)
}

fn kinds() -> serde_json::Value {
    json!([{"accept": {"application/json": [".json"]}}])
}

async fn choose(dialogue: &str, options: &serde_json::Value) -> Result<JsValue, NoFile> {
    let options = js_sys::JSON::parse(&options.to_string()).unwrap_or_default();
    call(&window(), dialogue, &[&options]).await.map_err(|error| {
        if name_of(&error).as_deref() == Some("AbortError") { NoFile::Left } else { NoFile::Unavailable }
    })
}

fn name_of(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}

impl DiskFile {
    /// A file as the browser hands it over.
    pub fn of(handle: JsValue) -> Self {
        Self(handle)
    }

    /// The file as the browser keeps it.
    pub fn handle(&self) -> &JsValue {
        &self.0
    }

    /// What it is called, without its folder.
    pub fn name(&self) -> String {
        Reflect::get(&self.0, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Whether it may be read and written now.
    pub async fn is_allowed(&self) -> bool {
        self.leave("queryPermission").await
    }

    /// Asks the person for leave to read and write it; for when they have just pressed something.
    pub async fn ask_leave(&self) -> bool {
        self.leave("requestPermission").await
    }

    async fn leave(&self, way: &str) -> bool {
        let mode = js_sys::Object::new();
        let _ = Reflect::set(&mode, &"mode".into(), &MODE.into());
        call(&self.0, way, &[&mode]).await.is_ok_and(|state| state.as_string().as_deref() == Some("granted"))
    }

    /// What is in it, as text.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn read(&self) -> Result<String, FileError> {
        let file: File = call(&self.0, "getFile", &[]).await.map_err(|error| why(&error))?.unchecked_into();
        if file.size() > LARGEST {
            return Ok(String::new());
        }
        let text = JsFuture::from(file.text()).await.map_err(|error| why(&error))?;
        Ok(text.as_string().unwrap_or_default())
    }

    /// Puts a text in place of what is in it: all of it, or nothing.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub async fn write(&self, text: &str) -> Result<(), FileError> {
        let written = async {
            let stream = call(&self.0, "createWritable", &[]).await?;
            call(&stream, "write", &[&text.into()]).await?;
            call(&stream, "close", &[]).await
        };
        written.await.map(drop).map_err(|error| why(&error))
    }
}

fn why(error: &JsValue) -> FileError {
    match name_of(error).as_deref() {
        Some("NotFoundError") => FileError::Missing,
        Some("NotAllowedError" | "SecurityError") => FileError::NotAllowed,
        _ => FileError::Busy,
    }
}
