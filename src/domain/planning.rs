//! The next meeting: what is planned, what to take up there, and what became of the plan.

use chrono::NaiveDate;

use super::course::Course;
use super::facts::meeting::{Meeting, MeetingKind};
use super::facts::next_meeting::NextMeeting;
use super::hours::Minutes;
use super::side::Side;
use super::thing::Thing;
use super::words::{Line, Prose, WordsRefusal};

/// Gives the plan that stands, whether its day is past, to come or not agreed on yet.
pub fn standing_plan(course: &Course) -> Option<&Thing<NextMeeting>> {
    course.next_meeting.as_ref().filter(|plan| plan.is_standing())
}

/// Gives the plan whose day is past without a meeting logged on it: either it is still to be logged, or it came to nothing.
pub fn to_log(course: &Course, today: NaiveDate) -> Option<NextMeeting> {
    let plan = &standing_plan(course)?.shown.fact;
    let planned_on = plan.planned_on?;
    let is_logged = course.standing_meetings().any(|meeting| meeting.shown.fact.held_on == planned_on);
    (planned_on < today && !is_logged).then(|| plan.clone())
}

/// Gives the plan that is of use: its day is to come or not agreed on yet, or nobody has said what became of it.
pub fn plan_in_use(course: &Course, today: NaiveDate) -> Option<NextMeeting> {
    let without_day = standing_plan(course).map(|plan| &plan.shown.fact).filter(|plan| plan.planned_on.is_none());
    course.planned_meeting(today).or(without_day).cloned().or_else(|| to_log(course, today))
}

/// Gives the plan that a meeting makes good: the one for its day.
pub fn plan_met_by<'a>(course: &'a Course, meeting: &Meeting) -> Option<&'a Thing<NextMeeting>> {
    standing_plan(course).filter(|plan| plan.shown.fact.planned_on == Some(meeting.held_on))
}

/// Writes a planned meeting that does not take place: no time, and who cancelled. None where no day was agreed on.
pub fn cancelled(plan: &NextMeeting, by: Side, reason: Option<Prose>) -> Option<Meeting> {
    Some(Meeting {
        held_on: plan.planned_on?,
        minutes: Minutes::NONE,
        kind: MeetingKind::Cancelled,
        focus: Vec::new(),
        goals: Vec::new(),
        place: plan.place.clone(),
        cancelled_by: Some(by),
        note: reason,
    })
}

impl NextMeeting {
    /// Nothing agreed on, and nothing to take up.
    pub const NONE: Self = Self { planned_on: None, at: None, place: None, topics: None };

    /// Gives what stays when a meeting does not take place: what the two wanted to take up there.
    #[must_use]
    pub fn without_day(&self) -> Self {
        Self { topics: self.topics.clone(), ..Self::NONE }
    }

    /// Lists what to take up, one a line.
    pub fn topic_list(&self) -> Vec<&str> {
        let lines = self.topics.as_ref().map_or("", Prose::as_str).lines();
        lines.map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// Gives the plan with one more thing to take up.
    ///
    /// # Errors
    /// The [`WordsRefusal`] of a list that has grown too long, or that looks like a CPR number when it is put together.
    pub fn with_topic(&self, topic: &Line) -> Result<Self, WordsRefusal> {
        let mut topics = self.topic_list();
        topics.push(topic.as_str());
        Ok(Self { topics: Prose::parse_optional(&topics.join("\n"))?, ..self.clone() })
    }

    /// Gives the plan with what another one takes up besides.
    ///
    /// # Errors
    /// As for [`NextMeeting::with_topic`].
    pub fn with_topics_of(&self, other: &Self) -> Result<Self, WordsRefusal> {
        let mut topics = self.topic_list();
        let besides: Vec<&str> = other.topic_list().into_iter().filter(|topic| !topics.contains(topic)).collect();
        topics.extend(besides);
        Ok(Self { topics: Prose::parse_optional(&topics.join("\n"))?, ..self.clone() })
    }

    /// Gives the plan without one of the things to take up; its place is counted from 0.
    ///
    /// # Errors
    /// As for [`NextMeeting::with_topic`].
    pub fn without_topic(&self, place: usize) -> Result<Self, WordsRefusal> {
        let topics = self.topic_list().into_iter().enumerate().filter(|(own, _)| *own != place);
        let topics: Vec<&str> = topics.map(|(_, topic)| topic).collect();
        Ok(Self { topics: Prose::parse_optional(&topics.join("\n"))?, ..self.clone() })
    }
}
