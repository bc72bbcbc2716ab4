//! What the command line answers about a file.

use serde::Serialize;
use uppdragskollen_core::check::{Session, Summary, Verdict};
use uppdragskollen_core::draft::{Draft, Field};
use uppdragskollen_core::import::{DocumentKind, Evidence, Imported, Passage};
use uppdragskollen_core::pack::{Level, Pack};
use uppdragskollen_core::wording::{Context, Language};

/// The answer about a file that could be read.
#[derive(Serialize)]
pub struct Answer {
    file: String,
    document: DocumentKind,
    pack: String,
    group: String,
    /// Whether it is an assignment document, and every requirement is met.
    pub ready: bool,
    draft: Draft,
    verdicts: Vec<RuleAnswer>,
    summary: Summary,
    unplaced: Vec<Passage>,
    #[serde(skip)]
    group_title: String,
    #[serde(skip)]
    pack_title: String,
}

#[derive(Serialize)]
struct RuleAnswer {
    rule: String,
    level: Level,
    verdict: Verdict,
    title: String,
    why: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    remedy: String,
    source: String,
    evidence: Vec<Evidence>,
}

impl Answer {
    /// Puts together what a session says of a file.
    pub fn new(file: &str, imported: &Imported, pack: &Pack, session: &Session, language: Language) -> Self {
        let draft = &imported.draft;
        let context = Context { pack, draft };
        let verdicts = session
            .reviews()
            .filter_map(|review| {
                let rule = pack.rules.get(review.rule)?;
                let explanation = session.explain(review.number, draft);
                let read = |field: Field| session.rules().readers(field).contains(&(review.number as u32));
                Some(RuleAnswer {
                    rule: rule.id.clone(),
                    level: rule.level,
                    verdict: review.verdict,
                    title: language.rule(rule).title.clone(),
                    why: language.why(&explanation, &context),
                    remedy: language.remedy(&explanation, &context),
                    source: pack.cite(rule),
                    evidence: imported.evidence.iter().filter(|evidence| read(evidence.field)).cloned().collect(),
                })
            })
            .collect();
        let summary = session.summary(pack);
        let group = pack.groups.iter().find(|group| group.id == draft.group);
        Self {
            file: file.to_owned(),
            document: imported.kind,
            pack: pack.id.clone(),
            group: draft.group.clone(),
            ready: imported.kind == DocumentKind::Assignment && summary.is_complete(),
            draft: draft.clone(),
            verdicts,
            summary,
            unplaced: imported.unplaced.clone(),
            group_title: group.map(|group| language.of(&group.title).to_owned()).unwrap_or_default(),
            pack_title: language.of(&pack.title).to_owned(),
        }
    }

    /// One line of JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// To be read: what is open first comes to the eye by its mark.
    pub fn to_text(&self, language: Language) -> String {
        let mut lines = vec![format!("{}: {} · {}", self.file, self.pack_title, self.group_title)];
        if self.document == DocumentKind::Other {
            lines.push(language.document_kind(self.document).to_owned());
        }
        for level in Level::ALL {
            let of_level: Vec<&RuleAnswer> = self.verdicts.iter().filter(|answer| answer.level == level).collect();
            if of_level.is_empty() {
                continue;
            }
            lines.push(format!("\n{}", language.level(level)));
            for answer in of_level {
                lines.push(format!("  [{}] {} ({})", language.verdict(answer.verdict), answer.title, answer.rule));
                lines.push(format!("      {}", answer.why));
                if !answer.remedy.is_empty() {
                    lines.push(format!("      → {}", answer.remedy));
                }
                if !answer.verdict.is_settled() {
                    lines.push(format!("      {}", answer.source));
                }
            }
        }
        let count = self.summary.requirement;
        lines.push(format!("\n{}", language.progress(count.met, count.applicable())));
        if !self.unplaced.is_empty() {
            lines.push(format!("\n{}", language.unplaced(self.unplaced.len())));
            lines.extend(self.unplaced.iter().map(|passage| format!("  {}", first_words(&passage.text))));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

/// The beginning of a passage, on one line.
fn first_words(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(100) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// The answer about a file that could not be read.
#[derive(Serialize)]
pub struct Refusal<'a> {
    /// The file.
    pub file: &'a str,
    /// Why, and what to do.
    pub error: String,
}

impl Refusal<'_> {
    /// One line of JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// To be read.
    pub fn to_text(&self) -> String {
        format!("{}: {}", self.file, self.error)
    }
}
