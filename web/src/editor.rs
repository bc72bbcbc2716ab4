//! The open draft: its one owner. Every change goes through here, to the rules, the history and the store.

use std::ops::Deref;

use leptos::prelude::*;
use time::Date;
use uppdragskollen_core::check::{Change, Session, Verdict, apply};
use uppdragskollen_core::draft::{Draft, Field, FieldProblem};
use uppdragskollen_core::wording::Context;

use crate::app::Frame;
use crate::clock;
use crate::history::History;
use crate::i18n::{language, words};
use crate::library::{Ground, Library};
use crate::page;
use crate::record::{Reading, Record};
use crate::saver::{Saver, Saving};

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
}

/// How many requirements are met, of those that apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Met.
    pub met: usize,
    /// That apply.
    pub of: usize,
}

struct Work {
    draft: Draft,
    session: Session,
    history: History,
    today: Date,
}

/// The open draft. A handle: copies speak of the same draft.
#[derive(Clone, Copy)]
pub struct Editor {
    id: StoredValue<String>,
    work: StoredValue<Work, LocalStorage>,
    touched: StoredValue<[Trigger; Field::ALL.len()]>,
    frame: Frame,
    /// When it is saved.
    pub saver: Saver,
    /// What it is checked against.
    pub ground: RwSignal<Ground, LocalStorage>,
    /// What each rule says, by number.
    pub answers: RwSignal<Vec<ArcRwSignal<Answer>>>,
    /// How far it has come.
    pub progress: RwSignal<Progress>,
    /// What single fields get wrong.
    pub problems: RwSignal<Vec<FieldProblem>>,
    /// Whether there is something to undo, and to redo.
    pub steps: RwSignal<(bool, bool)>,
    /// What was read from the document that it came from.
    pub reading: RwSignal<Option<Reading>>,
}

impl Editor {
    /// Opens a record. `None` where there are no rules to check it against.
    pub fn open(frame: Frame, id: String, record: Record) -> Option<Self> {
        let ground = Library::open().ground_of(&record.draft)?;
        let today = clock::today();
        let session = Session::new(ground.rules.clone(), &record.draft, today);
        let work = Work { draft: record.draft, session, history: History::default(), today };
        let editor = Self {
            id: StoredValue::new(id),
            work: StoredValue::new_local(work),
            touched: StoredValue::new(Field::ALL.map(|_| Trigger::new())),
            frame,
            saver: Saver::new(record.saved),
            ground: RwSignal::new_local(ground),
            answers: RwSignal::new(Vec::new()),
            progress: RwSignal::default(),
            problems: RwSignal::default(),
            steps: RwSignal::default(),
            reading: RwSignal::new(record.reading),
        };
        editor.answer_anew();
        Some(editor)
    }

    /// Looks at the draft; what looks is told when `field` changes.
    pub fn read<T>(self, field: Field, look: impl FnOnce(&Draft) -> T) -> T {
        self.touched.with_value(|touched| touched[field as usize].track());
        self.work.with_value(|work| look(&work.draft))
    }

    /// Looks at the draft as it is now.
    pub fn peek<T>(self, look: impl FnOnce(&Draft) -> T) -> T {
        self.work.with_value(|work| look(&work.draft))
    }

    /// Whether the draft is written for what it is checked against. Told anew when the ground changes.
    pub fn is_on_its_ground(self) -> bool {
        self.ground.with(|ground| self.peek(|draft| ground.is_of(draft)))
    }

    /// The day that dates without a year are counted from.
    pub fn today(self) -> Date {
        self.work.with_value(|work| work.today)
    }

    /// Changes a field.
    pub fn change(self, field: Field, edit: impl FnOnce(&mut Draft)) {
        let before = self.work.with_value(|work| work.draft.clone());
        self.work.update_value(|work| edit(&mut work.draft));
        self.changed(field, &before);
    }

    fn changed(self, field: Field, before: &Draft) {
        let changed = self
            .work
            .try_update_value(|work| {
                let changed = work.draft != *before;
                if changed {
                    work.history.note(before, Some(field), clock::milliseconds());
                    work.session.changed(&work.draft, field);
                }
                changed
            })
            .unwrap_or_default();
        if changed {
            self.answer(Some(field));
            self.touched.with_value(|touched| touched[field as usize].notify());
            self.save_soon();
        }
    }

    /// Ends the step of the history under way, as when a field is left.
    pub fn pause(self) {
        self.work.update_value(|work| work.history.pause());
    }

    /// Writes the draft for another group.
    pub fn move_to(self, pack: &str, group: &str) {
        let before = self.peek(Draft::clone);
        self.work.update_value(|work| {
            work.history.note(&before, None, clock::milliseconds());
            work.draft.pack = pack.to_owned();
            work.draft.group = group.to_owned();
        });
        self.check_anew();
        self.save_soon();
    }

    /// Makes the fix of a rule.
    pub fn mend(self, number: usize) {
        let Some(rule) = self.ground.with_untracked(|ground| ground.rule(number)) else { return };
        let Some(fix) = &rule.fix else { return };
        self.pause();
        let before = self.peek(Draft::clone);
        let field = self.work.try_update_value(|work| apply(&fix.action, &mut work.draft));
        if let Some(field) = field {
            self.changed(field, &before);
        }
        self.pause();
        self.frame.announce((words().review.mended)(&language().rule(rule).title));
    }

    /// Takes back the last step.
    pub fn undo(self) {
        self.travel(History::undo, words().editor.undone);
    }

    /// Takes the last undone step again.
    pub fn redo(self) {
        self.travel(History::redo, words().editor.redone);
    }

