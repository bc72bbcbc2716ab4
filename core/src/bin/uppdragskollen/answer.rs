//! How the command line says its answers.

use serde::Serialize;
use uppdragskollen_core::answer::{Answer, RuleAnswer};
use uppdragskollen_core::import::DocumentKind;
use uppdragskollen_core::pack::{Level, Pack};
use uppdragskollen_core::wording::Language;

/// The answer about a file that could be read.
#[derive(Serialize)]
pub struct Report<'a> {
    /// The file.
    pub file: &'a str,
    /// What is said of it.
    #[serde(flatten)]
    pub answer: Answer,
}

impl Report<'_> {
    /// One line of JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// To be read: level by level, what is open with its remedy, the pack's advice, why it is asked, and its source.
    pub fn to_text(&self, pack: &Pack, language: Language) -> String {
        let answer = &self.answer;
        let group = pack.groups.iter().find(|group| group.id == answer.group);
        let group = group.map(|group| language.of(&group.title)).unwrap_or_default();
        let mut lines = vec![format!("{}: {} · {group}", self.file, language.of(&pack.title))];
        if answer.document == DocumentKind::Other {
            lines.push(language.document_kind(answer.document).to_owned());
        }
        for level in Level::ALL {
            let of_level: Vec<&RuleAnswer> = answer.verdicts.iter().filter(|rule| rule.level == level).collect();
            if of_level.is_empty() {
                continue;
            }
            lines.push(format!("\n{}", language.level(level)));
            for rule in of_level {
                lines.push(format!("  [{}] {} ({})", language.verdict(rule.verdict), rule.title, rule.rule));
                lines.push(format!("      {}", rule.why));
                if !rule.remedy.is_empty() {
                    let advice = if rule.remedy.contains(&rule.advice) { "" } else { &rule.advice };
                    lines.push(format!("      → {} {advice}", rule.remedy).trim_end().to_owned());
                }
                if !rule.verdict.is_settled() {
                    lines.push(format!("      {}", rule.purpose));
                    lines.push(format!("      {}", rule.source));
                }
            }
        }
        let count = answer.summary.requirement;
        lines.push(format!("\n{}", language.progress(count.met, count.applicable())));
        if !answer.unplaced.is_empty() {
            lines.push(format!("\n{}", language.unplaced(answer.unplaced.len())));
            lines.extend(answer.unplaced.iter().map(|passage| format!("  {}", first_words(&passage.text))));
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
