//! How far a goal is, from 0 to 10, as the young person says; after the number, room for what is behind it.

use leptos::prelude::*;

use super::look::save_look;
use super::{find, follow};
use crate::components::{Button, Card, Icon, Look, Scale, TextArea};
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::rating::{Rating, Score};
use crate::domain::facts::review::{Outcome, Review};
use crate::domain::goal_state::GoalState;
use crate::domain::id::SubjectId;
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::notices;
use crate::pages::pair::rating_story::{progress, question, rating_history};
use crate::storage::draft::DraftName;
use crate::storage::shelf::Shelf;
use crate::text::{Language, common, errors, goals};

/// Shows how far the goal is and how it has gone; a goal that is over is not asked about.
pub fn rating_card(view: CourseView, subject: SubjectId) -> AnyView {
    let goal = follow(view, subject);
    let is_open = Memo::new(move |_| goal.read().as_ref().is_some_and(|goal| goal.state() == GoalState::Open));
    let has_history = Memo::new(move |_| goal.read().as_ref().is_some_and(|goal| goal.ratings.len() > 1));
    let history = move || goal.read().as_ref().and_then(|goal| rating_history(goal, view));
    view! {
        <Show when=move || is_open.get() || has_history.get()>
            <Card>
                <Show when=move || is_open.get()>{rating_part(view, subject)}</Show>
                {history}
            </Card>
        </Show>
    }
    .into_any()
}

/// Asks the young person how far the goal is; on the mentor's phone it asks to let the young person choose.
pub fn rating_part(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let goal = follow(view, subject);
    let is_answering = RwSignal::new(false);
    let is_going_on = view.takes(Kind::Rating);
    let legend = match view.shelf {
        Shelf::Youth => goals::how_far(language).to_owned(),
        Shelf::Mentor | Shelf::Municipality => goals::how_far_mentor(language, &view.name_of(Side::Youth)),
    };
    let now =
        Memo::new(move |_| goal.read().as_ref().and_then(GoalStory::rating_now).map(|rating| rating.score.number()));
    let told = move || {
        let goal = goal.read();
        let goal = goal.as_ref()?;
        // While there is room for an answer, the question stands there.
        let question = (is_going_on.get() && !is_answering.get()).then(|| question(goal, language)).flatten();
        Some([Some(progress(goal, view)), question].into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let choose = move |score| {
        if rate(view, subject, score) {
            is_answering.set(true);
        }
    };
    view! {
        <Show when=move || is_going_on.get()>
            <Scale
                id=format!("rating-{subject}")
                legend=legend.clone()
                low=goals::not_started(language)
                high=goals::there(language)
                value=now
                on_choose=choose
            />
        </Show>
        <p class="story-line" role="status">{told}</p>
        <Show when=move || is_answering.get()>{answer_form(view, subject, now, is_answering)}</Show>
        <Show when=move || is_going_on.get() && now.get() == Some(10)>{reach_button(view, subject)}</Show>
    }
    .into_any()
}

fn rate(view: CourseView, goal: SubjectId, score: u8) -> bool {
    let Ok(score) = Score::try_from(score) else { return false };
    let is_written = view.write_as(Side::Youth, |history, pen, course| {
        // Another number on the same day puts the first one right, and keeps what was said to it.
        let words = said_today(course, goal, view);
        history.tell(pen, &Rating { goal, score, rated_on: view.today, words });
    });
    if is_written {
        notices().say(goals::rated(view.language, &score.number().to_string()));
    }
    is_written
}

fn said_today(course: &Course, goal: SubjectId, view: CourseView) -> Option<Prose> {
    let rating = find(course, goal)?.rating_now()?;
    rating.words.clone().filter(|_| rating.rated_on == view.today)
}

fn answer_form(view: CourseView, subject: SubjectId, now: Memo<Option<u8>>, is_answering: RwSignal<bool>) -> AnyView {
    let language = view.language;
    let drafts = Drafts::new();
    let written = said_today(&view.read_once(), subject, view).map(|words| words.to_string()).unwrap_or_default();
    let name = DraftName::of_thing(view.shelf, view.id, subject, "rating-answer");
    let answer = drafts.text(name, written);
    let error = RwSignal::new(None::<String>);
    let close = move || {
        drafts.forget();
        is_answering.set(false);
    };
    let save = move |()| {
        let words = Prose::parse_optional(&answer.read_untracked());
        match words {
            Err(refusal) => error.set(Some(errors::words(language, refusal).in_one_line())),
            Ok(words) => {
                if say_more(view, subject, words) {
                    close();
                }
            }
        }
    };
    view! {
        <div class="stack">
            <TextArea
                id=format!("answer-{subject}")
                label=Signal::derive(move || questions(language, now.get()).to_owned())
                note=common::if_you_want(language)
                value=answer
                max_chars=4000
                error=error
            />
            <div class="cluster">
                <Button look=Look::Secondary on_press=save>{goals::save_answer(language)}</Button>
                <Button look=Look::Quiet on_press=move |()| close()>{goals::skip_answer(language)}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn questions(language: Language, score: Option<u8>) -> &'static str {
    match score {
        Some(0) => goals::answer_at_zero(language),
        Some(10) => goals::answer_at_ten(language),
        _ => goals::answer(language),
    }
}

/// Adds words to the number of today; says whether there is nothing left to save.
fn say_more(view: CourseView, subject: SubjectId, words: Option<Prose>) -> bool {
    if words == said_today(&view.read_once(), subject, view) {
        return true;
    }
    let is_written = view.write_as(Side::Youth, |history, pen, course| {
        if let Some(rating) = find(course, subject).and_then(GoalStory::rating_now) {
            history.tell(pen, &Rating { words, rated_on: view.today, ..rating.clone() });
        }
    });
    if is_written {
        notices().say(goals::answer_saved(view.language));
    }
    is_written
}

/// At ten there is only one thing left to say about a goal.
fn reach_button(view: CourseView, subject: SubjectId) -> AnyView {
    let look = Review { goal: subject, outcome: Outcome::Reach, reason: None, reviewed_on: view.today };
    let reach = move |()| {
        save_look(view, &look);
    };
    view! {
        <Button look=Look::Secondary icon=Icon::Check on_press=reach>{goals::mark_reached(view.language)}</Button>
    }
    .into_any()
}
