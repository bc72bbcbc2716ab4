//! Where things lie, and how other programs are called.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::problem::Problem;

/// The checkout that the commands work on.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that this program was built in.
    pub fn locate() -> Self {
        // Cargo says where it is when it runs us; what was true at compile time may have been moved since.
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self { root: here.parent().map_or_else(|| here.clone(), Path::to_owned) }
    }

    /// A file or folder of the project.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A program to be run in the project's root, looked for among the project's own tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command.env("PATH", self.search_path());
        // Nothing here asks questions; a tool that would must fail rather than wait.
        command.stdin(Stdio::null());
        command
    }

    /// Where a program is found, if it is.
    pub fn find_program(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(&self.search_path()).map(|folder| folder.join(name)).find(|file| file.is_file())
    }

    fn search_path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let own = [".tools/bin", "node_modules/.bin"].map(|folder| self.path(folder));
        env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
    }
}

/// Runs a program that must succeed, after showing how it is called.
pub fn run(command: &mut Command) -> Result<(), Problem> {
    show(command);
    let status = command.status().map_err(|error| unstartable(command, &error))?;
    succeeded(command, status)
}

/// As [`run`], and hands each line that the program prints to `listen` on its way out.
pub fn run_listening(command: &mut Command, mut listen: impl FnMut(&str)) -> Result<(), Problem> {
    show(command);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| unstartable(command, &error))?;
    if let Some(output) = child.stdout.take() {
        each_line(output, |line| {
            // A closed standard output is no reason to stop listening.
            let _ = io::stdout().write_all(line);
            listen(String::from_utf8_lossy(line).trim_end());
        });
    }
    let status = child.wait().map_err(|error| unstartable(command, &error))?;
    succeeded(command, status)
}

/// As [`run`], and shows of what the program prints on its standard error only the lines that `listen` wants shown.
pub fn run_reading_errors(command: &mut Command, mut listen: impl FnMut(&str) -> bool) -> Result<(), Problem> {
    show(command);
    let mut child = command.stderr(Stdio::piped()).spawn().map_err(|error| unstartable(command, &error))?;
    if let Some(errors) = child.stderr.take() {
        each_line(errors, |line| {
            if listen(String::from_utf8_lossy(line).trim_end()) {
                let _ = io::stderr().write_all(line);
            }
        });
    }
    let status = child.wait().map_err(|error| unstartable(command, &error))?;
    succeeded(command, status)
}

/// What a program answers on its standard output.
pub fn answer(command: &mut Command) -> Result<String, Problem> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| unstartable(command, &error))?;
    succeeded(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be started and succeeds; what it prints is not shown.
pub fn works(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// How a program is called, as it would be typed.
fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

/// Hands on the lines of a program's output, as they come and whatever bytes they are of.
fn each_line(output: impl Read, mut hand_on: impl FnMut(&[u8])) {
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        hand_on(&line);
        line.clear();
    }
}

fn show(command: &Command) {
    println!("$ {}", typed(command));
}

fn unstartable(command: &Command, error: &io::Error) -> Problem {
    Problem::new(
        format!("`{}` could not be started ({error})", typed(command)),
        "install it, and see that it is on PATH",
    )
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<(), Problem> {
    if status.success() {
        return Ok(());
    }
    Err(Problem::new(
        format!("`{}` ended with {}", typed(command), status.to_string().replace(": ", " ")),
        "what it printed above says why",
    ))
}
