//! The screens of the two, on either phone: home, meetings, agreement, goals, sending, help.

pub mod agreement;
mod appointment;
mod check_in;
mod closing;
mod contacts;
mod duty;
mod ended;
mod events;
mod goal;
mod goals;
mod help;
mod home;
mod hours;
mod log_meeting;
mod meeting_words;
mod names;
mod new_phone;
mod next_meeting;
mod paper;
mod rating_story;
mod review;
mod send;
mod settle;
mod strengths;
pub mod taking_back;
mod thanks;
mod toolbox;
mod wish;
mod write_agreement;
mod write_goal;

use leptos::prelude::*;

use super::course_view::in_course;
use crate::address::Screen;
use crate::domain::id::CourseId;
use crate::domain::kind::Kind;
use crate::storage::shelf::Shelf;

/// Shows one of the screens that are used at every meeting; what lies beyond them is in [`show_more`].
pub fn show(shelf: Shelf, id: CourseId, screen: Screen) -> AnyView {
    in_course(shelf, id, move |view| match screen {
        Screen::Home => home::screen(view),
        Screen::Log => ended::or(view, Kind::Meeting, log_meeting::log),
        Screen::Hours => hours::screen(view),
        Screen::Meeting(subject) => ended::or(view, Kind::Meeting, move |view| log_meeting::edit(view, subject)),
        Screen::Agreement => agreement::screen(view),
        Screen::Goals => goals::screen(view),
        Screen::Goal(subject) => goal::screen(view, subject),
        Screen::NextMeeting => ended::or(view, Kind::NextMeeting, next_meeting::screen),
        _ => super::not_found(),
    })
}

/// Shows one of the screens that are used now and then.
pub fn show_more(shelf: Shelf, id: CourseId, screen: Screen) -> AnyView {
    in_course(shelf, id, move |view| match screen {
        Screen::WriteAgreement => ended::or(view, Kind::Agreement, write_agreement::screen),
        Screen::NewGoal => ended::or(view, Kind::Goal, write_goal::screen),
        Screen::Review => ended::or(view, Kind::Review, review::screen),
        Screen::Send => send::screen(view),
        Screen::SendToMunicipality => send::to_the_municipality(view),
        Screen::Edit => ended::or(view, Kind::Pair, crate::pages::start_course::edit),
        Screen::Help => help::screen(view),
        Screen::Strengths => strengths::screen(view),
        Screen::Events => events::screen(view),
        Screen::CheckIn => check_in::screen(view),
        Screen::Wish => wish::screen(view),
        Screen::Duty => duty::screen(view),
        Screen::Toolbox => toolbox::screen(view),
        Screen::NewPhone => new_phone::screen(view),
        Screen::Settle => settle::screen(view),
        Screen::Closing => closing::screen(view),
        Screen::Thanks => thanks::screen(view),
        _ => super::not_found(),
    })
}

/// Says whether a screen is one of those that are used at every meeting.
pub fn is_daily(screen: Screen) -> bool {
    use Screen::{Agreement, Goal, Goals, Home, Hours, Log, Meeting, NextMeeting};
    matches!(screen, Home | Log | Hours | Meeting(_) | Agreement | Goals | Goal(_) | NextMeeting)
}
