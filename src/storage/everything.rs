//! Everything of this app in one text, for saving in a file: as it stands, damaged texts too. And reading it back on a new phone.

use std::collections::BTreeMap;

use super::key::{Key, PREFIX, Record};
use super::key_value::{KeyValue, StoreError};
use super::records::doc_of;
use super::shelf::Shelf;
use super::slot::{Held, Slot, SlotError};
use super::start::Place;
use super::taking_in::read_note;
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;

/// What the keys of courses begin with that are only in memory.
const UNSAVED: &str = "unsaved/";

/// The number that stands for a writing that was never made: what is only in memory is later than all that was.
const IN_MEMORY: u64 = u64::MAX;

/// Which copy of a course counts: by era, then by the number of the writing; what was in memory is the latest.
type Rank = (u32, u64);
/// One copy of a course with its rank, or why it does not read.
type Ranked = Result<(Rank, CourseDocument), ReadError>;

/// How a copy is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// For all to read: the keys that open what others send, and the secrets they prove it with, stay behind.
    Plain,
    /// Locked before it leaves.
    Locked,
}

/// Gathers every text of the store by its key, and every course in memory that the store does not have.
///
/// # Errors
/// The [`StoreError`] that kept it from reading; then nothing is called everything.
pub fn everything(store: &dyn KeyValue, unsaved: &[(Place, &Held)], copy: Copied) -> Result<String, StoreError> {
    let mut texts = BTreeMap::new();
    let stays = |key: &str| {
        let record = Key::parse(key).and_then(|key| key.record());
        copy == Copied::Plain && record.is_some_and(Record::is_secret_of_others)
    };
    for key in store.keys()?.into_iter().filter(|key| !stays(key)) {
        if let Some(text) = store.read(&key)? {
            texts.insert(key, text);
        }
    }
    for ((shelf, course), held) in unsaved {
        let text = held.document.write().map_err(|error| StoreError::Failed(error.to_string()))?;
        texts.insert(format!("{UNSAVED}{}/{course}", shelf.as_str()), text);
    }
    serde_json::to_string_pretty(&texts).map_err(|error| StoreError::Failed(error.to_string()))
}

/// Reads the courses of one shelf back, each by the copy that counts, or why none of its copies reads; none for another text.
pub fn courses_in(text: &str, shelf: Shelf) -> Option<Vec<Result<CourseDocument, ReadError>>> {
    let texts: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
    if !texts.keys().any(|key| key.starts_with(PREFIX) || key.starts_with(UNSAVED)) {
        return None;
    }
    let note = texts.get(&Key::TakingIn.to_string()).and_then(|text| read_note(text));
    // What was being taken in when the copy was made does not count.
    let counts = |id: CourseId, generation: u64| {
        let last = note.as_ref().and_then(|note| note.last_that_counts((shelf, id)));
        generation == IN_MEMORY || last.is_none_or(|last| generation <= last)
    };
    let mut courses: BTreeMap<CourseId, Ranked> = BTreeMap::new();
    for (key, text) in &texts {
        let Some((id, copy)) = copy_of_course(key, text, shelf) else { continue };
        if copy.as_ref().is_ok_and(|((_, generation), _)| !counts(id, *generation)) {
            continue;
        }
        let is_better = match (&copy, courses.get(&id)) {
            (_, None) | (Ok(_), Some(Err(_))) => true,
            (Ok((rank, _)), Some(Ok((known, _)))) => rank > known,
            (Err(_), Some(_)) => false,
        };
        if is_better {
            courses.insert(id, copy);
        }
    }
    Some(courses.into_values().map(|copy| copy.map(|(_, document)| document)).collect())
}

/// Reads the records of one shelf back: what a new phone or computer needs to go on. What the other has seen is not among them,
/// because it is of one phone.
pub fn records_in(text: &str, shelf: Shelf) -> BTreeMap<Record, String> {
    let texts: BTreeMap<String, String> = serde_json::from_str(text).unwrap_or_default();
    let record = |(key, text): (String, String)| match Key::parse(&key) {
        Some(Key::Record(record)) if record.shelf() == shelf && !matches!(record, Record::Seen(..)) => {
            Some((record, doc_of(&text).to_owned()))
        }
        _ => None,
    };
    texts.into_iter().filter_map(record).collect()
}

fn copy_of_course(key: &str, text: &str, shelf: Shelf) -> Option<(CourseId, Ranked)> {
    if let Some(place) = key.strip_prefix(UNSAVED) {
        let (word, course) = place.split_once('/')?;
        let id = course.parse().ok().filter(|_| word == shelf.as_str())?;
        return Some((id, CourseDocument::read(text).map(|document| ((u32::MAX, IN_MEMORY), document))));
    }
    match Key::parse(key)? {
        Key::Slot { shelf: of, course, .. } if of == shelf => {
            let slot = Slot::read(course, text).map(|slot| ((slot.held.era, slot.generation), slot.held.document));
            Some((course, slot.map_err(unreadable)))
        }
        _ => None,
    }
}

fn unreadable(error: SlotError) -> ReadError {
    match error {
        SlotError::Newer { found, known } => ReadError::Newer { found, known },
        SlotError::Unreadable(error) => error,
        SlotError::NotASlot | SlotError::Changed | SlotError::OtherCourse => ReadError::CutShort,
    }
}
