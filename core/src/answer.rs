//! What a check answers about a document, as data: the form that the command line and the JavaScript face share.

use serde::Serialize;

use crate::check::{Session, Summary, Verdict};
use crate::draft::{Draft, Field};
use crate::import::{DocumentKind, Evidence, Imported, Passage};
use crate::pack::{Level, Pack};
use crate::wording::{Context, Language};

/// The answer about one document.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// Whether it is an assignment document at all.
    pub document: DocumentKind,
    /// The pack that it was checked against, by id.
    pub pack: String,
    /// The kind of group, by id.
    pub group: String,
    /// Whether it is an assignment document, and every requirement is met.
    pub ready: bool,
    /// What was read.
    pub draft: Draft,
    /// What each rule says, in the pack's order.
    pub verdicts: Vec<RuleAnswer>,
    /// The verdicts counted, level by level.
    pub summary: Summary,
    /// What found no place in the draft.
    pub unplaced: Vec<Passage>,
}

/// What one rule says.
#[derive(Clone, Debug, Serialize)]
pub struct RuleAnswer {
    /// The rule, by id.
    pub rule: String,
    /// Its level.
    pub level: Level,
    /// What it comes to.
    pub verdict: Verdict,
    /// What it asks, in a few words.
    pub title: String,
    /// What was found, in sentences.
    pub why: String,
    /// The smallest change that would meet it, in sentences; left out where nothing needs to change.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub remedy: String,
    /// Why the rule is there, in the pack's words; left out where nothing needs to change.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// What to write, in the pack's words; left out where nothing needs to change.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub advice: String,
    /// Document, section and paragraph that ask for it.
    pub source: String,
    /// The passages that the fields it reads came from.
    pub evidence: Vec<Evidence>,
}

impl Answer {
    /// Puts together what a session says of a document. `pack` must be the one whose rules the session evaluates.
    pub fn new(imported: &Imported, pack: &Pack, session: &Session, language: Language) -> Self {
        let draft = &imported.draft;
        let context = Context { pack, draft };
        let verdicts = session
            .reviews()
            .filter_map(|review| {
                let rule = pack.rules.get(review.rule)?;
                let explanation = session.explain(review.number, draft);
                let text = language.rule(rule);
                let of_pack = |said: &String| if review.verdict.is_settled() { String::new() } else { said.clone() };
                let advice = of_pack(&text.advice);
                let remedy = language.remedy(&explanation, &context);
                let read = |field: Field| session.rules().readers(field).contains(&(review.number as u32));
                Some(RuleAnswer {
                    rule: rule.id.clone(),
                    level: rule.level,
                    verdict: review.verdict,
                    title: text.title.clone(),
                    why: language.why(&explanation, &context),
                    // Of some conditions no change is known that would meet them: then what the pack advises is what
                    // there is to do.
                    remedy: if remedy.is_empty() { advice.clone() } else { remedy },
                    purpose: of_pack(&text.why),
                    advice,
                    source: pack.cite(rule),
                    evidence: imported.evidence.iter().filter(|evidence| read(evidence.field)).cloned().collect(),
                })
            })
            .collect();
        let summary = session.summary(pack);
        Self {
            document: imported.kind,
            pack: pack.id.clone(),
            group: draft.group.clone(),
            ready: imported.kind == DocumentKind::Assignment && summary.is_complete(),
            draft: draft.clone(),
            verdicts,
            summary,
            unplaced: imported.unplaced.clone(),
        }
    }
}
