//! What only one window may do at a time: taking away. Any may write meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::window;
use wasm_bindgen::closure::Closure;

use super::browser::{call, part};

/// The lock's name to the browser.
const NAME: &str = "uppdragskollen";

/// Does something while no other window does the same, where the browser has locks; else all the same.
pub async fn alone<T: 'static>(act: impl FnOnce() -> T + 'static) -> Option<T> {
    let act = Rc::new(RefCell::new(Some(act)));
    let done = Rc::new(RefCell::new(None));
    let once = {
        let done = done.clone();
        move || {
            let act = act.take();
            if let Some(act) = act {
                done.replace(Some(act()));
            }
        }
    };
    if let Some(locks) = part(window().navigator().as_ref(), "locks") {
        // Refused, as for a page that is opened as a file, it is done without.
        let _ = call(&locks, "request", &[&NAME.into(), &Closure::once_into_js(once.clone())]).await;
    }
    once();
    done.take()
}
