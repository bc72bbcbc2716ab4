//! Deltagare: who takes part, row by row.

use leptos::prelude::*;
use uppdragskollen_core::draft::{Draft, Field, Participant, Sector, Standing};
use uppdragskollen_core::import::party_of;

use super::rows::{Rows, TextCell, cell};
use super::select::Select;
use crate::editor::Editor;
use crate::i18n::{language, words};
use crate::page;

const FIELD: Field = Field::Participants;
const STANDINGS: [(&str, Standing); 3] =
    [("member", Standing::Member), ("planned", Standing::Planned), ("declined", Standing::Declined)];

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

fn cells(editor: Editor, row: usize) -> AnyView {
    let row_name = (words().form.participant)(row + 1);
    let name = TextCell {
        field: FIELD,
        row,
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
        ..name
    };
    let organisation = TextCell {
        name: "organisation",
        label: words().form.organisation,
        text: |draft, row| draft.participants.get(row).map(|participant| &participant.organisation),
        text_mut: |draft, row| draft.participants.get_mut(row).map(|participant| &mut participant.organisation),
        ..name
    };
    view! {
        {name.view(editor, &row_name)}
        {role.view(editor, &row_name)}
        {organisation.view(editor, &row_name)}
        {party(editor, row, &row_name)}
        {standing(editor, row, &row_name)}
    }
    .into_any()
}

fn party(editor: Editor, row: usize, row_name: &str) -> AnyView {
    let id = page::cell_id(FIELD, row, "sector");
    let none = (String::new(), words().form.no_party.to_owned());
    let choices = Sector::ALL.map(|sector| {
        // The parts of a whole stand indented under it.
        let indent = if sector.parent().is_some() { "\u{2003}" } else { "" };
        (sector.id().to_owned(), format!("{indent}{}", language().sector(sector)))
    });
    let sector = move |draft: &Draft| draft.participants.get(row).and_then(|participant| participant.sector);
    let select = Select {
        id: id.clone(),
        described_by: None,
        choices: std::iter::once(none).chain(choices).collect(),
        value: Signal::derive(move || editor.read(FIELD, |draft| sector(draft).map_or("", Sector::id).to_owned())),
        choose: Box::new(move |id| choose_party(editor, row, Sector::from_id(&id))),
    };
    let about = row_name.to_owned();
    let suggestion = Memo::new(move |_| editor.read(FIELD, |draft| suggested(draft.participants.get(row)?)));
    let suggest = move || {
        suggestion.get().map(|sector| {
            let accept = move |_| {
                choose_party(editor, row, Some(sector));
                page::go_to(&page::cell_id(FIELD, row, "sector"));
            };
            view! {
                <button type="button" class="ds-link suggestion" on:click=accept>
                    {(words().form.suggestion)(language().sector(sector))}
                    <span class="ds-sr-only">{format!(", {about}")}</span>
                </button>
            }
        })
    };
    cell(&id, words().form.party, row_name, view! { {select.view()} {suggest} }.into_any())
}

fn choose_party(editor: Editor, row: usize, sector: Option<Sector>) {
    editor.change(FIELD, |draft| {
        if let Some(participant) = draft.participants.get_mut(row) {
            participant.sector = sector;
        }
    });
}

/// The party that the role and the organisation tell of, where none is chosen.
fn suggested(participant: &Participant) -> Option<Sector> {
    match participant.sector {
        Some(_) => None,
        None => party_of(&format!("{}, {}", participant.role, participant.organisation)),
    }
}

fn standing(editor: Editor, row: usize, row_name: &str) -> AnyView {
    let id = page::cell_id(FIELD, row, "standing");
    let standing = move |draft: &Draft| draft.participants.get(row).map(|participant| participant.standing);
    let select = Select {
        id: id.clone(),
        described_by: None,
        choices: STANDINGS.map(|(id, standing)| (id.to_owned(), language().standing(standing).to_owned())).into(),
        value: Signal::derive(move || {
            let standing = editor.read(FIELD, standing).unwrap_or_default();
            STANDINGS.iter().find(|(_, known)| *known == standing).map_or("", |(id, _)| id).to_owned()
        }),
        choose: Box::new(move |id| {
            let Some((_, standing)) = STANDINGS.into_iter().find(|(known, _)| *known == id) else { return };
            editor.change(FIELD, |draft| {
                if let Some(participant) = draft.participants.get_mut(row) {
                    participant.standing = standing;
                }
            });
        }),
    };
    cell(&id, words().form.standing, row_name, select.view())
}
