//! Starting: reading every copy of every course, and then, unless something newer was found, putting the store in order.
//!
//! **Invariant:** [`read_all`] writes nothing; [`tidy`] is run only after all of it has succeeded.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;

use super::copies::{Copies, Found, Loaded};
use super::deletion::{deleted_on, mark, read_mark, remove_all_of, remove_copies_of};
use super::keeping::{Saved, save};
use super::key::{Key, PREFIX, Record};
use super::key_value::{KeyValue, StoreError};
use super::problem::Problem;
use super::save::{SaveError, write_verified};
use super::shelf::Shelf;
use super::slot::Held;
use super::taking_in::{CutOff, cut_off, roll_back};
use crate::domain::id::CourseId;

/// A course by its shelf and id.
pub type Place = (Shelf, CourseId);

/// Everything that the mirror holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MirrorContents {
    /// The copies of courses.
    pub copies: BTreeMap<Place, String>,
    /// The courses that were deleted.
    pub deleted: BTreeMap<Place, NaiveDate>,
    /// The device record.
    pub device: Option<String>,
    /// The records about keys and invitations.
    pub records: BTreeMap<Record, String>,
}

/// Everything that was read at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The courses that are there.
    pub courses: BTreeMap<Place, Found>,
    /// A later version of the app has written here: the version found and the one this app knows. Nothing may be written.
    pub newer: Option<(u32, u32)>,
    /// What the person should hear.
    pub problems: Vec<Problem>,
    /// The courses that were deleted.
    pub deleted: BTreeMap<Place, NaiveDate>,
    leftovers: BTreeSet<Place>,
    cut_off: Option<CutOff>,
}

/// What putting the store in order came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Courses that were saved, by their shelf.
    pub saved: BTreeMap<Shelf, Vec<Rc<Saved>>>,
    /// Those that the mirror lacks something of, by their shelf.
    pub to_mirror: BTreeMap<Shelf, Vec<Rc<Saved>>>,
    /// Courses that are to go from the mirror, with their day of deletion; none for those that never came to be.
    pub to_forget: Vec<(Place, Option<NaiveDate>)>,
    /// Courses that could not be saved.
    pub not_saved: BTreeMap<Place, SaveError>,
    /// What kept leftovers from being cleared away; it is tried again at the next start.
    pub left_over: Option<SaveError>,
}

impl MirrorContents {
    /// Takes in one entry of the mirror by its key; what this version does not know stays where it is.
    pub fn take(&mut self, key: &str, text: String) {
        match MirrorKey::parse(key) {
            Some(MirrorKey::Copy(place)) => {
                self.copies.insert(place, text);
            }
            Some(MirrorKey::Deleted(place)) => {
                if let Some(day) = read_mark(&text) {
                    self.deleted.insert(place, day);
                }
            }
            Some(MirrorKey::Device) => self.device = Some(text),
            Some(MirrorKey::Record(record)) => {
                self.records.insert(record, text);
            }
            None => {}
        }
    }
}

/// The name of one entry of the mirror.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MirrorKey {
    /// The copy of a course.
    Copy(Place),
    /// The mark of a deleted course.
    Deleted(Place),
    /// The device record.
    Device,
    /// A record about keys and invitations, under the same name as in the store.
    Record(Record),
}

impl MirrorKey {
    /// Finds what stands under a key of the mirror.
    pub fn parse(key: &str) -> Option<Self> {
        if key == "device" {
            return Some(Self::Device);
        }
        if key.starts_with(PREFIX) {
            return match Key::parse(key) {
                Some(Key::Record(record)) => Some(Self::Record(record)),
                _ => None,
            };
        }
        let (shelf, rest) = key.split_once('/')?;
        let shelf = Shelf::from_word(shelf)?;
        match rest.strip_prefix("deleted/") {
            Some(course) => Some(Self::Deleted((shelf, course.parse().ok()?))),
            None => Some(Self::Copy((shelf, rest.parse().ok()?))),
        }
    }
}

impl std::fmt::Display for MirrorKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Copy((shelf, course)) => write!(formatter, "{}/{course}", shelf.as_str()),
            Self::Deleted((shelf, course)) => write!(formatter, "{}/deleted/{course}", shelf.as_str()),
            Self::Device => formatter.write_str("device"),
            Self::Record(record) => Key::Record(*record).fmt(formatter),
        }
    }
}

