//! The document: an uppdragsbeskrivning as a value.
//!
//! Its elements are those that the governing documents name and that adopted documents hold.

mod deviation;
mod entry;
mod field;
mod json;
mod participant;
mod report;
mod sector;
mod status;
mod step;
mod time_frame;
mod validate;

pub use deviation::Deviation;
pub use entry::{DateEntry, DurationEntry, Entry, Side};
pub use field::{Field, FieldSet};
pub use json::{DraftError, Newer, Unknown};
pub use participant::{Participant, Standing};
pub use report::Report;
pub use sector::Sector;
pub use status::Status;
pub use step::Step;
pub use time_frame::TimeFrame;
pub use validate::{FieldProblem, LONGEST_LINE, LONGEST_TEXT, MOST_ROWS, Problem};

/// The schema that this version writes.
pub const SCHEMA: u32 = 1;

/// An assignment document, finished or not. Every element can be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The version of this form; see [`SCHEMA`].
    pub schema: u32,
    /// The pack that it is written for, by id.
    pub pack: String,
    /// The version of that pack; 0 where it is not known.
    pub pack_version: u32,
    /// The kind of group in that pack, by id.
    pub group: String,
    /// How far the document has come.
    pub status: Status,
    /// Titel.
    pub title: String,
    /// Uppdragsgivare: who gives the assignment.
    pub commissioner: String,
    /// Godkänt av: who adopted the document.
    pub approved_by: String,
    /// The day of its adoption.
    pub approved_on: Option<DateEntry>,
    /// Gäller från.
    pub valid_from: Option<DateEntry>,
    /// Bakgrund.
    pub background: String,
    /// Syfte.
    pub purpose: String,
    /// Målgrupp: whom the work is for.
    pub target_group: String,
    /// Uppdrag: what the group is to do, in steps.
    pub assignment: String,
    /// Varför lokal nivå inte räcker: why the local management groups cannot handle the question.
    pub local_level: String,
    /// Helhetsperspektiv.
    pub holistic_view: String,
    /// Mandat: what the members may decide.
    pub mandate: String,
    /// Deltagare.
    pub participants: Vec<Participant>,
    /// Representation: how the members are appointed, what they know, who is invited besides.
    pub representation: String,
    /// Ordförandeskap: who chairs, and how that changes.
    pub chairing: String,
    /// Styrgrupp.
    pub steering_group: String,
    /// Referensgrupp.
    pub reference_group: String,
    /// Start, slut or längd.
    pub time_frame: TimeFrame,
    /// Handlingsplan: the plans and lists that the work rests on.
    pub action_plan: String,
    /// Tidplan: the steps of the work.
    pub timetable: Vec<Step>,
    /// Återrapportering, in prose.
    pub reporting: String,
    /// Rapporttillfällen: the single occasions.
    pub reports: Vec<Report>,
    /// Resultatspridning.
    pub dissemination: String,
    /// Implementering.
    pub implementation: String,
    /// Uppföljning.
    pub follow_up: String,
    /// Brukarmedverkan.
    pub user_involvement: String,
    /// Framgångsfaktorer.
    pub success_factors: String,
    /// Risker.
    pub risks: String,
    /// Närvårdskontorets roll: what the collaboration's office does.
    pub office_role: String,
    /// Minnesanteckningar: where the group's notes go.
    pub minutes: String,
    /// Kommunikation.
    pub communication: String,
    /// Budget.
    pub budget: String,
    /// Underskrifter: who signs, and for whom.
    pub signatures: String,
    /// Avvikelser: which requirements the document does not meet on purpose, and why.
    pub deviations: Vec<Deviation>,
    /// What a newer version of this program added: kept, and written back as it was.
    pub unknown: Unknown,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            schema: SCHEMA,
            pack: String::new(),
            pack_version: 0,
            group: String::new(),
            status: Status::default(),
            title: String::new(),
            commissioner: String::new(),
            approved_by: String::new(),
            approved_on: None,
            valid_from: None,
            background: String::new(),
            purpose: String::new(),
            target_group: String::new(),
            assignment: String::new(),
            local_level: String::new(),
            holistic_view: String::new(),
            mandate: String::new(),
            participants: Vec::new(),
            representation: String::new(),
            chairing: String::new(),
            steering_group: String::new(),
            reference_group: String::new(),
            time_frame: TimeFrame::default(),
            action_plan: String::new(),
            timetable: Vec::new(),
            reporting: String::new(),
            reports: Vec::new(),
            dissemination: String::new(),
            implementation: String::new(),
            follow_up: String::new(),
            user_involvement: String::new(),
            success_factors: String::new(),
            risks: String::new(),
            office_role: String::new(),
            minutes: String::new(),
            communication: String::new(),
            budget: String::new(),
            signatures: String::new(),
            deviations: Vec::new(),
            unknown: Unknown::new(),
        }
    }
}

