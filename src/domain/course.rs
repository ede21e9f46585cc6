//! A course as people see it, folded from its history.

use chrono::NaiveDate;

use super::fact::Fact;
use super::fact::Refusal;
use super::facts::after::{MentorLearning, NextPlan, YouthLearning};
use super::facts::agreement::Agreement;
use super::facts::aim::Aim;
use super::facts::check_in::{MentorCheckIn, YouthCheckIn};
use super::facts::closing::{Closing, GoalEnd};
use super::facts::confirmation::Confirmation;
use super::facts::feeling::Feeling;
use super::facts::goal::Goal;
use super::facts::habit::Habit;
use super::facts::meeting::Meeting;
use super::facts::next_meeting::NextMeeting;
use super::facts::pair::Pair;
use super::facts::private_note::PrivateNote;
use super::facts::rating::Rating;
use super::facts::received::Received;
use super::facts::review::Review;
use super::facts::sign_up::{Coming, SignUp};
use super::facts::step::Step;
use super::facts::strengths::Strengths;
use super::facts::tried::Tried;
use super::facts::wish::{MentorWish, YouthWish};
use super::history::History;
use super::hours::Minutes;
use super::months::CourseMonth;
use super::order::by_day;
use super::programme::Rules;
use super::side::Side;
use super::thing::{Thing, Threads, Version};

/// The two who say yes to the agreement.
pub const BOTH_SIDES: [Side; 2] = [Side::Youth, Side::Mentor];

/// Everything that one history says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The two, and when they started; none where no file has told it yet.
    pub pair: Option<Thing<Pair>>,
    /// What they usually do.
    pub habit: Option<Thing<Habit>>,
    /// The one aim.
    pub aim: Option<Thing<Aim>>,
    /// The agreement.
    pub agreement: Option<Thing<Agreement>>,
    /// Every yes ever given, to whatever text.
    pub confirmations: Vec<Version<Confirmation>>,
    /// The goals in the order they were written, those taken away too.
    pub goals: Vec<GoalStory>,
    /// The meetings by day, those taken away too.
    pub meetings: Vec<Thing<Meeting>>,
    /// When they meet next.
    pub next_meeting: Option<Thing<NextMeeting>>,
    /// What the young person is good at and likes.
    pub strengths: Option<Thing<Strengths>>,
    /// What was new to the young person, by day, those taken away too.
    pub tried: Vec<Thing<Tried>>,
    /// How meetings felt; only what the owner of this device said.
    pub feelings: Vec<Thing<Feeling>>,
    /// Notes that only the owner of this device reads.
    pub private_notes: Vec<Thing<PrivateNote>>,
    /// Which events they come to, the latest word about each event last.
    pub sign_ups: Vec<Version<SignUp>>,
    /// The young person's answers, the oldest first.
    pub youth_check_ins: Vec<Version<YouthCheckIn>>,
    /// The mentor's answers, the oldest first.
    pub mentor_check_ins: Vec<Version<MentorCheckIn>>,
    /// What the young person asked of the counsellor and has not taken back, the oldest first.
    pub youth_wishes: Vec<Thing<YouthWish>>,
    /// What the mentor asked of the contact and has not taken back, the oldest first.
    pub mentor_wishes: Vec<Thing<MentorWish>>,
    /// The end of the course.
    pub closing: Option<Thing<Closing>>,
    /// Where the young person goes from here.
    pub next_plan: Option<Thing<NextPlan>>,
    /// The young person's advice for the concept.
    pub youth_learning: Option<Thing<YouthLearning>>,
    /// The mentor's advice for the concept.
    pub mentor_learning: Option<Thing<MentorLearning>>,
    /// The files that the municipality has taken in, in the order of the day they were made.
    pub received: Vec<Version<Received>>,
}

/// One goal with all that has happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalStory {
    /// The goal.
    pub goal: Thing<Goal>,
    /// The steps on the way.
    pub steps: Vec<Thing<Step>>,
    /// The ratings, the oldest first; of several on one day the last holds.
    pub ratings: Vec<Version<Rating>>,
    /// The looks at it, the oldest first.
    pub reviews: Vec<Version<Review>>,
    /// Where it ended, once the course is closed.
    pub end: Option<Version<GoalEnd>>,
}

/// Where the agreement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementState {
    /// Nothing is written.
    NotWritten,
    /// Written, and these have not said yes to the text as it stands.
    Waits(Vec<Side>),
    /// Both said yes to the text as it stands, the last of them on this day.
    Agreed(NaiveDate),
}

/// One course month with its time together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOfHours {
    /// The month.
    pub month: CourseMonth,
    /// The time together that counts.
    pub together: Minutes,
    /// The least that the rules ask for.
    pub target: Minutes,
}

