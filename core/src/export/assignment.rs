//! Draft × pack → document: the sections, the order and the headings of the pack's form.

use super::document::{Block, Document, Fact, Section, Table, blocks, one_line};
use crate::draft::{DateEntry, Draft, DurationEntry, Entry, Field, Standing, Status};
use crate::pack::Pack;
use crate::swedish::lowercase;
use crate::wording::{Label, Language};

/// What becomes of the sections in which nothing is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Blanks {
    /// They are left out.
    #[default]
    LeftOut,
    /// They say so.
    Shown,
}

/// Prints a draft. What is filled in but not asked for by the form stands last, under headings of its own; without a
/// pack, everything does. The document is Swedish.
pub fn assignment(draft: &Draft, pack: Option<&Pack>, blanks: Blanks) -> Document {
    let printing = Printing { draft, blanks };
    let form = pack.map(|pack| form(pack, &draft.group)).unwrap_or_default();
    let asked: Vec<Field> = form.iter().flat_map(|(_, fields)| fields.iter().copied()).collect();
    let besides: Vec<Field> =
        Field::ALL.into_iter().filter(|field| !asked.contains(field) && printing.is_filled(*field)).collect();
    let (lines, texts): (Vec<Field>, Vec<Field>) = besides.into_iter().partition(|&field| is_fact(field));

    let front = form.iter().position(|(_, fields)| fields.contains(&Field::Title));
    let on_front = front.and_then(|front| form.get(front)).map(|(_, fields)| fields.as_slice()).unwrap_or_default();
    let facts = on_front.iter().copied().filter(|&field| is_fact(field)).chain(lines);
    let mut sections: Vec<Section> = Vec::new();
    for (place, (heading, fields)) in form.iter().enumerate() {
        let fields: Vec<Field> = fields
            .iter()
            .copied()
            .filter(|&field| field != Field::Title && !(Some(place) == front && is_fact(field)))
            .collect();
        sections.push(printing.section(heading, &fields));
    }
    sections.extend(printing.besides(&texts));
    sections.retain(|section| !section.is_empty());

    let title = one_line(&draft.title);
    let kind = LANGUAGE.label(Label::Assignment);
    let says_kind = title.is_empty() || KINDS.iter().any(|kind| lowercase(&title).contains(kind));
    Document {
        language: LANGUAGE,
        kind: if says_kind { String::new() } else { kind.to_owned() },
        title: if title.is_empty() { kind.to_owned() } else { title },
        collaboration: pack.map(|pack| LANGUAGE.of(&pack.title).to_owned()).unwrap_or_default(),
        facts: printing.facts(facts),
        sections,
    }
}

/// The language of every assignment document.
const LANGUAGE: Language = Language::Swedish;

/// What a title calls the document that it is the title of.
const KINDS: [&str; 4] = ["uppdragsbeskrivning", "uppdragshandling", "uppdragsdirektiv", "uppdragsdokument"];

/// The sections of a group's form: heading and fields.
fn form<'a>(pack: &'a Pack, group: &str) -> Vec<(&'a str, Vec<Field>)> {
    pack.sections
        .iter()
        .filter(|section| section.groups.is_empty() || section.groups.iter().any(|of| of == group))
        .map(|section| (LANGUAGE.of(&section.title), section.fields.iter().map(|field| field.field).collect()))
        .collect()
}

/// Whether a field is a line below the title, rather than a section.
fn is_fact(field: Field) -> bool {
    use Field::{ApprovedBy, ApprovedOn, Commissioner, Status, ValidFrom};
    matches!(field, Commissioner | ApprovedBy | ApprovedOn | ValidFrom | Status)
}

/// Whether a field stands as a label with a line wherever it stands.
fn is_label(field: Field) -> bool {
    use Field::{ApprovedOn, Duration, End, Start, Status, ValidFrom};
    matches!(field, ApprovedOn | ValidFrom | Status | Start | End | Duration)
}

struct Printing<'a> {
    draft: &'a Draft,
    blanks: Blanks,
}

