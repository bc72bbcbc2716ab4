//! Which pack and which kind of group a document is for.

use crate::draft::Draft;
use crate::pack::{Group, Pack};
use crate::swedish::Terms;

/// The pack and the group, by id. `head` is the document's title and what else stands at its top.
pub(super) fn infer<'a>(
    packs: &'a [Pack],
    pack: Option<&str>,
    draft: &Draft,
    head: &str,
) -> Option<(&'a Pack, &'a Group)> {
    let candidates = packs.iter().filter(|candidate| pack.is_none_or(|id| candidate.id == id));
    let mut best: Option<(u32, &Pack, &Group)> = None;
    for pack in candidates {
        for group in &pack.groups {
            let score = score(pack, group, draft, head);
            // Of equals the first is the usual one.
            if best.is_none_or(|(highest, ..)| score > highest) {
                best = Some((score, pack, group));
            }
        }
    }
    best.map(|(_, pack, group)| (pack, group))
}

/// How much speaks for a group: its own name at the top most, then who gives the assignment.
fn score(pack: &Pack, group: &Group, draft: &Draft, head: &str) -> u32 {
    let named = |terms: &[String], text: &str| {
        Terms::new([terms.iter().map(String::as_str)]).is_ok_and(|terms| !terms.named_in(text).is_empty())
    };
    let by_name = named(&group.terms, head);
    let by_commissioner = group
        .commissioned_by
        .iter()
        .filter_map(|id| pack.bodies.iter().find(|body| body.id == *id))
        .any(|body| named(&body.terms, &draft.commissioner));
    u32::from(by_name) * 2 + u32::from(by_commissioner)
}
