//! A letter: one course on its way from one person to another, as text that any JSON tool can read.
//!
//! The container has its own version, apart from that of the course in it, and a place that says how the content is sealed.

use chrono::NaiveDate;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::proof::{Message, Proof, SideSecret};
use super::recognise::FileError;
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::domain::readers::{Reader, Switches, what_a_link_carries, what_leaves};
use crate::domain::seen::{ARRIVED_LIMIT, PartName, Seen};
use crate::domain::side::Side;
use crate::domain::value::{FieldValue, Problem, Value};

/// The mark by which a file of ours is known.
pub const FORMAT: &str = "erhvervsmentor-course";
/// The container version that this app writes.
pub const CONTAINER_VERSION: u32 = 1;

/// What a text of ours bears even where it is damaged: its own mark, or the beginning of what it says first.
const MARKS: [&str; 2] = [FORMAT, "fra Erhvervsmentor"];

/// What the file says first, to whoever opens it in something else.
const READ_ME: &str = "Dette er en fil fra Erhvervsmentor. Åbn den i Erhvervsmentor under 'Hent en fil'. \
                       Filen er ikke låst: alle, der får den, kan læse den. / This is a file from Erhvervsmentor. \
                       Open it there under 'Open a file'. It is not locked: anyone who gets it can read it.";

/// A letter that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Whose phone it comes from.
    pub from: Side,
    /// Whom it was made for.
    pub reader: Reader,
    /// The day it was made, where the sender was.
    pub written_on: NaiveDate,
    /// The course, as far as the reader may have it.
    pub course: CourseDocument,
    /// The parts of the course that arrived there from the reader, as far as the letter says.
    pub arrived: Vec<PartName>,
    /// What it claims of its origin; nothing is believed before it is verified.
    pub proof: Proof,
}

/// A letter that is made for a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkLetter {
    /// The letter, in as few signs as it can be written in.
    pub text: String,
    /// What of the course is in it, for [`Seen::note_sent`] once it is handed over.
    pub part: History,
}

#[derive(Serialize, Deserialize)]
struct LooseLetter<'a> {
    #[serde(default, skip_deserializing, skip_serializing_if = "str::is_empty")]
    read_me: &'a str,
    format: String,
    container: u32,
    seal: String,
    from: String,
    #[serde(rename = "for")]
    reader: String,
    written_on: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    arrived: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proof: Option<String>,
    #[serde(borrow)]
    content: &'a RawValue,
}

/// Only what tells whether a JSON text is ours, and of which version.
#[derive(Deserialize)]
struct OnlyFormat {
    format: Option<String>,
    container: Option<u32>,
}

impl Letter {
    /// Makes the text of a letter: exactly what the reader may have of this history, and nothing else.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(
        course: CourseId,
        history: &History,
        address: Address,
        switches: Switches,
    ) -> serde_json::Result<String> {
        write_with(course, history, address, switches, None)
    }

    /// Makes the text of a letter with a proof that it comes from the sender, by the secret of their invitation.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write_proven(
        course: CourseId,
        history: &History,
        address: Address,
        switches: Switches,
        secret: &SideSecret,
    ) -> serde_json::Result<String> {
        write_with(course, history, address, switches, Some(secret))
    }

    /// Makes the text of a letter that travels in a link: what may, of that what the reader has not seen, and which of theirs arrived here.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write_for_link(
        course: CourseId,
        history: &History,
        address: Address,
        seen: &Seen,
    ) -> serde_json::Result<LinkLetter> {
        let part = seen.unseen_in(&what_a_link_carries(history, address.reader));
        let leaving = CourseDocument { id: course, history: part };
        let content = RawValue::from_string(leaving.write()?)?;
        let arrived = seen.arrived().iter().map(|name| name.to_hex()).collect();
        // No proof: it is for the municipality, which gets no links, and the other of the pair could not check it.
        let text = serde_json::to_string(&LooseLetter { read_me: "", arrived, ..loosen(address, &content) })?;
        Ok(LinkLetter { text, part: leaving.history })
    }

    /// Opens the text of a letter, all of it or nothing.
    ///
    /// # Errors
    /// The [`FileError`] that says what the text is instead, or where it is wrong.
    pub fn read(text: &str) -> Result<Self, FileError> {
        let loose: LooseLetter<'_> = serde_json::from_str(text).map_err(|error| what_else(text, error))?;
        check_format(Some(&loose.format), Some(loose.container))?;
        if loose.seal != "none" {
            return Err(FileError::Sealed);
        }
        let from = Side::from_word(&loose.from).ok_or_else(|| wrong("from", Problem::UnknownChoice))?;
        let reader = reader_from_word(&loose.reader).ok_or_else(|| wrong("for", Problem::UnknownChoice))?;
        let message = loose.message();
        let proof = match &loose.proof {
            None => Proof::Missing,
            Some(tag) => Proof::claimed(tag, &message).ok_or_else(|| wrong("proof", Problem::WrongType))?,
        };
        // The day goes into the history as a receipt, so it is held to what a history can read back.
        let written_on = NaiveDate::read(Some(&Value::Text(loose.written_on.clone())))
            .map_err(|problem| wrong("written_on", problem))?;
        let course = CourseDocument::read(loose.content.get())?;
        // A name that cannot be read tells of nothing that arrived, so that is sent again.
        let arrived = loose.arrived.iter().filter_map(|name| PartName::from_hex(name)).take(ARRIVED_LIMIT).collect();
        Ok(Self { from, reader, written_on, course, arrived, proof })
    }
}

