//! A course as people see it: hours a month, goals with their stories, and what counts (C5, C7, fault 38).

use chrono::{Days, NaiveDate};
use erhvervsmentor::domain::course::{Course, MonthOfHours};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::programme::Rules;
use erhvervsmentor::domain::side::Side;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::course::Device;
use crate::given::facts::{
    a_file_from, a_goal, a_meeting, a_pair, a_rating_of, a_review_of, a_step_to, an_agreement, minutes, words,
};
use crate::given::rules::the_rules;
use crate::given::{cases, day};

fn met(held_on: &str, length: u32) -> Meeting {
    Meeting { held_on: day(held_on), minutes: minutes(length), ..a_meeting() }
}

fn a_course_from(started_on: &str, meetings: &[Meeting]) -> Course {
    let mut phone = Device::with_a_pair_from(started_on);
    for meeting in meetings {
        phone.writes(Side::Mentor, meeting);
    }
    phone.course()
}

fn minutes_by_month(course: &Course, today: &str) -> Vec<u32> {
    course.months(&the_rules(), day(today)).iter().map(|month| month.together.count()).collect()
}

#[test]
fn nothing_is_known_of_a_course_before_anything_is_written() {
    let course = Course::fold(&History::default()).unwrap();

    assert_eq!(course.pair(), None);
    assert_eq!(course.months(&the_rules(), day("2026-01-01")), []);
    assert_eq!(course.month_now(&the_rules(), day("2026-01-01")), None);
    assert_eq!(course.time_in_all(&the_rules(), day("2026-01-01")), Minutes::NONE);
    assert_eq!(course.last_met_on(day("2026-01-01")), None);
    assert_eq!(course.standing_goals().count(), 0);
}

#[test]
fn a_meeting_counts_in_the_course_month_that_holds_its_day() {
    let meetings = [
        met("2026-01-31", 10),
        met("2026-02-27", 20),
        met("2026-02-28", 40),
        met("2026-03-30", 80),
        met("2026-03-31", 160),
    ];
    let course = a_course_from("2026-01-31", &meetings);

    assert_eq!(minutes_by_month(&course, "2026-05-30"), [30, 120, 160, 0]);
    assert_eq!(course.time_in_all(&the_rules(), day("2026-05-30")).count(), 310);
}

#[test]
fn the_night_when_the_clocks_change_is_a_day_like_any_other() {
    let meetings = [met("2026-03-28", 60), met("2026-03-29", 60), met("2026-10-24", 60), met("2026-10-25", 60)];

    assert_eq!(minutes_by_month(&a_course_from("2026-03-29", &meetings), "2026-10-25"), [60, 0, 0, 0, 0, 0, 120]);
    assert_eq!(minutes_by_month(&a_course_from("2026-01-29", &meetings), "2026-03-29"), [0, 60, 60, 0]);
}

#[test]
fn what_is_to_come_does_not_count_yet() {
    let course = a_course_from("2026-01-01", &[met("2026-01-10", 60), met("2026-01-11", 30)]);

    assert_eq!(minutes_by_month(&course, "2026-01-09"), [0, 0, 0, 0]);
    assert_eq!(minutes_by_month(&course, "2026-01-10"), [60, 0, 0, 0]);
    assert_eq!(minutes_by_month(&course, "2026-01-11"), [90, 0, 0, 0]);
    assert_eq!(course.time_in_all(&the_rules(), day("2026-01-10")).count(), 60);
    assert_eq!(course.last_met_on(day("2026-01-10")), Some(day("2026-01-10")));
    assert_eq!(course.last_met_on(day("2026-01-09")), None);
}

#[test]
fn a_meeting_before_the_start_is_kept_and_counts_for_nothing() {
    let course = a_course_from("2026-01-10", &[met("2026-01-09", 60)]);

    assert_eq!(minutes_by_month(&course, "2026-01-31"), [0, 0, 0, 0]);
    assert_eq!(course.time_in_all(&the_rules(), day("2026-01-31")), Minutes::NONE);
    assert_eq!(course.standing_meetings().count(), 1);
    assert_eq!(course.last_met_on(day("2026-01-31")), Some(day("2026-01-09")));
}

