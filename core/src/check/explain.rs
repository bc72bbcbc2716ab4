//! Why a rule comes to its verdict: what decides it now, and the smallest change that would turn it.
//!
//! Built from the condition alone.

use std::cmp::Ordering;

use super::evaluate::{limit, truth};
use super::facts::{Dated, Facts, declined};
use super::finding::{Change, Explanation, Finding, field_of};
use super::verdict::Truth;
use crate::draft::{Draft, Field, FieldSet, Sector};
use crate::pack::{DateOf, Node, NodeId, Rules};
use crate::swedish::{Substance, TermSet};

/// Explains what rule `number` comes to.
pub(super) fn explain(rules: &Rules, number: usize, facts: &Facts, draft: &Draft) -> Explanation {
    let explainer = Explainer { rules, facts, draft };
    let Some(rule) = rules.rules.get(number) else {
        return Explanation { applies: false, findings: Vec::new(), changes: Vec::new() };
    };
    if let Some(when) = rule.when {
        let why = explainer.node(when);
        match why.truth {
            Truth::Unmet => return Explanation { applies: false, findings: why.findings, changes: Vec::new() },
            Truth::Undetermined => {
                return Explanation { applies: true, findings: why.findings, changes: why.changes.unwrap_or_default() };
            }
            Truth::Met => {}
        }
    }
    let why = explainer.node(rule.condition);
    Explanation { applies: true, findings: why.findings, changes: why.changes.unwrap_or_default() }
}

/// A condition with its reasons.
struct Why {
    truth: Truth,
    findings: Vec<Finding>,
    /// The fewest changes that would meet it; `None` where no change is known to.
    changes: Option<Vec<Change>>,
}

impl Why {
    fn met(finding: Finding) -> Self {
        Self { truth: Truth::Met, findings: vec![finding], changes: Some(Vec::new()) }
    }

    fn open(truth: Truth, finding: Finding, change: Change) -> Self {
        Self { truth, findings: vec![finding], changes: Some(vec![change]) }
    }
}

struct Explainer<'a> {
    rules: &'a Rules,
    facts: &'a Facts,
    draft: &'a Draft,
}

