//! Moving to a new phone: a copy of everything brings the owner's courses back, private words too.

use std::collections::BTreeMap;

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::readers::Reader;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::opening::{Opening, Outcome, Owner};
use erhvervsmentor::exchange::plan::Known;
use erhvervsmentor::storage::everything::{Copied, courses_in, everything, records_in};
use erhvervsmentor::storage::key::{Key, Record, SlotName};
use erhvervsmentor::storage::key_value::KeyValue;
use erhvervsmentor::storage::memory::MemoryStore;
use erhvervsmentor::storage::records::keep_record;
use erhvervsmentor::storage::set_aside::set_record_aside;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::taking_in::TakingIn;

use super::{PLACE, held, keep, slot_key, with_meetings};
use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::words;

fn a_private_course() -> Device {
    let mut device = with_meetings(2);
    device.writes(
        Side::Mentor,
        &MentorWish { asks: Asks::Call, words: Some(words("Ring til mig.")), wished_on: day("2026-01-09") },
    );
    device
}

fn a_copy_of(device: &Device) -> String {
    let store = MemoryStore::default();
    keep(&store, device);
    everything(&store, &[], Copied::Plain).unwrap()
}

fn histories(courses: Vec<Result<CourseDocument, ReadError>>) -> Vec<History> {
    courses.into_iter().map(|course| course.unwrap().history).collect()
}

/// A new phone, on which nothing is known yet.
fn opened(copy: &str, shelf: Shelf, owner: Owner) -> Opening {
    let mut opening = Opening::default();
    let nothing_here = |_: CourseId| None;
    let none_deleted = |_: CourseId| None;
    let known =
        Known { history: &nothing_here, deleted_on: &none_deleted, origin: &|_| None, today: day("2026-03-01") };
    opening.add_copy("kopi.txt", courses_in(copy, shelf).unwrap(), owner, &known);
    opening
}

#[test]
fn a_new_phone_gets_every_change_of_the_old_one_what_is_private_too() {
    let device = a_private_course();

    let opening = opened(&a_copy_of(&device), Shelf::Mentor, Owner::MENTOR);

    let (nothing_here, none_deleted) = (|_: CourseId| None, |_: CourseId| None);
    let known =
        Known { history: &nothing_here, deleted_on: &none_deleted, origin: &|_| None, today: day("2026-03-01") };
    let courses = opening.finish(&known, None);
    assert_eq!(courses, [CourseDocument { id: COURSE, history: device.history }]);
}

#[test]
fn a_copy_counts_only_where_its_owner_is() {
    let opening = opened(&a_copy_of(&a_private_course()), Shelf::Youth, Owner::YOUTH);

    let for_the_mentor = Outcome::ForAnother { from: Side::Mentor, reader: Reader::MentorsPhone };
    assert_eq!(opening.files.iter().map(|file| &file.outcome).collect::<Vec<_>>(), [&for_the_mentor]);
}

#[test]
fn the_newest_whole_copy_of_a_course_is_taken() {
    let store = MemoryStore::default();
    let mut device = with_meetings(1);
    keep(&store, &device);
    device.takes_in(&a_private_course());
    keep(&store, &device);
    let copy = everything(&store, &[], Copied::Plain).unwrap();
    assert_eq!(histories(courses_in(&copy, Shelf::Mentor).unwrap()), [device.history]);

    store.write(&slot_key(SlotName::B), "damaged").unwrap();
    let copy = everything(&store, &[], Copied::Plain).unwrap();
    assert_eq!(histories(courses_in(&copy, Shelf::Mentor).unwrap()), [with_meetings(1).history]);

    store.write(&slot_key(SlotName::A), "damaged").unwrap();
    let copy = everything(&store, &[], Copied::Plain).unwrap();
    assert_eq!(courses_in(&copy, Shelf::Mentor), Some(vec![Err(ReadError::CutShort)]));
}

#[test]
fn what_was_being_taken_in_when_the_copy_was_made_does_not_count() {
    let store = MemoryStore::default();
    keep(&store, &with_meetings(1));
    let letter = held(&with_meetings(2));
    let taking_in = TakingIn::begin(&store, Shelf::Mentor, [COURSE], 1).unwrap().save(&store, &[letter]).unwrap();
    let copy_in_the_middle = everything(&store, &[], Copied::Plain).unwrap();
    taking_in.finish(&store).unwrap();
    let copy_after = everything(&store, &[], Copied::Plain).unwrap();

    let brought = |copy: &str| histories(courses_in(copy, Shelf::Mentor).unwrap());
    assert_eq!(brought(&copy_in_the_middle), [with_meetings(1).history]);
    assert_eq!(brought(&copy_after), [with_meetings(2).history]);
}

#[test]
fn what_was_only_in_memory_comes_before_what_was_saved() {
    let store = MemoryStore::default();
    keep(&store, &with_meetings(1));
    let in_memory = held(&a_private_course());

    let copy = everything(&store, &[(PLACE, &in_memory)], Copied::Plain).unwrap();

    assert_eq!(histories(courses_in(&copy, Shelf::Mentor).unwrap()), [in_memory.document.history]);
}

#[test]
fn another_text_is_no_copy() {
    for text in ["", "{}", "[]", "hello", r#"{"a": "b"}"#, r#"{"format": "erhvervsmentor-course"}"#] {
        assert_eq!(courses_in(text, Shelf::Mentor), None, "{text}");
    }
}

fn with_records() -> MemoryStore {
    let store = MemoryStore::default();
    for record in [
        Record::KeyRing,
        Record::Invited(COURSE),
        Record::Enrolment(Shelf::Mentor, COURSE),
        Record::Seen(Shelf::Mentor, COURSE),
    ] {
        set_record_aside(&store, record, "damaged").unwrap();
        keep_record(&store, record, "\"kept\"", Moment::from_millis(1)).unwrap();
    }
    store
}

#[test]
fn a_plain_copy_leaves_behind_what_opens_the_files_of_others_and_what_proves_them() {
    let copy = everything(&with_records(), &[], Copied::Plain).unwrap();

    assert!(records_in(&copy, Shelf::Municipality).is_empty());
    let texts: BTreeMap<String, String> = serde_json::from_str(&copy).unwrap();
    let records = texts.keys().filter_map(|key| Key::parse(key)?.record());
    assert!(records.into_iter().all(|record| !record.is_secret_of_others()), "nor what was set aside of them");
    assert_eq!(
        records_in(&copy, Shelf::Mentor).into_keys().collect::<Vec<_>>(),
        [Record::Enrolment(Shelf::Mentor, COURSE)]
    );
}

#[test]
fn a_locked_copy_takes_the_keys_along_and_each_record_only_to_its_own_shelf() {
    let copy = everything(&with_records(), &[], Copied::Locked).unwrap();

    let at_the_desk: Vec<Record> = records_in(&copy, Shelf::Municipality).into_keys().collect();
    assert_eq!(at_the_desk, [Record::KeyRing, Record::Invited(COURSE)]);
    assert!(records_in(&copy, Shelf::Municipality).values().all(|text| text == "\"kept\""), "without their frames");
    assert!(records_in(&copy, Shelf::Youth).is_empty());
    assert!(records_in("no copy", Shelf::Mentor).is_empty());
}
