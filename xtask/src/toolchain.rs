//! Which tools, in which versions, and how they get here.
//!
//! Everything is installed into the project's own `.tools/` and `node_modules/`, and only when it is missing. The npm
//! packages' versions are those of package-lock.json.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::problem::Problem;
use crate::project::{Project, answer, run, works};

/// The bundler. Also in Trunk.toml, which refuses any other.
const TRUNK: &str = "0.21.14";

/// The maker of the JavaScript around the wasm. Must be the version of the crate in Cargo.lock; also in Trunk.toml.
const WASM_BINDGEN: &str = "0.2.130";

/// The fuzzer's command. It builds with any compiler as long as no sanitizer is asked for.
const CARGO_FUZZ: &str = "0.13.2";

/// What the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const CHROMIUM_NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Sees to everything that building the app needs.
pub fn ready_to_build(project: &Project) -> Result<(), Problem> {
    // What cannot be installed from here comes first: nobody should wait minutes to be told.
    node_packages(project)?;
    wasm_target(project)?;
    dependencies(project)?;
    let locked = locked_version(&read(&project.path("Cargo.lock"))?, "wasm-bindgen");
    same_wasm_bindgen(locked.as_deref())?;
    cargo_tool(project, "trunk", TRUNK, &["--locked"])?;
    // Not --locked: its lock file names a version of webpki-roots that the registry does not have.
    cargo_tool(project, "wasm-bindgen-cli", WASM_BINDGEN, &[])
}

/// Sees to the compiler's part for the browser.
pub fn wasm_target(project: &Project) -> Result<(), Problem> {
    let mut query = project.command("rustc");
    query.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if Path::new(answer(&mut query)?.trim()).is_dir() {
        return Ok(());
    }
    if project.find_program("rustup").is_none() {
        return Err(Problem::new(
            format!("this Rust cannot compile for {WASM_TARGET}, and there is no rustup to add it"),
            "install Rust from https://rustup.rs, or that target from where your Rust came",
        ));
    }
    run(project.command("rustup").args(["target", "add", WASM_TARGET]))
}

/// Sees to a part of the Rust distribution, such as its formatter, that `cargo` calls as `subcommand`.
pub fn cargo_component(project: &Project, subcommand: &str, component: &str) -> Result<(), Problem> {
    if works(project.command("cargo").args([subcommand, "--version"])) {
        return Ok(());
    }
    if project.find_program("rustup").is_none() {
        return Err(Problem::new(
            format!("this Rust lacks {component}, and there is no rustup to add it"),
            "install Rust from https://rustup.rs, or that part from where your Rust came",
        ));
    }
    run(project.command("rustup").args(["component", "add", component]))
}

/// Sees to the fuzzer, and to the C++ compiler that it needs.
pub fn cargo_fuzz(project: &Project) -> Result<(), Problem> {
    if env::var_os("CXX").is_none() && project.find_program("c++").is_none() {
        return Err(Problem::new(
            "a C++ compiler is missing, which the fuzzer is compiled with",
            "install one, for instance with `apt-get install g++`, or set CXX to its path",
        ));
    }
    cargo_tool(project, "cargo-fuzz", CARGO_FUZZ, &["--locked"])
}

