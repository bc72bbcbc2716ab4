//! What stands outside the text, in headers, footers and boxes: who adopted the document, its time.

use super::Reading;
use crate::import::headings::Target;
use crate::import::outline::{self, Outline, Section};

impl Reading {
    /// Reads what the margins tell under a heading of its own, where the text itself does not tell it.
    pub(super) fn margins(&mut self, text: &str, outline: &Outline<'_>) {
        for place in &outline.margins {
            let Some(line) = text.get(place.clone()) else { continue };
            for mut section in outline::outline(line, &[]).sections {
                let targets: Vec<Target> = section.targets().collect();
                if targets.iter().any(|target| outline.has(*target)) {
                    continue;
                }
                move_by(&mut section, place.start);
                let Some(heading) = &section.heading else { continue };
                for target in targets {
                    match target {
                        Target::Approval if self.draft.approved_by.is_empty() => self.approval(heading, &section),
                        Target::ValidFrom => self.valid_from(&section),
                        Target::TimeFrame | Target::Start | Target::End => {
                            self.time_of(&section, target);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}

/// Moves a section to where its line stands in the document.
fn move_by(section: &mut Section<'_>, by: usize) {
    if let Some(heading) = &mut section.heading {
        heading.place = heading.place.start + by..heading.place.end + by;
    }
    for block in &mut section.blocks {
        block.move_by(by);
    }
}
