//! The next meeting: the plan, what to take up, and what became of it.

use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::planning::{cancelled, plan_in_use, plan_met_by, standing_plan, to_log};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::words::WordsRefusal;

use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::{a_meeting, a_next_meeting, words};
use crate::given::rules::the_rules;

/// A phone with a plan for 12 January.
fn a_phone_with_a_plan() -> Device {
    let mut phone = Device::with_a_pair();
    phone.sets(Side::Mentor, &a_next_meeting());
    phone
}

#[test]
fn a_plan_is_to_be_logged_from_the_day_after_it() {
    let course = a_phone_with_a_plan().course();

    assert_eq!(to_log(&course, day("2026-01-11")), None);
    assert_eq!(to_log(&course, day("2026-01-12")), None);
    assert_eq!(to_log(&course, day("2026-01-13")), Some(a_next_meeting()));
    assert_eq!(to_log(&Course::default(), day("2026-01-13")), None);
}

#[test]
fn a_plan_is_no_longer_to_be_logged_once_something_is_logged_on_its_day() {
    let today = day("2026-02-01");
    let mut phone = a_phone_with_a_plan();

    phone.writes(Side::Youth, &Meeting { held_on: day("2026-01-11"), ..a_meeting() });
    assert!(to_log(&phone.course(), today).is_some(), "another day is another meeting");

    let logged = phone.writes(Side::Youth, &cancelled(&a_next_meeting(), Side::Mentor, None).unwrap()).as_subject();
    assert_eq!(to_log(&phone.course(), today), None);

    phone.removes::<Meeting>(Side::Youth, logged);
    assert!(to_log(&phone.course(), today).is_some());
}

#[test]
fn a_plan_that_is_taken_away_is_not_to_be_logged_and_a_new_one_stands() {
    let mut phone = a_phone_with_a_plan();
    phone.removes::<NextMeeting>(Side::Mentor, COURSE.as_subject());

    assert_eq!(standing_plan(&phone.course()), None);
    assert_eq!(to_log(&phone.course(), day("2026-02-01")), None);

    let next = NextMeeting { planned_on: Some(day("2026-01-19")), ..a_next_meeting() };
    phone.sets(Side::Youth, &next);
    assert_eq!(standing_plan(&phone.course()).map(|plan| plan.shown.fact.clone()), Some(next));
}

#[test]
fn a_meeting_on_the_planned_day_makes_the_plan_good() {
    let course = a_phone_with_a_plan().course();
    let is_met_on = |held_on: &str| plan_met_by(&course, &Meeting { held_on: day(held_on), ..a_meeting() }).is_some();

    assert!(is_met_on("2026-01-12"));
    assert!(!is_met_on("2026-01-11"));
    assert!(!is_met_on("2026-01-13"));
}

#[test]
fn a_cancelled_plan_is_a_meeting_without_time_on_its_day() {
    let meeting = cancelled(&a_next_meeting(), Side::Youth, Some(words("Syg"))).unwrap();

    assert_eq!((meeting.held_on, meeting.kind), (day("2026-01-12"), MeetingKind::Cancelled));
    assert_eq!((meeting.minutes, meeting.cancelled_by), (Minutes::NONE, Some(Side::Youth)));
    assert_eq!(meeting.note, Some(words("Syg")));

    let mut phone = a_phone_with_a_plan();
    phone.writes(Side::Mentor, &meeting);
    let today = day("2026-01-20");
    assert_eq!(phone.course().time_in_all(&the_rules(), today), Minutes::NONE);
    assert_eq!(phone.course().last_met_on(today), None);
}

#[test]
fn topics_are_a_list_that_one_can_add_to_and_take_from() {
    let plan = a_next_meeting().with_topic(&words("Praktik i køkkenet")).unwrap();
    assert_eq!(plan.topic_list(), ["Ansøgningen", "Praktik i køkkenet"]);
    assert_eq!(plan.planned_on, a_next_meeting().planned_on);

    let plan = plan.without_topic(0).unwrap();
    assert_eq!(plan.topic_list(), ["Praktik i køkkenet"]);
    assert_eq!(plan.without_topic(7).unwrap(), plan);

    let plan = plan.without_topic(0).unwrap();
    assert_eq!((plan.topic_list().len(), &plan.topics), (0, &None));
}

#[test]
fn what_to_take_up_can_be_written_before_there_is_a_day_and_stays_when_the_day_is_given_up() {
    let ideas = NextMeeting { topics: Some(words("Ansøgningen")), ..NextMeeting::NONE };
    let mut phone = Device::with_a_pair();
    phone.sets(Side::Youth, &ideas);
    let course = phone.course();

    assert_eq!(plan_in_use(&course, day("2030-01-01")), Some(ideas.clone()), "without a day it does not grow old");
    assert_eq!(course.planned_meeting(day("2026-01-01")), None);
    assert_eq!(to_log(&course, day("2030-01-01")), None);
    assert_eq!(plan_met_by(&course, &a_meeting()), None);
    assert_eq!(cancelled(&ideas, Side::Youth, None), None);

    assert_eq!(a_next_meeting().without_day(), ideas);
    let plan = NextMeeting { topics: None, ..a_next_meeting() };
    assert_eq!(plan.without_day(), NextMeeting::NONE);
}

#[test]
fn a_plan_with_a_day_is_in_use_until_something_is_logged_on_it() {
    let mut phone = a_phone_with_a_plan();
    for today in ["2026-01-11", "2026-01-12", "2026-01-13"] {
        assert_eq!(plan_in_use(&phone.course(), day(today)), Some(a_next_meeting()), "on {today}");
    }

    phone.writes(Side::Youth, &Meeting { held_on: day("2026-01-12"), ..a_meeting() });
    assert_eq!(plan_in_use(&phone.course(), day("2026-01-13")), None);
}

#[test]
fn what_two_plans_take_up_is_taken_up_once() {
    let other = NextMeeting { topics: Some(words("Praktik\nAnsøgningen")), ..NextMeeting::NONE };

    let both = a_next_meeting().with_topics_of(&other).unwrap();

    assert_eq!(both.topic_list(), ["Ansøgningen", "Praktik"]);
    assert_eq!((both.planned_on, both.at), (a_next_meeting().planned_on, a_next_meeting().at));
}

#[test]
fn topics_written_line_by_line_are_read_without_blank_ones() {
    let plan = NextMeeting { topics: Some(words("Praktik\n\n  Ansøgning  \n")), ..a_next_meeting() };

    assert_eq!(plan.topic_list(), ["Praktik", "Ansøgning"]);
}

#[test]
fn topics_have_an_end() {
    let long = NextMeeting { topics: Some(words(&"a".repeat(3900))), ..a_next_meeting() };

    let refused = long.with_topic(&words(&"b".repeat(200)));

    assert_eq!(refused, Err(WordsRefusal::TooLong { limit: 4000 }));
}
