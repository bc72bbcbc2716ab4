//! Why a rule comes to its verdict: what decides it now, and the smallest change that would turn it.
//!
//! Built from the condition alone.

use std::cmp::Ordering;

use super::evaluate::{FEWEST_STEPS, comes_first, limit, out_of_order, truth, undated};
use super::facts::{Dated, Facts, StepFact, declined};
use super::finding::{Change, Explanation, Finding, Seat, field_of};
use crate::draft::{Draft, Field, FieldSet, Participant, Sector};
use crate::pack::{DateOf, Node, NodeId, Rules, Truth};
use crate::swedish::{Statement, Substance, TermSet};

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
            &Node::Represented { sector, at_least, role } => {
                self.represented(truth, Seat { sector, role: role.map(number) }, at_least)
            }
            &Node::AtMost(most) => {
                let found = self.facts.parties.all();
                let finding = Finding::Seats { found, most };
                match truth {
                    Truth::Met => Why::met(finding),
                    _ => Why::open(truth, finding, Change::RemoveSeats { count: found.saturating_sub(most) }),
                }
            }
            &Node::Names { fields, body } => self.names(truth, fields, number(body)),
            &Node::Mentions { fields, concept } => self.mentions(truth, fields, concept),
            &Node::Listed { field, at_least } => self.listed(truth, field, at_least),
            Node::TimeBounded => self.time_bounded(truth),
            &Node::Dated(of) => match truth {
                Truth::Met => Why::met(Finding::Dated(of)),
                _ => Why::open(truth, Finding::Undated(of), Change::GiveDate(field_of(of))),
            },
            &Node::NotBefore { date, than } => self.not_before(truth, date, than),
            Node::InOrder => self.in_order(truth),
            &Node::Step { says, before, last } => self.step(truth, number(says), before.map(number), last),
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
        let is_date = self.draft.text(field).is_none()
            && !matches!(field, Field::Participants | Field::Reports | Field::Timetable);
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

    fn listed(&self, truth: Truth, field: Field, wanted: u16) -> Why {
        let points = self.facts.points(field);
        let finding = match self.facts.statement(field).substance {
            _ if truth == Truth::Met => return Why::met(Finding::Listed { field, points }),
            Substance::Empty => Finding::Empty(field),
            Substance::Placeholder => Finding::Placeholder(field),
            Substance::Denial | Substance::ReasonedDenial => Finding::Denied { field, reason_lacking: false },
            Substance::Said => Finding::NotListed { field, points, wanted },
        };
        Why::open(truth, finding, Change::List { field, points: wanted })
    }

    fn represented(&self, truth: Truth, seat: Seat, wanted: u16) -> Why {
        let sector = seat.sector;
        let role = seat.role.map(TermSet::only);
        let all = || self.draft.participants.iter().enumerate();
        let has_role = |who: &Participant| {
            role.is_none_or(|role| Statement::read(&who.role, &self.rules.terms, 0).affirmed.meets(role))
        };
        let seated = |fits: &dyn Fn(Option<Sector>) -> bool| -> Vec<usize> {
            let fitting = all().filter(|(_, who)| who.is_seated() && fits(who.sector) && has_role(who));
            fitting.map(|(place, _)| place).collect()
        };
        let by = seated(&|party| party.is_some_and(|party| party.is_within(sector)));
        if truth == Truth::Met {
            return Why::met(Finding::Represented { seat, by });
        }
        let found = self.facts.parties.within(sector, role);
        let lacking = wanted.saturating_sub(found);
        if truth == Truth::Undetermined {
            let whole = sector.parent().map(|whole| (whole, seated(&|party| party == Some(whole))));
            let untold = seated(&|party| party.is_none());
            let (finding, candidates) = match whole {
                Some((whole, by)) if !by.is_empty() => {
                    let candidates = by.iter().chain(&untold).copied().collect();
                    (Finding::OnlyWhole { seat, whole, by }, candidates)
                }
                _ => (Finding::Untold { seat, by: untold.clone() }, untold),
            };
            let tell = |participant| Change::TellPart { participant, sector };
            let changes = candidates.into_iter().map(tell).take(usize::from(lacking)).collect();
            return Why { truth, findings: vec![finding], changes: Some(changes) };
        }
        let refusals: Vec<usize> = all()
            .filter(|(_, who)| declined(std::slice::from_ref(*who), sector).next().is_some())
            .map(|(place, _)| place)
            .collect();
        let finding = if found > 0 {
            Finding::TooFew { seat, found, wanted }
        } else if refusals.is_empty() {
            Finding::Nobody(seat)
        } else {
            Finding::Declined { seat, by: refusals }
        };
        Why::open(truth, finding, Change::AddSeat { seat, count: lacking })
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

    fn in_order(&self, truth: Truth) -> Why {
        let steps = &self.facts.steps;
        if steps.len() < FEWEST_STEPS {
            let change = Change::AddSteps { count: FEWEST_STEPS - steps.len() };
            Why::open(truth, Finding::FewSteps(steps.len()), change)
        } else if let Some((step, above)) = out_of_order(self.facts) {
            Why::open(truth, Finding::OutOfOrder { row: step.row, above: above.row }, Change::SortSteps)
        } else if truth == Truth::Met {
            Why::met(Finding::InOrder)
        } else {
            let bare: Vec<usize> = steps.iter().filter(|step| step.date.is_none()).map(|step| step.row).collect();
            let findings = bare.first().map(|&row| Finding::StepUndated(row)).into_iter().collect();
            Why { truth, findings, changes: Some(bare.into_iter().map(Change::DateStep).collect()) }
        }
    }

    fn step(&self, truth: Truth, concept: usize, before: Option<usize>, last: bool) -> Why {
        let steps_that_say =
            |concept: usize| self.facts.steps.iter().filter(move |step| step.says.meets(TermSet::only(concept)));
        let Some(first) = steps_that_say(concept).next() else {
            let before = before.and_then(|before| steps_that_say(before).next()).map(|step| step.row);
            return Why::open(truth, Finding::NoStepSays(concept), Change::AddStep { concept, before, last });
        };
        if truth == Truth::Met {
            return Why::met(Finding::StepSays { row: first.row, concept });
        }
        // Of several such steps, the last is the nearest to being the last, and the first to being before another.
        let step = if last {
            steps_that_say(concept).max_by_key(|step| step.date.map(|date| date.first_day()))
        } else {
            Some(first)
        };
        let step = step.unwrap_or(first);
        if let Some(before) = before {
            let mut others = steps_that_say(before).filter(|other| other.row != step.row);
            let Some(other) = others.next() else {
                let change = Change::AddStep { concept: before, before: None, last: true };
                return Why::open(truth, Finding::NoStepSays(before), change);
            };
            if let Some(why) = self.undated(truth, [step, other]) {
                return why;
            }
            if comes_first(step, other) != Truth::Met {
                let finding = Finding::NotBeforeStep { row: step.row, concept, other: other.row };
                let change = Change::MoveStep { row: step.row, other: other.row, earlier: true };
                return Why::open(truth, finding, change);
            }
        }
        let later = self.facts.steps.iter().filter(|other| comes_first(step, other) != Truth::Unmet);
        let latest = later.max_by_key(|other| other.date.map(|date| date.last_day())).unwrap_or(step);
        self.undated(truth, [step, latest]).unwrap_or_else(|| {
            let finding = Finding::NotLastStep { row: step.row, concept, later: latest.row };
            Why::open(truth, finding, Change::MoveStep { row: step.row, other: latest.row, earlier: false })
        })
    }

    /// Where one of two steps has no date, that is what to mend.
    fn undated(&self, truth: Truth, steps: [&StepFact; 2]) -> Option<Why> {
        let row = undated(steps.into_iter())?.row;
        Some(Why::open(truth, Finding::StepUndated(row), Change::DateStep(row)))
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