#[test]
fn only_the_kinds_in_the_rules_count_and_what_did_not_take_place_never_does() {
    let of_kind = |kind: MeetingKind| a_course_from("2026-01-01", &[Meeting { kind, ..met("2026-01-05", 60) }]);
    let check = |counts: &[MeetingKind], kind: MeetingKind, expected: u32| {
        let rules = Rules { counts: counts.to_vec(), ..the_rules() };
        assert_eq!(of_kind(kind).time_in_all(&rules, day("2026-01-31")).count(), expected, "{kind:?}");
    };

    for kind in MeetingKind::ALL {
        let is_time_together = !matches!(kind, MeetingKind::Cancelled | MeetingKind::DidNotCome);
        check(MeetingKind::ALL, *kind, if is_time_together { 60 } else { 0 });
        check(&[], *kind, 0);
        check(&[MeetingKind::Phone], *kind, if *kind == MeetingKind::Phone { 60 } else { 0 });
        let last_met_on = is_time_together.then(|| day("2026-01-05"));
        assert_eq!(of_kind(*kind).last_met_on(day("2026-01-31")), last_met_on, "{kind:?}");
    }
}

#[test]
fn a_meeting_taken_away_no_longer_counts() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    phone.removes::<Meeting>(Side::Mentor, meeting.as_subject());

    let course = phone.course();

    assert_eq!(course.meetings.len(), 1);
    assert_eq!(course.standing_meetings().count(), 0);
    assert_eq!(course.time_in_all(&the_rules(), day("2026-01-31")), Minutes::NONE);
    assert_eq!(course.last_met_on(day("2026-01-31")), None);
}

#[test]
fn an_edited_meeting_counts_once_as_it_stands_now() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &met("2026-01-05", 60)).as_subject();
    phone.edits(Side::Youth, meeting, &met("2026-02-05", 90));

    assert_eq!(minutes_by_month(&phone.course(), "2026-02-28"), [0, 90, 0, 0]);
}

#[test]
fn time_between_two_days_counts_both() {
    let course = a_course_from("2026-01-01", &[met("2026-01-05", 10), met("2026-01-06", 20), met("2026-01-07", 40)]);
    let between = |from: &str, until: &str, today: &str| {
        course.time_between(day(from), day(until), &the_rules(), day(today)).count()
    };

    assert_eq!(between("2026-01-05", "2026-01-07", "2026-01-31"), 70);
    assert_eq!(between("2026-01-06", "2026-01-06", "2026-01-31"), 20);
    assert_eq!(between("2026-01-06", "2026-01-07", "2026-01-06"), 20);
    assert_eq!(between("2026-01-07", "2026-01-05", "2026-01-31"), 0);
}

#[test]
fn months_are_told_up_to_today_and_at_least_as_many_as_the_rules_ask_for() {
    let course = a_course_from("2026-01-01", &[]);
    let numbers = |today: &str| {
        course.months(&the_rules(), day(today)).iter().map(|month| month.month.number).collect::<Vec<_>>()
    };

    assert_eq!(numbers("2025-12-31"), [1, 2, 3, 4]);
    assert_eq!(numbers("2026-01-01"), [1, 2, 3, 4]);
    assert_eq!(numbers("2026-04-30"), [1, 2, 3, 4]);
    assert_eq!(numbers("2026-05-01"), [1, 2, 3, 4, 5]);
    assert_eq!(numbers("2026-12-31").len(), 12);
}

#[test]
fn the_month_now_tells_what_is_missing() {
    let course = a_course_from("2026-01-01", &[met("2026-01-05", 100), met("2026-02-05", 240), met("2026-03-05", 241)]);
    let now = |today: &str| course.month_now(&the_rules(), day(today));
    let missing = |today: &str| now(today).map(|month| (month.month.number, month.missing().count()));

    assert_eq!(now("2025-12-31"), None);
    assert_eq!(missing("2026-01-01"), Some((1, 240)));
    assert_eq!(missing("2026-01-31"), Some((1, 140)));
    assert_eq!(missing("2026-02-28"), Some((2, 0)));
    assert_eq!(missing("2026-03-31"), Some((3, 0)));
    assert_eq!(now("2026-03-31").map(|month: MonthOfHours| month.target), Some(Minutes::from_hours(4)));
}

