//! The tools folder: each tool appears whole or not at all, and two clones at once do not disturb each other.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::folders;
use crate::step::{note, step};

/// The tools folder, with one subfolder for each tool and version.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    /// Opens the tools folder, and makes it when it is not there.
    ///
    /// # Errors
    ///
    /// `File` when the folder cannot be made.
    pub fn open() -> Result<Self, Error> {
        let folder = folders::tools()?;
        fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
        Ok(Self { folder })
    }

    /// Gives back the folder of a tool, and installs the tool first when it is not there.
    ///
    /// The work gets a folder to install into and one to work in, which outlives a set-up that was stopped.
    ///
    /// # Errors
    ///
    /// `File` when the folder cannot be written, or whatever the work gives back.
    pub fn keep(&self, name: &str, install: impl FnOnce(&Path, &Path) -> Result<(), Error>) -> Result<PathBuf, Error> {
        let place = self.folder.join(name);
        if place.is_dir() {
            return Ok(place);
        }
        self.alone(|| {
            if place.is_dir() {
                return Ok(());
            }
            let unfinished = self.folder.join(format!(".{name}.unfinished"));
            let workshop = self.folder.join(format!(".{name}.workshop"));
            emptied(&unfinished)?;
            fs::create_dir_all(&workshop).map_err(Error::file("make", &workshop))?;

            step(&format!("Set-up: {name}"), || install(&unfinished, &workshop))?;

            fs::rename(&unfinished, &place).map_err(Error::file("finish", &place))?;
            fs::remove_dir_all(&workshop).map_err(Error::file("remove", &workshop))
        })?;
        Ok(place)
    }

    /// Does something that only one set-up on this machine may do at a time.
    ///
    /// # Errors
    ///
    /// `File` when the lock cannot be taken, or whatever the work gives back.
    pub fn alone<T>(&self, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let path = self.folder.join(".lock");
        let lock = File::create(&path).map_err(Error::file("make", &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                note("another clone is being set up: waiting for it");
                lock.lock().map_err(Error::file("lock", &path))?;
            }
            Err(TryLockError::Error(source)) => {
                return Err(Error::File { action: "lock", path, source });
            }
        }
        work()
    }
}

fn emptied(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::file("empty", folder))?;
    }
    fs::create_dir_all(folder).map_err(Error::file("make", folder))
}
