//! Taking in several courses at once: all of them, or none.

use erhvervsmentor::storage::deletion::erase_course;
use erhvervsmentor::storage::following::{Ours, Step, follow};
use erhvervsmentor::storage::keeping::{put_back, still_keeps};
use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::problem::Problem;
use erhvervsmentor::storage::save::{SaveError, TakeInError};
use erhvervsmentor::storage::start::tidy;

use super::faulty::{Fault, FaultyStore};
use super::*;
use crate::given::day;

const NEW: CourseId = CourseId::from_bits(0xC1);
const OTHER: CourseId = CourseId::from_bits(0xC2);
const MARK: u64 = 0xA1;

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

    let saved = take_in(&store, &files()).unwrap();

    assert_eq!(saved.into_iter().map(|saved| saved.held).collect::<Vec<_>>(), files());
    assert_eq!(shown_now(&store), after());
    assert!(!store.texts().contains_key(&Key::TakingIn.to_string()));
}

#[test]
fn f32_a_crash_at_any_write_leaves_everything_as_before_or_as_after() {
    let store = with_one_course();
    let start = store.begin_anew();
    take_in(&store, &files()).unwrap();

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
    take_in(&store, &files()).unwrap();
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
            let taken_in = take_in(&store, &files());
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
    for operation in 0..100 {
        let store = with_one_course();
        let start = store.written_keys().len();
        store.fail_at(operation, Fault::Full);
        if let Err(TakeInError::NotSaved { error, fitted: 2 }) = take_in(&store, &files()) {
            assert_eq!(error, SaveError::Full);
            assert!(store.written_keys().len() > start);
            assert_eq!(shown_now(&store), before());
            return;
        }
    }
    panic!("no operation fills the store at the third course");
}

/// Takes the files in one by one, and lets the page have its turn after each.
fn take_in_with_turns(store: &FaultyStore) -> Result<Vec<Saved>, TakeInError> {
    let courses = files();
    let mut taking_in = TakingIn::begin(store, SHELF, courses.iter().map(|held| held.document.id), MARK)?;
    for course in courses.chunks(1) {
        store.turn();
        taking_in = taking_in.save(store, course)?;
    }
    store.turn();
    let saved = taking_in.finish(store);
    store.turn();
    saved
}

#[test]
fn f19_what_the_browser_takes_back_in_a_pause_is_noticed_and_taken_in_again() {
    for operation in 0.. {
        let store = with_one_course();
        store.fail_at(operation, Fault::Reverted);
        let mut taken_in = take_in_with_turns(&store);
        let operations = store.asked();
        if taken_in == Err(TakeInError::Interrupted) {
            taken_in = take_in_with_turns(&store);
        }

        for saved in &taken_in.unwrap() {
            if !still_keeps(&store, SHELF, saved).unwrap() {
                save(&store, SHELF, &saved.held).unwrap();
            }
        }

        assert_eq!(shown_now(&store), after(), "{operation}");
        if operation > operations {
            break;
        }
    }
}

#[test]
fn what_is_written_after_a_taking_in_that_could_not_be_cleared_away_counts() {
    let store = with_one_course();
    let start = store.begin_anew();
    take_in(&store, &files()).unwrap();
    let cut_off = &store.after_every_crash(&start)[3];

    keep(cut_off, &with_meetings(3));

    assert_eq!(shown_now(cut_off), [(PLACE, with_meetings(3).history)].into());
}

/// What may happen while a taking in pauses, here or in another tab.
type Act = fn(&FaultyStore);

fn save_the_course(store: &FaultyStore) {
    keep(store, &with_meetings(3));
}

fn begin_another_course(store: &FaultyStore) {
    save(store, SHELF, &held_as(CourseId::from_bits(0xC3), &with_meetings(1))).unwrap();
}

fn delete_the_course(store: &FaultyStore) {
    erase_course(store, SHELF, COURSE, day("2026-03-01")).unwrap();
}

