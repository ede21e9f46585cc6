//! A store that is nearly full: as many courses as can be, and never less of one than was saved.

use erhvervsmentor::storage::keeping::save;
use erhvervsmentor::storage::save::{SaveError, TakeInError};

use super::faulty::FaultyStore;
use super::*;

/// A store with this many courses, each in both of its slots.
fn with_courses(count: u128) -> FaultyStore {
    let store = FaultyStore::default();
    for meetings in [1, 2] {
        for number in 0..count {
            save(&store, SHELF, &nth(number, meetings)).unwrap();
        }
    }
    store
}

fn nth(number: u128, meetings: usize) -> Held {
    held_as(CourseId::from_bits(number), &with_meetings(meetings))
}

fn all(count: u128, meetings: usize) -> BTreeMap<Place, History> {
    (0..count).map(|number| ((SHELF, CourseId::from_bits(number)), with_meetings(meetings).history)).collect()
}

#[test]
fn a_full_store_lets_go_of_older_slots_before_it_refuses() {
    let store = with_courses(3);
    store.have_room_for(100);

    save(&store, SHELF, &nth(7, 2)).unwrap();

    let mut expected = all(3, 2);
    expected.extend([((SHELF, CourseId::from_bits(7)), with_meetings(2).history)]);
    assert_eq!(shown(&store, &MirrorContents::default()), expected);
}

#[test]
fn a_store_that_is_full_to_the_last_refuses_and_keeps_every_course() {
    let store = with_courses(3);
    store.have_room_for(0);

    let refused = save(&store, SHELF, &nth(7, 40));

    assert_eq!(refused, Err(SaveError::Full));
    assert_eq!(shown(&store, &MirrorContents::default()), all(3, 2));
}

#[test]
fn a_slot_that_has_something_of_its_own_stays() {
    let store = with_courses(2);
    // Two tabs wrote at once, so that each slot of this course has a meeting that the other lacks.
    let first = with_meetings(1);
    let (mut ours, mut theirs) = (first.copied_to(1), first.copied_to(2));
    log_meeting(&mut ours, "her");
    log_meeting(&mut theirs, "der");
    for (slot, device) in [(SlotName::A, &ours), (SlotName::B, &theirs)] {
        store.put(&slot_key(slot), Some(held(device).write(5).unwrap()));
    }
    store.have_room_for(100);

    save(&store, SHELF, &nth(7, 1)).unwrap();

    ours.takes_in(&theirs);
    assert_eq!(shown_course(&store), Some(ours.history));
}

#[test]
fn f2_a_full_store_takes_in_all_courses_or_none_and_tells_how_many_there_was_room_for() {
    let files: Vec<Held> = (0..5).map(|number| nth(number, 6)).collect();
    let size = files[0].write(1).unwrap().len();

    let mut fitted = Vec::new();
    for room in 0..8 {
        let store = with_courses(2);
        store.have_room_for(room * size);
        match take_in(&store, &files) {
            Ok(_) => assert_eq!(shown(&store, &MirrorContents::default()), all(5, 6)),
            Err(refused) => {
                let TakeInError::NotSaved { error: SaveError::Full, fitted: count } = refused else {
                    panic!("{refused}")
                };
                fitted.push(count);
                assert_eq!(shown(&store, &MirrorContents::default()), all(2, 2));
            }
        }
    }
    assert!(fitted.first() == Some(&0) && fitted.is_sorted() && fitted.len() < 8, "{fitted:?}");
}
