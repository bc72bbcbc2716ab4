//! A draft that is in the address itself: shown, and kept only when the person opens it.

use serde_json::Value;
use uppdragskollen_core::draft::{Field, Newer};
use uppdragskollen_core::share::{ShareError, unpack};
use uppdragskollen_core::swedish::PartialDate;

use super::print::to_read;
use crate::content::holds;
use crate::element::{El, el};
use crate::i18n::library::sharing as words;
use crate::i18n::{language, words as app};
use crate::packs;
use crate::page;
use crate::parts::{Button, actions, alert, heading};
use crate::record::Record;
use crate::route::View;
use crate::store;

/// What the day on which a link was made is called in it.
pub const DAY: &str = "shared";

/// The view.
pub fn shared(link: &str) -> El {
    let view = el("div").class("narrow shared");
    match unpack(link) {
        Ok(content) => match Record::read(&content, Newer::Refuse) {
            // What was read of a document is not shared.
            Ok(record) => preview(view, Record::new(record.draft), day_of(&content)),
            Err(error) => refused(view, &language().draft_error(&error), false),
        },
        Err(error) => refused(view, &language().share_error(error), matches!(error, ShareError::Newer { .. })),
    }
}

fn refused(view: El, why: &str, is_newer: bool) -> El {
    let reload = is_newer.then(|| Button::new(app().library.reload, page::reload).view());
    let told = alert("danger", "", why).attr("role", "alert").maybe(reload.map(|button| actions(vec![button])));
    let link = el("a").class("ds-link").attr("href", &View::Drafts.address()).text(app().editor.to_drafts);
    view.child(told).child(el("p").child(link))
}

fn day_of(content: &str) -> Option<String> {
    let content: Value = serde_json::from_str(content).ok()?;
    let day: PartialDate = content.get(DAY)?.as_str()?.parse().ok()?;
    Some(language().date(day))
}

fn preview(view: El, record: Record, day: Option<String>) -> El {
    let words = words();
    let draft = record.draft.clone();
    let title = draft.title.trim();
    let title = heading(2, "sm", if title.is_empty() { app().drafts.untitled } else { title });
    let group = packs::of(&draft).map_or(app().drafts.no_pack, |(_, group)| &group.title);
    let filled = Field::ALL.into_iter().filter(|field| *field != Field::Status && holds(&draft, *field)).count();
    let [group_name, day_name, filled_name] = words.facts;
    let fact = |name: &str, value: &str| [el("dt").text(name), el("dd").text(value)];
    let facts = fact(group_name, group)
        .into_iter()
        .chain(day.into_iter().flat_map(|day| fact(day_name, &day)))
        .chain(fact(filled_name, &(words.filled)(filled, Field::ALL.len() - 1)));
    let problem = el("div").attr("role", "alert");
    let open = {
        let problem = problem.clone();
        move || {
            problem.node().set_text_content(None);
            let id = store::new_id();
            if store::begin_if_room(&id, &record.to_json(), record.summary()) {
                page::navigate(&View::Draft(id).address());
            } else {
                problem.clone().child(alert("danger", "", words.no_room));
            }
        }
    };
    let content = el("details").child(el("summary").text(words.read)).child(to_read(draft.clone(), words.read));
    let sheet = el("section")
        .class("paper")
        .attr("aria-labelledby", "shared-title")
        .child(title.id("shared-title"))
        .child(el("dl").class("facts").children(facts.collect()))
        .child(problem)
        .child(actions(vec![Button::new(words.open, open).primary().view()]))
        .child(content);
    view.child(el("p").class("lead").text(words.lead)).child(sheet)
}
