//! Gallra historik: what would go is told first.

use uppdragskollen_core::store::Refusal;
use uppdragskollen_core::store::room::Room;
use uppdragskollen_core::store::thin::{Pace, Plan, plan, thin};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Part, Visit, size};
use crate::clock;
use crate::element::{El, el};
use crate::i18n::library::{shared, storage as words};
use crate::later;
use crate::library::lock::alone;
use crate::page;
use crate::parts::{Button, Dialog, actions, cancel};
use crate::store;

const PACES: [Pace; 3] = [Pace::Usual, Pace::Sparse, Pace::Last];

/// Asks how much of the history to keep, and takes the rest away.
pub fn ask_to_thin(visit: &Visit) {
    let now = clock::milliseconds() as u64;
    let plans = PACES.map(|pace| plan(&store::shelf(), pace, now));
    let visit = visit.clone();
    Dialog::open(words().thin_title, |dialog| {
        if plans.iter().all(|plan| plan.going.is_empty()) {
            let dialog = dialog.clone();
            let close = Button::new(shared().close, move || dialog.close()).primary().view();
            return vec![el("p").text(words().nothing_to_thin), actions(vec![close])];
        }
        let first = plans.iter().position(|plan| !plan.going.is_empty()).unwrap_or_default();
        let choices = plans.iter().enumerate().map(|(number, plan)| choice(number, plan, number == first)).collect();
        let legend = el("legend").class("ds-label").text(words().pace);
        let act = {
            let dialog = dialog.clone();
            move || {
                if let Some(plan) = plans.iter().enumerate().find(|(number, _)| is_chosen(*number)) {
                    dialog.close();
                    take_away(&visit, plan.1.clone());
                }
            }
        };
        vec![
            el("p").text(words().thin_lead),
            el("fieldset").class("ds-fieldset").child(legend).children(choices),
            actions(vec![Button::new(words().thin_act, act).primary().danger().view(), cancel(dialog)]),
        ]
    });
}

fn id_of(number: usize) -> String {
    format!("pace-{number}")
}

fn is_chosen(number: usize) -> bool {
    page::element(&id_of(number)).is_some_and(|input| input.unchecked_ref::<HtmlInputElement>().checked())
}

fn count(plan: &Plan) -> usize {
    plan.going.iter().map(|(_, revisions)| revisions.len()).sum()
}

fn choice(number: usize, plan: &Plan, is_first: bool) -> El {
    let id = id_of(number);
    let help = format!("{id}-help");
    let [name, what] = words().paces[number];
    let input = el("input").class("ds-input").attr("type", "radio").attr("name", "pace").id(&id);
    let input = if is_first { input.attr("checked", "").attr("autofocus", "") } else { input };
    let input = if plan.going.is_empty() { input.attr("disabled", "") } else { input };
    let told = (words().would_go)(count(plan), &size(plan.units));
    el("div")
        .class("ds-field")
        .child(input.attr("aria-describedby", &help))
        .child(el("label").attr("for", &id).text(name))
        .child(el("p").attr("data-field", "description").id(&help).text(what).text(" ").text(&told))
}

fn take_away(visit: &Visit, plan: Plan) {
    let visit = visit.clone();
    later::spawn(async move {
        let gone = count(&plan);
        let done = alone(move || {
            let shelf = store::shelf();
            let before = Room::measure(&shelf).used();
            let outcome: Result<(), Refusal> = plan.going.iter().try_for_each(|(id, going)| thin(&shelf, id, going));
            (outcome, before.saturating_sub(Room::measure(&shelf).used()))
        });
        let said = match done.await {
            Some((Ok(()), freed)) => (words().thinned)(gone, &size(freed)),
            Some((Err(_), freed)) => (words().thinned_in_part)(&size(freed)),
            None => return,
        };
        visit.done(Part::Room, &said);
    });
}
