//! What became of a save, as data; `text` has the words.

use thiserror::Error;

use super::key_value::{KeyValue, StoreError};

/// Why a course was not saved. What stood in the browser stands unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SaveError {
    /// The browser lets nothing be kept.
    #[error("the browser blocks storage")]
    Blocked,
    /// There is no room for it.
    #[error("the storage is full")]
    Full,
    /// The browser took it, and did not have it when asked.
    #[error("the browser did not keep it")]
    NotKept,
    /// The browser holds something of a later version of the app, which this one must not write over.
    #[error("the browser holds data of version {found}, and this app knows {known}")]
    Newer {
        /// The version it holds.
        found: u32,
        /// The version this app knows.
        known: u32,
    },
    /// The browser's data were cleared while the page was open, and nobody has said yet what to do.
    #[error("the browser's data were cleared")]
    Cleared,
    /// Anything else, in the browser's own words.
    #[error("{0}")]
    Failed(String),
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Blocked => Self::Blocked,
            StoreError::Full => Self::Full,
            StoreError::Failed(words) => Self::Failed(words),
        }
    }
}

/// Whether everything on the screen is kept. It never says *saved* before it is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// The browser's data are being read; nothing is saved yet.
    Loading,
    /// Everything is kept, and survives the browser's being killed this instant.
    Saved,
    /// Something is on its way.
    Saving,
    /// Something is not kept; it stays so until a save was verified.
    NotSaved(SaveError),
    /// A later version of the app has written here; this one only reads.
    ReadOnlyNewer,
    /// The browser blocks storage; everything is gone when the page is closed.
    MemoryOnly,
    /// The browser's data were cleared while the page was open; the person is asked whether to write them back.
    Cleared,
}

impl SaveState {
    /// Says whether everything is kept.
    pub fn is_saved(&self) -> bool {
        matches!(self, Self::Saved)
    }

    /// Says whether something is on its way.
    pub fn is_saving(&self) -> bool {
        matches!(self, Self::Loading | Self::Saving)
    }

    /// Says whether changes can be written at all.
    pub fn can_write(&self) -> bool {
        !matches!(self, Self::Loading | Self::ReadOnlyNewer)
    }
}

/// Why several courses were not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TakeInError {
    /// One of them could not be saved, and so none was.
    #[error("{error}, after {fitted} courses")]
    NotSaved {
        /// What stood in the way.
        error: SaveError,
        /// How many of the courses there would have been room for.
        fitted: usize,
    },
    /// Something else was saved or deleted before all of them were saved, or the app was started, here or in another tab; that comes
    /// first. Some of the courses may have been taken in.
    #[error("something else was saved meanwhile")]
    Interrupted,
}

impl From<SaveError> for TakeInError {
    fn from(error: SaveError) -> Self {
        Self::NotSaved { error, fitted: 0 }
    }
}

impl From<StoreError> for TakeInError {
    fn from(error: StoreError) -> Self {
        SaveError::from(error).into()
    }
}

/// Why a change was not written at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotWritten {
    /// The browser's data are still being read.
    #[error("still loading")]
    Loading,
    /// A later version of the app has written here.
    #[error("read only")]
    ReadOnly,
    /// There is no such course here.
    #[error("no such course")]
    NoCourse,
    /// The course is closed, and this is nothing that comes after it.
    #[error("the course is closed")]
    Closed,
}

/// Writes a text and reads it back, because a browser may drop a write without a word.
///
/// # Errors
/// The store's own error, or [`SaveError::NotKept`] where it reads back otherwise than it was written.
pub fn write_verified(store: &dyn KeyValue, key: &str, text: &str) -> Result<(), SaveError> {
    store.write(key, text)?;
    if store.read(key)?.as_deref() == Some(text) { Ok(()) } else { Err(SaveError::NotKept) }
}
