//! Why a coordinator looks at a pair: each reason on its first day and on the day before it.

use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, Ending};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::rating::Score;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish, YouthWish};
use erhvervsmentor::domain::flags::{Flag, Sign, flags};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::programme::Rules;
use erhvervsmentor::domain::side::Side;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_file_from, a_goal, a_meeting, a_yes_to, an_agreement, minutes, words};
use crate::given::rules::the_rules;

/// A pair that started on 1 January 2026, agreed and wrote a goal: nobody has to look at it for that.
fn a_pair_in_order() -> Device {
    let mut municipality = Device::with_a_pair();
    let agreement = municipality.sets(Side::Mentor, &an_agreement());
    municipality.writes(Side::Youth, &a_yes_to(agreement, &an_agreement()));
    municipality.writes(Side::Mentor, &a_yes_to(agreement, &an_agreement()));
    municipality.writes(Side::Mentor, &a_goal());
    municipality
}

fn met(pair: &mut Device, held_on: &str, length: u32) {
    pair.writes(Side::Mentor, &Meeting { held_on: day(held_on), minutes: minutes(length), ..a_meeting() });
}

fn youth_asked(pair: &mut Device, asks: Asks, wished_on: &str) {
    pair.writes(Side::Youth, &YouthWish { asks, words: None, wished_on: day(wished_on) });
}

/// Answers of 10 January that say that all is well.
fn good_answers() -> YouthCheckIn {
    let relation = Score::try_from(8).ok();
    YouthCheckIn { gets: Some(Gets::Yes), change: None, relation, fit: Some(Fit::Good), checked_on: day("2026-01-10") }
}

fn close(pair: &mut Device, closed_on: &str) {
    pair.sets(Side::Mentor, &Closing { closed_on: day(closed_on), ending: Ending::Planned, reason: None, words: None });
}

fn flags_on(pair: &Device, today: &str) -> Vec<Flag> {
    flags(&pair.course(), &the_rules(), day(today))
}

#[test]
fn a_pair_in_order_has_no_flag() {
    let mut pair = a_pair_in_order();
    met(&mut pair, "2026-01-10", 240);
    pair.writes(Side::Contact, &a_file_from(Side::Mentor, "2026-01-10"));

    assert_eq!(flags_on(&pair, "2026-01-20"), []);
}

#[test]
fn a_course_that_nobody_has_told_of_has_no_flag() {
    assert_eq!(flags(&Course::fold(&History::default()).unwrap(), &the_rules(), day("2026-01-01")), []);
}

#[test]
fn a_pair_is_quiet_from_the_fifteenth_day_without_a_meeting() {
    let mut pair = a_pair_in_order();
    assert_eq!(flags_on(&pair, "2026-01-15"), []);
    assert_eq!(flags_on(&pair, "2026-01-16"), [Flag::Quiet { days: 15, last_met_on: None }]);

    met(&mut pair, "2026-01-02", 240);
    assert_eq!(flags_on(&pair, "2026-01-16"), []);
    assert_eq!(flags_on(&pair, "2026-01-17"), [Flag::Quiet { days: 15, last_met_on: Some(day("2026-01-02")) }]);
}

#[test]
fn neither_a_meeting_to_come_nor_a_cancelled_one_breaks_the_quiet() {
    let mut pair = a_pair_in_order();
    met(&mut pair, "2026-01-17", 240);
    pair.writes(Side::Mentor, &Meeting { held_on: day("2026-01-10"), kind: MeetingKind::Cancelled, ..a_meeting() });

    assert_eq!(flags_on(&pair, "2026-01-16"), [Flag::Quiet { days: 15, last_met_on: None }]);
    assert_eq!(flags_on(&pair, "2026-01-17"), []);
}

