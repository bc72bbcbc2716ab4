//! Ångra and Gör om across a reload: what each step changed, bounded in number and in room.

use std::fmt::Write;

use super::heads::heads;
use super::key::{Revision, STEPS, sheet};
use super::record::{Record, sealed, unsealed};
use super::shelf::{Refusal, Shelf};
use super::shorthand::{expand, shorten};
use crate::draft::Field;

/// The most steps that are kept, back and forth each.
pub const MOST: usize = 200;
/// The most room that the kept steps of one draft take, in characters before they are shortened.
pub const LONGEST: usize = 8_000;

/// The form that this version writes.
const SCHEMA: u32 = 1;

/// The steps of a draft, as differences between its contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    past: Vec<Step>,
    future: Vec<Step>,
}

/// What one step changed: in the text of before, from `start` on, `old` gave way to `new`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    /// The field that was changed; `None` for the group.
    field: Option<Field>,
    /// In bytes.
    start: usize,
    old: String,
    new: String,
}

impl Steps {
    /// Takes in that a field was changed; what was undone is gone.
    pub fn note(&mut self, before: &str, after: &str, field: Option<Field>) {
        self.future.clear();
        if self.past.len() >= MOST {
            self.past.remove(0);
        }
        self.past.push(Step::between(before, after, field));
    }

    /// Makes the last step reach to another text: the writing went on.
    pub fn extend(&mut self, current: &str, after: &str) {
        if let Some(step) = self.past.pop() {
            let before = exchange(current, step.start, &step.new, &step.old).unwrap_or_else(|| current.to_owned());
            self.past.push(Step::between(&before, after, step.field));
        }
    }

    /// Takes back the last step: the text before it, and the field that it changed.
    pub fn undo(&mut self, current: &str) -> Option<(String, Option<Field>)> {
        let step = self.past.last()?;
        let before = exchange(current, step.start, &step.new, &step.old)?;
        let step = self.past.pop()?;
        let field = step.field;
        self.future.push(step);
        Some((before, field))
    }

    /// Takes the last undone step again.
    pub fn redo(&mut self, current: &str) -> Option<(String, Option<Field>)> {
        let step = self.future.last()?;
        let after = exchange(current, step.start, &step.old, &step.new)?;
        let step = self.future.pop()?;
        let field = step.field;
        self.past.push(step);
        Some((after, field))
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Keeps the steps that led to the content of this revision: the last ones, as many as there is room for.
    ///
    /// # Errors
    /// [`Refusal`]; then what was kept is kept still.
    pub fn keep(&self, shelf: &dyn Shelf, id: &str, revision: &Revision) -> Result<(), Refusal> {
        let mut text = revision.name();
        let mut left = LONGEST;
        for (steps, mark) in [(&self.past, '-'), (&self.future, '+')] {
            let fit = steps.iter().rev().take_while(|step| {
                let size = step.old.len() + step.new.len() + 16;
                let fits = size <= left;
                left = left.saturating_sub(size);
                fits
            });
            let fit: Vec<&Step> = fit.collect();
            for step in fit.into_iter().rev() {
                text.push('\n');
                step.write(mark, &mut text);
            }
        }
        shelf.set(&[STEPS, id].concat(), &sealed(SCHEMA, id, &shorten(&text)))
    }

    /// The steps that led to the content of this revision, as far as they are kept. Where the last save was not followed by
    /// its steps, that is a step of its own.
    pub fn kept(shelf: &dyn Shelf, id: &str, revision: &Revision) -> Self {
        let key = [STEPS, id].concat();
        let read = || {
            let text = shelf.get(&key)?;
            let (SCHEMA, short) = unsealed(id, &text)? else { return None };
            let text = expand(short)?;
            let (name, rest) = text.split_once('\n').unwrap_or((&text, ""));
            let of = Revision::parse(name)?;
            let mut steps = Self::parse(rest)?;
            if of != *revision {
                let content = |revision: &Revision| {
                    let text = shelf.get(&sheet(id, revision))?;
                    Record::read(id, revision, &text).ok()?.content()
                };
                let head = heads(shelf, id).heads.into_iter().find(|head| head.revision == *revision)?;
                if !head.has_taken_in(&of) {
                    return None;
                }
                steps.note(&content(&of)?, &head.content()?, None);
            }
            Some(steps)
        };
        read().unwrap_or_default()
    }

    fn parse(mut rest: &str) -> Option<Self> {
        let mut steps = Self::default();
        while !rest.is_empty() {
            let (mark, step, after) = Step::parse(rest)?;
            let list = if mark == "+" { &mut steps.future } else { &mut steps.past };
            list.push(step);
            rest = after;
        }
        Some(steps)
    }
}

impl Step {
    fn between(before: &str, after: &str, field: Option<Field>) -> Self {
        let same = before.chars().zip(after.chars()).take_while(|(left, right)| left == right);
        let start = same.map(|(letter, _)| letter.len_utf8()).sum();
        let (old, new) = (before.get(start..).unwrap_or_default(), after.get(start..).unwrap_or_default());
        let same = old.chars().rev().zip(new.chars().rev()).take_while(|(left, right)| left == right);
        let end: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
        let middle = |text: &str| text.get(..text.len() - end).unwrap_or_default().to_owned();
        Self { field, start, old: middle(old), new: middle(new) }
    }

