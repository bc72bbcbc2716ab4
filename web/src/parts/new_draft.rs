//! Nytt utkast: for which group?

use std::cell::Cell;
use std::rc::Rc;

use uppdragskollen_core::draft::Draft;

use super::button::{Button, actions};
use super::dialog::Dialog;
use super::paste::cancel;
use crate::element::{El, el};
use crate::i18n::words;
use crate::packs::{self, Kind, Known};
use crate::record::Record;
use crate::views::begin;

/// Asks for the group, and begins a draft for it.
pub fn new_draft() {
    let words = &words().begin;
    Dialog::open(words.title, |dialog| {
        let chosen = Rc::new(Cell::new(0));
        let groups = packs::groups();
        let choices = groups.iter().enumerate().map(|(number, group)| choice(number, *group, &chosen)).collect();
        let create = {
            let dialog = dialog.clone();
            move || {
                if let Some((pack, group)) = groups.get(chosen.get()) {
                    dialog.close();
                    begin(&Record::new(Draft::new(&pack.id, &group.id)));
                }
            }
        };
        let legend = el("legend").class("ds-label").text(words.group);
        vec![
            el("fieldset").class("ds-fieldset").child(legend).children(choices),
            actions(vec![Button::new(words.create, create).primary().view(), cancel(dialog)]),
        ]
    });
}

fn choice(number: usize, (pack, group): (&Known, &Kind), chosen: &Rc<Cell<usize>>) -> El {
    let id = format!("group-{number}");
    let help = format!("{id}-help");
    let chosen = chosen.clone();
    let input = el("input").class("ds-input").attr("type", "radio").attr("name", "group").id(&id);
    let input = if number == 0 { input.attr("checked", "") } else { input };
    let description = el("p").attr("data-field", "description").id(&help).text(&group.description);
    el("div")
        .class("ds-field")
        .attr("data-variant", "outline")
        .child(input.attr("aria-describedby", &help).on("change", move |_| chosen.set(number)))
        .child(el("label").attr("for", &id).text(&group.title))
        .child(description.text(" ").text(&pack.title).text("."))
}
