//! A pack made ready to evaluate: flat lists in place of a tree, numbers in place of names.

use std::collections::HashSet;

use super::condition::{Condition, DateOf};
use super::format::{FixAction, Pack, Rule};
use super::period::Period;
use super::read::PackError;
use crate::draft::{Draft, Field, FieldSet, Sector, Status};
use crate::swedish::{TermSet, Terms};

/// The number of a [`Node`] in its [`Rules`].
pub type NodeId = u32;

/// A condition, compiled. See [`Condition`] for what each asks.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is described at the condition that it stands for")]
pub enum Node {
    Filled { field: Field, words: u32, or_reason: bool, or_denial: bool },
    Represented { sector: Sector, at_least: u16 },
    Names { fields: FieldSet, body: TermSet },
    Mentions { fields: FieldSet, concept: TermSet },
    TimeBounded,
    Dated(DateOf),
    NotBefore { date: DateOf, than: DateOf },
    WithinValidity,
    Status(Status),
    Delivered { body: TermSet },
    All(Vec<NodeId>),
    Any(Vec<NodeId>),
    Not(NodeId),
}

/// The rules of one group of a pack, ready to evaluate. They know each other by number, in the pack's order.
#[derive(Clone, Debug)]
pub struct Rules {
    pub(crate) rules: Vec<Compiled>,
    pub(crate) nodes: Vec<Node>,
    /// For each field, the rules that read it.
    readers: Vec<Vec<u32>>,
    pub(crate) terms: Terms,
    /// Which concepts of `terms` are bodies.
    pub(crate) bodies: TermSet,
    /// The fields in which some rule looks for terms.
    pub(crate) searched: FieldSet,
    /// The most words that some rule asks for.
    pub(crate) counted: u32,
    pub(crate) validity: Period,
}

/// One rule, compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compiled {
    /// Its place among the pack's rules.
    pub rule: usize,
    pub when: Option<NodeId>,
    pub condition: NodeId,
}

impl Rules {
    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules that read a field, by number.
    pub fn readers(&self, field: Field) -> &[u32] {
        self.readers.get(field as usize).map_or(&[], Vec::as_slice)
    }

    /// The place of rule `number` in its pack.
    pub fn in_pack(&self, number: usize) -> Option<usize> {
        self.rules.get(number).map(|rule| rule.rule)
    }
}

impl Pack {
    /// Makes the rules of a group ready to evaluate.
    ///
    /// # Errors
    /// [`PackError`] where a rule names what the pack does not have.
    pub fn compile(&self, group: &str) -> Result<Rules, PackError> {
        if !self.groups.iter().any(|known| known.id == group) {
            return Err(PackError::NoSuchGroup(group.to_owned()));
        }
        self.check_names()?;
        let names =
            self.bodies.iter().map(|body| &body.terms).chain(self.concepts.iter().map(|concept| &concept.terms));
        let terms = Terms::new(names.map(|terms| terms.iter().map(String::as_str)))?;
        let mut compiler = Compiler { pack: self, nodes: Vec::new(), searched: FieldSet::default(), counted: 1 };
        let mut rules = Vec::new();
        let mut readers = vec![Vec::new(); Field::ALL.len()];
        for (index, rule) in self.rules.iter().enumerate().filter(|(_, rule)| rule.groups.iter().any(|id| id == group))
        {
            let number = rules.len() as u32;
            let mut read = FieldSet::default();
            let when = rule.when.as_ref().map(|when| compiler.add(rule, when, &mut read)).transpose()?;
            let condition = compiler.add(rule, &rule.condition, &mut read)?;
            rules.push(Compiled { rule: index, when, condition });
            for field in read.iter() {
                readers[field as usize].push(number);
            }
        }
        Ok(Rules {
            rules,
            readers,
            nodes: compiler.nodes,
            searched: compiler.searched,
            counted: compiler.counted,
            terms,
            bodies: (0..self.bodies.len()).map(TermSet::only).fold(TermSet::default(), |set, body| set | body),
            validity: Period {
                from: self.validity.from.first_day(),
                to: self.validity.to.last_day(),
                prolonged_by_years: self.validity.prolonged_by_years.unwrap_or(0),
            },
        })
    }

    /// Every name that a rule or group uses must be there, and be the only one.
    fn check_names(&self) -> Result<(), PackError> {
        let mut seen = HashSet::new();
        let ids = self.rules.iter().map(|rule| &rule.id).chain(self.groups.iter().map(|group| &group.id));
        for id in ids.chain(self.bodies.iter().map(|body| &body.id)) {
            if !seen.insert(id) {
                return Err(PackError::Duplicate(id.clone()));
            }
        }
        for rule in &self.rules {
            let unknown = |name: &str| Err(PackError::Unknown { by: rule.id.clone(), name: name.to_owned() });
            if !self.sources.iter().any(|source| source.id == rule.citation.source) {
                return unknown(&rule.citation.source);
            }
            if let Some(name) = rule.groups.iter().find(|name| !self.groups.iter().any(|group| group.id == **name)) {
                return unknown(name);
            }
            if let Some(FixAction::Write { field, .. }) = rule.fix.as_ref().map(|fix| &fix.action)
                && Draft::default().text(*field).is_none()
            {
                return Err(PackError::NoText { rule: rule.id.clone(), field: field.id() });
            }
        }
        for group in &self.groups {
            if let Some(name) = group.commissioned_by.iter().find(|name| self.body(name).is_none()) {
                return Err(PackError::Unknown { by: group.id.clone(), name: name.clone() });
            }
        }
        Ok(())
    }

