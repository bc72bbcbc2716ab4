//! What some sentence says although it has no heading of its own.

use super::Reading;
use super::identity::status_of;
use super::running_text::{commissioner_in, tells_members};
use crate::draft::{Field, Status};
use crate::import::headings::Target;
use crate::import::outline::{Outline, Section};
use crate::import::{participants, prose};
use crate::swedish::{fold, sentences, words};

impl Reading {
    pub(super) fn supplement(&mut self, outline: &Outline<'_>) {
        for field in [
            Field::HolisticView,
            Field::LocalLevel,
            Field::TargetGroup,
            Field::Mandate,
            Field::Representation,
            Field::SteeringGroup,
            Field::Chairing,
            Field::Minutes,
            Field::OfficeRole,
            Field::Communication,
        ] {
            if self.draft.is_empty(field) && !outline.has(Target::Text(field)) {
                self.supplement_field(outline, field);
            }
        }
        if self.draft.commissioner.is_empty() && !outline.has(Target::Text(Field::Commissioner)) {
            self.supplement_commissioner(outline);
        }
        if self.draft.status == Status::Drafting && !outline.has(Target::Status) {
            self.supplement_status(outline);
        }
        if self.draft.participants.is_empty() && !outline.has(Target::Participants) {
            self.supplement_participants(outline);
        }
    }

    fn supplement_field(&mut self, outline: &Outline<'_>, field: Field) {
        for section in &outline.sections {
            // What used to be so tells nothing of what is to be; why it takes a group at all may stand there.
            if field != Field::LocalLevel
                && field != Field::Minutes
                && section.targets().any(|target| target == Target::Text(Field::Background))
            {
                continue;
            }
            for block in &section.blocks {
                for sentence in sentences(&block.text) {
                    let about = prose::fields_of(sentence.text).contains(&field);
                    if about && (field == Field::LocalLevel || prose::affirms(sentence.text, field)) {
                        let place = block.locate(sentence.place());
                        let said = match &section.heading {
                            // Where "dit" is: below "Närvårdskontorets roll".
                            Some(heading) if field == Field::Minutes && speaks_of_there(sentence.text) => {
                                format!("{}: {}", heading.text, sentence.text)
                            }
                            _ if field == Field::Minutes => self.addressed(sentence.text).into_owned(),
                            _ => sentence.text.to_owned(),
                        };
                        self.add(field, &said, &place);
                    }
                }
            }
        }
    }

    /// The body that some sentence says gives the assignment; what is told of as background counts last.
    fn supplement_commissioner(&mut self, outline: &Outline<'_>) {
        let is_background = |section: &&Section<'_>| {
            section.targets().any(|target| matches!(target, Target::Text(Field::Background | Field::Minutes)))
        };
        // "Uppdrag till uppdragsgrupp, givet av Styrgrupp närvård den 13 mars" below the title.
        let top = outline.sections.iter().take(2).filter_map(|section| section.heading.as_ref());
        for heading in top {
            if let Some(body) = commissioner_in(heading.text, &self.bodies) {
                self.draft.commissioner = heading.text[body].to_owned();
                self.evidence.push((Field::Commissioner, None, heading.place.clone()));
                return;
            }
        }
        let own = outline.sections.iter().filter(|section| !is_background(section));
        for section in own.chain(outline.sections.iter().filter(is_background)) {
            for block in &section.blocks {
                for sentence in sentences(&block.text) {
                    if let Some(body) = commissioner_in(sentence.text, &self.bodies) {
                        self.draft.commissioner = sentence.text[body].to_owned();
                        let place = block.locate(sentence.place());
                        self.evidence.push((Field::Commissioner, None, place));
                        return;
                    }
                }
            }
        }
    }

    fn supplement_status(&mut self, outline: &Outline<'_>) {
        for block in outline.sections.iter().flat_map(|section| &section.blocks) {
            for sentence in sentences(&block.text) {
                let of_assignment = words(sentence.text).take(3).any(|word| {
                    let word = fold(word.text);
                    word.starts_with("uppdraget") || word.starts_with("gruppen") || word.starts_with("status")
                });
                if of_assignment
                    && !is_to_come(sentence.text)
                    && let Some(status @ (Status::Closed | Status::Dormant)) = status_of(sentence.text)
                {
                    self.draft.status = status;
                    let place = block.locate(sentence.place());
                    self.evidence.push((Field::Status, None, place));
                    return;
                }
            }
        }
    }

    fn supplement_participants(&mut self, outline: &Outline<'_>) {
        for section in &outline.sections {
            if section.targets().any(|target| target == Target::Text(Field::Background)) {
                continue;
            }
            for block in &section.blocks {
                for sentence in sentences(&block.text).into_iter().filter(|sentence| tells_members(sentence.text)) {
                    let place = block.locate(sentence.place());
                    for member in participants::from_prose(&self.named(sentence.text)) {
                        self.participant(member, place.clone());
                    }
                }
            }
        }
    }
}

/// Whether a sentence speaks of what is to be: "Uppdraget ska vara slutfört i maj".
fn is_to_come(sentence: &str) -> bool {
    const TO_COME: &str = " ska skall bör måste när senast innan beräknas planeras kommer väntas ";
    words(sentence).any(|word| TO_COME.contains(&*format!(" {} ", fold(word.text))))
}

/// Whether a sentence only points to where something goes: "mejlas dit".
fn speaks_of_there(sentence: &str) -> bool {
    words(sentence).any(|word| matches!(&*fold(word.text), "dit" | "där"))
}
