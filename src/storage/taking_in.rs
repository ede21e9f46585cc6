//! Taking in several courses at once: all of them or none, also when the page is cut off in the middle.
//!
//! Before the first course is written, a note says how far each had been written. Whatever is later than the note does not count
//! while the note stands; taking the note away is what takes the courses in.
//!
//! **Invariant:** whoever writes a course first takes away what is left under a note, and the note. So a taking in that pauses looks for
//! its note before it goes on: where that is gone, or is another's, something else was written, which comes first, and this begins again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::keeping::{Saved, save_one_of_many};
use super::key::{Key, SlotName};
use super::key_value::{KeyValue, StoreError};
use super::save::{SaveError, TakeInError, write_verified};
use super::shelf::Shelf;
use super::slot::{Held, generation_of};
use super::start::Place;
use crate::domain::id::CourseId;

/// The courses that were being taken in, each with the last writing before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOff {
    /// The shelf they were going to.
    pub shelf: Shelf,
    /// The number of the last writing of each; 0 for a course that was not here.
    pub before: BTreeMap<CourseId, u64>,
    /// A number that tells this taking in from every other.
    pub mark: u64,
}

impl CutOff {
    /// Gives the number of the last writing of a course that counts; none for a course that this does not take in, whose writings all do.
    pub fn last_that_counts(&self, (shelf, course): Place) -> Option<u64> {
        self.before.get(&course).copied().filter(|_| shelf == self.shelf)
    }
}

#[derive(Serialize, Deserialize)]
struct LooseNote {
    shelf: String,
    before: BTreeMap<String, u64>,
    /// Notes had none before taking in could pause; such a one is nobody's that goes on.
    #[serde(default)]
    mark: u64,
}

/// Courses that are being taken in. Between its steps the page may do something else; none of the courses counts before
/// [`TakingIn::finish`].
#[derive(Debug, PartialEq, Eq)]
pub struct TakingIn {
    note: CutOff,
    saved: Vec<Saved>,
}

impl TakingIn {
    /// Notes which courses are to be taken in. The mark is a number that was drawn for it.
    ///
    /// # Errors
    /// What stood in the way; nothing was written of the courses.
    pub fn begin(
        store: &dyn KeyValue,
        shelf: Shelf,
        courses: impl IntoIterator<Item = CourseId>,
        mark: u64,
    ) -> Result<Self, TakeInError> {
        clear_cut_off(store)?;
        let before = courses.into_iter().map(|course| Ok((course, last_generation(store, shelf, course)?)));
        let note = CutOff { shelf, before: before.collect::<Result<_, StoreError>>()?, mark };
        write_note(store, &note)?;
        Ok(Self { note, saved: Vec::new() })
    }

    /// Saves a few of the courses; each must have been named at the beginning.
    ///
    /// # Errors
    /// What stood in the way. The store is as it was before the beginning, but for what others wrote; where even that fails, the note
    /// stays, and the next start leaves the courses out. After [`TakeInError::Interrupted`] some of the courses may count all the same:
    /// another tab may have taken the note away a moment before this one saw it. Whatever counts is whole, so taking in again is safe.
    pub fn save(mut self, store: &dyn KeyValue, courses: &[Held]) -> Result<Self, TakeInError> {
        self.must_go_on(store)?;
        for held in courses {
            debug_assert!(self.note.before.contains_key(&held.document.id), "what is saved is under the note");
            match save_one_of_many(store, self.note.shelf, held) {
                Ok(saved) => self.saved.push(saved),
                Err(error) => return Err(self.give_up(store, error)),
            }
        }
        Ok(self)
    }

    /// Takes the courses in: from here on they count.
    ///
    /// # Errors
    /// As [`TakingIn::save`].
    pub fn finish(self, store: &dyn KeyValue) -> Result<Vec<Saved>, TakeInError> {
        self.must_go_on(store)?;
        match remove_note(store) {
            Ok(()) => Ok(self.saved),
            Err(error) => Err(self.give_up(store, error)),
        }
    }

    /// Whoever took the note away has taken away what it saw under it. To take away the rest from here could take another's writing.
    fn must_go_on(&self, store: &dyn KeyValue) -> Result<(), TakeInError> {
        if cut_off(store)?.as_ref() == Some(&self.note) { Ok(()) } else { Err(TakeInError::Interrupted) }
    }

    fn give_up(self, store: &dyn KeyValue, error: SaveError) -> TakeInError {
        let error = roll_back(store, &self.note).err().unwrap_or(error);
        TakeInError::NotSaved { error, fitted: self.saved.len() }
    }
}

/// Finds the courses whose taking in was cut off, or is under way.
///
/// # Errors
/// The [`StoreError`] that kept it from looking.
pub fn cut_off(store: &dyn KeyValue) -> Result<Option<CutOff>, StoreError> {
    Ok(store.read(&Key::TakingIn.to_string())?.as_deref().and_then(read_note))
}

/// Reads a note. One that does not read was cut off itself, so no course had been written yet.
pub fn read_note(text: &str) -> Option<CutOff> {
    let LooseNote { shelf, before, mark } = serde_json::from_str(text).ok()?;
    let before = before.into_iter().map(|(course, generation)| Some((course.parse().ok()?, generation)));
    Some(CutOff { shelf: Shelf::from_word(&shelf)?, before: before.collect::<Option<_>>()?, mark })
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

fn write_note(store: &dyn KeyValue, note: &CutOff) -> Result<(), SaveError> {
    let before = note.before.iter().map(|(course, generation)| (course.to_string(), *generation)).collect();
    let loose = LooseNote { shelf: note.shelf.as_str().to_owned(), before, mark: note.mark };
    let text = serde_json::to_string(&loose).map_err(|error| SaveError::Failed(error.to_string()))?;
    write_verified(store, &Key::TakingIn.to_string(), &text)
}

fn last_generation(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<u64, StoreError> {
    let read = |slot| store.read(&Key::Slot { shelf, course, slot }.to_string());
    let texts = [read(SlotName::A)?, read(SlotName::B)?];
    Ok(texts.iter().flatten().filter_map(|text| generation_of(text)).max().unwrap_or(0))
}
