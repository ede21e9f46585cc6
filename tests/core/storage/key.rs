//! The names of our texts.

use erhvervsmentor::storage::draft::DraftName;
use erhvervsmentor::storage::key::{Key, PREFIX, Record, SlotName};

use super::*;

#[test]
fn every_key_reads_back_as_it_was_written() {
    let keys = [
        Key::Slot { shelf: Shelf::Youth, course: COURSE, slot: SlotName::B },
        Key::SetAside { shelf: SHELF, course: COURSE, mark: "0123456789abcdef".to_owned() },
        Key::Deleted { shelf: Shelf::Municipality, course: COURSE },
        Key::TakingIn,
        Key::Device,
        Key::Draft(DraftName::of_course(SHELF, COURSE, "note")),
        Key::Draft(DraftName::of_shelf(SHELF, "pair")),
        Key::Record(Record::KeyRing),
        Key::Record(Record::Invited(COURSE)),
        Key::Record(Record::Enrolment(Shelf::Youth, COURSE)),
        Key::Record(Record::Seen(SHELF, COURSE)),
        Key::RecordSetAside { record: Record::KeyRing, mark: "0123456789abcdef".to_owned() },
        Key::RecordSetAside { record: Record::Enrolment(SHELF, COURSE), mark: "0123456789abcdef".to_owned() },
    ];

    for key in keys {
        let text = key.to_string();
        assert!(text.starts_with(PREFIX), "{text}");
        assert_eq!(Key::parse(&text), Some(key), "{text}");
    }
}

#[test]
fn a_key_names_the_shelf_the_course_and_the_slot() {
    let key = Key::Slot { shelf: SHELF, course: COURSE, slot: SlotName::A };

    assert_eq!(key.to_string(), "erhvervsmentor/mentor/course/000000000000000000000000000000c0/a");
}

#[test]
fn f18_keys_that_are_not_ours_mean_nothing() {
    let foreign = [
        "",
        "erhvervsmentor",
        "other/mentor/course/000000000000000000000000000000c0/a",
        "erhvervsmentor/mentor/course/000000000000000000000000000000c0/c",
        "erhvervsmentor/mentor/course/000000000000000000000000000000c0/a/b",
        "erhvervsmentor/mentor/course/c0/a",
        "erhvervsmentor/mentor/seen/000000000000000000000000000000c0/a/b",
        "erhvervsmentor/mentor/invited/000000000000000000000000000000c0",
        "erhvervsmentor/teacher/course/000000000000000000000000000000c0/a",
        "erhvervsmentor/mentor/photo/000000000000000000000000000000c0",
    ];

    for key in foreign {
        assert_eq!(Key::parse(key), None, "{key}");
    }
}
