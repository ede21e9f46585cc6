//! The story of a goal, in words: what happened, when and why; the newest stands last.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::Disclosure;
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::goal::FocusArea;
use crate::domain::goal_story::{Difference, FromTo, Happened, StoryPart, tell};
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::pair::names::name_of;
use crate::text::{Language, calendar, common, goal_story, goals, review};

/// Tells everything that happened to the goal.
pub fn told(goal: &GoalStory, view: CourseView) -> AnyView {
    let (course, language) = (view.read_once(), view.language);
    let parts = tell(goal, &clock::day_of);
    let parts: Vec<AnyView> = parts.into_iter().map(|part| story_part(&part, &course, view)).collect();
    view! {
        <Disclosure title=goals::story(language)>
            <ol class="story">{parts}</ol>
        </Disclosure>
    }
    .into_any()
}

fn story_part(part: &StoryPart<'_>, course: &Course, view: CourseView) -> AnyView {
    let language = view.language;
    let (lines, own_words) = lines_of(part, course, language);
    let lines = lines.into_iter().map(|line| view! { <p><bdi>{line}</bdi></p> }).collect_view();
    let own_words = own_words.map(|words| view! { <p class="soft"><bdi>{words.to_string()}</bdi></p> });
    view! {
        <li>
            <p class="strong">{day_words(language, part.on, view.today)}</p>
            {lines}
            {own_words}
        </li>
    }
    .into_any()
}

/// A day of this year needs no year.
fn day_words(language: Language, day: NaiveDate, today: NaiveDate) -> String {
    if day.year() == today.year() { calendar::day_of_month(language, day) } else { calendar::day(language, day) }
}

fn lines_of<'a>(part: &StoryPart<'a>, course: &Course, language: Language) -> (Vec<String>, Option<&'a Prose>) {
    let who = || name_of(course, part.by, language);
    match &part.what {
        Happened::Written(goal) => {
            (vec![goal_story::written(language, &who(), goal.title.as_str())], goal.why.as_ref())
        }
        Happened::Changed { differences, reason } => {
            let first = goal_story::changed(language, &who());
            let others = differences.iter().map(|difference| difference_line(difference, language));
            (std::iter::once(first).chain(others).collect(), *reason)
        }
        Happened::Rated { before, now, words } => {
            let now = now.number().to_string();
            let line = match before.map(|before| before.number().to_string()) {
                None => goal_story::rated_first(language, &now),
                Some(before) if before == now => goal_story::rated_same(language, &now),
                Some(before) => goal_story::rated(language, &before, &now),
            };
            (vec![line], *words)
        }
        Happened::Reviewed { outcome, reason } => (vec![review::decided(language, *outcome).to_owned()], *reason),
        Happened::StepDone(title) => (vec![goal_story::step_done(language, title.as_str())], None),
        Happened::Ended(reached) => (vec![goal_story::ended(language, *reached).to_owned()], None),
    }
}

fn difference_line(difference: &Difference<'_>, language: Language) -> String {
    let prose = |words: Option<&Prose>| words.map(ToString::to_string);
    let day = |day: Option<NaiveDate>| day.map(|day| calendar::day(language, day));
    let line = |field, from, to| line_of(language, field, from, to);
    match difference {
        Difference::Title(FromTo { from, to }) => {
            line(goal_story::title(language), Some(from.to_string()), Some(to.to_string()))
        }
        Difference::Horizon(FromTo { from, to }) => {
            let [from, to] = [from, to].map(|horizon| Some(common::horizon(language, *horizon).to_lowercase()));
            line(goal_story::horizon(language), from, to)
        }
        Difference::Focus(FromTo { from, to }) => {
            line(goal_story::focus(language), areas(from, language), areas(to, language))
        }
        Difference::Why(FromTo { from, to }) => line(goal_story::why(language), prose(*from), prose(*to)),
        Difference::Barrier(FromTo { from, to }) => line(goal_story::barrier(language), prose(*from), prose(*to)),
        Difference::Sign(FromTo { from, to }) => line(goal_story::sign(language), prose(*from), prose(*to)),
        Difference::HopedBy(FromTo { from, to }) => line(goal_story::hoped_by(language), day(*from), day(*to)),
    }
}

fn areas(areas: &[FocusArea], language: Language) -> Option<String> {
    let names: Vec<_> = areas.iter().map(|area| common::focus_area(language, *area)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn line_of(language: Language, field: &str, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => goal_story::became(language, field, &from, &to),
        (None, Some(to)) => goal_story::added(language, field, &to),
        (Some(from), None) => goal_story::taken_out(language, field, &from),
        (None, None) => String::new(),
    }
}
