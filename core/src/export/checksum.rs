//! The checksum of a draft's content, by which two offices see that they speak of the same document.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::draft::{Draft, Unknown};

/// What is no content: it says how a draft is kept, or how far it has come.
const VOLATILE: [&str; 2] = ["schema", "status"];

/// The SHA-256 of a draft's content, in hexadecimal digits.
///
/// The content is the draft's JSON in UTF-8, its names in order of their code points, without spaces. Left out are the
/// schema's number, the status, and what is empty (null, "", [], {}), so that a later version with more fields comes to the
/// same.
pub fn checksum(draft: &Draft) -> String {
    let mut object = draft.to_object();
    object.retain(|name, _| !VOLATILE.contains(&name.as_str()));
    let mut text = String::new();
    write_object(&object, &mut text);
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Object(object) => write_object(object, text),
        Value::Array(values) => {
            text.push('[');
            for (place, value) in values.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(value, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

/// Sorted here: whether serde's own map is in order depends on who else builds with it.
fn write_object(object: &Unknown, text: &mut String) {
    let mut names: Vec<(&String, &Value)> = object.iter().filter(|(_, value)| !is_empty(value)).collect();
    names.sort_by_key(|(name, _)| *name);
    text.push('{');
    for (place, (name, value)) in names.into_iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(&Value::from(name.as_str()).to_string());
        text.push(':');
        write(value, text);
    }
    text.push('}');
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(object) => object.values().all(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Status;

    #[test]
    fn counts_content_and_nothing_else() {
        let mut draft = Draft::new("p", "g");
        draft.title = "Vårdplanering".to_owned();
        // printf '{"group":"g","pack":"p","pack_version":0,"title":"Vårdplanering"}' | sha256sum
        let sum = "db790d7fc951217479696cff2f3d582c1cf0df758e1802f826916f928030a143";
        assert_eq!(checksum(&draft), sum);
        draft.status = Status::Ready;
        assert_eq!(checksum(&draft), sum);
        draft.give_reason("ug-kommun", "Frågan rör bara regionen.");
        assert_ne!(checksum(&draft), sum);
    }
}
