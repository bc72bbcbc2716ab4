//! A draft under work: its verdicts kept up to date, change by change.

use std::rc::Rc;

use time::Date;

use super::evaluate;
use super::explain;
use super::facts::Facts;
use super::finding::Explanation;
use crate::draft::{Draft, Field};
use crate::pack::{Rules, Verdict};

/// The verdicts on one draft. After a change of a field only the rules that read it are evaluated again.
#[derive(Clone, Debug)]
pub struct Session {
    rules: Rc<Rules>,
    facts: Facts,
    verdicts: Vec<Verdict>,
}

impl Session {
    /// Checks a draft as a whole.
    pub fn new(rules: Rc<Rules>, draft: &Draft, today: Date) -> Self {
        let facts = Facts::read(draft, &rules, today);
        let verdicts = (0..rules.len()).map(|number| evaluate::verdict(&rules, number, &facts)).collect();
        Self { rules, facts, verdicts }
    }

    /// Takes in that `field` of the draft has changed.
    pub fn changed(&mut self, draft: &Draft, field: Field) {
        if self.rules.readers(field).is_empty() {
            return;
        }
        self.facts.update(draft, field, &self.rules);
        for &number in self.rules.readers(field) {
            let number = number as usize;
            self.verdicts[number] = evaluate::verdict(&self.rules, number, &self.facts);
        }
    }

    /// The verdicts, by the rule's number in [`Rules`].
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The rules that it evaluates.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Why a rule comes to its verdict, and what would turn it. `draft` must be the one that the session has seen last.
    pub fn explain(&self, number: usize, draft: &Draft) -> Explanation {
        explain::explain(&self.rules, number, &self.facts, draft)
    }
}
