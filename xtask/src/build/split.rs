//! Splits the wasm into the part that every visit needs and one part for each area of the app, before wasm-bindgen binds the first.
//!
//! Trunk compiles, binds and shrinks in one go, and the split has its place in the middle of it. So Trunk gets a script for a
//! `wasm-bindgen` that comes back to this program, which splits, and hands the first part on to the real one.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::{Options, transform};

use crate::error::Error;
use crate::program;

/// The word with which the script comes back.
pub const COMMAND: &str = "bind";

/// The folder, inside the one of Trunk, with the parts and the script that fetches them. Trunk takes along what lies in `snippets`.
pub const FOLDER: &str = "snippets/areas";

/// The script that fetches the parts, in [`FOLDER`], as the first part calls it.
pub const LINK: &str = "./areas.js";

/// What [`LINK`] calls the script of the first part.
pub const MAIN: &str = "{{app}}";

/// Writes the script, and gives back the folder that is to stand first in the search path.
///
/// # Errors
///
/// `File` when it cannot be written.
pub fn stand_in(folder: &Path, real: &Path) -> Result<PathBuf, Error> {
    let this = std::env::current_exe().map_err(Error::file("find", Path::new("xtask")))?;
    let script = format!("#!/bin/sh\nexec '{}' {COMMAND} '{}' \"$@\"\n", this.display(), real.display());
    let path = folder.join("wasm-bindgen");
    fs::create_dir_all(folder).map_err(Error::file("make", folder))?;
    fs::write(&path, script).map_err(Error::file("write", &path))?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).map_err(Error::file("write", &path))?;
    Ok(folder.to_path_buf())
}

/// Does what wasm-bindgen was asked to do, after splitting the wasm; the first word is the real program.
///
/// # Errors
///
/// `Content` when the wasm cannot be split, or what the real program says.
pub fn bind(mut words: Vec<OsString>) -> Result<(), Error> {
    if words.is_empty() {
        return Err(Error::Usage("`bind` is for Trunk".to_owned()));
    }
    let mut real = Command::new(words.remove(0));
    let text = |word: &OsString| word.to_string_lossy().into_owned();
    let out = words.iter().map(text).find_map(|word| word.strip_prefix("--out-dir=").map(PathBuf::from));
    let wasm = words.iter_mut().find(|word| word.to_string_lossy().ends_with(".wasm"));
    // Without both it is a question, as for the version.
    if let (Some(out), Some(wasm)) = (out, wasm) {
        *wasm = split(Path::new(&*wasm), &out)?.into();
        // The parts that come later share the table of functions.
        real.arg("--keep-lld-exports");
    }
    program::run_openly(real.args(words))
}

/// Splits a wasm, and gives back where the first part is.
fn split(wasm: &Path, out: &Path) -> Result<PathBuf, Error> {
    let parts = out.join(FOLDER);
    if parts.exists() {
        fs::remove_dir_all(&parts).map_err(Error::file("empty", &parts))?;
    }
    fs::create_dir_all(&parts).map_err(Error::file("make", &parts))?;

    let content = fs::read(wasm).map_err(Error::file("read", wasm))?;
    let first = out.join("first").join(wasm.file_name().unwrap_or_default());
    fs::create_dir_all(out.join("first")).map_err(Error::file("make", out))?;

    let mut options = Options::new(&content);
    options.output_dir = &parts;
    options.main_out_path = &first;
    options.link_name = LINK;
    options.main_module = MAIN;
    let problem = |error: String| Error::Content { path: wasm.to_path_buf(), problem: error };
    transform(options).map_err(|error| problem(format!("cannot be split: {error:#}")))?;
    Ok(first)
}
