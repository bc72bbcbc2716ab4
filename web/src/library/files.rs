//! Files, as the documents program reads and writes them in a thread of its own. It is fetched when it is first needed, goes
//! on with one thing after the other, and can be stopped.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use uppdragskollen_core::import::{ImportError, LARGEST_FILE, Manuscript};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageChannel, MessageEvent, Worker};

use crate::i18n::language;
use crate::i18n::library::files as words;

#[wasm_bindgen]
extern "C" {
    /// Defined in start.js, which knows of which build the program must be.
    #[wasm_bindgen(js_name = startDocuments)]
    fn start_documents() -> Worker;
}

thread_local! {
    static THREAD: RefCell<Option<Thread>> = const { RefCell::new(None) };
}

/// The thread, and what ends the waiting for it.
struct Thread {
    worker: Worker,
    stop: js_sys::Function,
    stopped: Promise,
}

/// Takes the document out of a file.
///
/// # Errors
/// A sentence that says why it cannot be read, and what to do.
pub async fn read(file: &File) -> Result<Manuscript, String> {
    let bytes = bytes(file).await?;
    let given = Array::of1(&bytes);
    let text = ask("read", &given, &Array::of1(&bytes.buffer())).await?.as_string().unwrap_or_default();
    serde_json::from_str(&text).map_err(|_| words().stopped.to_owned())
}

/// The bytes of a file; what is too large is not even fetched.
///
/// # Errors
/// A sentence, as for [`read`].
pub async fn bytes(file: &File) -> Result<Uint8Array, String> {
    if file.size() > LARGEST_FILE as f64 {
        let error = ImportError::TooLarge { bytes: file.size() as usize };
        return Err(language().import_error(&error));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| words().failed.to_owned())?;
    Ok(Uint8Array::new(&buffer))
}

/// Has the program do something; `moved` are the buffers in `given` that it gets for good.
///
/// # Errors
/// A sentence that says why it cannot.
pub async fn ask(act: &str, given: &Array, moved: &Array) -> Result<JsValue, String> {
    let failed = |_| words().unreachable.to_owned();
    let channel = MessageChannel::new().map_err(failed)?;
    let message = Object::new();
    for (name, value) in [("act", &JsValue::from_str(act)), ("given", given.as_ref()), ("port", &channel.port2())] {
        let _ = Reflect::set(&message, &name.into(), value);
    }
    let answer = Promise::new(&mut |resolve, _| {
        let answered =
            Closure::once_into_js(move |event: MessageEvent| resolve.call1(&JsValue::UNDEFINED, &event.data()));
        channel.port1().set_onmessage(Some(answered.unchecked_ref()));
    });
    moved.push(&channel.port2());
    let stopped = THREAD.with_borrow_mut(|thread| {
        let thread = thread.get_or_insert_with(Thread::start);
        thread.worker.post_message_with_transfer(&message, moved).map(|()| thread.stopped.clone())
    });
    let first = Promise::race(&Array::of2(&answer, stopped.map_err(failed)?.as_ref()));
    let answer = JsFuture::from(first).await.map_err(failed)?;
    let part = |name: &str| Reflect::get(&answer, &name.into()).ok().filter(|part| !part.is_undefined());
    if let Some(done) = part("done") {
        return Ok(done);
    }
    if let Some(refused) = part("refused") {
        return Err(refused.as_string().unwrap_or_default());
    }
    // A program that has stopped answers nothing any more.
    stop();
    Err(if part("stopped").is_some() { words().stopped } else { words().unreachable }.to_owned())
}

/// Stops what the program is doing; who waits for it is told that it has stopped.
pub fn stop() {
    if let Some(thread) = THREAD.take() {
        thread.worker.terminate();
        let stopped = Object::new();
        let _ = Reflect::set(&stopped, &"stopped".into(), &JsValue::TRUE);
        let _ = thread.stop.call1(&JsValue::UNDEFINED, &stopped);
    }
}

impl Thread {
    fn start() -> Self {
        let worker = start_documents();
        let mut stop = JsValue::UNDEFINED;
        let stopped = Promise::new(&mut |resolve, _| stop = resolve.into());
        let stop: js_sys::Function = stop.unchecked_into();
        // What cannot be fetched is an error of the thread's, and no answer comes.
        worker.set_onerror(Some(&stop));
        Self { worker, stop, stopped }
    }
}
