//! Which pack and which kind of group a document is for.

use time::Date;

use crate::draft::{Draft, Entry};
use crate::pack::{Group, Pack};
use crate::swedish::{Terms, fold};

/// How much of a text is searched for the name of its collaboration, in bytes.
const SEARCHED: usize = 20_000;

/// The pack and the group. `head` is the document's title and what else stands at its top.
pub(super) fn infer<'a>(
    packs: &'a [Pack],
    pack: Option<&str>,
    draft: &Draft,
    text: &str,
    head: &str,
    today: Date,
) -> Option<(&'a Pack, &'a Group)> {
    let text = &text[..text.floor_char_boundary(SEARCHED)];
    let time = &draft.time_frame;
    let dates = [&time.start, &draft.valid_from, &draft.approved_on];
    let day = dates.into_iter().flatten().find_map(Entry::known).map_or(today, |date| date.first_day());
    let mut best: Option<(u32, &Pack, &Group)> = None;
    for pack in packs.iter().filter(|candidate| pack.is_none_or(|id| candidate.id == id)) {
        // A date alone does not make an order of the past the right one: an old document may be on its way to a new one.
        let in_time = u32::from(applies(pack, day)) + u32::from(applies(pack, today));
        let of_pack = names(&pack.terms, text) * 2 + in_time;
        for group in &pack.groups {
            let score = of_pack + score(pack, group, draft, head);
            // Of equals the latest documents are the usual ones, and of their groups the first.
            let is_better = best.is_none_or(|(highest, known, _)| {
                let of_later = pack.id != known.id && pack.period().from > known.period().from;
                score > highest || score == highest && of_later
            });
            if is_better {
                best = Some((score, pack, group));
            }
        }
    }
    best.map(|(_, pack, group)| (pack, group))
}

/// How much speaks for a group: its own name at the top most, then who gives the assignment, then its name as the
/// opening of a line there: "Lokal ledningsgrupp för närvård i Tranemo".
fn score(pack: &Pack, group: &Group, draft: &Draft, head: &str) -> u32 {
    let by_commissioner = group
        .commissioned_by
        .iter()
        .filter_map(|id| pack.bodies.iter().find(|body| body.id == *id))
        .any(|body| names(&body.terms, &draft.commissioner) > 0);
    let name = fold(&group.title.sv).into_owned();
    let opens = head.lines().any(|line| fold(line).starts_with(&name));
    u32::from(names(&group.terms, head) > 0) * 5 + u32::from(by_commissioner) * 3 + u32::from(opens) * 2
}

/// How many of the terms a text has.
fn names(terms: &[String], text: &str) -> u32 {
    Terms::new(terms.iter().map(|term| [term.as_str()])).map_or(0, |terms| terms.named_in(text).iter().count() as u32)
}

/// Whether the pack's documents apply on a day.
fn applies(pack: &Pack, day: Date) -> bool {
    let period = pack.period().running(day);
    period.from <= day && day <= period.to
}
