//! Deltagare: who takes part, row by row.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use uppdragskollen_core::draft::{Draft, Field, Participant, Sector, Standing};

use super::rows::{Rows, TextCell, cell};
use super::select::{Choice, select};
use crate::editor::Editor;
use crate::element::{El, el};
use crate::i18n::{language, words};
use crate::library::remote;
use crate::page;

const FIELD: Field = Field::Participants;
const STANDINGS: [Standing; 3] = [Standing::Member, Standing::Planned, Standing::Declined];

/// The list of participants.
pub fn rows() -> Rows {
    Rows {
        field: FIELD,
        count: |draft| draft.participants.len(),
        name: words().form.participant,
        add: words().form.add_participant,
        push: |draft| draft.participants.push(Participant::default()),
        remove: |draft, row| {
            draft.participants.remove(row);
        },
        cells,
        first: "name",
    }
}

fn cells(editor: Editor, row: usize) -> Vec<El> {
    let row_name = (words().form.participant)(row + 1);
    let name = TextCell {
        name: "name",
        label: words().form.name,
        text: |draft, row| draft.participants.get(row).map(|participant| &participant.name),
        text_mut: |draft, row| draft.participants.get_mut(row).map(|participant| &mut participant.name),
    };
    let role = TextCell {
        name: "role",
        label: words().form.role,
        text: |draft, row| draft.participants.get(row).map(|participant| &participant.role),
        text_mut: |draft, row| draft.participants.get_mut(row).map(|participant| &mut participant.role),
    };
    let organisation = TextCell {
        name: "organisation",
        label: words().form.organisation,
        text: |draft, row| draft.participants.get(row).map(|participant| &participant.organisation),
        text_mut: |draft, row| draft.participants.get_mut(row).map(|participant| &mut participant.organisation),
    };
    let suggestion = Suggestion::default();
    let told = {
        let suggestion = suggestion.clone();
        move |_| suggestion.ask(editor, row)
    };
    vec![
        name.view(editor, FIELD, row, &row_name),
        role.view(editor, FIELD, row, &row_name).on("change", told.clone()),
        organisation.view(editor, FIELD, row, &row_name).on("change", told),
        party(editor, row, &row_name, suggestion),
        standing(editor, row, &row_name),
    ]
}

fn party(editor: Editor, row: usize, row_name: &str, suggestion: Suggestion) -> El {
    let id = page::cell_id(FIELD, row, "sector");
    let none = (String::new(), words().form.no_party.to_owned());
    let choices = Sector::ALL.into_iter().map(|sector| {
        // The parts of a whole stand indented under it.
        let indent = if sector.parent().is_some() { "\u{2003}" } else { "" };
        (sector.id().to_owned(), format!("{indent}{}", language().sector(sector)))
    });
    let value = move || editor.read(FIELD, |draft| sector_of(draft, row).map_or("", Sector::id).to_owned());
    let choices: Vec<Choice> = std::iter::once(none).chain(choices).collect();
    let select = select(&id, choices, value, move |id| choose_party(editor, row, Sector::from_id(&id)));
    let about = format!(", {row_name}");
    let offer = el("div").live(
        move || suggestion.get(editor, row).map(|sector| sector as usize),
        move |sector| {
            let sector = Sector::ALL[sector];
            el("button")
                .class("ds-link suggestion")
                .attr("type", "button")
                .text(&(words().form.suggestion)(language().sector(sector)))
                .child(el("span").class("ds-sr-only").text(&about))
                .on_click(move || {
                    choose_party(editor, row, Some(sector));
                    page::go_to(&page::cell_id(FIELD, row, "sector"));
                })
        },
    );
    cell(&id, words().form.party, row_name, vec![select, offer])
}

fn sector_of(draft: &Draft, row: usize) -> Option<Sector> {
    draft.participants.get(row).and_then(|participant| participant.sector)
}

fn choose_party(editor: Editor, row: usize, sector: Option<Sector>) {
    editor.change(FIELD, |draft| {
        if let Some(participant) = draft.participants.get_mut(row) {
            participant.sector = sector;
        }
    });
}

/// The party that a participant's role and organisation tell of.
#[derive(Clone, Default)]
struct Suggestion {
    /// What was asked about, and the answer.
    answer: Rc<RefCell<(String, Option<Sector>)>>,
    told: ArcTrigger,
}

impl Suggestion {
    /// Asks the reader, unless a party is chosen already.
    fn ask(&self, editor: Editor, row: usize) {
        let about = editor.peek(|draft| description(draft, row));
        if about.is_empty() || editor.peek(|draft| sector_of(draft, row)).is_some() {
            return;
        }
        let this = self.clone();
        remote::party_of(about.clone(), move |sector| {
            *this.answer.borrow_mut() = (about, sector);
            this.told.notify();
        });
    }

    /// What to suggest, as long as none is chosen and what was asked about still stands.
    fn get(&self, editor: Editor, row: usize) -> Option<Sector> {
        self.told.track();
        let now = editor.read(FIELD, |draft| sector_of(draft, row).is_none().then(|| description(draft, row)));
        let answer = self.answer.borrow();
        answer.1.filter(|_| now.as_ref() == Some(&answer.0))
    }
}

fn description(draft: &Draft, row: usize) -> String {
    let Some(participant) = draft.participants.get(row) else { return String::new() };
    format!("{}, {}", participant.role.trim(), participant.organisation.trim()).trim_matches([',', ' ']).to_owned()
}

fn standing(editor: Editor, row: usize, row_name: &str) -> El {
    let id = page::cell_id(FIELD, row, "standing");
    let choices = STANDINGS.map(|standing| (standing.id().to_owned(), language().standing(standing).to_owned()));
    let value = move || {
        let standing = editor.read(FIELD, |draft| draft.participants.get(row).map(|participant| participant.standing));
        standing.unwrap_or_default().id().to_owned()
    };
    let select = select(&id, choices.into(), value, move |id| {
        editor.change(FIELD, |draft| {
            if let (Some(participant), Some(standing)) = (draft.participants.get_mut(row), Standing::from_id(&id)) {
                participant.standing = standing;
            }
        });
    });
    cell(&id, words().form.standing, row_name, vec![select])
}
