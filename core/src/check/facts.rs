//! What a draft says, read once for all the rules that ask.

use time::Date;

use super::times::Times;
use crate::draft::{Draft, Entry, Field, Participant, Report, Sector, Standing, Status, Step};
use crate::pack::{DateOf, Period, Rules};
use crate::swedish::{
    Claims, Duration, PartialDate, Reading, Statement, Substance, TermSet, Terms, count_points, has, lowercase,
};

/// For fields in which no rule looks for terms.
static NO_TERMS: Terms = Terms::NONE;

/// What a draft says.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub today: Date,
    pub status: Status,
    pub parties: Parties,
    pub start: Dated,
    pub end: Dated,
    pub duration: Option<Entry<Duration>>,
    pub reports: Vec<ReportFact>,
    pub steps: Vec<StepFact>,
    /// The last day of the time frame, and whether it is only approximate.
    pub last_day: Option<(PartialDate, bool)>,
    /// What the dates come to.
    pub times: Times,
    /// The pack's validity as it stands today.
    pub running: Period,
    /// By field; of the fields that hold text, and of the dates whether they are filled.
    statements: Vec<Statement>,
    /// By field, what was read last.
    readings: Vec<Reading>,
    /// By report, its texts as they were read last, and what they came to.
    known_reports: Vec<KnownReport>,
    /// By field, how many points its list has.
    points: Vec<u16>,
}

/// A date field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Dated {
    #[default]
    Empty,
    Unreadable,
    /// It says that there is no end: "tills vidare".
    OpenEnded,
    Known(PartialDate),
}

impl Dated {
    pub fn known(self) -> Option<PartialDate> {
        match self {
            Self::Known(date) => Some(date),
            Self::Empty | Self::Unreadable | Self::OpenEnded => None,
        }
    }
}

/// Who is represented, by sector.
#[derive(Clone, Debug, Default)]
pub(super) struct Parties {
    /// How many seats each sector has itself, not counting the parts of it.
    seats: [u16; Sector::ALL.len()],
    /// How many seats each sector and its parts have: counted once, asked by every rule on a party.
    within: [u16; Sector::ALL.len()],
    all: u16,
    /// How many seats are of a party that is not told.
    pub untold: u16,
    /// The party of each seat with what its role says; only where some rule asks for roles.
    roles: Vec<(Option<Sector>, TermSet)>,
}

impl Parties {
    fn read(participants: &[Participant], rules: &Rules) -> Self {
        let mut parties = Self::default();
        let reads_roles = rules.searched.contains(Field::Participants);
        for participant in participants.iter().filter(|participant| participant.is_seated()) {
            let seats = match participant.sector {
                Some(sector) => &mut parties.seats[sector as usize],
                None => &mut parties.untold,
            };
            *seats = seats.saturating_add(1);
            parties.all = parties.all.saturating_add(1);
            for whole in participant.sector.into_iter().chain(participant.sector.and_then(Sector::parent)) {
                let within = &mut parties.within[whole as usize];
                *within = within.saturating_add(1);
            }
            if reads_roles {
                parties.roles.push((participant.sector, role_of(participant, rules)));
            }
        }
        parties
    }

    /// How many seats there are.
    pub fn all(&self) -> u16 {
        self.all
    }

    /// How many seats the sector and its parts have, of those with the role.
    pub fn within(&self, sector: Sector, role: Option<TermSet>) -> u16 {
        if let Some(role) = role {
            return self.in_role(role, |party| party.is_some_and(|party| party.is_within(sector)));
        }
        self.within[sector as usize]
    }

    /// How many seats might be the sector's: of a whole that it is a part of, or of a party that is not told.
    pub fn possibly(&self, sector: Sector, role: Option<TermSet>) -> u16 {
        if let Some(role) = role {
            return self.in_role(role, |party| party.is_none() || party == sector.parent());
        }
        let whole = sector.parent().map_or(0, |whole| self.seats[whole as usize]);
        // Who takes part as a user is told to be one.
        whole.saturating_add(if sector == Sector::Brukare { 0 } else { self.untold })
    }

    fn in_role(&self, role: TermSet, fits: impl Fn(Option<Sector>) -> bool) -> u16 {
        self.roles.iter().filter(|(party, says)| says.meets(role) && fits(*party)).count() as u16
    }
}

