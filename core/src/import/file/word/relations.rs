//! What a part of a package points to, and as what.

use super::super::package::Package;
use super::super::xml::{Event, Xml};
use crate::import::ImportError;

/// The relations of a part.
pub struct Relations {
    each: Vec<Relation>,
}

struct Relation {
    id: String,
    /// The last word of its type: `styles`, `header`.
    role: String,
    /// The name of the part.
    part: String,
}

impl Relations {
    /// Reads the relations of a part; of the package itself where the name is empty.
    ///
    /// # Errors
    /// As [`Package::text`].
    pub fn read(package: &mut Package<'_>, part: &str) -> Result<Self, ImportError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        let text = package.text(&name)?.unwrap_or_default();
        let mut xml = Xml::new(&text, package.kind());
        let mut each = Vec::new();
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            // What lies outside the package is never asked for.
            let is_inside = element.attribute("TargetMode").is_none_or(|mode| mode != "External");
            if element.name() == "Relationship"
                && is_inside
                && let (Some(id), Some(role), Some(target)) =
                    (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"))
            {
                let role = role.rsplit('/').next().unwrap_or_default().to_owned();
                each.push(Relation { id, role, part: resolved(folder, &target) });
            }
        }
        Ok(Self { each })
    }

    /// The first part in this role.
    pub fn first(&self, role: &str) -> Option<String> {
        self.each.iter().find(|relation| relation.role == role).map(|relation| relation.part.clone())
    }

    /// The parts of these ids, each once.
    pub fn named(&self, ids: &[&str]) -> Vec<String> {
        let mut named: Vec<String> = Vec::new();
        for id in ids {
            if let Some(relation) = self.each.iter().find(|relation| relation.id == *id)
                && !named.contains(&relation.part)
            {
                named.push(relation.part.clone());
            }
        }
        named
    }
}

/// The name of a part that is named from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn parts_are_named_from_a_folder_or_from_the_top() {
        assert_eq!(resolved("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word", "../customXml/item1.xml"), "customXml/item1.xml");
        assert_eq!(resolved("", "word/document.xml"), "word/document.xml");
        assert_eq!(resolved("", "../../x.xml"), "x.xml");
    }
}
