//! English.

use super::{Context, Label, Language};
use crate::check::{Change, Finding, Seat, StepTime, Verdict};
use crate::draft::{DraftError, Field, Problem, SCHEMA, Sector, Standing, Status};
use crate::import::{DocumentKind, FileKind, ImportError, LARGEST_TEXT};
use crate::pack::{DateOf, Fault, Kind, Level, Named, Place};
use crate::share::ShareError;
use crate::store::backup::{BackupError, Flaw, Incoming};
use crate::store::{OpenError, Refusal};
use crate::swedish::{Duration, DurationUnit, MAX_TERMS, PartialDate, TermError, capitalized, lowercase};

const THIS: Language = Language::English;

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "Title",
        Field::Commissioner => "Commissioner",
        Field::ApprovedBy => "Approved by",
        Field::ApprovedOn => "Approved on",
        Field::ValidFrom => "Valid from",
        Field::Background => "Background",
        Field::Purpose => "Purpose",
        Field::TargetGroup => "Target group",
        Field::Assignment => "Assignment",
        Field::LocalLevel => "Why not locally",
        Field::HolisticView => "The whole person",
        Field::Mandate => "Mandate",
        Field::Participants => "Participants",
        Field::Representation => "Representation",
        Field::Chairing => "Chairing",
        Field::SteeringGroup => "Steering group",
        Field::ReferenceGroup => "Reference group",
        Field::Start => "Start",
        Field::End => "End",
        Field::Duration => "Duration",
        Field::ActionPlan => "Action plan",
        Field::Timetable => "Timetable",
        Field::Reporting => "Reporting back",
        Field::Reports => "Reports",
        Field::Dissemination => "Spreading the results",
        Field::Implementation => "Implementation",
        Field::FollowUp => "Follow-up",
        Field::UserInvolvement => "User involvement",
        Field::SuccessFactors => "Success factors",
        Field::Risks => "Risks",
        Field::OfficeRole => "The office's role",
        Field::Minutes => "Notes",
        Field::Communication => "Communication",
        Field::Budget => "Budget",
        Field::Signatures => "Signatures",
        Field::Status => "Status",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "Met",
        Verdict::Unmet => "Missing",
        Verdict::Undetermined => "Unclear",
        Verdict::NotApplicable => "Not applicable",
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Requirement => "Requirement",
        Level::Recommendation => "Recommendation",
        Level::Note => "Note",
    }
}

pub(super) fn levels(level: Level) -> &'static str {
    match level {
        Level::Requirement => "Requirements",
        Level::Recommendation => "Recommendations",
        Level::Note => "Notes",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Drafting => "Draft",
        Status::Ready => "Ready",
        Status::Active => "Active",
        Status::Dormant => "Dormant",
        Status::Closed => "Closed",
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Member => "Takes part",
        Standing::Planned => "Seat to be filled",
        Standing::Declined => "Has declined",
    }
}

pub(super) fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Kommun => "Municipality",
        Sector::KommunalPrimarvard => "Municipal primary care",
        Sector::VardOchOmsorg => "Municipal care and support",
        Sector::Socialtjanst => "Social services",
        Sector::Skola => "School",
        Sector::Elevhalsa => "Pupils' health",
        Sector::Forskola => "Preschool",
        Sector::Region => "Region",
        Sector::Primarvard => "Primary care",
        Sector::Specialistvard => "Specialist care",
        Sector::Tandvard => "Dental care",
        Sector::Regionhalsan => "Regionhälsan",
        Sector::Brukare => "Patients, users and relatives",
        Sector::Annan => "Another party",
        Sector::Folkhalsa => "Public health",
        Sector::Civilsamhalle => "Civil society",
        Sector::Kommunalforbund => "Federation of municipalities",
    }
}

/// A sector as a sentence has it, after "from".
fn sector_in_sentence(sector: Sector) -> &'static str {
    match sector {
        Sector::Kommun => "the municipality",
        Sector::KommunalPrimarvard => "municipal primary care",
        Sector::VardOchOmsorg => "municipal care and support",
        Sector::Socialtjanst => "social services",
        Sector::Skola => "school",
        Sector::Elevhalsa => "pupils' health",
        Sector::Forskola => "preschool",
        Sector::Region => "the region",
        Sector::Primarvard => "primary care",
        Sector::Specialistvard => "specialist care",
        Sector::Tandvard => "dental care",
        Sector::Regionhalsan => "Regionhälsan",
        Sector::Brukare => "patients, users or relatives",
        Sector::Annan => "another party",
        Sector::Folkhalsa => "public health",
        Sector::Civilsamhalle => "civil society",
        Sector::Kommunalforbund => "the federation of municipalities",
    }
}

