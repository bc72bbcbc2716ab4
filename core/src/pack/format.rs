//! What a pack file holds.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::draft::{Field, Sector};
use crate::swedish::PartialDate;

/// The governing documents of one collaboration, as rules, form and vocabulary.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its name in data, `sodra-alvsborg-2022`.
    pub id: String,
    /// Grows with every change of its rules.
    pub version: u32,
    /// Its name to a reader.
    pub title: Text,
    /// When its documents apply.
    pub validity: Validity,
    /// The documents that its rules cite.
    pub sources: Vec<Source>,
    /// The bodies that its documents name.
    pub bodies: Vec<Body>,
    /// What its rules look for in running text.
    #[serde(default)]
    pub concepts: Vec<Concept>,
    /// The kinds of group that get an assignment; the first is the usual one.
    pub groups: Vec<Group>,
    /// The form, section by section, in the order of an adopted document.
    pub sections: Vec<Section>,
    /// The rules.
    pub rules: Vec<Rule>,
}

impl Pack {
    /// Where a rule's source asks for it: document, section and paragraph.
    pub fn cite(&self, rule: &Rule) -> String {
        let citation = &rule.citation;
        let source = self.sources.iter().find(|source| source.id == citation.source);
        let title = source.map_or(citation.source.as_str(), |source| source.title.as_str());
        format!("{title}, {}: {}", citation.section, citation.paragraph)
    }
}

/// A text in both languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// When the governing documents apply.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// The first day, ISO 8601.
    #[serde(with = "as_text")]
    pub from: PartialDate,
    /// The last day of the first period, ISO 8601.
    #[serde(with = "as_text")]
    pub to: PartialDate,
    /// By how many years it is prolonged at a time, unless a party gives notice.
    pub prolonged_by_years: Option<u16>,
}

/// A governing document.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in citations.
    pub id: String,
    /// Its title, as printed.
    pub title: String,
}

/// A body, and the terms that name it. For terms see [`Terms`](crate::swedish::Terms).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name in conditions.
    pub id: String,
    /// Its name to a reader, as it stands in the middle of a sentence.
    pub name: Text,
    /// The terms that name it.
    pub terms: Vec<String>,
}

/// Something that a text can say, and the terms that say it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Its name in conditions.
    pub id: String,
    /// Its name to a reader, as it stands in the middle of a sentence: "en plan för uppföljning".
    pub name: Text,
    /// The terms that say it.
    pub terms: Vec<String>,
}

/// A kind of group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name in data, `uppdragsgrupp`.
    pub id: String,
    /// Its name to a reader.
    pub title: Text,
    /// What kind of group it is.
    pub description: Text,
    /// The bodies that give this group its assignments: a document with one of them as commissioner is for this group.
    #[serde(default)]
    pub commissioned_by: Vec<String>,
    /// The terms that name the group itself.
    #[serde(default)]
    pub terms: Vec<String>,
}

/// A section of the form and of the document.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// The groups that have it; all, if none is named.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Its fields, in order.
    pub fields: Vec<FormField>,
}

/// A field of the form.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// The field of the draft.
    pub field: Field,
    /// What to write there, in a sentence or two.
    pub help: Text,
}

/// One requirement, with what it rests on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// Its words in English.
    pub en: RuleText,
    /// What one click can mend.
    pub fix: Option<Fix>,
}

/// How much weight a source gives a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
}

/// Where a source asks for something.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source, by id.
    pub source: String,
    /// The section, as numbered and titled.
    pub section: String,
    /// The part of the section: heading, paragraph, sentence.
    pub paragraph: String,
}

/// A rule's words in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// What is asked, in a few words.
    pub title: String,
    /// Why the source asks for it.
    pub why: String,
    /// What to write.
    pub advice: String,
}

/// A change that one click makes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fix {
    /// What the button says.
    pub label: Text,
    /// What it does.
    pub action: FixAction,
}

/// What a fix does to the draft. What it writes is Swedish, as the document is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

/// A date as its ISO 8601 text.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::swedish::PartialDate;

    pub fn serialize<S: Serializer>(date: &PartialDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PartialDate, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
