//! The saved draft that a Word file carries inside, in a part of its own.

use super::super::package::Package;
use super::super::xml::{Event, Space, Xml};
use crate::import::{ImportError, LARGEST_TEXT};

/// A document has one or two parts of this sort.
const MOST_PARTS: usize = 20;

/// The draft, as it was saved; nobody has looked at it yet. A part that is none, or is broken, is passed over.
///
/// # Errors
/// [`ImportError::Excessive`] where the package unpacks to too much.
pub fn draft(package: &mut Package<'_>) -> Result<Option<String>, ImportError> {
    let is_item = |name: &String| {
        let number = name.strip_prefix("customXml/item").and_then(|rest| rest.strip_suffix(".xml"));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let names: Vec<String> = package.names().into_iter().filter(is_item).take(MOST_PARTS).collect();
    for name in names {
        match package.text(&name) {
            Ok(text) => {
                if let Some(draft) = held(&text.unwrap_or_default(), package) {
                    return Ok(Some(draft));
                }
            }
            Err(error @ ImportError::Excessive { .. }) => return Err(error),
            Err(_) => {}
        }
    }
    Ok(None)
}

fn held(text: &str, package: &Package<'_>) -> Option<String> {
    let mut xml = Xml::new(text, package.kind());
    let root = loop {
        if let Event::Start(root) = xml.next().ok()?? {
            break root;
        }
    };
    if (root.space, root.name()) != (Space::Draft, "utkast") {
        return None;
    }
    let mut draft = String::new();
    while let Some(event) = xml.next().ok()? {
        if let Event::Text(text) = event {
            draft.push_str(&text);
        }
        if draft.len() > LARGEST_TEXT {
            return None;
        }
    }
    Some(draft).filter(|draft| !draft.trim().is_empty())
}
