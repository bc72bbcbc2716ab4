//! What a pack can get wrong although every part of it can be read.

use std::collections::BTreeMap;

use super::condition::Condition;
use super::data::Place;
use super::format::{FormField, Level, Pack, Rule};
use super::possible::Effort;
use super::problem::{Fault, PackProblem};
use super::verdict::Verdict;
use crate::draft::{Field, FieldSet};
use crate::swedish::{MAX_TERMS, TermError, Terms};

/// How many pairs of rules are held against each other: enough for any real pack.
const MOST_PAIRS: usize = 10_000;

impl Pack {
    /// Everything that can be found without trying the rules' tests.
    pub fn lint(&self) -> Vec<PackProblem> {
        let mut problems = self.check_names();
        let mut say = |place: Place, rule: &str, fault: Fault| {
            problems.push(PackProblem { place, rule: rule.to_owned(), fault });
        };
        let vocabulary = self.bodies.iter().map(|body| (&body.terms, body.place));
        let vocabulary = vocabulary.chain(self.concepts.iter().map(|concept| (&concept.terms, concept.place)));
        let of_groups = self.groups.iter().map(|group| (&group.terms, group.place));
        let of_groups = of_groups.chain([(&self.terms, Place::default())]);
        for (place, fault) in unusable(vocabulary.collect()).into_iter().chain(unusable(of_groups.collect())) {
            say(place, "", fault);
        }
        let mut effort = Effort::default();
        for rule in &self.rules {
            check_possible(rule, &mut effort, &mut |fault| say(rule.place, &rule.id, fault));
        }
        self.check_forms(&mut say);
        self.check_contradictions(&mut effort, &mut say);
        problems
    }

    /// A group has rules, and its form has what they read.
    fn check_forms(&self, say: &mut impl FnMut(Place, &str, Fault)) {
        for group in &self.groups {
            let mut form = FieldSet::default();
            let of_group = |groups: &Vec<String>| groups.is_empty() || groups.contains(&group.id);
            for section in self.sections.iter().filter(|section| of_group(&section.groups)) {
                for &FormField { field, place, .. } in &section.fields {
                    if form.contains(field) {
                        say(place, "", Fault::TwiceInForm { field, group: group.id.clone() });
                    }
                    form = form | field.into();
                }
            }
            let mut rules = self.rules.iter().filter(|rule| rule.groups.contains(&group.id)).peekable();
            if rules.peek().is_none() {
                say(group.place, "", Fault::NoRules(group.id.clone()));
            }
            for rule in rules {
                for condition in rule.when.iter().chain([&rule.condition]) {
                    condition.each_leaf(&mut |leaf| {
                        let fields = leaf.fields();
                        if let Some(&field) = fields.first()
                            && !fields.iter().any(|&field| form.contains(field))
                        {
                            say(rule.place, &rule.id, Fault::NotInForm { field, group: group.id.clone() });
                        }
                    });
                }
            }
        }
    }

    /// No two requirements of a group exclude each other. Only rules that ask about the same fields can.
    fn check_contradictions(&self, effort: &mut Effort, say: &mut impl FnMut(Place, &str, Fault)) {
        let mut by_field: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, rule) in self.rules.iter().enumerate().filter(|(_, rule)| rule.level == Level::Requirement) {
            let mut fields = FieldSet::default();
            rule.condition.each_leaf(&mut |leaf| fields = fields | leaf.fields().into_iter().collect());
            for field in fields.iter() {
                by_field.entry(field as usize).or_default().push(number);
            }
        }
        let mut pairs: Vec<(usize, usize)> = by_field
            .into_values()
            .flat_map(|rules| {
                let after = rules.clone();
                rules.into_iter().enumerate().flat_map(move |(place, one)| {
                    after[place + 1..].iter().map(move |&other| (one, other)).collect::<Vec<_>>()
                })
            })
            .take(MOST_PAIRS)
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        for (one, other) in pairs {
            let (one, other) = (&self.rules[one], &self.rules[other]);
            let share_group = one.groups.iter().any(|group| other.groups.contains(group));
            if share_group && one.contradicts(other, effort) {
                say(other.place, &other.id, Fault::Contradicts(one.id.clone()));
            }
        }
    }
}

/// The terms that cannot be looked for, with the place of what they name; too many are told once.
fn unusable(names: Vec<(&Vec<String>, Place)>) -> Vec<(Place, Fault)> {
    if let Some((_, place)) = names.get(MAX_TERMS) {
        return vec![(*place, Fault::Term(TermError::TooMany))];
    }
    let each = names.into_iter().flat_map(|(terms, place)| terms.iter().map(move |term| (term, place)));
    let fault = |term: &String| match Terms::new([[term.as_str()]]) {
        Err(error) => Some(Fault::Term(error)),
        // It would be looked for as a letter.
        Ok(_) => term
            .split_whitespace()
            .any(|word| word.find('*').is_some_and(|at| at + 1 < word.len()))
            .then(|| Fault::Star(term.clone())),
    };
    each.filter_map(|(term, place)| Some((place, fault(term)?))).collect()
}

/// A rule can be met and can be missed, and its tests show each verdict that it can give.
fn check_possible(rule: &Rule, effort: &mut Effort, say: &mut impl FnMut(Fault)) {
    let possible = rule.possible_within(effort);
    let applies = possible.iter().any(|verdict| *verdict != Verdict::NotApplicable);
    if !applies {
        return say(Fault::NeverApplies);
    }
    if !possible.contains(&Verdict::Met) {
        say(Fault::NeverMet);
    } else if !possible.contains(&Verdict::Unmet) {
        say(Fault::NeverUnmet);
    }
    let is_shown = |verdict: &Verdict| rule.tests.iter().any(|test| test.verdict == *verdict);
    let untested: Vec<&str> = possible.into_iter().filter(|verdict| !is_shown(verdict)).map(Verdict::id).collect();
    if !untested.is_empty() {
        say(Fault::Untested(untested));
    }
}

impl Condition {
    /// The fields that a condition without others in it asks about.
    pub(super) fn fields(&self) -> Vec<Field> {
        let of = |date: &super::DateOf| match date {
            super::DateOf::Start => Field::Start,
            super::DateOf::End => Field::End,
            super::DateOf::Reports | super::DateOf::FinalReports => Field::Reports,
            super::DateOf::Timetable => Field::Timetable,
        };
        match self {
            Self::Filled { field, .. } | Self::Listed { field, .. } => vec![*field],
            Self::Represented { .. } | Self::AtMost(_) => vec![Field::Participants],
            Self::Names { fields, .. } | Self::Mentions { fields, .. } => fields.clone(),
            Self::TimeBounded | Self::WithinValidity => vec![Field::Start, Field::End, Field::Duration],
            Self::Dated(date) => vec![of(date)],
            Self::NotBefore { date, than } => vec![of(date), of(than)],
            Self::InOrder | Self::Step { .. } => vec![Field::Timetable],
            Self::Status(_) => vec![Field::Status],
            Self::Delivered { .. } => vec![Field::Reports],
            Self::All(_) | Self::Any(_) | Self::Not(_) => Vec::new(),
        }
    }
}
