//! The open draft: its one owner. Every change goes through here, to the rules, the history and the store.

mod keeping;

use leptos::prelude::*;
use time::Date;
use uppdragskollen_core::check::{Change, Explanation, Finding, Session, Verdict, apply};
use uppdragskollen_core::draft::{Draft, Field, FieldProblem, Newer};
use uppdragskollen_core::store::{Holding, Revision};
use uppdragskollen_core::wording::Context;

use crate::clock;
use crate::content::holds;
use crate::history::{History, Stepped};
use crate::i18n::{language, words};
use crate::packs::{self, Asked, Ground};
use crate::page;
use crate::record::{Reading, Record, content_of};
use crate::saver::{Saver, Saving};
use crate::store::{self, Opened};

/// What a rule says of the draft now.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it comes to.
    pub verdict: Verdict,
    /// Why, in sentences.
    pub why: String,
    /// The smallest change that would meet it, in sentences; empty where nothing needs to change.
    pub remedy: String,
    /// The field to go to.
    pub field: Option<Field>,
    /// The row of it, where one is meant.
    pub row: Option<usize>,
    /// Whether its fix would meet it.
    pub mendable: bool,
    /// The passages of the document that the draft was read from which tell of it, by number.
    pub passages: Vec<usize>,
}

/// How many requirements are met, of those that apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Met.
    pub met: usize,
    /// That apply.
    pub of: usize,
}

/// What there is to see of an open draft. Who has looked at a part is told when it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is wrong in single fields.
    Problems,
    /// Whether there is something to undo, and to redo.
    Steps,
    /// How it stands with saving.
    Saving,
    /// How far it has come.
    Progress,
    /// What it is checked against.
    Ground,
    /// What was read from the document that it came from.
    Reading,
    /// Whether another window has written the draft otherwise.
    Contest,
    /// A field.
    Field(Field),
    /// What a rule says, by number.
    Answer(usize),
}

/// What an open draft consists of.
pub struct State {
    holding: Holding,
    /// The last revisions that were saved or taken in here, with their contents: what another window may have gone on from.
    bases: Vec<(Revision, String)>,
    session: Session,
    history: History,
    saver: Saver,
    told: Vec<ArcTrigger>,
    /// The draft.
    pub draft: Draft,
    /// The day that it is checked on, and that dates without a year are counted from.
    pub today: Date,
    /// What it is checked against.
    pub ground: Ground,
    /// What each rule says, by number.
    pub answers: Vec<Answer>,
    /// How far it has come.
    pub progress: Progress,
    /// What single fields get wrong.
    pub problems: Vec<FieldProblem>,
    /// Whether there is something to undo, and to redo.
    pub steps: (bool, bool),
    /// How it stands with saving.
    pub saving: Saving,
    /// What was read from the document that it came from.
    pub reading: Option<Reading>,
    /// Whether another window has written the draft otherwise, and the person has to choose.
    pub is_contested: bool,
}

/// The open draft. A handle: copies speak of the same draft.
#[derive(Clone, Copy)]
pub struct Editor(StoredValue<State, LocalStorage>);

impl Editor {
    /// Opens a draft whose record has been read, to be checked against its ground.
    pub fn open(opened: Opened, record: Record, ground: Ground) -> Self {
        let Opened { holding, content, saved, is_contested, .. } = opened;
        let Record { mut draft, reading } = record;
        let current = holding.current().cloned();
        let kept = |revision| History::kept(&store::shelf(), holding.id(), revision);
        let history = current.as_ref().map(kept).unwrap_or_default();
        // Where it is not known which version it was written for, it is this one from now on.
        if draft.pack_version == 0 && ground.is_of(&draft) {
            draft.pack_version = ground.pack.version;
        }
        let today = clock::today();
        let state = State {
            holding,
            bases: current.map(|revision| (revision, content)).into_iter().collect(),
            session: Session::new(ground.rules.clone(), &draft, today),
            history,
            saver: Saver::default(),
            told: Vec::new(),
            draft,
            today,
            ground,
            answers: Vec::new(),
            progress: Progress::default(),
            problems: Vec::new(),
            steps: (false, false),
            saving: saved.map_or(Saving::Failed, Saving::Saved),
            reading,
            is_contested: false,
        };
        let editor = Self(StoredValue::new_local(state));
        let is_new = editor.0.try_update_value(|state| {
            state.answer_anew();
            state.holding.summary().is_none_or(|summary| summary.progress.is_none())
        });
        // The list is to show how far it has come.
        if is_new == Some(true) {
            editor.save_soon();
        }
        if is_contested {
            editor.meet(false);
        }
        editor
    }

