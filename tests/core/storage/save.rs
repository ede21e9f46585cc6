//! Saving one course: what was kept stays kept, whatever the store does.

use erhvervsmentor::storage::everything::{Copied, everything};
use erhvervsmentor::storage::keeping::{put_back, save, still_keeps};
use erhvervsmentor::storage::key::SlotName;
use erhvervsmentor::storage::save::SaveError;
use erhvervsmentor::storage::slot::Held;
use erhvervsmentor::storage::start::MirrorContents;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::faulty::{Fault, FaultyStore};
use super::*;
use crate::given::cases;

/// A save looks for a note and reads both slots before it writes.
const FIRST_WRITE: usize = 3;

#[test]
fn a_saved_course_is_there_at_the_next_start() {
    let store = FaultyStore::default();
    let device = with_meetings(3);

    keep(&store, &device);

    assert_eq!(shown_course(&store), Some(device.history));
}

#[test]
fn saves_take_turns_between_two_slots() {
    let store = FaultyStore::default();

    let slots: Vec<SlotName> = (0..4).map(|meetings| keep(&store, &with_meetings(meetings)).slot).collect();

    assert_eq!(slots, [SlotName::A, SlotName::B, SlotName::A, SlotName::B]);
}

#[test]
fn saving_what_is_kept_already_writes_nothing() {
    let store = FaultyStore::default();
    let first = keep(&store, &with_meetings(2));

    let second = keep(&store, &with_meetings(2));

    assert_eq!(second, first);
    assert_eq!(store.written_keys().len(), 1);
}

#[test]
fn f1_a_full_store_says_so_and_keeps_what_it_had() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    let before = store.texts();

    store.fail_at(FIRST_WRITE, Fault::Full);
    let refused = save(&store, SHELF, &held(&with_meetings(2)));

    assert_eq!(refused, Err(SaveError::Full));
    assert_eq!(store.texts(), before);
    store.recover();
    keep(&store, &with_meetings(2));
    assert_eq!(shown_course(&store), Some(with_meetings(2).history));
}

#[test]
fn a_write_that_was_dropped_or_torn_is_never_called_saved() {
    for fault in [Fault::Dropped, Fault::Torn] {
        let store = FaultyStore::default();
        keep(&store, &with_meetings(1));

        store.fail_at(FIRST_WRITE, fault);
        let refused = save(&store, SHELF, &held(&with_meetings(2)));

        assert_eq!(refused, Err(SaveError::NotKept), "{fault:?}");
        assert_eq!(shown_course(&store), Some(with_meetings(1).history), "{fault:?}");
    }
}

#[test]
fn f19_a_write_that_is_taken_back_later_is_noticed_and_saved_again() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    store.fail_at(FIRST_WRITE, Fault::Reverted);
    let saved = keep(&store, &with_meetings(2));
    store.recover();
    assert_eq!(still_keeps(&store, SHELF, &saved), Ok(true));

    store.turn();

    assert_eq!(still_keeps(&store, SHELF, &saved), Ok(false));
    keep(&store, &with_meetings(2));
    assert_eq!(shown_course(&store), Some(with_meetings(2).history));
}

#[test]
fn a_save_still_stands_when_another_tab_has_added_to_it() {
    let store = FaultyStore::default();
    let mut device = with_meetings(1);
    let saved = keep(&store, &device);
    for note in ["et", "to"] {
        log_meeting(&mut device, note);
        keep(&store, &device);
    }

    assert_eq!(still_keeps(&store, SHELF, &saved), Ok(true));
}

#[test]
fn f3_a_crash_at_any_write_leaves_the_course_as_it_once_was() {
    let store = FaultyStore::default();
    let states: Vec<_> = (0..5).map(|meetings| with_meetings(meetings).history).collect();
    for meetings in 0..5 {
        keep(&store, &with_meetings(meetings));
    }

    let rebooted: Vec<_> = store.after_every_crash(&BTreeMap::new()).iter().map(shown_course_of).collect();

    let expected: Vec<_> = std::iter::once(None).chain(states.into_iter().map(Some)).collect();
    assert_eq!(rebooted, expected);
}

#[test]
fn f3_what_was_called_saved_survives_the_loss_of_every_recent_write_because_the_mirror_has_it() {
    let store = FaultyStore::default();
    let mut last = None;
    for meetings in 0..5 {
        last = Some(keep(&store, &with_meetings(meetings)));
    }
    let mirror = mirror_of(&last.unwrap().text);

    for rebooted in store.after_every_crash(&BTreeMap::new()) {
        let start = begin(&rebooted, &mirror);
        assert_eq!(start.courses[&PLACE].held, held(&with_meetings(4)));
    }
}

