//! One draft that was written in two places at once, two windows or this one and a file: what goes together, and the choice
//! where it does not.

mod question;

use serde_json::{Map, Value};
use uppdragskollen_core::store::merge::merge;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::answer::{Answer, answered};
use crate::element::{El, el};
use crate::i18n::library::{Beside, windows};
use crate::page;
use crate::parts::{Button, Dialog, actions, cancel};
use question::{Question, questions};

/// Brings the contents of two windows together that were both made from `bases`: the newest of each writer, in JSON by name.
/// Where they do not go together it lets the person choose, if it may ask; answers with what comes of it, or with nothing.
pub async fn bring_together(bases: String, own: String, other: String, may_ask: bool) -> Option<String> {
    let bases = object_of(&bases).unwrap_or_default();
    let bases: Vec<Map<String, Value>> = bases.values().filter_map(Value::as_object).cloned().collect();
    joined(&bases, &own, &other, may_ask.then(windows)).await
}

/// Brings two contents together, likewise. It asks in the words that it is given, if it is given any.
pub async fn joined(
    bases: &[Map<String, Value>],
    own: &str,
    other: &str,
    words: Option<&'static Beside>,
) -> Option<String> {
    let merged = merge(&bases.iter().collect::<Vec<_>>(), &object_of(own)?, &object_of(other)?);
    let questions = questions(&merged);
    if questions.is_empty() {
        return Some(Value::Object(merged.content).to_string());
    }
    choose(merged.content, questions, words?).await
}

fn object_of(content: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(content).ok()
}

/// What can be chosen of two values, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Own,
    Other,
    Both,
}

impl Side {
    const ALL: [Self; 3] = [Self::Own, Self::Other, Self::Both];
}

/// Lets the person choose for each field that both changed.
async fn choose(content: Map<String, Value>, questions: Vec<Question>, words: &'static Beside) -> Option<String> {
    let (answer, promise) = Answer::new();
    Dialog::open(words.title, |dialog| {
        answer.clone().ends_with(dialog);
        let asked = questions.iter().enumerate().map(|(number, question)| ask(number, question, words)).collect();
        let lead = el("p").text(&(words.lead)(questions.len()));
        let take = {
            let dialog = dialog.clone();
            move || {
                let mut content = content.clone();
                for (number, question) in questions.iter().enumerate() {
                    question.answer(chosen(number), &mut content);
                }
                answer.give(&Value::Object(content.clone()).to_string().into());
                dialog.close();
                page::announce(words.done);
            }
        };
        let buttons = vec![Button::new(words.take, take).primary().view(), cancel(dialog)];
        vec![lead, el("div").class("stack").children(asked), actions(buttons).class("actions dialog-end")]
    });
    answered(promise).await?.as_string()
}

fn id_of(number: usize, side: Side) -> String {
    format!("beside-{number}-{}", side as usize)
}

fn chosen(number: usize) -> Side {
    let is_chosen = |side: &Side| {
        let input = page::element(&id_of(number, *side));
        input.is_some_and(|input| input.unchecked_ref::<HtmlInputElement>().checked())
    };
    Side::ALL.into_iter().find(is_chosen).unwrap_or(Side::Own)
}

fn ask(number: usize, question: &Question, words: &Beside) -> El {
    let side = |side: Side| {
        let id = id_of(number, side);
        let help = format!("{id}-help");
        let group = format!("beside-{number}");
        let input = el("input").class("ds-input").attr("type", "radio").attr("name", &group).id(&id);
        let input = if side == Side::Own { input.attr("checked", "") } else { input };
        let field = el("div").class("ds-field").child(input.attr("aria-describedby", &help));
        let field = field.child(el("label").attr("for", &id).text(words.sides[side as usize]));
        field.child(question.told(side, words).id(&help).attr("data-field", "description"))
    };
    let both = question.goes_together().then(|| side(Side::Both));
    el("fieldset")
        .class("ds-fieldset sides")
        .child(el("legend").class("ds-label").text(&question.name))
        .child(el("div").class("two").child(side(Side::Own)).child(side(Side::Other)))
        .maybe(both)
}
