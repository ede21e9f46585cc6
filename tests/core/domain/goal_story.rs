//! The story of a goal: written, changed, rated, looked at again, and nothing written over (C5).

use chrono::{Days, NaiveDate};
use erhvervsmentor::domain::facts::closing::{GoalEnd, Reached};
use erhvervsmentor::domain::facts::goal::{FocusArea, Goal, Horizon};
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::goal_story::{Difference, FromTo, Happened, StoryPart, differences, tell};
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::words::Prose;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_goal, a_rating_of, a_review_of, a_step_to, words};

/// The clock of a device ticks once a line; here every tick is a day.
fn day_of(moment: Moment) -> NaiveDate {
    day("2026-03-01").checked_add_days(Days::new(moment.millis())).unwrap()
}

fn a_phone_with_a_goal() -> (Device, SubjectId) {
    let mut phone = Device::with_a_pair();
    let goal = phone.writes(Side::Youth, &a_goal()).as_subject();
    (phone, goal)
}

fn check(phone: &Device, expected: &[(&str, Side, Happened<'_>)]) {
    let course = phone.course();
    let expected: Vec<_> =
        expected.iter().map(|(on, by, what)| StoryPart { on: day(on), by: *by, what: what.clone() }).collect();

    assert_eq!(tell(course.goals.first().unwrap(), &day_of), expected);
}

fn score(number: u8) -> Score {
    Score::try_from(number).unwrap()
}

#[test]
fn a_goal_tells_what_became_of_it_and_the_newest_stands_last() {
    let (mut phone, goal) = a_phone_with_a_goal();
    let rating = |number, rated_on| Rating { score: score(number), rated_on: day(rated_on), ..a_rating_of(goal) };
    let (three, five) = (rating(3, "2026-03-10"), rating(5, "2026-04-10"));
    phone.writes(Side::Youth, &five);
    phone.writes(Side::Youth, &three);
    let step = Step { done_on: Some(day("2026-03-20")), ..a_step_to(goal) };
    phone.writes(Side::Youth, &step);
    phone.writes(Side::Youth, &a_step_to(goal));
    let look = Review { outcome: Outcome::Reach, reviewed_on: day("2026-05-01"), ..a_review_of(goal) };
    phone.writes(Side::Mentor, &look);

    let written = a_goal();
    check(
        &phone,
        &[
            ("2026-03-03", Side::Youth, Happened::Written(&written)),
            ("2026-03-10", Side::Youth, Happened::Rated { before: None, now: score(3), words: three.words.as_ref() }),
            ("2026-03-20", Side::Youth, Happened::StepDone(&step.title)),
            (
                "2026-04-10",
                Side::Youth,
                Happened::Rated { before: Some(score(3)), now: score(5), words: five.words.as_ref() },
            ),
            ("2026-05-01", Side::Mentor, Happened::Reviewed { outcome: Outcome::Reach, reason: look.reason.as_ref() }),
        ],
    );
}

#[test]
fn a_change_and_the_reason_for_it_are_told_as_one() {
    let (mut phone, goal) = a_phone_with_a_goal();
    let changed = Goal { title: words("Blive kok"), ..a_goal() };
    phone.edits(Side::Mentor, goal, &changed);
    let reason: Prose = words("Praktikken gav blod på tanden.");
    let look = Review { goal, outcome: Outcome::Change, reason: Some(reason.clone()), reviewed_on: day("2026-03-04") };
    phone.writes(Side::Mentor, &look);

    let written = a_goal();
    let title = Difference::Title(FromTo { from: &written.title, to: &changed.title });
    check(
        &phone,
        &[
            ("2026-03-03", Side::Youth, Happened::Written(&written)),
            ("2026-03-04", Side::Mentor, Happened::Changed { differences: vec![title], reason: Some(&reason) }),
        ],
    );
}

#[test]
fn a_reason_given_on_another_day_stands_for_itself() {
    let (mut phone, goal) = a_phone_with_a_goal();
    let changed = Goal { horizon: Horizon::Long, ..a_goal() };
    phone.edits(Side::Youth, goal, &changed);
    let look = Review { outcome: Outcome::Change, reviewed_on: day("2026-03-09"), ..a_review_of(goal) };
    phone.writes(Side::Youth, &look);

    let written = a_goal();
    let horizon = Difference::Horizon(FromTo { from: Horizon::Short, to: Horizon::Long });
    check(
        &phone,
        &[
            ("2026-03-03", Side::Youth, Happened::Written(&written)),
            ("2026-03-04", Side::Youth, Happened::Changed { differences: vec![horizon], reason: None }),
            ("2026-03-09", Side::Youth, Happened::Changed { differences: Vec::new(), reason: look.reason.as_ref() }),
        ],
    );
}

#[test]
fn a_goal_that_was_taken_away_and_brought_back_was_not_changed() {
    let (mut phone, goal) = a_phone_with_a_goal();
    phone.removes::<Goal>(Side::Youth, goal);
    phone.edits(Side::Youth, goal, &a_goal());

    check(&phone, &[("2026-03-03", Side::Youth, Happened::Written(&a_goal()))]);
}

#[test]
fn of_several_looks_on_one_day_the_last_is_told() {
    let (mut phone, goal) = a_phone_with_a_goal();
    for outcome in [Outcome::LetGo, Outcome::Park] {
        phone.writes(Side::Mentor, &Review { outcome, reason: None, reviewed_on: day("2026-04-01"), goal });
    }

    check(
        &phone,
        &[
            ("2026-03-03", Side::Youth, Happened::Written(&a_goal())),
            ("2026-04-01", Side::Mentor, Happened::Reviewed { outcome: Outcome::Park, reason: None }),
        ],
    );
}

#[test]
fn the_end_of_the_course_says_how_much_was_reached() {
    let (mut phone, goal) = a_phone_with_a_goal();
    phone.writes(Side::Mentor, &GoalEnd { goal, reached: Reached::Mostly });

    check(
        &phone,
        &[
            ("2026-03-03", Side::Youth, Happened::Written(&a_goal())),
            ("2026-03-04", Side::Mentor, Happened::Ended(Reached::Mostly)),
        ],
    );
}

#[test]
fn every_field_of_a_goal_can_differ() {
    let before = a_goal();
    let after = Goal {
        title: words("Blive kok"),
        horizon: Horizon::Long,
        focus: vec![FocusArea::Confidence],
        why: None,
        barrier: Some(words("Jeg har ikke et kørekort.")),
        sign: Some(words("Jeg er startet på skolen.")),
        hoped_by: None,
    };

    let found = differences(&before, &after);

    assert_eq!(
        found,
        [
            Difference::Title(FromTo { from: &before.title, to: &after.title }),
            Difference::Horizon(FromTo { from: Horizon::Short, to: Horizon::Long }),
            Difference::Focus(FromTo { from: &before.focus, to: &after.focus }),
            Difference::Why(FromTo { from: before.why.as_ref(), to: None }),
            Difference::Barrier(FromTo { from: None, to: after.barrier.as_ref() }),
            Difference::Sign(FromTo { from: before.sign.as_ref(), to: after.sign.as_ref() }),
            Difference::HopedBy(FromTo { from: before.hoped_by, to: None }),
        ]
    );
    assert_eq!(differences(&before, &before), []);
}