impl Explainer<'_> {
    fn node(&self, id: NodeId) -> Why {
        let truth = truth(self.rules, id, self.facts);
        match &self.rules.nodes[id as usize] {
            &Node::Filled { field, words, or_reason, or_denial } => {
                self.filled(truth, field, words, or_reason || or_denial)
            }
            &Node::Represented { sector, at_least } => self.represented(truth, sector, at_least),
            &Node::Names { fields, body } => self.names(truth, fields, number(body)),
            &Node::Mentions { fields, concept } => self.mentions(truth, fields, concept),
            Node::TimeBounded => self.time_bounded(truth),
            &Node::Dated(of) => match truth {
                Truth::Met => Why::met(Finding::Dated(of)),
                _ => Why::open(truth, Finding::Undated(of), Change::GiveDate(field_of(of))),
            },
            &Node::NotBefore { date, than } => self.not_before(truth, date, than),
            Node::WithinValidity => self.within_validity(truth),
            &Node::Status(status) => match truth {
                Truth::Met => Why::met(Finding::HasStatus(status)),
                _ => Why::open(truth, Finding::HasNotStatus(status), Change::SetStatus(status)),
            },
            &Node::Delivered { body } => {
                let body = number(body);
                let change = if self.facts.reports.is_empty() {
                    Change::AddReport { body }
                } else {
                    Change::MarkDelivered { body }
                };
                match truth {
                    Truth::Met => Why::met(Finding::Delivered { body }),
                    Truth::Undetermined => Why::open(truth, Finding::DeliveryUntold { body }, change),
                    Truth::Unmet => Why::open(truth, Finding::NotDelivered { body }, change),
                }
            }
            Node::All(all) => all_of(truth, all.iter().map(|&id| self.node(id))),
            Node::Any(any) => any_of(truth, any.iter().map(|&id| self.node(id))),
            &Node::Not(id) => {
                let inner = self.node(id);
                let changes = (truth == Truth::Met).then(Vec::new);
                Why { truth, findings: inner.findings, changes }
            }
        }
    }

    fn filled(&self, truth: Truth, field: Field, wanted: u32, or_reason: bool) -> Why {
        let statement = self.facts.statement(field);
        let is_date = self.draft.text(field).is_none() && !matches!(field, Field::Participants | Field::Reports);
        let write = if is_date { Change::GiveDate(field) } else { Change::Write(field) };
        match statement.substance {
            Substance::Empty => Why::open(truth, Finding::Empty(field), write),
            Substance::Placeholder if is_date => Why::open(truth, Finding::Unreadable(field), write),
            Substance::Placeholder => Why::open(truth, Finding::Placeholder(field), write),
            Substance::Denial | Substance::ReasonedDenial if truth != Truth::Met => {
                let finding = Finding::Denied { field, reason_lacking: or_reason };
                Why::open(truth, finding, if or_reason { Change::GiveReason(field) } else { write })
            }
            Substance::Denial | Substance::ReasonedDenial => Why::met(Finding::Reasoned(field)),
            Substance::Said if truth != Truth::Met => Why::open(
                truth,
                Finding::Brief { field, words: statement.words },
                Change::WriteMore { field, words: wanted },
            ),
            Substance::Said => Why::met(Finding::Said(field)),
        }
    }

    fn represented(&self, truth: Truth, sector: Sector, wanted: u16) -> Why {
        let seated = |fits: &dyn Fn(Option<Sector>) -> bool| -> Vec<usize> {
            let all = self.draft.participants.iter().enumerate();
            all.filter(|(_, who)| who.is_seated() && fits(who.sector)).map(|(place, _)| place).collect()
        };
        let by = seated(&|party| party.is_some_and(|party| party.is_within(sector)));
        if truth == Truth::Met {
            return Why::met(Finding::Represented { sector, by });
        }
        let found = self.facts.parties.within(sector);
        let whole = sector.parent().map(|whole| (whole, seated(&|party| party == Some(whole))));
        let untold = seated(&|party| party.is_none());
        if truth == Truth::Undetermined {
            let (finding, candidates) = match whole {
                Some((whole, by)) if !by.is_empty() => (Finding::OnlyWhole { sector, whole, by: by.clone() }, by),
                _ => (Finding::Untold { sector, by: untold.clone() }, untold.clone()),
            };
            let lacking = usize::from(wanted.saturating_sub(found));
            let mut changes: Vec<Change> = candidates
                .into_iter()
                .chain(untold)
                .map(|participant| Change::TellPart { participant, sector })
                .take(lacking)
                .collect();
            changes.dedup();
            return Why { truth, findings: vec![finding], changes: Some(changes) };
        }
        let refusals: Vec<usize> = self
            .draft
            .participants
            .iter()
            .enumerate()
            .filter(|(_, who)| declined(std::slice::from_ref(*who), sector).next().is_some())
            .map(|(place, _)| place)
            .collect();
        let finding = if found > 0 {
            Finding::TooFew { sector, found, wanted }
        } else if refusals.is_empty() {
            Finding::Nobody(sector)
        } else {
            Finding::Declined { sector, by: refusals }
        };
        Why::open(truth, finding, Change::AddSeat { sector, count: wanted.saturating_sub(found) })
    }

    fn names(&self, truth: Truth, fields: FieldSet, body: usize) -> Why {
        let wanted = TermSet::only(body);
        let first = fields.iter().next().unwrap_or(Field::Title);
        let filled = fields.iter().find(|&field| self.facts.statement(field).substance != Substance::Empty);
        let change = Change::Name { field: filled.unwrap_or(first), body };
        if let Some(field) = fields.iter().find(|&field| self.facts.statement(field).affirmed.meets(wanted)) {
            return Why::met(Finding::Named { field, body });
        }
        let Some(field) = filled else {
            return Why::open(truth, Finding::Empty(first), change);
        };
        if let Some(field) = fields.iter().find(|&field| self.facts.statement(field).denied.meets(wanted)) {
            return Why::open(truth, Finding::NamedToDeny { field, body }, change);
        }
        let others = |field| self.facts.statement(field).affirmed.without(wanted);
        let other_bodies = |field| -> Vec<usize> {
            others(field).iter().filter(|&other| self.rules.bodies.meets(TermSet::only(other))).collect()
        };
        let finding =
            match fields.iter().map(|field| (field, other_bodies(field))).find(|(_, others)| !others.is_empty()) {
                Some((field, others)) => Finding::NamedOthers { field, body, others },
                None if self.facts.statement(field).substance == Substance::Placeholder => Finding::Placeholder(field),
                None => Finding::NamedNone { field, body },
            };
        Why::open(truth, finding, change)
    }

    fn mentions(&self, truth: Truth, fields: FieldSet, concept: TermSet) -> Why {
        let first = fields.iter().next().unwrap_or(Field::Title);
        let said = fields.iter().find(|&field| self.facts.statement(field).affirmed.meets(concept));
        let concept = number(concept);
        if let Some(field) = said {
            return Why::met(Finding::Mentioned { field, concept });
        }
        let denied = fields.iter().find(|&field| self.facts.statement(field).denied.meets(TermSet::only(concept)));
        let finding = match denied {
            Some(field) => Finding::MentionedToDeny { field, concept },
            None => Finding::NotMentioned { field: first, concept },
        };
        Why::open(truth, finding, Change::Say { field: denied.unwrap_or(first), concept })
    }

    fn time_bounded(&self, truth: Truth) -> Why {
        let facts = self.facts;
        let readable = |field: Field, dated: Dated, missing: Finding| match dated {
            Dated::Unreadable => Finding::Unreadable(field),
            Dated::OpenEnded => Finding::OpenEnded,
            _ => missing,
        };
        match (facts.start, facts.last_day) {
            (Dated::Known(start), Some((end, approximate))) if truth == Truth::Met => {
                Why::met(Finding::Time { start, end, approximate })
            }
            (Dated::Known(start), Some((end, _))) => Why::open(
                truth,
                Finding::EndBeforeStart { start, end },
                Change::MoveTo { date: DateOf::End, not_before: start },
            ),
            (Dated::Known(_), None) => {
                let finding = match &facts.duration {
                    Some(duration) if facts.end == Dated::Empty && duration.known().is_none() => {
                        Finding::Unreadable(Field::Duration)
                    }
                    _ => readable(Field::End, facts.end, Finding::NoEnd),
                };
                Why::open(truth, finding, Change::GiveDate(Field::End))
            }
            (_, end) if end.is_some() || facts.duration.is_some() => {
                Why::open(truth, readable(Field::Start, facts.start, Finding::NoStart), Change::GiveDate(Field::Start))
            }
            _ => Why {
                truth,
                findings: vec![readable(Field::Start, facts.start, readable(Field::End, facts.end, Finding::NoTime))],
                changes: Some(vec![Change::GiveDate(Field::Start), Change::GiveDate(Field::End)]),
            },
        }
    }

    fn not_before(&self, truth: Truth, date: DateOf, than: DateOf) -> Why {
        let early = limit(self.facts, than).and_then(|(limit, approximate)| {
            let value = self.facts.dates(date).find(|date| date.compare(limit) == Ordering::Less)?;
            Some((limit, approximate, value))
        });
        match early {
            Some((limit, approximate, value)) => Why::open(
                truth,
                Finding::Before { date, value, than, limit, approximate },
                Change::MoveTo { date, not_before: limit },
            ),
            None => Why::met(Finding::NoneBefore { date, than }),
        }
    }

    fn within_validity(&self, truth: Truth) -> Why {
        let period = self.facts.running;
        match truth {
            Truth::Met => Why::met(Finding::WithinValidity { from: period.from, to: period.to }),
            Truth::Unmet => {
                Why::open(truth, Finding::BeforeValidity { from: period.from }, Change::StartFrom(period.from))
            }
            Truth::Undetermined if self.facts.last_day.is_none() => {
                Why::open(truth, Finding::NoEnd, Change::GiveDate(Field::End))
            }
            Truth::Undetermined if self.facts.start.known().is_none() => {
                Why::open(truth, Finding::NoStart, Change::GiveDate(Field::Start))
            }
            Truth::Undetermined => Why::open(truth, Finding::AfterValidity { to: period.to }, Change::EndBy(period.to)),
        }
    }
}

