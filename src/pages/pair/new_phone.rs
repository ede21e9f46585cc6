//! Moving to a new phone in three steps, and what to do when a phone is lost.

use leptos::prelude::*;

use super::contacts::call_button;
use crate::address::{Address, Screen};
use crate::components::{ButtonLink, Card, Icon, Look, Page, WayOut};
use crate::domain::course::Course;
use crate::pages::copies;
use crate::pages::course_view::CourseView;
use crate::storage::shelf::Shelf;
use crate::text::{common, new_phone};

/// Shows how to move, and what to do when the phone is lost.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Page title=new_phone::title(language) way_out=WayOut::Back(view.way_to(Screen::Help))>
            <p class="lead">{new_phone::lead(language)}</p>
            <Card title=new_phone::first(language)>
                <p>{new_phone::first_more(language)}</p>
                {copies::locked_copy(language)}
            </Card>
            <Card title=new_phone::second(language)>
                <p>{new_phone::second_more(language)}</p>
                <ButtonLink href=Address::OpenFile(view.shelf) look=Look::Secondary icon=Icon::Upload>
                    {common::open_a_file(language)}
                </ButtonLink>
            </Card>
            <Card title=new_phone::third(language)>
                <p class="strong">{move || new_phone::counts(language, counted(&view.read()))}</p>
                <p>{new_phone::third_more(language)} " " {new_phone::keep_old(language)}</p>
            </Card>
            {lost(view)}
        </Page>
    }
    .into_any()
}

/// Counts meetings, goals and steps that stand: what both phones must have alike.
fn counted(course: &Course) -> [usize; 3] {
    let steps = |story: &crate::domain::course::GoalStory| story.steps.iter().filter(|step| step.is_standing()).count();
    let goals = course.standing_goals().count();
    [course.standing_meetings().count(), goals, course.standing_goals().map(steps).sum()]
}

fn lost(view: CourseView) -> AnyView {
    let language = view.language;
    let gone = match view.shelf {
        Shelf::Youth => new_phone::lost_gone_youth(language),
        Shelf::Mentor | Shelf::Municipality => new_phone::lost_gone_mentor(language),
    };
    let other = view.name_of(view.other_side());
    view! {
        <Card title=new_phone::lost(language)>
            <p>{new_phone::lost_call(language)} " " {new_phone::lost_lock(language)}</p>
            {call_button(view, Look::Secondary)}
            <p>{new_phone::lost_more(language)} " " {new_phone::lost_other(language, &other)}</p>
            <p>{gone}</p>
        </Card>
        <Card title=new_phone::lost_held_heading(language)>
            <p>{new_phone::lost_held(language)}</p>
        </Card>
    }
    .into_any()
}
