//! A pack put to its own tests.

use super::evaluate;
use super::explain;
use super::facts::Facts;
use crate::draft::Draft;
use crate::pack::{Fault, Pack, PackError, PackProblem, PackTest, Rule, Rules, Verdict};
use crate::wording::{Context, Language};

/// What came of one test of a rule.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The test.
    pub test: &'a PackTest,
    /// What the rule came to.
    pub found: Verdict,
    /// Why, in Swedish.
    pub why: String,
}

impl Trial<'_> {
    /// Whether the rule came to what the test says.
    pub fn passed(&self) -> bool {
        self.found == self.test.verdict
    }
}

/// Puts every rule of a pack to its tests.
///
/// # Errors
/// [`PackError`], where the pack cannot be compiled.
pub fn trials(pack: &Pack) -> Result<Vec<Trial<'_>>, PackError> {
    let mut trials = Vec::new();
    for group in &pack.groups {
        let rules = pack.compile(&group.id)?;
        for number in 0..rules.len() {
            let Some(rule) = rules.in_pack(number).and_then(|place| pack.rules.get(place)) else { continue };
            // A rule of several groups asks the same in each.
            if rule.groups.first() == Some(&group.id) {
                trials.extend(rule.tests.iter().map(|test| trial(pack, &rules, number, rule, test)));
            }
        }
    }
    Ok(trials)
}

fn trial<'a>(pack: &Pack, rules: &Rules, number: usize, rule: &'a Rule, test: &'a PackTest) -> Trial<'a> {
    let group = rule.groups.first().cloned().unwrap_or_default();
    let draft = Draft { pack: pack.id.clone(), group, ..test.draft.clone() };
    let facts = Facts::read(&draft, rules, test.today);
    let explanation = explain::explain(rules, number, &facts, &draft);
    let why = Language::Swedish.why(&explanation, &Context { pack, draft: &draft });
    Trial { rule, test, found: evaluate::verdict(rules, number, &facts), why }
}

/// Everything that is wrong with a pack: what can be seen in it, and what its tests show, in the file's order.
pub fn examine(pack: &Pack) -> Vec<PackProblem> {
    let mut problems = pack.lint();
    // What cannot be compiled has been told already.
    for trial in trials(pack).unwrap_or_default().into_iter().filter(|trial| !trial.passed()) {
        let fault = Fault::TestDiffers {
            test: trial.test.name.clone(),
            expected: trial.test.verdict.id(),
            found: trial.found.id(),
            why: trial.why,
        };
        problems.push(PackProblem { place: trial.test.place, rule: trial.rule.id.clone(), fault });
    }
    problems.sort_by_key(|problem| problem.place);
    problems
}
