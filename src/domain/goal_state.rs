//! Where a goal stands, as the two decided when they last looked at it, and what they have agreed to do next.

use super::course::{Course, GoalStory};
use super::facts::review::Outcome;
use super::facts::step::{Step, Until};
use super::thing::Thing;

/// More open goals than these are hard to keep in mind; it is advice, and nothing is refused.
pub const PLENTY_OF_GOALS: usize = 3;

/// Where a goal stands. The order is the order in which people see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalState {
    /// The two work toward it.
    Open,
    /// It waits.
    Parked,
    /// It is reached.
    Reached,
    /// It is let go.
    LetGo,
}

impl From<Outcome> for GoalState {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Keep | Outcome::Change => Self::Open,
            Outcome::Park => Self::Parked,
            Outcome::Reach => Self::Reached,
            Outcome::LetGo => Self::LetGo,
        }
    }
}

impl GoalStory {
    /// Says where the goal stands: as the last look at it left it, and open before the first.
    pub fn state(&self) -> GoalState {
        self.reviews.last().map_or(GoalState::Open, |review| review.fact.outcome.into())
    }

    /// Gives the steps that stand: first what is to be done by the next meeting, then the others as they were written.
    pub fn steps_in_order(&self) -> Vec<&Thing<Step>> {
        let standing = self.steps.iter().filter(|step| step.is_standing());
        let (next, others): (Vec<_>, Vec<_>) = standing.partition(|step| step.is_for_next_time());
        [next, others].concat()
    }
}

impl Thing<Step> {
    /// Says whether the step is agreed on for the next meeting and still to be done.
    pub fn is_for_next_time(&self) -> bool {
        let Step { until, done_on, .. } = &self.shown.fact;
        self.is_standing() && *until == Some(Until::NextTime) && done_on.is_none()
    }
}

impl Course {
    /// Walks the goals that the two work toward.
    pub fn open_goals(&self) -> impl Iterator<Item = &GoalStory> {
        self.standing_goals().filter(|story| story.state() == GoalState::Open)
    }

    /// Says whether there are so many open goals that one of them could wait.
    pub fn has_plenty_of_goals(&self) -> bool {
        self.open_goals().count() > PLENTY_OF_GOALS
    }

    /// Gives what is to be done by the next meeting, over all open goals, each with its goal.
    pub fn for_next_time(&self) -> Vec<(&GoalStory, &Thing<Step>)> {
        let steps_of = |story| GoalStory::steps_in_order(story).into_iter().map(move |step| (story, step));
        self.open_goals().flat_map(steps_of).filter(|(_, step)| step.is_for_next_time()).collect()
    }
}