pub(super) fn date(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, month) => format!("{month} {year}"),
        PartialDate::Day(day) => format!("{} {} {}", day.day(), day.month(), day.year()),
    }
}

pub(super) fn duration(duration: Duration) -> String {
    let [one, many] = match duration.unit {
        DurationUnit::Years => ["year", "years"],
        DurationUnit::Months => ["month", "months"],
        DurationUnit::Weeks => ["week", "weeks"],
        DurationUnit::Days => ["day", "days"],
    };
    let about = if duration.approximate { "about " } else { "" };
    format!("{about}{} {}", duration.count, if duration.count == 1 { one } else { many })
}

/// A date as the subject or object of a sentence.
fn which_date(of: DateOf) -> &'static str {
    match of {
        DateOf::Start => "the start",
        DateOf::End => "the end",
        DateOf::Reports => "the report",
        DateOf::FinalReports => "the final report",
        DateOf::Timetable => "the step of the timetable",
    }
}

/// The earliest of several dates, where they can be many.
fn first_date(of: DateOf) -> &'static str {
    match of {
        DateOf::Reports => "the first report",
        DateOf::Timetable => "the first step of the timetable",
        of => which_date(of),
    }
}

/// Who is told by nothing but the party: one, and several.
const NAMELESS: [&str; 2] = ["a participant without a name", "several participants without names"];

