//! A draft checked as a whole, and summed up.

use serde::Serialize;

use super::session::Session;
use crate::pack::{Level, Pack, Verdict};

/// How many rules of one level come to which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Uppfyllt.
    pub met: usize,
    /// Saknas.
    pub unmet: usize,
    /// Oklart.
    pub undetermined: usize,
    /// Ej tillämpligt.
    pub not_applicable: usize,
}

impl Count {
    /// How many rules apply.
    pub fn applicable(self) -> usize {
        self.met + self.unmet + self.undetermined
    }

    fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::Unmet => self.unmet += 1,
            Verdict::Undetermined => self.undetermined += 1,
            Verdict::NotApplicable => self.not_applicable += 1,
        }
    }
}

/// The verdicts counted, level by level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Krav.
    pub requirement: Count,
    /// Rekommendationer.
    pub recommendation: Count,
    /// Upplysningar.
    pub note: Count,
}

impl Summary {
    /// Whether every requirement that applies is met.
    pub fn is_complete(self) -> bool {
        self.requirement.unmet == 0 && self.requirement.undetermined == 0
    }
}

/// One rule's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The rule's number in its [`Rules`](crate::pack::Rules).
    pub number: usize,
    /// Its place in the pack.
    pub rule: usize,
    /// What it comes to.
    pub verdict: Verdict,
}

impl Session {
    /// Every rule's answer, in the pack's order.
    pub fn reviews(&self) -> impl Iterator<Item = Review> {
        self.verdicts()
            .iter()
            .enumerate()
            .filter_map(|(number, &verdict)| Some(Review { number, rule: self.rules().in_pack(number)?, verdict }))
    }

    /// The answers counted. `pack` must be the one whose rules the session evaluates.
    pub fn summary(&self, pack: &Pack) -> Summary {
        let mut summary = Summary::default();
        for review in self.reviews() {
            let Some(rule) = pack.rules.get(review.rule) else { continue };
            match rule.level {
                Level::Requirement => summary.requirement.add(review.verdict),
                Level::Recommendation => summary.recommendation.add(review.verdict),
                Level::Note => summary.note.add(review.verdict),
            }
        }
        summary
    }
}
