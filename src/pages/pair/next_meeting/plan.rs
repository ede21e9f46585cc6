//! The plan: how it is said, written, taken away and put back.

use leptos::prelude::*;

use crate::domain::course::Course;
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::hours::Minutes;
use crate::domain::planning::{standing_plan, to_log};
use crate::exchange::calendar::{Alarm, Appointment};
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::pages::pair::appointment::save_for_calendar;
use crate::text::{Language, calendar, common, next_meeting};

/// Gives the plan that is of use: its day is to come, or nobody has said what became of it.
pub(super) fn plan_of(course: &Course, today: chrono::NaiveDate) -> Option<NextMeeting> {
    course.planned_meeting(today).cloned().or_else(|| to_log(course, today))
}

/// Says the day and the time: "i morgen, torsdag den 26. november kl. 16.30".
pub(super) fn when_words(plan: &NextMeeting, view: CourseView) -> String {
    let day = day_and_time(plan, view.language);
    match calendar::near_day(view.language, plan.planned_on, view.today) {
        Some(near) => format!("{near}, {day}"),
        None => day,
    }
}

/// Says the day and the time so that it holds whenever it is read.
fn day_and_time(plan: &NextMeeting, language: Language) -> String {
    let day = calendar::meeting_day(language, plan.planned_on);
    match plan.at {
        Some(at) => format!("{day} {}", calendar::time_of_day(language, at)),
        None => day,
    }
}

/// Says the plan as a message to the other of the two.
pub(super) fn invitation(plan: &NextMeeting, language: Language) -> String {
    let place = plan.place.as_ref().map(|place| next_meeting::we_meet_at(language, place.as_str()));
    let topics = plan.topic_list().join(", ");
    let topics = (!topics.is_empty()).then(|| next_meeting::we_take_up(language, &topics));
    let when = next_meeting::we_meet(language, &day_and_time(plan, language));
    [Some(when), place, topics].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Saves the plan as a file for the phone's calendar.
pub(super) fn save_in_calendar(view: CourseView) {
    let (course, language) = (view.read_once(), view.language);
    let Some(thing) = standing_plan(&course) else { return };
    let plan = &thing.shown.fact;
    let usual = course.habit.as_ref().and_then(|habit| habit.shown.fact.minutes);
    let topics = plan.topics.as_ref().map(|topics| format!("{}\n{topics}", next_meeting::topics(language)));
    let appointment = Appointment {
        uid: format!("{}-next", view.id),
        version: thing.trail.len().saturating_sub(1),
        title: next_meeting::meeting_with(language, &view.name_of(view.other_side())),
        day: plan.planned_on,
        at: plan.at,
        length: usual.unwrap_or(Minutes::from_hours(1)),
        place: plan.place.as_ref().map(ToString::to_string),
        about: topics,
        alarm: Alarm::for_day(plan.planned_on, view.today),
    };
    save_for_calendar(&appointment, next_meeting::calendar_saved(language), language);
}

/// Writes a plan, in place of the one before; says whether it is written.
pub(super) fn save(view: CourseView, plan: &NextMeeting) -> bool {
    view.write(|history, pen, course| {
        if standing_plan(course).is_none_or(|before| before.shown.fact != *plan) {
            history.tell_only(pen, view.id, course.next_meeting.as_ref(), plan);
        }
    })
}

/// Takes the plan away, and offers to put it back.
pub(super) fn forget(view: CourseView) {
    let is_written = view.write(|history, pen, course| {
        if let Some(plan) = standing_plan(course) {
            history.remove(pen, plan, view.today);
        }
    });
    if is_written {
        let undo = Callback::new(move |()| bring_back_plan(view));
        notices().say_with(next_meeting::forgotten(view.language), common::undo(view.language), undo);
    }
}

/// Puts the plan back that was taken away last, unless there is another by now.
pub fn bring_back_plan(view: CourseView) {
    view.write_and_leave(|history, pen, course| {
        if let Some(plan) = course.next_meeting.as_ref().filter(|plan| !plan.is_standing()) {
            history.revise(pen, plan, &plan.shown.fact);
        }
    });
}