impl Draft {
    /// An empty draft for a group of a pack.
    pub fn new(pack: &str, group: &str) -> Self {
        Self { pack: pack.to_owned(), group: group.to_owned(), ..Self::default() }
    }

    /// The text of a field that holds text; `None` for lists, dates and the status.
    pub fn text(&self, field: Field) -> Option<&str> {
        Some(match field {
            Field::Title => &self.title,
            Field::Commissioner => &self.commissioner,
            Field::ApprovedBy => &self.approved_by,
            Field::Background => &self.background,
            Field::Purpose => &self.purpose,
            Field::TargetGroup => &self.target_group,
            Field::Assignment => &self.assignment,
            Field::LocalLevel => &self.local_level,
            Field::HolisticView => &self.holistic_view,
            Field::Mandate => &self.mandate,
            Field::Representation => &self.representation,
            Field::Chairing => &self.chairing,
            Field::SteeringGroup => &self.steering_group,
            Field::ReferenceGroup => &self.reference_group,
            Field::ActionPlan => &self.action_plan,
            Field::Reporting => &self.reporting,
            Field::Dissemination => &self.dissemination,
            Field::Implementation => &self.implementation,
            Field::FollowUp => &self.follow_up,
            Field::UserInvolvement => &self.user_involvement,
            Field::SuccessFactors => &self.success_factors,
            Field::Risks => &self.risks,
            Field::OfficeRole => &self.office_role,
            Field::Minutes => &self.minutes,
            Field::Communication => &self.communication,
            Field::Budget => &self.budget,
            Field::Signatures => &self.signatures,
            Field::ApprovedOn
            | Field::ValidFrom
            | Field::Start
            | Field::End
            | Field::Duration
            | Field::Participants
            | Field::Timetable
            | Field::Reports
            | Field::Status => return None,
        })
    }

    /// The text of a field that holds text, to be changed.
    pub fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::Title => &mut self.title,
            Field::Commissioner => &mut self.commissioner,
            Field::ApprovedBy => &mut self.approved_by,
            Field::Background => &mut self.background,
            Field::Purpose => &mut self.purpose,
            Field::TargetGroup => &mut self.target_group,
            Field::Assignment => &mut self.assignment,
            Field::LocalLevel => &mut self.local_level,
            Field::HolisticView => &mut self.holistic_view,
            Field::Mandate => &mut self.mandate,
            Field::Representation => &mut self.representation,
            Field::Chairing => &mut self.chairing,
            Field::SteeringGroup => &mut self.steering_group,
            Field::ReferenceGroup => &mut self.reference_group,
            Field::ActionPlan => &mut self.action_plan,
            Field::Reporting => &mut self.reporting,
            Field::Dissemination => &mut self.dissemination,
            Field::Implementation => &mut self.implementation,
            Field::FollowUp => &mut self.follow_up,
            Field::UserInvolvement => &mut self.user_involvement,
            Field::SuccessFactors => &mut self.success_factors,
            Field::Risks => &mut self.risks,
            Field::OfficeRole => &mut self.office_role,
            Field::Minutes => &mut self.minutes,
            Field::Communication => &mut self.communication,
            Field::Budget => &mut self.budget,
            Field::Signatures => &mut self.signatures,
            Field::ApprovedOn
            | Field::ValidFrom
            | Field::Start
            | Field::End
            | Field::Duration
            | Field::Participants
            | Field::Timetable
            | Field::Reports
            | Field::Status => return None,
        })
    }

    /// The date of a field that holds one.
    pub fn date(&self, field: Field) -> Option<&DateEntry> {
        match field {
            Field::ApprovedOn => self.approved_on.as_ref(),
            Field::ValidFrom => self.valid_from.as_ref(),
            Field::Start => self.time_frame.start.as_ref(),
            Field::End => self.time_frame.end.as_ref(),
            _ => None,
        }
    }

    /// The date of a field that holds one, to be changed.
    pub fn date_mut(&mut self, field: Field) -> Option<&mut Option<DateEntry>> {
        match field {
            Field::ApprovedOn => Some(&mut self.approved_on),
            Field::ValidFrom => Some(&mut self.valid_from),
            Field::Start => Some(&mut self.time_frame.start),
            Field::End => Some(&mut self.time_frame.end),
            _ => None,
        }
    }

    /// Whether nothing is written in a field.
    pub fn is_empty(&self, field: Field) -> bool {
        match field {
            Field::Participants => self.participants.iter().all(Participant::is_empty),
            Field::Reports => self.reports.iter().all(Report::is_empty),
            Field::Timetable => self.timetable.iter().all(Step::is_empty),
            Field::Duration => self.time_frame.duration.is_none(),
            Field::Status => false,
            field => match self.text(field) {
                Some(text) => text.trim().is_empty(),
                None => self.date(field).is_none(),
            },
        }
    }
}