    /// `-title 120 3 5:oldnew`, three numbers in bytes.
    fn write(&self, mark: char, out: &mut String) {
        let Self { field, start, old, new } = self;
        // Writing to a string does not fail.
        let _ = write!(out, "{mark}{} {start} {} {}:", field.map_or("", Field::id), old.len(), new.len());
        out.push_str(old);
        out.push_str(new);
    }

    fn parse(text: &str) -> Option<(&str, Self, &str)> {
        let (head, rest) = text.split_once(':')?;
        let mut words = head.split(' ');
        let (mark, field) = words.next()?.split_at_checked(1)?;
        let mut number = || words.next()?.parse::<usize>().ok();
        let (start, old, new) = (number()?, number()?, number()?);
        let (old, rest) = rest.split_at_checked(old)?;
        let (new, rest) = rest.split_at_checked(new)?;
        let step = Self { field: Field::from_id(field), start, old: old.to_owned(), new: new.to_owned() };
        Some((mark, step, rest.strip_prefix('\n').unwrap_or(rest)))
    }
}

/// The text with `new` in place of `old` at `start`; `None` where `old` is not there.
fn exchange(text: &str, start: usize, old: &str, new: &str) -> Option<String> {
    let (head, rest) = text.split_at_checked(start)?;
    let tail = rest.strip_prefix(old)?;
    Some([head, new, tail].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_back_and_forth() {
        let mut steps = Steps::default();
        steps.note("{\"title\":\"\"}", "{\"title\":\"Å\"}", Some(Field::Title));
        steps.extend("{\"title\":\"Å\"}", "{\"title\":\"Åä\"}");
        steps.note("{\"title\":\"Åä\"}", "{\"title\":\"Åäö\"}", Some(Field::Title));
        let (text, field) = steps.undo("{\"title\":\"Åäö\"}").unwrap();
        assert_eq!((text.as_str(), field), ("{\"title\":\"Åä\"}", Some(Field::Title)));
        let (text, _) = steps.undo(&text).unwrap();
        assert_eq!(text, "{\"title\":\"\"}");
        assert_eq!(steps.undo(&text), None);
        let (text, _) = steps.redo(&text).unwrap();
        let (text, _) = steps.redo(&text).unwrap();
        assert_eq!(text, "{\"title\":\"Åäö\"}");
        assert!(steps.can_undo() && !steps.can_redo());
    }

    #[test]
    fn a_step_that_does_not_fit_the_text_is_not_made() {
        let mut steps = Steps::default();
        steps.note("ab", "acb", None);
        assert_eq!(steps.undo("xyz"), None);
        assert!(steps.can_undo());
    }
}
