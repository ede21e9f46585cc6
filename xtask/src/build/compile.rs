//! Compiles, binds and shrinks the wasm with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::assets::names_in;
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

/// Builds the app for release.
pub fn compile(tools: &BuildTools, repository: &Path) -> Result<Compiled, Error> {
    compile_in(tools, repository, "app", repository.join("target/site/trunk"))
}

/// Builds the bare Leptos page, for comparison.
pub fn compile_bare(tools: &BuildTools, repository: &Path) -> Result<Compiled, Error> {
    compile_in(tools, &repository.join("xtask/bare"), "bare", repository.join("target/site/bare-trunk"))
}

/// Builds a crate with a `Trunk.toml` that names the same folder for what it makes.
fn compile_in(tools: &BuildTools, source: &Path, name: &str, folder: PathBuf) -> Result<Compiled, Error> {
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--offline"]).current_dir(source);
    prepare(&mut trunk, tools);
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

/// Gives a command the tools, the toolchain, and flags that keep this machine's paths out of the wasm.
fn prepare(command: &mut Command, tools: &BuildTools) {
    program::first_in_path(command, tools.program_folders());
    tools.toolchain.choose(command);

    let remap = |from: PathBuf, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let home = std::env::home_dir().unwrap_or_default();
    let flags = [remap(folders::repository(), "app"), remap(home.join(".cargo"), "cargo"), remap(home, "home")];
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    // Trunk takes any value but these two words for a mistake.
    command.env("NO_COLOR", "true").env("RUST_BACKTRACE", "0");
}
