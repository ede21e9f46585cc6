//! Finds out what a file is before anything of it is believed, so that every wrong file gets a sentence of its own.

use thiserror::Error;

use super::letter::Letter;
use super::link::LinkError;
use super::sealing::{ARMOUR, OpenError};
use crate::document::{BYTE_LIMIT, ReadError};
use crate::domain::change::Content;
use crate::domain::cpr;
use crate::domain::kind::KindName;
use crate::domain::value::Value;

/// The most bytes that a file may have: a course, and room for what surrounds it.
pub const FILE_LIMIT: usize = BYTE_LIMIT + 1024 * 1024;

/// Why a file was not taken in. Nothing of it has been.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than any of our files.
    #[error("{bytes} bytes, and a file has at most {FILE_LIMIT}")]
    TooLarge {
        /// How many there are.
        bytes: u64,
    },
    /// A document, picture or archive of another kind.
    #[error("a file of another kind: {0:?}")]
    OfAnotherKind(OtherFile),
    /// Text of another coding than UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Text, but no JSON.
    #[error("not JSON")]
    NotJson,
    /// JSON of some other program.
    #[error("JSON, but not of this program")]
    OfAnotherProgram,
    /// Sealed, which this version cannot open.
    #[error("sealed")]
    Sealed,
    /// Sealed or locked, and it was not opened.
    #[error("{0}")]
    Closed(#[from] OpenError),
    /// Sealed to keys, and the key ring of this browser does not read.
    #[error("the key ring does not read")]
    RingUnreadable,
    /// A link of ours that does not read.
    #[error("{0}")]
    Link(LinkError),
    /// What one of several codes says.
    #[error("one part of several")]
    OnePart,
    /// Ours, but it cannot be read whole.
    #[error("{0}")]
    Unreadable(#[from] ReadError),
    /// Holds what looks like a CPR number.
    #[error("looks like a CPR number in {}", kind.as_str())]
    LooksLikeCpr {
        /// What kind of change it stands in.
        kind: KindName,
    },
}

/// Kinds of file that people pick by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFile {
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Word, Excel, or an archive.
    OfficeOrArchive,
    /// A web page.
    WebPage,
    /// Something else that is no text.
    Unknown,
}

/// Opens a file: recognises it, reads it whole, and looks through it for CPR numbers.
///
/// # Errors
/// The [`FileError`] that says what it is instead, or why it was not taken.
pub fn open(bytes: &[u8]) -> Result<Letter, FileError> {
    if bytes.len() > FILE_LIMIT {
        return Err(FileError::TooLarge { bytes: bytes.len() as u64 });
    }
    if let Some(other) = other_file(bytes) {
        return Err(FileError::OfAnotherKind(other));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(FileError::NotUtf8);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| not_text(bytes))?;
    let text = text.trim_start_matches('\u{FEFF}').trim();
    if text.is_empty() {
        return Err(FileError::Empty);
    }
    if text.starts_with(ARMOUR) {
        return Err(FileError::Sealed);
    }
    if text.starts_with('<') {
        return Err(FileError::OfAnotherKind(OtherFile::WebPage));
    }
    without_cpr(Letter::read(text)?)
}

/// Gives the letter back if nothing in it looks like a CPR number.
pub(super) fn without_cpr(letter: Letter) -> Result<Letter, FileError> {
    match find_cpr(&letter) {
        Some(kind) => Err(FileError::LooksLikeCpr { kind }),
        None => Ok(letter),
    }
}

fn other_file(bytes: &[u8]) -> Option<OtherFile> {
    const MARKS: [(&[u8], OtherFile); 8] = [
        (b"%PDF", OtherFile::Pdf),
        (b"\x89PNG", OtherFile::Picture),
        (b"\xFF\xD8\xFF", OtherFile::Picture),
        (b"GIF8", OtherFile::Picture),
        (b"PK\x03\x04", OtherFile::OfficeOrArchive),
        (b"\xD0\xCF\x11\xE0", OtherFile::OfficeOrArchive),
        (b"\x1F\x8B", OtherFile::OfficeOrArchive),
        (b"7z\xBC\xAF", OtherFile::OfficeOrArchive),
    ];
    let is_heic = bytes.get(4..8) == Some(b"ftyp");
    let marked = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, other)| *other);
    marked.or(is_heic.then_some(OtherFile::Picture))
}

/// Text of an old coding has no zero bytes; a program or a film has.
fn not_text(bytes: &[u8]) -> FileError {
    if bytes.contains(&0) { FileError::OfAnotherKind(OtherFile::Unknown) } else { FileError::NotUtf8 }
}

fn find_cpr(letter: &Letter) -> Option<KindName> {
    letter.course.history.iter().find_map(|change| match &change.content {
        Content::Written { kind, fields } => {
            let in_fields = fields.iter().any(|(name, value)| cpr::find(name).is_some() || holds_cpr(value));
            (in_fields || cpr::find(kind.as_str()).is_some()).then(|| kind.clone())
        }
        Content::Erased => None,
    })
}

fn holds_cpr(value: &Value) -> bool {
    match value {
        Value::Text(text) => !is_drawn(text) && cpr::find(text).is_some(),
        Value::List(values) => values.iter().any(holds_cpr),
        Value::Group(values) => values.iter().any(|(name, value)| cpr::find(name).is_some() || holds_cpr(value)),
        Value::Nothing | Value::Flag(_) | Value::Whole(_) | Value::Real(_) => false,
    }
}

/// Ids and fingerprints are drawn, not written by anybody: ten digits in a row come about in one of a few hundred.
fn is_drawn(text: &str) -> bool {
    matches!(text.len(), 32 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
