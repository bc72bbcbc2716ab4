//! `cargo xtask accuracy`: how well documents are read, counted against what a careful reader says of each.

use crate::problem::Problem;
use crate::project::{Project, run as run_command};

/// Runs the program that counts, in the crate of the tests. The arguments go to it.
pub fn run(project: &Project, passed_on: &[&str]) -> Result<(), Problem> {
    let mut counting = project.command("cargo");
    counting.args(["run", "--quiet", "--package", "uppdragskollen-tests", "--bin", "accuracy", "--"]).args(passed_on);
    run_command(&mut counting)
}
