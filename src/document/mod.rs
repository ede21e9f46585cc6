//! The written form of what the app keeps and sends: JSON, by version, read strictly and written the same way every time.
//!
//! **Invariant:** reading has three answers that never blur: read, unreadable (where and why), or newer than this app. Absent is the
//! caller's to know. `docs/format.md` describes the form for people; [`schema`] for programs.

pub mod course;
mod loose;
pub mod programme;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod seen;
pub(crate) mod text;
mod upgrade;

use thiserror::Error;

use crate::domain::kind::KindName;
use crate::domain::value::Problem;

/// The data version that this app writes; it reads every earlier one.
pub const VERSION: u32 = 1;

/// The most bytes that one course may take.
pub const BYTE_LIMIT: usize = 8 * 1024 * 1024;

/// The most changes that one course may have: some thirty years of busy meetings.
pub const CHANGE_LIMIT: usize = 20_000;

/// Why a text was not taken as a course.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// More bytes than any course has.
    #[error("{bytes} bytes, and a course has at most {limit}")]
    TooLarge {
        /// How many there are.
        bytes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The text ends in the middle.
    #[error("the text ends too early")]
    CutShort,
    /// Not JSON, or JSON in another shape than ours.
    #[error("unreadable at line {line}, column {column}")]
    Unreadable {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// Written by a later version of the app.
    #[error("written by data version {found}, and this app knows {known}")]
    Newer {
        /// The version it says.
        found: u32,
        /// The version this app knows.
        known: u32,
    },
    /// More changes than any course has.
    #[error("more than {limit} changes")]
    TooManyChanges {
        /// How many there may be.
        limit: usize,
    },
    /// One change says something that cannot be.
    #[error("change {number} ({}): {field} is {problem}", kind.as_ref().map_or("unknown kind", KindName::as_str))]
    Wrong {
        /// Which change, counted from 1.
        number: usize,
        /// Its kind, if it says one.
        kind: Option<KindName>,
        /// The field that is wrong.
        field: &'static str,
        /// What is wrong with it.
        problem: Problem,
    },
}

impl From<serde_json::Error> for ReadError {
    fn from(error: serde_json::Error) -> Self {
        match error.classify() {
            serde_json::error::Category::Eof => Self::CutShort,
            _ => Self::Unreadable { line: error.line(), column: error.column() },
        }
    }
}
