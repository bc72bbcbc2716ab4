//! Who signs: the lines at the end of a document, each party's names below "För …".

use super::Reading;
use crate::draft::Field;
use crate::import::block::Block;
use crate::import::outline::Outline;
use crate::swedish::{fold, lowercase, words};

/// A line for a party is this short.
const LONGEST_PARTY: usize = 8;
/// What stands below the signatures would be more than this many lines.
const MOST_LINES: usize = 24;

impl Reading {
    /// Takes the signatures away from the last section, so that nobody takes them for something else.
    pub(super) fn signatures(&mut self, outline: &mut Outline<'_>) {
        let Some(section) = outline.sections.last_mut() else { return };
        let Some(first) = section.blocks.iter().position(|block| is_party(block)) else { return };
        // "Göteborg, dag som ovan" stands above.
        let opens = first.checked_sub(1).filter(|&above| is_place_and_day(&section.blocks[above]));
        let first = opens.unwrap_or(first);
        let is_heading_for_them = section.heading.as_ref().is_some_and(|heading| !heading.targets.is_empty());
        if section.blocks.len() - first > MOST_LINES || first == 0 && is_heading_for_them {
            return;
        }
        let signed = section.blocks.split_off(first);
        let lines: Vec<&str> = signed.iter().map(|block| block.text.as_str()).collect();
        self.draft.signatures = lines.join("\n");
        if let (Some(first), Some(last)) = (signed.first(), signed.last()) {
            self.place(Field::Signatures, None, first.place.start..last.place.end);
        }
    }
}

/// Whether a line names the party that signs: "För kommunerna".
fn is_party(block: &Block<'_>) -> bool {
    let mut each = words(&block.text);
    let opens = each.next().is_some_and(|word| &*fold(word.text) == "för");
    let named = each.next().is_some_and(|word| word.text.chars().next().is_some_and(char::is_uppercase));
    let by_kind = || ["för kommun", "för region", "för huvudm"].iter().any(|so| lowercase(&block.text).starts_with(so));
    opens
        && (named || by_kind())
        && words(&block.text).count() <= LONGEST_PARTY
        && !block.text.ends_with(['.', ':', ','])
}

fn is_place_and_day(block: &Block<'_>) -> bool {
    let text = lowercase(&block.text);
    words(&text).count() <= LONGEST_PARTY
        && (text.contains("dag som ovan") || text.starts_with("ort och datum") || text.contains(" den "))
}
