//! A pack made ready to evaluate: flat lists in place of a tree, numbers in place of names.

use super::condition::{Condition, DateOf};
use super::format::Pack;
use super::period::Period;
use super::problem::{Fault, Named, PackError};
use crate::draft::{Field, FieldSet, Sector, Status};
use crate::swedish::{TermSet, Terms};

/// The number of a [`Node`] in its [`Rules`].
pub type NodeId = u32;

/// A condition, compiled. See [`Condition`] for what each asks.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is described at the condition that it stands for")]
pub enum Node {
    Filled { field: Field, words: u32, or_reason: bool, or_denial: bool },
    Represented { sector: Sector, at_least: u16, role: Option<TermSet> },
    AtMost(u16),
    Names { fields: FieldSet, body: TermSet },
    Mentions { fields: FieldSet, concept: TermSet },
    Listed { field: Field, at_least: u16 },
    TimeBounded,
    Dated(DateOf),
    NotBefore { date: DateOf, than: DateOf },
    InOrder,
    Step { says: TermSet, before: Option<TermSet>, last: bool },
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
    /// The fields in which some rule counts the points of a list.
    pub(crate) listed: FieldSet,
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
    /// [`PackError`] where the pack has no such group, or a rule names what it does not have. What else is wrong with a
    /// pack, [`lint`](Pack::lint) tells.
    pub fn compile(&self, group: &str) -> Result<Rules, PackError> {
        if !self.has_group(group) {
            return Err(PackError::one(Fault::NoSuch { what: Named::Group, id: group.to_owned() }));
        }
        let mut compiler = Compiler {
            pack: self,
            nodes: Vec::new(),
            searched: FieldSet::default(),
            listed: FieldSet::default(),
            counted: 1,
            concepts: TermSet::default(),
            unknown: None,
        };
        let mut rules = Vec::new();
        let mut readers = vec![Vec::new(); Field::ALL.len()];
        for (index, rule) in self.rules.iter().enumerate().filter(|(_, rule)| rule.groups.iter().any(|id| id == group))
        {
            let number = rules.len() as u32;
            let mut read = FieldSet::default();
            let when = rule.when.as_ref().map(|when| compiler.add(when, &mut read));
            let condition = compiler.add(&rule.condition, &mut read);
            rules.push(Compiled { rule: index, when, condition });
            for field in read.iter() {
                readers[field as usize].push(number);
            }
        }
        if let Some(fault) = compiler.unknown {
            return Err(PackError::one(fault));
        }
        // A body may always be named in place of another. Of the concepts that no rule of the group asks for, it is enough to
        // look for those that may be the longer name: they end in the same word as one that is, and mean something else.
        let is_asked = |index: usize| compiler.concepts.meets(TermSet::only(self.bodies.len() + index));
        let own = self.concepts.iter().enumerate().filter(|(index, _)| is_asked(*index));
        let endings: Vec<&str> = own.flat_map(|(_, concept)| &concept.terms).map(|term| last_word(term)).collect();
        let ends_alike = |term: &&str| {
            let last = last_word(term);
            endings.iter().any(|ending| ending.starts_with(last) || last.starts_with(ending))
        };
        let bodies = self.bodies.iter().map(|body| body.terms.iter().map(String::as_str).collect::<Vec<_>>());
        let concepts = self.concepts.iter().enumerate().map(|(index, concept)| {
            let terms = concept.terms.iter().map(String::as_str);
            terms.filter(|term| is_asked(index) || ends_alike(term)).collect()
        });
        let terms = Terms::new(bodies.chain(concepts)).map_err(|error| PackError::one(Fault::Term(error)))?;
        Ok(Rules {
            rules,
            readers,
            nodes: compiler.nodes,
            searched: compiler.searched,
            listed: compiler.listed,
            counted: compiler.counted,
            terms,
            bodies: (0..self.bodies.len()).map(TermSet::only).fold(TermSet::default(), |set, body| set | body),
            validity: self.period(),
        })
    }

    /// When its documents apply, day by day.
    pub fn period(&self) -> Period {
        Period {
            from: self.validity.from.first_day(),
            to: self.validity.to.last_day(),
            prolonged_by_years: self.validity.prolonged_by_years.unwrap_or(0),
        }
    }
}

