//! What found no place in the form, and what one can do with it.

use std::rc::Rc;

use uppdragskollen_core::draft::{Draft, Field};

use super::Acts;
use crate::element::{El, el};
use crate::i18n::language;
use crate::i18n::library::document as words;
use crate::page;
use crate::parts::{Button, actions, heading, select};
use crate::record::Passage;

/// The list of it, which unfolds.
pub fn unplaced(passages: &[Passage], fields: &[Field], acts: &Acts) -> El {
    let words = words();
    let empty = Draft::default();
    let none = (String::new(), words.add_to.to_owned());
    let fields = fields.iter().filter(|field| empty.text(**field).is_some());
    let choices = fields.map(|field| (field.id().to_owned(), language().field(*field).to_owned()));
    let choices: Rc<[_]> = std::iter::once(none).chain(choices).collect();
    let items = passages.iter().enumerate().map(|(number, passage)| item(number, passage, &choices, acts));
    el("details")
        .class("quiet")
        .attr("open", "")
        .child(el("summary").child(heading(3, "2xs", words.unplaced)))
        .child(el("p").text(words.unplaced_lead))
        .child(el("ul").class("passages").children(items.collect()))
}

fn item(number: usize, passage: &Passage, choices: &Rc<[(String, String)]>, acts: &Acts) -> El {
    let words = words();
    let name = (words.passage)(number + 1);
    let id = format!("unplaced-{number}");
    let said = |field: Option<Field>| field.map(|field| (words.added_to)(language().field(field))).unwrap_or_default();
    let added = el("span").class("added").attr("role", "status").text(&said(passage.field));
    let chosen = passage.field.map_or("", Field::id).to_owned();
    let add = {
        let (acts, added) = (acts.clone(), added.clone());
        move |id: String| {
            if let Some(field) = Field::from_id(&id) {
                acts.add(number, field);
                added.node().set_text_content(Some(&said(Some(field))));
            }
        }
    };
    let add_to = select(&id, choices.to_vec(), move || chosen.clone(), add);
    let label = el("label").class("ds-sr-only").attr("for", &id).text(words.add_to).text(" ").text(&name);
    let text = passage.text.clone();
    let copy = page::can_copy()
        .then(|| Button::new(words.copy, move || page::copy(&text, words.copied)).tertiary().about(&name).view());
    let quote = el("blockquote").text(&passage.text);
    el("li").child(quote).child(actions(vec![label, add_to]).maybe(copy).child(added))
}