    /// Looks at a part; who looks is told when it changes.
    pub fn look<T>(self, part: Part, look: impl FnOnce(&State) -> T) -> T {
        self.0.with_value(|state| {
            if let Some(told) = state.told.get(part.place()) {
                told.track();
            }
            look(state)
        })
    }

    /// Looks at a field; who looks is told when it changes.
    pub fn read<T>(self, field: Field, look: impl FnOnce(&Draft) -> T) -> T {
        self.look(Part::Field(field), |state| look(&state.draft))
    }

    /// Looks at the draft as it is now.
    pub fn peek<T>(self, look: impl FnOnce(&Draft) -> T) -> T {
        self.0.with_value(|state| look(&state.draft))
    }

    /// What a rule says; who asks is told when that changes.
    pub fn answer<T>(self, number: usize, look: impl FnOnce(&Answer) -> T) -> Option<T> {
        self.look(Part::Answer(number), |state| state.answers.get(number).map(look))
    }

    /// Changes a field.
    pub fn change(self, field: Field, edit: impl FnOnce(&mut Draft)) {
        let before = self.peek(Draft::clone);
        self.0.update_value(|state| edit(&mut state.draft));
        self.changed(field, &before);
    }

    fn changed(self, field: Field, before: &Draft) {
        let changed = self.0.try_update_value(|state| {
            let changed = state.draft != *before;
            if changed {
                let State { history, reading, .. } = state;
                history.note(|| content_of(before, reading.as_ref()), Some(field), clock::milliseconds());
                state.session.changed(&state.draft, field);
                let readers = state.session.rules().readers(field).to_vec();
                readers.into_iter().for_each(|number| state.ask(number as usize));
                state.sum_up();
                state.tell(Part::Field(field));
            }
            changed
        });
        if changed == Some(true) {
            self.save_soon();
        }
    }

    /// Ends the step of the history under way, as when a field is left.
    pub fn pause(self) {
        self.0.update_value(|state| state.history.pause());
    }

    /// Writes the draft for another group, whose pack is here.
    pub fn move_to(self, pack: &str, group: &str) {
        let moved = self.0.try_update_value(|state| {
            if state.draft.pack == pack && state.draft.group == group {
                return None;
            }
            state.note_step();
            state.draft.pack = pack.to_owned();
            state.draft.group = group.to_owned();
            state.check_anew();
            state.draft.pack_version = state.ground.pack.version;
            let aside = Field::ALL.into_iter().filter(|field| state.is_aside(*field)).count();
            Some((words().editor.changed)(language().of(&state.ground.group.title), aside))
        });
        if let Some(told) = moved.flatten() {
            self.save_soon();
            page::announce(&told);
        }
    }

    /// Takes the version of the pack that is here for the one that the draft is written for.
    pub fn take_version(self) {
        self.0.update_value(|state| {
            state.draft.pack_version = state.ground.pack.version;
            state.tell(Part::Ground);
        });
        self.save_soon();
    }

    /// Makes the fix of a rule.
    pub fn mend(self, number: usize) {
        let Some(rule) = self.0.with_value(|state| state.ground.rule(number)) else { return };
        let Some(fix) = &rule.fix else { return };
        self.pause();
        let before = self.peek(Draft::clone);
        if let Some(field) = self.0.try_update_value(|state| apply(&fix.action, &mut state.draft)) {
            self.changed(field, &before);
        }
        self.pause();
        page::announce(&(words().review.mended)(&language().rule(rule).title));
    }

    /// Takes back the last step.
    pub fn undo(self) {
        self.travel(History::undo, words().editor.undone);
    }

    /// Takes the last undone step again.
    pub fn redo(self) {
        self.travel(History::redo, words().editor.redone);
    }

    fn travel(self, step: fn(&mut History, &str) -> Stepped, say: fn(&str) -> String) {
        let before = self.peek(Draft::clone);
        let stepped = self.0.try_update_value(|state| {
            let current = state.content();
            let (content, field) = step(&mut state.history, &current)?;
            state.draft = Record::kept(&content, Newer::Accept)?.draft;
            // What has been taken note of stays so, and what has been explained.
            if state.draft.pack == before.pack {
                state.draft.pack_version = before.pack_version;
            }
            state.draft.deviations.clone_from(&before.deviations);
            state.check_anew();
            Some(field)
        });
        let Some(field) = stepped.flatten() else { return };
        self.save_soon();
        let has_moved = self.peek(|draft| draft.pack != before.pack || draft.group != before.group);
        let whole = if has_moved { words().editor.ground } else { words().editor.toolbar };
        page::announce(&say(field.map_or(whole, |field| language().field(field))));
        match field {
            Some(field) => show(field, self.peek(|draft| end_of_change(before.text(field)?, draft.text(field)?))),
            // Another form has come, and the focus may have gone with the old one.
            None => page::soon(|| {
                if page::has_lost_focus() {
                    page::focus(page::UNDO);
                }
            }),
        }
    }

