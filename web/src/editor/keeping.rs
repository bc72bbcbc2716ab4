//! Keeping the open draft: when it is saved, and what another window has written of it meanwhile.

use leptos::prelude::*;
use uppdragskollen_core::draft::{Draft, Newer};
use uppdragskollen_core::store::{Record as Rival, Revision};

use super::{Editor, Part, Progress, State};
use crate::clock;
use crate::later;
use crate::library::remote;
use crate::page;
use crate::record::{Reading, Record, content_of, summary_of};
use crate::saver::Saving;
use crate::store;

/// How many revisions are remembered for bringing two windows together.
const MOST_BASES: usize = 12;

impl Editor {
    /// Sees to it that the draft is saved.
    pub(super) fn save_soon(self) {
        self.0.update_value(|state| {
            state.saver.changed(move || self.save());
            // A failure stays said until a save succeeds.
            if state.saving != Saving::Failed {
                state.become_saved(Saving::Pending);
            }
        });
    }

    /// Saves at once what is not saved yet.
    pub fn save_now(self) {
        if self.0.try_update_value(|state| state.saver.take_due()) == Some(true) {
            self.save();
        }
    }

    fn save(self) {
        let is_beside = self.0.try_update_value(|state| {
            state.saver.take_due();
            let content = state.content();
            let Progress { met, of } = state.progress;
            let summary = summary_of(&state.draft, Some((met as u32, of as u32)));
            let Some(saved) = store::save(&mut state.holding, &content, summary) else {
                state.become_saved(Saving::Failed);
                return false;
            };
            state.history.keep(&store::shelf(), state.holding.id(), &saved.revision, &content);
            state.remember(saved.revision, content);
            state.become_saved(Saving::Pending);
            !saved.rivals.is_empty()
        });
        self.tell_when_saved();
        if is_beside == Some(true) {
            self.meet(false);
        }
    }

    /// Says that the draft is saved once it is on the disk, unless more has been written by then.
    fn tell_when_saved(self) {
        later::spawn(async move {
            store::settled().await;
            self.0.try_update_value(|state| {
                if state.saving == Saving::Pending && !state.saver.is_waiting() {
                    state.become_saved(Saving::Saved(clock::milliseconds() as u64));
                }
            });
        });
    }

    /// Saves what is here though nothing has changed, as when the storage has been cleared.
    pub fn save_again(self) {
        if self.try_id().is_some() {
            self.save();
        }
    }

    /// Takes in what another window has written of the draft, if it has. Where that is not what was gone on from here, both
    /// are brought together; where they do not go together the person has to choose, and is asked if `may_ask`.
    pub fn meet(self, may_ask: bool) {
        let Some(Some((rival, own, other))) = self.0.try_with_value(|state| {
            let rival = store::rivals(&state.holding).into_iter().next()?;
            let other = rival.content()?;
            Some((rival, state.content(), other))
        }) else {
            self.contest(false);
            return;
        };
        let (bases, is_ahead) = self.0.with_value(|state| {
            let is_seen = state.holding.current().is_some_and(|current| rival.has_taken_in(current));
            let is_stored = state.bases.last().is_some_and(|(_, stored)| *stored == own);
            (state.bases_of(&rival), is_seen && is_stored)
        });
        if is_ahead || own == other {
            if self.take_in(&rival, &other) {
                self.meet(may_ask);
            }
            return;
        }
        let asked = own.clone();
        remote::bring_together(&bases, &own, &other, may_ask, move |together| {
            if self.0.try_with_value(|state| state.content() != asked).unwrap_or(true) {
                // It went on meanwhile.
                page::soon(move || self.meet(may_ask));
            } else if let Some(content) = together {
                self.0.update_value(|state| state.holding.keep());
                if self.take_in(&rival, &content) {
                    self.save();
                    self.meet(false);
                }
            } else {
                self.contest(true);
            }
        });
    }

    /// Puts what another window has written in place of what is here; tells whether it can be read.
    fn take_in(self, rival: &Rival, content: &str) -> bool {
        let Some(Record { draft, reading }) = Record::kept(content, Newer::Refuse) else {
            self.contest(true);
            return false;
        };
        self.0.update_value(|state| {
            state.note_step();
            state.holding.take_in(rival);
            // Also where it has been brought together with what was here: what its writer writes next goes on from it.
            let told = rival.content().unwrap_or_default();
            if told == content {
                state.become_saved(Saving::Saved(rival.saved));
            }
            state.remember(rival.revision.clone(), told);
            state.become_content(draft, reading);
        });
        true
    }

    fn contest(self, is_contested: bool) {
        self.0.try_update_value(|state| {
            if state.is_contested != is_contested {
                state.is_contested = is_contested;
                state.tell(Part::Contest);
            }
        });
    }

    /// What is to be saved, in JSON; `None` once the draft is not open any more. A content that is given is put in its place
    /// first.
    pub fn exchange(self, content: Option<String>) -> Option<String> {
        content.into_iter().for_each(|content| self.restore(&content));
        self.0.try_with_value(State::content)
    }

    /// Puts another content, in JSON, in place of the present one, which stays in the history.
    fn restore(self, content: &str) {
        let Some(Record { draft, reading }) = Record::kept(content, Newer::Accept) else { return };
        self.0.update_value(|state| {
            state.history.pause();
            state.note_step();
            state.history.pause();
            state.holding.keep();
            state.become_content(draft, reading);
        });
        self.save_soon();
    }
}

impl State {
    /// What is to be saved, in JSON.
    pub(super) fn content(&self) -> String {
        content_of(&self.draft, self.reading.as_ref())
    }

    /// Notes that more than one field is about to change.
    pub(super) fn note_step(&mut self) {
        let content = self.content();
        self.history.note(|| content.clone(), None, clock::milliseconds());
    }

    /// Takes another content in place of the present one.
    fn become_content(&mut self, draft: Draft, reading: Option<Reading>) {
        self.draft = draft;
        self.reading = reading;
        self.check_anew();
        self.tell(Part::Reading);
    }

    fn remember(&mut self, revision: Revision, content: String) {
        if self.bases.len() == MOST_BASES {
            self.bases.remove(0);
        }
        self.bases.push((revision, content));
    }

    /// The contents that both this window and another have gone on from, as far as they are remembered: by writer, in JSON,
    /// where the last of a name counts.
    fn bases_of(&self, rival: &Rival) -> String {
        let mut bases = "{".to_owned();
        for (revision, content) in self.bases.iter().filter(|(revision, _)| rival.has_taken_in(revision)) {
            bases.push_str(if bases.len() > 1 { ",\"" } else { "\"" });
            bases.push_str(&revision.writer);
            bases.push_str("\":");
            bases.push_str(content);
        }
        bases.push('}');
        bases
    }
}