#[test]
fn a_month_that_ended_below_the_hours_is_flagged_all_through_the_next_month() {
    let mut pair = a_pair_in_order();
    met(&mut pair, "2026-01-31", 239);
    met(&mut pair, "2026-02-14", 240);
    let missed = Flag::MonthBefore { number: 1, missing: minutes(1) };

    assert_eq!(flags_on(&pair, "2026-01-31"), [Flag::MonthNow { missing: minutes(1), days_left: 0 }]);
    assert_eq!(flags_on(&pair, "2026-02-01"), std::slice::from_ref(&missed));
    assert_eq!(flags_on(&pair, "2026-02-28"), [missed]);
    assert_eq!(flags_on(&pair, "2026-03-01"), [Flag::Quiet { days: 15, last_met_on: Some(day("2026-02-14")) }]);
}

#[test]
fn a_month_that_lacks_hours_is_flagged_in_its_last_eight_days() {
    let mut pair = a_pair_in_order();
    met(&mut pair, "2026-01-20", 200);
    let lacks_with_left = |days_left: i64| [Flag::MonthNow { missing: minutes(40), days_left }];

    assert_eq!(flags_on(&pair, "2026-01-23"), []);
    assert_eq!(flags_on(&pair, "2026-01-24"), lacks_with_left(7));
    assert_eq!(flags_on(&pair, "2026-01-31"), lacks_with_left(0));

    met(&mut pair, "2026-01-25", 40);
    assert_eq!(flags_on(&pair, "2026-01-25"), []);
}

#[test]
fn a_pair_is_silent_from_the_twenty_second_day_after_its_last_file() {
    let mut pair = a_pair_in_order();
    met(&mut pair, "2026-01-20", 240);
    pair.writes(Side::Contact, &a_file_from(Side::Mentor, "2026-01-04"));
    pair.writes(Side::Counsellor, &a_file_from(Side::Youth, "2026-01-02"));

    assert_eq!(flags_on(&pair, "2026-01-25"), []);
    assert_eq!(flags_on(&pair, "2026-01-26"), [Flag::Silent { days: 22 }]);
}

#[test]
fn an_agreement_that_lacks_is_flagged_and_one_that_waits_names_who_has_not_said_yes() {
    let mut pair = Device::with_a_pair();
    pair.writes(Side::Mentor, &a_goal());
    assert_eq!(flags_on(&pair, "2026-01-01"), [Flag::NoAgreement]);

    let agreement = pair.sets(Side::Mentor, &an_agreement());
    assert_eq!(flags_on(&pair, "2026-01-01"), [Flag::AgreementWaits { missing: vec![Side::Youth, Side::Mentor] }]);

    pair.writes(Side::Mentor, &a_yes_to(agreement, &an_agreement()));
    assert_eq!(flags_on(&pair, "2026-01-01"), [Flag::AgreementWaits { missing: vec![Side::Youth] }]);
}

#[test]
fn a_pair_without_a_goal_that_stands_is_flagged() {
    let mut pair = a_pair_in_order();
    let goal = pair.course().goals[0].goal.subject;

    pair.removes::<Goal>(Side::Mentor, goal);

    assert_eq!(flags_on(&pair, "2026-01-01"), [Flag::NoGoal]);
}

#[test]
fn the_end_is_announced_ten_days_before_the_last_day_and_until_it() {
    let mut pair = a_pair_in_order();
    for held_on in ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-20", "2026-05-01"] {
        met(&mut pair, held_on, 240);
    }

    assert_eq!(flags_on(&pair, "2026-04-19"), [Flag::Quiet { days: 19, last_met_on: Some(day("2026-03-31")) }]);
    assert_eq!(flags_on(&pair, "2026-04-20"), [Flag::EndsSoon { days: 10 }]);
    assert_eq!(flags_on(&pair, "2026-04-30"), [Flag::EndsSoon { days: 0 }]);
    assert_eq!(flags_on(&pair, "2026-05-01"), []);
}

