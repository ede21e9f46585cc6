//! How far a goal has come, told as a story, with a small picture and the table behind it.

use leptos::prelude::*;

use crate::components::{Disclosure, HistoryLine, LinePoint};
use crate::domain::course::GoalStory;
use crate::domain::facts::rating::Rating;
use crate::domain::side::Side;
use crate::pages::course_view::CourseView;
use crate::storage::shelf::Shelf;
use crate::text::{Language, calendar, goals};

const TOP: u8 = 10;

/// Gives a score as a share of ten.
pub fn share_of_ten(score: u8) -> f64 {
    f64::from(score) / f64::from(TOP)
}

/// Tells in a sentence where the ratings have gone; to the young person as *du*, to the mentor by name.
pub fn progress(story: &GoalStory, view: CourseView) -> String {
    let language = view.language;
    let name = name_to_mentor(view);
    let Some(last) = story.rating_now() else {
        return name.map_or(goals::not_rated(language).to_owned(), |name| goals::not_rated_by(language, &name));
    };
    let score = last.score.number().to_string();
    match (name, story.ratings.len()) {
        (None, _) if last.score.number() == TOP => goals::story_there(language).to_owned(),
        (Some(name), _) if last.score.number() == TOP => goals::story_there_of(language, &name),
        (None, 1) => goals::first_rating(language, &score),
        (Some(name), 1) => goals::first_rating_of(language, &name, &score),
        _ => way_between(story, view).unwrap_or_default(),
    }
}

/// Tells the way from the first rating to the last; nothing before the second.
pub fn way_between(story: &GoalStory, view: CourseView) -> Option<String> {
    let language = view.language;
    let [first, .., last] = story.ratings.as_slice() else {
        return None;
    };
    let (first, last) = (&first.fact, &last.fact);
    let [from, to] = [first, last].map(|rating| rating.score.number().to_string());
    Some(match (last.score.cmp(&first.score), name_to_mentor(view)) {
        (std::cmp::Ordering::Greater, name) => {
            let time = time_between(first, last, language);
            match name {
                None => goals::story_up(language, &from, &to, &time),
                Some(name) => goals::story_up_of(language, &name, &from, &to, &time),
            }
        }
        (std::cmp::Ordering::Equal, None) => goals::story_same(language, &to),
        (std::cmp::Ordering::Equal, Some(name)) => goals::story_same_of(language, &name, &to),
        (std::cmp::Ordering::Less, None) => goals::story_down(language, &from, &to),
        (std::cmp::Ordering::Less, Some(name)) => goals::story_down_of(language, &name, &from, &to),
    })
}

/// Asks what would help from here; nothing before the first rating, and nothing at the top.
pub fn question(story: &GoalStory, language: Language) -> Option<String> {
    let last = story.rating_now()?.score;
    let first = story.ratings.first()?.fact.score;
    match last.number() {
        TOP => None,
        _ if last < first => Some(goals::ask_help(language).to_owned()),
        number => Some(goals::ask_next(language, &(number + 1).to_string())),
    }
}

fn name_to_mentor(view: CourseView) -> Option<String> {
    (view.shelf != Shelf::Youth).then(|| view.name_of(Side::Youth))
}

fn time_between(first: &Rating, last: &Rating, language: Language) -> String {
    match (last.rated_on - first.rated_on).num_days() {
        ..7 => goals::days_few(language).to_owned(),
        7..14 => goals::weeks_one(language).to_owned(),
        days => goals::weeks(language, &(days / 7).to_string()),
    }
}

/// Draws the ratings as a line, with the same in a table behind it; nothing before the second rating.
pub fn rating_history(story: &GoalStory, view: CourseView) -> Option<AnyView> {
    let told = way_between(story, view)?;
    let language = view.language;
    let [first, .., last] = story.ratings.as_slice() else {
        return None;
    };
    let [from, until] = [first, last].map(|rating| calendar::short_day(language, rating.fact.rated_on));
    let first_day = first.fact.rated_on;
    let points = story.ratings.iter().map(|rating| LinePoint {
        after: u32::try_from((rating.fact.rated_on - first_day).num_days()).unwrap_or(0),
        height: u32::from(rating.fact.score.number()),
    });
    let (points, table) = (points.collect::<Vec<_>>(), table(story, language));
    Some(
        view! {
            <HistoryLine points=points top=u32::from(TOP) label=told from=from until=until/>
            <Disclosure title=goals::rating_history(language)>{table}</Disclosure>
        }
        .into_any(),
    )
}

fn table(story: &GoalStory, language: Language) -> AnyView {
    let rows = story.ratings.iter().map(|rating| {
        let rating = &rating.fact;
        view! {
            <tr>
                <td>{calendar::day(language, rating.rated_on)}</td>
                <td>{rating.score.number()}</td>
            </tr>
        }
    });
    view! {
        <table class="rating-table">
            <thead>
                <tr>
                    <th scope="col">{goals::day_column(language)}</th>
                    <th scope="col">{goals::score_column(language)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
