//! When it is time for a check-in: twice in the first month, then monthly, each side on its own.

use erhvervsmentor::domain::checking_in::{Due, asks_fit, due};
use erhvervsmentor::domain::facts::check_in::{Fit, MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, Ending};
use erhvervsmentor::domain::programme::Rules;
use erhvervsmentor::domain::side::Side;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::a_meeting;
use crate::given::rules::the_rules;

fn answered(device: &mut Device, checked_on: &str, fit: Option<Fit>) {
    let answers = YouthCheckIn { gets: None, change: None, relation: None, fit, checked_on: day(checked_on) };
    device.writes(Side::Youth, &answers);
}

fn due_since(device: &Device, side: Side, today: &str) -> Option<String> {
    due(&device.course(), side, &the_rules(), day(today)).map(|due| due.since.to_string())
}

fn check(device: &Device, expected: &[(&str, Option<&str>)]) {
    for (today, since) in expected {
        assert_eq!(due_since(device, Side::Youth, today).as_deref(), *since, "on {today}");
    }
}

/// January has 31 days: its two parts begin on the 1st and the 16th.
#[test]
fn it_is_time_twice_in_the_first_month_and_then_in_the_middle_of_each() {
    check(
        &Device::with_a_pair(),
        &[
            ("2025-12-31", None),
            ("2026-01-01", None),
            ("2026-01-07", None),
            ("2026-01-08", Some("2026-01-08")),
            ("2026-01-23", Some("2026-01-08")),
            ("2026-01-24", Some("2026-01-24")),
            ("2026-02-14", Some("2026-01-24")),
            ("2026-02-15", Some("2026-02-15")),
            ("2026-03-16", Some("2026-03-16")),
        ],
    );
}

#[test]
fn an_answer_counts_for_its_part_of_the_month_also_when_it_came_early() {
    let mut early = Device::with_a_pair();
    answered(&mut early, "2026-01-02", None);
    check(&early, &[("2026-01-08", None), ("2026-01-23", None), ("2026-01-24", Some("2026-01-24"))]);

    answered(&mut early, "2026-01-16", None);
    check(&early, &[("2026-01-24", None), ("2026-02-14", None), ("2026-02-15", Some("2026-02-15"))]);
}

#[test]
fn one_late_answer_settles_all_that_was_missed() {
    let mut late = Device::with_a_pair();
    assert!(due_since(&late, Side::Youth, "2026-03-20").is_some());

    answered(&mut late, "2026-03-20", None);

    check(&late, &[("2026-03-20", None), ("2026-04-15", None), ("2026-04-16", Some("2026-04-16"))]);
}

#[test]
fn each_side_is_asked_on_its_own_and_the_municipality_stands_for_the_one_it_follows() {
    let mut device = Device::with_a_pair();
    answered(&mut device, "2026-01-10", None);
    let asked =
        |device: &Device| Side::ALL.iter().map(|side| due_since(device, *side, "2026-01-10").is_some()).collect();

    let before: Vec<bool> = asked(&device);
    let answers = MentorCheckIn { going: None, needs: None, relation: None, fit: None, checked_on: day("2026-01-10") };
    device.writes(Side::Mentor, &answers);
    let after: Vec<bool> = asked(&device);

    assert_eq!(before, [false, true, false, true]);
    assert_eq!(after, [false; 4]);
}

#[test]
fn whether_the_two_fit_is_asked_from_the_first_meeting_until_it_is_settled() {
    let mut device = Device::with_a_pair();
    let asks = |device: &Device, today: &str| asks_fit(&device.course(), Side::Youth, day(today));
    assert!(!asks(&device, "2026-01-10"));

    device.writes(Side::Mentor, &a_meeting());
    assert!(!asks(&device, "2026-01-04"));
    assert!(asks(&device, "2026-01-05"));

    answered(&mut device, "2026-01-06", Some(Fit::Unsure));
    assert!(asks(&device, "2026-01-10"));
    let due_now = due(&device.course(), Side::Youth, &the_rules(), day("2026-01-24"));
    assert_eq!(due_now, Some(Due { since: day("2026-01-24"), asks_fit: true }));

    for settled in [Fit::Good, Fit::Poor] {
        let mut device = device.clone();
        answered(&mut device, "2026-01-12", Some(settled));
        assert!(!asks(&device, "2026-02-20"));
    }
}

#[test]
fn nobody_is_asked_once_the_course_is_closed() {
    let mut device = Device::with_a_pair();
    device.sets(
        Side::Mentor,
        &Closing { closed_on: day("2026-01-10"), ending: Ending::Early, reason: None, words: None },
    );

    assert_eq!(due_since(&device, Side::Youth, "2026-02-20"), None);
}

#[test]
fn rules_may_ask_for_none_in_the_first_month_or_for_more() {
    let device = Device::with_a_pair();
    let due_with = |first_month_check_ins, today: &str| {
        let rules = Rules { first_month_check_ins, ..the_rules() };
        due(&device.course(), Side::Youth, &rules, day(today)).map(|due| due.since.to_string())
    };

    assert_eq!(due_with(0, "2026-01-31"), None);
    assert_eq!(due_with(0, "2026-02-15").as_deref(), Some("2026-02-15"));
    assert_eq!(due_with(4, "2026-01-31").as_deref(), Some("2026-01-28"));
}
