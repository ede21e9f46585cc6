//! How far a goal has come, told as a story, with a small picture and the table behind it.

use leptos::prelude::*;

use crate::components::Disclosure;
use crate::domain::course::GoalStory;
use crate::domain::facts::rating::Rating;
use crate::text::{Language, calendar, goals};

/// Gives a score as a share of ten.
pub fn share_of_ten(score: u8) -> f64 {
    f64::from(score) / 10.0
}

/// Tells in a sentence where the ratings have gone.
pub fn story(story: &GoalStory, language: Language) -> String {
    let (Some(first), Some(last)) = (story.ratings.first(), story.ratings.last()) else {
        return goals::not_rated(language).to_owned();
    };
    let (first, last) = (&first.fact, &last.fact);
    let (from, to) = (first.score.number(), last.score.number());
    match to.cmp(&from) {
        _ if to == 10 => goals::story_there(language).to_owned(),
        _ if story.ratings.len() == 1 => goals::first_rating(language, &to.to_string()),
        std::cmp::Ordering::Greater => {
            let time = time_between(first, last, language);
            goals::story_up(language, &from.to_string(), &to.to_string(), &time, &(to + 1).to_string())
        }
        std::cmp::Ordering::Equal => goals::story_same(language, &to.to_string()),
        std::cmp::Ordering::Less => goals::story_down(language, &from.to_string(), &to.to_string()),
    }
}

fn time_between(first: &Rating, last: &Rating, language: Language) -> String {
    match (last.rated_on - first.rated_on).num_days() {
        ..7 => goals::days_few(language).to_owned(),
        7..14 => goals::weeks_one(language).to_owned(),
        days => goals::weeks(language, &(days / 7).to_string()),
    }
}

/// Draws the ratings as a line, and lists them in a table; nothing before the second rating.
pub fn rating_history(story: &GoalStory, language: Language) -> Option<AnyView> {
    if story.ratings.len() < 2 {
        return None;
    }
    let rows = story.ratings.iter().map(|rating| {
        let rating = &rating.fact;
        view! {
            <tr>
                <td>{calendar::day(language, rating.rated_on)}</td>
                <td>{rating.score.number()}</td>
            </tr>
        }
    });
    let drawing = view! {
        <svg class="rating-history__picture" viewBox="0 0 100 44" aria-hidden="true">
            <polyline class="rating-history__line" points=points(story)></polyline>
        </svg>
    };
    let table = view! {
        <table class="rating-history__table">
            <thead>
                <tr>
                    <th scope="col">{goals::day_column(language)}</th>
                    <th scope="col">{goals::score_column(language)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    Some(
        view! {
            <Disclosure title=goals::rating_history(language)>
                <div class="rating-history">{drawing} {table}</div>
            </Disclosure>
        }
        .into_any(),
    )
}

/// The corners of the line: time to the right, the score upwards, in a field of 100 by 44.
fn points(story: &GoalStory) -> String {
    let days: Vec<_> = story.ratings.iter().map(|rating| rating.fact.rated_on).collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return String::new();
    };
    let span = (*last - *first).num_days().max(1);
    let corner = |rating: &Rating| {
        let right = (rating.rated_on - *first).num_days() * 96 / span + 2;
        let down = 42 - i64::from(rating.score.number()) * 4;
        format!("{right},{down}")
    };
    let corners: Vec<String> = story.ratings.iter().map(|rating| corner(&rating.fact)).collect();
    corners.join(" ")
}