pub(super) fn finding(finding: &Finding, context: &Context<'_>) -> String {
    let label = |of: Field| format!("\"{}\"", field(of));
    let term = |number: usize| context.term(number, THIS);
    let who = |places: &[usize]| context.participants(places, "and", NAMELESS);
    let from = sector_in_sentence;
    let role = |seat: &Seat| seat.role.map_or("participant", term);
    let step = |row: usize| format!("\"{}\"", context.step(row));
    match finding {
        Finding::Empty(of) => format!("The field {} is empty.", label(*of)),
        Finding::Placeholder(of) => format!("The field {} is not finished.", label(*of)),
        Finding::Unreadable(of @ Field::Duration) => {
            format!("\"{}\" cannot be read as a length of time.", context.written(*of))
        }
        Finding::Unreadable(of) => format!("\"{}\" cannot be read as a date.", context.written(*of)),
        Finding::Denied { field: of, reason_lacking: true } => {
            format!("The field {} says no, but not why.", label(*of))
        }
        Finding::Denied { field: of, reason_lacking: false } => {
            format!("The field {} says that it will not be done.", label(*of))
        }
        Finding::Reasoned(of) => format!("The field {} says why it is not possible.", label(*of)),
        Finding::Brief { field: of, words } => {
            format!("The field {} has only {words} words. That is not enough to show what is meant.", label(*of))
        }
        Finding::Said(of) => format!("The field {} is filled in.", label(*of)),
        Finding::Represented { seat, by } if by.iter().all(|&place| context.participant(place).is_empty()) => {
            format!("There is a {} from {}.", role(seat), from(seat.sector))
        }
        Finding::Represented { seat, by } => format!("From {}: {}.", from(seat.sector), who(by)),
        Finding::TooFew { seat, found, wanted } => {
            format!("Only {found} ({}) from {}; at least {wanted} are needed.", role(seat), from(seat.sector))
        }
        Finding::Nobody(seat) => format!("No {} comes from {}.", role(seat), from(seat.sector)),
        Finding::Declined { seat, by } => format!(
            "{} has declined, and no other {} comes from {}.",
            capitalized(&who(by)),
            role(seat),
            from(seat.sector)
        ),
        Finding::OnlyWhole { seat, whole, by } => {
            format!("{} comes from {}, but it does not say if that is {}.", who(by), from(*whole), from(seat.sector))
        }
        Finding::Untold { seat: None, by } => format!("It does not say which party {} comes from.", who(by)),
        Finding::Untold { seat: Some(seat), by } => format!(
            "It does not say which party {} comes from, and no other {} comes from {}.",
            who(by),
            role(seat),
            from(seat.sector)
        ),
        Finding::Seats { found, most } if found > most => {
            format!("The group has {found} participants and seats. It may have {most} at the most.")
        }
        Finding::Seats { found, most } => {
            format!("The group has {found} participants and seats, and may have {most} at the most.")
        }
        Finding::Listed { field: of, points } => format!("The field {} has a list of {points} points.", label(*of)),
        Finding::NotListed { field: of, points: 0, wanted } => {
            format!("The field {} has no list. At least {wanted} points are needed.", label(*of))
        }
        Finding::NotListed { field: of, points, wanted } => {
            format!("The list in the field {} has {points} points. At least {wanted} are needed.", label(*of))
        }
        Finding::Named { field: of, body } => format!("The field {} names {}.", label(*of), term(*body)),
        Finding::NamedOthers { field: of, body, others } => {
            let others: Vec<&str> = others.iter().map(|&other| term(other)).collect();
            format!("The field {} names {}, but not {}.", label(*of), super::join(&others, "and"), term(*body))
        }
        Finding::NamedNone { field: Field::Reports, body } => {
            format!("None of the reports goes to {}.", term(*body))
        }
        Finding::NamedNone { field: of, body } => format!("The field {} does not name {}.", label(*of), term(*body)),
        Finding::NamedToDeny { field: of, body } => {
            format!("The field {} names {} only to say no.", label(*of), term(*body))
        }
        Finding::Mentioned { field: of, concept } => format!("The field {} speaks of {}.", label(*of), term(*concept)),
        Finding::NotMentioned { field: of, concept } => {
            format!("The field {} does not speak of {}.", label(*of), term(*concept))
        }
        Finding::MentionedToDeny { field: of, concept } => {
            format!("According to the field {}, {} is not a part of it.", label(*of), term(*concept))
        }
        Finding::NoTime => "There is neither a start nor an end.".to_owned(),
        Finding::NoStart => "There is no start.".to_owned(),
        Finding::NoEnd => "There is neither an end nor a duration.".to_owned(),
        Finding::OpenEnded => "It says that the assignment has no end.".to_owned(),
        Finding::EndBeforeStart { start, end } => {
            format!("The end, {}, comes before the start, {}.", date(*end), date(*start))
        }
        Finding::Time { start, end, approximate } => {
            let about = if *approximate { "about " } else { "" };
            format!("The assignment runs from {} to {about}{}.", date(*start), date(*end))
        }
        Finding::Dated(of) => format!("There is a date for {}.", which_date(*of)),
        Finding::Undated(DateOf::Reports) => "No report has a date.".to_owned(),
        Finding::Undated(DateOf::FinalReports) => "No final report has a date.".to_owned(),
        Finding::Undated(DateOf::Timetable) => "No step of the timetable has a date.".to_owned(),
        Finding::Undated(of) => format!("There is no date for {}.", which_date(*of)),
        Finding::Before { date: of, value, than, limit, approximate } => format!(
            "The date of {}, {}, comes before {}, {}{}.",
            which_date(*of),
            date(*value),
            which_date(*than),
            if *approximate { "about " } else { "" },
            date(*limit)
        ),
        Finding::NoneBefore { date: of, than } => {
            let which = match of {
                DateOf::Reports => "No report",
                DateOf::FinalReports => "No final report",
                DateOf::Start => "Neither does the start",
                DateOf::End => "Neither does the end",
                DateOf::Timetable => "No step",
            };
            format!("{which} comes before {}.", first_date(*than))
        }
        Finding::FewSteps(0) => "The timetable is empty.".to_owned(),
        Finding::FewSteps(_) => "The timetable has only one step.".to_owned(),
        Finding::InOrder => "The steps of the timetable come in order of time.".to_owned(),
        Finding::OutOfOrder { row, above } => {
            format!("In the timetable {} stands after {}, but has an earlier date.", step(*row), step(*above))
        }
        Finding::StepUndated(row) => format!("The step {} of the timetable has no date that can be read.", step(*row)),
        Finding::StepSays { row, concept } => format!("The timetable has {}: {}.", term(*concept), step(*row)),
        Finding::NoStepSays(concept) => format!("The timetable has no step for {}.", term(*concept)),
        Finding::NotLastStep { row, later, .. } => {
            format!("The step {} is not the last of the timetable: {} comes later.", step(*row), step(*later))
        }
        Finding::NotBeforeStep { row, other, .. } => {
            format!("The step {} does not come before {}.", step(*row), step(*other))
        }
        Finding::BeforeValidity { from } => {
            format!("The assignment begins before {}, when the agreement comes into force.", THIS.day(*from))
        }
        Finding::AfterValidity { to } => {
            format!("The assignment runs past {}, when the agreement ends unless it is prolonged.", THIS.day(*to))
        }
        Finding::WithinValidity { from, to } => {
            format!("The assignment lies within the agreement's period, {} to {}.", THIS.day(*from), THIS.day(*to))
        }
        Finding::HasStatus(of) => format!("The assignment's status is {}.", lowercase(status(*of))),
        Finding::HasNotStatus(of) => format!("The assignment's status is not {}.", lowercase(status(*of))),
        Finding::Delivered { body } => format!("A report to {} has been handed in.", term(*body)),
        Finding::DeliveryUntold { body } => {
            format!("The day of the report to {} has passed, but the report is not marked as handed in.", term(*body))
        }
        Finding::NotDelivered { body } => format!("No report to {} has been handed in.", term(*body)),
    }
}

