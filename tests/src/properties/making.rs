//! Making the changes that an explanation asks for, as a person would who does just that.

use time::{Date, Duration};
use uppdragskollen_core::check::{Change, StepTime};
use uppdragskollen_core::draft::{DateEntry, Draft, DurationEntry, Field, Participant, Report, Sector, Step};
use uppdragskollen_core::pack::{DateOf, Pack};
use uppdragskollen_core::swedish::{Duration as Length, PartialDate, Substance};

/// What somebody writes who is asked to fill a field in.
const ENOUGH: &str = "Gruppen kartlägger hur vårdplaneringen fungerar idag, hämtar erfarenheter från alla parter och \
    föreslår hur arbetet kan bli bättre för dem som berörs av det i vardagen";

/// Which day somebody gives who is asked for one.
#[derive(Clone, Copy)]
pub enum When {
    /// The day of what comes next, of the step below, of the end; new steps come first.
    InOrder,
    /// A later one.
    Last,
}

/// Makes changes; steps change places at last, so that each is known by its row until then.
pub fn make_all(changes: &[Change], when: When, draft: &mut Draft, pack: &Pack) {
    changes.iter().for_each(|change| make(change, when, draft, pack));
    // Who moves a step in time may move its row too.
    let moves = |change: &Change| matches!(change, Change::MoveStep { .. }) && matches!(when, When::InOrder);
    if changes.iter().any(|change| moves(change) || *change == Change::SortSteps) {
        draft.timetable.sort_by_key(|step| step.date.as_ref().and_then(DateEntry::known).map(first_day));
    }
}

/// Makes a change.
fn make(change: &Change, when: When, draft: &mut Draft, pack: &Pack) {
    match *change {
        Change::Write { field, .. } => put(draft, field, ENOUGH),
        Change::WriteMore { field, .. } => write(draft, field, ENOUGH),
        Change::GiveReason(field) => {
            reason(draft, field, "Nej, eftersom frågan bara rör journalsystemens inställningar.")
        }
        Change::GiveDate(field) => give_date(draft, field, when),
        Change::AddSeat { seat, count } => {
            for _ in 0..count {
                let role = seat.role.map(|role| term(pack, role)).unwrap_or_default();
                draft.participants.push(Participant { role, sector: Some(seat.sector), ..Participant::default() });
            }
        }
        Change::RemoveSeats { count } => {
            for _ in 0..count {
                let seated = draft.participants.iter().position(Participant::is_seated).expect("there are seats");
                draft.participants.remove(seated);
            }
        }
        Change::TellPart { participant, seat } => draft.participants[participant].sector = Some(seat.sector),
        Change::Name { field, body: number } | Change::Say { field, concept: number } => {
            name(draft, field, &term(pack, number));
        }
        Change::List { field, points } => {
            (0..points).for_each(|_| write(draft, field, "- kartlägga hur det är i dag"));
        }
        Change::AddSteps { count } => {
            for _ in 0..count {
                let day = match when {
                    When::InOrder => earliest(draft) - Duration::DAY,
                    When::Last => latest(draft) + Duration::DAY,
                };
                let at = if matches!(when, When::InOrder) { 0 } else { draft.timetable.len() };
                let step = Step { date: Some(entry(day)), what: "Möte".to_owned(), ..Step::default() };
                draft.timetable.insert(at, step);
            }
        }
        Change::AddStep { concept, when: StepTime::Before(row) } => {
            let limit = draft.timetable[row].date.as_ref().and_then(DateEntry::known).map_or(latest(draft), first_day);
            add_step(draft, &term(pack, concept), limit - Duration::DAY);
        }
        Change::AddStep { concept, .. } => add_step(draft, &term(pack, concept), latest(draft) + Duration::DAY),
        Change::DateStep(row) => {
            let below = draft.timetable[row + 1..].iter().find_map(|step| step.date.as_ref()?.known());
            let day = match (when, below) {
                (When::InOrder, Some(below)) => DateEntry::Known(below),
                (When::InOrder, None) => {
                    let above = draft.timetable[..row].iter().rev().find_map(|step| step.date.as_ref()?.known());
                    above.map_or(entry(DAY), DateEntry::Known)
                }
                (When::Last, _) => entry(latest(draft) + Duration::DAY),
            };
            draft.timetable[row].date = Some(day);
        }
        Change::SortSteps => {}
        Change::MoveStep { row, earlier, .. } => {
            let day = if earlier { earliest(draft) - Duration::DAY } else { latest(draft) + Duration::DAY };
            draft.timetable[row].date = Some(entry(day));
        }
        Change::MoveTo { date, not_before } => move_to(draft, date, not_before),
        Change::StartFrom(day) | Change::StartBy(day) => draft.time_frame.start = Some(entry(day)),
        Change::EndBy(day) => draft.time_frame.end = Some(entry(day)),
        Change::SetStatus(status) => draft.status = status,
        Change::MarkDelivered { .. } => draft.reports.iter_mut().for_each(|report| report.delivered = true),
        Change::AddReport { body } => {
            let to = term(pack, body);
            draft.reports.push(Report { to, what: "Slutrapport".to_owned(), delivered: true, ..Report::default() });
        }
    }
}

