//! Why a rule comes to its verdict: what decides it now, and the smallest change that would turn it.
//!
//! Built from the condition alone. How it is said to a reader stands in [`crate::wording`].

use std::cmp::Ordering;

use time::Date;

use super::evaluate::{limit, truth};
use super::facts::{Dated, Facts, declined};
use super::verdict::Truth;
use crate::draft::{Draft, Field, FieldSet, Sector, Status};
use crate::pack::{DateOf, Node, NodeId, Rules};
use crate::swedish::{PartialDate, Substance, TermSet};

/// Why a rule comes to its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Whether the rule applies.
    pub applies: bool,
    /// What decides the verdict now.
    pub findings: Vec<Finding>,
    /// The fewest changes that would meet the rule; none where it is met, or where no change of the kinds there are
    /// is known to do it.
    pub changes: Vec<Change>,
}

impl Explanation {
    /// The field to go to: of the first change, else of the first finding.
    pub fn field(&self) -> Option<Field> {
        self.changes.first().map(Change::field).or_else(|| self.findings.first().and_then(Finding::field))
    }
}

/// One thing that a draft says or leaves out. Participants are told by their place in the draft, bodies and concepts
/// by their number in the pack's vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it; the sentences are in crate::wording")]
pub enum Finding {
    /// The field is empty.
    Empty(Field),
    /// The field holds a placeholder.
    Placeholder(Field),
    /// The field holds a date or duration that cannot be read.
    Unreadable(Field),
    /// The field says no; `reason_lacking` where a reason would be enough.
    Denied { field: Field, reason_lacking: bool },
    /// The field says no, with a reason, and that is an answer.
    Reasoned(Field),
    /// The field says less than is asked.
    Brief { field: Field, words: u32 },
    /// The field says something.
    Said(Field),
    /// These have a seat for the sector.
    Represented { sector: Sector, by: Vec<usize> },
    /// Too few have.
    TooFew { sector: Sector, found: u16, wanted: u16 },
    /// Nobody is there from the sector.
    Nobody(Sector),
    /// The sector was asked, and has declined.
    Declined { sector: Sector, by: Vec<usize> },
    /// These come from the whole that the sector is a part of; which part is not told.
    OnlyWhole { sector: Sector, whole: Sector, by: Vec<usize> },
    /// The party of these is not told.
    Untold { sector: Sector, by: Vec<usize> },
    /// A field names the body.
    Named { field: Field, body: usize },
    /// The fields name other bodies.
    NamedOthers { field: Field, body: usize, others: Vec<usize> },
    /// The fields name no known body.
    NamedNone { field: Field, body: usize },
    /// The field names the body only to say no.
    NamedToDeny { field: Field, body: usize },
    /// A field says the concept.
    Mentioned { field: Field, concept: usize },
    /// No field says the concept.
    NotMentioned { field: Field, concept: usize },
    /// The field names the concept only to say no.
    MentionedToDeny { field: Field, concept: usize },
    /// No time is given.
    NoTime,
    /// The start is missing.
    NoStart,
    /// The end is missing.
    NoEnd,
    /// It says that there is no end.
    OpenEnded,
    /// The end comes before the start.
    EndBeforeStart { start: PartialDate, end: PartialDate },
    /// The time goes from one to the other.
    Time { start: PartialDate, end: PartialDate, approximate: bool },
    /// There is such a date.
    Dated(DateOf),
    /// There is no such date.
    Undated(DateOf),
    /// A date comes before the other.
    Before { date: DateOf, value: PartialDate, than: DateOf, limit: PartialDate, approximate: bool },
    /// No date comes before the other.
    NoneBefore { date: DateOf, than: DateOf },
    /// The time starts before the validity.
    BeforeValidity { from: Date },
    /// The time ends after the period that runs today, or has no end.
    AfterValidity { to: Date },
    /// The time lies within the period that runs today.
    WithinValidity { from: Date, to: Date },
    /// The document has this status.
    HasStatus(Status),
    /// The document does not have this status.
    HasNotStatus(Status),
    /// A report to the body is handed in.
    Delivered { body: usize },
    /// A report's day has passed; whether it is handed in is not marked.
    DeliveryUntold { body: usize },
    /// No report to the body is handed in.
    NotDelivered { body: usize },
}

