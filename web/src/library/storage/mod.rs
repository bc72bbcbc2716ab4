//! Papperskorg och lagring: what was thrown away, how much room there is, backups, and what cannot be read.

mod bin;
mod copies;
mod damaged;
mod room;
mod thinning;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::element::{El, el};
use crate::i18n::library::storage as words;
use crate::i18n::words as app;
use crate::page;
use crate::parts::{Button, Dialog, actions, heading};

/// A part of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Bin,
    Room,
    Copies,
    Damaged,
}

/// The view while it is shown. A handle.
#[derive(Clone)]
struct Visit(Rc<Shown>);

#[derive(Default)]
struct Shown {
    round: Cell<usize>,
    changed: ArcTrigger,
    /// Whether another window has changed something that is not shown yet.
    is_behind: Cell<bool>,
    /// What has just been done, and where that is said.
    said: RefCell<Option<(Part, String)>>,
}

/// The id of what stands under the view's heading.
const VIEW: &str = "storage";
/// A save of another window changes several records: what it has changed is shown when it has had time for all of them.
const BREATH: Duration = Duration::from_millis(300);

/// What stands under the view's heading.
pub fn storage() -> El {
    let visit = Visit(Rc::default());
    bin::purge_overdue(&visit);
    let rounds = {
        let visit = visit.clone();
        move || {
            visit.0.changed.track();
            Some(visit.0.round.get())
        }
    };
    let follower = visit.clone();
    page::on_window("storage", move |_| follower.fall_behind());
    let left = {
        let visit = visit.clone();
        move |_| {
            if visit.0.is_behind.get() {
                visit.catch_up_soon();
            }
        }
    };
    el("div").class("narrow").id(VIEW).on("focusout", left).live(rounds, move |_| {
        let said = visit.0.said.take();
        let said = |part: Part| said.as_ref().filter(|(of, _)| *of == part).map(|(_, text)| text.as_str());
        el("div")
            .class("storage")
            .child(bin::part(&visit, said(Part::Bin)))
            .child(room::part(&visit, said(Part::Room)))
            .child(copies::part(&visit, said(Part::Copies)))
            .child(damaged::part(&visit, said(Part::Damaged)))
    })
}

impl Visit {
    /// Says what has been done in a part, shows all anew, and leads to that part.
    fn done(&self, part: Part, said: &str) {
        page::announce(said);
        self.0.said.replace(Some((part, said.to_owned())));
        self.show_anew();
        page::go_to_soon(part.id().to_owned());
    }

    /// Another window has changed something.
    fn fall_behind(&self) {
        if !self.0.is_behind.replace(true) {
            self.catch_up_soon();
        }
    }

    /// Shows what another window has changed, unless the person is about something in the view: then once they have left it.
    fn catch_up_soon(&self) {
        let visit = self.clone();
        let catch_up = move || {
            if !page::has_focus(VIEW) {
                visit.show_anew();
            }
        };
        set_timeout(catch_up, BREATH);
    }

    fn show_anew(&self) {
        self.0.is_behind.set(false);
        self.0.round.set(self.0.round.get() + 1);
        self.0.changed.notify();
    }
}

impl Part {
    /// The id of its heading.
    fn id(self) -> &'static str {
        match self {
            Self::Bin => "bin-title",
            Self::Room => "room-title",
            Self::Copies => "copies-title",
            Self::Damaged => "damaged-title",
        }
    }

    /// An empty part under its heading, with what has just been done in it.
    fn view(self, title: &str, said: Option<&str>) -> El {
        el("section")
            .class("paper")
            .attr("aria-labelledby", self.id())
            .child(heading(2, "xs", title).id(self.id()).attr("tabindex", "-1"))
            .maybe(said.map(|said| el("p").class("said").text(said)))
    }
}

/// Asks before something goes for good.
fn ask(title: &str, text: &str, label: &str, act: impl FnOnce() + 'static) {
    let act = Cell::new(Some(act));
    Dialog::open(title, |dialog| {
        let yes = {
            let dialog = dialog.clone();
            move || {
                dialog.close();
                if let Some(act) = act.take() {
                    act();
                }
            }
        };
        let no = {
            let dialog = dialog.clone();
            move || dialog.close()
        };
        let buttons = vec![
            Button::new(label, yes).primary().danger().view(),
            Button::new(app().shell.cancel, no).view().attr("autofocus", ""),
        ];
        vec![el("p").text(text), actions(buttons)]
    });
}

/// How much room something takes, as a person reads it.
fn size(units: usize) -> String {
    let kilo = units.div_ceil(1_024);
    if kilo < 100 { format!("{kilo} kB") } else { (words().megabytes)(units as f64 / 1_048_576.0) }
}
