//! Shrinks wasm, which takes long: what was shrunk in an earlier build is not shrunk again.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::folders;
use crate::hash;
use crate::program;
use crate::setup::BuildTools;

/// What every browser of the last years can do, and the compiler makes use of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Shrinks a wasm, and gives the content.
///
/// # Errors
///
/// `File`, or what the program that shrinks says.
pub fn shrunk(tools: &BuildTools, part: &Path) -> Result<Vec<u8>, Error> {
    let content = fs::read(part).map_err(Error::file("read", part))?;
    let kept = folders::target().join("site/small");
    let small = kept.join(hash::short_name(&content)).with_extension("wasm");
    if small.is_file() {
        return fs::read(&small).map_err(Error::file("read", &small));
    }
    fs::create_dir_all(&kept).map_err(Error::file("make", &kept))?;
    let unfinished = small.with_extension("unfinished");
    let mut command = Command::new("wasm-opt");
    command.arg("-Oz").args(FEATURES).arg(part).arg("-o").arg(&unfinished);
    program::first_in_path(&mut command, tools.program_folders());
    program::run(&mut command)?;
    fs::rename(&unfinished, &small).map_err(Error::file("finish", &small))?;
    fs::read(&small).map_err(Error::file("read", &small))
}
