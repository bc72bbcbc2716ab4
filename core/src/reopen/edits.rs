//! What has been edited, put into the draft.

use std::collections::BTreeMap;
use std::ops::Range;

use time::Date;

use super::print::{self, Line, Origin, Printed};
use super::rows::Rows;
use super::text::{Text, Written, joined, raw_line, without_mark};
use super::values;
use crate::compare::{Pair, align};
use crate::draft::{Draft, Field, Participant, Report, Step};
use crate::export::Document;
use crate::import::{Form, field_of_heading};
use crate::wording::{Label, Language};

/// The draft as the text has it now, and the places of what found none in it.
pub fn edited(draft: &Draft, document: &Document, text: &[Line], today: Date) -> (Draft, Vec<Range<usize>>) {
    let print = print::printed(document);
    let mut editing = Editing::new(draft, &print, today);
    let before: Vec<&str> = print.iter().map(|line| line.text.as_str()).collect();
    let after: Vec<&str> = text.iter().map(|line| line.text.as_str()).collect();
    let is_like = |at: usize, to: usize| {
        let class = |form: Form| match form {
            Form::Row => 0,
            Form::Heading(_) => 1,
            _ => 2,
        };
        print.get(at).zip(text.get(to)).is_some_and(|(printed, line)| {
            class(printed.form) == class(line.form) || printed.origin == Origin::Title && line.form != Form::Row
        })
    };
    let pairs = align(&before, &after, is_like);
    let has_title = pairs.iter().any(|pair| match pair {
        Pair::Same(at, _) | Pair::Changed(at, _) => print.get(*at).is_some_and(|line| line.origin == Origin::Title),
        _ => false,
    });
    editing.awaits_title = !has_title;
    editing.lost =
        pairs.iter().filter_map(|pair| if let Pair::Removed(at) = pair { print.get(*at) } else { None }).collect();
    for pair in pairs {
        match pair {
            Pair::Same(at, to) => {
                if let Some((printed, line)) = print.get(at).zip(text.get(to)) {
                    editing.kept(printed, line, true);
                }
            }
            Pair::Changed(at, to) => {
                if let Some((printed, line)) = print.get(at).zip(text.get(to)) {
                    editing.kept(printed, line, false);
                }
            }
            Pair::Removed(at) => {
                if let Some(printed) = print.get(at) {
                    editing.removed(printed);
                }
            }
            Pair::Added(to) => {
                if let Some(line) = text.get(to) {
                    editing.added(line);
                }
            }
        }
    }
    editing.finish()
}

struct Editing<'a> {
    carried: &'a Draft,
    draft: Draft,
    today: Date,
    /// The field whose content is read at present.
    field: Option<Field>,
    /// What the columns of the table hold that is read at present.
    columns: Vec<Option<Label>>,
    /// Whether the title of the print is gone, and none has been found instead.
    awaits_title: bool,
    texts: BTreeMap<Field, Text>,
    participants: Rows<Participant>,
    reports: Rows<Report>,
    timetable: Rows<Step>,
    /// Lines of the print that the text does not have in their place; perhaps in another.
    lost: Vec<&'a Printed>,
    /// Labels whose lines are gone; none of those that have come back.
    gone: Vec<Field>,
    unplaced: Vec<Range<usize>>,
}

