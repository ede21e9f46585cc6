//! The loose form of what a change tells: named fields with plain values, so that what this version does not know is kept.
//!
//! Merging happens on this form, field by field; [`crate::domain::fact`] reads it into types.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use thiserror::Error;

use super::id::{ChangeId, SubjectId};

/// A plain value of a field, as any data file could hold it.
///
/// The order has no meaning to people; it only settles which of two unlike copies wins, the same way everywhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing at all.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// Any other number, by the bits of its double, only kept for versions that use them.
    Real(u64),
    /// Text.
    Text(String),
    /// Several values in order.
    List(Vec<Value>),
    /// Named values.
    Group(BTreeMap<String, Value>),
}

/// The most entries that one list may have.
pub const LIST_LIMIT: usize = 100;

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// The field is not there, and nothing makes sense without it.
    #[error("missing")]
    Missing,
    /// Another kind of value than the field takes.
    #[error("of the wrong type")]
    WrongType,
    /// Empty, where something must stand.
    #[error("empty")]
    Empty,
    /// Longer than allowed.
    #[error("longer than {limit} characters")]
    TooLong {
        /// The most characters allowed.
        limit: usize,
    },
    /// More entries than allowed.
    #[error("more than {limit} entries")]
    TooMany {
        /// The most entries allowed.
        limit: usize,
    },
    /// A number outside what can be.
    #[error("not between {from} and {to}")]
    OutOfRange {
        /// The lowest allowed.
        from: i64,
        /// The highest allowed.
        to: i64,
    },
    /// Not a day of the calendar, written as 2026-11-22.
    #[error("not a day")]
    NotADay,
    /// Not a time of day, written as 16:30.
    #[error("not a time of day")]
    NotATime,
    /// A word that is none of the choices.
    #[error("an unknown choice")]
    UnknownChoice,
    /// Not an id.
    #[error("not an id")]
    NotAnId,
}

/// The form a field must have, told to people who read the format and to the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A day of the calendar: `2026-11-22`.
    Day,
    /// A time of day: `16:30`.
    Time,
    /// A whole number between two, both allowed.
    Whole {
        /// The lowest allowed.
        from: i64,
        /// The highest allowed.
        to: i64,
    },
    /// Text of at most so many characters.
    Text {
        /// The most characters allowed.
        limit: usize,
    },
    /// One of these words.
    Choice(&'static [&'static str]),
    /// An id of 32 hexadecimal digits.
    Id,
    /// A SHA-256 as 64 hexadecimal digits.
    Digest,
    /// Several of one form.
    Many(Box<Form>),
    /// May be left out.
    Optional(Box<Form>),
}

/// A type that a field's value is read into and written from.
pub trait FieldValue: Sized {
    /// Reads the value of a field; `None` is a field that is not there.
    ///
    /// # Errors
    /// The [`Problem`] that the value has.
    fn read(value: Option<&Value>) -> Result<Self, Problem>;

    /// Writes the value; `None` leaves the field out.
    fn write(&self) -> Option<Value>;

    /// Tells the form that [`FieldValue::read`] takes.
    fn form() -> Form;
}

/// Takes the text of a field that must be there.
///
/// # Errors
/// [`Problem::Missing`] or [`Problem::WrongType`].
pub fn text_of(value: Option<&Value>) -> Result<&str, Problem> {
    match value {
        None => Err(Problem::Missing),
        Some(Value::Text(text)) => Ok(text),
        Some(_) => Err(Problem::WrongType),
    }
}

/// Takes the whole number of a field that must be there and lie between two bounds.
///
/// # Errors
/// [`Problem::Missing`], [`Problem::WrongType`] or [`Problem::OutOfRange`].
pub fn whole_of(value: Option<&Value>, from: i64, to: i64) -> Result<i64, Problem> {
    match value {
        None => Err(Problem::Missing),
        Some(Value::Whole(whole)) if (from..=to).contains(whole) => Ok(*whole),
        Some(Value::Whole(_) | Value::Real(_)) => Err(Problem::OutOfRange { from, to }),
        Some(_) => Err(Problem::WrongType),
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        match value {
            None | Some(Value::Nothing) => Ok(None),
            there => T::read(there).map(Some),
        }
    }

    fn write(&self) -> Option<Value> {
        self.as_ref().and_then(T::write)
    }

    fn form() -> Form {
        Form::Optional(Box::new(T::form()))
    }
}

impl<T: FieldValue> FieldValue for Vec<T> {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        match value {
            None => Ok(Self::new()),
            Some(Value::List(values)) if values.len() > LIST_LIMIT => Err(Problem::TooMany { limit: LIST_LIMIT }),
            Some(Value::List(values)) => values.iter().map(|value| T::read(Some(value))).collect(),
            Some(_) => Err(Problem::WrongType),
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::List(self.iter().filter_map(T::write).collect()))
    }

    fn form() -> Form {
        Form::Many(Box::new(T::form()))
    }
}

impl FieldValue for NaiveDate {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        day_written(text_of(value)?).ok_or(Problem::NotADay)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn form() -> Form {
        Form::Day
    }
}

/// Reads a day in the one writing that the schema knows; the parsing of the library takes others.
fn day_written(text: &str) -> Option<NaiveDate> {
    let is_in_place =
        |(place, sign): (usize, u8)| if matches!(place, 4 | 7) { sign == b'-' } else { sign.is_ascii_digit() };
    if text.len() != 10 || !text.bytes().enumerate().all(is_in_place) {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let year = number(0, 4).filter(|year| (1900..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(year.into(), number(5, 7)?.into(), number(8, 10)?.into())
}

impl FieldValue for ChangeId {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        text_of(value)?.parse().map_err(|_| Problem::NotAnId)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn form() -> Form {
        Form::Id
    }
}

impl FieldValue for SubjectId {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        text_of(value)?.parse().map_err(|_| Problem::NotAnId)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn form() -> Form {
        Form::Id
    }
}
