//! Mending with one click.

use crate::draft::{Draft, Field, Participant, Report, Standing};
use crate::pack::FixAction;
use crate::swedish::Substance;

/// Does what the fix says, and tells which field it changed. Nothing that says something is written over.
pub fn apply(action: &FixAction, draft: &mut Draft) -> Field {
    match action {
        FixAction::Write { field, text } => {
            if let Some(present) = draft.text_mut(*field) {
                match Substance::of(present) {
                    Substance::Empty | Substance::Placeholder | Substance::Denial => *present = text.clone(),
                    Substance::Said | Substance::ReasonedDenial => {
                        let end = present.trim_end().len();
                        present.truncate(end);
                        present.push('\n');
                        present.push_str(text);
                    }
                }
            }
            *field
        }
        FixAction::Seat { sector, role } => {
            draft.participants.retain(|participant| !participant.is_empty());
            draft.participants.push(Participant {
                role: role.clone(),
                sector: Some(*sector),
                standing: Standing::Planned,
                ..Participant::default()
            });
            Field::Participants
        }
        FixAction::Report { to, what } => {
            draft.reports.retain(|report| !report.is_empty());
            draft.reports.push(Report { to: to.clone(), what: what.clone(), ..Report::default() });
            Field::Reports
        }
    }
}
