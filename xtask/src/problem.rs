//! What is said when something is in the way.

use std::fmt;

/// What stopped a command and what to do about it, in one sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    what: String,
    remedy: String,
}

impl Problem {
    /// A problem that whoever called the command can solve: `what` is in the way, `remedy` says how to get past it.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// The same problem, when there is more to say about how to get past it.
    pub fn with_remedy(self, remedy: impl Into<String>) -> Self {
        Self { remedy: remedy.into(), ..self }
    }

    /// The same problem, met in the course of something larger.
    pub fn during(self, step: &str) -> Self {
        Self { what: format!("{step}: {}", self.what), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, remedy } = self;
        write!(formatter, "error: {what}: {remedy}.")
    }
}

#[cfg(test)]
mod tests {
    use super::Problem;

    #[test]
    fn a_problem_is_one_sentence_with_its_remedy() {
        let problem = Problem::new("Node.js is missing", "install it");
        assert_eq!(problem.to_string(), "error: Node.js is missing: install it.");
        let problem = problem.during("step 2").with_remedy("install it first");
        assert_eq!(problem.to_string(), "error: step 2: Node.js is missing: install it first.");
    }
}
