//! `cargo xtask bench`: the benchmarks, and what the release weighs.

use crate::dist;
use crate::problem::Problem;
use crate::project::{Project, run as run_command};

/// Runs the core's benchmarks and prints the sizes of the release. The arguments go to `cargo bench`.
pub fn run(project: &Project, passed_on: &[&str]) -> Result<(), Problem> {
    let mut benchmarks = project.command("cargo");
    benchmarks.args(["bench", "--package", "uppdragskollen-core"]);
    run_command(benchmarks.args(passed_on))?;
    dist::run(project)
}
