//! The text of one slot: a course with the number of its writing and a sum, so that a damaged text is known as damaged.
//!
//! **Invariant:** this frame never changes its form. What a later version adds goes inside `doc` under a higher version number,
//! which an older app then takes as *newer* and never as damaged.

use serde::Deserialize;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::digest::Digest;
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

#[derive(Deserialize)]
struct LooseSlot<'a> {
    n: u64,
    era: u32,
    sum: String,
    #[serde(borrow)]
    doc: &'a RawValue,
}

impl Held {
    /// Writes the text of a slot, on one line, with no sign beyond Latin-1.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self, generation: u64) -> serde_json::Result<String> {
        let Self { era, document } = self;
        let doc = document.write()?;
        let sum = sum(generation, *era, &doc);
        Ok(format!(r#"{{"n":{generation},"era":{era},"sum":"{sum}","doc":{doc}}}"#))
    }
}

impl Slot {
    /// Reads the text of a slot that should hold this course.
    ///
    /// # Errors
    /// The [`SlotError`] that tells a damaged text from a newer one.
    pub fn read(course: CourseId, text: &str) -> Result<Self, SlotError> {
        let LooseSlot { n, era, sum: expected, doc } = serde_json::from_str(text).map_err(|_| SlotError::NotASlot)?;
        if sum(n, era, doc.get()) != expected {
            return Err(SlotError::Changed);
        }
        let document = CourseDocument::read(doc.get()).map_err(|error| match error {
            ReadError::Newer { found, known } => SlotError::Newer { found, known },
            other => SlotError::Unreadable(other),
        })?;
        if document.id != course {
            return Err(SlotError::OtherCourse);
        }
        Ok(Self { generation: n, held: Held { era, document } })
    }
}

fn sum(generation: u64, era: u32, doc: &str) -> String {
    Digest::of(format!("{generation} {era} {doc}").as_bytes()).to_hex()
}

/// Finds the number of a writing without reading the course in it, also where a later version wrote it; none for a damaged text.
pub(super) fn generation_of(text: &str) -> Option<u64> {
    let LooseSlot { n, era, sum: expected, doc } = serde_json::from_str(text).ok()?;
    (sum(n, era, doc.get()) == expected).then_some(n)
}
