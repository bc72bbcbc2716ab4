//! Plats: how much is used and by what, and whether the browser has promised to keep it.

use leptos::prelude::window;
use uppdragskollen_core::store::room::{ROOM, Room};

use super::thinning::ask_to_thin;
use super::{Part, Visit, size};
use crate::element::{El, el};
use crate::i18n::library::storage as words;
use crate::later;
use crate::library::browser::{call, part as part_of};
use crate::parts::{Button, actions};
use crate::store;

/// The part.
pub fn part(visit: &Visit, said: Option<&str>) -> El {
    let words = words();
    let room = Room::measure(&store::shelf());
    let used = room.used();
    let told = (words.used)(&size(used), used * 100 / ROOM);
    let meter = el("meter")
        .attr("min", "0")
        .attr("max", &ROOM.to_string())
        .attr("high", &(ROOM / 5 * 4).to_string())
        .attr("value", &used.to_string())
        .attr("aria-labelledby", "room-used")
        .text(&told);
    let thin = {
        let visit = visit.clone();
        move || ask_to_thin(&visit)
    };
    Part::Room
        .view(words.room, said)
        .child(el("p").id("room-used").text(&told))
        .child(meter)
        .child(table(&room))
        .child(promise())
        .child(actions(vec![Button::new(words.thin, thin).view()]))
}

fn table(room: &Room) -> El {
    let Room { drafts, history, bin, steps, damaged, packs, other } = *room;
    let sizes = [drafts, history, bin, steps, packs, damaged, other];
    let kinds = words().kinds.into_iter().zip(sizes).filter(|(_, units)| *units > 0);
    let row = |(name, units): (&str, usize)| {
        let name = el("th").attr("scope", "row").text(name);
        el("tr").child(name).child(el("td").class("figure").text(&size(units)))
    };
    let [kind, room] = words().columns;
    let column = |name: &str| el("th").attr("scope", "col").text(name);
    el("table")
        .class("room")
        .attr("aria-labelledby", Part::Room.id())
        .child(el("thead").child(el("tr").child(column(kind)).child(column(room))))
        .child(el("tbody").children(kinds.map(row).collect()))
}

/// Whether the browser has promised to keep it; where it has not, a way to ask.
fn promise() -> El {
    let place = el("div").class("promise stack");
    let shown = place.clone();
    later::spawn(async move {
        if let Some(is_promised) = asked("persisted").await {
            shown.clone().child(promised(is_promised)).maybe((!is_promised).then(|| ask(&shown)));
        }
    });
    place
}

fn promised(is_promised: bool) -> El {
    let [yes, no] = words().promise;
    el("p").attr("tabindex", "-1").text(if is_promised { yes } else { no })
}

fn ask(place: &El) -> El {
    let place = place.clone();
    let ask = move || {
        let place = place.clone();
        later::spawn(async move {
            let is_promised = asked("persist").await.unwrap_or_default();
            place.node().set_text_content(None);
            let told = if is_promised { promised(true) } else { el("p").attr("tabindex", "-1").text(words().refused) };
            place.child(told.clone());
            told.focus();
        });
    };
    actions(vec![Button::new(words().ask_promise, ask).tertiary().view()])
}

/// What the browser's storage answers; `None` where it cannot be asked.
async fn asked(name: &str) -> Option<bool> {
    let storage = part_of(window().navigator().as_ref(), "storage")?;
    call(&storage, name, &[]).await.ok()?.as_bool()
}
