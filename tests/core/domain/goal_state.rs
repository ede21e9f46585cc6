//! Where a goal stands, and what is to be done by the next meeting.

use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::facts::step::{Step, Until};
use erhvervsmentor::domain::goal_state::GoalState;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::side::Side;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_goal, a_review_of, a_step_to, words};

fn a_phone_with_a_goal() -> (Device, SubjectId) {
    let mut phone = Device::with_a_pair();
    let goal = phone.writes(Side::Youth, &a_goal()).as_subject();
    (phone, goal)
}

fn for_next_time(course: &Course) -> Vec<&str> {
    course.for_next_time().into_iter().map(|(_, step)| step.shown.fact.title.as_str()).collect()
}

fn steps(course: &Course) -> Vec<&str> {
    let first = course.goals.first().unwrap();
    first.steps_in_order().into_iter().map(|step| step.shown.fact.title.as_str()).collect()
}

fn a_step(goal: SubjectId, title: &str, until: Option<Until>) -> Step {
    Step { title: words(title), until, ..a_step_to(goal) }
}

const NEXT_TIME: Option<Until> = Some(Until::NextTime);

#[test]
fn a_goal_is_open_until_a_look_at_it_says_otherwise() {
    let (mut phone, goal) = a_phone_with_a_goal();
    let state = |phone: &Device| phone.course().goals.first().unwrap().state();
    assert_eq!(state(&phone), GoalState::Open);

    let looks = [
        (Outcome::Park, GoalState::Parked),
        (Outcome::Keep, GoalState::Open),
        (Outcome::LetGo, GoalState::LetGo),
        (Outcome::Change, GoalState::Open),
        (Outcome::Reach, GoalState::Reached),
    ];
    for (outcome, expected) in looks {
        phone.writes(Side::Mentor, &Review { outcome, ..a_review_of(goal) });

        assert_eq!(state(&phone), expected, "{outcome:?}");
        assert_eq!(phone.course().open_goals().count(), usize::from(expected == GoalState::Open));
    }
}

#[test]
fn three_open_goals_are_plenty_and_one_that_waits_does_not_count() {
    let (mut phone, _) = a_phone_with_a_goal();
    for _ in 0..2 {
        phone.writes(Side::Youth, &a_goal());
    }
    assert!(!phone.course().has_plenty_of_goals());

    let fourth = phone.writes(Side::Youth, &a_goal()).as_subject();
    assert!(phone.course().has_plenty_of_goals());

    phone.writes(Side::Mentor, &Review { outcome: Outcome::Park, ..a_review_of(fourth) });
    assert!(!phone.course().has_plenty_of_goals());
}

#[test]
fn steps_for_next_time_stand_first_and_the_others_as_they_were_written() {
    let (mut phone, goal) = a_phone_with_a_goal();
    phone.writes(Side::Youth, &a_step(goal, "Skrive et CV", None));
    let call = phone.writes(Side::Youth, &a_step(goal, "Ringe", NEXT_TIME)).as_subject();
    let taken_away = phone.writes(Side::Youth, &a_step(goal, "Sove længe", NEXT_TIME)).as_subject();
    phone.removes::<Step>(Side::Youth, taken_away);
    phone.writes(Side::Youth, &a_step(goal, "Besøge kantinen", NEXT_TIME));
    assert_eq!(steps(&phone.course()), ["Ringe", "Besøge kantinen", "Skrive et CV"]);

    phone.edits(Side::Youth, call, &Step { done_on: Some(day("2026-01-20")), ..a_step(goal, "Ringe", NEXT_TIME) });

    assert_eq!(steps(&phone.course()), ["Besøge kantinen", "Skrive et CV", "Ringe"]);
}

#[test]
fn next_time_holds_the_open_steps_of_all_open_goals() {
    let (mut phone, first) = a_phone_with_a_goal();
    let second = phone.writes(Side::Youth, &Goal { title: words("Blive kok"), ..a_goal() }).as_subject();
    let waiting = phone.writes(Side::Youth, &a_goal()).as_subject();
    let away = phone.writes(Side::Youth, &a_goal()).as_subject();
    phone.writes(Side::Mentor, &a_step(second, "Læse om skolen", NEXT_TIME));
    phone.writes(Side::Mentor, &a_step(first, "Ringe", NEXT_TIME));
    phone.writes(Side::Mentor, &a_step(first, "Engang", None));
    phone.writes(Side::Mentor, &a_step(waiting, "Når vi tager det op igen", NEXT_TIME));
    phone.writes(Side::Mentor, &a_step(away, "Hører ikke til noget", NEXT_TIME));
    phone.writes(Side::Mentor, &Review { outcome: Outcome::Park, ..a_review_of(waiting) });
    phone.removes::<Goal>(Side::Youth, away);

    let course = phone.course();

    assert_eq!(for_next_time(&course), ["Ringe", "Læse om skolen"]);
    let goals: Vec<_> = course.for_next_time().into_iter().map(|(story, _)| story.goal.subject).collect();
    assert_eq!(goals, [first, second]);
}
