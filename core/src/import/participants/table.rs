//! Members in a table: what its columns hold, and who stands in a row.

use super::line::{come_from, from_line, from_phrase, heads_party, sector};
use super::names::{is_name, names_in};
use super::standing::standing;
use crate::draft::{Participant, Standing};
use crate::import::parties::party_of;
use crate::swedish::{fold, words};

/// What the columns of a table of participants hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Column {
    Name,
    Role,
    Organisation,
    /// The party, beside the organisation.
    Party,
    Other,
}

/// The words of the heads of columns; `*` stands for any ending.
const HEADS: &[(Column, &str)] = &[
    (Column::Name, "namn* deltagar* person* ledamot ledamöter representant* medlem* vem vilka kontaktperson*"),
    (
        Column::Role,
        "roll* funktion* titel titlar befattning* yrke* uppdrag uppgift tjänst profession* yrkestitel yrkesroll \
         kompetens* yrkeskategori*",
    ),
    (
        Column::Organisation,
        "arbetsplats* organisation* verksamhet* enhet* representerar arbetsgivare förvaltning* avdelning* klinik* \
         kommun från varifrån tillhörighet hemvist företräder vårdgivare instans* arbetsställe* aktör* mottagning*",
    ),
    (Column::Party, "huvudman huvudmän part parter sektor"),
];

/// Reads the head of a table of participants; `None` where the row is no head.
pub(in crate::import) fn columns(cells: &[&str]) -> Option<Vec<Column>> {
    const LONGEST: usize = 5;
    if cells.iter().any(|cell| words(cell).count() > LONGEST || is_name(cell) || cell.contains(['@', '.'])) {
        return None;
    }
    let mut columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    // Where nothing else tells the organisation, the party does.
    if !columns.contains(&Column::Organisation) {
        columns.iter_mut().filter(|column| **column == Column::Party).for_each(|column| *column = Column::Organisation);
    }
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let tells_who = columns.iter().any(|column| matches!(column, Column::Name | Column::Organisation));
    (tells_who && (known > 1 || filled <= 2 && known == filled)).then_some(columns)
}

/// What a column holds whose head is this: its first word that is known.
fn column(head: &str) -> Column {
    let is_head = |word: &str, head: &str| match head.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == head,
    };
    words(head)
        .find_map(|word| {
            let word = fold(word.text);
            HEADS.iter().find(|(_, heads)| heads.split_whitespace().any(|head| is_head(&word, head)))
        })
        .map_or(Column::Other, |(column, _)| *column)
}

/// The party that a row names which has no other cell: those in the rows below come from there.
pub(in crate::import) fn row_heads_party<'a>(cells: &[&'a str]) -> Option<&'a str> {
    let mut filled = cells.iter().filter(|cell| !cell.trim_matches(['*', '_', ' ']).is_empty());
    let first = filled.next()?;
    (cells.len() > 1 && filled.all(|cell| cell == first)).then(|| heads_party(first)).flatten()
}

/// Reads a row of a table of participants.
pub(in crate::import) fn from_row(
    cells: &[&str],
    columns: Option<&[Column]>,
    role: &str,
    party: &str,
) -> Vec<Participant> {
    let bare: Vec<&str> = cells.iter().map(|cell| cell.trim_matches(['*', '_', ' '])).collect();
    let mut found: Vec<Participant> = match columns {
        Some(columns) => from_cells(&bare, columns).into_iter().collect(),
        None => return from_bare_row(&bare, role, party),
    };
    come_from(&mut found, party);
    found
}

/// A row of a table without a head: "Kommun | Anna Ek", "Anna Ek | MAS | Borås Stad".
fn from_bare_row(cells: &[&str], role: &str, party: &str) -> Vec<Participant> {
    let filled: Vec<&str> = cells.iter().filter(|cell| !cell.is_empty()).copied().collect();
    match filled.as_slice() {
        // The label of those beside it.
        [label, body] if heads_party(label).is_some() => from_line(&format!("{label}: {body}"), role, party),
        _ => from_line(&filled.join(", ").replace(';', ","), role, party),
    }
}

fn from_cells(cells: &[&str], columns: &[Column]) -> Option<Participant> {
    let cell = |wanted: Column| {
        let found: Vec<&str> = cells
            .iter()
            .zip(columns)
            .filter(|(cell, column)| **column == wanted && !cell.is_empty() && **cell != "–" && **cell != "-")
            .map(|(cell, _)| *cell)
            .collect();
        found.join(", ")
    };
    let whole = cells.join(", ");
    let party = cell(Column::Party);
    let mut participant = Participant {
        name: cell(Column::Name),
        role: cell(Column::Role),
        organisation: cell(Column::Organisation),
        ..Participant::default()
    };
    // "Anna Ek, socialchef, Tranemo kommun" below "Vem".
    if !is_name(&participant.name)
        && !names_in(&participant.name).is_empty()
        && let Some(told) = from_phrase(&participant.name, &participant.role)
        && !told.name.is_empty()
    {
        participant.name = told.name;
        participant.role = told.role;
        if participant.organisation.is_empty() {
            participant.organisation = told.organisation;
        }
    }
    if participant.is_empty() {
        return None;
    }
    let is_seat = !is_name(&participant.name);
    participant.standing = standing(&whole, is_seat);
    if is_seat && (participant.standing == Standing::Planned || party_of(&participant.name).is_some()) {
        participant.name.clear();
    }
    participant.sector = sector(&[&party, &participant.organisation, &participant.role, &whole]);
    Some(participant)
}