#[test]
fn before_the_start_nothing_is_late() {
    let mut pair = Device::with_a_pair_from("2026-06-01");
    pair.writes(Side::Mentor, &a_goal());

    assert_eq!(flags_on(&pair, "2026-01-01"), [Flag::NoAgreement]);
}

#[test]
fn rules_without_a_least_number_of_months_announce_no_end() {
    let rules = Rules { months: 0, ..the_rules() };

    assert_eq!(flags(&a_pair_in_order().course(), &rules, day("2026-01-01")), []);
}

#[test]
fn a_wish_is_flagged_until_it_is_taken_back_and_the_young_persons_comes_first() {
    let mut pair = a_pair_in_order();
    pair.writes(Side::Mentor, &MentorWish { asks: Asks::Call, words: None, wished_on: day("2026-01-02") });
    youth_asked(&mut pair, Asks::Stop, "2026-01-03");
    youth_asked(&mut pair, Asks::Call, "2026-01-04");

    let wish = |by, asks, wished_on| Flag::Wish { by, asks, wished_on: day(wished_on) };
    let call_of_youth = wish(Side::Youth, Asks::Call, "2026-01-04");
    let (stop, call) = (wish(Side::Youth, Asks::Stop, "2026-01-03"), wish(Side::Mentor, Asks::Call, "2026-01-02"));
    assert_eq!(flags_on(&pair, "2026-01-05"), [call_of_youth.clone(), stop, call.clone()]);

    let taken_back = pair.course().youth_wishes[0].subject;
    pair.removes::<YouthWish>(Side::Youth, taken_back);
    assert_eq!(flags_on(&pair, "2026-01-05"), [call_of_youth, call]);
}

#[test]
fn a_wish_that_the_municipality_has_settled_is_no_reason_and_a_new_one_is() {
    let mut municipality = a_pair_in_order();
    youth_asked(&mut municipality, Asks::Call, "2026-01-03");
    let mut phone = municipality.copied_to(2);
    let wish = municipality.course().youth_wishes[0].subject;

    municipality.removes::<YouthWish>(Side::Counsellor, wish);
    municipality.takes_in(&phone);
    assert_eq!(flags_on(&municipality, "2026-01-05"), []);

    phone.removes::<YouthWish>(Side::Youth, wish);
    youth_asked(&mut phone, Asks::Call, "2026-01-06");
    municipality.takes_in(&phone);
    let asked_again = Flag::Wish { by: Side::Youth, asks: Asks::Call, wished_on: day("2026-01-06") };
    assert_eq!(flags_on(&municipality, "2026-01-07"), [asked_again]);
}

#[test]
fn answers_are_flagged_with_each_sign_that_something_is_not_right() {
    let check = |answers: YouthCheckIn, signs: &[Sign]| {
        let mut pair = a_pair_in_order();
        pair.writes(Side::Youth, &answers);
        let by = Side::Youth;
        let flag = Flag::Answers { by, checked_on: day("2026-01-10"), signs: signs.to_vec() };
        let expected = if signs.is_empty() { vec![] } else { vec![flag] };
        assert_eq!(flags_on(&pair, "2026-01-15"), expected, "{answers:?}");
    };
    let score = |number| Score::try_from(number).unwrap();

    check(good_answers(), &[]);
    check(YouthCheckIn { gets: Some(Gets::Partly), fit: Some(Fit::Unsure), ..good_answers() }, &[]);
    check(YouthCheckIn { relation: Some(score(5)), ..good_answers() }, &[]);
    check(YouthCheckIn { relation: Some(score(4)), ..good_answers() }, &[Sign::LowRelation(score(4))]);
    check(YouthCheckIn { gets: Some(Gets::No), ..good_answers() }, &[Sign::GetsNothing]);
    let all = YouthCheckIn { fit: Some(Fit::Poor), change: Some(words("Vi ses for sjældent.")), ..good_answers() };
    check(all, &[Sign::PoorFit, Sign::AsksForChange]);
}