pub(super) fn change(change: &Change, context: &Context<'_>) -> String {
    let label = |of: Field| format!("\"{}\"", field(of));
    let term = |number: usize| context.term(number, THIS);
    let step = |row: usize| format!("\"{}\"", context.step(row));
    match change {
        Change::Write { field: of, .. } => format!("Fill in {}.", label(*of)),
        Change::WriteMore { field: of, words } => {
            format!("Describe it more fully in {}, in at least {words} words.", label(*of))
        }
        Change::GiveReason(of) => format!("Write why in {}.", label(*of)),
        Change::GiveDate(Field::Duration) => "Say how long the assignment lasts.".to_owned(),
        Change::GiveDate(of) => format!("Give a date in {}.", label(*of)),
        Change::AddSeat { seat: Seat { sector, role: None }, count: 1 } => {
            format!("Add a participant or a seat from {}.", sector_in_sentence(*sector))
        }
        Change::AddSeat { seat: Seat { sector, role: None }, count } => {
            format!("Add {count} participants or seats from {}.", sector_in_sentence(*sector))
        }
        Change::AddSeat { seat: Seat { sector, role: Some(role) }, count: 1 } => {
            format!("Add a {} from {}.", term(*role), sector_in_sentence(*sector))
        }
        Change::AddSeat { seat: Seat { sector, role: Some(role) }, count } => {
            format!("Add {count} participants ({}) from {}.", term(*role), sector_in_sentence(*sector))
        }
        Change::RemoveSeats { count: 1 } => "Take away one participant or seat.".to_owned(),
        Change::RemoveSeats { count } => format!("Take away {count} participants or seats."),
        Change::List { field: of, points } => {
            format!("Write a list of at least {points} points in {}: one to a line, after a hyphen.", label(*of))
        }
        Change::AddSteps { count: 1 } => "Add a step with a date to the timetable.".to_owned(),
        Change::AddSteps { count } => format!("Add at least {count} steps with dates to the timetable."),
        Change::AddStep { concept, when } => {
            let when = match when {
                StepTime::Anytime => "to the timetable, with a date".to_owned(),
                StepTime::Before(row) => format!("to the timetable, with a date before {}", step(*row)),
                StepTime::After(Some(row)) => format!("to the timetable, with a date after {}", step(*row)),
                StepTime::After(None) => "to the timetable, with a later date".to_owned(),
                StepTime::Last => "at the end of the timetable, with a date".to_owned(),
            };
            format!("Add a step for {} {when}.", term(*concept))
        }
        Change::DateStep(row) => format!("Give {} in the timetable a date.", step(*row)),
        Change::SortSteps => "Put the steps of the timetable in order of date, or correct the dates.".to_owned(),
        Change::MoveStep { row, other, earlier: true } => {
            format!("Change the dates of the timetable, so that {} comes before {}.", step(*row), step(*other))
        }
        Change::MoveStep { row, other, earlier: false } => {
            format!("Change the dates of the timetable, so that {} comes last, after {}.", step(*row), step(*other))
        }
        Change::TellPart { participant, seat } => format!(
            "Say which party {} comes from, if it is {}.",
            context.participants(&[*participant], "", NAMELESS),
            sector_in_sentence(seat.sector)
        ),
        Change::Name { field: Field::Reports, body } => {
            format!("Name {} as the recipient of the report.", term(*body))
        }
        Change::Name { field: of, body } => format!("Write {} in {}.", term(*body), label(*of)),
        Change::Say { field: of, concept } => format!("Write {} in {}.", term(*concept), label(*of)),
        Change::MoveTo { date: of, not_before } => {
            format!("Change the date of {} to {} or later.", which_date(*of), date(*not_before))
        }
        Change::StartFrom(day) => format!("Change the start to {} or later.", THIS.day(*day)),
        Change::StartBy(day) => {
            format!("Make sure that the agreement is prolonged, or move the start to {} at the latest.", THIS.day(*day))
        }
        Change::EndBy(day) => {
            format!("Make sure that the agreement is prolonged, or change the end to {} at the latest.", THIS.day(*day))
        }
        Change::SetStatus(of) => format!("Change the status to {}.", status(*of)),
        Change::AddReport { body } => {
            format!("Add the final report to {}, and mark it as handed in.", term(*body))
        }
        Change::MarkDelivered { body } => format!("Mark the report to {} as handed in.", term(*body)),
    }
}