/// One report.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReportFact {
    pub date: Option<PartialDate>,
    pub is_final: bool,
    pub delivered: bool,
    pub to: TermSet,
}

/// A report that is read again and again while somebody writes: only a text that has changed is read anew.
#[derive(Clone, Debug, Default)]
struct KnownReport {
    to: String,
    what: String,
    /// What is said of bodies in `to`.
    claims: Claims,
    /// Whether `what` is said to be the last.
    is_final: bool,
}

impl KnownReport {
    fn read(&mut self, report: &Report, rules: &Rules) {
        if self.to != report.to {
            self.to.clone_from(&report.to);
            self.claims = Claims::of(&report.to, &rules.terms);
        }
        if self.what != report.what {
            self.what.clone_from(&report.what);
            self.is_final = report.is_final();
        }
    }
}

/// One step of the timetable.
#[derive(Clone, Copy, Debug)]
pub(super) struct StepFact {
    /// Its place among the draft's steps.
    pub row: usize,
    pub date: Option<PartialDate>,
    pub says: TermSet,
}

impl Facts {
    /// Reads every field that some rule reads.
    pub fn read(draft: &Draft, rules: &Rules, today: Date) -> Self {
        let mut facts = Self {
            today,
            status: Status::default(),
            parties: Parties::default(),
            start: Dated::Empty,
            end: Dated::Empty,
            duration: None,
            reports: Vec::new(),
            steps: Vec::new(),
            last_day: None,
            times: Times::default(),
            running: rules.validity.running(today),
            statements: vec![Statement::default(); Field::ALL.len()],
            readings: vec![Reading::default(); Field::ALL.len()],
            known_reports: Vec::new(),
            points: vec![0; Field::ALL.len()],
        };
        for field in Field::ALL.into_iter().filter(|&field| !rules.readers(field).is_empty()) {
            facts.update(draft, field, rules);
        }
        facts
    }

    /// Reads one field again.
    pub fn update(&mut self, draft: &Draft, field: Field, rules: &Rules) {
        match field {
            Field::Status => self.status = draft.status,
            Field::Participants => self.parties = Parties::read(&draft.participants, rules),
            Field::Duration => self.duration = draft.time_frame.duration.clone(),
            Field::Reports => self.read_reports(&draft.reports, rules),
            Field::Timetable => self.read_steps(&draft.timetable, rules),
            Field::Start => self.start = self.read_date(draft, field),
            Field::End => self.end = self.read_date(draft, field),
            Field::ApprovedOn | Field::ValidFrom => {
                self.read_date(draft, field);
            }
            _ => {
                let text = draft.text(field).unwrap_or_default();
                let terms = if rules.searched.contains(field) { &rules.terms } else { &NO_TERMS };
                self.statements[field as usize] = self.readings[field as usize].read(text, terms, rules.counted);
                if rules.listed.contains(field) {
                    self.points[field as usize] = count_points(text);
                }
            }
        }
        let dated: &[DateOf] = match field {
            Field::Start => &[DateOf::Start, DateOf::End],
            Field::End | Field::Duration => &[DateOf::End],
            Field::Reports => &[DateOf::Reports, DateOf::FinalReports],
            Field::Timetable => &[DateOf::Timetable],
            _ => return,
        };
        if dated.contains(&DateOf::End) {
            self.last_day = self.read_last_day();
        }
        self.times = self.times.read(self, dated);
    }

    /// What a field says. For a list: whether it has rows; for a date: whether it can be read.
    pub fn statement(&self, field: Field) -> Statement {
        let filled = |filled: bool| Statement {
            substance: if filled { Substance::Said } else { Substance::Empty },
            words: u32::from(filled),
            ..Statement::default()
        };
        match field {
            Field::Participants => filled(self.parties.all() > 0),
            Field::Status => filled(true),
            Field::Duration => match &self.duration {
                Some(Entry::Written(_)) => Statement { substance: Substance::Placeholder, ..filled(true) },
                duration => filled(duration.is_some()),
            },
            field => self.statements[field as usize],
        }
    }

    /// How many points the list in a field has.
    pub fn points(&self, field: Field) -> u16 {
        self.points[field as usize]
    }