/// The word that a term ends with, as far as it is written out.
fn last_word(term: &str) -> &str {
    term.rsplit(' ').next().unwrap_or(term).trim_end_matches('*')
}

struct Compiler<'a> {
    pack: &'a Pack,
    nodes: Vec<Node>,
    searched: FieldSet,
    listed: FieldSet,
    counted: u32,
    /// The concepts that some rule asks for.
    concepts: TermSet,
    /// The last name that the pack does not have.
    unknown: Option<Fault>,
}

impl Compiler<'_> {
    /// Adds a condition; notes the fields that it reads.
    fn add(&mut self, condition: &Condition, read: &mut FieldSet) -> NodeId {
        let node = match condition {
            &Condition::Filled { field, words, or_reason, or_denial } => {
                *read = *read | field.into();
                self.counted = self.counted.max(words);
                Node::Filled { field, words, or_reason, or_denial }
            }
            Condition::Represented { sector, at_least, role } => {
                *read = *read | Field::Participants.into();
                let role = role.as_ref().map(|role| {
                    self.search(Field::Participants.into(), read);
                    self.concept(role)
                });
                Node::Represented { sector: *sector, at_least: *at_least, role }
            }
            &Condition::AtMost(most) => {
                *read = *read | Field::Participants.into();
                Node::AtMost(most)
            }
            Condition::Names { fields, body } => {
                let fields = self.search(fields.iter().copied().collect(), read);
                Node::Names { fields, body: self.body(body) }
            }
            Condition::Mentions { fields, concept } => {
                let fields = self.search(fields.iter().copied().collect(), read);
                Node::Mentions { fields, concept: self.concept(concept) }
            }
            &Condition::Listed { field, at_least } => {
                *read = *read | field.into();
                self.listed = self.listed | field.into();
                Node::Listed { field, at_least }
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
            Condition::InOrder => {
                *read = *read | Field::Timetable.into();
                Node::InOrder
            }
            Condition::Step { says, before, last } => {
                self.search(Field::Timetable.into(), read);
                let before = before.as_ref().map(|before| self.concept(before));
                Node::Step { says: self.concept(says), before, last: *last }
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
                self.search(Field::Reports.into(), read);
                Node::Delivered { body: self.body(body) }
            }
            Condition::All(all) => Node::All(self.add_each(all, read)),
            Condition::Any(any) => Node::Any(self.add_each(any, read)),
            Condition::Not(not) => Node::Not(self.add(not, read)),
        };
        self.nodes.push(node);
        self.nodes.len() as NodeId - 1
    }

    fn add_each(&mut self, conditions: &[Condition], read: &mut FieldSet) -> Vec<NodeId> {
        conditions.iter().map(|condition| self.add(condition, read)).collect()
    }

    fn body(&mut self, id: &str) -> TermSet {
        self.named(self.pack.body(id), Named::Body, id)
    }

    fn concept(&mut self, id: &str) -> TermSet {
        let concept = self.named(self.pack.concept(id), Named::Concept, id);
        self.concepts |= concept;
        concept
    }

    fn named(&mut self, number: Option<usize>, what: Named, id: &str) -> TermSet {
        if number.is_none() {
            self.unknown = Some(Fault::NoSuch { what, id: id.to_owned() });
        }
        number.map(TermSet::only).unwrap_or_default()
    }

    /// Notes that a condition looks for terms in these fields.
    fn search(&mut self, fields: FieldSet, read: &mut FieldSet) -> FieldSet {
        self.searched = self.searched | fields;
        *read = *read | fields;
        fields
    }
}

const TIME_FRAME: [Field; 3] = [Field::Start, Field::End, Field::Duration];

fn fields_of(date: DateOf) -> FieldSet {
    match date {
        DateOf::Start => Field::Start.into(),
        DateOf::End => TIME_FRAME.into_iter().collect(),
        DateOf::Reports | DateOf::FinalReports => Field::Reports.into(),
        DateOf::Timetable => Field::Timetable.into(),
    }
}