fn put_the_course_back(store: &FaultyStore) {
    put_back(store, SHELF, &held(&with_meetings(1))).unwrap();
}

fn start_the_app(store: &FaultyStore) {
    tidy(store, &begin(store, &MirrorContents::default()));
}

fn take_in_something_else(store: &FaultyStore) {
    take_in(store, &[held_as(OTHER, &with_meetings(3))]).unwrap();
}

/// Takes the files in one by one, and has something happen at one of the pauses; 0 is the one after the beginning.
fn take_in_while(store: &FaultyStore, pause: usize, act: Act) -> Result<Vec<Saved>, TakeInError> {
    let courses = files();
    let mut taking_in = TakingIn::begin(store, SHELF, courses.iter().map(|held| held.document.id), MARK)?;
    for (number, course) in courses.chunks(1).enumerate() {
        if number == pause {
            act(store);
        }
        taking_in = taking_in.save(store, course)?;
    }
    if pause == courses.len() {
        act(store);
    }
    taking_in.finish(store)
}

#[test]
fn whatever_is_written_while_a_taking_in_pauses_comes_first_and_nothing_is_taken_in() {
    let acts: [Act; 6] = [
        save_the_course,
        begin_another_course,
        delete_the_course,
        put_the_course_back,
        start_the_app,
        take_in_something_else,
    ];
    for (number, act) in acts.into_iter().enumerate() {
        for pause in 0..=files().len() {
            let (store, alone) = (with_one_course(), with_one_course());
            act(&alone);

            let taken_in = take_in_while(&store, pause, act);

            assert_eq!(taken_in, Err(TakeInError::Interrupted), "act {number} at pause {pause}");
            assert_eq!(shown_now(&store), shown_now(&alone), "act {number} at pause {pause}");
            assert_eq!(store.texts().keys().find(|key| key.ends_with("taking-in")), None);
        }
    }
}

#[test]
fn whoever_only_looks_while_a_taking_in_pauses_sees_nothing_of_it_and_does_not_disturb_it() {
    for pause in 0..=files().len() {
        let store = with_one_course();

        let taken_in = take_in_while(&store, pause, |store| {
            assert_eq!(shown_now(store), before());
            let ours = held(&with_meetings(2));
            assert_eq!(follow(store, PLACE, Some(Ours { held: &ours, is_saved: true })), Ok(Step::Later));
        });

        assert!(taken_in.is_ok(), "{taken_in:?}");
        assert_eq!(shown_now(&store), after());
    }
}

#[test]
fn of_two_tabs_that_take_in_the_same_files_at_once_the_later_one_does() {
    let store = with_one_course();
    let courses = files();
    let ids = || courses.iter().map(|held| held.document.id);
    let (first, rest) = courses.split_at(1);
    let one = TakingIn::begin(&store, SHELF, ids(), 1).unwrap().save(&store, first).unwrap();

    let other = TakingIn::begin(&store, SHELF, ids(), 2).unwrap().save(&store, first).unwrap();

    assert_eq!(one.save(&store, rest).unwrap_err(), TakeInError::Interrupted);
    assert!(other.save(&store, rest).unwrap().finish(&store).is_ok());
    assert_eq!(shown_now(&store), after());
}

#[test]
fn a_note_of_before_there_were_pauses_still_counts() {
    let store = with_one_course();
    let start = store.begin_anew();
    take_in(&store, &files()).unwrap();
    let cut_off = &store.after_every_crash(&start)[3];
    let key = Key::TakingIn.to_string();
    let note = cut_off.texts()[&key].replace(r#","mark":1"#, "");
    assert!(!note.contains("mark"), "{note}");
    cut_off.put(&key, Some(note));

    assert_eq!(shown_now(cut_off), before());
}

#[test]
fn f25_taking_in_the_same_files_twice_changes_nothing() {
    let store = with_one_course();
    take_in(&store, &files()).unwrap();
    let once = store.texts();

    take_in(&store, &files()).unwrap();

    assert_eq!(store.texts(), once);
}