#[test]
fn the_mentors_answers_are_looked_at_too_and_only_the_latest_of_each() {
    let mut pair = a_pair_in_order();
    let well = MentorCheckIn { going: None, needs: None, relation: None, fit: None, checked_on: day("2026-01-12") };
    let needs = MentorCheckIn { needs: Some(words("Et godt råd.")), checked_on: day("2026-01-10"), ..well.clone() };
    pair.writes(Side::Mentor, &needs);
    let flag = Flag::Answers { by: Side::Mentor, checked_on: day("2026-01-10"), signs: vec![Sign::AsksForChange] };
    assert_eq!(flags_on(&pair, "2026-01-14"), [flag]);

    pair.writes(Side::Mentor, &well);
    assert_eq!(flags_on(&pair, "2026-01-14"), []);
}

#[test]
fn a_closed_course_is_flagged_only_when_it_is_to_be_deleted() {
    let mut pair = a_pair_in_order();
    youth_asked(&mut pair, Asks::Stop, "2026-02-01");
    close(&mut pair, "2026-02-01");

    assert_eq!(flags_on(&pair, "2026-07-31"), []);
    assert_eq!(flags_on(&pair, "2026-08-01"), [Flag::ToDelete { closed_on: day("2026-02-01") }]);
}

#[test]
fn a_wish_that_came_after_the_end_is_heard() {
    let mut pair = a_pair_in_order();
    close(&mut pair, "2026-02-01");
    youth_asked(&mut pair, Asks::Call, "2026-02-02");

    let heard = Flag::Wish { by: Side::Youth, asks: Asks::Call, wished_on: day("2026-02-02") };
    assert_eq!(flags_on(&pair, "2026-03-01"), [heard]);
}

#[test]
fn flags_come_in_the_order_of_urgency() {
    let mut pair = Device::with_a_pair();
    pair.writes(Side::Contact, &a_file_from(Side::Mentor, "2026-01-01"));
    met(&mut pair, "2026-01-10", 60);
    pair.writes(Side::Youth, &YouthCheckIn { gets: Some(Gets::No), ..good_answers() });
    youth_asked(&mut pair, Asks::Call, "2026-01-11");

    let all = flags_on(&pair, "2026-04-25");

    let (missing, quiet_since) = (minutes(240), Some(day("2026-01-10")));
    let (by, checked_on, wished_on) = (Side::Youth, day("2026-01-10"), day("2026-01-11"));
    let expected = [
        Flag::Wish { by, asks: Asks::Call, wished_on },
        Flag::Answers { by, checked_on, signs: vec![Sign::GetsNothing] },
        Flag::Quiet { days: 105, last_met_on: quiet_since },
        Flag::MonthBefore { number: 3, missing },
        Flag::MonthNow { missing, days_left: 5 },
        Flag::Silent { days: 114 },
        Flag::NoAgreement,
        Flag::NoGoal,
        Flag::EndsSoon { days: 5 },
    ];
    assert_eq!(all, expected);
    assert!(all.is_sorted());
}

#[test]
fn an_end_that_nears_is_no_need_and_everything_else_is() {
    let needs = [
        Flag::Quiet { days: 15, last_met_on: None },
        Flag::MonthBefore { number: 1, missing: Minutes::from_hours(1) },
        Flag::MonthNow { missing: Minutes::from_hours(1), days_left: 0 },
        Flag::Silent { days: 22 },
        Flag::NoAgreement,
        Flag::AgreementWaits { missing: vec![Side::Youth] },
        Flag::NoGoal,
        Flag::ToDelete { closed_on: day("2026-01-01") },
        Flag::Wish { by: Side::Youth, asks: Asks::Call, wished_on: day("2026-01-01") },
        Flag::Answers { by: Side::Mentor, checked_on: day("2026-01-01"), signs: vec![Sign::PoorFit] },
    ];

    assert!(needs.iter().all(Flag::is_urgent));
    assert!(!Flag::EndsSoon { days: 3 }.is_urgent());
}