pub(super) fn problem(problem: Problem, of: Field) -> String {
    match problem {
        Problem::TooLong => {
            format!("The text in {} is too long. Shorten it, or move a part to an appendix.", field(of))
        }
        Problem::TooMany => format!("{} has too many rows. Remove some.", field(of)),
        Problem::UnreadableDate => {
            "The date cannot be read. Write for example 2026-03-01, 1 mars 2026 or mars 2026.".to_owned()
        }
        Problem::UnreadableDuration => {
            "The duration cannot be read. Write for example ett år, 18 månader or sex veckor.".to_owned()
        }
    }
}

pub(super) fn import_error(error: &ImportError) -> String {
    match error {
        ImportError::Empty => {
            "There is no text to read. Copy the text of the document (Ctrl+A, Ctrl+C) and paste it again.".to_owned()
        }
        ImportError::NotText => "The file is no text file, so it cannot be read here. Open it in its own program, \
                                 copy the text and paste it."
            .to_owned(),
        ImportError::TooLarge { bytes } => format!(
            "The text is too large: {} MB. At most {} MB are read, about 700 pages. Copy only the assignment document \
             itself and paste it.",
            megabytes(*bytes),
            LARGEST_TEXT / 1_000_000
        ),
        ImportError::Unsupported { kind } => unsupported(*kind).to_owned(),
        ImportError::Damaged { kind } => format!(
            "{} is damaged or incomplete and cannot be read. Open it in its own program and save it again, or fetch it \
             anew. If it opens there you can also copy the text and paste it.",
            file_kind(*kind)
        ),
        ImportError::Encrypted { kind } => format!(
            "{} is locked with a password. Open it in its own program, remove the password and save a copy, or copy \
             the text and paste it.",
            file_kind(*kind)
        ),
        ImportError::Excessive { kind } => format!(
            "{} is built as no ordinary document is: it unpacks to far too much. It is not read. Copy the text and \
             paste it if you trust the file.",
            file_kind(*kind)
        ),
        ImportError::Scanned => "The PDF is scanned: its pages are pictures of text, and pictures are not read here. \
                                 Ask for the original, or run text recognition (OCR) on the file first."
            .to_owned(),
    }
}

/// The file, as the beginning of a sentence.
fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Word => "The Word file",
        FileKind::OpenDocument => "The OpenDocument file",
        FileKind::Pdf => "The PDF",
        FileKind::Text
        | FileKind::OldOffice
        | FileKind::RichText
        | FileKind::OtherOffice
        | FileKind::Archive
        | FileKind::Picture => "The file",
    }
}

/// What is read instead of a kind of file that is not.
fn unsupported(kind: FileKind) -> &'static str {
    match kind {
        FileKind::OldOffice => {
            "The file is in Word's old format (.doc), or locked with a password, and is not read. Open it in Word and \
             save it as a Word document (.docx) without a password."
        }
        FileKind::RichText => {
            "The file is RTF and is not read. Open it in Word and save it as a Word document (.docx)."
        }
        FileKind::OtherOffice => {
            "The file is a spreadsheet or a presentation. Text documents are read here: Word (.docx), OpenDocument \
             (.odt), PDF and plain text."
        }
        FileKind::Archive => {
            "The file is an archive of other files. Unpack it and open the document itself: Word (.docx), OpenDocument \
             (.odt), PDF or plain text."
        }
        FileKind::Picture => {
            "The file is a picture, and pictures are not read here. Ask for the original, or run text recognition \
             (OCR) on it first."
        }
        FileKind::Text | FileKind::Word | FileKind::OpenDocument | FileKind::Pdf => {
            "The file cannot be read here. Open it in its own program, copy the text and paste it."
        }
    }
}

/// Millions of bytes, with one decimal.
fn megabytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

