//! Why a rule comes to its verdict: what decides it now, and the smallest change that would turn it.
//!
//! Built from the condition alone.

use std::cmp::Ordering;

use super::evaluate::{FEWEST_STEPS, comes_first, limit, out_of_order, truth};
use super::facts::{Dated, Facts, StepFact, declined, role_of};
use super::finding::{Change, Explanation, Finding, Seat, StepTime, field_of};
use crate::draft::{Draft, Field, FieldSet, Participant, Sector};
use crate::pack::{DateOf, Node, NodeId, Rules, Truth};
use crate::swedish::{PartialDate, Substance, TermSet};

/// Explains what rule `number` comes to.
pub(super) fn explain(rules: &Rules, number: usize, facts: &Facts, draft: &Draft) -> Explanation {
    let explainer = Explainer { rules, facts, draft };
    let Some(rule) = rules.rules.get(number) else {
        return Explanation { applies: false, findings: Vec::new(), changes: Vec::new() };
    };
    if let Some(when) = rule.when {
        let why = explainer.node(when);
        match why.truth {
            Truth::Unmet => return why.told(false),
            Truth::Undetermined => return why.awaiting().told(true),
            Truth::Met => {}
        }
    }
    explainer.node(rule.condition).told(true)
}

/// A condition with its reasons.
struct Why {
    truth: Truth,
    findings: Vec<Finding>,
    /// Whether it only tells that something is not the case that must not be: beside other findings, no news.
    is_quiet: bool,
    /// The fewest changes that would meet it; `None` where no change is known to.
    changes: Option<Vec<Change>>,
}

impl Why {
    fn met(finding: Finding) -> Self {
        Self { truth: Truth::Met, findings: vec![finding], is_quiet: false, changes: Some(Vec::new()) }
    }

    fn open(truth: Truth, finding: Finding, change: Change) -> Self {
        Self { truth, findings: vec![finding], is_quiet: false, changes: Some(vec![change]) }
    }

    fn of(truth: Truth, findings: Vec<Finding>, changes: Vec<Change>) -> Self {
        Self { truth, findings, is_quiet: false, changes: Some(changes) }
    }

    /// Whether a rule applies cannot be told while a field waits to be written: then that is what to do, whatever it will
    /// say.
    fn awaiting(mut self) -> Self {
        for change in self.changes.iter_mut().flatten() {
            if let Change::Say { field, .. } | Change::Name { field, .. } = *change {
                *change = Change::Write { field, words: 0 };
            }
        }
        self
    }

