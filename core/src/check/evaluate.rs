//! A compiled condition on the facts of a draft.

use std::cmp::Ordering;

use super::facts::{Dated, Facts};
use super::verdict::{Truth, Verdict};
use crate::draft::FieldSet;
use crate::pack::{DateOf, Node, NodeId, Rules};
use crate::swedish::{PartialDate, Substance, TermSet};

/// What a rule comes to: first whether it applies at all, then whether it is met.
pub(super) fn verdict(rules: &Rules, number: usize, facts: &Facts) -> Verdict {
    let rule = &rules.rules[number];
    match rule.when.map(|when| truth(rules, when, facts)) {
        Some(Truth::Unmet) => Verdict::NotApplicable,
        Some(Truth::Undetermined) => Verdict::Undetermined,
        Some(Truth::Met) | None => truth(rules, rule.condition, facts).into(),
    }
}

/// What a condition comes to.
pub(super) fn truth(rules: &Rules, node: NodeId, facts: &Facts) -> Truth {
    match &rules.nodes[node as usize] {
        &Node::Filled { field, words, or_reason, or_denial } => {
            let statement = facts.statement(field);
            match statement.substance {
                Substance::Empty => Truth::Unmet,
                Substance::Denial => (or_denial && statement.words >= words).into(),
                Substance::ReasonedDenial => (or_reason || or_denial).into(),
                Substance::Placeholder => Truth::Undetermined,
                Substance::Said if statement.words < words => Truth::Undetermined,
                Substance::Said => Truth::Met,
            }
        }
        &Node::Represented { sector, at_least } => {
            let seats = facts.parties.within(sector);
            if seats >= at_least {
                Truth::Met
            } else if seats.saturating_add(facts.parties.possibly(sector)) >= at_least {
                Truth::Undetermined
            } else {
                Truth::Unmet
            }
        }
        &Node::Names { fields, body } => names(rules, fields, body, facts),
        &Node::Mentions { fields, concept } => {
            fields.iter().any(|field| facts.statement(field).affirmed.meets(concept)).into()
        }
        Node::TimeBounded => time_bounded(facts),
        &Node::Dated(date) => facts.dates(date).next().is_some().into(),
        &Node::NotBefore { date, than } => not_before(facts, date, than),
        Node::WithinValidity => within(facts),
        &Node::Status(status) => (facts.status == status).into(),
        &Node::Delivered { body } => delivered(facts, body),
        Node::All(all) => {
            let mut result = Truth::Met;
            for &node in all {
                match truth(rules, node, facts) {
                    Truth::Unmet => return Truth::Unmet,
                    Truth::Undetermined => result = Truth::Undetermined,
                    Truth::Met => {}
                }
            }
            result
        }
        Node::Any(any) => {
            let mut result = Truth::Unmet;
            for &node in any {
                match truth(rules, node, facts) {
                    Truth::Met => return Truth::Met,
                    Truth::Undetermined => result = Truth::Undetermined,
                    Truth::Unmet => {}
                }
            }
            result
        }
        &Node::Not(node) => truth(rules, node, facts).opposite(),
    }
}

fn names(rules: &Rules, fields: FieldSet, body: TermSet, facts: &Facts) -> Truth {
    let mut filled = false;
    let mut others = false;
    let mut denied = false;
    for field in fields.iter() {
        let statement = facts.statement(field);
        let is_placeholder = statement.substance == Substance::Placeholder;
        if statement.affirmed.meets(body) && !is_placeholder {
            return Truth::Met;
        }
        denied |= statement.denied.meets(body)
            || matches!(statement.substance, Substance::Denial | Substance::ReasonedDenial);
        others |= !is_placeholder && statement.affirmed.meets(rules.bodies.without(body));
        filled |= statement.substance != Substance::Empty;
    }
    if filled && !others && !denied { Truth::Undetermined } else { Truth::Unmet }
}

fn time_bounded(facts: &Facts) -> Truth {
    match (facts.start, facts.last_day) {
        (Dated::Known(start), Some((end, _))) => (end.compare(start) != Ordering::Less).into(),
        _ if facts.end == Dated::OpenEnded => Truth::Unmet,
        _ => {
            let nothing = facts.start == Dated::Empty && facts.end == Dated::Empty && facts.duration.is_none();
            if nothing { Truth::Unmet } else { Truth::Undetermined }
        }
    }
}

/// The limit of a [`Node::NotBefore`], and whether it is only approximate.
pub(super) fn limit(facts: &Facts, than: DateOf) -> Option<(PartialDate, bool)> {
    match than {
        DateOf::End => facts.last_day,
        // Of several dates, the earliest is the one that none must precede.
        than => facts.dates(than).min_by_key(|date| date.first_day()).map(|date| (date, false)),
    }
}

fn not_before(facts: &Facts, date: DateOf, than: DateOf) -> Truth {
    let Some((limit, approximate)) = limit(facts, than) else { return Truth::Met };
    match facts.dates(date).any(|date| date.compare(limit) == Ordering::Less) {
        false => Truth::Met,
        true if approximate => Truth::Undetermined,
        true => Truth::Unmet,
    }
}

fn within(facts: &Facts) -> Truth {
    let period = facts.running;
    let from = PartialDate::Day(period.from);
    let early = |date: Option<PartialDate>| date.is_some_and(|date| date.compare(from) == Ordering::Less);
    let end = facts.last_day.map(|(date, _)| date);
    match (facts.start.known(), end) {
        (start, end) if early(start) || early(end) => Truth::Unmet,
        (Some(start), _) if start.first_day() > period.to => Truth::Undetermined,
        (Some(_), Some(end)) if end.last_day() <= period.to => Truth::Met,
        _ => Truth::Undetermined,
    }
}

fn delivered(facts: &Facts, body: TermSet) -> Truth {
    let to_body = || facts.reports.iter().filter(|report| report.to.meets(body));
    let is_overdue =
        to_body().any(|report| !report.delivered && report.date.is_some_and(|date| date.last_day() <= facts.today));
    let some_delivered = to_body().any(|report| report.delivered);
    match (some_delivered, is_overdue) {
        (_, true) => Truth::Undetermined,
        (delivered, false) => delivered.into(),
    }
}
