//! A compiled condition on the facts of a draft.

use std::cmp::Ordering;

use super::facts::{Facts, StepFact};
use crate::draft::{Field, FieldSet};
use crate::pack::{DateOf, Node, NodeId, Rules, Truth, Verdict};
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
        &Node::Represented { sector, at_least, role } => {
            let seats = facts.parties.within(sector, role);
            if seats >= at_least {
                Truth::Met
            } else if seats.saturating_add(facts.parties.possibly(sector, role)) >= at_least {
                Truth::Undetermined
            } else {
                Truth::Unmet
            }
        }
        &Node::AtMost(most) => (facts.parties.all() <= most).into(),
        &Node::Names { fields, body } => names(rules, fields, body, facts),
        &Node::Mentions { fields, concept } => Truth::any(fields.iter().map(|field| {
            let statement = facts.statement(field);
            match statement.substance {
                Substance::Placeholder => Truth::Undetermined,
                _ => statement.claims.affirmed.meets(concept).into(),
            }
        })),
        &Node::Listed { field, at_least } => listed(facts, field, at_least),
        Node::TimeBounded => facts.times.bounded,
        &Node::Dated(date) => facts.times.is_dated(date).into(),
        &Node::NotBefore { date, than } => not_before(facts, date, than),
        Node::InOrder => in_order(facts),
        &Node::Step { says, before, last } => step(facts, says, before, last),
        Node::WithinValidity => facts.times.within,
        &Node::Status(status) => (facts.status == status).into(),
        &Node::Delivered { body } => delivered(facts, body),
        Node::All(each) => Truth::all(each.iter().map(|&node| truth(rules, node, facts))),
        Node::Any(each) => Truth::any(each.iter().map(|&node| truth(rules, node, facts))),
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
        if statement.claims.affirmed.meets(body) && !is_placeholder {
            return Truth::Met;
        }
        denied |= statement.claims.denied.meets(body)
            || matches!(statement.substance, Substance::Denial | Substance::ReasonedDenial);
        others |= !is_placeholder && statement.claims.affirmed.meets(rules.bodies.without(body));
        filled |= statement.substance != Substance::Empty;
    }
    if filled && !others && !denied { Truth::Undetermined } else { Truth::Unmet }
}

fn listed(facts: &Facts, field: Field, at_least: u16) -> Truth {
    match facts.statement(field).substance {
        Substance::Empty | Substance::Denial | Substance::ReasonedDenial => Truth::Unmet,
        Substance::Said if facts.points(field) >= at_least => Truth::Met,
        Substance::Said | Substance::Placeholder => Truth::Undetermined,
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
    let approximate = than == DateOf::End && facts.last_day.is_some_and(|(_, approximate)| approximate);
    match facts.times.precedes(date, than) {
        false => Truth::Met,
        true if approximate => Truth::Undetermined,
        true => Truth::Unmet,
    }
}

/// A timetable of fewer steps shows no order.
pub(super) const FEWEST_STEPS: usize = 2;

fn in_order(facts: &Facts) -> Truth {
    if facts.steps.len() < FEWEST_STEPS || out_of_order(facts).is_some() {
        Truth::Unmet
    } else if facts.steps.iter().any(|step| step.date.is_none()) {
        Truth::Undetermined
    } else {
        Truth::Met
    }
}

/// The first step that lies before one that stands above it, and that one.
pub(super) fn out_of_order(facts: &Facts) -> Option<(StepFact, StepFact)> {
    let dated = facts.steps.iter().filter_map(|step| Some((step, step.date?)));
    let mut latest: Option<(&StepFact, PartialDate)> = None;
    for (step, date) in dated {
        match latest {
            Some((above, limit)) if date.compare(limit) == Ordering::Less => return Some((*step, *above)),
            Some((_, limit)) if date.first_day() <= limit.first_day() => {}
            _ => latest = Some((step, date)),
        }
    }
    None
}

fn step(facts: &Facts, says: TermSet, before: Option<TermSet>, last: bool) -> Truth {
    let steps_that_say = |concept: TermSet| facts.steps.iter().filter(move |step| step.says.meets(concept));
    let each = steps_that_say(says).map(|step| {
        let earlier = before.map_or(Truth::Met, |before| {
            Truth::any(
                steps_that_say(before).filter(|other| other.row != step.row).map(|other| comes_first(step, other)),
            )
        });
        let latest = if last {
            Truth::all(facts.steps.iter().map(|other| comes_first(step, other).opposite()))
        } else {
            Truth::Met
        };
        Truth::all([earlier, latest].into_iter())
    });
    Truth::any(each)
}

/// Whether a step comes before another in time.
pub(super) fn comes_first(step: &StepFact, other: &StepFact) -> Truth {
    match (step.date, other.date) {
        _ if step.row == other.row => Truth::Unmet,
        (Some(date), Some(other)) => match date.compare(other) {
            Ordering::Less => Truth::Met,
            Ordering::Equal if date != other => Truth::Undetermined,
            _ => Truth::Unmet,
        },
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
