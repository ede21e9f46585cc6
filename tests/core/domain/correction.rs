//! Corrections of a meeting leave a trace: who, when, and what it said before.

use erhvervsmentor::domain::correction::{Part, corrections};
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::side::Side;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_meeting, minutes};

fn a_phone_with_a_meeting() -> (Device, SubjectId) {
    let mut phone = Device::with_a_pair();
    let subject = phone.writes(Side::Mentor, &a_meeting()).as_subject();
    (phone, subject)
}

#[test]
fn a_meeting_that_nobody_has_touched_has_no_corrections() {
    let (phone, subject) = a_phone_with_a_meeting();

    assert_eq!(corrections(&phone.thing(subject).unwrap()), []);
}

#[test]
fn each_correction_tells_who_when_and_what_it_said_before() {
    let (mut phone, subject) = a_phone_with_a_meeting();
    let longer = Meeting { minutes: minutes(90), ..a_meeting() };
    let elsewhere = Meeting { place: None, held_on: day("2026-01-06"), ..longer.clone() };
    phone.edits(Side::Mentor, subject, &longer);
    phone.edits(Side::Youth, subject, &elsewhere);

    let meeting = phone.thing(subject).unwrap();
    let told = corrections(&meeting);

    assert_eq!(told.len(), 2);
    assert_eq!((told[0].by, told[0].before, &*told[0].parts), (Side::Mentor, &a_meeting(), &[Part::Length][..]));
    assert_eq!((told[1].by, told[1].before), (Side::Youth, &longer));
    assert_eq!(told[1].parts, [Part::Day, Part::Place]);
    assert_eq!(told[1].at, meeting.shown.stamp.moment);
    assert!(told[0].at < told[1].at);
}

#[test]
fn every_part_of_a_meeting_is_told_apart() {
    let check = |after: Meeting, expected: &[Part]| {
        let (mut phone, subject) = a_phone_with_a_meeting();
        phone.edits(Side::Mentor, subject, &after);
        let meeting = phone.thing(subject).unwrap();
        assert_eq!(corrections(&meeting).pop().map(|correction| correction.parts).as_deref(), Some(expected));
    };

    check(Meeting { kind: MeetingKind::Phone, ..a_meeting() }, &[Part::Kind]);
    check(Meeting { cancelled_by: Some(Side::Youth), ..a_meeting() }, &[Part::Kind]);
    check(Meeting { focus: Vec::new(), ..a_meeting() }, &[Part::Focus]);
    check(Meeting { goals: vec![SubjectId::from_bits(7)], ..a_meeting() }, &[Part::Goals]);
    check(Meeting { note: None, ..a_meeting() }, &[Part::Note]);
}

#[test]
fn a_meeting_taken_away_and_put_back_is_not_corrected() {
    let (mut phone, subject) = a_phone_with_a_meeting();
    phone.removes::<Meeting>(Side::Mentor, subject);
    phone.edits(Side::Mentor, subject, &a_meeting());

    assert_eq!(corrections(&phone.thing(subject).unwrap()), []);
}

#[test]
fn a_double_edit_is_no_correction_of_the_one_shown() {
    let (mut ours, subject) = a_phone_with_a_meeting();
    let mut theirs = ours.copied_to(2);
    ours.edits(Side::Mentor, subject, &Meeting { minutes: minutes(90), ..a_meeting() });
    theirs.edits(Side::Youth, subject, &Meeting { minutes: minutes(30), ..a_meeting() });
    ours.takes_in(&theirs);

    let meeting = ours.thing(subject).unwrap();

    let told = corrections(&meeting);
    assert_eq!((told.len(), told[0].before), (1, &a_meeting()));
    assert_eq!(told[0].by, meeting.shown.by);
}
