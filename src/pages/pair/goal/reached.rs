//! A goal that is reached is celebrated, quietly: its words, and the way there.

use leptos::prelude::*;

use crate::components::{Card, Icon, Tone};
use crate::domain::course::GoalStory;
use crate::domain::goal_state::GoalState;
use crate::domain::side::Side;
use crate::pages::course_view::CourseView;
use crate::pages::pair::rating_story::way_between;
use crate::storage::shelf::Shelf;
use crate::text::{calendar, goals};

/// Shows that the goal is reached; nothing for another goal.
pub fn celebration(goal: &GoalStory, view: CourseView) -> Option<AnyView> {
    if goal.state() != GoalState::Reached {
        return None;
    }
    let language = view.language;
    let title = match view.shelf {
        Shelf::Youth => goals::reached_youth(language).to_owned(),
        Shelf::Mentor | Shelf::Municipality => goals::reached_mentor(language, &view.name_of(Side::Youth)),
    };
    let when = goal.reviews.last().map(|review| calendar::day_of_month(language, review.fact.reviewed_on));
    let when = when.map(|day| view! { <p>{goals::reached_on(language, &day)}</p> });
    let far = way_between(goal, view)
        .map(|told| view! { <p class="line line--warm"><Icon of=Icon::Up/><span>{told}</span></p> });
    let done: Vec<AnyView> = goal
        .steps
        .iter()
        .filter(|step| step.is_standing() && step.shown.fact.done_on.is_some())
        .map(|step| {
            let title = step.shown.fact.title.to_string();
            view! { <li class="line line--warm"><Icon of=Icon::Check/><bdi>{title}</bdi></li> }.into_any()
        })
        .collect();
    let has_way = far.is_some() || !done.is_empty();
    Some(
        view! {
            <Card title=title tone=Tone::Warm>
                {when}
                {has_way.then(|| view! { <h3 class="strong">{goals::the_way_there(language)}</h3> })}
                {far}
                <ul class="way-there">{done}</ul>
            </Card>
        }
        .into_any(),
    )
}
