//! Reading and writing one course: two slots written in turn, a mirror elsewhere, and one answer from whatever copies are whole.
//!
//! **Invariant:** reading writes nothing. Every write but [`put_back`] first merges what is stored, so it adds and never takes away;
//! a text that cannot be read is set aside before anything is written over it; a newer text is never written over at all.

use super::key::{Key, SlotName};
use super::key_value::{KeyValue, StoreError};
use super::save::{SaveError, write_verified};
use super::set_aside::set_aside;
use super::shelf::Shelf;
use super::slot::{Held, Slot, SlotError, generation_of};
use super::taking_in::clear_cut_off;
use crate::domain::id::CourseId;

/// Where a copy of a course stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyName {
    /// In one of the two slots.
    Slot(SlotName),
    /// In the mirror.
    Mirror,
}

/// A copy that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it stands.
    pub at: CopyName,
    /// What is wrong with it.
    pub why: SlotError,
    /// The text as it stands.
    pub text: String,
}

/// The texts of one course as they stand in the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    a: Option<String>,
    b: Option<String>,
    mirror: Option<String>,
}

/// What the copies of a course come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// There is no copy.
    Absent,
    /// At least one copy is whole.
    Found(Found),
    /// A later version of the app has written here: nothing may be written.
    Newer {
        /// The version it says.
        found: u32,
        /// The version this app knows.
        known: u32,
        /// What the copies that this app knows say.
        readable: Option<Held>,
    },
    /// There are copies, and none of them can be read.
    Unreadable(Vec<Damaged>),
}

/// A course, and in what state its copies were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Everything that the whole copies say together.
    pub held: Held,
    /// The copies that are damaged.
    pub damaged: Vec<Damaged>,
    /// The slots are not whole: one is damaged, or none has everything.
    pub needs_saving: bool,
    /// The browser has lost both slots; this came from the mirror.
    pub was_lost: bool,
    /// The mirror lacks something.
    pub needs_mirroring: bool,
}

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

impl Found {
    /// Takes a course as it was read, to be shown and not written.
    pub fn as_read(held: Held) -> Self {
        Self { held, damaged: Vec::new(), needs_saving: false, was_lost: false, needs_mirroring: false }
    }
}

