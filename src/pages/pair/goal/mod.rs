//! One goal: how far it is, its steps, its story, and looking at it again. Each part of the screen has a file of its own.

mod edit;
mod head;
mod look;
mod rating;
mod reached;
mod step_dialog;
mod steps;
mod told;

pub(super) use look::Look;
pub(super) use rating::rating_part;
pub(super) use steps::{Which, step_rows};

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{Page, WayOut};
use crate::domain::course::{Course, GoalStory};
use crate::domain::id::SubjectId;
use crate::domain::kind::Kind;
use crate::pages::course_view::CourseView;

/// Shows one goal.
pub fn screen(view: CourseView, subject: SubjectId) -> AnyView {
    if find(&view.read_once(), subject).is_none() {
        return crate::pages::not_found::not_found();
    }
    let goal = follow(view, subject);
    let title = Signal::derive(move || title_of(goal));
    let is_going_on = view.takes(Kind::Goal);
    let part =
        move |show: fn(&GoalStory, CourseView) -> AnyView| move || goal.read().as_ref().map(|goal| show(goal, view));
    view! {
        <Page title=title way_out=WayOut::Back(view.way_to(Screen::Goals))>
            {part(head::head)}
            {move || goal.read().as_ref().and_then(|goal| reached::celebration(goal, view))}
            {rating::rating_card(view, subject)}
            {steps::steps_card(view, subject)}
            <Show when=move || is_going_on.get()>{look::look_again(view, subject)}</Show>
            {part(told::told)}
            <Show when=move || is_going_on.get()>
                {edit::edit_form(view, subject)}
                {edit::remove_button(view, subject)}
            </Show>
        </Page>
    }
    .into_any()
}

/// Finds a goal with its story, also one that was taken away.
pub(super) fn find(course: &Course, subject: SubjectId) -> Option<&GoalStory> {
    course.goals.iter().find(|story| story.goal.subject == subject)
}

/// Follows a goal and its story, so that a part of a screen changes only with them.
pub(super) fn follow(view: CourseView, subject: SubjectId) -> Memo<Option<GoalStory>> {
    Memo::new(move |_| find(&view.read(), subject).cloned())
}

/// Gives the words of a goal that is followed.
pub(super) fn title_of(goal: Memo<Option<GoalStory>>) -> String {
    goal.read().as_ref().map(|goal| goal.goal.shown.fact.title.to_string()).unwrap_or_default()
}