fn shown_course_of(store: &FaultyStore) -> Option<History> {
    shown_course(store)
}

#[test]
fn putting_back_takes_effect_at_its_first_write_and_leaves_nothing_of_what_was_undone() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    let after = keep(&store, &with_meetings(2));
    let start = store.begin_anew();

    put_back(&store, SHELF, &held(&with_meetings(1))).unwrap();

    let rebooted: Vec<_> = store.after_every_crash(&start).iter().map(shown_course_of).collect();
    let [before, after_undo] = [with_meetings(2), with_meetings(1)].map(|device| Some(device.history));
    assert_eq!(rebooted, [before, after_undo.clone(), after_undo.clone()]);
    assert!(store.texts().values().all(|text| !text.contains("nummer 1")));
    // The mirror still has what was undone; it is of an earlier era.
    assert_eq!(shown(&store, &mirror_of(&after.text)).remove(&PLACE), after_undo);
}

#[test]
fn what_was_put_back_can_be_written_on() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(2));
    let back = put_back(&store, SHELF, &held(&with_meetings(1))).unwrap();

    let mut device = with_meetings(1);
    log_meeting(&mut device, "efter");
    let ours = Held { era: back.held.era, document: held(&device).document };
    save(&store, SHELF, &ours).unwrap();

    assert_eq!(shown_course(&store), Some(device.history));
}

#[test]
fn a_tab_that_did_not_see_the_putting_back_loses_nothing() {
    let store = FaultyStore::default();
    let mut device = with_meetings(2);
    keep(&store, &device);
    put_back(&store, SHELF, &held(&with_meetings(1))).unwrap();

    log_meeting(&mut device, "samtidig");
    keep(&store, &device);

    assert_eq!(shown_course(&store), Some(device.history));
}

#[test]
fn f1_the_file_for_when_nothing_can_be_saved_has_what_is_not_saved() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    store.put("andet-program", Some("hemmeligt".to_owned()));
    let unsaved = held(&with_meetings(2));

    let text = everything(&store, &[(PLACE, &unsaved)], Copied::Plain).unwrap();

    assert!(text.contains("Møde nummer 0") && text.contains("Møde nummer 1"));
    assert!(!text.contains("hemmeligt"));
    store.fail_at(1, Fault::Failed);
    assert!(everything(&store, &[], Copied::Plain).is_err());
}

#[derive(Clone, Debug)]
enum Act {
    Log,
    Fail(usize, Fault),
    Crash(usize),
    Turn,
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => Just(Act::Log),
        3 => (0..8_usize, select(&Fault::ALL[..])).prop_map(|(at, fault)| Act::Fail(at, fault)),
        1 => (0..4_usize).prop_map(Act::Crash),
        1 => Just(Act::Turn),
    ]
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn whatever_the_store_does_nothing_called_saved_is_lost(acts in vec(any_act(), 1..30)) {
        let mut store = FaultyStore::default();
        let mut device = Device::with_a_pair();
        let mut mirror = MirrorContents::default();
        let mut saved: Option<Held> = None;
        for (number, act) in acts.into_iter().enumerate() {
            match act {
                Act::Fail(at, fault) => store.fail_at(at, fault),
                Act::Turn => store.turn(),
                Act::Log => {
                    log_meeting(&mut device, &format!("Møde {number}"));
                    if let Ok(kept) = save(&store, SHELF, &held(&device)) {
                        mirror = mirror_of(&kept.text);
                        saved = Some(kept.held);
                    }
                    store.recover();
                }
                Act::Crash(lost) => {
                    store.recover();
                    // The disk has everything but the last writes, and memory is gone.
                    let mut crashes = store.after_every_crash(&BTreeMap::new());
                    let kept = crashes.len().saturating_sub(lost + 1);
                    let texts = crashes.swap_remove(kept).texts();
                    store = FaultyStore::default();
                    for (key, text) in texts {
                        store.write_on_disk(&key, &text);
                    }
                    let back = shown(&store, &mirror).remove(&PLACE).unwrap_or_default();
                    let lost = saved.as_ref().map(|saved| back.news_in(&saved.document.history));
                    prop_assert!(lost.is_none_or(|lost| lost.is_empty()));
                    device.history = if back.is_empty() { Device::with_a_pair().history } else { back };
                }
            }
        }
        store.recover();
        let back = shown(&store, &mirror).remove(&PLACE).unwrap_or_default();
        if let Some(saved) = saved {
            prop_assert!(back.news_in(&saved.document.history).is_empty());
        }
    }
}
