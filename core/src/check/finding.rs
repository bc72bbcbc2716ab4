//! What explains a verdict: findings about the draft, and changes that would turn it. Nothing but data: how they are found
//! stands in `explain`, and how they are said in [`crate::wording`].

use time::Date;

use crate::draft::{Field, Sector, Status};
use crate::pack::DateOf;
use crate::swedish::PartialDate;

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

/// A seat that a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Of which sector.
    pub sector: Sector,
    /// In which role: a concept, by its number in the pack's vocabulary.
    pub role: Option<usize>,
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
    /// These have such a seat.
    Represented { seat: Seat, by: Vec<usize> },
    /// Too few have.
    TooFew { seat: Seat, found: u16, wanted: u16 },
    /// Nobody has.
    Nobody(Seat),
    /// Who was asked has declined.
    Declined { seat: Seat, by: Vec<usize> },
    /// These come from the whole that the sector is a part of; which part is not told.
    OnlyWhole { seat: Seat, whole: Sector, by: Vec<usize> },
    /// The party of these is not told; `seat` where nobody else has such a seat.
    Untold { seat: Option<Seat>, by: Vec<usize> },
    /// How many seats there are, and how many there may be.
    Seats { found: u16, most: u16 },
    /// The field holds a list of so many points.
    Listed { field: Field, points: u16 },
    /// The field holds no list of as many points as are wanted.
    NotListed { field: Field, points: u16, wanted: u16 },
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
    /// The timetable has too few steps to show an order.
    FewSteps(usize),
    /// The steps come in order.
    InOrder,
    /// A step stands below another, and lies before it in time; by their rows.
    OutOfOrder { row: usize, above: usize },
    /// A step has no date that can be read.
    StepUndated(usize),
    /// A step says the concept.
    StepSays { row: usize, concept: usize },
    /// No step says the concept.
    NoStepSays(usize),
    /// The step says the concept, but another comes after it.
    NotLastStep { row: usize, concept: usize, later: usize },
    /// The step says the concept, but does not come before the one that says the other.
    NotBeforeStep { row: usize, concept: usize, other: usize },
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
    /// The field that it says has, or has not, something in its text.
    pub(super) fn text_field(&self) -> Option<Field> {
        match *self {
            Self::NamedNone { field, .. } | Self::NotMentioned { field, .. } | Self::NotListed { field, .. } => {
                Some(field)
            }
            _ => None,
        }
    }

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
            | Self::MentionedToDeny { field, .. }
            | Self::Listed { field, .. }
            | Self::NotListed { field, .. } => field,
            Self::Represented { .. }
            | Self::TooFew { .. }
            | Self::Nobody(_)
            | Self::Declined { .. }
            | Self::OnlyWhole { .. }
            | Self::Untold { .. }
            | Self::Seats { .. } => Field::Participants,
            Self::FewSteps(_)
            | Self::InOrder
            | Self::OutOfOrder { .. }
            | Self::StepUndated(_)
            | Self::StepSays { .. }
            | Self::NoStepSays(_)
            | Self::NotLastStep { .. }
            | Self::NotBeforeStep { .. } => Field::Timetable,
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
    /// Write in an empty field, or over a placeholder, at least so many words.
    Write { field: Field, words: u32 },
    /// Write at least so many words.
    WriteMore { field: Field, words: u32 },
    /// Say why not.
    GiveReason(Field),
    /// Give a date that can be read.
    GiveDate(Field),
    /// Add a member or a seat.
    AddSeat { seat: Seat, count: u16 },
    /// Take members or seats away.
    RemoveSeats { count: u16 },
    /// Write a list of at least so many points.
    List { field: Field, points: u16 },
    /// Add steps with dates to the timetable.
    AddSteps { count: usize },
    /// Add a step that says the concept, with a date.
    AddStep { concept: usize, when: StepTime },
    /// Give a step its date.
    DateStep(usize),
    /// Put the steps in the order of their dates.
    SortSteps,
    /// Move a step in time, so that it comes before, or not before, that of the other row.
    MoveStep { row: usize, other: usize, earlier: bool },
    /// Say which part of the whole a participant comes from.
    TellPart { participant: usize, seat: Seat },
    /// Name the body.
    Name { field: Field, body: usize },
    /// Say the concept.
    Say { field: Field, concept: usize },
    /// Move a date to this day or later.
    MoveTo { date: DateOf, not_before: PartialDate },
    /// Move the start to this day or later.
    StartFrom(Date),
    /// Start on this day or earlier.
    StartBy(Date),
    /// End on this day or earlier.
    EndBy(Date),
    /// Set the status.
    SetStatus(Status),
    /// Mark a report to the body as handed in.
    MarkDelivered { body: usize },
    /// Add a report to the body, and mark it as handed in.
    AddReport { body: usize },
}

/// When a step is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum StepTime {
    Anytime,
    /// Before the step of this row.
    Before(usize),
    /// After the step of this row, or else after the one that is to be added first.
    After(Option<usize>),
    /// After all others.
    Last,
}

impl Change {
    /// The field to change.
    pub fn field(&self) -> Field {
        match *self {
            Self::GiveReason(field)
            | Self::GiveDate(field)
            | Self::Write { field, .. }
            | Self::WriteMore { field, .. }
            | Self::Name { field, .. }
            | Self::Say { field, .. } => field,
            Self::List { field, .. } => field,
            Self::AddSteps { .. }
            | Self::AddStep { .. }
            | Self::DateStep(_)
            | Self::SortSteps
            | Self::MoveStep { .. } => Field::Timetable,
            Self::AddSeat { .. } | Self::RemoveSeats { .. } | Self::TellPart { .. } => Field::Participants,
            Self::MoveTo { date, .. } => field_of(date),
            Self::StartFrom(_) | Self::StartBy(_) => Field::Start,
            Self::EndBy(_) => Field::End,
            Self::SetStatus(_) => Field::Status,
            Self::MarkDelivered { .. } | Self::AddReport { .. } => Field::Reports,
        }
    }
}

/// The field that holds a date.
pub(super) fn field_of(date: DateOf) -> Field {
    match date {
        DateOf::Start => Field::Start,
        DateOf::End => Field::End,
        DateOf::Reports | DateOf::FinalReports => Field::Reports,
        DateOf::Timetable => Field::Timetable,
    }
}
