//! Writing a meeting, taking it away, putting it back; each with what its owner keeps to themselves, and with the plan it makes good.

use leptos::prelude::*;

use super::form::Entry;
use crate::domain::course::Course;
use crate::domain::facts::meeting::Meeting;
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::history::History;
use crate::domain::id::SubjectId;
use crate::domain::own_words::{self, OwnWords};
use crate::domain::pen::Pen;
use crate::domain::planning::plan_met_by;
use crate::domain::slips;
use crate::domain::thing::Thing;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::pages::pair::next_meeting::bring_back_plan;
use crate::text::{calendar, common, hours, log, time};

/// What writing a new meeting did.
struct Logged {
    meeting: SubjectId,
    /// The plan that it makes good.
    plan: Option<NextMeeting>,
}

/// Saves a meeting that one tap made, and says whether it did: what looks like a slip is for the form to ask about.
pub fn save_unless_doubtful(view: CourseView, meeting: &Meeting) -> bool {
    let course = view.read_once();
    let is_doubtful = view.rules().is_none_or(|rules| slips::doubt(&course, meeting, None, &rules).is_some());
    if is_doubtful || slips::check_day(&course, meeting.held_on, view.today).is_err() {
        return false;
    }
    save(view, &Entry { meeting: meeting.clone(), own: OwnWords::default() }, None)
}

/// Saves what the form has, and says whether it is written.
pub(super) fn save(view: CourseView, entry: &Entry, itself: Option<SubjectId>) -> bool {
    let language = view.language;
    let mut logged = None;
    let is_written = view.write(|history, pen, course| {
        let before = itself.and_then(|itself| meeting_of(course, itself));
        let meeting = write_meeting(history, pen, before, &entry.meeting);
        own_words::keep(history, pen, course, meeting, entry.own.clone(), view.today);
        let plan = meet_plan(history, pen, course, &entry.meeting, view);
        logged = Some(Logged { meeting, plan });
    });
    let Some(logged) = logged.filter(|_| is_written) else {
        return false;
    };
    if itself.is_some() {
        notices().say(log::saved_change(language));
        return true;
    }
    let held_on = entry.meeting.held_on;
    let day = calendar::near_day(language, held_on, view.today).map(str::to_owned);
    let day = day.unwrap_or_else(|| calendar::day_of_month(language, held_on));
    let length = time::length(language, entry.meeting.minutes);
    let undo = Callback::new(move |()| {
        take_away(view, logged.meeting);
        if let Some(plan) = &logged.plan {
            bring_back_plan(view, plan);
        }
    });
    notices().say_with(log::saved(language, &length, &day), common::undo(language), undo);
    true
}

/// A meeting that is saved as it stands gets no version more, so that its trace tells only of what was put right.
fn write_meeting(
    history: &mut History,
    pen: &mut Pen<'_>,
    before: Option<&Thing<Meeting>>,
    meeting: &Meeting,
) -> SubjectId {
    let Some(before) = before else {
        return history.tell(pen, meeting).as_subject();
    };
    let stands_so = before.is_standing() && before.rivals.is_empty() && before.shown.fact == *meeting;
    if !stands_so {
        history.revise(pen, before, meeting);
    }
    before.subject
}

/// Takes away the plan that a meeting makes good, and gives it.
fn meet_plan(
    history: &mut History,
    pen: &mut Pen<'_>,
    course: &Course,
    meeting: &Meeting,
    view: CourseView,
) -> Option<NextMeeting> {
    let plan = plan_met_by(course, meeting)?;
    history.remove(pen, plan, view.today);
    Some(plan.shown.fact.clone())
}

/// Finds a meeting, taken away or not.
pub(super) fn meeting_of(course: &Course, subject: SubjectId) -> Option<&Thing<Meeting>> {
    course.meetings.iter().find(|meeting| meeting.subject == subject)
}

/// Takes a meeting away, and offers to put it back.
pub(super) fn take_away(view: CourseView, subject: SubjectId) {
    let is_written = view.write(|history, pen, course| {
        if let Some(meeting) = meeting_of(course, subject) {
            own_words::take_meeting_away(history, pen, course, meeting, view.today);
        }
    });
    if !is_written {
        return;
    }
    let undo = Callback::new(move |()| put_back(view, subject));
    notices().say_with(hours::removed(view.language), common::undo(view.language), undo);
}

/// Puts a meeting back that was taken away.
pub fn put_back(view: CourseView, subject: SubjectId) {
    view.write_and_leave(|history, pen, course| {
        if let Some(meeting) = meeting_of(course, subject) {
            own_words::put_meeting_back(history, pen, course, meeting);
            meet_plan(history, pen, course, &meeting.shown.fact, view);
        }
    });
}
