//! Compiles the wasm: the app with Trunk, which also binds and shrinks it, and the programs beside the page with cargo.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::assets::names_in;
use super::split;
use crate::error::Error;
use crate::folders;
use crate::program;
use crate::setup::BuildTools;
use crate::setup::wasm_target::TARGET;

/// What the linker has to leave in a wasm so that it can be split.
const FOR_SPLITTING: [&str; 1] = ["-Clink-arg=--emit-relocs"];

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
    let trunk = trunk(tools, repository, &FOR_SPLITTING, &[stand_in]);
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

/// Builds programs that run beside the page, and gives back the folder with the wasm of each.
///
/// Not by Trunk: it binds several programs at a time, and each of them empties the folder of the others.
pub fn compile_workers(tools: &BuildTools, repository: &Path, names: &[&str]) -> Result<PathBuf, Error> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--offline", "--target", TARGET]).current_dir(repository);
    for name in names {
        cargo.args(["--bin", name]);
    }
    // The same as for the app, so that what both are built from is built once.
    equip(&mut cargo, tools, &FOR_SPLITTING, &[]);
    program::run(&mut cargo)?;
    Ok(folders::target().join(TARGET).join("release"))
}

/// A Trunk with all it needs.
fn trunk(tools: &BuildTools, source: &Path, flags: &[&str], before: &[PathBuf]) -> Command {
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--offline"]).current_dir(source);
    equip(&mut trunk, tools, flags, before);
    // Trunk takes any value but these two words for a mistake.
    trunk.env("NO_COLOR", "true");
    trunk
}

/// Gives a program the tools, the toolchain, and flags that keep this machine's paths out of the wasm.
fn equip(command: &mut Command, tools: &BuildTools, flags: &[&str], before: &[PathBuf]) {
    program::first_in_path(command, &[before, tools.program_folders()].concat());
    tools.toolchain.choose(command);

    let remap = |from: PathBuf, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let home = std::env::home_dir().unwrap_or_default();
    let paths = [remap(folders::repository(), "app"), remap(home.join(".cargo"), "cargo"), remap(home, "home")];
    let flags: Vec<&str> = paths.iter().map(String::as_str).chain(flags.iter().copied()).collect();
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    command.env("RUST_BACKTRACE", "0");
}
