//! Undanlagt: what the draft holds and its form does not ask for, as after a change of pack. It stays in the draft.

use leptos::prelude::{ArcTrigger, Notify, Track};
use uppdragskollen_core::draft::Field;

use super::button::Button;
use super::field::form_field;
use super::heading::heading;
use crate::content::clear;
use crate::editor::{Editor, Part};
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::page;

const TITLE: &str = "aside-title";

/// Puts the part into `place`, as long as there is something in it.
pub fn aside(place: El, editor: Editor) -> El {
    let left = ArcTrigger::new();
    let shown = {
        let left = left.clone();
        move || {
            left.track();
            kept(editor)
        }
    };
    let fields = shown.clone();
    place.live(
        move || (!shown().is_empty()).then_some(0),
        move |_| {
            let left = left.clone();
            el("section")
                .class("aside")
                .attr("aria-labelledby", TITLE)
                .child(heading(2, "xs", words().aside.title).id(TITLE))
                .child(el("p").text(words().aside.lead))
                .child(el("ul").each(fields.clone(), move |field| item(editor, Field::ALL[field], left.clone())))
        },
    )
}

/// The fields that are kept aside. One that is being emptied by hand stays until the person leaves it.
fn kept(editor: Editor) -> Vec<usize> {
    let is_kept = |field: &Field| {
        let field = *field;
        editor.read(field, |_| ());
        editor.look(Part::Ground, |state| state.is_aside(field)) || page::has_focus(&item_id(field))
    };
    Field::ALL.into_iter().filter(is_kept).map(|field| field as usize).collect()
}

fn item_id(field: Field) -> String {
    format!("aside-{}", field.id())
}

fn remove_id(field: Field) -> String {
    page::cell_id(field, 0, "remove")
}

fn item(editor: Editor, field: Field, left: ArcTrigger) -> El {
    let label = language().field(field);
    let remove = move || {
        editor.pause();
        // The button goes, and must not take the focus with it: to the next one, or to where this can be undone.
        let next = kept(editor).into_iter().map(|next| Field::ALL[next]).find(|next| *next != field);
        page::focus(&next.map_or_else(|| page::UNDO.to_owned(), remove_id));
        editor.change(field, |draft| clear(draft, field));
        editor.pause();
        page::announce(&(words().form.removed)(label));
    };
    let leave = move |_| {
        let left = left.clone();
        page::soon(move || left.notify());
    };
    el("li")
        .id(&item_id(field))
        .child(form_field(editor, field, ""))
        .child(Button::new(&format!("{} {label}", words().form.remove), remove).tertiary().view().id(&remove_id(field)))
        .on("focusout", leave)
}
