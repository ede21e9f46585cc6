//! The mirror: what it takes over, and what it gives back.

use erhvervsmentor::storage::keeping::{put_back, unsaved_copy};
use erhvervsmentor::storage::key::Record;
use erhvervsmentor::storage::mirroring::{MirrorStep, mirror_step};
use erhvervsmentor::storage::start::MirrorKey;

use super::faulty::FaultyStore;
use super::*;

fn saved(device: &Device) -> Saved {
    keep(&FaultyStore::default(), device)
}

fn history_of(step: MirrorStep) -> History {
    let MirrorStep::Put(text) = step else { panic!("nothing was put") };
    shown(&FaultyStore::default(), &mirror_of(&text)).remove(&PLACE).unwrap()
}

#[test]
fn an_empty_mirror_takes_the_text_as_it_is() {
    let saved = saved(&with_meetings(1));

    assert_eq!(mirror_step(None, &saved), Ok(MirrorStep::Put(saved.text.clone())));
    assert_eq!(mirror_step(Some(&saved.text), &saved), Ok(MirrorStep::Nothing));
}

#[test]
fn f6_the_mirror_never_loses_what_another_tab_has_put_there() {
    let first = with_meetings(1);
    let (mut ours, mut theirs) = (first.copied_to(1), first.copied_to(2));
    log_meeting(&mut ours, "her");
    log_meeting(&mut theirs, "der");

    let step = mirror_step(Some(&saved(&theirs).text), &saved(&ours)).unwrap();

    ours.takes_in(&theirs);
    assert_eq!(history_of(step), ours.history);
}

#[test]
fn a_mirror_that_is_ahead_stays_ahead() {
    assert_eq!(mirror_step(Some(&saved(&with_meetings(2)).text), &saved(&with_meetings(1))), Ok(MirrorStep::Nothing));
}

#[test]
fn a_damaged_mirror_is_set_aside_and_written_anew() {
    let saved = saved(&with_meetings(1));

    assert_eq!(mirror_step(Some("skadet"), &saved), Ok(MirrorStep::PutAndSetAside(saved.text.clone())));
}

#[test]
fn what_was_put_back_is_put_back_in_the_mirror_too() {
    let store = FaultyStore::default();
    let after = keep(&store, &with_meetings(2));
    let back = put_back(&store, SHELF, &held(&with_meetings(1))).unwrap();

    let step = mirror_step(Some(&after.text), &back).unwrap();

    assert_eq!(history_of(step), with_meetings(1).history);
}

#[test]
fn what_the_store_has_no_room_for_survives_in_the_mirror() {
    let copy = unsaved_copy(&held(&with_meetings(1))).unwrap();

    let step = mirror_step(None, &copy).unwrap();

    assert_eq!(history_of(step), with_meetings(1).history);
}

#[test]
fn the_keys_of_the_mirror_read_back_as_they_were_written() {
    let records = [Record::KeyRing, Record::Invited(COURSE), Record::Enrolment(SHELF, COURSE)].map(MirrorKey::Record);
    for key in [MirrorKey::Copy(PLACE), MirrorKey::Deleted(PLACE), MirrorKey::Device].into_iter().chain(records) {
        assert_eq!(MirrorKey::parse(&key.to_string()), Some(key));
    }
    // Texts set aside, and whatever a later version may put beside them.
    for key in ["mentor/000000000000000000000000000000c0/3a0d", "teacher/000000000000000000000000000000c0", "", "x"] {
        assert_eq!(MirrorKey::parse(key), None, "{key}");
    }
}
