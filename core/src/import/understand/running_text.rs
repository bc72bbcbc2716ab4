//! A text without headings, sentence by sentence.

use std::ops::Range;

use super::Reading;
use crate::draft::Field;
use crate::import::bodies::Bodies;
use crate::import::outline::Outline;
use crate::import::{participants, prose, reports};
use crate::swedish::{fold, lowercase, sentences, words};

impl Reading {
    pub(super) fn running_text(&mut self, outline: &Outline<'_>) {
        let mut to = String::new();
        let mut has_begun = false;
        for section in outline.sections.iter().filter(|section| section.is_running()) {
            for block in &section.blocks {
                if self.is_placed(&block.place) {
                    continue;
                }
                for sentence in sentences(&block.text) {
                    let place = block.locate(sentence.place());
                    let is_background = self.sentence(sentence.text, &place, &mut to);
                    if is_background && !has_begun {
                        self.add(Field::Background, sentence.text, &place);
                    }
                    has_begun |= !is_background;
                }
            }
        }
    }

    /// Places a sentence by what it says; tells whether it says nothing that has a field.
    fn sentence(&mut self, sentence: &str, place: &Range<usize>, to: &mut String) -> bool {
        let mut found = false;
        if self.draft.commissioner.is_empty()
            && let Some(body) = commissioner_in(sentence, &self.bodies)
        {
            self.draft.commissioner = sentence[body].to_owned();
            self.evidence.push((Field::Commissioner, None, place.clone()));
            found = true;
        }
        for field in prose::fields_of(sentence) {
            self.add(field, sentence, place);
            found = true;
        }
        if found {
            self.placed.push(place.clone());
            return false;
        }
        if reports::speaks_of_reporting(sentence) {
            let reports = reports::from_text(sentence, &self.bodies, self.reference, to);
            if !reports.is_empty() {
                self.add(Field::Reporting, sentence, place);
                for (report, _) in reports {
                    self.report(report, place.clone());
                }
                return false;
            }
        }
        if tells_members(sentence) {
            let members = participants::from_prose(sentence);
            if !members.is_empty() {
                for member in members {
                    self.participant(member, place.clone());
                }
                return false;
            }
        }
        !self.is_placed(place)
    }

    pub(super) fn add(&mut self, field: Field, sentence: &str, place: &Range<usize>) {
        let Some(text) = self.draft.text_mut(field) else { return };
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
        self.place(field, None, place.clone());
    }
}

/// The body that a sentence says gives the assignment.
fn commissioner_in(sentence: &str, bodies: &Bodies) -> Option<Range<usize>> {
    let gives = words(sentence).any(|word| {
        matches!(&*fold(word.text), "ger" | "gav" | "tillsätter" | "startar" | "uppdragsgivare" | "bildar" | "beslutat")
    });
    let folded = lowercase(sentence);
    let assigned = folded.contains("uppdrag");
    let on_behalf = folded.contains("på uppdrag av") || folded.contains("uppdrag från");
    if !(gives && assigned || on_behalf) || reports::speaks_of_reporting(sentence) {
        return None;
    }
    bodies.find(sentence).into_iter().next()
}

/// Whether a sentence tells who is in the group.
pub(super) fn tells_members(sentence: &str) -> bool {
    let folded = lowercase(sentence);
    [
        "gruppen ingår",
        "gruppen består",
        "deltar i gruppen",
        "deltar i arbetet",
        "är med i gruppen",
        "gruppen utgörs",
        "deltagare är",
        "deltagarna är",
        "medlemmar är",
        "sitter i gruppen",
        "ingår i gruppen",
        "gruppens medlemmar",
        "i arbetet deltar",
        "i gruppen sitter",
        "i gruppen finns",
        "gruppen är",
        "representeras av",
        "representeras i gruppen",
        "gruppen leds av",
        "ingår i arbetsgruppen",
        "ingår i uppdragsgruppen",
    ]
    .iter()
    .any(|phrase| folded.contains(phrase))
}
