//! A closed course is only read, but for what comes after it; opening it again is taking the end away (C17).

use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, Onward, YouthLearning};
use erhvervsmentor::domain::facts::closing::{Closing, Ending};
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::wish::YouthWish;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::side::Side;

use crate::given::course::{COURSE, Device};
use crate::given::facts::{a_goal, a_meeting, an_agreement};
use crate::given::{day, rules::the_rules};

const AFTER: [Kind; 10] = [
    Kind::YouthCheckIn,
    Kind::MentorCheckIn,
    Kind::YouthWish,
    Kind::MentorWish,
    Kind::Closing,
    Kind::GoalEnd,
    Kind::NextPlan,
    Kind::YouthLearning,
    Kind::MentorLearning,
    Kind::Received,
];

fn the_end() -> Closing {
    Closing { closed_on: day("2026-05-31"), ending: Ending::Planned, reason: None, words: None }
}

fn closed_phone() -> Device {
    let mut phone = Device::with_a_pair();
    phone.writes(Side::Mentor, &a_meeting());
    phone.sets(Side::Mentor, &the_end());
    phone
}

/// Says whether a device would be let write what it wrote beyond a copy of itself.
fn may_write<R>(before: &Device, write: impl FnOnce(&mut Device) -> R) -> bool {
    let mut after = before.clone();
    write(&mut after);
    before.course().takes_all_new(&before.history, &after.history)
}

fn meeting_of(course: &Course) -> SubjectId {
    course.meetings[0].subject
}

#[test]
fn a_course_that_goes_on_takes_everything() {
    let course = Device::with_a_pair().course();

    assert!(Kind::ALL.iter().all(|kind| course.takes(*kind)));
}

#[test]
fn a_closed_course_takes_only_what_comes_after() {
    let course = closed_phone().course();

    let taken: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| course.takes(*kind)).collect();

    assert_eq!(taken, AFTER);
}

#[test]
fn what_belongs_to_the_course_is_not_written_any_more() {
    let phone = closed_phone();

    assert!(!may_write(&phone, |phone| phone.writes(Side::Mentor, &a_meeting())));
    assert!(!may_write(&phone, |phone| phone.writes(Side::Youth, &a_goal())));
    assert!(!may_write(&phone, |phone| phone.sets(Side::Youth, &an_agreement())));
    assert!(!may_write(&phone, |phone| {
        let meeting = meeting_of(&phone.course());
        phone.removes::<Meeting>(Side::Mentor, meeting);
    }));
}

#[test]
fn what_comes_after_is_written_all_the_same() {
    let phone = closed_phone();
    let next = NextPlan { onward: Onward::Job, words: None };
    let youth = YouthLearning { good: None, better: None, recommends: None };
    let mentor = MentorLearning { good: None, better: None, recommends: None };

    assert!(may_write(&phone, |phone| phone.sets(Side::Youth, &next)));
    assert!(may_write(&phone, |phone| phone.sets(Side::Youth, &youth)));
    assert!(may_write(&phone, |phone| phone.sets(Side::Mentor, &mentor)));
    assert!(may_write(&phone, |_| ()), "nothing new is nothing to refuse");
}

#[test]
fn one_thing_that_belongs_to_the_course_keeps_out_all_that_was_written_with_it() {
    let phone = closed_phone();

    let both = may_write(&phone, |phone| {
        phone.sets(Side::Youth, &NextPlan { onward: Onward::NotSure, words: None });
        phone.writes(Side::Youth, &a_goal());
    });

    assert!(!both);
}

#[test]
fn taking_the_end_away_opens_the_course_and_putting_it_back_closes_it() {
    let mut phone = closed_phone();
    let reopens = |phone: &mut Device| phone.removes::<Closing>(Side::Mentor, COURSE.as_subject());
    assert!(may_write(&phone, reopens));

    reopens(&mut phone);
    assert_eq!(phone.course().closed(), None);
    assert!(may_write(&phone, |phone| phone.writes(Side::Mentor, &a_meeting())));

    phone.edits(Side::Mentor, COURSE.as_subject(), &the_end());
    assert_eq!(phone.course().closed(), Some(&the_end()));
    assert!(!phone.course().takes(Kind::Meeting));
}

#[test]
fn erasing_is_never_refused() {
    let phone = closed_phone();

    let erased = may_write(&phone, |phone| {
        let meeting = phone.course().meetings[0].shown.id;
        phone.history.erase(meeting);
    });

    assert!(erased);
}

#[test]
fn a_wish_can_still_be_taken_back() {
    assert!(AFTER.contains(&YouthWish::KIND));
}

#[test]
fn a_closed_course_is_due_for_deletion_so_many_months_after_its_last_day() {
    assert_eq!(the_end().due_for_deletion(&the_rules()), Some(day("2026-11-30")));
}
