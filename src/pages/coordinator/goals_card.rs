//! The goals of one pair: the aim, each goal with its state and its ratings.

use leptos::prelude::*;

use crate::components::{Card, Tag, Tone};
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::review::Outcome;
use crate::text::{Language, calendar, common, coordinator, goals};

/// Shows aim and goals.
pub fn goals_card(course: &Course, language: Language) -> AnyView {
    let aim = course.aim.as_ref().filter(|aim| aim.is_standing()).map(|aim| {
        let words = aim.shown.fact.words.as_ref().map(|words| format!(": {words}")).unwrap_or_default();
        let direction = common::direction(language, aim.shown.fact.direction);
        view! { <p class="strong"><bdi>{format!("{direction}{words}")}</bdi></p> }
    });
    let stories: Vec<AnyView> = course.standing_goals().map(|story| goal(story, language)).collect();
    let stories = if stories.is_empty() {
        view! { <p class="soft">{coordinator::no_goals(language)}</p> }.into_any()
    } else {
        view! { <ul class="pair-goals">{stories}</ul> }.into_any()
    };
    view! {
        <Card title=coordinator::goals_heading(language)>
            {aim}
            {stories}
        </Card>
    }
    .into_any()
}

fn goal(story: &GoalStory, language: Language) -> AnyView {
    let goal = &story.goal.shown.fact;
    let (tone, state) = state(story, language);
    let ratings = match (story.ratings.first(), story.ratings.last()) {
        (Some(first), Some(last)) => {
            let day = calendar::day_of_month(language, last.fact.rated_on);
            let [from, to] = [first, last].map(|rating| rating.fact.score.number().to_string());
            if story.ratings.len() == 1 {
                coordinator::rated_once(language, &to, &day)
            } else {
                coordinator::rated(language, &from, &to, &day)
            }
        }
        _ => coordinator::not_rated(language).to_owned(),
    };
    view! {
        <li class="pair-goals__goal">
            <h3><bdi>{goal.title.to_string()}</bdi></h3>
            <p class="cluster">
                <Tag tone=tone>{state}</Tag>
                <span class="soft">{common::horizon(language, goal.horizon)}</span>
            </p>
            <p>{ratings}</p>
        </li>
    }
    .into_any()
}

fn state(story: &GoalStory, language: Language) -> (Tone, &'static str) {
    match story.reviews.last().map(|review| review.fact.outcome) {
        None | Some(Outcome::Keep) => (Tone::Brand, coordinator::goal_active(language)),
        Some(Outcome::Change) => (Tone::Brand, coordinator::goal_changed(language)),
        Some(Outcome::Park) => (Tone::Plain, goals::waiting(language)),
        Some(Outcome::Reach) => (Tone::Ok, goals::done(language)),
        Some(Outcome::LetGo) => (Tone::Plain, goals::gone(language)),
    }
}