    /// As it is told: nothing that goes without saying beside the rest.
    fn told(self, applies: bool) -> Explanation {
        let mut findings = self.findings;
        let is_empty = |finding: &Finding| if let Finding::Empty(field) = finding { Some(*field) } else { None };
        let empty: FieldSet = findings.iter().filter_map(is_empty).collect();
        // Of a field that is empty, it is enough to say so.
        let no_time = findings.iter().any(|finding| matches!(finding, Finding::NoTime));
        findings.retain(|finding| match finding {
            Finding::NoStart | Finding::NoEnd => !no_time,
            finding => finding.text_field().is_none_or(|field| !empty.contains(field)),
        });
        let mut changes = if applies { one_party_each(self.changes.unwrap_or_default()) } else { Vec::new() };
        let says = |change: &&Change| matches!(change, Change::Name { .. } | Change::Say { .. } | Change::List { .. });
        let said: FieldSet = changes.iter().filter(says).map(Change::field).collect();
        // Who writes what is to be named in a field has written in it.
        changes.retain(|change| !matches!(change, Change::Write { field, words: 0 | 1 } if said.contains(*field)));
        for change in &mut changes {
            if let Change::Write { field, words } = *change
                && said.contains(field)
            {
                *change = Change::WriteMore { field, words };
            }
        }
        Explanation { applies, findings, changes }
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
                let is_there = self.facts.reports.iter().any(|report| report.to.meets(body));
                let body = number(body);
                let change = if is_there { Change::MarkDelivered { body } } else { Change::AddReport { body } };
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
                let is_met = truth == Truth::Met;
                // That dates come in an order is news, though it is told as what a condition must not find.
                let is_news = inner.findings.iter().any(|finding| matches!(finding, Finding::Before { .. }));
                let is_quiet = is_met && !is_news;
                Why { truth, findings: inner.findings, is_quiet, changes: is_met.then(Vec::new) }
            }
        }
    }

    fn filled(&self, truth: Truth, field: Field, wanted: u32, or_reason: bool) -> Why {
        let statement = self.facts.statement(field);
        let is_date = self.draft.text(field).is_none()
            && !matches!(field, Field::Participants | Field::Reports | Field::Timetable);
        let write = if is_date { Change::GiveDate(field) } else { Change::Write { field, words: wanted } };
        match statement.substance {
            Substance::Empty => Why::open(truth, Finding::Empty(field), write),
            Substance::Placeholder if is_date => Why::open(truth, Finding::Unreadable(field), write),
            Substance::Placeholder => Why::open(truth, Finding::Placeholder(field), write),
            Substance::Denial | Substance::ReasonedDenial if truth != Truth::Met => {
                let finding = Finding::Denied { field, reason_lacking: or_reason };
                Why::open(truth, finding, if or_reason { Change::GiveReason(field) } else { write })
            }
            Substance::ReasonedDenial => Why::met(Finding::Reasoned(field)),
            Substance::Said if truth != Truth::Met => Why::open(
                truth,
                Finding::Brief { field, words: statement.words },
                Change::WriteMore { field, words: wanted },
            ),
            // Where a no is an answer, it need not be the reason for one: "Tiden räcker inte."
            Substance::Denial | Substance::Said => Why::met(Finding::Said(field)),
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
        let has_role = |who: &Participant| role.is_none_or(|role| role_of(who, self.rules).meets(role));
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
                _ => (Finding::Untold { seat: (found == 0).then_some(seat), by: untold.clone() }, untold),
            };
            let mut findings = Vec::new();
            if found > 0 {
                findings.push(Finding::TooFew { seat, found, wanted });
            }
            findings.push(finding);
            let tell = |participant| Change::TellPart { participant, seat };
            let changes = candidates.into_iter().map(tell).take(usize::from(lacking)).collect();
            return Why::of(truth, findings, changes);
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
        if let Some(field) = fields.iter().find(|&field| self.facts.statement(field).claims.affirmed.meets(wanted)) {
            return Why::met(Finding::Named { field, body });
        }
        let Some(field) = filled else {
            return Why::open(truth, Finding::Empty(first), change);
        };
        if let Some(field) = fields.iter().find(|&field| self.facts.statement(field).claims.denied.meets(wanted)) {
            return Why::open(truth, Finding::NamedToDeny { field, body }, change);
        }
        let others = |field| self.facts.statement(field).claims.affirmed.without(wanted);
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
        let is_placeholder = |field: Field| self.facts.statement(field).substance == Substance::Placeholder;
        let says = |field: Field| self.facts.statement(field).claims.affirmed.meets(concept);
        let said = fields.iter().find(|&field| says(field) && !is_placeholder(field));
        let concept = number(concept);
        if let Some(field) = said {
            return Why::met(Finding::Mentioned { field, concept });
        }
        if let Some(field) = fields.iter().find(|&field| is_placeholder(field)) {
            return Why::open(truth, Finding::Placeholder(field), Change::Say { field, concept });
        }
        let denied =
            fields.iter().find(|&field| self.facts.statement(field).claims.denied.meets(TermSet::only(concept)));
        let finding = match denied {
            Some(field) => Finding::MentionedToDeny { field, concept },
            None => Finding::NotMentioned { field: first, concept },
        };
        Why::open(truth, finding, Change::Say { field: denied.unwrap_or(first), concept })
    }

    fn time_bounded(&self, truth: Truth) -> Why {
        let facts = self.facts;
        match (facts.start, facts.last_day) {
            (Dated::Known(start), Some((end, approximate))) if truth == Truth::Met => {
                Why::met(Finding::Time { start, end, approximate })
            }
            (Dated::Known(start), Some((end, _))) => Why::open(
                truth,
                Finding::EndBeforeStart { start, end },
                Change::MoveTo { date: DateOf::End, not_before: start },
            ),
            (Dated::Known(_), None) => Why::open(truth, self.no_end(), Change::GiveDate(Field::End)),
            (_, end) if end.is_some() || facts.duration.is_some() => {
                let missing = readable(Field::Start, facts.start, Finding::NoStart);
                let is_bounded =
                    end.is_some() || facts.duration.as_ref().is_some_and(|length| length.known().is_some());
                if is_bounded {
                    return Why::open(truth, missing, Change::GiveDate(Field::Start));
                }
                let findings = vec![missing, Finding::Unreadable(Field::Duration)];
                Why::of(truth, findings, vec![Change::GiveDate(Field::Start), Change::GiveDate(Field::End)])
            }
            _ => Why::of(
                truth,
                vec![readable(Field::Start, facts.start, readable(Field::End, facts.end, Finding::NoTime))],
                vec![Change::GiveDate(Field::Start), Change::GiveDate(Field::End)],
            ),
        }
    }

    /// Why there is no end.
    fn no_end(&self) -> Finding {
        let start = self.facts.start;
        match &self.facts.duration {
            // How long it is would tell the end, if there were a start.
            Some(duration) if self.facts.end == Dated::Empty => match (duration.known(), start.known()) {
                (Some(_), None) => readable(Field::Start, start, Finding::NoStart),
                _ => Finding::Unreadable(Field::Duration),
            },
            _ => readable(Field::End, self.facts.end, Finding::NoEnd),
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
        if truth == Truth::Met {
            return Why::met(Finding::InOrder);
        }
        let steps = &self.facts.steps;
        let mut findings = Vec::new();
        let mut changes = Vec::new();
        for step in steps.iter().filter(|step| step.date.is_none()) {
            findings.push(Finding::StepUndated(step.row));
            changes.push(Change::DateStep(step.row));
        }
        if steps.len() < FEWEST_STEPS {
            findings.push(Finding::FewSteps(steps.len()));
            changes.push(Change::AddSteps { count: FEWEST_STEPS - steps.len() });
        }
        if let Some((step, above)) = out_of_order(self.facts) {
            findings.push(Finding::OutOfOrder { row: step.row, above: above.row });
            changes.push(Change::SortSteps);
        }
        Why::of(truth, findings, changes)
    }

    fn step(&self, truth: Truth, concept: usize, before: Option<usize>, last: bool) -> Why {
        let steps = &self.facts.steps;
        let that_say = |concept: usize| steps.iter().filter(move |step| step.says.meets(TermSet::only(concept)));
        // Of several such steps, the last is the nearest to being the last, and the first to being before another.
        let day = |step: &&StepFact| step.date.map(|date| date.first_day());
        let step = if last { that_say(concept).max_by_key(day) } else { that_say(concept).next() };
        let own_row = step.map(|step| step.row);
        if let (Truth::Met, Some(row)) = (truth, own_row) {
            return Why::met(Finding::StepSays { row, concept });
        }
        let other = before.and_then(|before| that_say(before).find(|other| Some(other.row) != own_row));
        let mut findings = Vec::new();
        let mut changes = Vec::new();
        let is_asked = |known: &StepFact| {
            last || before.is_some() && [step, other].into_iter().flatten().any(|asked| asked.row == known.row)
        };
        for step in steps.iter().filter(|step| step.date.is_none() && is_asked(step)) {
            findings.push(Finding::StepUndated(step.row));
            changes.push(Change::DateStep(step.row));
        }
        if step.is_none() {
            findings.push(Finding::NoStepSays(concept));
            let when = match other {
                Some(other) => StepTime::Before(other.row),
                None if last => StepTime::Last,
                None => StepTime::Anytime,
            };
            changes.push(Change::AddStep { concept, when });
        }
        if let (Some(concept), None) = (before, other) {
            findings.push(Finding::NoStepSays(concept));
            changes.push(Change::AddStep { concept, when: StepTime::After(own_row) });
        }
        let Some(step) = step.filter(|step| step.date.is_some()) else {
            return Why::of(truth, findings, changes);
        };
        let row = step.row;
        if let Some(other) = other.filter(|other| other.date.is_some() && comes_first(step, other) != Truth::Met) {
            findings.push(Finding::NotBeforeStep { row, concept, other: other.row });
            changes.push(Change::MoveStep { row, other: other.row, earlier: true });
        }
        let later = steps.iter().filter(|other| other.date.is_some() && comes_first(step, other) != Truth::Unmet);
        if let Some(later) = later.max_by_key(|other| other.date.map(|date| date.last_day())).filter(|_| last) {
            findings.push(Finding::NotLastStep { row, concept, later: later.row });
            changes.push(Change::MoveStep { row, other: later.row, earlier: false });
        }
        Why::of(truth, findings, changes)
    }

    fn within_validity(&self, truth: Truth) -> Why {
        let period = self.facts.running;
        if truth == Truth::Met {
            return Why::met(Finding::WithinValidity { from: period.from, to: period.to });
        }
        let from = PartialDate::Day(period.from);
        let is_early = |date: PartialDate| date.compare(from) == Ordering::Less;
        let start = match self.facts.start.known() {
            None => {
                let finding = readable(Field::Start, self.facts.start, Finding::NoStart);
                Some((finding, Change::GiveDate(Field::Start)))
            }
            Some(start) if is_early(start) => {
                Some((Finding::BeforeValidity { from: period.from }, Change::StartFrom(period.from)))
            }
            Some(start) if start.first_day() > period.to => {
                Some((Finding::AfterValidity { to: period.to }, Change::StartBy(period.to)))
            }
            Some(_) => None,
        };
        let end = match self.facts.last_day {
            None => Some((self.no_end(), Change::GiveDate(Field::End))),
            Some((end, _)) if is_early(end) => Some((
                Finding::BeforeValidity { from: period.from },
                Change::MoveTo { date: DateOf::End, not_before: from },
            )),
            Some((end, _)) if end.last_day() > period.to => {
                Some((Finding::AfterValidity { to: period.to }, Change::EndBy(period.to)))
            }
            Some(_) => None,
        };
        let (findings, changes) = start.into_iter().chain(end).unzip();
        Why::of(truth, findings, changes)
    }
}