impl MonthOfHours {
    /// Gives the time still missing; none when the target is reached.
    pub fn missing(self) -> Minutes {
        self.together.left_to(self.target)
    }
}

impl Course {
    /// Folds a history.
    ///
    /// # Errors
    /// A change that does not read as its kind; reading a file refuses such a change, so a history never holds one.
    pub fn fold(history: &History) -> Result<Self, Refusal> {
        let threads = Threads::of(history);
        let youth_check_ins: Vec<Version<YouthCheckIn>> = standing(threads.things()?);
        let mentor_check_ins: Vec<Version<MentorCheckIn>> = standing(threads.things()?);
        Ok(Self {
            pair: threads.only_thing()?,
            habit: threads.only_thing()?,
            aim: threads.only_thing()?,
            agreement: threads.only_thing()?,
            confirmations: standing(threads.things()?),
            goals: fold_goals(&threads)?,
            meetings: by_day(threads.things()?, |meeting| meeting.shown.fact.held_on),
            next_meeting: threads.only_thing()?,
            strengths: threads.only_thing()?,
            tried: by_day(threads.things()?, |tried| tried.shown.fact.tried_on),
            feelings: threads.things()?,
            private_notes: threads.things()?,
            sign_ups: latest_last(standing(threads.things()?)),
            youth_check_ins: by_day(youth_check_ins, |answers| answers.fact.checked_on),
            mentor_check_ins: by_day(mentor_check_ins, |answers| answers.fact.checked_on),
            youth_wishes: still_standing(threads.things()?),
            mentor_wishes: still_standing(threads.things()?),
            closing: threads.only_thing()?,
            next_plan: threads.only_thing()?,
            youth_learning: threads.only_thing()?,
            mentor_learning: threads.only_thing()?,
            received: by_day(standing(threads.things()?), |received| received.fact.written_on),
        })
    }

    /// Gives the names and start day, if they are known.
    pub fn pair(&self) -> Option<&Pair> {
        self.pair.as_ref().map(|pair| &pair.shown.fact)
    }

    /// Gives the end of the course, if it has ended.
    pub fn closed(&self) -> Option<&Closing> {
        self.closing.as_ref().filter(|closing| closing.is_standing()).map(|closing| &closing.shown.fact)
    }

    /// Gives the plan for the next meeting, if there is one from `today` on.
    pub fn planned_meeting(&self, today: NaiveDate) -> Option<&NextMeeting> {
        let planned = self.next_meeting.as_ref().filter(|planned| planned.is_standing())?;
        Some(&planned.shown.fact).filter(|planned| planned.planned_on.is_some_and(|day| day >= today))
    }

    /// Says whether the two come to an event; none where nobody has said.
    pub fn coming_to(&self, event: &str) -> Option<Coming> {
        self.sign_ups.iter().rev().find(|word| word.fact.event.as_str() == event).map(|word| word.fact.coming)
    }

    /// Says where the agreement stands: a yes counts only for exactly the text that is shown.
    pub fn agreement_state(&self) -> AgreementState {
        let Some(agreement) = self.agreement.as_ref().filter(|agreement| agreement.is_standing()) else {
            return AgreementState::NotWritten;
        };
        let yes_days = BOTH_SIDES.map(|side| (side, self.yes_of(side, agreement)));
        let missing: Vec<Side> = yes_days.iter().filter(|(_, day)| day.is_none()).map(|(side, _)| *side).collect();
        match yes_days.iter().filter_map(|(_, day)| *day).max() {
            Some(day) if missing.is_empty() => AgreementState::Agreed(day),
            _ => AgreementState::Waits(missing),
        }
    }

    /// Gives the day one side said yes to the text that is shown.
    pub fn yes_of(&self, side: Side, agreement: &Thing<Agreement>) -> Option<NaiveDate> {
        self.yes_to(side, &agreement.shown)
    }

    /// Gives the day one side said yes to one version of the agreement.
    pub fn yes_to(&self, side: Side, version: &Version<Agreement>) -> Option<NaiveDate> {
        let text = version.fact.write().digest();
        let is_yes_to_this =
            |yes: &&Version<Confirmation>| yes.by == side && yes.fact.agreement == version.id && yes.fact.text == text;
        self.confirmations.iter().find(is_yes_to_this).map(|yes| yes.fact.confirmed_on)
    }

    /// Walks the meetings that stand, by day.
    pub fn standing_meetings(&self) -> impl DoubleEndedIterator<Item = &Thing<Meeting>> {
        self.meetings.iter().filter(|meeting| meeting.is_standing())
    }