#[test]
fn meetings_come_by_day_and_those_of_one_day_as_they_were_written() {
    let course = a_course_from("2026-01-01", &[met("2026-01-07", 1), met("2026-01-05", 2), met("2026-01-07", 3)]);

    let lengths: Vec<u32> = course.standing_meetings().map(|meeting| meeting.shown.fact.minutes.count()).collect();

    assert_eq!(lengths, [2, 1, 3]);
}

#[test]
fn f31_one_meeting_logged_by_both_is_two_meetings_until_one_is_taken_away() {
    let mut mentor = Device::with_a_pair();
    let mut youth = mentor.copied_to(2);
    mentor.writes(Side::Mentor, &a_meeting());
    youth.writes(Side::Youth, &a_meeting());

    mentor.takes_in(&youth);

    assert_eq!(mentor.course().time_in_all(&the_rules(), day("2026-01-31")).count(), 120);
}

#[test]
fn a_goal_has_its_own_steps_ratings_and_looks_in_the_order_of_their_days() {
    let mut phone = Device::with_a_pair();
    let [goal, other] = [(); 2].map(|()| phone.writes(Side::Mentor, &a_goal()).as_subject());
    let score = |score: u8, rated_on: &str, goal: SubjectId| Rating {
        score: Score::try_from(score).unwrap(),
        rated_on: day(rated_on),
        ..a_rating_of(goal)
    };
    for rating in [score(5, "2026-02-01", goal), score(2, "2026-01-01", goal), score(9, "2026-03-01", other)] {
        phone.writes(Side::Youth, &rating);
    }
    let taken_back = phone.writes(Side::Youth, &score(10, "2026-04-01", goal));
    phone.removes::<Rating>(Side::Youth, taken_back.as_subject());
    let look =
        |outcome: Outcome, reviewed_on: &str| Review { outcome, reviewed_on: day(reviewed_on), ..a_review_of(goal) };
    phone.writes(Side::Mentor, &look(Outcome::Reach, "2026-03-01"));
    phone.writes(Side::Mentor, &look(Outcome::Keep, "2026-02-01"));
    phone.writes(Side::Mentor, &a_review_of(other));
    let step = phone.writes(Side::Mentor, &a_step_to(goal));
    phone.writes(Side::Mentor, &a_step_to(other));

    let course = phone.course();
    let story = &course.goals[0];

    assert_eq!(story.goal.subject, goal);
    assert_eq!(story.ratings.iter().map(|rating| rating.fact.score.number()).collect::<Vec<_>>(), [2, 5]);
    assert_eq!(story.rating_now().map(|rating| rating.score.number()), Some(5));
    assert_eq!(
        story.reviews.iter().map(|review| review.fact.outcome).collect::<Vec<_>>(),
        [Outcome::Keep, Outcome::Reach]
    );
    assert_eq!(story.steps.iter().map(|step| step.subject).collect::<Vec<_>>(), [step.as_subject()]);
    assert_eq!(course.goals[1].rating_now().map(|rating| rating.score.number()), Some(9));
}

#[test]
fn of_several_ratings_on_one_day_the_last_holds() {
    let mut phone = Device::with_a_pair();
    let goal = phone.writes(Side::Mentor, &a_goal()).as_subject();
    for (score, rated_on) in
        [(1, "2026-01-01"), (2, "2026-01-02"), (3, "2026-01-02"), (4, "2026-01-03"), (5, "2026-01-02")]
    {
        let score = Score::try_from(score).unwrap();
        phone.writes(Side::Youth, &Rating { score, rated_on: day(rated_on), ..a_rating_of(goal) });
    }

    let scores =
        |course: &Course| course.goals[0].ratings.iter().map(|rating| rating.fact.score.number()).collect::<Vec<_>>();

    assert_eq!(scores(&phone.course()), [1, 5, 4]);
}

