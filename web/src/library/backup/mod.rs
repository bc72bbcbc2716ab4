//! Säkerhetskopiera and Återställ.

mod restore;

use time::Date;
use uppdragskollen_core::draft::Newer;
use uppdragskollen_core::store::backup::Backup;
use uppdragskollen_core::store::{Entry, Holding, LaidOver, Shelf, State, list, open};
use uppdragskollen_core::swedish::PartialDate;

use super::save::{Given, save_file, save_where_wanted};
use crate::clock;
use crate::element::el;
use crate::i18n::library::{backups as words, shared};
use crate::later;
use crate::page;
use crate::parts::{Button, Dialog, actions, alert};
use crate::record::Record;
use crate::store;

pub use restore::{restore, restore_backup};

/// The key of the day on which everything was put into one file last.
const LAST: &str = "uppdragskollen/kopia";

/// Puts everything into one file.
pub fn backup() {
    make(|| {});
}

/// The same; `done` is called when it has been done, and the person has been told so.
pub fn make(done: impl Fn() + 'static) {
    let here = store::shelf();
    let shelf = LaidOver::on(&here);
    for (id, content) in store::unstored() {
        add(&shelf, &id, &content);
    }
    let drafts = list(&shelf).drafts;
    let binned = drafts.iter().filter(|listed| listed.state == State::Binned).count();
    let counts = [drafts.len() - binned, binned, store::packs().len()];
    if counts == [0; 3] {
        tell(words().backup, words().nothing, || {});
        return;
    }
    let today = clock::today();
    let name = format!("uppdragskollen-{today}.json");
    let text = Backup::write(&shelf, env!("CARGO_PKG_VERSION"), &today.to_string());
    later::spawn(async move {
        match save_where_wanted(&name, &text).await {
            Given::Left => {}
            Given::Saved => {
                note(today);
                tell(words().made, &(words().made_lead)(&name, counts), done);
            }
            Given::Failed => offer_download(name, text),
        }
    });
}

/// Adds what is in memory only of a draft, as its newest revision.
fn add(shelf: &LaidOver<'_>, id: &str, content: &str) {
    let Ok(record) = Record::read(content, Newer::Accept) else { return };
    let opened = open(shelf, id, &store::new_id()).map(|opened| opened.holding);
    let mut holding = opened.unwrap_or_else(|_| Holding::new(id, &store::new_id()));
    let entry = Entry { content, summary: record.summary(), now: clock::milliseconds() as u64 };
    // In memory there is room.
    let _ = holding.save(shelf, &entry);
}

/// The day on which everything was put into one file last, as far as it is known.
pub fn last() -> Option<Date> {
    match store::shelf().get(LAST)?.parse().ok()? {
        PartialDate::Day(day) => Some(day),
        _ => None,
    }
}

fn note(day: Date) {
    // Where there is no room for it, it is not known.
    let _ = store::shelf().set(LAST, &day.to_string());
}

/// Says something that is to be seen and closed, and does something then.
fn tell(title: &str, text: &str, then: impl Fn() + 'static) {
    page::announce(text);
    Dialog::open(title, |dialog| {
        dialog.on_close(then);
        let dialog = dialog.clone();
        let close = Button::new(shared().close, move || dialog.close()).primary().view();
        vec![el("p").text(text), actions(vec![close])]
    });
}

/// The file cannot be written where the person wants it.
fn offer_download(name: String, text: String) {
    Dialog::open(words().backup, |dialog| {
        let close = dialog.clone();
        let download = {
            let dialog = dialog.clone();
            move || {
                save_file(&name, "application/json", &text.as_str().into());
                note(clock::today());
                dialog.close();
            }
        };
        let close = Button::new(shared().close, move || close.close()).view();
        let buttons = vec![Button::new(words().download, download).primary().view(), close];
        vec![alert("danger", "", words().not_written).attr("role", "alert"), actions(buttons)]
    });
}
