//! Deleting a course: everything of it goes, and a mark stays that says when, so that an old file cannot bring it back unasked.

use chrono::NaiveDate;

use super::key::Key;
use super::key_value::{KeyValue, StoreError};
use super::save::{SaveError, write_verified};
use super::shelf::Shelf;
use super::taking_in::clear_cut_off;
use crate::domain::id::CourseId;
use crate::domain::value::{FieldValue, Value};

/// Deletes a course. The mark comes first, so that a deletion that is cut off is finished at the next start.
///
/// # Errors
/// The [`SaveError`] that kept the mark from being written, or something from being removed.
pub fn erase_course(
    store: &dyn KeyValue,
    shelf: Shelf,
    course: CourseId,
    deleted_on: NaiveDate,
) -> Result<(), SaveError> {
    clear_cut_off(store)?;
    let key = Key::Deleted { shelf, course }.to_string();
    match write_verified(store, &key, &mark(deleted_on)) {
        // The course itself makes the room.
        Err(SaveError::Full) => {
            remove_all_of(store, shelf, course)?;
            write_verified(store, &key, &mark(deleted_on))
        }
        Err(error) => Err(error),
        Ok(()) => Ok(remove_all_of(store, shelf, course)?),
    }
}

/// Finds the day a course was deleted here; none for one that was not.
///
/// # Errors
/// The [`StoreError`] that kept it from looking.
pub fn deleted_on(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<Option<NaiveDate>, StoreError> {
    let mark = store.read(&Key::Deleted { shelf, course }.to_string())?;
    Ok(mark.as_deref().and_then(read_mark))
}

/// Takes the mark of a deletion away, once the person has chosen to have the course again and it is saved.
///
/// # Errors
/// The [`StoreError`] that kept it from being removed.
pub fn lift_mark(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<(), StoreError> {
    store.remove(&Key::Deleted { shelf, course }.to_string())
}

/// Removes every text of a course: both slots, what was set aside of it, what was being typed in it, and the records about it.
///
/// # Errors
/// The [`StoreError`] that kept something from being removed.
pub fn remove_all_of(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<(), StoreError> {
    remove_of(store, (shelf, course), |_| true)
}

/// Removes the texts of a course that was put back to before it was here; an invitation to it stands.
///
/// # Errors
/// The [`StoreError`] that kept something from being removed.
pub fn remove_copies_of(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<(), StoreError> {
    remove_of(store, (shelf, course), |key| key.record().is_none())
}

fn remove_of(store: &dyn KeyValue, course: (Shelf, CourseId), goes: impl Fn(&Key) -> bool) -> Result<(), StoreError> {
    for key in store.keys()? {
        if Key::parse(&key).is_some_and(|key| key.course() == Some(course) && goes(&key)) {
            store.remove(&key)?;
        }
    }
    Ok(())
}

/// Writes the text of a mark.
pub fn mark(deleted_on: NaiveDate) -> String {
    format!("\"{deleted_on}\"")
}

/// Reads the text of a mark. One that was cut off is no mark: it is written before anything is removed.
pub fn read_mark(text: &str) -> Option<NaiveDate> {
    let word: String = serde_json::from_str(text).ok()?;
    NaiveDate::read(Some(&Value::Text(word))).ok()
}
