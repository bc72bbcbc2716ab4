//! One revision: its content, or how it differs from another; its name, and the way back to it.

use leptos::prelude::event_target_value;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::store::history::{Kept, label};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use super::changes::shown;
use super::{Aspect, Looking, id_of};
use crate::element::{El, el};
use crate::i18n::library::{history as words, shared};
use crate::library::print::to_read;
use crate::page;
use crate::parts::{Button, actions, alert};
use crate::store;

const NAME: &str = "version-name";
const AGAINST: &str = "version-against";

impl Looking {
    /// Shows a revision in place of all.
    pub(super) fn open(&self, place: usize, aspect: Aspect) {
        let (Some(kept), Some(draft)) = (self.kept(place), self.draft(place)) else { return };
        self.0.list.node().set_text_content(None);
        let page = self.0.page.clone();
        let page = match aspect {
            Aspect::Content => page.child(self.name_field(place, &kept)).child(to_read(draft, words().content)),
            Aspect::Difference => page.children(self.difference(place, draft)),
        };
        page.child(self.ways_on(place, &kept, aspect));
        self.0.dialog.retitle(&(words().heading)(&self.when(&kept)));
    }

    fn ways_on(&self, place: usize, kept: &Kept, aspect: Aspect) -> El {
        let mut buttons = Vec::new();
        if place != self.present() {
            let (looking, when) = (self.clone(), self.when(kept));
            let restore = move || {
                if let Some(content) = looking.content(place) {
                    let _ = looking.0.restore.call1(&JsValue::UNDEFINED, &content.into());
                    looking.0.dialog.close();
                    page::announce(&(words().restored)(&when));
                }
            };
            buttons.push(Button::new(words().restore, restore).primary().view());
        }
        let looking = self.clone();
        let back = move || looking.back(&id_of(place, aspect));
        buttons.push(Button::new(shared().back, back).view());
        actions(buttons).class("actions dialog-end")
    }

    /// A field for what the person calls it.
    fn name_field(&self, place: usize, kept: &Kept) -> El {
        let words = words();
        let help = format!("{NAME}-help");
        let said = el("p").attr("role", "status");
        let input = el("input")
            .class("ds-input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("maxlength", "80")
            .attr("value", &kept.record.name)
            .attr("aria-describedby", &help)
            .id(NAME);
        let save = {
            let (looking, said) = (self.clone(), said.clone());
            move || {
                let Some(input) = page::element(NAME) else { return };
                let name = input.unchecked_into::<HtmlInputElement>().value();
                said.node().set_text_content(None);
                if looking.give_name(place, name.trim()) {
                    said.node().set_text_content(Some(if name.trim().is_empty() {
                        words.unnamed
                    } else {
                        words.named
                    }));
                } else {
                    said.clone().child(alert("danger", "", words.not_named));
                }
            }
        };
        let row = el("div").class("actions").child(input).child(Button::new(words.save_name, save).view());
        el("div")
            .class("ds-field version-name")
            .child(el("label").class("ds-label").attr("for", NAME).text(words.name))
            .child(el("p").attr("data-field", "description").id(&help).text(words.name_help))
            .child(row)
            .child(said)
    }

    fn give_name(&self, place: usize, name: &str) -> bool {
        let Some(kept) = self.kept(place) else { return false };
        let id = self.0.history.borrow().id().to_owned();
        let is_done = label(&store::shelf(), &id, &kept.record.revision, name, kept.record.pinned) == Ok(true);
        if is_done && let Some(kept) = self.0.history.borrow_mut().revisions.get_mut(place) {
            name.clone_into(&mut kept.record.name);
        }
        is_done
    }

    /// How it differs from another, which can be chosen.
    fn difference(&self, place: usize, draft: Draft) -> Vec<El> {
        let words = words();
        let others = 0..self.0.history.borrow().revisions.len();
        let name = |other: usize| {
            let kept = self.kept(other)?;
            let when = if other == self.present() { words.now_in_text.to_owned() } else { self.when(&kept) };
            let name = &kept.record.name;
            Some((other.to_string(), if name.is_empty() { when } else { format!("{when}: {name}") }))
        };
        let others = others.filter(|&other| other != place).filter_map(name);
        let result = el("div").attr("role", "status");
        let show = {
            let (looking, result) = (self.clone(), result.clone());
            move |other: usize| {
                result.node().set_text_content(None);
                result.clone().child(match looking.draft(other) {
                    None => el("p").text(words.lost),
                    // The newest first: a higher place is older.
                    Some(other_draft) if other < place => shown(&draft, &other_draft),
                    Some(other_draft) => shown(&other_draft, &draft),
                });
            }
        };
        let present = self.present();
        show(present);
        let choose = move |chosen: String| {
            if let Ok(other) = chosen.parse() {
                show(other);
            }
        };
        let option = |(value, name): (String, String)| {
            let option = el("option").attr("value", &value).text(&name);
            if value == present.to_string() { option.attr("selected", "") } else { option }
        };
        let select = el("select")
            .class("ds-input")
            .id(AGAINST)
            .children(others.map(option).collect())
            .on("change", move |event| choose(event_target_value(&event)));
        let field = el("div")
            .class("ds-field")
            .child(el("label").class("ds-label").attr("for", AGAINST).text(words.against))
            .child(select);
        vec![field, el("p").class("version-what").text(words.key), result]
    }
}
