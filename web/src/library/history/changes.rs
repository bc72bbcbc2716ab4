//! What is different between two revisions.

use uppdragskollen_core::compare::differences;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::store::history::changes;

use crate::element::{El, el};
use crate::i18n::library::{history as words, reopening};
use crate::i18n::{language, words as app};
use crate::library::difference::{name, told};
use crate::packs;
use crate::parts::heading;

/// What has been changed, by name.
pub fn named(before: &Draft, after: &Draft) -> Vec<&'static str> {
    let ground = has_moved(before, after).then_some(app().editor.ground);
    let reasons = (before.deviations != after.deviations).then_some(reopening().reason);
    let fields = changes(before, after).iter().map(|field| language().field(field)).collect::<Vec<_>>();
    ground.into_iter().chain(fields).chain(reasons).collect()
}

/// What has been changed, and how.
pub fn shown(before: &Draft, after: &Draft) -> El {
    let mut items = Vec::new();
    if has_moved(before, after) {
        let line = el("p").class("change").child(el("del").text(&ground_of(before))).text(" ");
        items.push(item(app().editor.ground, line.child(el("ins").text(&ground_of(after)))));
    }
    items.extend(differences(before, after).iter().map(|change| item(name(change), told(change))));
    if items.is_empty() {
        return el("p").text(words().same);
    }
    el("ul").class("changes").children(items)
}

fn item(name: &str, told: El) -> El {
    el("li").child(heading(3, "2xs", name)).child(told)
}

fn has_moved(before: &Draft, after: &Draft) -> bool {
    before.pack != after.pack || before.group != after.group
}

/// The group that a draft is written for, by name.
pub fn ground_of(draft: &Draft) -> String {
    packs::of(draft).map_or_else(|| draft.group.clone(), |(_, group)| group.title.clone())
}
