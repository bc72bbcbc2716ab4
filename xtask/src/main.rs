//! The commands of the project: `cargo xtask serve | test | dist | bench | fuzz | accuracy`.
//!
//! Each installs what it needs and finds missing, into the project's own folder, and is quick when nothing has changed.
//!
//! - [`serve`]: builds the app and serves it to this machine.
//! - [`test`]: everything that must hold before a change lands.
//! - [`dist`]: the release build, with [`sizes`] held against the budget.
//! - [`bench`]: the benchmarks.
//! - [`fuzz`]: inputs that a fuzzer thinks of.
//! - [`accuracy`]: how well documents are read.
//! - [`toolchain`]: which tools, in which versions, and how they get here.
//! - [`project`]: where things lie, and how other programs are called.
//! - [`problem`]: what is said when something is in the way.

mod accuracy;
mod bench;
mod dist;
mod fuzz;
mod problem;
mod project;
mod serve;
mod sizes;
mod test;
mod toolchain;

use std::process::ExitCode;

use problem::Problem;
use project::Project;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N] [--release]   build the app and serve it on 127.0.0.1, port 8080 unless told otherwise
  test                           formatting, lints, tests, the release build and its budget, browser tests
  test fast                      the same without a browser
  test browser [ARGUMENT…]       only the browser tests; the arguments go to Playwright
  dist                           the release build in dist/, and what it weighs
  bench [ARGUMENT…]              the benchmarks; the arguments go to cargo bench
  fuzz [TARGET] [--seconds N]    fuzzing of what is read from strangers, 60 s a target unless told otherwise
  accuracy [FOLDER…] [--list]    how well documents are read, tests/documents/open unless told otherwise; with every difference";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    run(&words).unwrap_or_else(|problem| {
        eprintln!("{problem}");
        ExitCode::FAILURE
    })
}

fn run(words: &[&str]) -> Result<ExitCode, Problem> {
    let project = Project::locate();
    match words {
        ["serve", options @ ..] => serve::run(&project, &serve::Options::read(options)?)?,
        ["test"] => return Ok(test::run(&project, test::Scope::Everything)),
        ["test", "fast"] => return Ok(test::run(&project, test::Scope::Fast)),
        ["test", "browser", passed_on @ ..] => {
            return Ok(test::run(&project, test::Scope::Browser(passed_on)));
        }
        ["dist"] => dist::run(&project)?,
        ["bench", passed_on @ ..] => bench::run(&project, passed_on)?,
        ["fuzz", options @ ..] => fuzz::run(&project, &fuzz::Options::read(options)?)?,
        ["accuracy", passed_on @ ..] => accuracy::run(&project, passed_on)?,
        [serve::ANNOUNCE, port, server] => serve::announce(port, server),
        [] | ["help" | "--help" | "-h"] => println!("{USAGE}"),
        _ => {
            return Err(Problem::new(
                format!("there is no `cargo xtask {}`", words.join(" ")),
                "see `cargo xtask help`",
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}
