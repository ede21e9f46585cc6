//! Texts that could not be read, kept under a key of their own for whoever can read them.

use super::key::{Key, Record};
use super::key_value::KeyValue;
use super::save::{SaveError, write_verified};
use super::shelf::Shelf;
use crate::document::text::write_narrow;
use crate::domain::digest::Digest;
use crate::domain::id::CourseId;

/// How much of a fingerprint tells the texts of one course or record apart.
const MARK_LENGTH: usize = 16;

/// Keeps a text of a course as it stands; the same text is kept once.
///
/// # Errors
/// The [`SaveError`] that kept it from being written; then nothing may be written over the text itself.
pub fn set_aside(store: &dyn KeyValue, shelf: Shelf, course: CourseId, text: &str) -> Result<(), SaveError> {
    keep_aside(store, &key(shelf, course, text), text)
}

/// Keeps a text of a record as it stands; the same text is kept once.
///
/// # Errors
/// The [`SaveError`] that kept it from being written; then nothing may be written over the text itself.
pub fn set_record_aside(store: &dyn KeyValue, record: Record, text: &str) -> Result<(), SaveError> {
    keep_aside(store, &Key::RecordSetAside { record, mark: mark_of(text) }, text)
}

/// Names the place of a text of a course that is set aside.
pub fn key(shelf: Shelf, course: CourseId, text: &str) -> Key {
    Key::SetAside { shelf, course, mark: mark_of(text) }
}

fn keep_aside(store: &dyn KeyValue, key: &Key, text: &str) -> Result<(), SaveError> {
    let key = key.to_string();
    let json = write_narrow(&text).map_err(|error| SaveError::Failed(error.to_string()))?;
    if store.read(&key)?.as_deref() == Some(json.as_str()) {
        return Ok(());
    }
    write_verified(store, &key, &json)
}

fn mark_of(text: &str) -> String {
    Digest::of(text.as_bytes()).to_hex().chars().take(MARK_LENGTH).collect()
}