impl<'a> Editing<'a> {
    fn new(carried: &'a Draft, print: &'a [Printed], today: Date) -> Self {
        let mut texts: BTreeMap<Field, Text> = BTreeMap::new();
        for line in print {
            if let Origin::Text { field, .. } | Origin::Absent(field) | Origin::Heading(Some(field)) = line.origin
                && carried.text(field).is_some()
            {
                texts.entry(field).or_default();
            }
        }
        Self {
            carried,
            draft: carried.clone(),
            today,
            field: None,
            columns: Vec::new(),
            awaits_title: false,
            texts,
            participants: Rows::new(&carried.participants),
            reports: Rows::new(&carried.reports),
            timetable: Rows::new(&carried.timetable),
            lost: Vec::new(),
            gone: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    /// A line that the print has too, perhaps changed.
    fn kept(&mut self, printed: &Printed, line: &Line, is_same: bool) {
        match &printed.origin {
            Origin::Kind => self.unplaced_unless(is_same, line),
            Origin::Title => {
                if !is_same {
                    self.draft.title.clone_from(&line.text);
                }
            }
            Origin::Heading(field) => {
                self.awaits_title = false;
                self.enter(*field);
                self.unplaced_unless(is_same, line);
            }
            Origin::Fact(field) => {
                self.awaits_title = false;
                self.field = None;
                if !is_same {
                    self.fact(*field, line);
                }
            }
            Origin::Text { field, line: number, counted } => {
                self.field = Some(*field);
                let text = if is_same { None } else { Some(line.text.as_str()) };
                self.text_line(*field, *number, *counted, text, line.form);
            }
            Origin::Absent(field) => {
                self.field = Some(*field);
                if !is_same {
                    self.added(line);
                }
            }
            Origin::Head(field, columns) => {
                self.field = Some(*field);
                self.columns = columns.iter().copied().map(Some).collect();
                if !is_same {
                    self.head(&values::head(&line.text, *field), line);
                }
            }
            Origin::Row(field, number) => {
                self.field = Some(*field);
                self.row(*field, *number, &printed.text, line);
            }
        }
    }

    /// A head that says something else. A column that is called what no column is called holds what it held.
    fn head(&mut self, read: &[Option<Label>], line: &Line) {
        let held = std::mem::take(&mut self.columns);
        let same_width = held.len() == read.len();
        let column =
            |place: usize| held.get(place).copied().flatten().filter(|held| same_width && !read.contains(&Some(*held)));
        self.columns = read.iter().enumerate().map(|(place, read)| read.or_else(|| column(place))).collect();
        self.unplaced_unless(read.iter().all(Option::is_some), line);
    }

    /// A line that the text no longer has.
    fn removed(&mut self, printed: &Printed) {
        match printed.origin {
            Origin::Fact(field) => self.gone.push(field),
            Origin::Text { field, .. } => self.texts.entry(field).or_default().is_changed = true,
            Origin::Row(field, _) => match field {
                Field::Participants => self.participants.is_changed = true,
                Field::Reports => self.reports.is_changed = true,
                _ => self.timetable.is_changed = true,
            },
            // The head of a table that is gone tells what its rows hold, if they are still there.
            Origin::Head(field, ref columns) => {
                self.field = Some(field);
                self.columns = columns.iter().copied().map(Some).collect();
            }
            Origin::Kind | Origin::Title | Origin::Heading(_) | Origin::Absent(_) => {}
        }
    }

    /// A line that the print does not have.
    fn added(&mut self, line: &Line) {
        if print::is_absent(&line.text) {
            return;
        }
        let is_heading = matches!(line.form, Form::Heading(_) | Form::Emphasis);
        if line.form != Form::Row
            && let Some(field) = heading(&line.text, is_heading)
        {
            return self.enter(Some(field));
        }
        if self.awaits_title && self.field.is_none() && line.form != Form::Row && label(&line.text).is_none() {
            self.awaits_title = false;
            self.draft.title.clone_from(&line.text);
            return;
        }
        if matches!(line.form, Form::Heading(_)) {
            // What stands under a heading that is not known is for a person to place.
            self.field = None;
            return self.unplaced.push(line.place.clone());
        }
        let is_text = self.field.is_some_and(|field| self.carried.text(field).is_some());
        match (self.field, line.form) {
            (Some(field), Form::Row) if !values::columns(field).is_empty() => self.new_row(field, line),
            (Some(field), form) if is_text => self.new_line(field, &line.text.replace('\t', ", "), form),
            _ => match label(&line.text) {
                Some((field, _)) => self.fact(field, line),
                None => self.unplaced.push(line.place.clone()),
            },
        }
    }

    /// Begins to read what stands under a heading.
    fn enter(&mut self, field: Option<Field>) {
        self.field = field;
        let columns = field.map(values::columns).unwrap_or_default();
        self.columns = columns.iter().copied().map(Some).collect();
    }

    fn fact(&mut self, field: Field, line: &Line) {
        let value = label(&line.text).filter(|(known, _)| *known == field).map(|(_, value)| value);
        let value = value.or_else(|| line.text.split_once(':').map(|(_, value)| value.trim()));
        self.gone.retain(|gone| *gone != field);
        let value = value.filter(|value| *value != print::absent());
        if !values::put(&mut self.draft, field, value.unwrap_or_default(), self.today) {
            self.unplaced.push(line.place.clone());
        }
    }

    /// A line of a text that was printed: as it was, or what it says now.
    fn text_line(&mut self, field: Field, number: usize, counted: bool, now: Option<&str>, form: Form) {
        let (blanks, raw) = raw_line(self.carried.text(field).unwrap_or_default(), number);
        let text = self.texts.entry(field).or_default();
        text.is_changed |= now.is_some();
        let (mark, said) = if form == Form::Item || counted { without_mark(raw) } else { ("", raw) };
        let said = now.unwrap_or(said);
        text.lines.push(if counted {
            Written::Counted(blanks, mark.trim_end().chars().next_back().unwrap_or('.'), said.to_owned())
        } else {
            Written::Plain(blanks, format!("{mark}{said}"))
        });
    }

    fn new_line(&mut self, field: Field, said: &str, form: Form) {
        let text = self.texts.entry(field).or_default();
        text.is_changed = true;
        let line = match (form, text.lines.last()) {
            (Form::Item, Some(Written::Counted(_, mark, _))) => Written::Counted(0, *mark, said.to_owned()),
            (Form::Item, _) => Written::Plain(0, format!("- {said}")),
            _ => Written::Plain(0, said.to_owned()),
        };
        text.lines.push(line);
    }

    fn row(&mut self, field: Field, number: usize, printed: &str, line: &Line) {
        let was: Vec<&str> = printed.split('\t').collect();
        let is: Vec<&str> = line.text.split('\t').collect();
        let (columns, known, today) = (self.columns.clone(), values::columns(field), self.today);
        let holds = match field {
            Field::Participants => self.participants.keep(number, &was, &is, &columns, known, today),
            Field::Reports => self.reports.keep(number, &was, &is, &columns, known, today),
            _ => self.timetable.keep(number, &was, &is, &columns, known, today),
        };
        self.unplaced_unless(holds, line);
    }

    fn new_row(&mut self, field: Field, line: &Line) {
        let head = values::head(&line.text, field);
        if head.iter().flatten().count() >= 2 {
            return self.head(&head, line);
        }
        let is_moved =
            |lost: &&Printed| matches!(lost.origin, Origin::Row(of, _) if of == field) && lost.text == line.text;
        if let Some(moved) = self.lost.iter().position(is_moved) {
            let moved = self.lost.swap_remove(moved);
            if let Origin::Row(field, number) = moved.origin {
                return self.row(field, number, &moved.text, line);
            }
        }
        let cells: Vec<&str> = line.text.split('\t').collect();
        let (columns, today) = (self.columns.clone(), self.today);
        let holds = match field {
            Field::Participants => self.participants.add(&cells, &columns, today),
            Field::Reports => self.reports.add(&cells, &columns, today),
            _ => self.timetable.add(&cells, &columns, today),
        };
        self.unplaced_unless(holds, line);
    }

    fn unplaced_unless(&mut self, is_placed: bool, line: &Line) {
        if !is_placed {
            self.unplaced.push(line.place.clone());
        }
    }

    fn finish(mut self) -> (Draft, Vec<Range<usize>>) {
        for (field, text) in self.texts {
            if text.is_changed
                && let Some(held) = self.draft.text_mut(field)
            {
                *held = joined(text.lines);
            }
        }
        for field in self.gone {
            values::put(&mut self.draft, field, "", self.today);
        }
        if let Some(rows) = self.participants.finish(&self.carried.participants) {
            self.draft.participants = rows;
        }
        if let Some(rows) = self.reports.finish(&self.carried.reports) {
            self.draft.reports = rows;
        }
        if let Some(rows) = self.timetable.finish(&self.carried.timetable) {
            self.draft.timetable = rows;
        }
        (self.draft, self.unplaced)
    }
}

/// The field that a line is the heading of. A line that is not set as a heading must say just what a heading says.
fn heading(text: &str, is_heading: bool) -> Option<Field> {
    let text = text.trim_end_matches(':');
    let own = Field::ALL.into_iter().find(|&field| Language::Swedish.field(field) == text && !is_label(field));
    own.or_else(|| field_of_heading(text).filter(|_| is_heading))
}

/// The field that a line is for by its label, and what the line says.
fn label(text: &str) -> Option<(Field, &str)> {
    let (label, value) = text.split_once(':')?;
    let field =
        Field::ALL.into_iter().find(|&field| is_label(field) && Language::Swedish.field(field) == label.trim())?;
    Some((field, value.trim()))
}

/// Whether a field stands as a label with a line.
fn is_label(field: Field) -> bool {
    use Field::{ApprovedBy, ApprovedOn, Commissioner, Duration, End, Start, Status, ValidFrom};
    matches!(field, Commissioner | ApprovedBy | ApprovedOn | ValidFrom | Status | Start | End | Duration)
}
