//! Programs that are built from crates.io, each at one version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::shelf::Shelf;
use crate::error::Error;
use crate::program;
use crate::step::note;

/// The newest Trunk that builds with the stable Rust of today.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// The folder with `trunk`.
pub fn trunk(shelf: &Shelf) -> Result<PathBuf, Error> {
    built(shelf, "trunk", "trunk", TRUNK, &["--locked"])
}

/// The folder with `geckodriver`.
pub fn geckodriver(shelf: &Shelf) -> Result<PathBuf, Error> {
    built(shelf, "geckodriver", "geckodriver", GECKODRIVER, &["--locked"])
}

/// The folder with `wasm-bindgen`, of the same version as the library in the lock file.
///
/// Without `--locked`: the tool's own lock file names a crate version that is no longer there.
pub fn wasm_bindgen(shelf: &Shelf, lock_file: &Path) -> Result<PathBuf, Error> {
    let lock = fs::read_to_string(lock_file).map_err(Error::file("read", lock_file))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or_else(|| Error::Content {
        path: lock_file.to_path_buf(),
        problem: "does not name wasm-bindgen".to_owned(),
    })?;
    built(shelf, "wasm-bindgen", "wasm-bindgen-cli", version, &[])
}

fn built(shelf: &Shelf, name: &str, package: &str, version: &str, options: &[&str]) -> Result<PathBuf, Error> {
    let place = shelf.keep(&format!("{name}-{version}"), |folder, workshop| {
        note("built from source once for this machine: some minutes");
        let mut cargo = Command::new("cargo");
        cargo.args(["install", &format!("{package}@{version}"), "--root"]).arg(folder);
        cargo.arg("--target-dir").arg(workshop).args(options);
        // A tool that runs for a second need not be built for minutes.
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "false");
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        cargo.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        cargo.env_remove("CARGO_TARGET_DIR");
        program::run_slowly(&mut cargo)
    })?;
    Ok(place.join("bin"))
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_the_one_of_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
