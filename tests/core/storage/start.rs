//! Starting: what was lost is found, and what the person hears of it.

use erhvervsmentor::storage::key::{Key, SlotName};
use erhvervsmentor::storage::problem::Problem;
use erhvervsmentor::storage::start::{Tidied, tidy};

use super::faulty::{Fault, FaultyStore};
use super::*;

#[test]
fn an_empty_browser_has_nothing_to_tell() {
    let start = begin(&FaultyStore::default(), &MirrorContents::default());

    assert_eq!(start, Start::default());
}

#[test]
fn f14_what_the_browser_lost_is_restored_from_the_mirror_and_told_of() {
    let device = with_meetings(2);
    let saved = keep(&FaultyStore::default(), &device);
    let store = FaultyStore::default();

    let start = begin(&store, &mirror_of(&saved.text));
    let tidied = tidy(&store, &start);

    let written_at = device.history.latest_stamp().map(|stamp| stamp.moment);
    assert_eq!(start.problems, [Problem::Restored { shelf: SHELF, courses: 1, written_at }]);
    assert!(tidied.to_mirror.is_empty());
    assert_eq!(shown_course(&store), Some(device.history));
}

#[test]
fn f3_a_course_that_only_the_mirror_got_before_the_crash_needs_no_words() {
    let saved = keep(&FaultyStore::default(), &with_meetings(2));
    let store = FaultyStore::default();
    store.put(&Key::Device.to_string(), Some("{\"version\":1}".to_owned()));

    let start = begin(&store, &mirror_of(&saved.text));

    assert_eq!(start.problems, []);
    assert!(start.courses.contains_key(&PLACE));
}

#[test]
fn a_mirror_that_lacks_something_gets_it() {
    let store = FaultyStore::default();
    let old = keep(&store, &with_meetings(1));
    keep(&store, &with_meetings(2));

    let tidied = tidy(&store, &begin(&store, &mirror_of(&old.text)));

    let sent: Vec<_> = tidied.to_mirror[&SHELF].iter().map(|saved| saved.held.clone()).collect();
    assert_eq!(sent, [held(&with_meetings(2))]);
}

#[test]
fn a_start_where_all_copies_are_whole_writes_nothing() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    let saved = keep(&store, &with_meetings(2));
    store.begin_anew();

    let tidied = tidy(&store, &begin(&store, &mirror_of(&saved.text)));

    assert_eq!(tidied, Tidied::default());
    assert_eq!(store.written_keys(), Vec::<String>::new());
}

#[test]
fn what_cannot_be_saved_at_the_start_is_shown_and_not_called_saved() {
    let saved = keep(&FaultyStore::default(), &with_meetings(2));
    let store = FaultyStore::default();
    let start = begin(&store, &mirror_of(&saved.text));

    store.fail_at(3, Fault::Full);
    let tidied = tidy(&store, &start);

    assert!(start.courses.contains_key(&PLACE));
    assert!(tidied.not_saved.contains_key(&PLACE));
}

#[test]
fn shelves_do_not_cross() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    erhvervsmentor::storage::keeping::save(&store, Shelf::Youth, &held(&with_meetings(2))).unwrap();

    let shown = shown(&store, &MirrorContents::default());

    assert_eq!(shown[&PLACE], with_meetings(1).history);
    assert_eq!(shown[&(Shelf::Youth, COURSE)], with_meetings(2).history);
}

#[test]
fn slots_that_were_swapped_are_read_all_the_same() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    keep(&store, &with_meetings(2));
    let texts = store.texts();
    store.put(&slot_key(SlotName::A), texts.get(&slot_key(SlotName::B)).cloned());
    store.put(&slot_key(SlotName::B), texts.get(&slot_key(SlotName::A)).cloned());

    assert_eq!(shown_course(&store), Some(with_meetings(2).history));
}
