//! `cargo xtask fuzz`: what the core reads from strangers, put to inputs that a fuzzer thinks of.
//!
//! libFuzzer follows which branches of the core an input takes, and keeps what takes a new one. The coverage counters need
//! no nightly compiler; only the sanitizers do, and they look for faults that safe Rust does not have.

use std::fmt;
use std::fs;

use crate::problem::Problem;
use crate::project::{Project, run_reading_errors};
use crate::toolchain;

/// The targets, in the order in which they run: each a file of this name in `fuzz/targets/`.
const TARGETS: [Target; 4] = [
    Target { name: "pack", seeds: &["fuzz/seeds/pack", "core/packs"] },
    Target { name: "import", seeds: &["tests/documents"] },
    Target { name: "document", seeds: &["tests/files"] },
    Target { name: "pdf", seeds: &["fuzz/seeds/pdf", "tests/files/pdf"] },
];

/// Longer than this on one input, in seconds, is a fault: what the core reads is bounded.
const SLOWEST: u32 = 5;

/// More memory than this, in megabytes, is one too.
const LARGEST: u32 = 1_024;

struct Target {
    name: &'static str,
    /// Where it starts from.
    seeds: &'static [&'static str],
}

/// What `fuzz` was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The only target to run, by its place; all, if none is named.
    target: Option<usize>,
    /// How long each runs.
    seconds: u32,
}

impl Options {
    /// Reads the options from the command line.
    pub fn read(mut words: &[&str]) -> Result<Self, Problem> {
        let mut options = Self { target: None, seconds: 60 };
        loop {
            words = match words {
                [] => return Ok(options),
                ["--seconds", seconds, rest @ ..] => {
                    options.seconds = seconds.parse().ok().filter(|seconds| *seconds > 0).ok_or_else(|| {
                        Problem::new(
                            format!("`{seconds}` is no number of seconds"),
                            "give a number of at least 1, as in `cargo xtask fuzz --seconds 600`",
                        )
                    })?;
                    rest
                }
                [name, rest @ ..] if options.target.is_none() => {
                    let place = TARGETS.iter().position(|target| target.name == *name);
                    options.target = Some(place.ok_or_else(|| {
                        let names = TARGETS.map(|target| target.name).join(", ");
                        Problem::new(format!("there is no fuzz target `{name}`"), format!("there are {names}"))
                    })?);
                    rest
                }
                [word, ..] => {
                    return Err(Problem::new(
                        format!("`cargo xtask fuzz` does not know `{word}`"),
                        "see `cargo xtask help`",
                    ));
                }
            }
        }
    }
}

/// Runs the targets, each for its time, up to the first that finds a fault. The last lines say how much was tried.
pub fn run(project: &Project, options: &Options) -> Result<(), Problem> {
    toolchain::cargo_fuzz(project)?;
    let mut tallies = Vec::new();
    for (place, target) in TARGETS.iter().enumerate() {
        if options.target.is_none_or(|wanted| wanted == place) {
            tallies.push((target.name, fuzz(project, target, options.seconds)?));
        }
    }
    println!();
    for (name, tally) in tallies {
        println!("{name}: {tally}");
    }
    Ok(())
}

