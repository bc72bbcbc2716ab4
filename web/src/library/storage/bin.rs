//! Papperskorg.

use uppdragskollen_core::store::bin::{IN_BIN, overdue, purge};
use uppdragskollen_core::store::{Listed, State};

use super::{Part, Visit, ask};
use crate::clock;
use crate::element::{El, el};
use crate::i18n::library::{history as versions, storage as words};
use crate::i18n::words as app;
use crate::later;
use crate::library::in_step::forget;
use crate::library::lock::alone;
use crate::parts::{Button, actions};
use crate::store;

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// The part.
pub fn part(visit: &Visit, said: Option<&str>) -> El {
    let words = words();
    let mut binned = store::list().drafts;
    binned.retain(|listed| listed.state == State::Binned);
    let view = Part::Bin.view(words.bin, said);
    if binned.is_empty() {
        return view.child(el("p").text(words.bin_empty)).child(el("p").text(words.bin_lead));
    }
    let rows = binned.iter().map(|listed| row(visit, listed)).collect();
    let empty = {
        let (visit, ids) = (visit.clone(), binned.iter().map(|listed| listed.id.clone()).collect::<Vec<_>>());
        move || {
            let (visit, ids) = (visit.clone(), ids.clone());
            let title = (words.ask_empty)(ids.len());
            ask(&title, words.is_final, words.empty_bin, move || purge_all(&visit, ids));
        }
    };
    let empty = Button::new(words.empty_bin, empty).danger().view();
    view.child(el("p").text(words.bin_lead)).child(el("ul").class("records").children(rows)).child(actions(vec![empty]))
}

fn title_of(listed: &Listed) -> &str {
    let title = &listed.summary.title;
    if title.is_empty() { app().drafts.untitled } else { title }
}

fn row(visit: &Visit, listed: &Listed) -> El {
    let words = words();
    let Listed { id, saved, .. } = listed;
    let title = title_of(listed);
    let put = (versions().version)(clock::moment(*saved), clock::today());
    let left = IN_BIN.saturating_sub((clock::milliseconds() as u64).saturating_sub(*saved)).div_ceil(DAY);
    let back = {
        let (visit, id, title) = (visit.clone(), id.clone(), title.to_owned());
        move || {
            let is_back = store::put(&id, State::Shelved);
            visit.done(Part::Bin, &if is_back { (words.taken_back)(&title) } else { words.full.to_owned() });
        }
    };
    let remove = {
        let (visit, id, title) = (visit.clone(), id.clone(), title.to_owned());
        move || {
            let (visit, ids) = (visit.clone(), vec![id.clone()]);
            ask(&(words.ask_remove)(&title), words.is_final, words.remove, move || purge_all(&visit, ids));
        }
    };
    let buttons = vec![
        Button::new(words.take_back, back).about(title).view(),
        Button::new(words.remove, remove).tertiary().danger().about(title).view(),
    ];
    el("li")
        .child(el("p").child(el("strong").text(title)))
        .child(el("p").class("row-what").text(&(words.in_bin)(&put, left)))
        .child(actions(buttons))
}

/// Takes drafts away for ever, and says so.
fn purge_all(visit: &Visit, ids: Vec<String>) {
    let visit = visit.clone();
    later::spawn(async move {
        let (gone, of) = purged(ids).await;
        visit.done(Part::Bin, &(words().purged)(gone, of - gone));
    });
}

/// Takes away what has lain in the bin for its time.
pub fn purge_overdue(visit: &Visit) {
    let ids = overdue(&store::list(), clock::milliseconds() as u64);
    if ids.is_empty() {
        return;
    }
    let visit = visit.clone();
    later::spawn(async move {
        purged(ids).await;
        visit.show_anew();
    });
}

/// Takes drafts away for ever that are still in the bin, with the documents that they came from; how many, of how many.
async fn purged(ids: Vec<String>) -> (usize, usize) {
    let of = ids.len();
    let purged = alone(move || {
        let mut purged = ids;
        purged.retain(|id| purge(&store::shelf(), id));
        purged.iter().for_each(|id| store::delete_document(id));
        purged
    });
    let purged = purged.await.unwrap_or_default();
    let gone = purged.len();
    forget(purged).await;
    (gone, of)
}