/// Reads every copy of every course.
///
/// # Errors
/// The [`StoreError`] that kept it from finding out what there is; a single course that cannot be read is a [`Problem`].
pub fn read_all(store: &dyn KeyValue, mirror: &MirrorContents) -> Result<Start, StoreError> {
    let mut start = Start { cut_off: cut_off(store)?, deleted: mirror.deleted.clone(), ..Start::default() };
    let mut places: BTreeSet<Place> = mirror.copies.keys().copied().collect();
    for key in store.keys()? {
        match Key::parse(&key) {
            Some(key @ (Key::Slot { .. } | Key::SetAside { .. } | Key::Draft(_))) => places.extend(key.course()),
            Some(Key::Deleted { shelf, course }) => {
                if let Some(day) = deleted_on(store, shelf, course)? {
                    start.deleted.insert((shelf, course), day);
                }
            }
            _ => {}
        }
    }
    for place in places {
        start.read(store, place, mirror.copies.get(&place).cloned());
    }
    start.tell_of_losses(store)?;
    if let Some(cut_off) = &start.cut_off {
        start.problems.push(Problem::TakeInCutOff { courses: cut_off.before.len() });
    }
    Ok(start)
}

impl Start {
    fn read(&mut self, store: &dyn KeyValue, place: Place, mirrored: Option<String>) {
        let (shelf, course) = place;
        let copies = match Copies::gather(store, shelf, course) {
            Ok(copies) => copies.with_mirror(mirrored).without_what_was_cut_off(self.cut_off.as_ref(), place),
            Err(error) => return self.problems.push(Problem::ReadFailed { shelf, course, error }),
        };
        match copies.settle(course) {
            Loaded::Newer { found, known, readable } => {
                self.newer = Some((found, known));
                if let Some(held) = readable {
                    self.courses.insert(place, Found::as_read(held));
                }
            }
            _ if self.deleted.contains_key(&place) => {
                self.leftovers.insert(place);
            }
            Loaded::Absent => {}
            // Put back to before it was here.
            Loaded::Found(found) if found.held.document.history.is_empty() => {
                self.leftovers.insert(place);
            }
            Loaded::Found(found) => {
                if !found.damaged.is_empty() {
                    self.problems.push(Problem::Recovered { shelf, course });
                }
                self.courses.insert(place, found);
            }
            Loaded::Unreadable(texts) => {
                self.problems.push(Problem::Unreadable { shelf, course, texts: Arc::new(texts) });
            }
        }
    }

    /// A course that only the mirror has is a loss when the browser has nothing else of ours either; else it was killed while saving.
    fn tell_of_losses(&mut self, store: &dyn KeyValue) -> Result<(), StoreError> {
        let has_anything = store.keys()?.iter().any(|key| Key::parse(key).is_some());
        for shelf in Shelf::ALL.iter().copied().filter(|_| !has_anything) {
            let lost: Vec<&Held> = self
                .courses
                .iter()
                .filter(|((of, _), found)| *of == shelf && found.was_lost)
                .map(|(_, found)| &found.held)
                .collect();
            if lost.is_empty() {
                continue;
            }
            let latest = lost.iter().filter_map(|held| held.document.history.latest_stamp()).max();
            let written_at = latest.map(|stamp| stamp.moment);
            self.problems.push(Problem::Restored { shelf, courses: lost.len(), written_at });
        }
        Ok(())
    }
}

/// Finishes what was cut off, and saves every course whose copies are not whole; nothing at all where something is newer.
pub fn tidy(store: &dyn KeyValue, start: &Start) -> Tidied {
    let mut tidied = Tidied::default();
    if start.newer.is_some() {
        return tidied;
    }
    if let Err(error) = clear_leftovers(store, start) {
        tidied.left_over = Some(error);
    }
    tidied.to_forget = start.leftovers.iter().map(|place| (*place, start.deleted.get(place).copied())).collect();
    for (place, found) in &start.courses {
        if !found.needs_saving && !found.needs_mirroring {
            continue;
        }
        match save(store, place.0, &found.held) {
            Ok(saved) => {
                let saved = Rc::new(saved);
                if found.needs_mirroring {
                    tidied.to_mirror.entry(place.0).or_default().push(Rc::clone(&saved));
                }
                tidied.saved.entry(place.0).or_default().push(saved);
            }
            Err(error) => {
                tidied.not_saved.insert(*place, error);
            }
        }
    }
    tidied
}

fn clear_leftovers(store: &dyn KeyValue, start: &Start) -> Result<(), SaveError> {
    if let Some(cut_off) = &start.cut_off {
        roll_back(store, cut_off)?;
    }
    for ((shelf, course), day) in &start.deleted {
        if deleted_on(store, *shelf, *course)?.is_none() {
            write_verified(store, &Key::Deleted { shelf: *shelf, course: *course }.to_string(), &mark(*day))?;
        }
    }
    for (shelf, course) in &start.leftovers {
        if start.deleted.contains_key(&(*shelf, *course)) {
            remove_all_of(store, *shelf, *course)?;
        } else {
            remove_copies_of(store, *shelf, *course)?;
        }
    }
    Ok(())
}
