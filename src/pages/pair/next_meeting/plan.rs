//! The plan: how it is said, written, taken away and put back.

use leptos::prelude::*;

use crate::domain::course::Course;
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::history::History;
use crate::domain::hours::Minutes;
use crate::domain::pen::Pen;
use crate::domain::planning::{plan_in_use, standing_plan};
use crate::exchange::calendar::{Alarm, Appointment};
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::pages::pair::appointment::save_for_calendar;
use crate::text::{Language, calendar, common, next_meeting};
use chrono::NaiveDate;

/// Gives the plan and its day, once the two have agreed on one.
pub(super) fn plan_with_day(view: CourseView) -> Option<(NextMeeting, NaiveDate)> {
    let plan = plan_in_use(&view.read(), view.today)?;
    plan.planned_on.map(|day| (plan, day))
}

/// Lists what the two want to take up, whether or not they have agreed on a day.
pub(super) fn topics_in_use(view: CourseView) -> Vec<String> {
    let plan = plan_in_use(&view.read(), view.today).unwrap_or(NextMeeting::NONE);
    plan.topic_list().into_iter().map(str::to_owned).collect()
}

/// Says the day and the time: "i morgen, torsdag den 26. november kl. 16.30".
pub(super) fn when_words(plan: &NextMeeting, planned_on: NaiveDate, view: CourseView) -> String {
    let day = day_and_time(plan, planned_on, view.language);
    match calendar::near_day(view.language, planned_on, view.today) {
        Some(near) => format!("{near}, {day}"),
        None => day,
    }
}

/// Says the day and the time so that it holds whenever it is read.
fn day_and_time(plan: &NextMeeting, planned_on: NaiveDate, language: Language) -> String {
    let day = calendar::meeting_day(language, planned_on);
    match plan.at {
        Some(at) => format!("{day} {}", calendar::time_of_day(language, at)),
        None => day,
    }
}

/// Says the plan as a message to the other of the two.
pub(super) fn invitation(plan: &NextMeeting, planned_on: NaiveDate, language: Language) -> String {
    let place = plan.place.as_ref().map(|place| next_meeting::we_meet_at(language, place.as_str()));
    let topics = plan.topic_list().join(", ");
    let topics = (!topics.is_empty()).then(|| next_meeting::we_take_up(language, &topics));
    let when = next_meeting::we_meet(language, &day_and_time(plan, planned_on, language));
    [Some(when), place, topics].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Saves the plan as a file for the phone's calendar.
pub(super) fn save_in_calendar(view: CourseView) {
    let (course, language) = (view.read_once(), view.language);
    let Some(thing) = standing_plan(&course) else { return };
    let plan = &thing.shown.fact;
    let Some(day) = plan.planned_on else { return };
    let usual = course.habit.as_ref().and_then(|habit| habit.shown.fact.minutes);
    let topics = plan.topics.as_ref().map(|topics| format!("{}\n{topics}", next_meeting::topics(language)));
    let appointment = Appointment {
        uid: format!("{}-next", view.id),
        version: thing.trail.len().saturating_sub(1),
        title: next_meeting::meeting_with(language, &view.name_of(view.other_side())),
        day,
        at: plan.at,
        length: usual.unwrap_or(Minutes::from_hours(1)),
        place: plan.place.as_ref().map(ToString::to_string),
        about: topics,
        alarm: Alarm::for_day(day, view.today),
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

/// Takes the plan away, and offers to put it back; what the two want to take up stays for another day.
pub(super) fn forget(view: CourseView) {
    let mut before = None;
    let is_written = view.write(|history, pen, course| before = give_up(history, pen, course, view.today));
    if let Some(plan) = before.filter(|_| is_written) {
        let undo = Callback::new(move |()| bring_back_plan(view, &plan));
        notices().say_with(next_meeting::forgotten(view.language), common::undo(view.language), undo);
    }
}

/// Takes day and place from the plan, and gives the plan as it was; with nothing left to take up there is none any more.
pub(super) fn give_up(
    history: &mut History,
    pen: &mut Pen<'_>,
    course: &Course,
    today: NaiveDate,
) -> Option<NextMeeting> {
    let plan = standing_plan(course)?;
    let left = plan.shown.fact.without_day();
    if left == NextMeeting::NONE {
        history.remove(pen, plan, today);
    } else {
        history.revise(pen, plan, &left);
    }
    Some(plan.shown.fact.clone())
}

/// Puts a plan back, unless the two have agreed on another day by now; what has come up since is taken up all the same.
pub fn bring_back_plan(view: CourseView, plan: &NextMeeting) {
    view.write_and_leave(|history, pen, course| {
        let now = standing_plan(course).map(|plan| &plan.shown.fact);
        if now.is_none_or(|now| now.planned_on.is_none()) {
            // Together they may be too long for one list; then those of the plan stand again, as they were.
            let plan = now.and_then(|now| plan.with_topics_of(now).ok()).unwrap_or_else(|| plan.clone());
            history.tell_only(pen, view.id, course.next_meeting.as_ref(), &plan);
        }
    });
}
