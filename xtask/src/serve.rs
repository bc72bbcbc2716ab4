//! `cargo xtask serve`: builds the app and serves it to this machine.

use std::env;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::problem::Problem;
use crate::project::Project;
use crate::toolchain;

/// The hidden command by which `serve` leaves someone behind to say that the server answers.
pub const ANNOUNCE: &str = "announce-server";

/// Where Trunk puts what is served.
const FOLDER: &str = "target/serve";

/// What `serve` was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The port on 127.0.0.1.
    port: u16,
    /// Whether to build as for the public: slower to build, faster to use.
    release: bool,
}

impl Options {
    /// Reads the options from the command line.
    pub fn read(mut words: &[&str]) -> Result<Self, Problem> {
        let mut options = Self { port: 8080, release: false };
        loop {
            words = match words {
                [] => return Ok(options),
                ["--release", rest @ ..] => {
                    options.release = true;
                    rest
                }
                ["--port", port, rest @ ..] => {
                    options.port = port.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
                        Problem::new(
                            format!("`{port}` is no port"),
                            "give a number from 1 to 65535, as in `cargo xtask serve --port 8081`",
                        )
                    })?;
                    rest
                }
                [word, ..] => {
                    return Err(Problem::new(
                        format!("`cargo xtask serve` does not know `{word}`"),
                        "see `cargo xtask help`",
                    ));
                }
            }
        }
    }
}

/// Builds and serves the app until it is stopped. Returns only if that fails.
pub fn run(project: &Project, options: &Options) -> Result<(), Problem> {
    let Options { port, release } = *options;
    port_is_free(port)?;
    toolchain::ready_to_build(project)?;

    let mut server = toolchain::trunk(project, "serve");
    server.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    server.args(["--no-autoreload", "true"]);
    // A folder of its own, so that dist/ only ever holds a release; emptied, so that nothing old is served when the
    // first build fails.
    let _ = fs::remove_dir_all(project.path(FOLDER));
    server.args(["--dist", FOLDER]);
    if release {
        server.arg("--release");
    }
    leave_announcer(port)?;
    become_server(server)
}

/// Waits until the server with this process id answers, and says so; gives up when that process has ended.
pub fn announce(port: &str, server: &str) {
    let (Ok(port), Ok(server)) = (port.parse(), server.parse()) else {
        return;
    };
    while is_child_of(server) {
        if answers(port) {
            println!("\nUppdragskollen is served on http://127.0.0.1:{port} (stop it with Ctrl-C).\n");
            return;
        }
        thread::sleep(Duration::from_millis(200));
    }
}

fn port_is_free(port: u16) -> Result<(), Problem> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(Problem::new(
            format!("port {port} is already in use"),
            "stop what is running there, or choose another with `cargo xtask serve --port N`",
        )),
        Err(error) => Err(Problem::new(
            format!("port {port} cannot be used ({error})"),
            "choose another with `cargo xtask serve --port N`",
        )),
    }
}

/// Whether the page itself is there: the server also runs while the first build has failed.
fn answers(port: u16) -> bool {
    let ask = || {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        connection.set_read_timeout(Some(Duration::from_secs(2)))?;
        connection.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut status = [0; 12];
        connection.read_exact(&mut status)?;
        Ok::<_, std::io::Error>(status.ends_with(b"200"))
    };
    ask().unwrap_or(false)
}

fn leave_announcer(port: u16) -> Result<(), Problem> {
    let announcer = env::current_exe().and_then(|this_program| {
        Command::new(this_program).args([ANNOUNCE, &port.to_string(), &std::process::id().to_string()]).spawn()
    });
    announcer.map(drop).map_err(|error| {
        Problem::new(
            format!("xtask could not be started a second time ({error})"),
            "build it anew with `cargo build --package xtask`",
        )
    })
}

/// Turns this process into the server, so that whoever stops it, by whatever signal, stops the server.
#[cfg(unix)]
fn become_server(mut server: Command) -> Result<(), Problem> {
    use std::os::unix::process::CommandExt;

    let error = server.exec();
    Err(Problem::new(format!("Trunk could not be started ({error})"), "delete the folder .tools and try again"))
}

#[cfg(not(unix))]
fn become_server(mut server: Command) -> Result<(), Problem> {
    crate::project::run(&mut server)
}

#[cfg(unix)]
fn is_child_of(process: u32) -> bool {
    std::os::unix::process::parent_id() == process
}

#[cfg(not(unix))]
fn is_child_of(_process: u32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order() {
        let expected = Options { port: 9000, release: true };
        assert_eq!(Options::read(&["--release", "--port", "9000"]), Ok(expected));
    }

    #[test]
    fn what_is_no_port_or_no_option_is_refused() {
        for words in [&["--port", "0"][..], &["--port", "70000"], &["--port"], &["--open"]] {
            assert!(Options::read(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn a_port_in_use_is_a_problem() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it has an address").port();
        assert!(port_is_free(port).is_err());
    }
}
