//! JSON, read and written by the browser, which has the code for it already. Natively, as in tests, by serde_json.

use serde_json::{Map, Value};

#[cfg(target_family = "wasm")]
pub use self::browser::{read, write};

/// Reads a text; `None` where it is no JSON.
#[cfg(not(target_family = "wasm"))]
pub fn read(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// Writes an object.
#[cfg(not(target_family = "wasm"))]
pub fn write(object: Map<String, Value>) -> String {
    serde_json::to_string(&object).unwrap_or_default()
}

#[cfg(target_family = "wasm")]
mod browser {
    use js_sys::{Array, JSON, Object, Reflect};
    use serde_json::Number;
    use wasm_bindgen::{JsCast, JsValue};

    use super::{Map, Value};

    /// What lies deeper is not read: that is no work of ours, and there is only so much room to go down.
    const DEEPEST: u32 = 100;
    /// JavaScript tells whole numbers apart up to here.
    const LARGEST: f64 = 9_007_199_254_740_991.0;

    /// Reads a text; `None` where it is no JSON.
    pub fn read(text: &str) -> Option<Value> {
        value_of(&JSON::parse(text).ok()?, DEEPEST)
    }

    /// Writes an object.
    pub fn write(object: Map<String, Value>) -> String {
        let text = JSON::stringify(&js_of(object.into())).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn value_of(js: &JsValue, deepest: u32) -> Option<Value> {
        let deepest = deepest.checked_sub(1)?;
        if let Some(text) = js.as_string() {
            return Some(text.into());
        }
        if let Some(number) = js.as_f64() {
            let is_whole = number.trunc() == number && number.abs() <= LARGEST;
            return Some(if is_whole { (number as i64).into() } else { Number::from_f64(number)?.into() });
        }
        if Array::is_array(js) {
            let each: &Array = js.unchecked_ref();
            return each.iter().map(|js| value_of(&js, deepest)).collect::<Option<Vec<_>>>().map(Value::Array);
        }
        if js.is_object() {
            let mut object = Map::new();
            for name in Object::keys(js.unchecked_ref::<Object>()).iter() {
                object.insert(name.as_string()?, value_of(&Reflect::get(js, &name).ok()?, deepest)?);
            }
            return Some(object.into());
        }
        Some(js.as_bool().map_or(Value::Null, Value::Bool))
    }

    fn js_of(value: Value) -> JsValue {
        match value {
            Value::Null => JsValue::NULL,
            Value::Bool(yes) => yes.into(),
            Value::Number(number) => number.as_f64().into(),
            Value::String(text) => text.into(),
            Value::Array(each) => each.into_iter().map(js_of).collect::<Array>().into(),
            Value::Object(object) => {
                let entries: Array =
                    object.into_iter().map(|(name, value)| Array::of2(&name.into(), &js_of(value))).collect();
                Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
            }
        }
    }
}
