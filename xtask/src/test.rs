//! `cargo xtask test`: everything that must hold before a change lands.

use std::fmt;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;
use std::time::Instant;

use crate::dist;
use crate::problem::Problem;
use crate::project::{Project, run as run_command, run_listening};
use crate::toolchain::{self, WASM_TARGET};

/// How much is tested.
pub enum Scope<'a> {
    /// All there is.
    Everything,
    /// All that needs no browser.
    Fast,
    /// Only the browser tests, with these arguments for Playwright.
    Browser(&'a [&'a str]),
}

type Step<'a> = (&'a str, Box<dyn FnOnce(&mut Tally) -> Result<(), Problem> + 'a>);

/// Runs the steps up to the first that fails. The last line says how many tests passed and failed.
pub fn run(project: &Project, scope: Scope<'_>) -> ExitCode {
    let started = Instant::now();
    let mut tally = Tally::default();
    let steps = steps(project, scope);
    let count = steps.len();
    for (number, (name, step)) in steps.into_iter().enumerate() {
        println!("\n[{}/{count}] {name}", number + 1);
        let mut tests = Tally::default();
        let outcome = step(&mut tests);
        tally.add(tests.or_one(outcome.is_ok()));
        if let Err(problem) = outcome {
            eprintln!("\n{}", problem.during(&format!("step {} of {count}, {name}", number + 1)));
            println!("{tally}");
            return ExitCode::FAILURE;
        }
    }
    let seconds = started.elapsed().as_secs();
    println!("\n{count} steps passed in {} min {} s.", seconds / 60, seconds % 60);
    println!("{tally}");
    ExitCode::SUCCESS
}

fn steps<'a>(project: &'a Project, scope: Scope<'a>) -> Vec<Step<'a>> {
    let mut steps: Vec<Step<'a>> = Vec::new();
    let (native, browser) = match scope {
        Scope::Everything => (true, Some(&[][..])),
        Scope::Fast => (true, None),
        Scope::Browser(passed_on) => (false, Some(passed_on)),
    };
    if native {
        steps.push(("formatting", Box::new(|_| formatting(project))));
    }
    if browser.is_some() {
        // Early: whoever lacks something that cannot be installed from here should not wait for the lints to hear it.
        steps.push(("tools for the browser", Box::new(|_| tools_for_the_browser(project))));
    }
    if native {
        steps.push(("lints", Box::new(|_| lints(project))));
        steps.push(("lints for the browser", Box::new(|_| lints_for_the_browser(project))));
        steps.push(("tests", Box::new(|tally| tests(project, tally))));
    }
    if let Some(passed_on) = browser {
        if native {
            steps.push(("the JavaScript face", Box::new(|tally| javascript_face(project, tally))));
        }
        steps.push(("release build", Box::new(|_| dist::built(project).map(drop))));
        steps.push(("browser tests", Box::new(move |tally| browser_tests(project, passed_on, tally))));
    }
    steps
}

fn formatting(project: &Project) -> Result<(), Problem> {
    toolchain::cargo_component(project, "fmt", "rustfmt")?;
    run_command(project.command("cargo").args(["fmt", "--all", "--check"]))
        .map_err(|problem| problem.with_remedy("`cargo fmt --all` puts it right"))?;
    // The fuzz targets are a workspace of their own.
    let of_fuzz = ["fmt", "--manifest-path", "fuzz/Cargo.toml"];
    run_command(project.command("cargo").args(of_fuzz).arg("--check"))
        .map_err(|problem| problem.with_remedy(format!("`cargo {}` puts it right", of_fuzz.join(" "))))
}

fn tools_for_the_browser(project: &Project) -> Result<(), Problem> {
    toolchain::ready_to_build(project)?;
    toolchain::chromium(project).map(|browser| println!("The browser is {}.", browser.display()))
}

fn lints(project: &Project) -> Result<(), Problem> {
    toolchain::cargo_component(project, "clippy", "clippy")?;
    let mut clippy = project.command("cargo");
    clippy.args(["clippy", "--workspace", "--all-targets", "--all-features"]);
    run_command(clippy.args(["--", "--deny", "warnings"]))
}

