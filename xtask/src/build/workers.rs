//! The programs that run beside the page, each with a script that starts it.

use std::fs;

use super::assets::Folder;
use super::compile::Compiled;
use crate::error::Error;
use crate::hash;

/// The folder of the workers in what is published.
pub const FOLDER: &str = "workers";

/// The workers by their names in `Cargo.toml`, which the app calls them by.
const NAMES: [&str; 2] = ["files", "office"];

/// The program that only the municipality needs, and heavy: it comes when it is asked for, and no phone keeps it.
const FOR_THE_DESK: &str = "office";

const START: &str = include_str!("../site/worker.js");

/// Publishes every worker, and gives back the lines by which the page tells the app where they are.
///
/// # Errors
///
/// `File` when a file of a worker is not where Trunk should have put it.
pub fn publish(compiled: &Compiled, folder: &Folder) -> Result<String, Error> {
    NAMES.into_iter().map(|name| publish_one(name, compiled, folder)).collect()
}

/// Says whether a published file is one that no phone needs.
pub fn is_for_the_desk(name: &str) -> bool {
    [FOR_THE_DESK, &format!("start-{FOR_THE_DESK}")].iter().any(|stem| name.starts_with(&format!("{FOLDER}/{stem}-")))
}

fn publish_one(name: &str, compiled: &Compiled, folder: &Folder) -> Result<String, Error> {
    let read = |file: String| {
        let path = compiled.folder.join(file);
        fs::read(&path).map_err(Error::file("read", &path))
    };
    let wasm_content = read(format!("{name}_bg.wasm"))?;
    let wasm = folder.write_hashed(&format!("{FOLDER}/{name}"), "wasm", &wasm_content)?;
    let script = folder.write_hashed(&format!("{FOLDER}/{name}"), "js", &read(format!("{name}.js"))?)?;
    let beside = |file: &str| file.replace(&format!("{FOLDER}/"), "./");
    let start = START
        .replace("{{script}}", &beside(&script))
        .replace("{{wasm}}", &beside(&wasm))
        .replace("{{wasm_integrity}}", &hash::integrity(&wasm_content));
    let start = folder.write_hashed(&format!("{FOLDER}/start-{name}"), "js", start.as_bytes())?;
    Ok(format!(r#"<meta name="worker:{name}" content="{start}">"#))
}