#[test]
fn a_goal_taken_away_keeps_its_story_but_does_not_stand() {
    let mut phone = Device::with_a_pair();
    let goal = phone.writes(Side::Mentor, &a_goal()).as_subject();
    phone.writes(Side::Youth, &a_rating_of(goal));
    phone.removes::<Goal>(Side::Mentor, goal);

    let course = phone.course();

    assert_eq!(course.standing_goals().count(), 0);
    assert_eq!(course.goals[0].ratings.len(), 1);
    assert_eq!(course.goals[0].rating_now().map(|rating| rating.goal), Some(goal));
}

#[test]
fn a_goal_without_a_rating_has_none_now() {
    let mut phone = Device::with_a_pair();
    phone.writes(Side::Mentor, &a_goal());

    assert_eq!(phone.course().goals[0].rating_now(), None);
}

#[test]
fn files_come_in_the_order_of_the_day_they_were_made() {
    let mut municipality = Device::with_a_pair();
    for made_on in ["2026-02-01", "2026-01-01", "2026-01-15"] {
        municipality.writes(Side::Contact, &a_file_from(Side::Mentor, made_on));
    }
    let wrong = municipality.writes(Side::Contact, &a_file_from(Side::Youth, "2026-03-01"));
    municipality.removes::<Received>(Side::Contact, wrong.as_subject());

    let made_on: Vec<NaiveDate> = municipality.course().received.iter().map(|file| file.fact.written_on).collect();

    assert_eq!(made_on, [day("2026-01-01"), day("2026-01-15"), day("2026-02-01")]);
}

#[test]
fn the_two_have_names_here_and_the_municipality_has_none() {
    let pair = a_pair();

    assert_eq!(pair.name_of(Side::Mentor), Some(&words("Bo")));
    assert_eq!(pair.name_of(Side::Youth), Some(&words("Anna")));
    assert_eq!(pair.name_of(Side::Counsellor), None);
    assert_eq!(pair.name_of(Side::Contact), None);
}

#[test]
fn what_there_is_only_one_of_is_read_from_its_last_version() {
    let mut phone = Device::with_a_pair();
    phone.sets(Side::Mentor, &an_agreement());

    let course = phone.course();

    assert_eq!(course.pair().map(|pair| pair.started_on), Some(day("2026-01-01")));
    assert_eq!(course.agreement.map(|agreement| agreement.shown.fact), Some(an_agreement()));
    assert_eq!(course.aim, None);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn f38_totals_are_the_sum_of_the_entries_that_count(
        start in 0..800_u64,
        entries in vec((0..500_u64, 0..=1440_u32, select(MeetingKind::ALL)), 0..12),
        counting in prop::sample::subsequence(MeetingKind::ALL, 0..=MeetingKind::ALL.len()),
        today in 0..500_u64,
    ) {
        let started_on = day("2023-12-01") + Days::new(start);
        let today = started_on + Days::new(today);
        let meetings: Vec<Meeting> = entries
            .iter()
            .map(|(after, length, kind)| Meeting {
                held_on: started_on + Days::new(*after),
                minutes: minutes(*length),
                kind: *kind,
                ..a_meeting()
            })
            .collect();
        let rules = Rules { counts: counting, ..the_rules() };
        let course = a_course_from(&started_on.to_string(), &meetings);

        let mut expected = 0;
        for meeting in &meetings {
            let took_place = !matches!(meeting.kind, MeetingKind::Cancelled | MeetingKind::DidNotCome);
            if took_place && rules.counts.contains(&meeting.kind) && meeting.held_on <= today {
                expected += meeting.minutes.count();
            }
        }
        prop_assert_eq!(course.time_in_all(&rules, today).count(), expected);
        let by_month: Minutes = course.months(&rules, today).iter().map(|month| month.together).sum();
        prop_assert_eq!(by_month.count(), expected);
    }
}