    /// Checks the draft again if it is another day than when it was checked last.
    pub fn new_day(self) {
        self.0.update_value(|state| {
            if state.today != clock::today() {
                state.check_anew();
            }
        });
    }

    /// Changes what was read, or what has become of it.
    pub fn change_reading(self, change: impl FnOnce(&mut Reading)) {
        self.0.update_value(|state| {
            if let Some(reading) = &mut state.reading {
                change(reading);
            }
            state.tell(Part::Reading);
        });
        self.save_soon();
    }

    /// Notes something in what was read that who shows it knows already.
    pub fn note_in_reading(self, note: impl FnOnce(&mut Reading)) {
        self.0.update_value(|state| {
            if let Some(reading) = &mut state.reading {
                note(reading);
            }
        });
    }

    /// Takes in a reason for not meeting a rule. It is asked for where it cannot be undone, so that no step is noted.
    pub fn explain(self, rule: &str, reason: &str) {
        if self.0.try_update_value(|state| state.draft.give_reason(rule, reason)).is_some() {
            self.save_soon();
        }
    }

    /// The draft's id, as long as it is open.
    pub fn try_id(self) -> Option<String> {
        self.0.try_with_value(|state| state.holding.id().to_owned())
    }
}

impl Part {
    /// Its place among the triggers.
    fn place(self) -> usize {
        match self {
            Self::Problems => 0,
            Self::Steps => 1,
            Self::Saving => 2,
            Self::Progress => 3,
            Self::Ground => 4,
            Self::Reading => 5,
            Self::Contest => 6,
            Self::Field(field) => 7 + field as usize,
            Self::Answer(number) => 7 + Field::ALL.len() + number,
        }
    }
}

impl State {
    fn tell(&self, part: Part) {
        if let Some(told) = self.told.get(part.place()) {
            told.notify();
        }
    }

    /// Checks the whole draft again: after a step through the history, for another group, or on a new day.
    fn check_anew(&mut self) {
        let Asked::Here(ground) = packs::ground_of(&self.draft) else { return };
        self.today = clock::today();
        self.session = Session::new(ground.rules.clone(), &self.draft, self.today);
        let same = ground.place() == self.ground.place();
        self.ground = ground;
        if same {
            (0..self.answers.len()).for_each(|number| self.ask(number));
            self.sum_up();
        } else {
            self.answer_anew();
        }
        self.tell(Part::Ground);
        Field::ALL.into_iter().for_each(|field| self.tell(Part::Field(field)));
    }

    /// Whether a field holds something that the form does not ask for.
    pub fn is_aside(&self, field: Field) -> bool {
        holds(&self.draft, field) && self.ground.fields().all(|asked| asked != field)
    }

    /// Asks every rule.
    fn answer_anew(&mut self) {
        self.answers = (0..self.session.rules().len()).map(|number| self.answer(number)).collect();
        let parts = Part::Answer(self.answers.len()).place();
        self.told.resize_with(parts.max(self.told.len()), ArcTrigger::new);
        (0..self.answers.len()).for_each(|number| self.tell(Part::Answer(number)));
        self.sum_up();
    }

    /// Asks a rule again, and tells if it says something else.
    fn ask(&mut self, number: usize) {
        let answer = self.answer(number);
        if let Some(known) = self.answers.get_mut(number).filter(|known| **known != answer) {
            *known = answer;
            self.tell(Part::Answer(number));
        }
    }

    fn answer(&self, number: usize) -> Answer {
        let verdict = self.session.verdicts()[number];
        let explanation = self.session.explain(number, &self.draft);
        let context = Context { pack: self.ground.pack, draft: &self.draft };
        Answer {
            verdict,
            why: language().why(&explanation, &context),
            remedy: language().remedy(&explanation, &context),
            field: explanation.field(),
            row: row_of(&explanation),
            mendable: !verdict.is_settled() && self.is_mended(number),
            passages: self.passages(number, verdict, &explanation),
        }
    }

