//! What only one window may do at a time: taking away. Any may write meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The lock's name to the browser.
const NAME: &str = "uppdragskollen";

/// Does something while no other window does the same, where the browser has locks; else all the same.
pub async fn alone<T: 'static>(act: impl FnOnce() -> T + 'static) -> Option<T> {
    let act = Rc::new(RefCell::new(Some(act)));
    let done = Rc::new(RefCell::new(None));
    let once = {
        let (act, done) = (act.clone(), done.clone());
        move || {
            let act = act.take();
            if let Some(act) = act {
                done.replace(Some(act()));
            }
        }
    };
    if let Some(held) = held(once.clone()) {
        // Refused, as for a page that is opened as a file, it is done without.
        let _ = JsFuture::from(held).await;
    }
    once();
    done.take()
}

/// Asks for the lock, and does something with it; `None` where there is none.
fn held(act: impl FnOnce() + 'static) -> Option<Promise> {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(JsValue::is_object);
    let locks = part(window().navigator().as_ref(), "locks")?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into::<Function>().ok()?;
    let act = Closure::once_into_js(act);
    request.call2(&locks, &NAME.into(), &act).ok()?.dyn_into().ok()
}