pub(super) fn draft_error(error: &DraftError) -> String {
    match error {
        DraftError::Malformed { line, column } => format!(
            "The file is damaged, or is no saved draft: the fault is on line {line}, column {column}. Try a backup."
        ),
        DraftError::WrongValue { field } => format!(
            "The file is damaged, or has been changed by hand: \"{field}\" holds what it cannot hold. Try a backup."
        ),
        DraftError::NewerSchema { found } => format!(
            "The draft was saved by a newer version of Uppdragskollen (schema {found}; this one reads up to {SCHEMA}). \
             Use the newer version. The draft is untouched."
        ),
        DraftError::NoDraft => {
            "The file is no draft saved by Uppdragskollen. Open another file, or paste the text.".to_owned()
        }
    }
}

pub(super) fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Full => {
            "The browser's storage is full. What you have written is in this window still, but is not saved. Save the \
             draft as a file, then make room by thinning older versions or emptying the bin."
        }
        Refusal::Closed => {
            "The browser does not let this page save anything. What you have written is in this window only. Save the \
             draft as a file."
        }
    }
}

pub(super) fn open_error(error: &OpenError) -> String {
    match error {
        OpenError::Missing => "The draft is not in this browser.".to_owned(),
        OpenError::Newer { schema } => format!(
            "The draft was saved by a newer version of Uppdragskollen (schema {schema}). Reload the page to get that \
             version. The draft is untouched."
        ),
        OpenError::Damaged(damaged) => format!(
            "The draft is damaged, and no older version of it can be read. {} Try a backup.",
            damaged_records(damaged.len())
        ),
    }
}

pub(super) fn damaged_records(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "One damaged record has been set aside. It stays until you remove it.".to_owned(),
        count => format!("{count} damaged records have been set aside. They stay until you remove them."),
    }
}

pub(super) fn backup_error(error: &BackupError) -> String {
    match error {
        BackupError::Malformed { line, column } => format!(
            "The file is no backup, or is damaged: the fault is on line {line}, column {column}. Nothing has been \
             changed. Try another file."
        ),
        BackupError::Foreign => {
            "The file is no backup from Uppdragskollen. Nothing has been changed. Choose another file.".to_owned()
        }
        BackupError::Newer { schema } => format!(
            "The backup was made by a newer version of Uppdragskollen (schema {schema}). Use that version. Nothing has \
             been changed."
        ),
    }
}

pub(super) fn flaw(flaw: &Flaw) -> String {
    match flaw {
        Flaw::Damaged => "It is damaged, and is not restored.".to_owned(),
        Flaw::HistoryDamaged { count: 1 } => {
            "One older version is damaged, and is not restored. The draft itself is whole.".to_owned()
        }
        Flaw::HistoryDamaged { count } => {
            format!("{count} older versions are damaged, and are not restored. The draft itself is whole.")
        }
        Flaw::DocumentDamaged => {
            "The document that the draft came from is damaged, and is not restored. The draft itself is whole."
                .to_owned()
        }
        Flaw::Unreadable(error) => draft_error(error),
    }
}

pub(super) fn incoming(incoming: Incoming) -> &'static str {
    match incoming {
        Incoming::Added => "is added",
        Incoming::Same => "is here already, just so",
        Incoming::Newer => "is newer, and replaces what is here, which becomes an older version",
        Incoming::Older => "is older than what is here, and goes among the older versions",
        Incoming::Contested => "was changed in both places: both are kept, and you choose",
    }
}

pub(super) fn share_error(error: ShareError) -> String {
    match error {
        ShareError::Damaged => {
            "The link is incomplete or has been changed. Copy the whole link, or ask for it again.".to_owned()
        }
        ShareError::Newer { version } => format!(
            "The link was made by a newer version of Uppdragskollen (link version {version}). Reload the page to get that \
             version."
        ),
        ShareError::TooLong => "The draft is too long for a link. Save it as a file, and send the file.".to_owned(),
    }
}

pub(super) fn place(place: Place) -> String {
    match place {
        Place { line: 0, .. } => String::new(),
        Place { line, column } => format!("line {line}, column {column}"),
    }
}

