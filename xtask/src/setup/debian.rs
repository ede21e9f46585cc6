//! Debian's packages: only those that are missing, and only where there is an apt to ask.

use std::process::Command;

use crate::error::Error;
use crate::program;
use crate::step::step;

/// Installs the packages that are not there yet.
///
/// # Errors
///
/// `Missing` when this is no Debian or the user may not install, `Program` when apt fails.
pub fn install(what: &str, packages: &[&str]) -> Result<(), Error> {
    let absent: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if absent.is_empty() {
        return Ok(());
    }
    let by_hand = || Error::missing(what, format!("install {} (Debian: `apt-get install {0}`)", absent.join(" ")));
    if program::find("apt-get").is_none() {
        return Err(by_hand());
    }

    step(&format!("Set-up: {what}, from Debian's packages"), || {
        program::run(apt().ok_or_else(by_hand)?.arg("update"))?;
        let mut command = apt().ok_or_else(by_hand)?;
        program::run_slowly(command.args(["install", "--yes", "--no-install-recommends"]).args(&absent))
    })
}

/// Whether the machine could install packages at all.
pub fn is_possible() -> bool {
    program::find("apt-get").is_some() && apt().is_some()
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    let status = program::read(query.args(["--show", "--showformat=${db:Status-Status}", package]));
    status.is_ok_and(|status| status == "installed")
}

/// The command, through sudo for ordinary users; `None` when there is no way to be root without a question.
fn apt() -> Option<Command> {
    let is_root = program::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if is_root {
        Command::new("apt-get")
    } else {
        program::run(Command::new("sudo").args(["--non-interactive", "true"])).ok()?;
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "apt-get"]);
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-q", "-o", "DPkg::Lock::Timeout=300"]);
    Some(command)
}