/// Sees to the npm packages, as locked in package-lock.json.
pub fn node_packages(project: &Project) -> Result<(), Problem> {
    for program in ["node", "npm"] {
        if project.find_program(program).is_none() {
            return Err(Problem::new(
                format!("{program} is missing"),
                "install Node.js 20 or later with its npm, for instance with `apt-get install nodejs npm`",
            ));
        }
    }
    let wanted = modified(&project.path("package-lock.json"));
    let installed = modified(&project.path("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    // No package needs its install script, so none gets to run one.
    run(project.command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// Sees to a browser for the tests, and says where it is.
pub fn chromium(project: &Project) -> Result<PathBuf, Problem> {
    if let Some(chosen) = env::var_os("CHROMIUM") {
        let found = project.find_program(&chosen.to_string_lossy());
        return found.ok_or_else(|| {
            Problem::new(
                format!("CHROMIUM is set to {}, where there is no program", chosen.display()),
                "set it to the path of a Chromium or Chrome, or unset it",
            )
        });
    }
    let find = || CHROMIUM_NAMES.iter().find_map(|name| project.find_program(name));
    if let Some(found) = find() {
        return Ok(found);
    }
    let missing = || {
        Problem::new(
            "Chromium is missing and could not be installed",
            "install it, or set CHROMIUM to the path of a Chromium or Chrome",
        )
    };
    if project.find_program("apt-get").is_none() {
        return Err(missing());
    }
    let root = answer(project.command("id").arg("-u")).is_ok_and(|user| user.trim() == "0");
    for arguments in [&["update"][..], &["install", "-y", "--no-install-recommends", "chromium"]] {
        let mut command = project.command(if root { "env" } else { "sudo" });
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        // An update may fail for a source that has nothing to do with this, so only the outcome counts.
        if let Err(problem) = run(command.args(arguments)) {
            eprintln!("{problem}");
        }
    }
    find().ok_or_else(missing)
}

/// A call of Trunk that uses these tools and nothing else.
pub fn trunk(project: &Project, subcommand: &str) -> Command {
    let mut command = project.command("trunk");
    command.arg(subcommand);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk takes any value but "true" and "false" here for a mistake, while the convention is that any value counts.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    // Its errors are causes in words; where in Trunk they arose helps nobody here.
    command.env("RUST_BACKTRACE", "0");
    command
}

/// Sees to the crates that the app is made of. Trunk is told never to use the network, and neither does its cargo.
fn dependencies(project: &Project) -> Result<(), Problem> {
    let fetch = ["fetch", "--target", WASM_TARGET];
    if works(project.command("cargo").args(fetch).arg("--offline")) {
        return Ok(());
    }
    run(project.command("cargo").args(fetch))
}

fn cargo_tool(project: &Project, name: &str, version: &str, options: &[&str]) -> Result<(), Problem> {
    let installed = fs::read_to_string(project.path(".tools/.crates.toml")).unwrap_or_default();
    if is_installed(&installed, name, version) {
        return Ok(());
    }
    println!("{name} {version} is built once, into .tools/; this takes some minutes.");
    let mut install = project.command("cargo");
    install.args(["install", "--root", ".tools"]).args(options);
    // The tools are built for this machine: none of the project's settings for its own builds apply.
    install.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET");
    run(install.arg(format!("{name}@{version}")))
}

/// Whether cargo's own list of what it installed names this version.
fn is_installed(crates: &str, name: &str, version: &str) -> bool {
    let entry = format!("\"{name} {version} (");
    crates.lines().any(|line| line.starts_with(&entry))
}

fn same_wasm_bindgen(locked: Option<&str>) -> Result<(), Problem> {
    match locked {
        Some(locked) if locked != WASM_BINDGEN => Err(Problem::new(
            format!("Cargo.lock has wasm-bindgen {locked}, but its command line tool is pinned to {WASM_BINDGEN}"),
            "set the same version in web/Cargo.toml, Trunk.toml and xtask/src/toolchain.rs",
        )),
        _ => Ok(()),
    }
}

/// The version of a crate in a Cargo.lock.
fn locked_version(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{name}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}

fn read(file: &Path) -> Result<String, Problem> {
    fs::read_to_string(file).map_err(|error| {
        Problem::new(
            format!("{} could not be read ({error})", file.display()),
            "see that it exists and that you may read it",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_crate_with_exactly_this_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn a_crate_and_tool_of_different_versions_are_a_problem() {
        assert_eq!(same_wasm_bindgen(Some(WASM_BINDGEN)), Ok(()));
        assert!(same_wasm_bindgen(Some("0.2.99")).is_err());
    }

    #[test]
    fn a_tool_of_another_version_is_not_installed() {
        let crates = "[v1]\n\"trunk 0.21.14 (registry+https://github.com/rust-lang/crates.io-index)\" = [\"trunk\"]\n";
        assert!(is_installed(crates, "trunk", "0.21.14"));
        assert!(!is_installed(crates, "trunk", "0.21.1"));
        assert!(!is_installed("", "trunk", "0.21.14"));
    }

    #[test]
    fn trunk_is_told_the_versions_that_are_installed() {
        let settings = include_str!("../../Trunk.toml");
        let packages = include_str!("../../package.json");
        let binaryen = packages
            .lines()
            .find_map(|line| line.trim().strip_prefix("\"binaryen\": \""))
            .and_then(|version| version.split('.').next())
            .expect("package.json names binaryen");
        assert!(settings.contains(&format!("trunk-version = \"={TRUNK}\"")));
        assert!(settings.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        assert!(settings.contains(&format!("wasm_opt = \"version_{binaryen}\"")));
    }
}
