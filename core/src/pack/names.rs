//! What a pack names must be there, and be the only one of its name.

use std::collections::HashSet;

use super::condition::Condition;
use super::data::Place;
use super::format::{FixAction, Pack, Rule};
use super::problem::{Fault, Named, PackProblem};
use crate::draft::{Draft, Field};

impl Pack {
    /// Names that nothing has, or two have; and fields that hold no text where text is wanted.
    pub(super) fn check_names(&self) -> Vec<PackProblem> {
        let mut problems = Vec::new();
        let mut say = |rule: &str, place: Place, fault: Fault| {
            problems.push(PackProblem { place, rule: rule.to_owned(), fault });
        };
        let groups = self.groups.iter().map(|group| (&group.id, group.place));
        let bodies = self.bodies.iter().map(|body| (&body.id, body.place));
        let concepts = self.concepts.iter().map(|concept| (&concept.id, concept.place));
        let sources = self.sources.iter().map(|source| (&source.id, source.place));
        for ids in [groups.collect::<Vec<_>>(), bodies.chain(concepts).collect(), sources.collect()] {
            let mut seen = HashSet::new();
            for (id, place) in ids.into_iter().filter(|(id, _)| !seen.insert(*id)) {
                say("", place, Fault::Twice(id.clone()));
            }
        }
        let mut seen = HashSet::new();
        for rule in &self.rules {
            let mut say = |fault: Fault| say(&rule.id, rule.place, fault);
            if !seen.insert(&rule.id) {
                say(Fault::Twice(rule.id.clone()));
            }
            self.check_rule(rule, &mut say);
        }
        for group in &self.groups {
            for id in group.commissioned_by.iter().filter(|id| self.body(id).is_none()) {
                say("", group.place, Fault::NoSuch { what: Named::Body, id: id.clone() });
            }
        }
        for section in &self.sections {
            for id in section.groups.iter().filter(|id| !self.has_group(id)) {
                say("", section.place, Fault::NoSuch { what: Named::Group, id: id.clone() });
            }
        }
        problems
    }

    fn check_rule(&self, rule: &Rule, say: &mut impl FnMut(Fault)) {
        let source = &rule.citation.source;
        if !self.sources.iter().any(|known| known.id == *source) {
            say(Fault::NoSuch { what: Named::Source, id: source.clone() });
        }
        for id in rule.groups.iter().filter(|id| !self.has_group(id)) {
            say(Fault::NoSuch { what: Named::Group, id: id.clone() });
        }
        if let Some(FixAction::Write { field, .. }) = rule.fix.as_ref().map(|fix| &fix.action)
            && !holds_text(*field)
        {
            say(Fault::NoText(*field));
        }
        for condition in rule.when.iter().chain([&rule.condition]) {
            condition.each_leaf(&mut |leaf| self.check_leaf(leaf, say));
        }
    }

    fn check_leaf(&self, leaf: &Condition, say: &mut impl FnMut(Fault)) {
        let mut body = |id: &String| {
            if self.body(id).is_none() {
                say(Fault::NoSuch { what: Named::Body, id: id.clone() });
            }
        };
        match leaf {
            Condition::Names { body: id, .. } | Condition::Delivered { body: id } => body(id),
            _ => {}
        }
        for id in leaf.concepts().filter(|id| self.concept(id).is_none()) {
            say(Fault::NoSuch { what: Named::Concept, id: id.clone() });
        }
        match leaf {
            Condition::Names { fields, .. } | Condition::Mentions { fields, .. } => {
                for &field in fields.iter().filter(|&&field| !can_be_searched(field)) {
                    say(Fault::NoText(field));
                }
            }
            Condition::Listed { field, .. } if !holds_text(*field) => say(Fault::NoText(*field)),
            _ => {}
        }
    }

    /// Whether it has a group of this id.
    pub fn has_group(&self, id: &str) -> bool {
        self.groups.iter().any(|group| group.id == id)
    }

    /// The number of a body in the vocabulary.
    pub fn body(&self, id: &str) -> Option<usize> {
        self.bodies.iter().position(|body| body.id == id)
    }

    /// The number of a concept in the vocabulary: concepts come after the bodies.
    pub(super) fn concept(&self, id: &str) -> Option<usize> {
        self.concepts.iter().position(|concept| concept.id == id).map(|index| self.bodies.len() + index)
    }
}

impl Condition {
    /// Every condition in it that has no others in it.
    pub(super) fn each_leaf<'a>(&'a self, see: &mut impl FnMut(&'a Condition)) {
        match self {
            Self::All(each) | Self::Any(each) => each.iter().for_each(|condition| condition.each_leaf(see)),
            Self::Not(inner) => inner.each_leaf(see),
            leaf => see(leaf),
        }
    }

    /// The concepts that a condition without others in it asks for, by id.
    pub(super) fn concepts(&self) -> impl Iterator<Item = &String> {
        let (one, other) = match self {
            Self::Mentions { concept, .. } => (Some(concept), None),
            Self::Represented { role, .. } => (role.as_ref(), None),
            Self::Step { says, before, .. } => (Some(says), before.as_ref()),
            _ => (None, None),
        };
        other.into_iter().chain(one)
    }
}

/// Whether a field holds a text of its own.
fn holds_text(field: Field) -> bool {
    Draft::default().text(field).is_some()
}

/// Whether terms can be looked for in a field: in a text, in whom reports go to, in what steps are.
fn can_be_searched(field: Field) -> bool {
    matches!(field, Field::Reports | Field::Timetable) || holds_text(field)
}
