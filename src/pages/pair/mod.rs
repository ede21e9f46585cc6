//! The screens of the two, on either phone: home, meetings, agreement, goals, sending, help.

pub mod agreement;
mod goal;
mod goals;
mod help;
mod home;
mod hours;
mod log_meeting;
mod names;
mod rating_story;
mod send;
mod write_agreement;
mod write_goal;

use leptos::prelude::*;

use super::course_view::in_course;
use crate::address::Screen;
use crate::domain::id::CourseId;
use crate::storage::shelf::Shelf;

/// Shows a screen of a course.
pub fn show(shelf: Shelf, id: CourseId, screen: Screen) -> AnyView {
    in_course(shelf, id, move |view| match screen {
        Screen::Home => home::screen(view),
        Screen::Log => log_meeting::log(view),
        Screen::Hours => hours::screen(view),
        Screen::Meeting(subject) => log_meeting::edit(view, subject),
        Screen::Agreement => agreement::screen(view),
        Screen::WriteAgreement => write_agreement::screen(view),
        Screen::Goals => goals::screen(view),
        Screen::NewGoal => write_goal::screen(view),
        Screen::Goal(subject) => goal::screen(view, subject),
        Screen::Send => send::screen(view),
        Screen::Edit => crate::pages::start_course::edit(view),
        Screen::Help => help::screen(view),
    })
}
