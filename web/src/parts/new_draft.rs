//! Nytt utkast: for which group?

use leptos::html;
use leptos::prelude::*;
use uppdragskollen_core::draft::Draft;
use uppdragskollen_core::pack::{Group, Pack};

use super::button::Button;
use super::dialog::dialog;
use crate::app::Frame;
use crate::i18n::{language, words};
use crate::library::Library;
use crate::page;
use crate::record::Record;
use crate::views::begin;

/// The dialog. A handle.
#[derive(Clone, Copy)]
pub struct NewDraft {
    frame: Frame,
    dialog: NodeRef<html::Dialog>,
    chosen: RwSignal<usize>,
}

impl NewDraft {
    /// A dialog that is not open yet.
    pub fn new(frame: Frame) -> Self {
        Self { frame, dialog: NodeRef::new(), chosen: RwSignal::new(0) }
    }

    /// Asks for the group.
    pub fn open(self) {
        page::open_dialog(self.dialog);
    }

    fn create(self) {
        if let Some((pack, group)) = groups().nth(self.chosen.get_untracked()) {
            page::close_dialog(self.dialog);
            begin(self.frame, Record::new(Draft::new(&pack.id, &group.id)));
        }
    }

    /// The dialog.
    pub fn view(self) -> AnyView {
        let words = words();
        let choices: Vec<AnyView> =
            groups().enumerate().map(|(number, (pack, group))| self.choice(number, pack, group)).collect();
        let body = view! {
            <fieldset class="ds-fieldset">
                <legend class="ds-label">{words.begin.group}</legend>
                {choices}
            </fieldset>
            <div class="actions">
                {Button::new(words.begin.create, move || self.create()).primary().view()}
                {Button::new(words.shell.cancel, move || page::close_dialog(self.dialog)).view()}
            </div>
        };
        dialog(self.dialog, "new-title", Signal::stored(words.begin.title.to_owned()), body.into_any())
    }

    fn choice(self, number: usize, pack: &'static Pack, group: &'static Group) -> AnyView {
        let id = format!("group-{number}");
        let help = format!("{id}-help");
        view! {
            <div class="ds-field" data-variant="outline">
                <input
                    type="radio"
                    class="ds-input"
                    name="group"
                    id=id.clone()
                    aria-describedby=help.clone()
                    prop:checked=move || self.chosen.get() == number
                    on:change=move |_| self.chosen.set(number)
                />
                <label for=id>{language().of(&group.title)}</label>
                <p data-field="description" id=help>
                    {language().of(&group.description)}" "{language().of(&pack.title)}"."
                </p>
            </div>
        }
        .into_any()
    }
}

fn groups() -> impl Iterator<Item = (&'static Pack, &'static Group)> {
    Library::open().packs().iter().flat_map(|pack| pack.groups.iter().map(move |group| (pack, group)))
}
