//! How far the young person is with each goal.

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{ButtonLink, Card, Icon, Look, Track};
use crate::domain::facts::goal::Goal;
use crate::pages::course_view::CourseView;
use crate::pages::pair::rating_story::share_of_ten;
use crate::text::{goals, home};

/// Shows the goals the two work on.
pub fn goals_now(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let rows: Vec<AnyView> = course
        .open_goals()
        .map(|story| goal_row(story.rating_now().map(|rating| rating.score.number()), &story.goal.shown.fact, view))
        .collect();
    if rows.is_empty() {
        let is_none_written = course.standing_goals().next().is_none();
        let words = if is_none_written { home::no_goals_yet(language) } else { home::no_open_goal(language) };
        return view! { <p class="soft">{words}</p> }.into_any();
    }
    view! {
        <Card title=home::how_far(language)>
            <div class="stack stack--tight">{rows}</div>
            <ButtonLink href=view.way_to(Screen::Goals) look=Look::Secondary icon=Icon::Flag>{goals::title_youth(language)}</ButtonLink>
        </Card>
    }
    .into_any()
}

fn goal_row(score: Option<u8>, goal: &Goal, view: CourseView) -> AnyView {
    let language = view.language;
    let title = goal.title.to_string();
    let words = match score {
        Some(score) => home::goal_now(language, &title, &score.to_string()),
        None => format!("{title}. {}", goals::not_rated(language)),
    };
    view! {
        <div class="goal-now">
            <p>{words.clone()}</p>
            <Track shares=Signal::stored(vec![share_of_ten(score.unwrap_or_default())]) label=words/>
        </div>
    }
    .into_any()
}