impl Finding {
    /// The field that it speaks of.
    pub fn field(&self) -> Option<Field> {
        Some(match *self {
            Self::Empty(field)
            | Self::Placeholder(field)
            | Self::Unreadable(field)
            | Self::Reasoned(field)
            | Self::Said(field)
            | Self::Denied { field, .. }
            | Self::Brief { field, .. }
            | Self::Named { field, .. }
            | Self::NamedOthers { field, .. }
            | Self::NamedNone { field, .. }
            | Self::NamedToDeny { field, .. }
            | Self::Mentioned { field, .. }
            | Self::NotMentioned { field, .. }
            | Self::MentionedToDeny { field, .. } => field,
            Self::Represented { .. }
            | Self::TooFew { .. }
            | Self::Nobody(_)
            | Self::Declined { .. }
            | Self::OnlyWhole { .. }
            | Self::Untold { .. } => Field::Participants,
            Self::NoEnd | Self::OpenEnded | Self::EndBeforeStart { .. } | Self::AfterValidity { .. } => Field::End,
            Self::NoTime
            | Self::NoStart
            | Self::Time { .. }
            | Self::BeforeValidity { .. }
            | Self::WithinValidity { .. } => Field::Start,
            Self::Dated(of) | Self::Undated(of) | Self::Before { date: of, .. } | Self::NoneBefore { date: of, .. } => {
                field_of(of)
            }
            Self::HasStatus(_) | Self::HasNotStatus(_) => Field::Status,
            Self::Delivered { .. } | Self::DeliveryUntold { .. } | Self::NotDelivered { .. } => Field::Reports,
        })
    }
}

/// One change that a person can make.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it; the sentences are in crate::wording")]
pub enum Change {
    /// Write in an empty field, or over a placeholder.
    Write(Field),
    /// Write at least so many words.
    WriteMore { field: Field, words: u32 },
    /// Say why not.
    GiveReason(Field),
    /// Give a date that can be read.
    GiveDate(Field),
    /// Add a member or a seat.
    AddSeat { sector: Sector, count: u16 },
    /// Say which part of the whole a participant comes from.
    TellPart { participant: usize, sector: Sector },
    /// Name the body.
    Name { field: Field, body: usize },
    /// Say the concept.
    Say { field: Field, concept: usize },
    /// Move a date to this day or later.
    MoveTo { date: DateOf, not_before: PartialDate },
    /// Move the start to this day or later.
    StartFrom(Date),
    /// End on this day or earlier.
    EndBy(Date),
    /// Set the status.
    SetStatus(Status),
    /// Mark a report to the body as handed in.
    MarkDelivered { body: usize },
    /// Add a report to the body, and mark it as handed in.
    AddReport { body: usize },
}

impl Change {
    /// The field to change.
    pub fn field(&self) -> Field {
        match *self {
            Self::Write(field)
            | Self::GiveReason(field)
            | Self::GiveDate(field)
            | Self::WriteMore { field, .. }
            | Self::Name { field, .. }
            | Self::Say { field, .. } => field,
            Self::AddSeat { .. } | Self::TellPart { .. } => Field::Participants,
            Self::MoveTo { date, .. } => field_of(date),
            Self::StartFrom(_) => Field::Start,
            Self::EndBy(_) => Field::End,
            Self::SetStatus(_) => Field::Status,
            Self::MarkDelivered { .. } | Self::AddReport { .. } => Field::Reports,
        }
    }
}

fn field_of(date: DateOf) -> Field {
    match date {
        DateOf::Start => Field::Start,
        DateOf::End => Field::End,
        DateOf::Reports | DateOf::FinalReports => Field::Reports,
    }
}

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