impl Copies {
    /// Reads the two slots of a course.
    ///
    /// # Errors
    /// The [`StoreError`] that kept it from reading either.
    pub fn gather(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<Self, StoreError> {
        let read = |slot| store.read(&Key::Slot { shelf, course, slot }.to_string());
        Ok(Self { a: read(SlotName::A)?, b: read(SlotName::B)?, mirror: None })
    }

    /// Adds the mirror's copy, where it has one.
    #[must_use]
    pub fn with_mirror(mut self, text: Option<String>) -> Self {
        self.mirror = text;
        self
    }

    /// Leaves out what was written after a certain writing: the courses that were being taken in when the page was cut off.
    #[must_use]
    pub fn as_of(mut self, generation: u64) -> Self {
        let is_later = |text: &String| generation_of(text).is_some_and(|written| written > generation);
        self.a = self.a.filter(|text| !is_later(text));
        self.b = self.b.filter(|text| !is_later(text));
        self
    }

    /// Finds out what the copies come to.
    pub fn settle(self, course: CourseId) -> Loaded {
        let slots = StoredSlots::read(course, self.a, self.b);
        let mirror = self.mirror.map(|text| match slots.equal_to(&text) {
            Some(slot) => ReadCopy { text, slot: Ok(slot.clone()) },
            None => ReadCopy::read(course, text),
        });
        let was_lost = slots.a.is_none() && slots.b.is_none();
        let held = latest(slots.whole().chain(mirror.iter().filter_map(ReadCopy::whole)));
        if let Some((found, known)) = slots.newer().or_else(|| mirror.as_ref().and_then(ReadCopy::newer)) {
            return Loaded::Newer { found, known, readable: held };
        }
        let needs_saving = !slots.are_whole() || !slots.whole().any(|slot| Some(&slot.held) == held.as_ref());
        let needs_mirroring = mirror.as_ref().and_then(ReadCopy::whole).map(|slot| &slot.held) != held.as_ref();
        let mut damaged = slots.into_damaged();
        damaged.extend(mirror.and_then(|copy| copy.into_damaged(CopyName::Mirror)));
        match held {
            Some(held) => Loaded::Found(Found { held, damaged, needs_saving, was_lost, needs_mirroring }),
            None if damaged.is_empty() => Loaded::Absent,
            None => Loaded::Unreadable(damaged),
        }
    }
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
    let text = write(store, shelf, slot, stored.next_generation(), &held)?;
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

/// Looks whether the browser still has what it said it kept; it may take a write back a moment later.
///
/// # Errors
/// The [`StoreError`] that kept it from looking.
pub fn still_keeps(store: &dyn KeyValue, shelf: Shelf, saved: &Saved) -> Result<bool, StoreError> {
    let course = saved.held.document.id;
    let copies = Copies::gather(store, shelf, course)?;
    if [&copies.a, &copies.b].into_iter().any(|text| text.as_ref() == Some(&saved.text)) {
        return Ok(true);
    }
    // Another tab may have written since; what matters is that nothing of ours is missing.
    let stored = StoredSlots::read(course, copies.a, copies.b);
    Ok(latest(stored.whole()).is_some_and(|theirs| holds_all_of(&theirs, &saved.held)))
}

/// Says whether a copy has everything that another has.
pub fn holds_all_of(copy: &Held, other: &Held) -> bool {
    copy.era > other.era || (copy.era == other.era && copy.document.history.news_in(&other.document.history).is_empty())
}

/// Removes both slots of a course that cannot be read, after setting their texts aside: only when the person chose to start over.
///
/// # Errors
/// The [`SaveError`] that kept a text from being set aside or removed.
pub fn start_over(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<(), SaveError> {
    StoredSlots::writable(store, shelf, course)?.set_damaged_aside(store, shelf, course)?;
    for slot in [SlotName::A, SlotName::B] {
        store.remove(&Key::Slot { shelf, course, slot }.to_string())?;
    }
    Ok(())
}

/// What is to be done with the mirror's copy of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MirrorStep {
    /// It has everything.
    Nothing,
    /// It takes this text.
    Put(String),
    /// It takes this text, after what stands there was set aside.
    PutAndSetAside(String),
    /// A later version of the app wrote it; it stays.
    Newer,
}

/// Finds what the mirror's copy must become when a course was saved; run inside one transaction it never loses another tab's changes.
///
/// # Errors
/// [`SaveError::Failed`] for a value that JSON cannot hold; nothing of ours is one.
pub fn mirror_step(mirrored: Option<&str>, saved: &Saved) -> Result<MirrorStep, SaveError> {
    let course = saved.held.document.id;
    let Some(mirrored) = mirrored else { return Ok(MirrorStep::Put(saved.text.clone())) };
    if mirrored == saved.text {
        return Ok(MirrorStep::Nothing);
    }
    let theirs = match Slot::read(course, mirrored) {
        Ok(slot) => slot,
        Err(SlotError::Newer { .. }) => return Ok(MirrorStep::Newer),
        Err(_) => return Ok(MirrorStep::PutAndSetAside(saved.text.clone())),
    };
    let joined = join(theirs.held.clone(), &saved.held);
    if joined == theirs.held {
        return Ok(MirrorStep::Nothing);
    }
    if joined == saved.held {
        return Ok(MirrorStep::Put(saved.text.clone()));
    }
    text_of(theirs.generation.saturating_add(1), &joined).map(MirrorStep::Put)
}

/// Joins what this tab has into what is stored. What was put back since comes before what was not, and yet nothing is lost.
fn join(stored: Held, ours: &Held) -> Held {
    if stored.era < ours.era {
        return ours.clone();
    }
    let mut joined = stored;
    joined.document.history.merge(ours.document.history.clone());
    joined
}

/// Merges the copies of the latest era.
fn latest<'a>(copies: impl Iterator<Item = &'a Slot> + Clone) -> Option<Held> {
    let era = copies.clone().map(|slot| slot.held.era).max()?;
    copies.filter(|slot| slot.held.era == era).map(|slot| slot.held.clone()).reduce(|mut all, next| {
        all.document.history.merge(next.document.history);
        all
    })
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

fn text_of(generation: u64, held: &Held) -> Result<String, SaveError> {
    held.write(generation).map_err(|error| SaveError::Failed(error.to_string()))
}

struct ReadCopy {
    text: String,
    slot: Result<Slot, SlotError>,
}

impl ReadCopy {
    fn read(course: CourseId, text: String) -> Self {
        let slot = Slot::read(course, &text);
        Self { text, slot }
    }

    fn whole(&self) -> Option<&Slot> {
        self.slot.as_ref().ok()
    }

    fn newer(&self) -> Option<(u32, u32)> {
        match self.slot {
            Err(SlotError::Newer { found, known }) => Some((found, known)),
            _ => None,
        }
    }

    fn into_damaged(self, at: CopyName) -> Option<Damaged> {
        let why = self.slot.err()?;
        Some(Damaged { at, why, text: self.text })
    }
}

/// The two slots as they were read.
struct StoredSlots {
    a: Option<ReadCopy>,
    b: Option<ReadCopy>,
}

impl StoredSlots {
    fn read(course: CourseId, a: Option<String>, b: Option<String>) -> Self {
        let read = |text| ReadCopy::read(course, text);
        Self { a: a.map(read), b: b.map(read) }
    }

    /// Reads the slots for writing, which a newer text forbids.
    fn writable(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<Self, SaveError> {
        let copies = Copies::gather(store, shelf, course)?;
        let stored = Self::read(course, copies.a, copies.b);
        match stored.newer() {
            Some((found, known)) => Err(SaveError::Newer { found, known }),
            None => Ok(stored),
        }
    }

    fn both(&self) -> impl Iterator<Item = &ReadCopy> + Clone {
        self.a.iter().chain(&self.b)
    }

    fn whole(&self) -> impl Iterator<Item = &Slot> + Clone {
        self.both().filter_map(ReadCopy::whole)
    }

    fn newer(&self) -> Option<(u32, u32)> {
        self.both().find_map(ReadCopy::newer)
    }

    fn are_whole(&self) -> bool {
        self.both().all(|copy| copy.slot.is_ok())
    }

    fn equal_to(&self, text: &str) -> Option<&Slot> {
        self.both().find(|copy| copy.text == text).and_then(ReadCopy::whole)
    }

    fn holding(&self, held: &Held) -> Option<(SlotName, &str)> {
        let holds = |copy: &&ReadCopy| copy.whole().is_some_and(|slot| slot.held == *held);
        let in_a = self.a.as_ref().filter(holds).map(|copy| (SlotName::A, copy.text.as_str()));
        in_a.or_else(|| self.b.as_ref().filter(holds).map(|copy| (SlotName::B, copy.text.as_str())))
    }

    fn next_generation(&self) -> u64 {
        self.whole().map(|slot| slot.generation).max().unwrap_or(0).saturating_add(1)
    }

    /// Picks the slot to write: one without a whole text, else the one written earlier.
    fn oldest(&self) -> SlotName {
        let generation = |copy: &Option<ReadCopy>| copy.as_ref().and_then(ReadCopy::whole).map(|slot| slot.generation);
        if generation(&self.b) < generation(&self.a) { SlotName::B } else { SlotName::A }
    }

    fn set_damaged_aside(&self, store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<(), SaveError> {
        for copy in self.both().filter(|copy| copy.slot.is_err()) {
            set_aside(store, shelf, course, &copy.text)?;
        }
        Ok(())
    }

    fn into_damaged(self) -> Vec<Damaged> {
        let a = self.a.and_then(|copy| copy.into_damaged(CopyName::Slot(SlotName::A)));
        let b = self.b.and_then(|copy| copy.into_damaged(CopyName::Slot(SlotName::B)));
        a.into_iter().chain(b).collect()
    }
}