pub(super) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(message) => {
            format!("The file cannot be read from here: {message}. The fault may begin on the line above.")
        }
        Fault::TooLarge { most } => {
            format!("The file is larger than {} MB. Divide the pack into several.", most / 1_000_000)
        }
        Fault::TooMany { of, most } => format!("\"{of}\" has too many rows. At most {most} are read. Take some away."),
        Fault::TooDeep { most } => {
            format!("The condition has too many levels. At most {most} are read. Divide the rule into several.")
        }
        Fault::Missing(name) => format!("\"{name}\" is missing. Add it."),
        Fault::Empty(name) => {
            format!("\"{name}\" is empty. Write something, or take the line away if it is not needed.")
        }
        Fault::TooLong { name, most } => format!("The text of \"{name}\" is too long. Cut it to {most} characters."),
        Fault::NotUtf8 => {
            "The file is no text in UTF-8, so it cannot be read. Open it in a text editor and save it anew: in \
                            Notepad choose Save as, and UTF-8 under Encoding."
                .to_owned()
        }
        Fault::WrongKind { name, wanted: Kind::Rows } if let Some(heading) = super::heading(name) => {
            format!("\"{name}\" must be a list. Write double brackets in the heading: [[{heading}]].")
        }
        Fault::WrongKind { name, wanted } => format!("\"{name}\" must be {}.", kind(*wanted)),
        // A condition that asks nothing more is no table.
        Fault::UnknownName { name, known } if known.contains(&name.as_str()) => {
            format!("Write \"{name}\" alone in quotation marks, without braces and equals sign.")
        }
        Fault::UnknownName { name, known } => {
            format!("There is nothing called \"{name}\" here. {}", choose(name, known))
        }
        Fault::UnknownValue { value, known } => format!("There is no value \"{value}\". {}", choose(value, known)),
        Fault::NoSuch { what, id } => {
            let what = match what {
                Named::Body => "body",
                Named::Concept => "concept",
                Named::Source => "source",
                Named::Group => "group",
            };
            format!("The pack has no {what} \"{id}\". Add it, or correct the name.")
        }
        Fault::Twice(id) => format!("\"{id}\" stands twice. Give one of them an id of its own."),
        Fault::NoId(id) => format!("\"{id}\" cannot be an id. Use only small letters a–z, figures and hyphens."),
        Fault::NoDate(text) => format!("\"{text}\" is no date. Write, for example, 2026-03-01."),
        Fault::EndsFirst => "The validity ends before it begins. Correct \"from\" or \"to\".".to_owned(),
        Fault::NoText(of) => {
            format!(
                "The field \"{}\" ({}) holds no text to search or to write in. Choose another.",
                field(*of),
                of.id()
            )
        }
        Fault::Term(error) => term_error(error),
        Fault::Star(term) => format!(
            "The star is out of place in the term \"{term}\". It may only end a word, as in \"plan*\", or stand alone between \
             two words."
        ),
        Fault::NeverMet => "No draft can meet the condition. Take away what contradicts itself.".to_owned(),
        Fault::NeverUnmet => {
            "No draft can fail the condition, so the rule can never show a gap. Ask for more.".to_owned()
        }
        Fault::NeverApplies => "The rule can never apply. Change \"when\".".to_owned(),
        Fault::Contradicts(other) => {
            format!("No draft can meet both this rule and \"{other}\". Change one of them, or its level.")
        }
        Fault::NotInForm { field: of, group } => format!(
            "The rule reads the field \"{}\" ({}), which the form of the group \"{group}\" does not have. Add it under [[sections]].",
            field(*of),
            of.id()
        ),
        Fault::TwiceInForm { field: of, group } => {
            format!(
                "The field \"{}\" ({}) stands twice in the form of the group \"{group}\". Take one away.",
                field(*of),
                of.id()
            )
        }
        Fault::NoRules(group) => format!("The group \"{group}\" has no rules. Add one, or take the group away."),
        Fault::Untested(verdicts) => format!(
            "No test shows when the rule is {}. Add a test for each, under [[rules.tests]].",
            super::join(verdicts, "or")
        ),
        Fault::TestDiffers { test, expected, found, why } => format!(
            "The test \"{test}\" should give \"{expected}\" but gives \"{found}\": {why} Correct the condition or the test."
        ),
        Fault::TestUnreadable { test, name } if super::is_time(name) => format!(
            "In the test \"{test}\", \"{name}\" must be a text in \"time_frame\": draft = {{ time_frame = {{ {name} = \"…\" }} }}."
        ),
        Fault::TestUnreadable { test, name } => {
            format!(
                "In the test \"{test}\" the draft has a field \"{name}\" that does not exist, or of the wrong kind."
            )
        }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text in quotation marks",
        Kind::Number => "a whole number, zero or more",
        Kind::Flag => "true or false",
        Kind::List | Kind::Rows => "a list in brackets",
        Kind::Table => "a table, for example { sv = \"…\" }",
        Kind::Condition => "one condition, for example { filled = { field = \"title\" } }",
        Kind::FixAction => "one action: write, seat or report",
    }
}

