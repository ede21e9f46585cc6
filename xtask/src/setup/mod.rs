//! Brings the machine to the point where the app builds: nothing to do is the usual case, and quick.
//!
//! Programs from crates.io and npm live in the tools folder, keyed by their versions and shared by every clone.
//! The wasm target comes from rustup, or from Debian's packages where the Rust servers cannot be reached.

pub mod browsers;
mod cargo_tools;
mod debian;
mod npm;
mod shelf;
pub mod wasm_target;
mod witnesses;

use std::path::{Path, PathBuf};

use crate::error::Error;
pub use browsers::Browsers;
pub use npm::Packages;
pub use wasm_target::Toolchain;

/// Everything that a build needs.
#[derive(Debug, Clone)]
pub struct BuildTools {
    /// The toolchain that has the wasm target.
    pub toolchain: Toolchain,
    /// The npm packages of the lock file.
    pub packages: Packages,
    folders: Vec<PathBuf>,
    wasm_bindgen: PathBuf,
}

impl BuildTools {
    /// The folders with programs, to be put first in the search path.
    pub fn program_folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// The program that binds wasm to JavaScript.
    pub fn wasm_bindgen(&self) -> PathBuf {
        self.wasm_bindgen.join("wasm-bindgen")
    }
}

/// Everything that the browser tests need.
#[derive(Debug, Clone)]
pub struct TestTools {
    /// The tools of a build.
    pub build: BuildTools,
    /// The engines of this machine, and their drivers.
    pub browsers: Browsers,
}

/// Makes ready for building and serving.
///
/// # Errors
///
/// `Missing` with the way to get it, or the failure of the program that was to bring it.
pub fn for_building(repository: &Path) -> Result<BuildTools, Error> {
    let shelf = shelf::Shelf::open()?;
    let toolchain = wasm_target::ready(&shelf)?;
    let packages = npm::ready(&shelf, &repository.join("xtask/npm"))?;
    let trunk = cargo_tools::trunk(&shelf)?;
    let wasm_bindgen = cargo_tools::wasm_bindgen(&shelf, &repository.join("Cargo.lock"))?;

    let folders = vec![trunk, wasm_bindgen.clone(), packages.programs()];
    Ok(BuildTools { toolchain, packages, folders, wasm_bindgen })
}

/// Makes ready for building and for the browser tests.
///
/// # Errors
///
/// `Missing` with the way to get it, or the failure of the program that was to bring it.
pub fn for_testing(repository: &Path) -> Result<TestTools, Error> {
    let build = for_building(repository)?;
    let shelf = shelf::Shelf::open()?;
    let browsers = browsers::ready(&shelf)?;
    witnesses::ready()?;
    Ok(TestTools { build, browsers })
}
