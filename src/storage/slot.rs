//! The text of one slot: a course in a [`Frame`].

use thiserror::Error;

use super::frame::{Frame, FrameError};
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;

/// A course as one browser holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// How often the course was put back to what it was earlier; copies of an earlier era no longer count.
    pub era: u32,
    /// The course.
    pub document: CourseDocument,
}

/// One writing of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The number of the writing; the slot with the lower one is written next.
    pub generation: u64,
    /// What was written.
    pub held: Held,
}

/// Why the text of a slot was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SlotError {
    /// Not the frame of a slot.
    #[error("not the text of a slot")]
    NotASlot,
    /// Not what was written: the sum is another.
    #[error("changed since it was written")]
    Changed,
    /// Another course than the key says.
    #[error("the text of another course")]
    OtherCourse,
    /// Written by a later version of the app.
    #[error("written by data version {found}, and this app knows {known}")]
    Newer {
        /// The version it says.
        found: u32,
        /// The version this app knows.
        known: u32,
    },
    /// Just as it was written, and no course.
    #[error("{0}")]
    Unreadable(ReadError),
}

impl From<FrameError> for SlotError {
    fn from(error: FrameError) -> Self {
        match error {
            FrameError::NotAFrame => Self::NotASlot,
            FrameError::Changed => Self::Changed,
        }
    }
}

impl Held {
    /// Writes the text of a slot, on one line, with no sign beyond Latin-1.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self, generation: u64) -> serde_json::Result<String> {
        let doc = self.document.write()?;
        Ok(Frame { number: generation, era: self.era, doc: &doc }.write())
    }
}

impl Slot {
    /// Reads the text of a slot that should hold this course.
    ///
    /// # Errors
    /// The [`SlotError`] that tells a damaged text from a newer one.
    pub fn read(course: CourseId, text: &str) -> Result<Self, SlotError> {
        let Frame { number, era, doc } = Frame::read(text)?;
        let document = CourseDocument::read(doc).map_err(|error| match error {
            ReadError::Newer { found, known } => SlotError::Newer { found, known },
            other => SlotError::Unreadable(other),
        })?;
        if document.id != course {
            return Err(SlotError::OtherCourse);
        }
        Ok(Self { generation: number, held: Held { era, document } })
    }
}

/// Finds the number of a writing without reading the course in it, also where a later version wrote it; none for a damaged text.
pub(super) fn generation_of(text: &str) -> Option<u64> {
    Frame::read(text).ok().map(|frame| frame.number)
}
