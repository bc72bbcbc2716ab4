//! Ångra and Gör om: the drafts that have been, as values.

use uppdragskollen_core::draft::{Draft, Field};

/// Changes of one field that follow each other within this many milliseconds are one step.
const PAUSE: f64 = 1_000.0;
/// But no step lasts longer than this many: nobody wants to lose ten minutes' writing at once.
const LONGEST: f64 = 8_000.0;
/// The most steps that are kept.
const MOST: usize = 200;

/// What was, and what was changed then; `None` for the group.
#[derive(Clone, Debug)]
struct Step {
    draft: Draft,
    field: Option<Field>,
}

/// The steps of one draft since it was opened.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The field that is being written in, when that began and when it last changed.
    writing: Option<(Field, f64, f64)>,
}

impl History {
    /// Notes that `field` is about to change from what it is in `before`, at `now` (milliseconds).
    pub fn note(&mut self, before: &Draft, field: Option<Field>, now: f64) {
        self.future.clear();
        if let (Some((last, began, touched)), Some(field)) = (&mut self.writing, field)
            && *last == field
            && now - *touched < PAUSE
            && now - *began < LONGEST
        {
            *touched = now;
            return;
        }
        self.writing = field.map(|field| (field, now, now));
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(Step { draft: before.clone(), field });
    }

    /// Ends the step under way: the next change begins a new one.
    pub fn pause(&mut self) {
        self.writing = None;
    }

    /// Takes back the last step: puts what was in place of `current`, and tells what it changed.
    pub fn undo(&mut self, current: &mut Draft) -> Option<Option<Field>> {
        self.pause();
        exchange(&mut self.past, &mut self.future, current)
    }

    /// Takes the last undone step again.
    pub fn redo(&mut self, current: &mut Draft) -> Option<Option<Field>> {
        self.pause();
        exchange(&mut self.future, &mut self.past, current)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

fn exchange(from: &mut Vec<Step>, to: &mut Vec<Step>, current: &mut Draft) -> Option<Option<Field>> {
    let Step { draft, field } = from.pop()?;
    to.push(Step { draft: std::mem::replace(current, draft), field });
    Some(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Draft {
        Draft { title: title.to_owned(), ..Draft::default() }
    }

    #[test]
    fn writing_in_one_field_is_one_step_until_a_pause() {
        let mut history = History::default();
        history.note(&titled(""), Some(Field::Title), 0.0);
        history.note(&titled("a"), Some(Field::Title), 500.0);
        history.note(&titled("ab"), Some(Field::Title), 1_900.0);
        let mut draft = titled("abc");
        assert_eq!(history.undo(&mut draft), Some(Some(Field::Title)));
        assert_eq!(draft, titled("ab"));
        assert_eq!(history.undo(&mut draft), Some(Some(Field::Title)));
        assert_eq!(draft, titled(""));
        assert_eq!(history.undo(&mut draft), None);
        history.redo(&mut draft);
        history.redo(&mut draft);
        assert_eq!(draft, titled("abc"));
        assert!(!history.can_redo() && history.can_undo());
    }

    #[test]
    fn another_field_begins_a_step_and_a_new_change_ends_what_was_undone() {
        let mut history = History::default();
        history.note(&titled("a"), Some(Field::Title), 0.0);
        history.note(&titled("ab"), Some(Field::Budget), 10.0);
        let mut draft = titled("ab");
        history.undo(&mut draft);
        assert!(history.can_redo());
        history.note(&draft, Some(Field::Title), 20.0);
        assert!(!history.can_redo());
    }

    #[test]
    fn it_does_not_grow_for_ever() {
        let mut history = History::default();
        for step in 0..MOST + 50 {
            history.note(&titled(""), Some(Field::Title), step as f64 * 2_000.0);
        }
        assert_eq!(history.past.len(), MOST);
    }
}