impl LooseLetter<'_> {
    fn message(&self) -> Message<'_> {
        let Self { from, reader, written_on, content, .. } = self;
        Message { from, reader, written_on, content: content.get() }
    }
}

fn write_with(
    course: CourseId,
    history: &History,
    address: Address,
    switches: Switches,
    secret: Option<&SideSecret>,
) -> serde_json::Result<String> {
    let leaving = CourseDocument { id: course, history: what_leaves(history, address.reader, switches) };
    let content = RawValue::from_string(leaving.write()?)?;
    let mut loose = loosen(address, &content);
    loose.proof = secret.map(|secret| secret.prove(&loose.message()));
    serde_json::to_string_pretty(&loose)
}

fn loosen(address: Address, content: &RawValue) -> LooseLetter<'_> {
    LooseLetter {
        read_me: READ_ME,
        format: FORMAT.to_owned(),
        container: CONTAINER_VERSION,
        seal: "none".to_owned(),
        from: address.from.as_str().to_owned(),
        reader: reader_word(address.reader).to_owned(),
        written_on: address.written_on.to_string(),
        arrived: Vec::new(),
        proof: None,
        content,
    }
}

/// From whom, for whom, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// Whose phone it leaves.
    pub from: Side,
    /// Whom it is for.
    pub reader: Reader,
    /// The day, where the sender is.
    pub written_on: NaiveDate,
}

/// Says why a text is no letter that this version reads. Only such a text is read a second time: files come by the thousand.
fn what_else(text: &str, error: serde_json::Error) -> FileError {
    match serde_json::from_str(text) {
        Ok(OnlyFormat { format, container }) => {
            check_format(format.as_deref(), container).err().unwrap_or_else(|| ReadError::from(error).into())
        }
        Err(error) => not_a_letter(text, error),
    }
}

/// Says why a text of such a format is none of ours, or none of this version's.
fn check_format(format: Option<&str>, container: Option<u32>) -> Result<(), FileError> {
    match (format, container) {
        (Some(FORMAT), Some(CONTAINER_VERSION)) => Ok(()),
        (Some(FORMAT), Some(0)) => {
            Err(wrong("container", Problem::OutOfRange { from: 1, to: CONTAINER_VERSION.into() }))
        }
        (Some(FORMAT), Some(found)) => Err(ReadError::Newer { found, known: CONTAINER_VERSION }.into()),
        (Some(FORMAT), None) => Err(wrong("container", Problem::Missing)),
        _ => Err(FileError::OfAnotherProgram),
    }
}

/// Says what a text is whose form is not that of a letter: damaged, if it still bears a mark of ours.
fn not_a_letter(text: &str, error: serde_json::Error) -> FileError {
    if MARKS.iter().any(|mark| text.contains(mark)) {
        return FileError::Unreadable(error.into());
    }
    let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
    if is_json { FileError::OfAnotherProgram } else { FileError::NotJson }
}

fn wrong(field: &'static str, problem: Problem) -> FileError {
    FileError::Unreadable(ReadError::Wrong { number: 0, kind: None, field, problem })
}

const READERS: [(Reader, &str); 4] = [
    (Reader::MentorsPhone, "mentor"),
    (Reader::YouthsPhone, "youth"),
    (Reader::Contact, "contact"),
    (Reader::Counsellor, "counsellor"),
];

fn reader_word(reader: Reader) -> &'static str {
    READERS.iter().find(|(known, _)| *known == reader).map_or("", |(_, word)| word)
}

fn reader_from_word(word: &str) -> Option<Reader> {
    READERS.iter().find(|(_, known)| *known == word).map(|(reader, _)| *reader)
}
