//! Serves the app on this machine, and builds it anew when its sources change.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build::Plan;
use crate::error::Error;
use crate::program;
use crate::server::{Manner, Server};
use crate::step::{note, step};

const WATCHED: [&str; 6] = ["src", "style", "index.html", "Cargo.toml", "Cargo.lock", "xtask/src/site"];
const LOOK_EVERY: Duration = Duration::from_millis(500);
const PORTS_TRIED: u16 = 20;

/// Serves what has been built, on this port or the next free one, until the program is ended.
///
/// # Errors
///
/// `Port` when no port is free, `File` when the built files cannot be read.
pub fn serve(plan: &Plan, port: u16) -> Result<(), Error> {
    let server = start(plan, port)?;
    note(&format!("open {} (stop with Ctrl+C)", server.url()));
    loop {
        thread::park();
    }
}

/// Serves, and builds anew after each change; a build that fails is told, and the one before is served on.
///
/// # Errors
///
/// `Port` when no port is free, `File` when the built files cannot be read.
pub fn serve_and_watch(plan: &Plan, port: u16) -> Result<(), Error> {
    let server = start(plan, port)?;
    note(&format!("open {} (built anew after each change; stop with Ctrl+C)", server.url()));

    let mut known = newest(&plan.repository);
    loop {
        thread::sleep(LOOK_EVERY);
        let found = newest(&plan.repository);
        if found == known {
            continue;
        }
        known = found;
        match build_anew(plan).and_then(|()| server.publish(&plan.dist)) {
            Ok(()) => note(&format!("load {} again to see the change", server.url())),
            Err(error) => eprintln!("\n{error}\n"),
        }
    }
}

/// By a new xtask, because the words of the start page are compiled into it.
fn build_anew(plan: &Plan) -> Result<(), Error> {
    let mut cargo = Command::new("cargo");
    cargo.args(["xtask", "build", "--public-url", &plan.base]).current_dir(&plan.repository);
    step("Build: what has changed", || program::run(&mut cargo))
}

fn start(plan: &Plan, port: u16) -> Result<Server, Error> {
    let attempt = |port| Server::start(&plan.dist, Manner { base: plan.base.clone(), port, ..Manner::default() });
    let mut outcome = attempt(port);
    for next in (port..).skip(1).take(usize::from(PORTS_TRIED)) {
        match outcome {
            Err(Error::Port { .. }) => outcome = attempt(next),
            done => return done,
        }
    }
    outcome
}

/// When the sources changed last.
fn newest(repository: &Path) -> Option<SystemTime> {
    let mut waiting: Vec<PathBuf> = WATCHED.iter().map(|name| repository.join(name)).collect();
    let mut newest = None;

    while let Some(path) = waiting.pop() {
        let Ok(metadata) = fs::metadata(&path) else {
            continue;
        };
        newest = newest.max(metadata.modified().ok());
        if let Ok(entries) = fs::read_dir(&path) {
            waiting.extend(entries.filter_map(|entry| entry.map(|entry| entry.path()).ok()));
        }
    }
    newest
}
