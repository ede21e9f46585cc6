//! Slips in logging a meeting: refused where it cannot be, asked about where it may be meant (fault 31).

use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::slips::{Doubt, ImpossibleDay, check_day, check_meeting_day, doubt};

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_meeting, minutes};
use crate::given::rules::the_rules;

#[test]
fn a_meeting_is_logged_from_the_start_day_until_today() {
    let course = Device::with_a_pair_from("2026-01-10").course();
    let check = |held_on: &str, expected: Result<(), ImpossibleDay>| {
        assert_eq!(check_day(&course, day(held_on), day("2026-01-20")), expected);
    };

    check("2026-01-10", Ok(()));
    check("2026-01-20", Ok(()));
    check("2026-01-21", Err(ImpossibleDay::ToCome));
    check("2026-01-09", Err(ImpossibleDay::BeforeStart(day("2026-01-10"))));
}

#[test]
fn where_no_start_is_known_any_day_that_has_come_will_do() {
    let course = Course::fold(&History::default()).unwrap();

    assert_eq!(check_day(&course, day("2020-01-01"), day("2026-01-20")), Ok(()));
    assert_eq!(check_day(&course, day("2026-01-21"), day("2026-01-20")), Err(ImpossibleDay::ToCome));
}

#[test]
fn a_meeting_of_the_same_day_and_length_is_asked_about() {
    let mut phone = Device::with_a_pair();
    let logged = phone.writes(Side::Mentor, &a_meeting()).as_subject();
    let course = phone.course();
    let check = |meeting: Meeting, expected: Option<Doubt>| {
        assert_eq!(doubt(&course, &meeting, None, &the_rules()), expected);
    };

    check(a_meeting(), Some(Doubt::Twin));
    check(Meeting { place: None, kind: MeetingKind::Phone, ..a_meeting() }, Some(Doubt::Twin));
    check(Meeting { minutes: minutes(61), ..a_meeting() }, None);
    check(Meeting { held_on: day("2026-01-06"), ..a_meeting() }, None);
    check(Meeting { kind: MeetingKind::Cancelled, ..a_meeting() }, None);
    assert_eq!(doubt(&course, &a_meeting(), Some(logged), &the_rules()), None);

    phone.removes::<Meeting>(Side::Mentor, logged);
    assert_eq!(doubt(&phone.course(), &a_meeting(), None, &the_rules()), None);
}

#[test]
fn a_meeting_longer_than_the_rules_think_likely_is_asked_about() {
    let course = Device::with_a_pair().course();
    let check = |length: u32, kind: MeetingKind, expected: Option<Doubt>| {
        let meeting = Meeting { minutes: minutes(length), kind, ..a_meeting() };
        assert_eq!(doubt(&course, &meeting, None, &the_rules()), expected);
    };

    check(300, MeetingKind::InPerson, None);
    check(301, MeetingKind::InPerson, Some(Doubt::Long));
    check(301, MeetingKind::DidNotCome, None);
}

#[test]
fn only_a_meeting_cancelled_beforehand_may_lie_ahead() {
    let course = Device::with_a_pair_from("2026-01-10").course();
    let check = |kind: MeetingKind, held_on: &str, expected: Result<(), ImpossibleDay>| {
        assert_eq!(check_meeting_day(&course, kind, day(held_on), day("2026-01-20")), expected);
    };

    check(MeetingKind::Cancelled, "2026-01-21", Ok(()));
    check(MeetingKind::DidNotCome, "2026-01-21", Err(ImpossibleDay::ToCome));
    check(MeetingKind::InPerson, "2026-01-21", Err(ImpossibleDay::ToCome));
    check(MeetingKind::Cancelled, "2026-01-09", Err(ImpossibleDay::BeforeStart(day("2026-01-10"))));
}