/// The number of the one concept in a set.
fn number(set: TermSet) -> usize {
    set.iter().next().unwrap_or(0)
}

/// All must hold: what is open decides, and each must be mended.
fn all_of(truth: Truth, each: impl Iterator<Item = Why>) -> Why {
    let mut findings = Vec::new();
    let mut changes = Some(Vec::new());
    for why in each.filter(|why| (why.truth == Truth::Met) == (truth == Truth::Met)) {
        findings.extend(why.findings);
        changes = changes.zip(why.changes).map(|(mut all, more)| {
            all.extend(more);
            all
        });
    }
    Why { truth, findings, changes }
}

/// One must hold: the first that does decides, else all are open, and the easiest is to be mended.
fn any_of(truth: Truth, each: impl Iterator<Item = Why>) -> Why {
    let mut findings = Vec::new();
    let mut fewest: Option<Vec<Change>> = None;
    for why in each {
        if truth == Truth::Met {
            if why.truth == Truth::Met {
                return why;
            }
            continue;
        }
        // What cannot be told decides more than what is not there.
        if why.truth != truth {
            continue;
        }
        findings.extend(why.findings);
        fewest = match (fewest, why.changes) {
            (Some(fewest), Some(changes)) if effort(&changes) < effort(&fewest) => Some(changes),
            (None, changes) => changes,
            (fewest, _) => fewest,
        };
    }
    Why { truth, findings, changes: fewest }
}

/// How much changes ask for: how many there are, and of equals less where something is there to go on with.
fn effort(changes: &[Change]) -> usize {
    let goes_on =
        |change: &Change| matches!(change, Change::GiveReason(_) | Change::WriteMore { .. } | Change::TellPart { .. });
    changes.iter().map(|change| if goes_on(change) { 1 } else { 2 }).sum()
}
