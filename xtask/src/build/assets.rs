//! A folder of files to publish, most of them named by their content.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::hash;

/// The folder that a build writes into.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Makes the folder, without anything in it.
    pub fn empty(path: &Path) -> Result<Self, Error> {
        if path.exists() {
            fs::remove_dir_all(path).map_err(Error::file("empty", path))?;
        }
        fs::create_dir_all(path).map_err(Error::file("make", path))?;
        Ok(Self { path: path.to_path_buf() })
    }

    /// A folder that is there already.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_path_buf() }
    }

    /// Reads one of its files.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Error> {
        let path = self.path.join(name);
        fs::read(&path).map_err(Error::file("read", &path))
    }

    /// Writes a file under a fixed name.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<(), Error> {
        let path = self.path.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::file("make", parent))?;
        }
        fs::write(&path, content).map_err(Error::file("write", &path))
    }

    /// Writes a file under a name that changes with its content, and gives back that name.
    pub fn write_hashed(&self, stem: &str, extension: &str, content: &[u8]) -> Result<String, Error> {
        let name = format!("{stem}-{}.{extension}", hash::short_name(content));
        self.write(&name, content)?;
        Ok(name)
    }

    /// Takes over the files of another folder, and of the folders in it.
    pub fn take_all(&self, from: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<(), Error> {
        for name in names_in(from)?.iter().filter(|name| is_wanted(name)) {
            self.take_if_there(&from.join(name), name)?;
        }
        Ok(())
    }

    /// Takes over a file, when there is one.
    pub fn take_if_there(&self, from: &Path, name: &str) -> Result<(), Error> {
        if !from.is_file() {
            return Ok(());
        }
        let content = fs::read(from).map_err(Error::file("read", from))?;
        self.write(name, &content)
    }
}

/// Whether a name ends with a dot and this extension.
pub fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}

/// The names of all files below a folder, with `/` between their parts, in order.
///
/// # Errors
///
/// `File` when a folder cannot be read.
pub fn names_in(folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];

    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).map_err(Error::file("read", &next))? {
            let path = entry.map_err(Error::file("read", &next))?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(inside) = path.strip_prefix(folder) {
                let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
                names.push(parts.join("/"));
            }
        }
    }
    names.sort();
    Ok(names)
}
