//! What a field of the draft holds, of whatever kind it is.

use uppdragskollen_core::draft::{Draft, Field, Status};

/// Whether the person has put something into a field.
pub fn holds(draft: &Draft, field: Field) -> bool {
    match field {
        Field::Status => draft.status != Status::default(),
        field => !draft.is_empty(field),
    }
}

/// Empties a field.
pub fn clear(draft: &mut Draft, field: Field) {
    match field {
        Field::Participants => draft.participants.clear(),
        Field::Timetable => draft.timetable.clear(),
        Field::Reports => draft.reports.clear(),
        Field::Duration => draft.time_frame.duration = None,
        Field::Status => draft.status = Status::default(),
        field => {
            if let Some(date) = draft.date_mut(field) {
                *date = None;
            } else if let Some(text) = draft.text_mut(field) {
                text.clear();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uppdragskollen_core::draft::{Participant, Report, Step};

    #[test]
    fn every_field_can_be_emptied() {
        let mut draft = Draft {
            status: Status::Active,
            participants: vec![Participant { name: "Eva Rask".to_owned(), ..Participant::default() }],
            timetable: vec![Step { what: "Remiss".to_owned(), ..Step::default() }],
            reports: vec![Report { to: "Styrgruppen".to_owned(), ..Report::default() }],
            ..Draft::default()
        };
        draft.time_frame.duration = Some("ett år".into());
        for field in Field::ALL {
            if let Some(text) = draft.text_mut(field) {
                "Något".clone_into(text);
            } else if let Some(date) = draft.date_mut(field) {
                *date = Some("2026-03-01".into());
            }
            assert!(holds(&draft, field), "{field:?}");
            clear(&mut draft, field);
            assert!(!holds(&draft, field), "{field:?}");
        }
        assert_eq!(draft, Draft::default());
    }
}
