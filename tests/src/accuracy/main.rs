//! `cargo xtask accuracy`: how well documents are read, counted against what a careful reader says of each.
//!
//! - [`score`]: one document against its expectation.
//! - [`tally`]: what is counted.
//! - [`table`]: the counts as a table.

mod score;
mod table;
mod tally;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tally::Tally;
use uppdragskollen_tests::expectation::expectations;
use uppdragskollen_tests::root;

const USAGE: &str = "Usage: cargo xtask accuracy [FOLDER…] [--list]";

fn main() -> ExitCode {
    let (options, folders): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with('-'));
    if options.iter().any(|option| option != "--list") {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    }
    let folders: Vec<PathBuf> = match folders.as_slice() {
        [] => vec![root().join("documents/open")],
        given => given.iter().map(PathBuf::from).collect(),
    };
    report(&folders, !options.is_empty());
    ExitCode::SUCCESS
}

/// Prints the counts by format and in all; before them, where asked for, every single difference.
fn report(folders: &[PathBuf], list: bool) {
    let packs = uppdragskollen_core::pack::builtin();
    let mut by_format: BTreeMap<String, Tally> = BTreeMap::new();
    for (path, expectation) in folders.iter().flat_map(|folder| expectations(folder)) {
        let (tally, differences) = score::score(&path, &expectation, &packs);
        *by_format.entry(ending(&path)).or_default() += tally;
        if list {
            for difference in differences {
                println!("{}: {difference}", path.file_name().unwrap_or_default().display());
            }
        }
    }
    print!("{}", table::Table { by_format: &by_format });
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().into_owned()
}
