//! Lists: whether a level of one has bullets or numbers.

use std::collections::HashMap;

use super::super::FileKind;
use super::super::body::Role;
use super::super::xml::{Event, Space, Xml};
use crate::import::ImportError;

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The kind of each list, by the id that paragraphs name.
    kinds: HashMap<String, String>,
    /// What each level of a kind of list is marked with.
    marks: HashMap<(String, u8), String>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn read(text: &str, kind: FileKind) -> Result<Self, ImportError> {
        let mut xml = Xml::new(text, kind);
        let mut numbering = Self::default();
        let (mut of_kind, mut list, mut level) = (String::new(), String::new(), 0);
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            if element.space != Space::Word {
                continue;
            }
            let value = |name: &str| element.attribute(name).unwrap_or_default();
            match element.name() {
                "abstractNum" => of_kind = value("abstractNumId"),
                "lvl" => level = value("ilvl").parse().unwrap_or_default(),
                "numFmt" => {
                    numbering.marks.entry((of_kind.clone(), level)).or_insert_with(|| value("val"));
                }
                "num" => list = value("numId"),
                "abstractNumId" => {
                    numbering.kinds.insert(list.clone(), value("val"));
                }
                // What one list changes of its kind.
                "lvlOverride" => xml.skip()?,
                _ => {}
            }
        }
        Ok(numbering)
    }

    /// What a paragraph in a list is; `None` where the list marks nothing.
    pub fn role(&self, list: &str, level: u8) -> Option<Role> {
        if list == "0" {
            return None;
        }
        let mark = self.kinds.get(list).and_then(|kind| self.marks.get(&(kind.clone(), level)));
        match mark.map(String::as_str) {
            Some("none") => None,
            Some("bullet") | None => Some(Role::Bullet),
            Some(_) => Some(Role::Number),
        }
    }
}
