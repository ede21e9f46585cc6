//! What the two have agreed to do by next time, each with its goal.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::address::Screen;
use crate::components::{Card, Icon};
use crate::pages::course_view::CourseView;
use crate::text::goals;

/// Lists the steps; nothing where none is agreed.
pub fn next_time(view: CourseView) -> Option<AnyView> {
    let course = view.read();
    let step = |goal, words: String| {
        view! {
            <li class="next-time__step">
                <Icon of=Icon::Flag/>
                <A href=view.way_to(Screen::Goal(goal))><bdi>{words}</bdi></A>
            </li>
        }
        .into_any()
    };
    let steps: Vec<AnyView> = course
        .for_next_time()
        .into_iter()
        .map(|(story, thing)| step(story.goal.subject, thing.shown.fact.title.to_string()))
        .collect();
    if steps.is_empty() {
        return None;
    }
    Some(view! { <Card title=goals::for_next_time(view.language)><ul class="next-time">{steps}</ul></Card> }.into_any())
}
