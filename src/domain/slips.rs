//! Slips that people make when they log a meeting: refused where it cannot be, asked about where it may be meant.

use chrono::NaiveDate;

use super::course::Course;
use super::facts::meeting::{Meeting, MeetingKind};
use super::id::SubjectId;
use super::programme::Rules;

/// A day on which no meeting can be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImpossibleDay {
    /// The day has not come yet.
    ToCome,
    /// The day is before the course started.
    BeforeStart(NaiveDate),
}

/// Something to ask about before saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// There is a meeting of the same day and length already.
    Twin,
    /// The meeting is longer than the rules think likely.
    Long,
}

/// Checks the day of a meeting.
///
/// # Errors
/// [`ImpossibleDay::ToCome`] or [`ImpossibleDay::BeforeStart`].
pub fn check_day(course: &Course, held_on: NaiveDate, today: NaiveDate) -> Result<(), ImpossibleDay> {
    if held_on > today {
        return Err(ImpossibleDay::ToCome);
    }
    match course.pair().map(|pair| pair.started_on) {
        Some(started_on) if held_on < started_on => Err(ImpossibleDay::BeforeStart(started_on)),
        _ => Ok(()),
    }
}

/// Checks the day of what is written about a meeting: one that is cancelled beforehand may lie ahead.
///
/// # Errors
/// As for [`check_day`].
pub fn check_meeting_day(
    course: &Course,
    kind: MeetingKind,
    held_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), ImpossibleDay> {
    match check_day(course, held_on, today) {
        Err(ImpossibleDay::ToCome) if kind == MeetingKind::Cancelled => Ok(()),
        checked => checked,
    }
}

/// Finds what to ask about; `itself` is the meeting that is being edited, which is no twin of itself.
pub fn doubt(course: &Course, meeting: &Meeting, itself: Option<SubjectId>, rules: &Rules) -> Option<Doubt> {
    let is_twin = |other: &Meeting| other.held_on == meeting.held_on && other.minutes == meeting.minutes;
    let others = course.standing_meetings().filter(|other| Some(other.subject) != itself);
    if meeting.kind.took_place() && others.map(|other| &other.shown.fact).any(is_twin) {
        return Some(Doubt::Twin);
    }
    (meeting.time_together() > rules.long_meeting).then_some(Doubt::Long)
}
