//! One row a goal that stands: title, state and ratings, which is what the municipality gets of it.

use super::{Entry, Table, columns_after_pair};
use crate::domain::course::GoalStory;
use crate::domain::facts::rating::Rating;
use crate::domain::goal_state::GoalState;
use crate::exchange::spreadsheet::Cell;
use crate::text::{Language, common, coordinator, goals, tables as words, told};

pub(super) fn table(language: Language, entries: &[Entry<'_>]) -> Table {
    let columns = columns_after_pair(
        language,
        &[
            ("title", words::goal),
            ("horizon", words::horizon),
            ("state", words::state),
            ("first_score", words::first_score),
            ("first_rated_on", words::first_rated_on),
            ("last_score", words::last_score),
            ("last_rated_on", words::last_rated_on),
            ("reached", words::reached),
        ],
    );
    let rows = entries
        .iter()
        .flat_map(|entry| entry.course.standing_goals().map(|story| entry.begin(language, cells(language, story))));
    Table { name: "goals", title: words::goals(language), columns, rows: rows.collect() }
}

fn cells(language: Language, story: &GoalStory) -> [Cell; 8] {
    let goal = &story.goal.shown.fact;
    let score =
        |rating: Option<&Rating>| rating.map_or(Cell::Nothing, |rating| Cell::Whole(rating.score.number().into()));
    let day = |rating: Option<&Rating>| Cell::of_day(rating.map(|rating| rating.rated_on));
    let (first, last) = (story.ratings.first().map(|rating| &rating.fact), story.rating_now());
    let reached = story.end.as_ref().map(|end| end.fact.reached);
    [
        Cell::Text(goal.title.to_string()),
        Cell::of_choice(goal.horizon.as_str(), common::horizon(language, goal.horizon)),
        state(language, story.state()),
        score(first),
        day(first),
        score(last),
        day(last),
        reached.map_or(Cell::Nothing, |reached| Cell::of_choice(reached.as_str(), told::how_much(language, reached))),
    ]
}

fn state(language: Language, state: GoalState) -> Cell {
    match state {
        GoalState::Open => Cell::of_choice("open", coordinator::goal_active(language)),
        GoalState::Parked => Cell::of_choice("parked", goals::waiting(language)),
        GoalState::Reached => Cell::of_choice("reached", goals::done(language)),
        GoalState::LetGo => Cell::of_choice("let_go", goals::gone(language)),
    }
}
