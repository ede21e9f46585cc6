//! What a person should hear about their kept data, as data; `text` has the words.

use std::sync::Arc;

use super::copies::Damaged;
use super::key_value::StoreError;
use super::save::SaveError;
use super::shelf::Shelf;
use crate::domain::id::CourseId;
use crate::domain::stamp::Moment;

/// Something that happened to kept data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// One copy of a course was damaged. It is set aside, and another copy had everything.
    Recovered {
        /// The shelf.
        shelf: Shelf,
        /// The course.
        course: CourseId,
    },
    /// The browser had lost these courses, and they were restored from the mirror.
    Restored {
        /// The shelf.
        shelf: Shelf,
        /// How many courses.
        courses: usize,
        /// When the newest change among them was written.
        written_at: Option<Moment>,
    },
    /// No copy of the course can be read. Nothing is written over them until the person chooses.
    Unreadable {
        /// The shelf.
        shelf: Shelf,
        /// The course.
        course: CourseId,
        /// The texts as they stand, for saving in a file.
        texts: Arc<Vec<Damaged>>,
    },
    /// The browser would not let a course be read.
    ReadFailed {
        /// The shelf.
        shelf: Shelf,
        /// The course.
        course: CourseId,
        /// What the browser said.
        error: StoreError,
    },
    /// Taking in files was cut off; none of them was taken in.
    TakeInCutOff {
        /// How many courses it was.
        courses: usize,
    },
    /// There is no second copy in this browser: what was written in the last minute may be lost if it is killed.
    NoMirror,
    /// A text being typed is not kept.
    DraftNotKept(SaveError),
    /// The choices of this browser, such as the language, are not kept.
    DeviceNotKept(SaveError),
}
