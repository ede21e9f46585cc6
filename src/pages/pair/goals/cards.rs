//! The cards of the goals: whole for those they work toward, one line for those that wait or are over.

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{ButtonLink, Card, CardLink, Icon, Look, Tag, Tone};
use crate::domain::course::GoalStory;
use crate::domain::goal_state::GoalState;
use crate::domain::id::SubjectId;
use crate::pages::course_view::CourseView;
use crate::pages::pair::goal::{Which, follow, rating_part, step_rows, title_of};
use crate::text::{Language, common, goals};

/// Shows a goal that they work toward: how far it is, and what is for next time.
pub fn open_goal(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let goal = follow(view, subject);
    let horizon = move || goal.read().as_ref().map(|goal| common::horizon(language, goal.goal.shown.fact.horizon));
    let why = move || {
        let why = goal.read().as_ref()?.goal.shown.fact.why.as_ref().map(ToString::to_string)?;
        Some(view! { <p class="soft"><bdi>{why}</bdi></p> })
    };
    view! {
        <Card>
            <div class="cluster">
                <Tag tone=Tone::Brand>{horizon}</Tag>
            </div>
            <h2 class="card__title"><bdi>{move || title_of(goal)}</bdi></h2>
            {why}
            {rating_part(view, subject)}
            {step_rows(view, subject, Which::ForNextTime)}
            <ButtonLink href=view.way_to(Screen::Goal(subject)) look=Look::Secondary>
                {move || goals::show_goal(language, &title_of(goal))}
            </ButtonLink>
        </Card>
    }
    .into_any()
}

/// Shows the goals that wait, are reached or let go, under a heading of their own; nothing where there are none.
pub fn other_goals(view: CourseView) -> Option<AnyView> {
    let (course, language) = (view.read(), view.language);
    let mut others: Vec<_> = course.standing_goals().filter(|story| story.state() != GoalState::Open).collect();
    others.sort_by_key(|story| story.state());
    if others.is_empty() {
        return None;
    }
    let cards: Vec<AnyView> = others.into_iter().filter_map(|story| other_goal(story, view)).collect();
    Some(
        view! {
            <section class="stack stack--tight" aria-labelledby="other-goals">
                <h2 class="section-title" id="other-goals">{goals::others(language)}</h2>
                {cards}
            </section>
        }
        .into_any(),
    )
}

fn other_goal(goal: &GoalStory, view: CourseView) -> Option<AnyView> {
    let (_, icon, note) = state_words(goal.state(), view.language)?;
    let (way, title) = (view.way_to(Screen::Goal(goal.goal.subject)), goal.goal.shown.fact.title.to_string());
    Some(view! { <CardLink href=way icon=icon title=title note=note/> }.into_any())
}

/// Names the state of a goal that is not simply going on.
pub fn state_tag(state: GoalState, language: Language) -> Option<AnyView> {
    let (tone, icon, words) = state_words(state, language)?;
    Some(view! { <Tag tone=tone icon=icon>{words}</Tag> }.into_any())
}

fn state_words(state: GoalState, language: Language) -> Option<(Tone, Icon, &'static str)> {
    match state {
        GoalState::Open => None,
        GoalState::Parked => Some((Tone::Plain, Icon::Clock, goals::waiting(language))),
        GoalState::Reached => Some((Tone::Ok, Icon::Check, goals::done(language))),
        GoalState::LetGo => Some((Tone::Plain, Icon::Close, goals::gone(language))),
    }
}