fn lints_for_the_browser(project: &Project) -> Result<(), Problem> {
    toolchain::wasm_target(project)?;
    let mut clippy = project.command("cargo");
    clippy.args(["clippy", "--package", "uppdragskollen-web", "--target", WASM_TARGET]);
    run_command(clippy.args(["--", "--deny", "warnings"]))
}

fn tests(project: &Project, tally: &mut Tally) -> Result<(), Problem> {
    let mut tests = project.command("cargo");
    // All features: the command line is one of them, and the cases drive it.
    tests.args(["test", "--workspace", "--all-features"]);
    run_listening(&mut tests, |line| tally.add(Tally::read(line)))
}

/// The core as other people's form tools load it: built for Node, and called from there.
fn javascript_face(project: &Project, tally: &mut Tally) -> Result<(), Problem> {
    let mut build = project.command("cargo");
    build.args(["rustc", "--package", "uppdragskollen-core", "--lib", "--crate-type", "cdylib", "--features", "js"]);
    run_command(build.args(["--target", WASM_TARGET]))?;
    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "nodejs", "--out-dir", "target/js"]);
    run_command(bindgen.arg(format!("target/{WASM_TARGET}/debug/uppdragskollen_core.wasm")))?;
    let mut tests = project.command("node");
    tests.args(["--test", "--test-reporter", "tap", "tests/javascript/"]);
    run_listening(&mut tests, |line| tally.add(Tally::read(line)))
}

fn browser_tests(project: &Project, passed_on: &[&str], tally: &mut Tally) -> Result<(), Problem> {
    let chromium = toolchain::chromium(project)?;
    let mut playwright = project.command("playwright");
    playwright.args(["test", "--config", "tests/browser/playwright.config.mjs"]);
    playwright.args(passed_on);
    playwright.env("CHROMIUM", chromium);
    if let Some(port) = free_port() {
        playwright.env("BROWSER_TEST_PORT", port.to_string());
    }
    run_listening(&mut playwright, |line| tally.add(Tally::read(line)))
}

/// A port that nobody uses now, so that two checkouts can be tested side by side.
fn free_port() -> Option<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
    Some(listener.local_addr().ok()?.port())
}

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// What a line of a test runner's output counts: `test result: ok. 3 passed; 0 failed; …` of Rust's, and
    /// `3 passed (2.1s)` or `1 failed` of Playwright's; `# pass 3` and `# fail 1` of Node's.
    fn read(line: &str) -> Self {
        let words: Vec<&str> = line.split_whitespace().collect();
        let summary = match words.as_slice() {
            ["test", "result:", rest @ ..] => rest,
            // Node's `# pass 3` and `# fail 1`.
            ["#", "pass", number] => &[*number, "passed"],
            ["#", "fail", number] => &[*number, "failed"],
            [number, what] => &[*number, *what],
            [number, what, took] if took.starts_with('(') => &[*number, *what],
            _ => &[],
        };
        let mut tally = Self::default();
        for pair in summary.windows(2) {
            let Ok(number) = pair[0].parse::<usize>() else {
                continue;
            };
            match pair[1].trim_end_matches(';') {
                "passed" => tally.passed += number,
                "failed" => tally.failed += number,
                _ => {}
            }
        }
        tally
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// A step that counts no tests is one itself, and one that failed counts at least one failure.
    fn or_one(mut self, succeeded: bool) -> Self {
        if succeeded {
            self.passed = self.passed.max(1);
        } else {
            self.failed = self.failed.max(1);
        }
        self
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_runners_summaries_are_counted() {
        for (line, passed, failed) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s", 12, 0),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", 3, 2),
            ("  4 passed (3.2s)", 4, 0),
            ("  1 failed", 0, 1),
            ("  2 skipped", 0, 0),
            ("# pass 4", 4, 0),
            ("# fail 1", 0, 1),
            ("the 4 passed (gates)", 0, 0),
            ("", 0, 0),
        ] {
            assert_eq!(Tally::read(line), Tally { passed, failed }, "{line}");
        }
    }

    #[test]
    fn a_step_without_tests_counts_as_one() {
        assert_eq!(Tally::default().or_one(true).to_string(), "1 passed, 0 failed");
        assert_eq!(Tally::default().or_one(false).to_string(), "0 passed, 1 failed");
        let tests = Tally { passed: 5, failed: 2 };
        assert_eq!(tests.or_one(false), tests);
    }
}
