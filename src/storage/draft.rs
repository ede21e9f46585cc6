//! Texts being typed, kept at every keystroke so that a phone that rings costs nobody a sentence.

use std::fmt;

use super::key::Key;
use super::key_value::{KeyValue, StoreError};
use super::shelf::Shelf;
use crate::document::text::write_narrow;
use crate::domain::id::CourseId;

/// Names one text being typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftName(String);

impl DraftName {
    /// Names a field of one course; it is deleted with the course.
    pub fn of_course(shelf: Shelf, course: CourseId, field: &str) -> Self {
        Self(format!("{}/{course}/{field}", shelf.as_str()))
    }

    /// Names a field of one thing of a course, such as the note of one meeting; it is deleted with the course.
    pub fn of_thing(shelf: Shelf, course: CourseId, thing: crate::domain::id::SubjectId, field: &str) -> Self {
        Self(format!("{}/{course}/{thing}/{field}", shelf.as_str()))
    }

    /// Names a field that belongs to no course yet.
    pub fn of_shelf(shelf: Shelf, field: &str) -> Self {
        Self(format!("{}/new/{field}", shelf.as_str()))
    }

    /// Takes the name as a key has it.
    pub(super) fn from_key(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Finds the course that the field is one of.
    pub(super) fn course(&self) -> Option<(Shelf, CourseId)> {
        let mut parts = self.0.split('/');
        Some((Shelf::from_word(parts.next()?)?, parts.next()?.parse().ok()?))
    }
}

impl fmt::Display for DraftName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Reads a text that was being typed; none where nobody was typing, or where it is no text any more.
///
/// # Errors
/// The [`StoreError`] that kept it from reading.
pub fn read(store: &dyn KeyValue, name: &DraftName) -> Result<Option<String>, StoreError> {
    let Some(text) = store.read(&Key::Draft(name.clone()).to_string())? else {
        return Ok(None);
    };
    // A draft is one text; one that does not read as such has nothing to give back to the field.
    Ok(serde_json::from_str(&text).ok())
}

/// Keeps a text being typed; an empty one is taken away.
///
/// # Errors
/// The [`StoreError`] that kept it from writing.
pub fn keep(store: &dyn KeyValue, name: &DraftName, text: &str) -> Result<(), StoreError> {
    let key = Key::Draft(name.clone()).to_string();
    if text.is_empty() {
        return store.remove(&key);
    }
    let json = write_narrow(&text).map_err(|error| StoreError::Failed(error.to_string()))?;
    store.write(&key, &json)
}
