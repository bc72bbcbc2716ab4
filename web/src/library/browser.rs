//! What a browser may not have: asked for by name, and answered by a promise.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A part of an object, if it is there.
pub fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(JsValue::is_object)
}

/// Calls a function of an object, and waits for its answer.
///
/// # Errors
/// What was thrown, or that there is no such function.
pub async fn call(this: &JsValue, name: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(this, &name.into())?.dyn_into()?;
    let given = given.iter().copied().collect();
    JsFuture::from(Promise::resolve(&function.apply(this, &given)?)).await
}
