//! The npm packages of `xtask/npm`: the design system, wasm-opt and axe-core.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::debian;
use super::shelf::Shelf;
use crate::error::Error;
use crate::{hash, program};

/// The installed npm packages.
#[derive(Debug, Clone)]
pub struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// The folder of the Danish design system.
    pub fn dkfds(&self) -> PathBuf {
        self.folder.join("node_modules/dkfds")
    }

    /// The script that checks a page for faults of accessibility.
    pub fn axe(&self) -> PathBuf {
        self.folder.join("node_modules/axe-core/axe.min.js")
    }

    /// The folder with the packages' programs.
    pub fn programs(&self) -> PathBuf {
        self.folder.join("node_modules/.bin")
    }
}

/// Installs what the lock file in `source` names, keyed by the lock file's content.
pub fn ready(shelf: &Shelf, source: &Path) -> Result<Packages, Error> {
    let lock_file = source.join("package-lock.json");
    let lock = fs::read(&lock_file).map_err(Error::file("read", &lock_file))?;
    let key = hash::short_name(&lock);

    let folder = shelf.keep(&format!("npm-{key}"), |folder, _| {
        if program::find("npm").is_none() {
            debian::install("Node.js and npm", &["nodejs", "npm"])?;
        }
        for name in ["package.json", "package-lock.json"] {
            let from = source.join(name);
            fs::copy(&from, folder.join(name)).map_err(Error::file("copy", &from))?;
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
        program::run(&mut npm)
    })?;
    Ok(Packages { folder })
}
