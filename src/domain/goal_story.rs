//! What has happened to a goal, told from the first wording to today: nothing is left out and nothing is written over.

use chrono::NaiveDate;

use super::course::GoalStory;
use super::facts::closing::Reached;
use super::facts::goal::{FocusArea, Goal, Horizon};
use super::facts::rating::Score;
use super::facts::review::Outcome;
use super::side::Side;
use super::stamp::{Moment, Stamp};
use super::thing::Version;
use super::words::{Line, Prose};

/// One thing that happened to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryPart<'a> {
    /// The day.
    pub on: NaiveDate,
    /// Who wrote it.
    pub by: Side,
    /// What happened.
    pub what: Happened<'a>,
}

/// What can happen to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened<'a> {
    /// It was written.
    Written(&'a Goal),
    /// It was changed, maybe with a reason.
    Changed {
        /// What became of what; empty where they only said that it was changed.
        differences: Vec<Difference<'a>>,
        /// Why.
        reason: Option<&'a Prose>,
    },
    /// The young person said how far it is.
    Rated {
        /// What was said the time before.
        before: Option<Score>,
        /// What was said now.
        now: Score,
        /// What they added.
        words: Option<&'a Prose>,
    },
    /// The two looked at it again.
    Reviewed {
        /// What they decided.
        outcome: Outcome,
        /// Why.
        reason: Option<&'a Prose>,
    },
    /// A step was done.
    StepDone(&'a Line),
    /// The course ended, and this much of the goal was reached.
    Ended(Reached),
}

/// What differs between two versions of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference<'a> {
    /// What the young person wants.
    Title(FromTo<&'a Line>),
    /// How far away it is.
    Horizon(FromTo<Horizon>),
    /// What it has to do with.
    Focus(FromTo<&'a [FocusArea]>),
    /// Why it matters.
    Why(FromTo<Option<&'a Prose>>),
    /// What could get in the way.
    Barrier(FromTo<Option<&'a Prose>>),
    /// How they will see that it is reached.
    Sign(FromTo<Option<&'a Prose>>),
    /// The day they hope to be there.
    HopedBy(FromTo<Option<NaiveDate>>),
}

/// What stood before, and what stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromTo<T> {
    /// What stood before.
    pub from: T,
    /// What stands now.
    pub to: T,
}

/// A part with what puts it in order on its day.
type Dated<'a> = (Stamp, StoryPart<'a>);

/// Tells the story of a goal, the oldest part first; `day_of` says what day a moment was where the reader is.
pub fn tell<'a>(story: &'a GoalStory, day_of: &dyn Fn(Moment) -> NaiveDate) -> Vec<StoryPart<'a>> {
    let mut parts = wordings(story, day_of);
    parts.extend(ratings(story));
    parts.extend(reviews(story));
    parts.extend(steps_done(story));
    parts.extend(story.end.iter().map(|end| {
        (end.stamp, StoryPart { on: day_of(end.stamp.moment), by: end.by, what: Happened::Ended(end.fact.reached) })
    }));
    parts.sort_by_key(|(stamp, part)| (part.on, *stamp));
    join_reasons(parts)
}

/// Finds what differs between two versions of a goal, in the order of the form.
pub fn differences<'a>(from: &'a Goal, to: &'a Goal) -> Vec<Difference<'a>> {
    [
        differ(&from.title, &to.title).map(Difference::Title),
        differ(from.horizon, to.horizon).map(Difference::Horizon),
        differ(from.focus.as_slice(), to.focus.as_slice()).map(Difference::Focus),
        differ(from.why.as_ref(), to.why.as_ref()).map(Difference::Why),
        differ(from.barrier.as_ref(), to.barrier.as_ref()).map(Difference::Barrier),
        differ(from.sign.as_ref(), to.sign.as_ref()).map(Difference::Sign),
        differ(from.hoped_by, to.hoped_by).map(Difference::HopedBy),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn differ<T: PartialEq>(from: T, to: T) -> Option<FromTo<T>> {
    (from != to).then_some(FromTo { from, to })
}

fn wordings<'a>(story: &'a GoalStory, day_of: &dyn Fn(Moment) -> NaiveDate) -> Vec<Dated<'a>> {
    let dated = |version: &'a Version<Goal>, what| {
        (version.stamp, StoryPart { on: day_of(version.stamp.moment), by: version.by, what })
    };
    let trail = &story.goal.trail;
    let first = trail.first().map(|first| dated(first, Happened::Written(&first.fact)));
    let changes = trail.iter().zip(trail.iter().skip(1)).filter_map(|(before, version)| {
        // A goal that was taken away and brought back says the same as before.
        let differences = Some(differences(&before.fact, &version.fact)).filter(|found| !found.is_empty())?;
        Some(dated(version, Happened::Changed { differences, reason: None }))
    });
    first.into_iter().chain(changes).collect()
}

fn ratings(story: &GoalStory) -> impl Iterator<Item = Dated<'_>> {
    let before = std::iter::once(None).chain(story.ratings.iter().map(|rating| Some(rating.fact.score)));
    story.ratings.iter().zip(before).map(|(rating, before)| {
        let fact = &rating.fact;
        let what = Happened::Rated { before, now: fact.score, words: fact.words.as_ref() };
        (rating.stamp, StoryPart { on: fact.rated_on, by: rating.by, what })
    })
}

/// Of several looks on one day the last one holds, as with ratings; that something was changed is told in any case.
fn reviews(story: &GoalStory) -> impl Iterator<Item = Dated<'_>> {
    let is_put_right = |place: usize| {
        let (this, next) = (story.reviews.get(place), story.reviews.get(place + 1));
        let same_day = this.zip(next).is_some_and(|(this, next)| this.fact.reviewed_on == next.fact.reviewed_on);
        same_day && this.is_some_and(|this| this.fact.outcome != Outcome::Change)
    };
    story.reviews.iter().enumerate().filter(move |(place, _)| !is_put_right(*place)).map(|(_, review)| {
        let (reason, outcome) = (review.fact.reason.as_ref(), review.fact.outcome);
        let what = match outcome {
            Outcome::Change => Happened::Changed { differences: Vec::new(), reason },
            Outcome::Keep | Outcome::Park | Outcome::Reach | Outcome::LetGo => Happened::Reviewed { outcome, reason },
        };
        (review.stamp, StoryPart { on: review.fact.reviewed_on, by: review.by, what })
    })
}

fn steps_done(story: &GoalStory) -> impl Iterator<Item = Dated<'_>> {
    story.steps.iter().filter(|step| step.is_standing()).filter_map(|step| {
        let Version { stamp, by, fact, .. } = &step.shown;
        Some((*stamp, StoryPart { on: fact.done_on?, by: *by, what: Happened::StepDone(&fact.title) }))
    })
}

/// A change of the words and the reason given for it are written one after the other, and told as one.
fn join_reasons(parts: Vec<Dated<'_>>) -> Vec<StoryPart<'_>> {
    let mut told: Vec<StoryPart<'_>> = Vec::new();
    for (_, part) in parts {
        if let Happened::Changed { differences, reason } = &part.what
            && differences.is_empty()
            && let Some(last) = told.last_mut().filter(|last| last.on == part.on && last.by == part.by)
            && let Happened::Changed { reason: untold @ None, .. } = &mut last.what
        {
            *untold = *reason;
            continue;
        }
        told.push(part);
    }
    told
}
