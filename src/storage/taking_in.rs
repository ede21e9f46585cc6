//! Taking in several courses at once: all of them or none, also when the page is cut off in the middle.
//!
//! Before the first course is written, a note says how far each had been written. Whatever is later than the note does not count
//! while the note stands; taking the note away is what takes the courses in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::keeping::{Saved, save_one_of_many};
use super::key::{Key, SlotName};
use super::key_value::{KeyValue, StoreError};
use super::save::{SaveError, TakeInError, write_verified};
use super::shelf::Shelf;
use super::slot::{Held, generation_of};
use crate::domain::id::CourseId;

/// The courses that were being taken in, each with the last writing before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOff {
    /// The shelf they were going to.
    pub shelf: Shelf,
    /// The number of the last writing of each; 0 for a course that was not here.
    pub before: BTreeMap<CourseId, u64>,
}

#[derive(Serialize, Deserialize)]
struct LooseNote {
    shelf: String,
    before: BTreeMap<String, u64>,
}

/// Saves all these courses, or none of them.
///
/// # Errors
/// What stood in the way, and how many courses there was room for. The store is as it was before; where even that fails, the note
/// stays, and the next start leaves the courses out.
pub fn take_in(store: &dyn KeyValue, shelf: Shelf, courses: &[Held]) -> Result<Vec<Saved>, TakeInError> {
    let none_fitted = |error| TakeInError { error, fitted: 0 };
    clear_cut_off(store).map_err(none_fitted)?;
    let note = note(store, shelf, courses).map_err(none_fitted)?;
    let mut taken_in = Vec::with_capacity(courses.len());
    for held in courses {
        match save_one_of_many(store, shelf, held) {
            Ok(saved) => taken_in.push(saved),
            Err(error) => return Err(give_up(store, &note, TakeInError { error, fitted: taken_in.len() })),
        }
    }
    match remove_note(store) {
        Ok(()) => Ok(taken_in),
        Err(error) => Err(give_up(store, &note, TakeInError { error, fitted: courses.len() })),
    }
}

/// Finds the courses whose taking in was cut off.
///
/// # Errors
/// The [`StoreError`] that kept it from looking.
pub fn cut_off(store: &dyn KeyValue) -> Result<Option<CutOff>, StoreError> {
    let text = store.read(&Key::TakingIn.to_string())?;
    // A note that does not read was cut off itself, so no course had been written yet.
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).and_then(tighten))
}

/// Takes away what is left of a taking in that was cut off, if any. Every save begins so: what is written while a note stands would
/// not count at the next start.
///
/// # Errors
/// The [`SaveError`] that kept it from being done.
pub fn clear_cut_off(store: &dyn KeyValue) -> Result<(), SaveError> {
    match cut_off(store)? {
        Some(cut_off) => roll_back(store, &cut_off),
        None => Ok(()),
    }
}

/// Takes away what was written of courses whose taking in was cut off, and then the note.
///
/// # Errors
/// The [`SaveError`] that kept it from being done; the note stands until all of it is.
pub fn roll_back(store: &dyn KeyValue, cut_off: &CutOff) -> Result<(), SaveError> {
    for (course, generation) in &cut_off.before {
        for slot in [SlotName::A, SlotName::B] {
            let key = Key::Slot { shelf: cut_off.shelf, course: *course, slot }.to_string();
            let written = store.read(&key)?.and_then(|text| generation_of(&text));
            if written.is_some_and(|written| written > *generation) {
                store.remove(&key)?;
            }
        }
    }
    remove_note(store)
}

/// Removes the note, and looks whether it is gone: while it stands, what was taken in does not count.
fn remove_note(store: &dyn KeyValue) -> Result<(), SaveError> {
    let key = Key::TakingIn.to_string();
    store.remove(&key)?;
    if store.read(&key)?.is_some() { Err(SaveError::NotKept) } else { Ok(()) }
}

fn note(store: &dyn KeyValue, shelf: Shelf, courses: &[Held]) -> Result<CutOff, SaveError> {
    let mut before = BTreeMap::new();
    for held in courses {
        let course = held.document.id;
        let read = |slot| store.read(&Key::Slot { shelf, course, slot }.to_string());
        let texts = [read(SlotName::A)?, read(SlotName::B)?];
        let generation = texts.iter().flatten().filter_map(|text| generation_of(text)).max();
        before.insert(course, generation.unwrap_or(0));
    }
    let words = before.iter().map(|(course, generation)| (course.to_string(), *generation)).collect();
    let loose = LooseNote { shelf: shelf.as_str().to_owned(), before: words };
    let text = serde_json::to_string(&loose).map_err(|error| SaveError::Failed(error.to_string()))?;
    write_verified(store, &Key::TakingIn.to_string(), &text)?;
    Ok(CutOff { shelf, before })
}

fn give_up(store: &dyn KeyValue, note: &CutOff, error: TakeInError) -> TakeInError {
    match roll_back(store, note) {
        Ok(()) => error,
        Err(worse) => TakeInError { error: worse, ..error },
    }
}

fn tighten(loose: LooseNote) -> Option<CutOff> {
    let before = loose.before.into_iter().map(|(course, generation)| Some((course.parse().ok()?, generation)));
    Some(CutOff { shelf: Shelf::from_word(&loose.shelf)?, before: before.collect::<Option<_>>()? })
}
