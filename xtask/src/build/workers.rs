//! The programs that run beside the page: bound and shrunk, each with a script that starts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

use super::assets::Folder;
use super::compile::compile_workers;
use super::shrink::shrunk;
use crate::error::Error;
use crate::folders;
use crate::hash;
use crate::program;
use crate::setup::BuildTools;

/// The folder of the workers in what is published.
pub const FOLDER: &str = "workers";

/// The workers by their names in `Cargo.toml`, which the app calls them by.
const NAMES: [&str; 2] = ["files", "office"];

/// The program that only the municipality needs, and heavy: it comes when it is asked for, and no phone keeps it.
const FOR_THE_DESK: &str = "office";

const START: &str = include_str!("../site/worker.js");

/// A worker that is compiled and bound.
#[derive(Debug)]
pub struct Bound {
    name: &'static str,
    folder: PathBuf,
}

/// Compiles and binds every worker.
///
/// # Errors
///
/// What the compiler or wasm-bindgen says.
pub fn compile(tools: &BuildTools, repository: &Path) -> Result<Vec<Bound>, Error> {
    let compiled = compile_workers(tools, repository, &NAMES)?;
    NAMES.into_iter().map(|name| bind(tools, name, &compiled.join(name).with_extension("wasm"))).collect()
}

/// Publishes every worker, and gives back the lines by which the page tells the app where they are.
///
/// # Errors
///
/// `File`, or what the program that shrinks says.
pub fn publish(tools: &BuildTools, workers: &[Bound], folder: &Folder) -> Result<String, Error> {
    workers.iter().map(|worker| publish_one(tools, worker, folder)).collect()
}

/// Says whether a published file is one that no phone needs.
pub fn is_for_the_desk(name: &str) -> bool {
    [FOR_THE_DESK, &format!("start-{FOR_THE_DESK}")].iter().any(|stem| name.starts_with(&format!("{FOLDER}/{stem}-")))
}

fn bind(tools: &BuildTools, name: &'static str, wasm: &Path) -> Result<Bound, Error> {
    let folder = folders::target().join("site/workers").join(name);
    fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
    let whole = folder.join(name).with_extension("wasm");
    fs::write(&whole, in_one_piece(wasm)?).map_err(Error::file("write", &whole))?;
    let mut command = Command::new(tools.wasm_bindgen());
    command.args(["--target=web", "--no-typescript", "--out-name", name]).arg("--out-dir").arg(&folder).arg(&whole);
    program::run(&mut command)?;
    Ok(Bound { name, folder })
}

/// Takes out of a wasm what only splitting needs, which is the larger half of it.
fn in_one_piece(wasm: &Path) -> Result<Vec<u8>, Error> {
    let content = fs::read(wasm).map_err(Error::file("read", wasm))?;
    let mut kept = Module::new();
    for part in Parser::new(0).parse_all(&content) {
        let part = part.map_err(|error| Error::Content { path: wasm.to_path_buf(), problem: error.to_string() })?;
        let is_for_splitting = matches!(&part, Payload::CustomSection(section)
            if section.name() == "linking" || section.name().starts_with("reloc."));
        if let (false, Some((id, range))) = (is_for_splitting, part.as_section())
            && let (Ok(start), Ok(end)) = (usize::try_from(range.start), usize::try_from(range.end))
            && let Some(data) = content.get(start..end)
        {
            kept.section(&RawSection { id, data });
        }
    }
    Ok(kept.finish())
}

fn publish_one(tools: &BuildTools, worker: &Bound, folder: &Folder) -> Result<String, Error> {
    let name = worker.name;
    let content = shrunk(tools, &worker.folder.join(format!("{name}_bg.wasm")))?;
    let script = worker.folder.join(format!("{name}.js"));
    let script = fs::read(&script).map_err(Error::file("read", &script))?;
    let stem = format!("{FOLDER}/{name}");
    let wasm = folder.write_hashed(&stem, "wasm", &content)?;
    let script = folder.write_hashed(&stem, "js", &script)?;
    let beside = |file: &str| file.replace(&format!("{FOLDER}/"), "./");
    let start = START
        .replace("{{script}}", &beside(&script))
        .replace("{{wasm}}", &beside(&wasm))
        .replace("{{wasm_integrity}}", &hash::integrity(&content));
    let start = folder.write_hashed(&format!("{FOLDER}/start-{name}"), "js", start.as_bytes())?;
    Ok(format!(r#"<meta name="worker:{name}" content="{start}">"#))
}