fn fuzz(project: &Project, target: &Target, seconds: u32) -> Result<Tally, Problem> {
    let Target { name, seeds } = target;
    // What one run finds, the next starts from. Made here: libFuzzer makes no folder.
    let corpus = format!("fuzz/corpus/{name}");
    fs::create_dir_all(project.path(&corpus)).map_err(|error| {
        Problem::new(format!("{corpus} could not be made ({error})"), "see that you may write to the project's folder")
    })?;
    let mut fuzzer = project.command("cargo");
    fuzzer.args(["fuzz", "run", "--fuzz-dir", "fuzz", "--sanitizer", "none", name, &corpus]);
    fuzzer.args(*seeds).arg("--");
    fuzzer.arg(format!("-dict=fuzz/dictionaries/{name}.dict"));
    fuzzer.arg(format!("-max_total_time={seconds}"));
    fuzzer.arg(format!("-timeout={SLOWEST}"));
    fuzzer.arg(format!("-rss_limit_mb={LARGEST}"));
    // Short inputs first: they are quick to try and easy to read.
    fuzzer.args(["-len_control=100", "-print_final_stats=1"]);
    let mut tally = Tally::default();
    run_reading_errors(&mut fuzzer, |line| {
        tally.read(line);
        !is_chatter(line)
    })
    .map_err(|problem| {
        problem.during(&format!("fuzz target {name}")).with_remedy(format!(
            "the input is in fuzz/artifacts/{name}/; `cargo fuzz tmin` with `--sanitizer none` makes it smaller"
        ))
    })?;
    Ok(tally)
}

/// Whether a line of libFuzzer's only tells that one more input was kept, or suggests words for the dictionary: there are
/// thousands.
fn is_chatter(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    first.starts_with("NEW_FUNC")
        || first.starts_with(['"', '#']) && !matches!(words.next(), Some("INITED" | "pulse" | "DONE"))
}

/// How much was tried, as libFuzzer tells it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    executions: u64,
    covered: u64,
    /// How many branches there are, the libraries' counted in.
    branches: u64,
    inputs: u64,
}

impl Tally {
    fn read(&mut self, line: &str) {
        let number = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok();
        let after = |label: &str| {
            let (_, rest) = line.split_once(label)?;
            number(rest.trim_start().split([' ', '/']).next()?)
        };
        if line.starts_with('#') {
            self.covered = after(" cov:").unwrap_or(self.covered);
            self.inputs = after(" corp:").unwrap_or(self.inputs);
        } else if line.starts_with("INFO: Loaded") && line.contains("counters") {
            self.branches = after("(").unwrap_or(self.branches);
        } else if line.starts_with("stat::number_of_executed_units:") {
            self.executions = after("units:").unwrap_or(self.executions);
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { executions, covered, branches, inputs } = self;
        write!(f, "{executions} inputs tried, {inputs} kept; {covered} of {branches} branches taken; no fault found")
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, TARGETS, Tally, is_chatter};

    #[test]
    fn options_are_a_target_and_a_time() {
        assert_eq!(Options::read(&[]).unwrap(), Options { target: None, seconds: 60 });
        let both = Options { target: Some(1), seconds: 5 };
        assert_eq!(Options::read(&["import", "--seconds", "5"]).unwrap(), both);
        assert_eq!(Options::read(&["--seconds", "5", "import"]).unwrap(), both);
        for wrong in [&["nothing"][..], &["pack", "import"], &["--seconds", "0"], &["--seconds"]] {
            assert!(Options::read(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn libfuzzers_figures_are_read() {
        let mut tally = Tally::default();
        for line in [
            "INFO: Loaded 1 modules   (28312 inline 8-bit counters): 28312 [0x5, 0x6), ",
            "#2\tINITED cov: 412 ft: 413 corp: 1/1b exec/s: 0 rss: 34Mb",
            "#8192\tNEW    cov: 4321 ft: 9054 corp: 77/1024b lim: 80 exec/s: 4096 rss: 51Mb L: 1/4 MS: 1 EraseBytes-",
            "stat::number_of_executed_units: 123456",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { executions: 123_456, covered: 4_321, branches: 28_312, inputs: 77 });
        assert!(is_chatter("#8192\tNEW    cov: 4321"));
        assert!(is_chatter("\"beslut\" # Uses: 12"));
        assert!(!is_chatter("#8192\tpulse  cov: 4321"));
        assert!(!is_chatter("==7== ERROR: libFuzzer: deadly signal"));
    }

    #[test]
    fn every_target_is_one_of_the_fuzz_folder() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        for target in &TARGETS {
            assert!(manifest.contains(&format!("path = \"targets/{}.rs\"", target.name)));
        }
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    }
}
