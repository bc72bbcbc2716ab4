//! `cargo xtask dist`: the release build in `dist/`, and what it weighs.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::problem::Problem;
use crate::project::{Project, run as run_command};
use crate::sizes::Sizes;
use crate::toolchain;

/// Everything that can change what comes out.
const SOURCES: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "Trunk.toml", "package-lock.json", "index.html", "core", "web", "xtask"];

/// What the last release build was made from and what came out; kept outside `dist/`, which Trunk empties.
const STAMP: &str = ".tools/dist.stamp";

/// Builds the release and prints its sizes; over budget is an error.
pub fn run(project: &Project) -> Result<(), Problem> {
    built(project)?.within_budget()
}

/// Builds the release and prints its sizes, whatever they are: the tests judge what it does, not what it weighs.
pub fn built(project: &Project) -> Result<Sizes, Problem> {
    build(project)?;
    let sizes = Sizes::measure(project)?;
    println!("{sizes}");
    Ok(sizes)
}

/// Builds the release, unless what lies in `dist/` is it already.
fn build(project: &Project) -> Result<(), Problem> {
    toolchain::ready_to_build(project)?;
    let stamp = project.path(STAMP);
    let sources = state_of_sources(project);
    if fs::read_to_string(&stamp).is_ok_and(|last| last == format!("{sources} {}", state_of_dist(project))) {
        println!("dist/ is up to date.");
        return Ok(());
    }
    run_command(toolchain::trunk(project, "build").arg("--release"))?;
    // Without the stamp the next build is only slower.
    let _ = fs::write(&stamp, format!("{sources} {}", state_of_dist(project)));
    Ok(())
}

fn state_of_sources(project: &Project) -> u128 {
    let newest = SOURCES.iter().filter_map(|source| newest(&project.path(source))).max();
    in_nanoseconds(newest)
}

fn state_of_dist(project: &Project) -> u128 {
    in_nanoseconds(newest(&project.path("dist")))
}

/// When anything in a file or folder last changed. Folders count too: deleting a file changes its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let data = fs::symlink_metadata(path).ok()?;
    let own = data.modified().ok();
    if !data.is_dir() {
        return own;
    }
    let inside = fs::read_dir(path).ok()?;
    inside.flatten().filter_map(|entry| newest(&entry.path())).chain(own).max()
}

fn in_nanoseconds(time: Option<SystemTime>) -> u128 {
    time.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |duration| duration.as_nanos())
}