/// What is wrong with a date: that it cannot be read, that it says there is none, or that it is missing.
fn readable(field: Field, dated: Dated, missing: Finding) -> Finding {
    match dated {
        Dated::Unreadable => Finding::Unreadable(field),
        Dated::OpenEnded => Finding::OpenEnded,
        _ => missing,
    }
}

/// The number of the one concept in a set.
fn number(set: TermSet) -> usize {
    set.iter().next().unwrap_or(0)
}

/// All must hold: what is open decides, and each must be mended.
fn all_of(truth: Truth, each: impl Iterator<Item = Why>) -> Why {
    let deciding: Vec<Why> = each.filter(|why| (why.truth == Truth::Met) == (truth == Truth::Met)).collect();
    let is_quiet = deciding.iter().all(|why| why.is_quiet);
    let mut findings = Vec::new();
    let mut changes = Some(Vec::new());
    for why in deciding {
        if is_quiet || !why.is_quiet {
            findings.extend(why.findings);
        }
        changes = changes.zip(why.changes).map(|(mut all, more)| {
            all.extend(more);
            all
        });
    }
    Why { truth, findings, is_quiet, changes }
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
    Why { truth, findings, is_quiet: false, changes: fewest }
}

/// A participant comes from one party: where several are asked of one whose party is not told, the others take seats of
/// their own.
fn one_party_each(changes: Vec<Change>) -> Vec<Change> {
    let mut kept: Vec<Change> = Vec::new();
    for change in changes {
        let Change::TellPart { participant, seat } = change else {
            kept.push(change);
            continue;
        };
        let told = kept.iter_mut().find_map(|change| match change {
            Change::TellPart { participant: known, seat: told } if *known == participant => Some(told),
            _ => None,
        });
        match told {
            None => kept.push(change),
            Some(told) if told.sector.is_within(seat.sector) => {}
            Some(told) if seat.sector.is_within(told.sector) => told.sector = seat.sector,
            Some(_) => {
                let more = kept.iter_mut().find_map(|change| match change {
                    Change::AddSeat { seat: known, count } if *known == seat => Some(count),
                    _ => None,
                });
                match more {
                    Some(count) => *count += 1,
                    None => kept.push(Change::AddSeat { seat, count: 1 }),
                }
            }
        }
    }
    kept
}

