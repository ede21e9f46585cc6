//! Texts that could not be read, kept under a key of their own for whoever can read them.

use super::key::Key;
use super::key_value::KeyValue;
use super::save::{SaveError, write_verified};
use super::shelf::Shelf;
use crate::document::text::write_narrow;
use crate::domain::digest::Digest;
use crate::domain::id::CourseId;

/// How much of a fingerprint tells the texts of one course apart.
const MARK_LENGTH: usize = 16;

/// Keeps a text of a course as it stands; the same text is kept once.
///
/// # Errors
/// The [`SaveError`] that kept it from being written; then nothing may be written over the text itself.
pub fn set_aside(store: &dyn KeyValue, shelf: Shelf, course: CourseId, text: &str) -> Result<(), SaveError> {
    let key = key(shelf, course, text).to_string();
    let json = write_narrow(&text).map_err(|error| SaveError::Failed(error.to_string()))?;
    if store.read(&key)?.as_deref() == Some(json.as_str()) {
        return Ok(());
    }
    write_verified(store, &key, &json)
}

/// Names the place of a text that is set aside.
pub fn key(shelf: Shelf, course: CourseId, text: &str) -> Key {
    let mark = Digest::of(text.as_bytes()).to_hex().chars().take(MARK_LENGTH).collect();
    Key::SetAside { shelf, course, mark }
}