    /// The number of a body in the vocabulary.
    pub fn body(&self, id: &str) -> Option<usize> {
        self.bodies.iter().position(|body| body.id == id)
    }

    /// The number of a concept in the vocabulary: concepts come after the bodies.
    fn concept(&self, id: &str) -> Option<usize> {
        self.concepts.iter().position(|concept| concept.id == id).map(|index| self.bodies.len() + index)
    }
}

struct Compiler<'a> {
    pack: &'a Pack,
    nodes: Vec<Node>,
    searched: FieldSet,
    counted: u32,
}

impl Compiler<'_> {
    /// Adds a condition; notes the fields that it reads.
    fn add(&mut self, rule: &Rule, condition: &Condition, read: &mut FieldSet) -> Result<NodeId, PackError> {
        let node = match condition {
            &Condition::Filled { field, words, or_reason, or_denial } => {
                *read = *read | field.into();
                self.counted = self.counted.max(words);
                Node::Filled { field, words, or_reason, or_denial }
            }
            &Condition::Represented { sector, at_least } => {
                *read = *read | Field::Participants.into();
                Node::Represented { sector, at_least }
            }
            Condition::Names { fields, body } => {
                let body = self.named(rule, body, self.pack.body(body))?;
                Node::Names { fields: self.search(rule, fields, read)?, body }
            }
            Condition::Mentions { fields, concept } => {
                let concept = self.named(rule, concept, self.pack.concept(concept))?;
                Node::Mentions { fields: self.search(rule, fields, read)?, concept }
            }
            Condition::TimeBounded => {
                *read = *read | TIME_FRAME.into_iter().collect();
                Node::TimeBounded
            }
            &Condition::Dated(date) => {
                *read = *read | fields_of(date);
                Node::Dated(date)
            }
            &Condition::NotBefore { date, than } => {
                *read = *read | fields_of(date) | fields_of(than);
                Node::NotBefore { date, than }
            }
            Condition::WithinValidity => {
                *read = *read | TIME_FRAME.into_iter().collect();
                Node::WithinValidity
            }
            &Condition::Status(status) => {
                *read = *read | Field::Status.into();
                Node::Status(status)
            }
            Condition::Delivered { body } => {
                let body = self.named(rule, body, self.pack.body(body))?;
                *read = *read | Field::Reports.into();
                self.searched = self.searched | Field::Reports.into();
                Node::Delivered { body }
            }
            Condition::All(all) => Node::All(self.add_each(rule, all, read)?),
            Condition::Any(any) => Node::Any(self.add_each(rule, any, read)?),
            Condition::Not(not) => Node::Not(self.add(rule, not, read)?),
        };
        self.nodes.push(node);
        Ok(self.nodes.len() as NodeId - 1)
    }

    fn add_each(
        &mut self,
        rule: &Rule,
        conditions: &[Condition],
        read: &mut FieldSet,
    ) -> Result<Vec<NodeId>, PackError> {
        conditions.iter().map(|condition| self.add(rule, condition, read)).collect()
    }

    fn named(&self, rule: &Rule, name: &str, number: Option<usize>) -> Result<TermSet, PackError> {
        number.map(TermSet::only).ok_or_else(|| PackError::Unknown { by: rule.id.clone(), name: name.to_owned() })
    }

    /// The fields that a condition looks for terms in: those that hold text, and the reports.
    fn search(&mut self, rule: &Rule, fields: &[Field], read: &mut FieldSet) -> Result<FieldSet, PackError> {
        let empty = Draft::default();
        if let Some(field) = fields.iter().find(|&&field| field != Field::Reports && empty.text(field).is_none()) {
            return Err(PackError::NoText { rule: rule.id.clone(), field: field.id() });
        }
        let fields: FieldSet = fields.iter().copied().collect();
        self.searched = self.searched | fields;
        *read = *read | fields;
        Ok(fields)
    }
}

const TIME_FRAME: [Field; 3] = [Field::Start, Field::End, Field::Duration];

fn fields_of(date: DateOf) -> FieldSet {
    match date {
        DateOf::Start => Field::Start.into(),
        DateOf::End => TIME_FRAME.into_iter().collect(),
        DateOf::Reports | DateOf::FinalReports => Field::Reports.into(),
    }
}
