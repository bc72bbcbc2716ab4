//! The review report (granskningsprotokoll): every rule with its verdict, why, and where the governing document asks for
//! it, so that whoever receives the document can check the same file and get the same answer.

use serde::Serialize;
use time::Date;

use super::checksum::checksum;
use super::document::{Block, Document, Fact, Section, Table, one_line};
use crate::check::{Session, Verdict};
use crate::draft::Draft;
use crate::pack::{Level, Pack};
use crate::swedish::PartialDate;
use crate::wording::{Context, Label, Language};

/// A review of one draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Protocol {
    /// The draft's title.
    pub title: String,
    /// The pack, by id.
    pub pack: String,
    /// The version of the pack.
    pub pack_version: u32,
    /// The kind of group, by id.
    pub group: String,
    /// The day of the review, `2026-03-01`.
    pub day: String,
    /// The program, with its version.
    pub program: String,
    /// The [`checksum`] of the draft's content.
    pub checksum: String,
    /// Whether the document can be handed in: every requirement is met, or a reason is given why not.
    pub ready: bool,
    /// What each rule comes to, in the pack's order.
    pub rules: Vec<ReviewedRule>,
    /// The names of pack and group to a reader.
    #[serde(skip)]
    names: [String; 2],
    #[serde(skip)]
    language: Language,
}

/// What one rule comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReviewedRule {
    /// The rule, by id.
    pub rule: String,
    /// Its level.
    pub level: Level,
    /// Its verdict. A reason does not change it.
    pub verdict: Verdict,
    /// What it asks, in a few words.
    pub title: String,
    /// What was found, in sentences.
    pub why: String,
    /// Why the rule is there, in the pack's words; left out where nothing needs to change.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// What to write, in the pack's words; left out where nothing needs to change.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub advice: String,
    /// Document, section and paragraph that ask for it.
    pub source: String,
    /// The person's reason for not meeting it; empty where none is given, or none is needed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl ReviewedRule {
    /// Whether it keeps the document from being handed in: a requirement that is neither met nor explained.
    pub fn is_open(&self) -> bool {
        self.level == Level::Requirement && !self.verdict.is_settled() && self.reason.is_empty()
    }
}

/// Reviews a draft. `pack` must be the one whose rules the session evaluates, and `draft` the one that it has seen last.
pub fn review(draft: &Draft, pack: &Pack, session: &Session, day: Date, language: Language) -> Protocol {
    let context = Context { pack, draft };
    let rules: Vec<ReviewedRule> = session
        .reviews()
        .filter_map(|review| {
            let rule = pack.rules.get(review.rule)?;
            let explanation = session.explain(review.number, draft);
            let reason = if review.verdict.is_settled() { "" } else { draft.reason(&rule.id) };
            let text = language.rule(rule);
            let of_pack = |said: &String| if review.verdict.is_settled() { String::new() } else { said.clone() };
            Some(ReviewedRule {
                rule: rule.id.clone(),
                level: rule.level,
                verdict: review.verdict,
                title: text.title.clone(),
                why: language.why(&explanation, &context),
                purpose: of_pack(&text.why),
                advice: of_pack(&text.advice),
                source: pack.cite(rule),
                reason: reason.to_owned(),
            })
        })
        .collect();
    let group = pack.groups.iter().find(|group| group.id == draft.group);
    Protocol {
        title: one_line(&draft.title),
        pack: pack.id.clone(),
        pack_version: pack.version,
        group: draft.group.clone(),
        day: PartialDate::Day(day).to_string(),
        program: concat!("Uppdragskollen ", env!("CARGO_PKG_VERSION")).to_owned(),
        checksum: checksum(draft),
        ready: !rules.iter().any(ReviewedRule::is_open),
        rules,
        names: [
            language.of(&pack.title).to_owned(),
            group.map(|group| language.of(&group.title).to_owned()).unwrap_or_default(),
        ],
        language,
    }
}

impl Protocol {
    /// The report as a document.
    pub fn document(&self) -> Document {
        let language = self.language;
        let [pack, group] = &self.names;
        let fact = |label: Label, value: String| Fact { field: None, label: language.label(label).to_owned(), value };
        let day = self.day.parse().map_or_else(|_| self.day.clone(), |day| language.date(day));
        let mut sections: Vec<Section> = Level::ALL.into_iter().filter_map(|level| self.section(level)).collect();
        sections.push(Section {
            heading: language.label(Label::AboutChecksum).to_owned(),
            blocks: vec![Block::Paragraph(language.label(Label::ChecksumExplained).to_owned())],
            ..Section::default()
        });
        Document {
            language,
            kind: language.label(Label::Protocol).to_owned(),
            title: if self.title.is_empty() {
                language.label(Label::Assignment).to_owned()
            } else {
                self.title.clone()
            },
            collaboration: pack.clone(),
            facts: vec![
                fact(Label::Outcome, self.outcome()),
                fact(Label::Pack, format!("{pack} ({}, version {})", self.pack, self.pack_version)),
                fact(Label::Group, group.clone()),
                fact(Label::CheckedOn, day),
                fact(Label::Program, self.program.clone()),
                fact(Label::Checksum, grouped(&self.checksum)),
            ],
            sections,
        }
    }

    fn outcome(&self) -> String {
        let required = || self.rules.iter().filter(|rule| rule.level == Level::Requirement);
        let open = required().filter(|rule| rule.is_open()).count();
        let explained = required().filter(|rule| !rule.verdict.is_settled() && !rule.is_open()).count();
        self.language.outcome(open, explained)
    }

    fn section(&self, level: Level) -> Option<Section> {
        let of_level: Vec<&ReviewedRule> = self.rules.iter().filter(|rule| rule.level == level).collect();
        if of_level.is_empty() {
            return None;
        }
        let has_reasons = of_level.iter().any(|rule| !rule.reason.is_empty());
        let mut columns = vec![Label::Rule, Label::Verdict, Label::Why, Label::Source];
        columns.extend(has_reasons.then_some(Label::Reason));
        let rows = of_level.into_iter().map(|rule| {
            let mut row = vec![
                one_line(&format!("{} ({}). {}", rule.title, rule.rule, rule.purpose)),
                self.language.verdict(rule.verdict).to_owned(),
                one_line(&format!("{} {}", rule.why, rule.advice)),
                rule.source.clone(),
            ];
            row.extend(has_reasons.then(|| one_line(&rule.reason)));
            row
        });
        let table = Table { columns, rows: rows.collect() };
        Some(Section {
            heading: self.language.levels(level).to_owned(),
            blocks: vec![Block::Table(table)],
            ..Section::default()
        })
    }
}

/// Digits as a person compares them: eight at a time.
fn grouped(digits: &str) -> String {
    let letters: Vec<char> = digits.chars().collect();
    letters.chunks(8).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
