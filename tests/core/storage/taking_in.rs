//! Taking in several courses at once: all of them, or none.

use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::problem::Problem;
use erhvervsmentor::storage::save::SaveError;
use erhvervsmentor::storage::start::tidy;
use erhvervsmentor::storage::taking_in::take_in;

use super::faulty::{Fault, FaultyStore};
use super::*;

const NEW: CourseId = CourseId::from_bits(0xC1);
const OTHER: CourseId = CourseId::from_bits(0xC2);

/// Two meetings more for a course that is here, and two courses that are not.
fn files() -> Vec<Held> {
    vec![held(&with_meetings(4)), held_as(NEW, &with_meetings(1)), held_as(OTHER, &with_meetings(2))]
}

fn with_one_course() -> FaultyStore {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    keep(&store, &with_meetings(2));
    store
}

fn before() -> BTreeMap<Place, History> {
    [(PLACE, with_meetings(2).history)].into()
}

fn after() -> BTreeMap<Place, History> {
    files().into_iter().map(|held| ((SHELF, held.document.id), held.document.history)).collect()
}

fn shown_now(store: &FaultyStore) -> BTreeMap<Place, History> {
    shown(store, &MirrorContents::default())
}

/// Nothing of the files is left; only the slot that they were written over is gone, and its course is in the other one.
fn has_nothing_beyond(store: &FaultyStore, start: &BTreeMap<String, String>) -> bool {
    // Half a note counts for nothing, and the next one is written over it.
    let counts_for_nothing = |key: &str| key.ends_with("taking-in");
    store.texts().iter().all(|(key, text)| start.get(key) == Some(text) || counts_for_nothing(key))
}

#[test]
fn all_courses_are_taken_in() {
    let store = with_one_course();

    let saved = take_in(&store, SHELF, &files()).unwrap();

    assert_eq!(saved.into_iter().map(|saved| saved.held).collect::<Vec<_>>(), files());
    assert_eq!(shown_now(&store), after());
    assert!(!store.texts().contains_key(&Key::TakingIn.to_string()));
}

#[test]
fn f32_a_crash_at_any_write_leaves_everything_as_before_or_as_after() {
    let store = with_one_course();
    let start = store.begin_anew();
    take_in(&store, SHELF, &files()).unwrap();

    let crashes = store.after_every_crash(&start);

    let (last, cut_off) = crashes.split_last().unwrap();
    assert_eq!(shown_now(last), after());
    for (number, rebooted) in cut_off.iter().enumerate() {
        assert_eq!(shown_now(rebooted), before(), "crash {number}");
        // What was cut off is cleared away, and the next start finds nothing of it.
        tidy(rebooted, &begin(rebooted, &MirrorContents::default()));
        assert!(has_nothing_beyond(rebooted, &start), "crash {number}");
        assert_eq!(shown_now(rebooted), before(), "crash {number}");
    }
}

#[test]
fn a_cut_off_taking_in_is_told_of() {
    let store = with_one_course();
    let start = store.begin_anew();
    take_in(&store, SHELF, &files()).unwrap();
    let crashes = store.after_every_crash(&start);

    let rebooted = begin(&crashes[2], &MirrorContents::default());

    assert_eq!(rebooted.problems, [Problem::TakeInCutOff { courses: 3 }]);
}

#[test]
fn f2_whatever_fails_at_whatever_moment_nothing_is_half_taken_in() {
    for fault in Fault::ALL {
        for operation in 0.. {
            let store = with_one_course();
            let start = store.begin_anew();
            store.fail_at(operation, fault);
            let taken_in = take_in(&store, SHELF, &files());
            let operations = store.asked();
            store.recover();

            let expected = if taken_in.is_ok() { after() } else { before() };
            assert_eq!(shown_now(&store), expected, "{fault:?} at {operation}");
            if taken_in.is_err() {
                tidy(&store, &begin(&store, &MirrorContents::default()));
                assert!(has_nothing_beyond(&store, &start), "{fault:?} at {operation}");
                assert_eq!(shown_now(&store), before(), "{fault:?} at {operation}");
            }
            if operation > operations {
                break;
            }
        }
    }
}

#[test]
fn f2_a_full_store_tells_how_many_courses_there_was_room_for() {
    // The note is written first, then each course once; every save reads both slots before and its own after.
    let store = with_one_course();
    let writes = |store: &FaultyStore| store.written_keys().len();
    for operation in 0.. {
        let store = with_one_course();
        let start = writes(&store);
        store.fail_at(operation, Fault::Full);
        let Err(refused) = take_in(&store, SHELF, &files()) else { continue };
        if refused.fitted == 2 {
            assert_eq!(refused.error, SaveError::Full);
            assert!(writes(&store) > start);
            break;
        }
        assert!(operation < 100, "no operation fills the store at the third course");
    }
    assert_eq!(shown_now(&store), before());
}

#[test]
fn what_is_written_after_a_taking_in_that_could_not_be_cleared_away_counts() {
    let store = with_one_course();
    let start = store.begin_anew();
    take_in(&store, SHELF, &files()).unwrap();
    let cut_off = &store.after_every_crash(&start)[3];

    keep(cut_off, &with_meetings(3));

    assert_eq!(shown_now(cut_off), [(PLACE, with_meetings(3).history)].into());
}

#[test]
fn f25_taking_in_the_same_files_twice_changes_nothing() {
    let store = with_one_course();
    take_in(&store, SHELF, &files()).unwrap();
    let once = store.texts();

    take_in(&store, SHELF, &files()).unwrap();

    assert_eq!(store.texts(), once);
}
