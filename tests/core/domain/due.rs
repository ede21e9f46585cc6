//! What is due on a phone: the right thing first, each only when it is time, and nothing twice.

use erhvervsmentor::domain::due::{Due, due};
use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, Onward, YouthLearning};
use erhvervsmentor::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, Ending};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::rating::Rating;
use erhvervsmentor::domain::facts::review::Review;
use erhvervsmentor::domain::side::Side;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{
    a_goal, a_meeting, a_next_meeting, a_rating_of, a_review_of, a_yes_to, an_agreement, an_aim,
};
use crate::given::rules::the_rules;

fn words_of(device: &Device, side: Side, today: &str, last_made_on: Option<&str>) -> Vec<&'static str> {
    due(&device.course(), side, &the_rules(), day(today), last_made_on.map(day)).iter().map(Due::word).collect()
}

/// Anna and Bo with an agreement, an aim, and a rated goal, all in the first days of 2026.
fn well_begun() -> Device {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, &an_agreement());
    phone.writes(Side::Youth, &a_yes_to(agreement, &an_agreement()));
    phone.writes(Side::Mentor, &a_yes_to(agreement, &an_agreement()));
    phone.sets(Side::Youth, &an_aim());
    let goal = phone.writes(Side::Youth, &a_goal()).as_subject();
    phone.writes(Side::Youth, &Rating { rated_on: day("2026-01-03"), ..a_rating_of(goal) });
    phone.writes(Side::Youth, &Review { reviewed_on: day("2026-01-03"), ..a_review_of(goal) });
    phone
}

fn met(phone: &mut Device, on: &str) {
    phone.writes(Side::Mentor, &Meeting { held_on: day(on), ..a_meeting() });
}

fn both_answered(phone: &mut Device, on: &str) {
    let checked_on = day(on);
    phone.writes(
        Side::Youth,
        &YouthCheckIn { gets: Some(Gets::Yes), change: None, relation: None, fit: Some(Fit::Good), checked_on },
    );
    phone.writes(
        Side::Mentor,
        &MentorCheckIn { going: None, needs: None, relation: None, fit: Some(Fit::Good), checked_on },
    );
}

#[test]
fn a_new_course_begins_with_the_agreement_then_the_aim_then_a_goal() {
    let phone = Device::with_a_pair();

    assert_eq!(words_of(&phone, Side::Mentor, "2026-01-02", None), ["agreement", "aim", "goal"]);
}

#[test]
fn a_written_agreement_waits_for_those_who_have_not_said_yes() {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, &an_agreement());
    phone.writes(Side::Mentor, &a_yes_to(agreement, &an_agreement()));

    let found = due(&phone.course(), Side::Mentor, &the_rules(), day("2026-01-02"), None);

    assert_eq!(found.first(), Some(&Due::SayYes { missing: vec![Side::Youth] }));
}

#[test]
fn nothing_is_due_where_all_is_well() {
    let mut phone = well_begun();
    met(&mut phone, "2026-01-05");
    both_answered(&mut phone, "2026-01-06");

    for side in [Side::Youth, Side::Mentor] {
        assert_eq!(words_of(&phone, side, "2026-01-07", Some("2026-01-05")), [""; 0]);
    }
}

#[test]
fn a_goal_without_a_number_is_named() {
    let mut phone = well_begun();
    let unrated = Goal { title: crate::given::facts::words("Tage kørekort"), ..a_goal() };
    phone.writes(Side::Youth, &unrated);

    let found = due(&phone.course(), Side::Youth, &the_rules(), day("2026-01-04"), None);

    assert_eq!(found, [Due::RateGoal { goal: unrated }]);
}

#[test]
fn a_planned_meeting_is_to_be_logged_once_its_day_is_past() {
    let mut phone = well_begun();
    phone.sets(Side::Mentor, &a_next_meeting());

    assert!(!words_of(&phone, Side::Mentor, "2026-01-11", None).contains(&"log"));
    assert!(words_of(&phone, Side::Mentor, "2026-01-13", None).contains(&"log"));
    met(&mut phone, "2026-01-12");
    assert!(!words_of(&phone, Side::Mentor, "2026-01-13", None).contains(&"log"));
}

#[test]
fn the_goals_are_looked_at_again_after_a_month() {
    let phone = well_begun();

    assert!(!words_of(&phone, Side::Youth, "2026-01-20", Some("2026-01-20")).contains(&"review"));
    assert!(words_of(&phone, Side::Youth, "2026-02-10", Some("2026-02-09")).contains(&"review"));
}

#[test]
fn a_file_is_due_when_the_last_is_too_old_and_there_is_something_to_lose() {
    let mut phone = well_begun();
    assert!(!words_of(&phone, Side::Mentor, "2026-01-25", None).contains(&"file"), "they have not met yet");
    met(&mut phone, "2026-01-05");

    assert!(!words_of(&phone, Side::Mentor, "2026-01-22", None).contains(&"file"));
    assert!(words_of(&phone, Side::Mentor, "2026-01-23", None).contains(&"file"));
    assert!(!words_of(&phone, Side::Mentor, "2026-01-23", Some("2026-01-02")).contains(&"file"));
}

#[test]
fn the_ending_is_announced_before_the_last_day_and_not_after_it() {
    let phone = well_begun();

    let has_talk = |today: &str| words_of(&phone, Side::Mentor, today, Some(today)).contains(&"ending");

    assert!(!has_talk("2026-04-19"));
    assert!(has_talk("2026-04-20"));
    assert!(has_talk("2026-04-30"));
    assert!(!has_talk("2026-05-01"));
}

#[test]
fn a_closed_course_asks_only_what_comes_after() {
    let mut phone = Device::with_a_pair();
    phone.sets(
        Side::Mentor,
        &Closing { closed_on: day("2026-01-31"), ending: Ending::Early, reason: None, words: None },
    );
    assert_eq!(words_of(&phone, Side::Youth, "2026-02-01", None), ["after"]);
    assert_eq!(words_of(&phone, Side::Mentor, "2026-02-01", None), ["after"]);

    phone.sets(Side::Youth, &NextPlan { onward: Onward::Job, words: None });
    phone.sets(Side::Youth, &YouthLearning { good: None, better: None, recommends: None });
    phone.sets(Side::Mentor, &MentorLearning { good: None, better: None, recommends: None });

    assert_eq!(words_of(&phone, Side::Youth, "2026-02-01", None), [""; 0]);
    assert_eq!(words_of(&phone, Side::Mentor, "2026-02-01", None), [""; 0]);
}

#[test]
fn what_was_edited_on_both_phones_comes_before_all_else() {
    let mut mentors = well_begun();
    let meeting = mentors.writes(Side::Mentor, &a_meeting()).as_subject();
    let mut youths = mentors.copied_to(2);
    mentors.edits(Side::Mentor, meeting, &Meeting { place: None, ..a_meeting() });
    youths.edits(Side::Youth, meeting, &Meeting { note: None, ..a_meeting() });
    mentors.takes_in(&youths);

    assert_eq!(words_of(&mentors, Side::Mentor, "2026-03-30", None).first(), Some(&"versions"));
}