    /// The passages that a rule's verdict comes from: of the fields that its reasons speak of, else of all that it reads.
    fn passages(&self, number: usize, verdict: Verdict, explanation: &Explanation) -> Vec<usize> {
        let Some(reading) = &self.reading else { return Vec::new() };
        let people = people_of(explanation);
        let people: Vec<_> = people.into_iter().filter_map(|row| self.draft.participants.get(row)).collect();
        // Start, end and duration are one time.
        let one = |field| if TIME.contains(&field) { Field::Start } else { field };
        let is_spoken_of = |field| explanation.findings.iter().any(|why| why.field().map(one) == Some(one(field)));
        let passages = reading.passages(is_spoken_of, &people);
        if verdict.is_settled() || !passages.is_empty() {
            return passages;
        }
        reading.passages(|field| self.session.rules().readers(field).contains(&(number as u32)), &people)
    }

    /// Whether the rule's fix would meet it.
    fn is_mended(&self, number: usize) -> bool {
        let Some(fix) = self.ground.rule(number).and_then(|rule| rule.fix.as_ref()) else { return false };
        let mut draft = self.draft.clone();
        let mut session = self.session.clone();
        let field = apply(&fix.action, &mut draft);
        session.changed(&draft, field);
        session.verdicts()[number] == Verdict::Met
    }

    fn sum_up(&mut self) {
        let progress = progress_of(&self.session, &self.ground);
        if self.progress != progress {
            self.progress = progress;
            self.tell(Part::Progress);
        }
        let problems = self.draft.problems();
        if self.problems != problems {
            self.problems = problems;
            self.tell(Part::Problems);
        }
        let steps = (self.history.can_undo(), self.history.can_redo());
        if self.steps != steps {
            self.steps = steps;
            self.tell(Part::Steps);
        }
    }

    fn become_saved(&mut self, saving: Saving) {
        if self.saving != saving {
            self.saving = saving;
            self.tell(Part::Saving);
        }
    }
}

/// The fields that tell of the time.
const TIME: [Field; 3] = [Field::Start, Field::End, Field::Duration];

/// The row that is to be changed, where one is meant.
fn row_of(explanation: &Explanation) -> Option<usize> {
    match (explanation.changes.first()?, explanation.findings.first()) {
        (Change::TellPart { participant: row, .. } | Change::DateStep(row) | Change::MoveStep { row, .. }, _)
        | (Change::SortSteps, Some(Finding::OutOfOrder { row, .. })) => Some(*row),
        _ => None,
    }
}

/// The participants who decide.
fn people_of(explanation: &Explanation) -> Vec<usize> {
    let by = explanation.findings.iter().flat_map(|finding| match finding {
        Finding::Represented { by, .. }
        | Finding::Declined { by, .. }
        | Finding::OnlyWhole { by, .. }
        | Finding::Untold { by, .. } => by.as_slice(),
        _ => &[],
    });
    by.copied().collect()
}

/// How far a draft has come.
pub fn progress_of(session: &Session, ground: &Ground) -> Progress {
    let requirements = session.summary(ground.pack).requirement;
    Progress { met: requirements.met, of: requirements.applicable() }
}

/// Shows what a step through the history has changed: at the writing place if the person is writing, else in sight.
fn show(field: Field, place: Option<u32>) {
    let id = page::field_id(field);
    let writing = page::focused().starts_with("field-");
    // The fields get their new text in the turn that follows.
    page::soon(move || {
        if writing && !page::focused().starts_with(&id) {
            page::go_to(&id);
        } else {
            page::reveal(&id);
        }
        if let Some(place) = place {
            page::put_caret(&id, place);
        }
    });
}

/// Where the difference between two texts ends in the second, in UTF-16 units as the browser counts.
fn end_of_change(before: &str, after: &str) -> Option<u32> {
    let same = before.chars().rev().zip(after.chars().rev()).take_while(|(left, right)| left == right);
    let tail: usize = same.map(|(letter, _)| letter.len_utf16()).sum();
    u32::try_from(after.encode_utf16().count() - tail).ok()
}

#[cfg(test)]
mod tests {
    use super::end_of_change;

    #[test]
    fn the_caret_goes_to_where_the_text_changed() {
        assert_eq!(end_of_change("En text här", "En lång text här"), Some(7));
        assert_eq!(end_of_change("En lång text här", "En text här"), Some(2));
        assert_eq!(end_of_change("", "🙂"), Some(2));
    }
}
