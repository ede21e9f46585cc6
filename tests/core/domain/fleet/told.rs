//! What two devices must be told alike.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use erhvervsmentor::domain::course::{AgreementState, Course, GoalStory};
use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, YouthLearning};
use erhvervsmentor::domain::facts::check_in::{MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{EndReason, Ending, Reached};
use erhvervsmentor::domain::facts::sign_up::Coming;
use erhvervsmentor::domain::facts::wish::Asks;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::thing::Thing;

use super::TODAY;
use crate::given::day;
use crate::given::rules::the_rules;

/// What the pair and the municipality must read alike.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    minutes: u32,
    last_met_on: Option<NaiveDate>,
    agreement: AgreementState,
    goals: BTreeMap<SubjectId, (Vec<u8>, Option<Reached>)>,
    events: BTreeMap<String, Option<Coming>>,
    end: Option<(NaiveDate, Ending, Option<EndReason>)>,
    next_plan: Option<NextPlan>,
}

/// What the young person tells the counsellor past the mentor.
#[derive(Debug, PartialEq, Eq)]
pub struct ToldByTheYouth {
    check_ins: Vec<YouthCheckIn>,
    wishes: BTreeMap<SubjectId, Asks>,
    learning: Option<YouthLearning>,
}

/// What the mentor tells the contact past the young person.
#[derive(Debug, PartialEq, Eq)]
pub struct ToldByTheMentor {
    check_ins: Vec<MentorCheckIn>,
    wishes: BTreeMap<SubjectId, Asks>,
    learning: Option<MentorLearning>,
}

/// Takes from a course what is told to all.
pub fn told(course: &Course) -> Told {
    let with_scores = |story: &GoalStory| {
        let scores = story.ratings.iter().map(|rating| rating.fact.score.number()).collect();
        (story.goal.subject, (scores, story.end.as_ref().map(|end| end.fact.reached)))
    };
    let events = course.sign_ups.iter().map(|word| word.fact.event.as_str());
    Told {
        minutes: course.time_in_all(&the_rules(), day(TODAY)).count(),
        last_met_on: course.last_met_on(day(TODAY)),
        agreement: course.agreement_state(),
        // Which goal was written first is not told where its first version may not go.
        goals: course.standing_goals().map(with_scores).collect(),
        events: events.map(|event| (event.to_owned(), course.coming_to(event))).collect(),
        end: course.closed().map(|closing| (closing.closed_on, closing.ending, closing.reason)),
        next_plan: standing(course.next_plan.as_ref()),
    }
}

/// Takes from a course what the young person tells the counsellor.
pub fn told_by_the_youth(course: &Course) -> ToldByTheYouth {
    ToldByTheYouth {
        check_ins: course.youth_check_ins.iter().map(|said| said.fact.clone()).collect(),
        wishes: course.youth_wishes.iter().map(|wish| (wish.subject, wish.shown.fact.asks)).collect(),
        learning: standing(course.youth_learning.as_ref()),
    }
}

/// Takes from a course what the mentor tells the contact.
pub fn told_by_the_mentor(course: &Course) -> ToldByTheMentor {
    ToldByTheMentor {
        check_ins: course.mentor_check_ins.iter().map(|said| said.fact.clone()).collect(),
        wishes: course.mentor_wishes.iter().map(|wish| (wish.subject, wish.shown.fact.asks)).collect(),
        learning: standing(course.mentor_learning.as_ref()),
    }
}

/// A course without what either of the two keeps from the other.
pub fn shared(course: Course) -> Course {
    Course {
        feelings: Vec::new(),
        private_notes: Vec::new(),
        youth_check_ins: Vec::new(),
        mentor_check_ins: Vec::new(),
        youth_wishes: Vec::new(),
        mentor_wishes: Vec::new(),
        youth_learning: None,
        mentor_learning: None,
        ..course
    }
}

fn standing<T: Clone>(thing: Option<&Thing<T>>) -> Option<T> {
    thing.filter(|thing| thing.is_standing()).map(|thing| thing.shown.fact.clone())
}
