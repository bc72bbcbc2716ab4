//! What a pack is.

use serde::Serialize;
use time::Date;

use super::condition::Condition;
use super::data::Place;
use super::verdict::Verdict;
use crate::draft::{Draft, Field, Sector};
use crate::swedish::PartialDate;

/// The governing documents of one collaboration, as rules, form and vocabulary.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Its name in data, `sodra-alvsborg-2022`.
    pub id: String,
    /// Grows with every change of its rules.
    pub version: u32,
    /// Its name to a reader.
    pub title: Text,
    /// The terms that name the collaboration: a document that has them is for this pack.
    pub terms: Vec<String>,
    /// When its documents apply.
    pub validity: Validity,
    /// The documents that its rules cite.
    pub sources: Vec<Source>,
    /// The bodies that its documents name.
    pub bodies: Vec<Body>,
    /// What its rules look for in running text.
    pub concepts: Vec<Concept>,
    /// The kinds of group that get an assignment; the first is the usual one.
    pub groups: Vec<Group>,
    /// The form, section by section, in the order of an adopted document.
    pub sections: Vec<Section>,
    /// The rules.
    pub rules: Vec<Rule>,
}

/// The largest pack that is read, in bytes: some thousands of rules.
pub const LARGEST_PACK: usize = 4_000_000;

impl Pack {
    /// Where a rule's source asks for it: document, section and paragraph.
    pub fn cite(&self, rule: &Rule) -> String {
        let citation = &rule.citation;
        let source = self.sources.iter().find(|source| source.id == citation.source);
        let title = source.map_or(citation.source.as_str(), |source| source.title.as_str());
        format!("{title}, {}: {}", citation.section, citation.paragraph)
    }
}

/// A text, in Swedish and perhaps in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English, where the pack has it.
    pub en: Option<String>,
}

/// When the governing documents apply.
#[derive(Clone, Debug)]
pub struct Validity {
    /// The first day, ISO 8601.
    pub from: PartialDate,
    /// The last day of the first period, ISO 8601.
    pub to: PartialDate,
    /// By how many years it is prolonged at a time, unless a party gives notice.
    pub prolonged_by_years: Option<u16>,
}

/// A governing document.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name in citations.
    pub id: String,
    /// Its title, as printed.
    pub title: String,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// A body, and the terms that name it. For terms see [`Terms`](crate::swedish::Terms).
#[derive(Clone, Debug)]
pub struct Body {
    /// Its name in conditions.
    pub id: String,
    /// Its name to a reader, as it stands in the middle of a sentence.
    pub name: Text,
    /// The terms that name it.
    pub terms: Vec<String>,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// Something that a text can say, and the terms that say it.
#[derive(Clone, Debug)]
pub struct Concept {
    /// Its name in conditions.
    pub id: String,
    /// Its name to a reader, as it stands in the middle of a sentence: "en plan för uppföljning".
    pub name: Text,
    /// The terms that say it.
    pub terms: Vec<String>,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// A kind of group.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name in data, `uppdragsgrupp`.
    pub id: String,
    /// Its name to a reader.
    pub title: Text,
    /// What kind of group it is.
    pub description: Text,
    /// The bodies that give this group its assignments: a document with one of them as commissioner is for this group.
    pub commissioned_by: Vec<String>,
    /// The terms that name the group itself.
    pub terms: Vec<String>,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// A section of the form and of the document.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// The groups that have it; all, if none is named.
    pub groups: Vec<String>,
    /// Its fields, in order.
    pub fields: Vec<FormField>,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// A field of the form.
#[derive(Clone, Debug)]
pub struct FormField {
    /// The field of the draft.
    pub field: Field,
    /// What to write there, in a sentence or two.
    pub help: Text,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// One requirement, with what it rests on.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name, stable for ever: `ug-kommun`.
    pub id: String,
    /// How much weight the source gives it.
    pub level: Level,
    /// The groups that it applies to.
    pub groups: Vec<String>,
    /// Where it does not hold, the rule does not apply. Decided first.
    pub when: Option<Condition>,
    /// What must hold.
    pub condition: Condition,
    /// Where the source asks for it.
    pub citation: Citation,
    /// Its words in Swedish.
    pub sv: RuleText,
    /// Its words in English, where the pack has them.
    pub en: Option<RuleText>,
    /// What one click can mend.
    pub fix: Option<Fix>,
    /// Small drafts that show what the rule comes to.
    pub tests: Vec<PackTest>,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// A small draft, and what its rule comes to. It travels with the pack, so that who changes a rule sees what changes.
#[derive(Clone, Debug)]
pub struct PackTest {
    /// What the draft shows.
    pub name: String,
    /// What the rule comes to.
    pub verdict: Verdict,
    /// The day on which it does.
    pub today: Date,
    /// The draft. Its pack and its group are those of the rule.
    pub draft: Draft,
    /// Where it stands in the pack's file.
    pub place: Place,
}

/// How much weight a source gives a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Krav: the source demands it.
    Requirement,
    /// Rekommendation: the source advises it.
    Recommendation,
    /// Upplysning: the source tells it.
    Note,
}

impl Level {
    /// Every level, the weightiest first.
    pub const ALL: [Self; 3] = [Self::Requirement, Self::Recommendation, Self::Note];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Requirement => "requirement",
            Self::Recommendation => "recommendation",
            Self::Note => "note",
        }
    }

    /// The level of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// Where a source asks for something.
#[derive(Clone, Debug, Default)]
pub struct Citation {
    /// The source, by id.
    pub source: String,
    /// The section, as numbered and titled.
    pub section: String,
    /// The part of the section: heading, paragraph, sentence.
    pub paragraph: String,
}

/// A rule's words in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleText {
    /// What is asked, in a few words.
    pub title: String,
    /// Why the source asks for it.
    pub why: String,
    /// What to write.
    pub advice: String,
}

/// A change that one click makes.
#[derive(Clone, Debug)]
pub struct Fix {
    /// What the button says.
    pub label: Text,
    /// What it does.
    pub action: FixAction,
}

/// What a fix does to the draft. What it writes is Swedish, as the document is.
#[derive(Clone, Debug)]
pub enum FixAction {
    /// Writes a text into a field: instead of a placeholder, else after what stands there.
    Write {
        /// The field, one that holds text.
        field: Field,
        /// The text.
        text: String,
    },
    /// Adds a seat to be filled.
    Seat {
        /// For whom.
        sector: Sector,
        /// The seat's name.
        role: String,
    },
    /// Adds an occasion of reporting.
    Report {
        /// To whom.
        to: String,
        /// What.
        what: String,
    },
}
