//! Deleting a course: everything of it goes, the day stays, and nothing of anybody else's is touched.

use erhvervsmentor::storage::deletion::{deleted_on, erase_course, lift_mark};
use erhvervsmentor::storage::draft::{self, DraftName};
use erhvervsmentor::storage::keeping::save;
use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::key_value::KeyValue as _;
use erhvervsmentor::storage::set_aside::set_aside;
use erhvervsmentor::storage::start::tidy;

use super::faulty::{Fault, FaultyStore};
use super::*;
use crate::given::day;

const DAY: &str = "2026-03-01";

fn with_everything() -> FaultyStore {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    keep(&store, &with_meetings(2));
    set_aside(&store, SHELF, COURSE, "Møde nummer 7").unwrap();
    draft::keep(&store, &DraftName::of_course(SHELF, COURSE, "note"), "Møde nummer 8").unwrap();
    store
}

#[test]
fn f71_nothing_of_a_deleted_course_is_left_but_the_day() {
    let store = with_everything();

    erase_course(&store, SHELF, COURSE, day(DAY)).unwrap();

    let mark = Key::Deleted { shelf: SHELF, course: COURSE }.to_string();
    assert_eq!(store.texts(), [(mark, format!("\"{DAY}\""))].into());
    assert_eq!(deleted_on(&store, SHELF, COURSE), Ok(Some(day(DAY))));
}

#[test]
fn f18_foreign_texts_and_other_courses_stay_as_they_are() {
    let store = with_everything();
    let foreign = [("andet-program", "{"), ("erhvervsmentor", "x"), ("erhvervsmentor-2/mentor", "y")];
    for (key, text) in foreign {
        store.put(key, Some(text.to_owned()));
    }
    let later = format!("erhvervsmentor/mentor/photo/{COURSE}");
    store.put(&later, Some("1".to_owned()));
    save(&store, Shelf::Youth, &held(&with_meetings(2))).unwrap();

    erase_course(&store, SHELF, COURSE, day(DAY)).unwrap();
    tidy(&store, &begin(&store, &MirrorContents::default()));

    for (key, text) in foreign {
        assert_eq!(store.texts()[key], text);
    }
    assert!(store.texts().contains_key(&later));
    assert_eq!(shown_places(&store), [(Shelf::Youth, COURSE)]);
}

fn shown_places(store: &FaultyStore) -> Vec<Place> {
    shown(store, &MirrorContents::default()).into_keys().collect()
}

#[test]
fn a_deletion_that_is_cut_off_is_finished_at_the_next_start() {
    let store = with_everything();
    let start = store.begin_anew();
    erase_course(&store, SHELF, COURSE, day(DAY)).unwrap();
    let whole = store.texts();

    let crashes = store.after_every_crash(&start);

    assert_eq!(shown_places(&crashes[0]), [PLACE]);
    for rebooted in &crashes[1..] {
        let start = begin(rebooted, &MirrorContents::default());
        assert!(start.courses.is_empty());
        tidy(rebooted, &start);
        assert_eq!(rebooted.texts().len(), whole.len());
    }
}

#[test]
fn f29_a_deleted_course_does_not_come_back_from_the_mirror() {
    let store = with_everything();
    let saved = keep(&store, &with_meetings(3));
    erase_course(&store, SHELF, COURSE, day(DAY)).unwrap();

    let start = begin(&store, &mirror_of(&saved.text));
    let tidied = tidy(&store, &start);

    assert!(start.courses.is_empty());
    assert_eq!(tidied.to_forget, [(PLACE, Some(day(DAY)))]);
}

#[test]
fn the_day_of_a_deletion_survives_the_loss_of_the_store() {
    let store = FaultyStore::default();
    let mirror = MirrorContents { deleted: [(PLACE, day(DAY))].into(), ..MirrorContents::default() };

    let start = begin(&store, &mirror);
    tidy(&store, &start);

    assert_eq!(start.deleted.get(&PLACE), Some(&day(DAY)));
    assert_eq!(deleted_on(&store, SHELF, COURSE), Ok(Some(day(DAY))));
}

#[test]
fn a_course_that_was_brought_back_stays_once_its_mark_is_lifted() {
    let store = with_everything();
    erase_course(&store, SHELF, COURSE, day(DAY)).unwrap();

    keep(&store, &with_meetings(2));
    lift_mark(&store, SHELF, COURSE).unwrap();

    assert_eq!(shown_course(&store), Some(with_meetings(2).history));
}

#[test]
fn a_course_can_be_deleted_from_a_full_store() {
    let store = with_everything();

    store.fail_at(0, Fault::Full);
    erase_course(&store, SHELF, COURSE, day(DAY)).unwrap();

    assert_eq!(store.texts().len(), 1);
    assert_eq!(deleted_on(&store, SHELF, COURSE), Ok(Some(day(DAY))));
}

#[test]
fn a_mark_that_was_cut_off_is_no_mark() {
    let store = with_everything();
    store.put(&Key::Deleted { shelf: SHELF, course: COURSE }.to_string(), Some("\"2026-0".to_owned()));

    assert_eq!(shown_places(&store), [PLACE]);
    assert!(store.read(&slot_key(erhvervsmentor::storage::key::SlotName::A)).unwrap().is_some());
}
