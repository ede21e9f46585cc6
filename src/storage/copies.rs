//! The texts of one course as they stand in the browser, and what they come to: read, damaged, newer, or nothing at all.
//!
//! **Invariant:** nothing here writes, but for setting damaged texts aside.

use super::key::{Key, SlotName};
use super::key_value::{KeyValue, StoreError};
use super::save::SaveError;
use super::set_aside::set_aside;
use super::shelf::Shelf;
use super::slot::{Held, Slot, SlotError, generation_of};
use super::start::Place;
use super::taking_in::CutOff;
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
    pub(super) a: Option<String>,
    pub(super) b: Option<String>,
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

    /// Leaves out what was written of this course by a taking in that was cut off, or is not done yet.
    #[must_use]
    pub fn without_what_was_cut_off(mut self, cut_off: Option<&CutOff>, place: Place) -> Self {
        let Some(last) = cut_off.and_then(|cut_off| cut_off.last_that_counts(place)) else { return self };
        let is_later = |text: &String| generation_of(text).is_some_and(|written| written > last);
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

/// Merges the copies of the latest era.
pub(super) fn latest<'a>(copies: impl Iterator<Item = &'a Slot> + Clone) -> Option<Held> {
    let era = copies.clone().map(|slot| slot.held.era).max()?;
    copies.filter(|slot| slot.held.era == era).map(|slot| slot.held.clone()).reduce(|mut all, next| {
        all.document.history.merge(next.document.history);
        all
    })
}

/// Says whether a copy has everything that another has.
pub fn holds_all_of(copy: &Held, other: &Held) -> bool {
    copy.era > other.era || (copy.era == other.era && copy.document.history.news_in(&other.document.history).is_empty())
}

/// One text, and what it reads as.
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
pub(super) struct StoredSlots {
    a: Option<ReadCopy>,
    b: Option<ReadCopy>,
}

impl StoredSlots {
    pub(super) fn read(course: CourseId, a: Option<String>, b: Option<String>) -> Self {
        let read = |text| ReadCopy::read(course, text);
        Self { a: a.map(read), b: b.map(read) }
    }

    /// Reads the slots of a course.
    pub(super) fn gather(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<Self, StoreError> {
        let copies = Copies::gather(store, shelf, course)?;
        Ok(Self::read(course, copies.a, copies.b))
    }

    /// Reads the slots for writing, which a newer text forbids.
    pub(super) fn writable(store: &dyn KeyValue, shelf: Shelf, course: CourseId) -> Result<Self, SaveError> {
        let stored = Self::gather(store, shelf, course)?;
        match stored.newer() {
            Some((found, known)) => Err(SaveError::Newer { found, known }),
            None => Ok(stored),
        }
    }

    fn both(&self) -> impl Iterator<Item = &ReadCopy> + Clone {
        self.a.iter().chain(&self.b)
    }

    pub(super) fn whole(&self) -> impl Iterator<Item = &Slot> + Clone {
        self.both().filter_map(ReadCopy::whole)
    }

    fn newer(&self) -> Option<(u32, u32)> {
        self.both().find_map(ReadCopy::newer)
    }

    pub(super) fn are_whole(&self) -> bool {
        self.both().all(|copy| copy.slot.is_ok())
    }

    fn equal_to(&self, text: &str) -> Option<&Slot> {
        self.both().find(|copy| copy.text == text).and_then(ReadCopy::whole)
    }

    pub(super) fn holding(&self, held: &Held) -> Option<(SlotName, &str)> {
        let holds = |copy: &&ReadCopy| copy.whole().is_some_and(|slot| slot.held == *held);
        let in_a = self.a.as_ref().filter(holds).map(|copy| (SlotName::A, copy.text.as_str()));
        in_a.or_else(|| self.b.as_ref().filter(holds).map(|copy| (SlotName::B, copy.text.as_str())))
    }

    pub(super) fn next_generation(&self) -> u64 {
        self.whole().map(|slot| slot.generation).max().unwrap_or(0).saturating_add(1)
    }

    /// Finds the slot that could go, because both are whole and the newer one has everything.
    pub(super) fn superfluous(&self) -> Option<SlotName> {
        let (a, b) = (self.a.as_ref()?.whole()?, self.b.as_ref()?.whole()?);
        let (older, newer, slot) = if b.generation < a.generation { (b, a, SlotName::B) } else { (a, b, SlotName::A) };
        holds_all_of(&newer.held, &older.held).then_some(slot)
    }

    /// Picks the slot to write: a damaged one, which is set aside by then and else told of at the next start too; then one without
    /// a text; then the one written earlier.
    pub(super) fn oldest(&self) -> SlotName {
        let whole_generation = |copy: &ReadCopy| copy.whole().map(|slot| slot.generation);
        let (a, b) = (self.a.as_ref().map(whole_generation), self.b.as_ref().map(whole_generation));
        let age = |generation: Option<Option<u64>>| match generation {
            Some(None) => (0, 0),
            None => (1, 0),
            Some(Some(generation)) => (2, generation),
        };
        if age(b) < age(a) { SlotName::B } else { SlotName::A }
    }

    pub(super) fn set_damaged_aside(
        &self,
        store: &dyn KeyValue,
        shelf: Shelf,
        course: CourseId,
    ) -> Result<(), SaveError> {
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
