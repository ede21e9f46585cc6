//! What a young person can show afterwards: the time, the goals and where they ended, strengths, and what was new.

use chrono::{Months, NaiveDate};

use super::course::{Course, GoalStory};
use super::facts::closing::{Closing, Reached};
use super::facts::rating::Score;
use super::facts::strengths::Strengths;
use super::facts::tried::Tried;
use super::hours::Minutes;
use super::months::CourseMonth;
use super::programme::Rules;
use super::words::{FirstName, Line};

/// A closed course on one sheet of paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The young person.
    pub youth: FirstName,
    /// The mentor.
    pub mentor: FirstName,
    /// The first day.
    pub started_on: NaiveDate,
    /// The last day.
    pub ended_on: NaiveDate,
    /// The time together that counts.
    pub together: Minutes,
    /// The course months that were begun.
    pub months: u32,
    /// The meetings that count.
    pub meetings: usize,
    /// The goals, in the order they were written.
    pub goals: Vec<GoalResult>,
    /// What the young person is good at and likes.
    pub strengths: Option<Strengths>,
    /// What was new, by day.
    pub tried: Vec<Tried>,
}

/// Where one goal began and ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalResult {
    /// What the young person wanted.
    pub title: Line,
    /// The first and the last rating; none where there are not two.
    pub way: Option<(Score, Score)>,
    /// How much of it was reached, if they have said.
    pub reached: Option<Reached>,
}

impl Statement {
    /// Sums up a closed course; none while it goes on, or where nobody has told who the two are.
    pub fn of(course: &Course, rules: &Rules) -> Option<Self> {
        let (pair, ended_on) = (course.pair()?, course.closed()?.closed_on);
        let counts = |day: NaiveDate| (pair.started_on..=ended_on).contains(&day);
        let meetings = course.standing_meetings().map(|meeting| &meeting.shown.fact);
        let counted = meetings.filter(|meeting| {
            counts(meeting.held_on) && meeting.kind.took_place() && rules.counts.contains(&meeting.kind)
        });
        let tried = course.tried.iter().filter(|tried| tried.is_standing()).map(|tried| tried.shown.fact.clone());
        Some(Self {
            youth: pair.youth.clone(),
            mentor: pair.mentor.clone(),
            started_on: pair.started_on,
            ended_on,
            together: course.time_between(pair.started_on, ended_on, rules, ended_on),
            months: CourseMonth::holding(pair.started_on, ended_on).map_or(0, |month| month.number),
            meetings: counted.count(),
            goals: course.standing_goals().map(GoalResult::of).collect(),
            strengths: course
                .strengths
                .as_ref()
                .filter(|strengths| strengths.is_standing())
                .map(|strengths| strengths.shown.fact.clone()),
            tried: tried.collect(),
        })
    }
}

impl GoalResult {
    fn of(story: &GoalStory) -> Self {
        Self {
            title: story.goal.shown.fact.title.clone(),
            way: story.way(),
            reached: story.end.as_ref().map(|end| end.fact.reached),
        }
    }
}

impl GoalStory {
    /// Gives the first and the last rating; none where there are not two.
    pub fn way(&self) -> Option<(Score, Score)> {
        let (first, last) = (self.ratings.first()?, self.ratings.last()?);
        (self.ratings.len() > 1).then_some((first.fact.score, last.fact.score))
    }
}

impl Closing {
    /// Gives the day by which the rules want the course deleted.
    pub fn due_for_deletion(&self, rules: &Rules) -> Option<NaiveDate> {
        self.closed_on.checked_add_months(Months::new(rules.keep_closed_months))
    }
}
