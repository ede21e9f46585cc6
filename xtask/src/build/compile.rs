//! Compiles, binds and shrinks the wasm with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::assets::names_in;
use super::split;
use crate::error::Error;
use crate::folders;
use crate::program;
use crate::setup::BuildTools;

/// What Trunk has made.
#[derive(Debug)]
pub struct Compiled {
    /// The folder with all of it.
    pub folder: PathBuf,
    /// The name of the app's script.
    pub script: String,
    /// The name of the app's wasm.
    pub wasm: String,
}

/// Builds the app for release, its areas apart.
pub fn compile(tools: &BuildTools, repository: &Path) -> Result<Compiled, Error> {
    let stand_in = split::stand_in(&repository.join("target/site/stand-in"), &tools.wasm_bindgen())?;
    let trunk = trunk(tools, repository, &["-Clink-arg=--emit-relocs"], &[stand_in]);
    run(trunk, "app", repository.join("target/site/trunk"))
}

/// Builds the bare Leptos page, for comparison.
pub fn compile_bare(tools: &BuildTools, repository: &Path) -> Result<Compiled, Error> {
    let trunk = trunk(tools, &repository.join("xtask/bare"), &[], &[]);
    run(trunk, "bare", repository.join("target/site/bare-trunk"))
}

/// Runs a Trunk, and finds what it has made in the folder that the crate's `Trunk.toml` names.
fn run(mut trunk: Command, name: &str, folder: PathBuf) -> Result<Compiled, Error> {
    program::run(&mut trunk)?;

    let names = names_in(&folder)?;
    let start = format!("{name}-");
    let find = |end: &str| {
        let found = names.iter().find(|name| name.starts_with(&start) && name.ends_with(end));
        found.cloned().ok_or_else(|| Error::Content { path: folder.clone(), problem: format!("has no {start}*{end}") })
    };
    let (script, wasm) = (find(".js")?, find("_bg.wasm")?);
    Ok(Compiled { folder, script, wasm })
}

/// A Trunk with the tools, the toolchain, and flags that keep this machine's paths out of the wasm.
fn trunk(tools: &BuildTools, source: &Path, flags: &[&str], before: &[PathBuf]) -> Command {
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--offline"]).current_dir(source);
    program::first_in_path(&mut trunk, &[before, tools.program_folders()].concat());
    tools.toolchain.choose(&mut trunk);

    let remap = |from: PathBuf, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let home = std::env::home_dir().unwrap_or_default();
    let paths = [remap(folders::repository(), "app"), remap(home.join(".cargo"), "cargo"), remap(home, "home")];
    let flags: Vec<&str> = paths.iter().map(String::as_str).chain(flags.iter().copied()).collect();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    // Trunk takes any value but these two words for a mistake.
    trunk.env("NO_COLOR", "true").env("RUST_BACKTRACE", "0");
    trunk
}
