//! Every sentence of the core that a person reads, in both languages: Swedish in `sv`, English in `en`.

mod en;
mod label;
mod sv;

use time::Date;

use crate::check::{Change, Explanation, Finding, Verdict};
use crate::draft::{Draft, DraftError, Field, Participant, Problem, Sector, Standing, Status};
use crate::import::{DocumentKind, ImportError};
use crate::pack::{Fault, Level, Pack, PackProblem, Place, Rule, RuleText, Text};
use crate::share::ShareError;
use crate::store::backup::{BackupError, Flaw, Incoming};
use crate::store::{OpenError, Refusal};
use crate::swedish::{Duration, PartialDate, capitalized, has};

pub use label::Label;

/// A language of the user interface. The document itself is always Swedish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Svenska.
    #[default]
    Swedish,
    /// English.
    English,
}

/// What an explanation speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The pack whose rule is explained.
    pub pack: &'a Pack,
    /// The draft that it was checked against.
    pub draft: &'a Draft,
}

impl Context<'_> {
    /// The name of a body or concept, by its number in the vocabulary.
    fn term(&self, number: usize, language: Language) -> &str {
        let bodies = self.pack.bodies.iter().map(|body| &body.name);
        let concepts = self.pack.concepts.iter().map(|concept| &concept.name);
        bodies.chain(concepts).nth(number).map_or("", |name| language.of(name))
    }

    /// What to call a participant; empty where nothing is told but the party.
    fn participant(&self, place: usize) -> String {
        self.draft.participants.get(place).map(Participant::label).unwrap_or_default()
    }

    /// "Anna Ek, Bo Ny och en deltagare utan namn"; `nameless` are one, and several.
    fn participants(&self, places: &[usize], and: &str, nameless: [&str; 2]) -> String {
        let mut names: Vec<String> = places.iter().map(|&place| self.participant(place)).collect();
        names.retain(|name| !name.is_empty());
        let count = places.len() - names.len();
        if count > 0 {
            names.push(nameless[usize::from(count > 1)].to_owned());
        }
        join(&names.iter().map(String::as_str).collect::<Vec<_>>(), and)
    }

    /// What a step of the timetable says.
    fn step(&self, row: usize) -> &str {
        self.draft.timetable.get(row).map_or("", |step| step.what.trim())
    }

    /// What a field holds, as written.
    fn written(&self, field: Field) -> String {
        match field {
            Field::Duration => self.draft.time_frame.duration.as_ref().map(ToString::to_string).unwrap_or_default(),
            field => self.draft.date(field).map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// The heading of the rows of a pack's list, if each can have a heading of its own.
fn heading(list: &str) -> Option<&str> {
    match list {
        "tests" => Some("rules.tests"),
        "fields" => Some("sections.fields"),
        "rules" | "sections" | "groups" | "bodies" | "concepts" | "sources" => Some(list),
        _ => None,
    }
}

/// Whether a field of a draft lies in its time frame.
fn is_time(name: &str) -> bool {
    matches!(name, "start" | "end" | "duration")
}

/// A list as a sentence has it.
fn join(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// The known name that differs from `name` by a slip of the pen.
fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let (distance, near) = known.iter().map(|&known| (slips(name, known), known)).min()?;
    (distance <= name.chars().count() / 3).then_some(near)
}

/// How many letters must be added, taken away or changed to make one word of the other.
fn slips(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (place, &other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[to.len()]
}

/// Chooses by language among the functions of `sv` and `en` that have the same name. Inlined, like all choices by
/// language: a program that speaks only one then carries the words of only one.
macro_rules! in_both {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) -> $result:ty;)*) => {
        impl Language {
            $($(#[$doc])*
            #[inline(always)]
            pub fn $name(self, $($argument: $type),*) -> $result {
                match self {
                    Self::Swedish => sv::$name($($argument),*),
                    Self::English => en::$name($($argument),*),
                }
            })*
        }
    };
}

in_both! {
    /// The label of a field.
    field(field: Field) -> &'static str;
    /// The name of a verdict.
    verdict(verdict: Verdict) -> &'static str;
    /// The name of a level.
    level(level: Level) -> &'static str;
    /// The name of a level, as the heading of several rules.
    levels(level: Level) -> &'static str;
    /// The name of a status.
    status(status: Status) -> &'static str;
    /// The name of a standing.
    standing(standing: Standing) -> &'static str;
    /// The name of a sector, as a list has it.
    sector(sector: Sector) -> &'static str;
    /// A date as a sentence has it.
    date(date: PartialDate) -> String;
    /// A duration as a person writes it.
    duration(duration: Duration) -> String;
    /// One finding, as a sentence.
    finding(finding: &Finding, context: &Context<'_>) -> String;
    /// One change, as a request.
    change(change: &Change, context: &Context<'_>) -> String;
    /// What is wrong in one field, and what to do.
    problem(problem: Problem, field: Field) -> String;
    /// Why a document cannot be read, and what to do.
    import_error(error: &ImportError) -> String;
    /// Why a saved draft cannot be read, and what to do.
    draft_error(error: &DraftError) -> String;
    /// Why something was not kept, and what to do.
    refusal(refusal: Refusal) -> &'static str;
    /// Why a kept draft cannot be opened, and what to do.
    open_error(error: &OpenError) -> String;
    /// That some records were damaged, and what has become of them; empty where none was.
    damaged_records(count: usize) -> String;
    /// Why a file is not taken for a backup, and what to do.
    backup_error(error: &BackupError) -> String;
    /// Why a part of a backup is not restored.
    flaw(flaw: &Flaw) -> String;
    /// What restoring a draft would do.
    incoming(incoming: Incoming) -> &'static str;
    /// Why a draft cannot be put in a link or read from one, and what to do.
    share_error(error: ShareError) -> String;
    /// What is wrong with a pack, and what to do.
    fault(fault: &Fault) -> String;
    /// That nothing is wrong with a pack.
    sound_pack() -> &'static str;
    /// How many of a pack's tests hold.
    tests_passed(passed: usize, of: usize) -> String;
    /// Where in a pack's file: "rad 12, tecken 5"; empty where the file has no lines.
    place(place: Place) -> String;
    /// How far a document has come: "7 av 11 krav uppfyllda".
    progress(met: usize, applicable: usize) -> String;
    /// How many passages found no place in the draft.
    unplaced(count: usize) -> String;
    /// What a document that is no assignment looks like; empty for one that is.
    document_kind(kind: DocumentKind) -> &'static str;
    /// A word of a printed document.
    label(label: Label) -> &'static str;
    /// A day by which something is to be done, as exact as it is known: "senast under mars 2025".
    by_then(date: PartialDate) -> String;
    /// That an assignment ends, for a calendar.
    end_of_assignment(title: &str) -> String;
    /// What is reported to whom, for a calendar.
    report_to(what: &str, to: &str) -> String;
    /// What a review comes to: how many requirements are neither met nor explained, and how many are explained.
    outcome(open: usize, explained: usize) -> String;
}

impl Language {
    /// The text in this language; in Swedish, where the pack has no other.
    #[inline(always)]
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::Swedish => &text.sv,
            Self::English => text.en.as_deref().unwrap_or(&text.sv),
        }
    }

    /// The words of a rule in this language; in Swedish, where the pack has no other.
    #[inline(always)]
    pub fn rule(self, rule: &Rule) -> &RuleText {
        match self {
            Self::Swedish => &rule.sv,
            Self::English => rule.en.as_ref().unwrap_or(&rule.sv),
        }
    }

    /// What was found, in sentences.
    #[inline(always)]
    pub fn why(self, explanation: &Explanation, context: &Context<'_>) -> String {
        let say = match self {
            Self::Swedish => sv::finding,
            Self::English => en::finding,
        };
        sentences(explanation.findings.iter().map(|finding| say(finding, context)))
    }

    /// The smallest change that would meet the rule, in sentences; empty where nothing needs to change.
    #[inline(always)]
    pub fn remedy(self, explanation: &Explanation, context: &Context<'_>) -> String {
        let say = match self {
            Self::Swedish => sv::change,
            Self::English => en::change,
        };
        sentences(explanation.changes.iter().map(|change| say(change, context)))
    }

    /// What is wrong with a pack, where, and what to do.
    #[inline(always)]
    pub fn pack_problem(self, problem: &PackProblem) -> String {
        let place = [self.place(problem.place), problem.rule.clone()];
        let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
        let fault = self.fault(&problem.fault);
        if place.is_empty() { fault } else { format!("{}: {fault}", capitalized(&place.join(", "))) }
    }

    /// A day as a sentence has it.
    #[inline(always)]
    fn day(self, day: Date) -> String {
        self.date(PartialDate::Day(day))
    }
}

/// Sentences as a text; none twice.
fn sentences(each: impl Iterator<Item = String>) -> String {
    each.fold(String::new(), |mut all, sentence| {
        if !has(&all, &sentence) {
            all.push_str(if all.is_empty() { "" } else { " " });
            all.push_str(&sentence);
        }
        all
    })
}
