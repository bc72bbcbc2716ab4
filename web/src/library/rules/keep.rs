//! Lägg till regelverket: beside those that travel with the program, or in place of an own one of the same id.

use uppdragskollen_core::pack::Pack;

use super::Visit;
use super::answer::{buttons, facts};
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::rules;
use crate::packs::{self, own};
use crate::page;
use crate::parts::{Button, alert};
use crate::store::{self, Trouble};

/// Puts into `frame` what a sound pack is, and what can be done with it.
pub fn keep(visit: &Visit, answer: &El, frame: El, pack: Pack, text: &str) -> El {
    let words = &rules().file;
    let kept = store::packs().into_iter().find(|(id, _)| *id == pack.id);
    if let Some(known) = packs::find(&pack.id).filter(|known| !known.is_own) {
        let taken = alert("danger", "", &(words.taken)(&pack.id, &known.title));
        return frame.child(taken).child(buttons(answer, Vec::new()));
    }
    let is_same = kept.as_ref().and_then(|(_, record)| own::file_of(record)).as_deref() == Some(text);
    if is_same {
        return frame.child(list(&pack)).child(el("p").text(words.same)).child(buttons(answer, Vec::new()));
    }
    let (frame, act, done) = match kept {
        Some((id, record)) => {
            let frame = frame.child(el("p").text(&(words.present)(&title_of(&id))));
            (frame.child(compared(&id, &record, &pack)), words.replace, words.replaced)
        }
        None => (frame.child(list(&pack)), words.add, words.added),
    };
    let problem = el("div").attr("role", "alert");
    let (visit, place, text) = (visit.clone(), answer.clone(), text.to_owned());
    let add = {
        let problem = problem.clone();
        move || {
            problem.node().set_text_content(None);
            if is_kept(&pack, &text) {
                place.node().set_text_content(None);
                page::announce(&done(language().of(&pack.title)));
                visit.show_again(Some(&pack.id));
            } else {
                let why = match store::trouble() {
                    Some(Trouble::Unavailable) => words.unavailable,
                    _ => words.full,
                };
                problem.clone().child(alert("danger", "", why));
            }
        }
    };
    frame.child(problem).child(buttons(answer, vec![Button::new(act, add).primary().view()]))
}

/// Keeps a pack; tells whether it is kept.
fn is_kept(pack: &Pack, text: &str) -> bool {
    Pack::json_of_toml(text).is_some_and(|mut json| {
        // Its own tests have been tried, and drafts never ask for them.
        for rule in json["rules"].as_array_mut().into_iter().flatten() {
            rule.as_object_mut().map(|rule| rule.shift_remove("tests"));
        }
        store::save_pack(&pack.id, &own::record(json, text).to_string())
    })
}

fn title_of(id: &str) -> String {
    packs::find(id).map_or(id, |known| &known.title).to_owned()
}

fn list(pack: &Pack) -> El {
    let facts = rules().file.facts.into_iter().zip(facts(pack));
    let facts = facts.flat_map(|(name, fact)| [el("dt").text(name), el("dd").text(&fact)]).collect();
    el("dl").class("facts").children(facts)
}

/// Which of the facts is the version: it is told even where both have the same.
const VERSION: usize = 2;

/// The kept pack beside the one in the file, where they differ.
fn compared(id: &str, record: &str, pack: &Pack) -> El {
    let words = &rules().file;
    let kept = own::pack_of(id, record).map(|kept| facts(&kept));
    let cell = |text: &str| el("td").text(text);
    let row = |(number, (name, fact)): (usize, (&str, String))| {
        let kept = kept.as_ref().map_or("–", |kept| kept[number].as_str());
        let row = || el("tr").child(el("th").attr("scope", "row").text(name)).child(cell(kept)).child(cell(&fact));
        (number == VERSION || kept != fact).then(row)
    };
    let rows = words.facts.into_iter().zip(facts(pack)).enumerate().filter_map(row).collect();
    let [corner, kept, file] = words.compared;
    let head = el("tr")
        .child(el("td").text(corner))
        .child(el("th").attr("scope", "col").text(kept))
        .child(el("th").attr("scope", "col").text(file));
    el("table").class("compared").child(el("thead").child(head)).child(el("tbody").children(rows))
}