    /// Walks the goals that stand.
    pub fn standing_goals(&self) -> impl Iterator<Item = &GoalStory> {
        self.goals.iter().filter(|story| story.goal.is_standing())
    }

    /// Finds the last day up to `today` that the two spent time together.
    pub fn last_met_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let meetings = self.standing_meetings().map(|meeting| &meeting.shown.fact);
        meetings
            .filter(|meeting| meeting.kind.took_place() && meeting.held_on <= today)
            .map(|meeting| meeting.held_on)
            .max()
    }

    /// Sums the time together that counts between two days, both counted; a day to come counts for nothing yet.
    pub fn time_between(&self, from: NaiveDate, until: NaiveDate, rules: &Rules, today: NaiveDate) -> Minutes {
        let counts = |meeting: &&Meeting| {
            (from..=until.min(today)).contains(&meeting.held_on) && rules.counts.contains(&meeting.kind)
        };
        self.standing_meetings().map(|meeting| &meeting.shown.fact).filter(counts).map(Meeting::time_together).sum()
    }

    /// Sums all the time together that counts since the start.
    pub fn time_in_all(&self, rules: &Rules, today: NaiveDate) -> Minutes {
        self.pair().map_or(Minutes::NONE, |pair| self.time_between(pair.started_on, today, rules, today))
    }

    /// Gives the course month that `today` falls in; none before the start.
    pub fn month_now(&self, rules: &Rules, today: NaiveDate) -> Option<MonthOfHours> {
        let month = CourseMonth::holding(self.pair()?.started_on, today)?;
        Some(self.month_of_hours(month, rules, today))
    }

    /// Gives every course month up to `today`, and on to the least number that the rules ask for.
    pub fn months(&self, rules: &Rules, today: NaiveDate) -> Vec<MonthOfHours> {
        let Some(pair) = self.pair() else {
            return Vec::new();
        };
        let now = CourseMonth::holding(pair.started_on, today).map_or(0, |month| month.number);
        let numbers = 1..=rules.months.max(now);
        numbers
            .filter_map(|number| CourseMonth::numbered(pair.started_on, number))
            .map(|month| self.month_of_hours(month, rules, today))
            .collect()
    }

    fn month_of_hours(&self, month: CourseMonth, rules: &Rules, today: NaiveDate) -> MonthOfHours {
        let together = self.time_between(month.first_day, month.last_day, rules, today);
        MonthOfHours { month, together, target: rules.time_a_month }
    }
}

impl GoalStory {
    /// Gives the newest rating.
    pub fn rating_now(&self) -> Option<&Rating> {
        self.ratings.last().map(|rating| &rating.fact)
    }
}

fn standing<T>(things: Vec<Thing<T>>) -> Vec<Version<T>> {
    things.into_iter().filter(Thing::is_standing).map(|thing| thing.shown).collect()
}

fn still_standing<T>(mut things: Vec<Thing<T>>) -> Vec<Thing<T>> {
    things.retain(Thing::is_standing);
    things
}

/// A word that was put right is later than one that was given after it and left alone.
fn latest_last<T>(mut versions: Vec<Version<T>>) -> Vec<Version<T>> {
    versions.sort_by_key(|version| (version.stamp, version.id));
    versions
}

fn fold_goals(threads: &Threads<'_>) -> Result<Vec<GoalStory>, Refusal> {
    let steps = threads.things::<Step>()?;
    let ratings: Vec<Version<Rating>> = by_day(standing(threads.things()?), |rating| rating.fact.rated_on);
    let reviews: Vec<Version<Review>> = by_day(standing(threads.things()?), |review| review.fact.reviewed_on);
    let ends = latest_last(standing(threads.things::<GoalEnd>()?));
    let story = |goal: Thing<Goal>| GoalStory {
        steps: steps.iter().filter(|step| step.shown.fact.goal == goal.subject).cloned().collect(),
        ratings: last_of_each_day(ratings.iter().filter(|rating| rating.fact.goal == goal.subject)),
        reviews: reviews.iter().filter(|review| review.fact.goal == goal.subject).cloned().collect(),
        end: ends.iter().rev().find(|end| end.fact.goal == goal.subject).cloned(),
        goal,
    };
    Ok(threads.things::<Goal>()?.into_iter().map(story).collect())
}

/// A thumb that hit the wrong number puts it right by hitting another.
fn last_of_each_day<'a>(ratings: impl Iterator<Item = &'a Version<Rating>>) -> Vec<Version<Rating>> {
    let mut kept: Vec<Version<Rating>> = Vec::new();
    for rating in ratings {
        if kept.last().is_some_and(|before| before.fact.rated_on == rating.fact.rated_on) {
            kept.pop();
        }
        kept.push(rating.clone());
    }
    kept
}