/// How much changes ask for: how many there are, and of equals less where something is there to go on with.
fn effort(changes: &[Change]) -> usize {
    let goes_on =
        |change: &Change| matches!(change, Change::GiveReason(_) | Change::WriteMore { .. } | Change::TellPart { .. });
    changes.iter().map(|change| if goes_on(change) { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use serde_json::{Value, json};

    use super::*;
    use crate::check::Session;
    use crate::draft::Newer;
    use crate::pack::Pack;
    use crate::swedish::PartialDate;
    use crate::wording::{Context, Language};

    /// What is said of a draft under a condition: why, and what would meet it.
    fn said(condition: &Value, draft: &Value) -> (String, String) {
        let text = |sv: &str| json!({ "sv": sv });
        let concepts =
            ["remiss", "beslut"].map(|id| json!({ "id": id, "name": text(id), "terms": [format!("{id}*")] }));
        let pack = json!({
            "id": "prov", "title": text("Prov"), "validity": { "from": "2026-01-01", "to": "2026-12-31" },
            "sources": [{ "id": "avtal", "title": "Avtalet" }],
            "groups": [{ "id": "grupp", "title": text("Grupp"), "description": text("En grupp.") }],
            "sections": [{ "title": text("Uppdraget") }],
            "concepts": concepts,
            "rules": [{
                "id": "regel", "level": "requirement", "groups": ["grupp"], "condition": condition,
                "citation": { "source": "avtal", "section": "1", "paragraph": "1" },
                "sv": { "title": "Det begärs", "why": "Avtalet begär det.", "advice": "Skriv det." },
            }],
        });
        let pack = Pack::from_json(&pack.to_string()).unwrap();
        let mut object = draft.as_object().cloned().unwrap_or_default();
        object.insert("schema".to_owned(), crate::draft::SCHEMA.into());
        let draft = Draft::from_object(object, Newer::Refuse).unwrap();
        let day = "2026-01-15".parse::<PartialDate>().unwrap().first_day();
        let session = Session::new(Rc::new(pack.compile("grupp").unwrap()), &draft, day);
        let explanation = session.explain(0, &draft);
        let context = Context { pack: &pack, draft: &draft };
        (Language::Swedish.why(&explanation, &context), Language::Swedish.remedy(&explanation, &context))
    }

    #[test]
    fn says_what_is_the_case_and_no_more() {
        let kommun = |at_least: u16| json!({ "represented": { "sector": "kommun", "at_least": at_least } });
        let primary = json!({ "represented": { "sector": "primarvard", "at_least": 2 } });
        let asked_last = json!({ "all": [
            { "dated": "final_reports" },
            { "not": { "not_before": { "date": "reports", "than": "final_reports" } } },
        ] });
        let none_before = json!({ "not_before": { "date": "final_reports", "than": "reports" } });
        let in_steps = json!({ "step": { "says": "remiss", "before": "beslut" } });
        let no_end = json!({ "all": ["time_bounded", "within_validity"] });
        for (condition, draft, why, remedy) in [
            (
                kommun(2),
                json!({ "participants": [{ "name": "Anna", "sector": "kommun" }, { "name": "Bo" }] }),
                "Bara 1 deltagare kommer från kommunen; det behövs minst 2. Det framgår inte vilken part Bo kommer från.",
                "Ange vilken part Bo kommer från, om det är kommunen.",
            ),
            (
                kommun(1),
                json!({ "participants": [{ "name": "Bo" }] }),
                "Det framgår inte vilken part Bo kommer från, och ingen annan deltagare kommer från kommunen.",
                "Ange vilken part Bo kommer från, om det är kommunen.",
            ),
            (
                primary,
                json!({ "participants": [{ "name": "Anna", "sector": "primarvard" }, { "sector": "region" }] }),
                "Bara 1 deltagare kommer från primärvården; det behövs minst 2. Det framgår att en deltagare utan namn \
                 kommer från regionen, men inte om det är primärvården.",
                "Ange vilken part en deltagare utan namn kommer från, om det är primärvården.",
            ),
            (
                kommun(2),
                json!({ "participants": [{ "sector": "kommun" }, { "name": "Bo", "sector": "skola" }, { "sector": "kommun" }] }),
                "Från kommunen: Bo och flera deltagare utan namn.",
                "",
            ),
            (kommun(1), json!({ "participants": [{ "sector": "kommun" }] }), "Det finns deltagare från kommunen.", ""),
            (
                asked_last,
                json!({ "reports": [
                    { "what": "Delrapport", "date": "2026-05" }, { "what": "Slutrapport", "date": "2026-09" },
                ] }),
                "Det finns ett datum för slutrapporten. Rapporten, maj 2026, kommer före slutrapporten, september 2026.",
                "",
            ),
            (
                none_before,
                json!({ "reports": [{ "what": "Slutrapport", "date": "2026-09" }] }),
                "Ingen slutrapport kommer före den första rapporten.",
                "",
            ),
            (
                in_steps.clone(),
                json!({ "timetable": [{ "what": "Remiss", "date": "2026-05" }] }),
                "Tidplanen har inget steg för beslut.",
                "Lägg till ett steg för beslut i tidplanen, med ett datum efter ”Remiss”.",
            ),
            (
                in_steps,
                json!({}),
                "Tidplanen har inget steg för remiss. Tidplanen har inget steg för beslut.",
                "Lägg till ett steg för remiss i tidplanen, med datum. Lägg till ett steg för beslut i tidplanen, med ett \
                 senare datum.",
            ),
            (
                no_end.clone(),
                json!({}),
                "Det finns varken start eller slut.",
                "Ange ett datum i ”Start”. Ange ett datum i ”Slut”.",
            ),
            (
                json!({ "filled": { "field": "risks", "words": 2, "or_denial": true } }),
                json!({ "risks": "Tiden räcker inte." }),
                "Fältet ”Risker” är ifyllt.",
                "",
            ),
            (
                json!("within_validity"),
                json!({ "time_frame": { "start": "i vår", "duration": "P1Y" } }),
                "Det går inte att läsa ”i vår” som ett datum.",
                "Ange ett datum i ”Start”. Ange ett datum i ”Slut”.",
            ),
            (
                no_end,
                json!({ "time_frame": { "start": "2026-02", "end": "tills vidare" } }),
                "Det står att uppdraget inte har något slut.",
                "Ange ett datum i ”Slut”.",
            ),
        ] {
            assert_eq!(said(&condition, &draft), (why.to_owned(), remedy.to_owned()), "{condition} {draft}");
        }
    }
}
