//! Small records that the browser keeps about keys and invitations: versioned JSON, read as strictly as a course.

use chrono::NaiveDate;
use serde::Deserialize;

use super::sealing::{PublicKey, SecretKey};
use crate::document::ReadError;
use crate::domain::value::{FieldValue, Problem, Value};

/// The most bytes of one record.
const BYTE_LIMIT: usize = 200_000;

/// Only the version, whatever else has changed about the form since.
#[derive(Deserialize)]
struct OnlyVersion {
    version: u32,
}

/// Reads the loose form of a record of a version that this app knows.
///
/// # Errors
/// [`ReadError::Newer`] for a later version, whatever its form; else what is wrong with the text.
pub(super) fn read<'a, T: Deserialize<'a>>(text: &'a str, known: u32) -> Result<T, ReadError> {
    if text.len() > BYTE_LIMIT {
        return Err(ReadError::TooLarge { bytes: text.len(), limit: BYTE_LIMIT });
    }
    let OnlyVersion { version } = serde_json::from_str(text)?;
    match version {
        0 => Err(wrong("version", Problem::OutOfRange { from: 1, to: known.into() })),
        found if found > known => Err(ReadError::Newer { found, known }),
        _ => Ok(serde_json::from_str(text)?),
    }
}

/// Says which field is wrong.
pub(super) fn wrong(field: &'static str, problem: Problem) -> ReadError {
    ReadError::Wrong { number: 0, kind: None, field, problem }
}

/// Reads a value as the field of a change is read.
pub(super) fn field<T: FieldValue>(field: &'static str, text: &str) -> Result<T, ReadError> {
    T::read(Some(&Value::Text(text.to_owned()))).map_err(|problem| wrong(field, problem))
}

/// Reads a value that may be left out.
pub(super) fn optional<T: FieldValue>(name: &'static str, text: Option<&str>) -> Result<Option<T>, ReadError> {
    text.map(|text| field(name, text)).transpose()
}

/// Reads a day.
pub(super) fn day(name: &'static str, text: &str) -> Result<NaiveDate, ReadError> {
    field(name, text)
}

/// Reads a public key.
pub(super) fn public_key(name: &'static str, text: &str) -> Result<PublicKey, ReadError> {
    text.parse().map_err(|_| wrong(name, Problem::WrongType))
}

/// Reads a secret key.
pub(super) fn secret_key(name: &'static str, text: &str) -> Result<SecretKey, ReadError> {
    text.parse().map_err(|_| wrong(name, Problem::WrongType))
}

/// Holds a list to its limit.
pub(super) fn at_most<T>(name: &'static str, list: &[T], limit: usize) -> Result<(), ReadError> {
    if list.len() > limit { Err(wrong(name, Problem::TooMany { limit })) } else { Ok(()) }
}