    fn read_date(&mut self, draft: &Draft, field: Field) -> Dated {
        let dated = match draft.date(field) {
            None => Dated::Empty,
            Some(Entry::Written(text)) if says_no_end(text) => Dated::OpenEnded,
            Some(Entry::Written(_)) => Dated::Unreadable,
            Some(Entry::Known(date)) => Dated::Known(*date),
        };
        let substance = match dated {
            Dated::Empty => Substance::Empty,
            Dated::Unreadable | Dated::OpenEnded => Substance::Placeholder,
            Dated::Known(_) => Substance::Said,
        };
        self.statements[field as usize] =
            Statement { substance, words: u32::from(dated != Dated::Empty), ..Statement::default() };
        dated
    }

    fn read_reports(&mut self, reports: &[Report], rules: &Rules) {
        self.reports.clear();
        let mut all = Statement::default();
        for (row, report) in reports.iter().filter(|report| !report.is_empty()).enumerate() {
            if self.known_reports.len() <= row {
                self.known_reports.push(KnownReport::default());
            }
            let known = &mut self.known_reports[row];
            known.read(report, rules);
            add_row(&mut all, known.claims);
            self.reports.push(ReportFact {
                date: report.date.as_ref().and_then(Entry::known),
                is_final: known.is_final,
                delivered: report.delivered,
                to: known.claims.affirmed,
            });
        }
        self.statements[Field::Reports as usize] = all;
    }

    fn read_steps(&mut self, steps: &[Step], rules: &Rules) {
        self.steps.clear();
        let mut all = Statement::default();
        for (row, step) in steps.iter().enumerate().filter(|(_, step)| !step.is_empty()) {
            let claims = Claims::of(&step.what, &rules.terms);
            add_row(&mut all, claims);
            let date = step.date.as_ref().and_then(Entry::known);
            self.steps.push(StepFact { row, date, says: claims.affirmed });
        }
        self.statements[Field::Timetable as usize] = all;
    }

    fn read_last_day(&self) -> Option<(PartialDate, bool)> {
        if let Some(end) = self.end.known() {
            return Some((end, false));
        }
        let duration = self.duration.as_ref()?.known()?;
        let end = duration.end_from(self.start.known()?.first_day())?;
        Some((PartialDate::Day(end), duration.approximate))
    }

    /// The dates that can be read.
    pub fn dates(&self, of: DateOf) -> impl Iterator<Item = PartialDate> {
        let single = match of {
            DateOf::Start => self.start.known(),
            DateOf::End => self.last_day.map(|(date, _)| date),
            _ => None,
        };
        let reports = match of {
            DateOf::Reports | DateOf::FinalReports => self.reports.as_slice(),
            _ => &[],
        };
        let steps = if of == DateOf::Timetable { self.steps.as_slice() } else { &[] };
        let finals_only = of == DateOf::FinalReports;
        let reports = reports.iter().filter(move |report| !finals_only || report.is_final);
        let listed = reports.map(|report| report.date).chain(steps.iter().map(|step| step.date));
        single.into_iter().chain(listed.flatten())
    }
}

/// Takes one more row of a list, and what it claims, into what the list says.
fn add_row(list: &mut Statement, claims: Claims) {
    list.substance = Substance::Said;
    list.words += 1;
    list.claims = list.claims | claims;
}

/// Whether what stands in a date field says that there is no such date.
fn says_no_end(text: &str) -> bool {
    let text = lowercase(text);
    ["tills vidare", "tillsvidare", "löpande", "permanent"].iter().any(|says| has(&text, says))
}

/// What a participant's role says: it may stand with the organisation, "Tranemo kommun, ordförande".
pub(super) fn role_of(participant: &Participant, rules: &Rules) -> TermSet {
    let said = |text: &str| Claims::of(text, &rules.terms).affirmed;
    said(&participant.role) | said(&participant.organisation)
}

/// The parties that have declined a seat, by sector.
pub(super) fn declined(participants: &[Participant], sector: Sector) -> impl Iterator<Item = &Participant> {
    participants.iter().filter(move |participant| {
        participant.standing == Standing::Declined && participant.sector.is_some_and(|part| part.is_within(sector))
    })
}