    fn travel(self, step: fn(&mut History, &mut Draft) -> Option<Option<Field>>, say: fn(&str) -> String) {
        let before = self.peek(Draft::clone);
        let stepped = self.work.try_update_value(|work| step(&mut work.history, &mut work.draft)).flatten();
        let Some(field) = stepped else { return };
        self.check_anew();
        self.save_soon();
        let what = field.map_or(words().editor.group, |field| language().field(field));
        self.frame.announce(say(what));
        if let Some(field) = field {
            let place = self.peek(|draft| end_of_change(before.text(field)?, draft.text(field)?));
            show(field, place);
        }
    }

    /// Checks the whole draft again: after a step through the history, another group, or a new day.
    fn check_anew(self) {
        let ground = self.peek(|draft| Library::open().ground_of(draft));
        let Some(ground) = ground else { return };
        let same =
            self.ground.with_untracked(|known| known.pack.id == ground.pack.id && known.group.id == ground.group.id);
        self.work.update_value(|work| {
            work.today = clock::today();
            work.session = Session::new(ground.rules.clone(), &work.draft, work.today);
        });
        if same {
            self.answer(None);
        } else {
            self.answers.update_untracked(Vec::clear);
            self.answer_anew();
            self.ground.set(ground);
        }
        self.touched.with_value(|touched| touched.iter().for_each(Notify::notify));
    }

    /// Checks the draft again if it is another day than when it was checked last.
    pub fn new_day(self) {
        if self.today() != clock::today() {
            self.check_anew();
        }
    }

    /// Makes the answers of rules that have not been asked before.
    fn answer_anew(self) {
        let answers = self.work.with_value(|work| {
            (0..work.session.rules().len()).map(|number| ArcRwSignal::new(work.answer(number))).collect()
        });
        self.answers.set(answers);
        self.sum_up();
    }

    /// Asks the rules that read `field` again, or all of them, and tells what has changed.
    fn answer(self, field: Option<Field>) {
        let signals = self.answers.get_untracked();
        let ask = |number: usize| {
            let Some(signal) = signals.get(number) else { return };
            let answer = self.work.with_value(|work| work.answer(number));
            set(signal, answer);
        };
        let readers = field.map(|field| self.work.with_value(|work| work.session.rules().readers(field).to_vec()));
        match readers {
            Some(readers) => readers.into_iter().for_each(|number| ask(number as usize)),
            None => (0..signals.len()).for_each(ask),
        }
        self.sum_up();
    }

    fn sum_up(self) {
        let (progress, problems, steps) = self.work.with_value(|work| {
            let progress = work.ground().map(|ground| progress_of(&work.session, &ground)).unwrap_or_default();
            (progress, work.draft.problems(), (work.history.can_undo(), work.history.can_redo()))
        });
        set(&self.progress, progress);
        set(&self.problems, problems);
        set(&self.steps, steps);
    }

    /// Notes that something about the record has changed that is no change of the draft.
    pub fn save_soon(self) {
        self.saver.changed(move || self.save());
    }

    /// Saves at once what is not saved yet.
    pub fn save_now(self) {
        if self.saver.take_due() {
            self.save();
        }
    }

    fn save(self) {
        let saved = clock::stamp();
        let record = self.work.try_with_value(|work| Record {
            saved: saved.clone(),
            draft: work.draft.clone(),
            reading: self.reading.get_untracked(),
        });
        let Some(record) = record else { return };
        let stored = self.frame.store.save(&self.id.get_value(), &record);
        set(&self.saver.state, if stored { Saving::Saved(saved) } else { Saving::Failed });
    }
}

impl Work {
    fn ground(&self) -> Option<Ground> {
        Library::open().ground_of(&self.draft)
    }

    fn answer(&self, number: usize) -> Answer {
        let verdict = self.session.verdicts()[number];
        let explanation = self.session.explain(number, &self.draft);
        let ground = self.ground();
        let (why, remedy) = ground.as_ref().map_or_else(Default::default, |ground| {
            let context = Context { pack: ground.pack, draft: &self.draft };
            (language().why(&explanation, &context), language().remedy(&explanation, &context))
        });
        let row = match explanation.changes.first() {
            Some(Change::TellPart { participant, .. }) => Some(*participant),
            _ => None,
        };
        let mendable = !verdict.is_settled() && ground.is_some_and(|ground| self.is_mended(number, &ground));
        Answer { verdict, why, remedy, field: explanation.field(), row, mendable }
    }

    /// Whether the rule's fix would meet it.
    fn is_mended(&self, number: usize, ground: &Ground) -> bool {
        let Some(fix) = ground.rule(number).and_then(|rule| rule.fix.as_ref()) else { return false };
        let mut draft = self.draft.clone();
        let mut session = self.session.clone();
        let field = apply(&fix.action, &mut draft);
        session.changed(&draft, field);
        session.verdicts()[number] == Verdict::Met
    }
}

/// How far a draft has come.
pub fn progress_of(session: &Session, ground: &Ground) -> Progress {
    let requirements = session.summary(ground.pack).requirement;
    Progress { met: requirements.met, of: requirements.applicable() }
}

/// Sets a signal only to another value: who listens is not woken for nothing.
fn set<T: PartialEq, S>(signal: &S, value: T)
where
    S: ReadUntracked<Value: Deref<Target = T>> + Set<Value = T>,
{
    let same = *signal.read_untracked() == value;
    if !same {
        signal.set(value);
    }
}

/// Shows what a step through the history has changed: at the writing place if the person is writing, else in sight.
fn show(field: Field, place: Option<u32>) {
    let id = page::field_id(field);
    let writing = page::focused().starts_with("field-");
    // The fields get their new text in the turn that follows.
    request_animation_frame(move || {
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
