//! What is chosen and written at the end; all of it is kept until the course is ended.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::next_step::{NextStep, write_next_step};
use crate::components::FieldError;
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::after::NextPlan;
use crate::domain::facts::closing::{Closing, EndReason, Ending, GoalEnd, Reached};
use crate::domain::facts::review::Outcome;
use crate::domain::history::History;
use crate::domain::id::SubjectId;
use crate::domain::months::CourseMonth;
use crate::domain::pen::Pen;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::storage::draft::DraftName;
use crate::text::{closing, errors};

/// The fields of the end.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) goals: StoredValue<Vec<(SubjectId, RwSignal<String>)>>,
    pub(super) next_step: NextStep,
    pub(super) ending: RwSignal<String>,
    pub(super) reason: RwSignal<String>,
    pub(super) closed_on: RwSignal<String>,
    pub(super) words: RwSignal<String>,
    pub(super) errors: RwSignal<Vec<FieldError>>,
    drafts: Drafts,
}

/// All that is written when a course ends.
#[derive(Clone, Debug)]
pub(super) struct End {
    closing: Closing,
    goals: Vec<GoalEnd>,
    next_plan: Option<NextPlan>,
}

impl Form {
    /// A form in which the day is today, and the end is as planned once the months of the rules are over.
    pub(super) fn new(view: CourseView) -> Self {
        let course = view.read_once();
        let drafts = Drafts::new();
        let keep = |field: &str, before: &str| {
            drafts.text(DraftName::of_course(view.shelf, view.id, field), before.to_owned())
        };
        let goal = |story: &GoalStory| {
            let subject = story.goal.subject;
            let name = DraftName::of_thing(view.shelf, view.id, subject, "goal-end");
            (subject, drafts.text(name, reached_so_far(story).map(Reached::as_str).unwrap_or_default().to_owned()))
        };
        Self {
            goals: StoredValue::new(course.standing_goals().map(goal).collect()),
            next_step: NextStep::new(view, drafts),
            ending: keep("closing-ending", likely_ending(&course, view).map(Ending::as_str).unwrap_or_default()),
            reason: keep("closing-reason", ""),
            closed_on: RwSignal::new(view.today.to_string()),
            words: keep("closing-words", ""),
            errors: RwSignal::new(Vec::new()),
            drafts,
        }
    }

    /// Reads the form, or shows what is wrong.
    pub(super) fn read(self, view: CourseView) -> Option<End> {
        let language = view.language;
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let ending = Ending::from_word(&self.ending.read_untracked());
        if ending.is_none() {
            refuse("ending", closing::ending_missing(language).to_owned());
        }
        let closed_on = self.day(view).map_err(|message| refuse("closed-on", message.to_owned())).ok();
        let words = Prose::parse_optional(&self.words.read_untracked())
            .map_err(|refusal| refuse("closing-words", errors::words(language, refusal).in_one_line()))
            .ok();
        let next_plan = self.next_step.read(view).map_err(|error| errors.insert(0, error)).ok();
        self.errors.set(errors);
        let goals = self.goals.with_value(|goals| {
            let end = |(goal, reached): &(SubjectId, RwSignal<String>)| {
                Some(GoalEnd { goal: *goal, reached: Reached::from_word(&reached.read_untracked())? })
            };
            goals.iter().filter_map(end).collect()
        });
        let reason = EndReason::from_word(&self.reason.read_untracked());
        let closing = Closing { closed_on: closed_on?, ending: ending?, reason, words: words? };
        Some(End { closing, goals, next_plan: next_plan? })
    }

    /// Lets go of what was kept while it was being written.
    pub(super) fn forget_drafts(self) {
        self.drafts.forget();
    }

    fn day(self, view: CourseView) -> Result<NaiveDate, &'static str> {
        let language = view.language;
        let day = self.closed_on.read_untracked().parse().map_err(|_| closing::day_missing(language))?;
        let course = view.read_once();
        match course.pair() {
            Some(pair) if day < pair.started_on => Err(closing::day_before_start(language)),
            _ if day > view.today => Err(closing::day_to_come(language)),
            _ => Ok(day),
        }
    }
}

/// Writes the whole end at once, so that no half of it is ever kept.
pub(super) fn write_end(view: CourseView, history: &mut History, pen: &mut Pen<'_>, course: &Course, end: &End) {
    for goal_end in &end.goals {
        let story = course.goals.iter().find(|story| story.goal.subject == goal_end.goal);
        if story.and_then(|story| story.end.as_ref()).is_none_or(|before| before.fact != *goal_end) {
            history.tell(pen, goal_end);
        }
    }
    if let Some(plan) = &end.next_plan {
        write_next_step(view, history, pen, course, plan);
    }
    history.tell_only(pen, view.id, course.closing.as_ref(), &end.closing);
}

/// What was said about the goal already; else it is left to the two.
fn reached_so_far(story: &GoalStory) -> Option<Reached> {
    let ended = story.end.as_ref().map(|end| end.fact.reached);
    let is_reached = story.reviews.last().is_some_and(|review| review.fact.outcome == Outcome::Reach);
    ended.or(is_reached.then_some(Reached::Yes))
}

/// The months of the rules are over, or they are not; while the rules are not known, the two say it themselves.
fn likely_ending(course: &Course, view: CourseView) -> Option<Ending> {
    let rules = view.rules.get_untracked()?;
    let last_month = CourseMonth::numbered(course.pair()?.started_on, rules.months)?;
    Some(if view.today >= last_month.last_day { Ending::Planned } else { Ending::Early })
}
