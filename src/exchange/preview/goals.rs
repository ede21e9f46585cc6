//! What a letter says of the goals: each line under the title of its goal.

use super::{Reading, joined, text};
use crate::domain::change::Change;
use crate::domain::course::GoalStory;
use crate::domain::facts::goal::Goal;
use crate::domain::facts::rating::Rating;
use crate::domain::facts::review::Review;
use crate::domain::facts::step::{Step, Until};
use crate::domain::kind::Kind;
use crate::text::{check_in, common, told};

impl Reading<'_> {
    pub(super) fn goals(&self) -> Vec<String> {
        let is_told = |story: &&GoalStory| {
            let is_of_it = |change: &Change| change.head.about == story.goal.subject;
            self.history.iter().any(|change| is_of_it(change) && change.fields_of(Kind::Goal).is_some())
        };
        self.course.standing_goals().filter(is_told).map(|story| self.goal(&story.goal.shown.fact)).collect()
    }

    fn goal(&self, goal: &Goal) -> String {
        let language = self.language;
        let focus: Vec<&str> = goal.focus.iter().map(|area| common::focus_area(language, *area)).collect();
        joined([
            Some(goal.title.to_string()),
            Some(common::horizon(language, goal.horizon).to_owned()),
            Some(focus.join(", ")),
            text(goal.why.as_ref()),
            text(goal.barrier.as_ref()),
            text(goal.sign.as_ref()),
            goal.hoped_by.map(|day| told::until(language, &self.day(day))),
        ])
    }

    /// Gathers what is said of each goal, under its title.
    pub(super) fn of_goals(&self, lines: fn(&Self, &GoalStory) -> Vec<String>) -> Vec<String> {
        let under_title = |story: &GoalStory| -> Vec<String> {
            let title = story.goal.shown.fact.title.as_str();
            lines(self, story).iter().map(|line| told::labelled(self.language, title, line)).collect()
        };
        self.course.standing_goals().flat_map(under_title).collect()
    }

    pub(super) fn steps(&self, story: &GoalStory) -> Vec<String> {
        let line = |step: &Step| {
            let done = step.done_on.map(|day| told::done_on(self.language, &self.day(day)));
            let until = step.until.map(|Until::NextTime| told::by_next_time(self.language).to_owned());
            joined([Some(step.title.to_string()), done, until])
        };
        story.steps.iter().filter(|step| step.is_standing()).map(|step| line(&step.shown.fact)).collect()
    }

    pub(super) fn ratings(&self, story: &GoalStory) -> Vec<String> {
        let ratings = story.ratings.iter().map(|rating| &rating.fact);
        let line = |rating: &Rating| {
            let score = check_in::of_ten(self.language, &rating.score.number().to_string());
            joined([Some(score), Some(self.day(rating.rated_on)), text(rating.words.as_ref())])
        };
        ratings.map(line).collect()
    }

    pub(super) fn reviews(&self, story: &GoalStory) -> Vec<String> {
        let reviews = story.reviews.iter().map(|review| &review.fact);
        let line = |review: &Review| {
            let outcome = told::outcome(self.language, review.outcome).to_owned();
            joined([Some(outcome), Some(self.day(review.reviewed_on)), text(review.reason.as_ref())])
        };
        reviews.map(line).collect()
    }

    pub(super) fn goal_end(&self, story: &GoalStory) -> Vec<String> {
        story.end.iter().map(|end| told::how_much(self.language, end.fact.reached).to_owned()).collect()
    }
}