/// What can be written instead: the nearest, or all there are.
fn choose(name: &str, known: &[&str]) -> String {
    match super::nearest(name, known) {
        Some(near) => format!("Did you mean \"{near}\"?"),
        None => format!("Here can stand: {}.", known.join(", ")),
    }
}

fn term_error(error: &TermError) -> String {
    match error {
        TermError::Malformed(term) => {
            format!("The term \"{term}\" cannot be read. It must start and end with a word: \"plan* .. uppfölj*\".")
        }
        TermError::TooMany => {
            format!("The pack has too many bodies and concepts. There may be {MAX_TERMS} at the most.")
        }
    }
}

pub(super) fn sound_pack() -> &'static str {
    "Nothing is wrong."
}

pub(super) fn tests_passed(passed: usize, of: usize) -> String {
    format!("{passed} of {of} tests hold.")
}

pub(super) fn progress(met: usize, applicable: usize) -> String {
    format!("{met} of {applicable} requirements met")
}

pub(super) fn unplaced(count: usize) -> String {
    format!("Not placed: {count}")
}

pub(super) fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Assignment => "",
        DocumentKind::Other => "The document does not look like an assignment document.",
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Assignment => "Assignment document",
        Label::Absent => "Not given",
        Label::Time => "Time",
        Label::Yes => "Yes",
        Label::Name => "Name",
        Label::Role => "Role",
        Label::Organisation => "Organisation",
        Label::Party => "Party",
        Label::Standing => "Participation",
        Label::Date => "Date",
        Label::Recipient => "Recipient",
        Label::Report => "Report",
        Label::Delivered => "Handed in",
        Label::Step => "Step",
        Label::Page => "Page",
        Label::Of => "of",
        Label::Protocol => "Review report",
        Label::Rule => "What is asked",
        Label::Verdict => "Verdict",
        Label::Why => "Why",
        Label::Source => "Source",
        Label::Reason => "Reason for the deviation",
        Label::Pack => "Rules",
        Label::Group => "Group",
        Label::CheckedOn => "Reviewed on",
        Label::Program => "Reviewed with",
        Label::Checksum => "Checksum",
        Label::Outcome => "Outcome",
        Label::AboutChecksum => "About the checksum",
        Label::ChecksumExplained => {
            "The checksum is the SHA-256 of the draft's content, written as JSON in UTF-8 with the names in alphabetical order and without spaces. Empty values, the number of the schema and the status do not count. Who receives the document can review the same file with the same rules: if the checksum is the same, the content is the same, and so are the verdicts."
        }
        Label::Batch => "Reviewed documents",
        Label::File => "File",
        Label::Kind => "Document",
        Label::Met => "Requirements met",
        Label::Unmet => "Requirements missing",
        Label::Undetermined => "Requirements unclear",
        Label::FirstGap => "First gap",
        Label::Ready => "Ready",
        Label::No => "No",
        Label::TooLarge => {
            "The document is too large for a Word file. Shorten the texts, or save the draft as a file instead."
        }
    }
}

pub(super) fn by_then(date: PartialDate) -> String {
    match date {
        PartialDate::Day(_) => format!("by {}", self::date(date)),
        PartialDate::Month(..) | PartialDate::Year(_) => format!("by the end of {}", self::date(date)),
    }
}

pub(super) fn end_of_assignment(title: &str) -> String {
    if title.is_empty() { "The assignment ends".to_owned() } else { format!("The assignment ends: {title}") }
}

pub(super) fn report_to(what: &str, to: &str) -> String {
    let what = if what.is_empty() { "Report" } else { what };
    if to.is_empty() { what.to_owned() } else { format!("{what} to {to}") }
}

pub(super) fn outcome(open: usize, explained: usize) -> String {
    match (open, explained) {
        (0, 0) => "Every requirement is met.".to_owned(),
        (0, 1) => "One requirement is not met, and a reason is given.".to_owned(),
        (0, explained) => format!("{explained} requirements are not met, and reasons are given."),
        (1, 0) => "One requirement is not met.".to_owned(),
        (open, 0) => format!("{open} requirements are not met."),
        (open, explained) => {
            format!("{} requirements are not met. Reasons are given for {explained} of them.", open + explained)
        }
    }
}
