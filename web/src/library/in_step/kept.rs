//! The files that drafts are kept in step with, remembered in IndexedDB: only it takes a file as the browser knows it.

use js_sys::{Array, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransactionMode};

use crate::library::disk_file::DiskFile;

const NAME: &str = "uppdragskollen-files";
const STORE: &str = "files";

/// The file of a draft.
pub struct Link {
    /// The file.
    pub file: DiskFile,
    /// The states of it that the draft has gone on from: the last that is sure, and then the one that is being written.
    pub known: Vec<String>,
}

/// The file of the draft of this id, if there is one.
pub async fn link(id: &str) -> Option<Link> {
    let id = JsValue::from(id);
    let kept = with_store(move |store| store.get(&id)).await.ok()?;
    let file = Reflect::get(&kept, &"file".into()).ok().filter(JsValue::is_object).map(DiskFile::of)?;
    let known = Reflect::get(&kept, &"known".into()).ok()?;
    Some(Link { file, known: Array::from(&known).iter().filter_map(|state| state.as_string()).collect() })
}

/// Remembers the file of a draft; tells whether that could be done.
pub async fn keep(id: &str, link: &Link) -> bool {
    let kept = js_sys::Object::new();
    let known: Array = link.known.iter().map(|state| JsValue::from(state.as_str())).collect();
    let _ = Reflect::set(&kept, &"file".into(), link.file.handle());
    let _ = Reflect::set(&kept, &"known".into(), &known);
    let id = JsValue::from(id);
    with_store(move |store| store.put_with_key(&kept, &id)).await.is_ok()
}

/// Forgets the file of a draft.
pub async fn forget(id: &str) {
    let id = JsValue::from(id);
    let _ = with_store(move |store| store.delete(&id)).await;
}

async fn with_store(act: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>) -> Result<JsValue, JsValue> {
    let factory = window().indexed_db()?.ok_or(JsValue::UNDEFINED)?;
    let opening = factory.open_with_u32(NAME, 1)?;
    let made = opening.clone();
    let make = Closure::once_into_js(move || {
        let base = made.result().map(JsCast::unchecked_into::<IdbDatabase>);
        base.and_then(|base| base.create_object_store(STORE)).map(drop)
    });
    opening.set_onupgradeneeded(Some(make.unchecked_ref()));
    let base: IdbDatabase = settled(&opening).await?.unchecked_into();
    let request = base
        .transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite)
        .and_then(|transaction| transaction.object_store(STORE))
        .and_then(|store| act(&store));
    let answer = match request {
        Ok(request) => settled(&request).await,
        Err(error) => Err(error),
    };
    base.close();
    answer
}

/// What a request gives, once it does.
async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let done = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(done).await?;
    request.result()
}
