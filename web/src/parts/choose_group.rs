//! For which group? A dialog with the groups of all packs.

use std::cell::Cell;
use std::rc::Rc;

use super::button::{Button, actions};
use super::dialog::{Dialog, cancel};
use crate::element::{El, el};
use crate::i18n::words;
use crate::packs::{self, Kind, Known};

/// What the dialog says, and which group it begins with.
pub struct Question {
    /// Its heading.
    pub title: &'static str,
    /// What stands over the choices; may be empty.
    pub lead: &'static str,
    /// The button that takes the choice.
    pub act: &'static str,
    /// The group that is chosen at first, by number; see [`packs::groups`].
    pub first: usize,
}

/// Asks for a group; `then` is given what was chosen, a place for what is wrong with it, and the dialog to close.
pub fn choose_group(question: Question, then: impl Fn(&Dialog, &El, (&'static Known, &'static Kind)) + 'static) {
    let Question { title, lead, act, first } = question;
    Dialog::open(title, |dialog| {
        let chosen = Rc::new(Cell::new(first));
        let groups = packs::groups();
        let choices = groups.iter().enumerate().map(|(number, group)| choice(number, *group, &chosen)).collect();
        let problem = el("div").attr("role", "alert").class("stack");
        let take = {
            let (dialog, problem) = (dialog.clone(), problem.clone());
            move || {
                problem.node().set_text_content(None);
                if let Some(group) = groups.get(chosen.get()) {
                    then(&dialog, &problem, *group);
                }
            }
        };
        let legend = el("legend").class("ds-label").text(words().begin.group);
        let choices = el("fieldset").class("ds-fieldset").child(legend).children(choices);
        let buttons = actions(vec![Button::new(act, take).primary().view(), cancel(dialog)]);
        let lead = (!lead.is_empty()).then(|| el("p").text(lead));
        lead.into_iter().chain([choices, problem, buttons]).collect()
    });
}

fn choice(number: usize, (pack, group): (&Known, &Kind), chosen: &Rc<Cell<usize>>) -> El {
    let id = format!("group-{number}");
    let help = format!("{id}-help");
    let is_first = number == chosen.get();
    let chosen = chosen.clone();
    let input = el("input").class("ds-input").attr("type", "radio").attr("name", "group").id(&id);
    let input = if is_first { input.attr("checked", "").attr("autofocus", "") } else { input };
    let description = el("p").attr("data-field", "description").id(&help).text(&group.description);
    el("div")
        .class("ds-field")
        .attr("data-variant", "outline")
        .child(input.attr("aria-describedby", &help).on("change", move |_| chosen.set(number)))
        .child(el("label").attr("for", &id).text(&group.title))
        .child(description.text(" ").text(&pack.title).text("."))
}
