//! The folder that a browser keeps its things in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;
use xtask::stage::Stage;

use crate::failure::{Failure, Outcome};

/// Firefox wants wide windows, except when it is told otherwise.
const NARROW: &str = ":root { min-width: 0 !important; }";

/// How names end while a download is on its way.
const PARTIAL: [&str; 3] = ["crdownload", "part", "wkdownload"];

/// A profile; its folder goes with the last who holds it.
#[derive(Debug, Clone)]
pub struct Profile {
    folder: Arc<TempDir>,
}

impl Profile {
    /// Makes one for a browser of any engine.
    ///
    /// # Errors
    ///
    /// `File` when a folder cannot be made.
    pub fn make(stage: &Stage) -> Result<Self, Failure> {
        let root = stage.profiles.clone().unwrap_or_else(std::env::temp_dir);
        let profile = Self { folder: Arc::new(TempDir::with_prefix_in("erhvervsmentor-", root)?) };
        for name in ["chromium", "firefox/chrome", "webkit", "downloads"] {
            fs::create_dir_all(profile.folder().join(name))?;
        }
        fs::write(profile.folder().join("firefox/chrome/userChrome.css"), NARROW)?;
        Ok(profile)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where Firefox keeps its things.
    pub(crate) fn of_firefox(&self) -> PathBuf {
        self.folder().join("firefox")
    }

    /// The folder that downloads arrive in.
    pub fn downloads(&self) -> PathBuf {
        self.folder().join("downloads")
    }

    /// Takes a download that has arrived whole to a folder of its own; none where none has.
    ///
    /// # Errors
    ///
    /// `File` when a folder cannot be read or made.
    pub fn take_download(&self) -> Result<Option<PathBuf>, Failure> {
        for entry in fs::read_dir(self.downloads())? {
            let entry = entry?;
            let (path, name) = (entry.path(), entry.file_name());
            let is_partial = path.extension().is_some_and(|end| PARTIAL.iter().any(|partial| end == *partial));
            let is_hidden = name.to_string_lossy().starts_with('.');
            // Firefox has an empty file where the whole one will be, and takes it away for a moment before.
            let is_there = entry.metadata().is_ok_and(|file| file.len() > 0);
            if !is_partial && !is_hidden && is_there {
                let folder = tempfile::Builder::new().disable_cleanup(true).tempdir_in(self.folder())?;
                let taken = folder.path().join(name);
                fs::rename(path, &taken)?;
                return Ok(Some(taken));
            }
        }
        Ok(None)
    }

    /// Removes all downloads.
    ///
    /// # Errors
    ///
    /// `File` when they cannot be removed.
    pub fn empty_downloads(&self) -> Outcome {
        fs::remove_dir_all(self.downloads())?;
        Ok(fs::create_dir(self.downloads())?)
    }
}
