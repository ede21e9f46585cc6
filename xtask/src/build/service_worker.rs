//! The service worker, made last from all other files.

use std::fs;
use std::path::Path;

use super::assets::names_in;
use super::workers;
use crate::error::Error;
use crate::hash;

/// The programme of the municipality: the one file that may change after the build.
pub const PROGRAMME: &str = "programme.json";

/// The description of a course for other programs, published for whoever reads the files elsewhere; no phone keeps it.
pub const SCHEMA: &str = "course.schema.json";

/// The name of the service worker.
pub const NAME: &str = "sw.js";

const TEMPLATE: &str = include_str!("../site/sw.js");

/// Writes the service worker for the files of a folder.
///
/// # Errors
///
/// `File` when a file of the folder cannot be read, or the service worker not written.
pub fn write(folder: &Path) -> Result<(), Error> {
    let mut lines = Vec::new();
    let stays_out = |name: &str| name == NAME || name == SCHEMA || workers::is_for_the_desk(name);
    for name in names_in(folder)?.iter().filter(|name| !stays_out(name)) {
        let path = folder.join(name);
        let content = fs::read(&path).map_err(Error::file("read", &path))?;
        let integrity = if name == PROGRAMME { "null".to_owned() } else { format!("'{}'", hash::integrity(&content)) };
        lines.push(format!("  '{name}': {integrity},\n"));
    }
    let files = format!("{{\n{}}}", lines.concat());
    let version = hash::short_name(files.as_bytes());
    let script = TEMPLATE.replace("{{version}}", &version).replace("{{files}}", &files);

    let path = folder.join(NAME);
    fs::write(&path, script).map_err(Error::file("write", &path))
}
