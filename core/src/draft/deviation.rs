//! Reasons for what is not met.

use super::Draft;
use super::json::Unknown;

/// A requirement that the document does not meet, and why. It follows the document to whoever receives it; it never makes
/// the requirement met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deviation {
    /// The rule, by id.
    pub rule: String,
    /// Why it is not met, in the person's own words.
    pub reason: String,
    /// What a newer version added.
    pub unknown: Unknown,
}

impl Draft {
    /// The reason given for not meeting a rule; empty where none is.
    pub fn reason(&self, rule: &str) -> &str {
        self.deviations.iter().find(|deviation| deviation.rule == rule).map_or("", |deviation| deviation.reason.trim())
    }

    /// Keeps a reason for not meeting a rule; takes it away where it is blank.
    pub fn give_reason(&mut self, rule: &str, reason: &str) {
        let at = self.deviations.iter().position(|deviation| deviation.rule == rule);
        match (at, reason.trim().is_empty()) {
            (Some(at), true) => drop(self.deviations.remove(at)),
            (Some(at), false) => reason.clone_into(&mut self.deviations[at].reason),
            (None, true) => {}
            (None, false) => self.deviations.push(Deviation {
                rule: rule.to_owned(),
                reason: reason.to_owned(),
                unknown: Unknown::new(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Newer;

    #[test]
    fn a_reason_is_kept_with_the_draft_and_can_be_taken_back() {
        let mut draft = Draft::default();
        draft.give_reason("ug-kommun", "Frågan rör bara regionen.");
        draft.give_reason("ug-kommun", "Frågan rör bara sjukhuset.");
        assert_eq!(draft.reason("ug-kommun"), "Frågan rör bara sjukhuset.");
        assert_eq!(Draft::from_json(&draft.to_json(), Newer::Refuse).as_ref(), Ok(&draft));
        draft.give_reason("ug-kommun", " ");
        assert_eq!(draft, Draft::default());
    }
}
