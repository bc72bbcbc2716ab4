//! What only one window may do at a time: taking away, and writing in a file. Any may write meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::answer::{Answer, answered};
use super::browser::{call, part};
use crate::later;

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
    if let Some(locks) = locks() {
        // Refused, as for a page that is opened as a file, it is done without.
        let _ = call(&locks, "request", &[&NAME.into(), &Closure::once_into_js(once.clone())]).await;
    }
    once();
    done.take()
}

/// A lock that is held.
pub struct Held(Answer);

impl Held {
    /// Lets the next window have it.
    pub fn release(self) {
        self.0.give(&JsValue::TRUE);
    }
}

/// Waits until no other window holds the lock of this name, and holds it; where the browser has no locks, at once.
pub async fn hold(name: &str) -> Held {
    let (release, released) = Answer::new();
    let (go, given) = Answer::new();
    match locks() {
        None => go.give(&JsValue::TRUE),
        Some(locks) => {
            let name = JsValue::from(name);
            later::spawn(async move {
                let given = go.clone();
                let act = Closure::once_into_js(move || {
                    given.give(&JsValue::TRUE);
                    JsValue::from(released)
                });
                if call(&locks, "request", &[&name, &act]).await.is_err() {
                    go.give(&JsValue::TRUE);
                }
            });
        }
    }
    answered(given).await;
    Held(release)
}

fn locks() -> Option<JsValue> {
    part(window().navigator().as_ref(), "locks")
}