/// Writes after what stands in a field, or in place of what only keeps the place.
fn write(draft: &mut Draft, field: Field, text: &str) {
    let held = draft.text_mut(field).expect("the field holds text");
    if matches!(Substance::of(held), Substance::Empty | Substance::Placeholder) {
        text.clone_into(held);
    } else {
        held.push('\n');
        held.push_str(text);
    }
}

/// Says no and why, in place of a mere no.
fn reason(draft: &mut Draft, field: Field, text: &str) {
    text.clone_into(draft.text_mut(field).expect("the field holds text"));
}

/// Fills a field in.
fn put(draft: &mut Draft, field: Field, text: &str) {
    match field {
        Field::Participants => draft.participants.push(Participant {
            name: "Anna Ek".to_owned(),
            sector: Some(Sector::Annan),
            ..Participant::default()
        }),
        Field::Reports => draft.reports.push(Report { what: "Delrapport".to_owned(), ..Report::default() }),
        Field::Timetable => add_step(draft, "Möte", latest(draft)),
        field => write(draft, field, text),
    }
}

fn name(draft: &mut Draft, field: Field, term: &str) {
    match field {
        Field::Reports => draft.reports.push(Report { to: term.to_owned(), ..Report::default() }),
        Field::Timetable => add_step(draft, term, latest(draft)),
        field => write(draft, field, term),
    }
}

fn give_date(draft: &mut Draft, field: Field, when: When) {
    let time = &mut draft.time_frame;
    let known = |date: &Option<DateEntry>| date.as_ref().and_then(DateEntry::known);
    match field {
        Field::Start => {
            let end = known(&time.end).map(first_day).filter(|_| matches!(when, When::InOrder));
            time.start = Some(entry(end.unwrap_or(DAY)));
        }
        Field::End => {
            let start = known(&time.start).map_or(DAY, |start| start.last_day());
            time.end = Some(entry(start));
        }
        Field::Duration => time.duration = Some(DurationEntry::Known("P1Y".parse::<Length>().expect("it is a length"))),
        Field::Reports => {
            let what = "Slutrapport".to_owned();
            draft.reports.push(Report { what, date: Some(entry(DAY)), ..Report::default() });
        }
        Field::Timetable => add_step(draft, "Möte", latest(draft)),
        field => *draft.date_mut(field).expect("the field holds a date") = Some(entry(DAY)),
    }
}

fn move_to(draft: &mut Draft, of: DateOf, limit: PartialDate) {
    let day = limit.last_day();
    let raise = |date: &mut Option<DateEntry>| {
        if date.as_ref().and_then(DateEntry::known).is_some_and(|date| date.last_day() < limit.first_day()) {
            *date = Some(entry(day));
        }
    };
    match of {
        DateOf::Start => raise(&mut draft.time_frame.start),
        // An end that was counted from a length is written out.
        DateOf::End => draft.time_frame.end = Some(entry(day)),
        DateOf::Reports | DateOf::FinalReports => {
            let all = of == DateOf::Reports;
            draft
                .reports
                .iter_mut()
                .filter(|report| all || report.is_final())
                .for_each(|report| raise(&mut report.date));
        }
        DateOf::Timetable => draft.timetable.iter_mut().for_each(|step| raise(&mut step.date)),
    }
}

fn add_step(draft: &mut Draft, what: &str, day: Date) {
    draft.timetable.push(Step { date: Some(entry(day)), what: what.to_owned(), ..Step::default() });
}

const DAY: Date = match Date::from_ordinal_date(2026, 60) {
    Ok(day) => day,
    Err(_) => Date::MIN,
};

fn steps(draft: &Draft) -> impl Iterator<Item = PartialDate> {
    draft.timetable.iter().filter_map(|step| step.date.as_ref()?.known())
}

fn latest(draft: &Draft) -> Date {
    steps(draft).map(|date| date.last_day()).max().unwrap_or(DAY)
}

fn earliest(draft: &Draft) -> Date {
    steps(draft).map(first_day).min().unwrap_or(DAY)
}

fn first_day(date: PartialDate) -> Date {
    date.first_day()
}

fn entry(day: Date) -> DateEntry {
    DateEntry::Known(PartialDate::Day(day))
}

/// The first term of a body or concept, without its signs.
fn term(pack: &Pack, number: usize) -> String {
    let bodies = pack.bodies.iter().map(|body| &body.terms);
    let concepts = pack.concepts.iter().map(|concept| &concept.terms);
    let terms = bodies.chain(concepts).nth(number).expect("the pack has it");
    terms[0].replace('*', "").replace(" ..", "")
}
