//! Reading and writing one course: two slots written in turn, a mirror elsewhere, and one answer from whatever copies are whole.
//!
//! **Invariant:** reading writes nothing. Every write but [`put_back`] first merges what is stored, so it adds and never takes away;
//! a text that cannot be read is set aside before anything is written over it; a newer text is never written over at all.

use super::copies::{Copies, StoredSlots, holds_all_of, latest};
use super::key::{Key, SlotName};
use super::key_value::{KeyValue, StoreError};
use super::room::make_room;
use super::save::{SaveError, write_verified};
use super::shelf::Shelf;
use super::slot::{Held, Slot, SlotError};
use super::taking_in::{clear_cut_off, cut_off};
use crate::domain::id::CourseId;

/// A save that was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What is kept: what was given, and what another tab had stored.
    pub held: Held,
    /// Where it stands.
    pub slot: SlotName,
    /// How it stands there; the mirror takes the same text.
    pub text: String,
}

/// Saves a course: what is stored is merged in, the older slot is written, read back and compared.
///
/// # Errors
/// The [`SaveError`] that kept it from being saved; at least one slot is as it was before.
pub fn save(store: &dyn KeyValue, shelf: Shelf, ours: &Held) -> Result<Saved, SaveError> {
    clear_cut_off(store)?;
    save_one_of_many(store, shelf, ours)
}

/// Saves a course while the note of a taking in stands.
pub(super) fn save_one_of_many(store: &dyn KeyValue, shelf: Shelf, ours: &Held) -> Result<Saved, SaveError> {
    let course = ours.document.id;
    let stored = StoredSlots::writable(store, shelf, course)?;
    let held = match latest(stored.whole()) {
        Some(theirs) => join(theirs, ours),
        None => ours.clone(),
    };
    if stored.are_whole()
        && let Some((slot, text)) = stored.holding(&held)
    {
        let text = text.to_owned();
        return Ok(Saved { held, slot, text });
    }
    stored.set_damaged_aside(store, shelf, course)?;
    let slot = stored.oldest();
    let write = || write(store, shelf, slot, stored.next_generation(), &held);
    let text = match write() {
        Err(SaveError::Full) if make_room(store, (shelf, course))? > 0 => write()?,
        written => written?,
    };
    Ok(Saved { held, slot, text })
}

/// Writes a course as a slot would have it, for the mirror alone, where the store did not take it.
///
/// # Errors
/// [`SaveError::Failed`] for a value that JSON cannot hold; nothing of ours is one.
pub fn unsaved_copy(held: &Held) -> Result<Saved, SaveError> {
    let text = text_of(0, held)?;
    Ok(Saved { held: held.clone(), slot: SlotName::A, text })
}

/// Puts a course back to what it was earlier, over both slots, and starts a new era: copies of the earlier one no longer count.
///
/// This is the only write that does not merge. It undoes the taking in of a file, and nothing else.
///
/// # Errors
/// The [`SaveError`] that kept it from being written.
pub fn put_back(store: &dyn KeyValue, shelf: Shelf, before: &Held) -> Result<Saved, SaveError> {
    clear_cut_off(store)?;
    let course = before.document.id;
    let stored = StoredSlots::writable(store, shelf, course)?;
    stored.set_damaged_aside(store, shelf, course)?;
    let era = stored.whole().map(|slot| slot.held.era).fold(before.era, u32::max).saturating_add(1);
    let held = Held { era, document: before.document.clone() };
    let slot = stored.oldest();
    let text = write(store, shelf, slot, stored.next_generation(), &held)?;
    // From here on the course is put back; the other slot is written so that nothing of what was undone stays in the browser.
    write(store, shelf, slot.other(), stored.next_generation().saturating_add(1), &held)?;
    Ok(Saved { held, slot, text })
}

/// Looks whether the browser still has what it said it kept; it may take a write back a moment later, and the taking away of a note too.
///
/// # Errors
/// The [`StoreError`] that kept it from looking.
pub fn still_keeps(store: &dyn KeyValue, shelf: Shelf, saved: &Saved) -> Result<bool, StoreError> {
    let course = saved.held.document.id;
    let cut_off = cut_off(store)?;
    let copies = Copies::gather(store, shelf, course)?.without_what_was_cut_off(cut_off.as_ref(), (shelf, course));
    if [&copies.a, &copies.b].into_iter().any(|text| text.as_ref() == Some(&saved.text)) {
        return Ok(true);
    }
    // Another tab may have written since; what matters is that nothing of ours is missing.
    let stored = StoredSlots::read(course, copies.a, copies.b);
    Ok(latest(stored.whole()).is_some_and(|theirs| holds_all_of(&theirs, &saved.held)))
}

/// Removes both slots of a course that cannot be read, after setting their texts aside: only when the person chose to start over.
///
/// # Errors
/// The [`SaveError`] that kept a text from being set aside or removed.
pub fn start_over(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<(), SaveError> {
    clear_cut_off(store)?;
    StoredSlots::writable(store, shelf, course)?.set_damaged_aside(store, shelf, course)?;
    for slot in [SlotName::A, SlotName::B] {
        store.remove(&Key::Slot { shelf, course, slot }.to_string())?;
    }
    Ok(())
}

/// Joins what this tab has into what is stored. What was put back since comes before what was not, and yet nothing is lost.
pub(super) fn join(stored: Held, ours: &Held) -> Held {
    if stored.era < ours.era {
        return ours.clone();
    }
    let mut joined = stored;
    joined.document.history.merge(ours.document.history.clone());
    joined
}

fn write(
    store: &dyn KeyValue,
    shelf: Shelf,
    slot: SlotName,
    generation: u64,
    held: &Held,
) -> Result<String, SaveError> {
    let text = text_of(generation, held)?;
    let course = held.document.id;
    let key = Key::Slot { shelf, course, slot }.to_string();
    let written = write_verified(store, &key, &text);
    if written == Err(SaveError::NotKept) {
        remove_torn(store, course, &key)?;
    }
    written.map(|()| text)
}

/// Takes half of our own write away, so that it is not kept for somebody else's damaged text.
fn remove_torn(store: &dyn KeyValue, course: CourseId, key: &str) -> Result<(), StoreError> {
    match store.read(key)?.map(|text| Slot::read(course, &text)) {
        None | Some(Ok(_) | Err(SlotError::Newer { .. })) => Ok(()),
        Some(Err(_)) => store.remove(key),
    }
}

pub(super) fn text_of(generation: u64, held: &Held) -> Result<String, SaveError> {
    held.write(generation).map_err(|error| SaveError::Failed(error.to_string()))
}
