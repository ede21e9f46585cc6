//! The parts of the wasm that arrive later: shrunk, named by their content, and fetched only with the right hash.

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread;

use super::assets::{Folder, has_extension, names_in};
use super::compile::Compiled;
use super::shrink::shrunk;
use super::split;
use crate::error::Error;
use crate::hash;
use crate::setup::BuildTools;

/// The folder of the parts in what is published.
pub const FOLDER: &str = "areas";

/// The names of what every visit runs.
#[derive(Debug)]
pub struct First {
    /// The first part of the wasm.
    pub wasm: String,
    /// The script that binds it.
    pub app: String,
    /// The script that fetches the other parts.
    pub link: String,
}

/// Puts the parts and their scripts into the folder to publish.
///
/// # Errors
///
/// `Content` when a script does not say what it should, or the failure of the program that shrinks.
pub fn publish(tools: &BuildTools, compiled: &Compiled, folder: &Folder) -> Result<First, Error> {
    let parts = compiled.folder.join(split::FOLDER);
    let mut link = text_of(&parts.join(split::LINK))?;
    for (part, content) in shrunk_parts(tools, &parts)? {
        let stem = format!("{FOLDER}/{}", part.trim_end_matches(".wasm").trim_start_matches("split_"));
        let name = folder.write_hashed(&stem, "wasm", &content)?;
        let fetch = format!("fetch(new URL(\"./{part}\", import.meta.url))");
        let integrity = hash::integrity(&content);
        let whole = format!("fetch(new URL(\"./{name}\", import.meta.url),{{integrity:\"{integrity}\"}})");
        link = replaced(&link, &fetch, &whole)?;
    }

    let app = text_of(&compiled.folder.join(&compiled.script))?;
    // Each of the two scripts names the other, so both are named by what they and the wasm are without those names.
    let wasm = fs::read(compiled.folder.join(&compiled.wasm)).map_err(Error::file("read", &compiled.folder))?;
    let version = hash::short_name(&[app.as_bytes(), link.as_bytes(), &wasm].concat());
    let names = First {
        wasm: format!("app-{version}.wasm"),
        app: format!("app-{version}.js"),
        link: format!("areas-{version}.js"),
    };
    let from = |name: &str| format!("from \"{name}\"");
    let app = replaced(&app, &from(split::LINK), &from(&format!("./{}", names.link)))?;
    let link = replaced(&link, split::MAIN, &format!("./{}", names.app))?;
    folder.write(&names.wasm, &wasm)?;
    folder.write(&names.app, app.as_bytes())?;
    folder.write(&names.link, link.as_bytes())?;
    Ok(names)
}

/// Shrinks all parts, as many at once as the machine has cores.
fn shrunk_parts(tools: &BuildTools, folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let parts: Vec<String> = names_in(folder)?.into_iter().filter(|name| has_extension(name, "wasm")).collect();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = |place: usize| parts.iter().skip(place).step_by(cores);
    let work = |place| share(place).map(|part| Ok((part.clone(), shrunk(tools, &folder.join(part))?))).collect();
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|place| scope.spawn(move || work(place))).collect();
        let shares = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err(Error::missing("a part", "build again"))));
        let shares: Vec<Vec<_>> = shares.collect::<Result<_, Error>>()?;
        Ok(shares.into_iter().flatten().collect())
    })
}

fn text_of(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file("read", path))
}

fn replaced(script: &str, old: &str, new: &str) -> Result<String, Error> {
    if !script.contains(old) {
        let problem = format!("does not say {old}");
        return Err(Error::Content { path: split::FOLDER.into(), problem });
    }
    Ok(script.replace(old, new))
}