impl Printing<'_> {
    fn is_filled(&self, field: Field) -> bool {
        match field {
            Field::Title => false,
            Field::Status => self.draft.status != Status::Drafting,
            field => !self.draft.is_empty(field),
        }
    }

    /// The labels that have a line, or all of them where blanks are shown.
    fn facts(&self, fields: impl Iterator<Item = Field>) -> Vec<Fact> {
        fields
            .filter(|&field| field == Field::Status || self.is_filled(field) || self.blanks == Blanks::Shown)
            .map(|field| Fact { field: Some(field), label: LANGUAGE.field(field).to_owned(), value: self.value(field) })
            .collect()
    }

    fn value(&self, field: Field) -> String {
        match field {
            Field::Status => LANGUAGE.status(self.draft.status).to_owned(),
            Field::Duration => self.draft.time_frame.duration.as_ref().map(duration).unwrap_or_default(),
            field => match self.draft.text(field) {
                Some(text) => text.lines().map(one_line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", "),
                None => self.draft.date(field).map(date).unwrap_or_default(),
            },
        }
    }

    /// A section of the form. A field that is called as the section is stands right under its heading, if it is the first.
    fn section(&self, heading: &str, fields: &[Field]) -> Section {
        let mut section = Section { heading: heading.to_owned(), ..Section::default() };
        let mut at = 0;
        while let Some(&field) = fields.get(at) {
            let labels = fields.iter().skip(at).take_while(|&&field| is_label(field)).count();
            if labels > 0 {
                let facts = self.facts(fields.iter().skip(at).take(labels).copied());
                self.labels(facts, &mut section);
            } else if section.is_empty() && LANGUAGE.field(field) == heading {
                section.blocks = self.blocks(field);
                section.field = (!section.blocks.is_empty()).then_some(field);
            } else {
                section.parts.extend(self.part(field));
            }
            at += labels.max(1);
        }
        section
    }

    /// Labels go under the section's own heading; below other parts they have one of their own.
    fn labels(&self, facts: Vec<Fact>, section: &mut Section) {
        if facts.is_empty() {
            return;
        }
        match section.parts.as_slice() {
            [] => section.blocks.push(Block::Facts(facts)),
            [..] => section.parts.push(Section {
                heading: LANGUAGE.label(Label::Time).to_owned(),
                blocks: vec![Block::Facts(facts)],
                ..Section::default()
            }),
        }
    }

    fn part(&self, field: Field) -> Option<Section> {
        let heading = LANGUAGE.field(field).to_owned();
        let part = Section { heading, field: Some(field), blocks: self.blocks(field), parts: Vec::new() };
        (!part.is_empty()).then_some(part)
    }

    /// What the form does not ask for: the time in one section, every other field in its own.
    fn besides(&self, fields: &[Field]) -> Vec<Section> {
        let (labels, others): (Vec<Field>, Vec<Field>) = fields.iter().partition(|&&field| is_label(field));
        let mut sections = vec![self.section(LANGUAGE.label(Label::Time), &labels)];
        sections.extend(others.into_iter().filter_map(|field| self.part(field)));
        sections
    }

    fn blocks(&self, field: Field) -> Vec<Block> {
        let blocks = match field {
            Field::Participants => self.participants(),
            Field::Reports => self.reports(),
            Field::Timetable => self.timetable(),
            field => self.draft.text(field).map(blocks).unwrap_or_default(),
        };
        if blocks.is_empty() && self.blanks == Blanks::Shown { vec![Block::Absent] } else { blocks }
    }

    fn participants(&self) -> Vec<Block> {
        let all = || self.draft.participants.iter().filter(|who| !who.is_empty());
        let has_standing = all().any(|who| who.standing != Standing::Member);
        let mut columns = vec![Label::Name, Label::Role, Label::Organisation, Label::Party];
        columns.extend(has_standing.then_some(Label::Standing));
        let rows = all().map(|who| {
            let sector = who.sector.map(|sector| LANGUAGE.sector(sector)).unwrap_or_default();
            let mut row =
                vec![one_line(&who.name), one_line(&who.role), one_line(&who.organisation), sector.to_owned()];
            row.extend(has_standing.then(|| LANGUAGE.standing(who.standing).to_owned()));
            row
        });
        table(columns, rows)
    }

    fn reports(&self) -> Vec<Block> {
        let all = || self.draft.reports.iter().filter(|report| !report.is_empty());
        let any_delivered = all().any(|report| report.delivered);
        let mut columns = vec![Label::Date, Label::Report, Label::Recipient];
        columns.extend(any_delivered.then_some(Label::Delivered));
        let rows = all().map(|report| {
            let day = report.date.as_ref().map(date).unwrap_or_default();
            let mut row = vec![day, one_line(&report.what), one_line(&report.to)];
            let delivered = if report.delivered { LANGUAGE.label(Label::Yes) } else { "" };
            row.extend(any_delivered.then(|| delivered.to_owned()));
            row
        });
        table(columns, rows)
    }

    fn timetable(&self) -> Vec<Block> {
        let steps = self.draft.timetable.iter().filter(|step| !step.is_empty());
        let rows = steps.map(|step| vec![step.date.as_ref().map(date).unwrap_or_default(), one_line(&step.what)]);
        table(vec![Label::Date, Label::Step], rows)
    }
}

fn table(columns: Vec<Label>, rows: impl Iterator<Item = Vec<String>>) -> Vec<Block> {
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() { Vec::new() } else { vec![Block::Table(Table { columns, rows })] }
}

/// A date in words, or as it was written.
pub(super) fn date(entry: &DateEntry) -> String {
    match entry {
        Entry::Known(date) => LANGUAGE.date(*date),
        Entry::Written(text) => one_line(text),
    }
}

fn duration(entry: &DurationEntry) -> String {
    match entry {
        Entry::Known(duration) => LANGUAGE.duration(*duration),
        Entry::Written(text) => one_line(text),
    }
}
