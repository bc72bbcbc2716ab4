//! Members in a table: what its columns hold, and who stands in a row.

use super::line::{from_phrase, sector};
use super::names::is_name;
use super::standing::standing;
use crate::draft::{Participant, Standing};
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

/// Reads the head of a table of participants; `None` where the row is no head.
pub(in crate::import) fn columns(cells: &[&str]) -> Option<Vec<Column>> {
    if cells.iter().any(|cell| words(cell).count() > 3) {
        return None;
    }
    let mut columns: Vec<Column> = cells
        .iter()
        .map(|cell| match &*fold(cell.trim_matches(['*', ':', ' '])) {
            "namn" | "deltagare" | "person" | "ledamot" | "ledamöter" | "representant" | "medlem" | "vem" => {
                Column::Name
            }
            "roll" | "funktion" | "titel" | "befattning" | "yrke" | "uppdrag" | "uppgift" | "tjänst" | "profession"
            | "yrkestitel" | "yrkesroll" => Column::Role,
            "arbetsplats" | "organisation" | "verksamhet" | "enhet" | "representerar" | "arbetsgivare"
            | "förvaltning" | "avdelning" | "klinik" | "kommun" | "varifrån" | "tillhörighet" | "hemvist"
            | "företräder" | "vårdgivare" | "instans" => Column::Organisation,
            "huvudman" | "part" => Column::Party,
            _ => Column::Other,
        })
        .collect();
    // Where nothing else tells the organisation, the party does.
    if !columns.contains(&Column::Organisation) {
        columns.iter_mut().filter(|column| **column == Column::Party).for_each(|column| *column = Column::Organisation);
    }
    columns.iter().any(|column| matches!(column, Column::Name | Column::Organisation)).then_some(columns)
}

/// Reads a row of a table of participants.
pub(in crate::import) fn from_row(cells: &[&str], columns: Option<&[Column]>) -> Option<Participant> {
    let Some(columns) = columns else { return from_phrase(&cells.join(", "), "") };
    let cell = |wanted: Column| {
        let found: Vec<&str> = cells
            .iter()
            .zip(columns)
            .filter(|(cell, column)| **column == wanted && !cell.is_empty())
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
    if participant.is_empty() {
        return None;
    }
    let is_seat = !is_name(&participant.name);
    participant.standing = standing(&whole, is_seat);
    if is_seat && participant.standing == Standing::Planned {
        participant.name.clear();
    }
    participant.sector = sector(&[&party, &participant.organisation, &participant.role, &whole]);
    Some(participant)
}
