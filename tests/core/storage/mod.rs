//! Keeping, over a store that fails in every way a browser was seen to fail.

mod damage;
mod deletion;
mod device;
mod draft;
mod everything;
mod faulty;
mod key;
mod mirror;
mod newer;
mod records;
mod room;
mod save;
mod slot;
mod start;
mod tabs;
mod taking_in;

use std::collections::BTreeMap;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::storage::keeping::{Saved, save};
use erhvervsmentor::storage::key::{Key, SlotName};
use erhvervsmentor::storage::key_value::KeyValue;
use erhvervsmentor::storage::save::TakeInError;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::slot::Held;
use erhvervsmentor::storage::start::{MirrorContents, Place, Start, read_all};
use erhvervsmentor::storage::taking_in::TakingIn;

use crate::given::course::{COURSE, Device};
use crate::given::facts::{a_meeting, words};

const SHELF: Shelf = Shelf::Mentor;
const PLACE: Place = (SHELF, COURSE);

/// The course of a device, as it is held when nothing was ever put back.
fn held(device: &Device) -> Held {
    held_as(COURSE, device)
}

fn held_as(id: CourseId, device: &Device) -> Held {
    Held { era: 0, document: CourseDocument { id, history: device.history.clone() } }
}

/// A device with so many meetings logged, each with a note that tells it apart.
fn with_meetings(count: usize) -> Device {
    let mut device = Device::with_a_pair();
    for number in 0..count {
        log_meeting(&mut device, &format!("Møde nummer {number}"));
    }
    device
}

fn log_meeting(device: &mut Device, note: &str) {
    device.writes(Side::Mentor, &Meeting { note: Some(words(note)), ..a_meeting() });
}

/// Saves the course of a device, which nothing stands in the way of.
pub fn keep(store: &dyn KeyValue, device: &Device) -> Saved {
    save(store, SHELF, &held(device)).unwrap()
}

/// Takes in courses one by one, with a pause after each in which nothing happens.
fn take_in(store: &dyn KeyValue, courses: &[Held]) -> Result<Vec<Saved>, TakeInError> {
    let begun = TakingIn::begin(store, SHELF, courses.iter().map(|held| held.document.id), 1)?;
    courses.chunks(1).try_fold(begun, |taking_in, one| taking_in.save(store, one))?.finish(store)
}

fn slot_key(slot: SlotName) -> String {
    Key::Slot { shelf: SHELF, course: COURSE, slot }.to_string()
}

fn begin(store: &dyn KeyValue, mirror: &MirrorContents) -> Start {
    read_all(store, mirror).unwrap()
}

/// What the next start shows of every course.
fn shown(store: &dyn KeyValue, mirror: &MirrorContents) -> BTreeMap<Place, History> {
    let courses = begin(store, mirror).courses;
    courses.into_iter().map(|(place, found)| (place, found.held.document.history)).collect()
}

/// What the next start shows of the one course, without a mirror.
fn shown_course(store: &dyn KeyValue) -> Option<History> {
    shown(store, &MirrorContents::default()).remove(&PLACE)
}

fn mirror_of(text: &str) -> MirrorContents {
    MirrorContents { copies: [(PLACE, text.to_owned())].into(), ..MirrorContents::default() }
}
