//! Ångra and Gör om: when a step begins and when it goes on. What the steps are, and how they outlast the page, is the core's.

use uppdragskollen_core::draft::Field;
use uppdragskollen_core::store::steps::Steps;
use uppdragskollen_core::store::{Revision, Shelf};

/// Changes of one field that follow each other within this many milliseconds are one step.
const PAUSE: f64 = 1_000.0;
/// But no step lasts longer than this many: nobody wants to lose ten minutes' writing at once.
const LONGEST: f64 = 8_000.0;

/// What a step leads to: the content there, in JSON, and what the step changes.
pub type Stepped = Option<(String, Option<Field>)>;

/// The steps of one draft.
#[derive(Clone, Debug, Default)]
pub struct History {
    steps: Steps,
    /// The step that is being made.
    open: Option<Open>,
}

#[derive(Clone, Debug)]
struct Open {
    /// What is being changed; `None` for the group, or for more than one field.
    field: Option<Field>,
    /// The content before it, in JSON.
    before: String,
    /// When it began and when it last went on; `None` for what is no writing.
    times: Option<(f64, f64)>,
}

impl History {
    /// The steps that led to a revision.
    pub fn kept(shelf: &dyn Shelf, id: &str, revision: &Revision) -> Self {
        Self { steps: Steps::kept(shelf, id, revision), open: None }
    }

    /// Notes that `field` is about to change from what it is in `before`, at `now` (milliseconds).
    pub fn note(&mut self, before: impl Fn() -> String, field: Option<Field>, now: f64) {
        if let Some(Open { field: last, times: Some((began, touched)), .. }) = &mut self.open
            && *last == field
            && now - *touched < PAUSE
            && now - *began < LONGEST
        {
            *touched = now;
            return;
        }
        let before = before();
        self.close(&before);
        self.open = Some(Open { field, before, times: field.map(|_| (now, now)) });
    }

    /// Ends the step under way: the next change begins a new one.
    pub fn pause(&mut self) {
        if let Some(open) = &mut self.open {
            open.times = None;
        }
    }

    /// Takes back the last step of what is `current`: the content before it, and what it changed.
    pub fn undo(&mut self, current: &str) -> Stepped {
        self.close(current);
        self.steps.undo(current)
    }

    /// Takes the last undone step again.
    pub fn redo(&mut self, current: &str) -> Stepped {
        self.close(current);
        self.steps.redo(current)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.open.is_some() || self.steps.can_undo()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.open.is_none() && self.steps.can_redo()
    }

    /// Keeps the steps that led to `content`, which is this revision; as far as there is room.
    pub fn keep(&self, shelf: &dyn Shelf, id: &str, revision: &Revision, content: &str) {
        let mut whole = self.clone();
        whole.close(content);
        // What is not kept can be undone as long as the page lives.
        let _ = whole.steps.keep(shelf, id, revision);
    }

    fn close(&mut self, current: &str) {
        if let Some(Open { before, field, .. }) = self.open.take()
            && before != current
        {
            self.steps.note(&before, current, field);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_in_one_field_is_one_step_until_a_pause() {
        let mut history = History::default();
        for (before, now) in [("", 0.0), ("a", 500.0), ("ab", 1_900.0)] {
            history.note(|| before.to_owned(), Some(Field::Title), now);
        }
        let mut draft = "abc".to_owned();
        for (expected, can_undo) in [("ab", true), ("", false)] {
            let (before, field) = history.undo(&draft).unwrap();
            assert_eq!((before.as_str(), field, history.can_undo()), (expected, Some(Field::Title), can_undo));
            draft = before;
        }
        assert_eq!(history.undo(&draft), None);
        for expected in ["ab", "abc"] {
            draft = history.redo(&draft).unwrap().0;
            assert_eq!(draft, expected);
        }
        assert!(!history.can_redo() && history.can_undo());
    }

    #[test]
    fn another_field_begins_a_step_and_a_new_change_ends_what_was_undone() {
        let mut history = History::default();
        history.note(|| "a".to_owned(), Some(Field::Title), 0.0);
        history.note(|| "ab".to_owned(), Some(Field::Budget), 10.0);
        let (draft, field) = history.undo("abc").unwrap();
        assert_eq!((draft.as_str(), field), ("ab", Some(Field::Budget)));
        assert!(history.can_redo());
        history.note(|| draft.clone(), Some(Field::Title), 20.0);
        assert!(!history.can_redo());
    }

    #[test]
    fn what_is_no_writing_is_a_step_of_its_own() {
        let mut history = History::default();
        history.note(|| "a".to_owned(), None, 0.0);
        history.note(|| "b".to_owned(), None, 1.0);
        assert_eq!(history.undo("c").unwrap().0, "b");
        history.note(|| "b".to_owned(), Some(Field::Title), 2.0);
        history.pause();
        history.note(|| "bc".to_owned(), Some(Field::Title), 3.0);
        assert_eq!(history.undo("bcd").unwrap().0, "bc");
    }
}
