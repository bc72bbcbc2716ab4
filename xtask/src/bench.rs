//! `cargo xtask bench`: the benchmarks, how the engine stands beside a rival, and what the release weighs.

use std::fmt;

use crate::dist;
use crate::problem::Problem;
use crate::project::{Project, run_listening};

/// The benchmark in which a rival does the same, as Divan titles it.
const COMPARISON: &str = "rival";

/// This engine's name there.
const OURS: &str = "uppdragskollen";

/// What it may take at most, by the benchmark and how many rules there are.
const BUDGETS: [(&str, &str, f64); 3] = [
    ("one_changed_field", "30 rules", 1e-6),
    ("one_changed_field", "3000 rules", 10e-6),
    ("read_and_compiled", "3000 rules", 30e-3),
];

/// Runs the core's benchmarks and prints the sizes of the release. The arguments go to `cargo bench`.
pub fn run(project: &Project, passed_on: &[&str]) -> Result<(), Problem> {
    let mut benchmarks = project.command("cargo");
    benchmarks.args(["bench", "--package", "uppdragskollen-core"]).args(passed_on);
    let mut output = Output::default();
    run_listening(&mut benchmarks, |line| output.read(line))?;
    print!("{}", Comparison { figures: &output.figures });
    dist::run(project)
}

/// What Divan has printed so far: a tree of names, with the figures at its leaves.
#[derive(Default)]
struct Output {
    /// The names from the root to the last line.
    path: Vec<String>,
    figures: Vec<Figure>,
}

/// A measured median.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    benchmark: String,
    engine: String,
    case: String,
    seconds: f64,
}

impl Output {
    fn read(&mut self, line: &str) {
        let Some((at, mark)) = ["├─ ", "╰─ "].iter().find_map(|mark| Some((line.find(mark)?, *mark))) else {
            if let Some((title, _)) = line.split_once("fastest") {
                self.path = vec![title.trim().to_owned()];
            }
            return;
        };
        // Every level is three characters wide.
        let depth = line[..at].chars().count() / 3 + 1;
        let rest = &line[at + mark.len()..];
        let name = rest.split("  ").next().unwrap_or_default().trim();
        self.path.truncate(depth);
        self.path.push(name.to_owned());
        let median = rest.split('│').nth(2).and_then(seconds);
        if let ([root, benchmark, engine, case], Some(seconds)) = (self.path.as_slice(), median)
            && root == COMPARISON
        {
            let [benchmark, engine, case] = [benchmark, engine, case].map(String::clone);
            self.figures.push(Figure { benchmark, engine, case, seconds });
        }
    }
}

/// A time as Divan writes it: `1.672 µs`.
fn seconds(text: &str) -> Option<f64> {
    let (number, unit) = text.trim().split_once(' ')?;
    let unit = match unit {
        "ps" => 1e-12,
        "ns" => 1e-9,
        "µs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * unit)
}

/// This engine's figures with their budgets, and how many times as long the rival takes.
struct Comparison<'a> {
    figures: &'a [Figure],
}

impl fmt::Display for Comparison<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ours = self.figures.iter().filter(|figure| figure.engine == OURS);
        for (number, own) in ours.enumerate() {
            if number == 0 {
                writeln!(f, "\nMedians of {OURS} and of others, with the same rules, drafts and verdicts:")?;
            }
            let Figure { benchmark, case, .. } = own;
            write!(f, "  {:<46}{}", format!("{}, {case}", benchmark.replace('_', " ")), Time(own.seconds))?;
            match budget(own) {
                Some(budget) if own.seconds > budget => write!(f, " of {}: OVER", Time(budget))?,
                Some(budget) => write!(f, " of {}", Time(budget))?,
                None => write!(f, "{:14}", "")?,
            }
            let same = self.figures.iter().filter(|other| other.benchmark == *benchmark && other.case == *case);
            for other in same.filter(|other| other.engine != OURS) {
                let (name, ratio) = (other.engine.replace('_', " "), other.seconds / own.seconds);
                write!(f, "   {name} {} = {ratio:.1}×", Time(other.seconds).to_string().trim_start())?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

fn budget(figure: &Figure) -> Option<f64> {
    let fits = |benchmark: &str, rules: &str| figure.benchmark == benchmark && figure.case.starts_with(rules);
    BUDGETS.into_iter().find(|(benchmark, rules, _)| fits(benchmark, rules)).map(|(.., budget)| budget)
}

/// A time in the unit that suits it.
struct Time(f64);

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) = match self.0 {
            seconds if seconds < 1e-6 => (seconds * 1e9, "ns"),
            seconds if seconds < 1e-3 => (seconds * 1e6, "µs"),
            seconds => (seconds * 1e3, "ms"),
        };
        let places = usize::from(number < 10.0);
        write!(f, "{number:>6.places$} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Output};

    const PRINTED: &str = "\
check                              fastest       │ slowest       │ median        │ mean          │ samples │ iters
╰─ one_changed_field                             │               │               │               │         │
   ╰─ uppdragskollen                             │               │               │               │         │
      ╰─ 30 rules, start           64.51 ns      │ 65.76 ns      │ 64.86 ns      │ 65 ns         │ 100     │ 3200
rival                              fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ one_changed_field                             │               │               │               │         │
│  ├─ datalogic                                  │               │               │               │         │
│  │  ├─ 30 rules, start           1.632 µs      │ 15.39 µs      │ 2.5 µs        │ 1.837 µs      │ 100     │ 100
│  │  ╰─ 3000 rules, status        269.3 µs      │ 5.622 ms      │ 318.1 µs      │ 574.6 µs      │ 100     │ 100
│  ╰─ uppdragskollen                             │               │               │               │         │
│     ├─ 30 rules, start           64.51 ns      │ 65.76 ns      │ 50 ns         │ 65 ns         │ 100     │ 3200
│     ╰─ 3000 rules, status        5.227 µs      │ 18.65 µs      │ 20 µs         │ 7.949 µs      │ 100     │ 100
╰─ whole_draft                                   │               │               │               │         │
   ╰─ uppdragskollen                             │               │               │               │         │
      ╰─ 30 rules                  4.255 µs      │ 21.4 µs       │ 4.325 µs      │ 4.532 µs      │ 100     │ 100
";

    #[test]
    fn divans_tree_becomes_a_comparison() {
        let mut output = Output::default();
        PRINTED.lines().for_each(|line| output.read(line));
        assert_eq!(output.figures.len(), 5);
        let lines: Vec<String> = Comparison { figures: &output.figures }.to_string().lines().map(squeezed).collect();
        assert_eq!(
            lines[2..],
            [
                "one changed field, 30 rules, start 50 ns of 1.0 µs datalogic 2.5 µs = 50.0×",
                "one changed field, 3000 rules, status 20 µs of 10 µs: OVER datalogic 318 µs = 15.9×",
                "whole draft, 30 rules 4.3 µs",
            ]
        );
    }

    fn squeezed(line: &str) -> String {
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn without_the_comparison_nothing_is_said() {
        assert_eq!(Comparison { figures: &[] }.to_string(), "");
    }
}
