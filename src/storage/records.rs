//! Records about keys and invitations: each in a [`Frame`], kept in the store and in the mirror, of which the later one counts. A browser
//! that is killed may come back with an older store than mirror; one that has lost its store has only the mirror.
//!
//! **Invariant:** a text that is no whole frame is set aside before anything is written over it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::frame::Frame;
use super::key::{Key, Record};
use super::key_value::{KeyValue, StoreError};
use super::mirroring::MirrorStep;
use super::save::{SaveError, write_verified};
use super::set_aside::set_record_aside;
use crate::domain::stamp::Moment;

/// What starting with the records came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// The records that there are.
    pub records: BTreeMap<Record, String>,
    /// The writings that the mirror lacks.
    pub to_mirror: Vec<(Record, String)>,
    /// What kept the store from taking what only the mirror has; it is tried again at the next start.
    pub not_written: Option<SaveError>,
}

/// Reads every record of the store.
///
/// # Errors
/// The [`StoreError`] that kept it from reading; what a record says is for its reader to judge.
pub fn read_records(store: &dyn KeyValue) -> Result<BTreeMap<Record, String>, StoreError> {
    let writings = read_writings(store)?;
    Ok(writings.into_iter().map(|(record, text)| (record, doc_of(&text).to_owned())).collect())
}

/// Reads every record of the store and of the mirror, by its later writing, and writes to the store what it lacks.
///
/// # Errors
/// The [`StoreError`] that kept it from reading.
pub fn restore_records(store: &dyn KeyValue, mirrored: &BTreeMap<Record, String>) -> Result<Restored, StoreError> {
    let stored = read_writings(store)?;
    let mut restored = Restored::default();
    let all: BTreeSet<Record> = stored.keys().chain(mirrored.keys()).copied().collect();
    for record in all {
        let (here, there) = (stored.get(&record), mirrored.get(&record));
        let is_later_there = here.is_none() || there.and_then(number_of) > here.and_then(number_of);
        let Some(text) = there.filter(|_| is_later_there).or(here) else { continue };
        if Some(text) != there {
            restored.to_mirror.push((record, text.clone()));
        }
        if Some(text) != here
            && let Err(error) = write(store, record, here, text)
        {
            restored.not_written = Some(error);
        }
        restored.records.insert(record, doc_of(text).to_owned());
    }
    Ok(restored)
}

/// Keeps a record, reads it back, and gives the writing for the mirror.
///
/// # Errors
/// The [`SaveError`] that kept it from being written; what stood there stands.
pub fn keep_record(store: &dyn KeyValue, record: Record, doc: &str, now: Moment) -> Result<String, SaveError> {
    let here = store.read(&record.to_string())?;
    // By the clock, so that it is later than what only the mirror has; and by the number before it, should the clock have gone back.
    let number = here.as_ref().and_then(number_of).map_or(0, |number| number.saturating_add(1)).max(now.millis());
    let text = writing(doc, number)?;
    write(store, record, here.as_ref(), &text)?;
    Ok(text)
}

/// Frames a record.
///
/// # Errors
/// [`SaveError::Failed`] for a text that is not JSON; nothing of ours is one.
pub fn writing(doc: &str, number: u64) -> Result<String, SaveError> {
    let doc: &RawValue = serde_json::from_str(doc).map_err(|error| SaveError::Failed(error.to_string()))?;
    Ok(Frame { number, era: 0, doc: doc.get() }.write())
}

/// Gives what is in the frame of a record; what is no whole frame as it stands, for its reader to judge.
pub fn doc_of(text: &str) -> &str {
    Frame::read(text).map_or(text, |frame| frame.doc)
}

/// Finds what the mirror's copy of a record must become when one was kept.
pub fn record_step(mirrored: Option<&str>, text: &str) -> MirrorStep {
    let Some(mirrored) = mirrored else { return MirrorStep::Put(text.to_owned()) };
    match (number_of(mirrored), number_of(text)) {
        _ if mirrored == text => MirrorStep::Nothing,
        (Some(theirs), Some(ours)) if theirs < ours => MirrorStep::Put(text.to_owned()),
        (Some(_), _) => MirrorStep::Nothing,
        (None, _) => MirrorStep::PutAndSetAside(text.to_owned()),
    }
}

fn read_writings(store: &dyn KeyValue) -> Result<BTreeMap<Record, String>, StoreError> {
    let mut writings = BTreeMap::new();
    for key in store.keys()? {
        if let Some(Key::Record(record)) = Key::parse(&key)
            && let Some(text) = store.read(&key)?
        {
            writings.insert(record, text);
        }
    }
    Ok(writings)
}

fn write(store: &dyn KeyValue, record: Record, here: Option<&String>, text: &str) -> Result<(), SaveError> {
    if let Some(damaged) = here.filter(|here| number_of(here).is_none()) {
        set_record_aside(store, record, damaged)?;
    }
    write_verified(store, &record.to_string(), text)
}

/// None for what is no whole frame, which is earlier than any that is.
fn number_of(text: impl AsRef<str>) -> Option<u64> {
    Frame::read(text.as_ref()).ok().map(|frame| frame.number)
}
