//! What a browser knows of its person.

use erhvervsmentor::domain::readers::Switches;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::storage::device::{self, Device, DeviceRecord, Theme};
use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::text::Language;

use super::faulty::FaultyStore;
use super::{MirrorContents, SHELF, begin};
use crate::given::course::COURSE;
use crate::given::day;

#[test]
fn choices_are_there_at_the_next_start() {
    let store = FaultyStore::default();
    let chosen = Device {
        last_shelf: Some(SHELF),
        language: Language::English,
        theme: Theme::Dark,
        dismissed: ["example".to_owned()].into(),
        files: [(COURSE, day("2026-11-25"))].into(),
        copies: vec![Moment::from_millis(1_764_000_000_000)],
        switches: [((SHELF, COURSE), Switches { meeting_notes: true, whole_goals: false })].into(),
        asked_to_persist: true,
    };

    device::keep(&store, &chosen).unwrap();

    assert_eq!(device::read(&store), Ok(DeviceRecord::Known(chosen)));
}

#[test]
fn a_record_that_does_not_read_costs_nobody_a_course() {
    let store = FaultyStore::default();
    store.put(&Key::Device.to_string(), Some("{".to_owned()));

    assert_eq!(device::read(&store), Ok(DeviceRecord::None));
    assert_eq!(begin(&store, &MirrorContents::default()).problems, []);
}

#[test]
fn f16_the_record_of_a_later_version_is_followed_and_left_as_it_is() {
    let store = FaultyStore::default();
    let text = r#"{"version":2,"theme":"dark","voice":"low"}"#;
    store.put(&Key::Device.to_string(), Some(text.to_owned()));

    let read = device::read(&store).unwrap();
    device::keep(&store, &Device::default()).unwrap();

    assert_eq!(read, DeviceRecord::Newer(Device { theme: Theme::Dark, ..Device::default() }));
    assert_eq!(store.texts()[&Key::Device.to_string()], text);
}

#[test]
fn the_latest_copies_are_remembered_and_the_oldest_are_let_go() {
    let mut device = Device::default();

    for made_at in 1..=7 {
        device.note_copy(Moment::from_millis(made_at));
    }

    assert_eq!(device.copies, [3, 4, 5, 6, 7].map(Moment::from_millis));
}

#[test]
fn a_record_from_before_switches_were_remembered_has_them_all_off() {
    let store = FaultyStore::default();
    store.put(&Key::Device.to_string(), Some(r#"{"version":1,"language":"da","theme":"dark"}"#.to_owned()));

    let read = device::read(&store);

    let expected = Device { language: Language::Danish, theme: Theme::Dark, ..Device::default() };
    assert_eq!(read, Ok(DeviceRecord::Known(expected)));
}

#[test]
fn a_switch_that_is_not_known_is_off_and_costs_no_other() {
    let text = format!(
        r#"{{"version":1,"language":"da","switches":{{"mentor/{COURSE}":["meeting_notes","x"],"x/y":["whole_goals"]}}}}"#
    );

    let DeviceRecord::Known(read) = device::parse(&text) else { panic!("it reads") };

    let kept = Switches { meeting_notes: true, whole_goals: false };
    assert_eq!(read.switches, [((Shelf::Mentor, COURSE), kept)].into());
}
