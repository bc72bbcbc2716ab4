//! Säkerhetskopior.

use uppdragskollen_core::swedish::PartialDate;

use super::{Part, Visit};
use crate::clock;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::{backups, storage as words};
use crate::library::backup::{last, make, restore};
use crate::page;
use crate::parts::{Button, actions, alert};
use crate::store;

/// After this many days it is time for another.
const LONG: i64 = 30;

/// The id of the button that makes one.
const MAKE: &str = "copies-make";

/// The part.
pub fn part(visit: &Visit, said: Option<&str>) -> El {
    let words = words();
    let last = last();
    let told = match last {
        Some(day) => (words.last_copy)(&language().date(PartialDate::Day(day))),
        None => words.no_copy.to_owned(),
    };
    let is_due = last.is_none_or(|day| (clock::today() - day).whole_days() > LONG) && !store::list().drafts.is_empty();
    let again = {
        let visit = visit.clone();
        move || {
            let visit = visit.clone();
            make(move || {
                visit.show_anew();
                page::go_to_soon(MAKE.to_owned());
            });
        }
    };
    let take_in = {
        let visit = visit.clone();
        move || {
            let visit = visit.clone();
            restore(move |said| visit.done(Part::Copies, said));
        }
    };
    let buttons = vec![
        Button::new(backups().backup, again).primary().view().id(MAKE),
        Button::new(backups().take, take_in).view(),
    ];
    let view = Part::Copies.view(words.copies, said).child(el("p").text(words.copies_lead));
    let view = if is_due {
        view.child(alert("warning", "", &told).child(el("p").text(words.time_for_one)))
    } else {
        view.child(el("p").text(&told))
    };
    view.child(actions(buttons))
}
