//! The aim and the goals, each with how far it is and its steps.

use leptos::prelude::*;

use super::rating_story::story;
use crate::address::Screen;
use crate::components::{
    Arrangement, Button, ButtonLink, Card, CardLink, Choice, Choices, Disclosure, Empty, Icon, Page, Scale, Tag,
    TextField, Tone,
};
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::aim::{Aim, Direction};
use crate::domain::facts::rating::{Rating, Score};
use crate::domain::facts::review::Outcome;
use crate::domain::id::SubjectId;
use crate::domain::side::Side;
use crate::domain::words::Line;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::pages::notices;
use crate::storage::shelf::Shelf;
use crate::text::{common, errors, goals};

/// Shows the aim and every goal.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let is_youth = view.shelf == Shelf::Youth;
    let title = Signal::derive(move || {
        if is_youth {
            goals::title_youth(language).to_owned()
        } else {
            goals::title_mentor(language, &view.name_of(Side::Youth))
        }
    });
    let has_goals = Memo::new(move |_| view.read().standing_goals().next().is_some());
    let empty = move || {
        view! {
            <Empty icon=Icon::Flag title=goals::empty(language)>
                <ButtonLink href=view.way_to(Screen::NewGoal) icon=Icon::Plus>{goals::new_goal(language)}</ButtonLink>
            </Empty>
        }
    };
    view! {
        <Page title=title aside=saved_tag>
            {move || aim_part(view)}
            <Show when=move || has_goals.get() fallback=empty>
                <div class="stack">{move || goal_cards(&view.read(), view)}</div>
                <ButtonLink href=view.way_to(Screen::NewGoal) icon=Icon::Plus>{goals::new_goal(language)}</ButtonLink>
            </Show>
        </Page>
    }
    .into_any()
}

fn aim_part(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let aim = course.aim.as_ref().map(|aim| aim.shown.fact.clone());
    match aim {
        None => view! { <Card title=goals::aim_question(language)>{aim_form(view, None)}</Card> }.into_any(),
        Some(aim) => {
            let own = aim.words.as_ref().map(|words| view! { <p><bdi>{words.to_string()}</bdi></p> });
            view! {
                <div class="aim">
                    <Tag tone=Tone::Warm icon=Icon::Flag>{common::direction(language, aim.direction)}</Tag>
                    {own}
                    <Disclosure title=goals::change_aim(language)>{aim_form(view, Some(aim))}</Disclosure>
                </div>
            }
            .into_any()
        }
    }
}

fn aim_form(view: CourseView, before: Option<Aim>) -> AnyView {
    let language = view.language;
    let direction = RwSignal::new(before.as_ref().map_or("", |aim| aim.direction.as_str()).to_owned());
    let words = RwSignal::new(before.and_then(|aim| aim.words).map(|words| words.to_string()).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let choices =
        Direction::ALL.iter().map(|direction| Choice::new(direction.as_str(), common::direction(language, *direction)));
    let save = move |()| {
        let Some(direction) = Direction::from_word(&direction.read_untracked()) else {
            return error.set(Some(goals::aim_question(language).to_owned()));
        };
        let words = match Line::parse_optional(&words.read_untracked()) {
            Ok(words) => words,
            Err(refusal) => return error.set(Some(errors::words(language, refusal).in_one_line())),
        };
        view.write(|history, pen, course| {
            history.tell_only(pen, view.id, course.aim.as_ref(), &Aim { direction, words });
        });
        notices().say(goals::aim_saved(language));
    };
    view! {
        <Choices
            id="aim"
            legend=goals::aim_question(language)
            is_legend_hidden=true
            options=Signal::stored(choices.collect())
            value=direction
            arrangement=Arrangement::Rows
        />
        <TextField id="aim-words" label=goals::aim_words(language) note=common::if_you_want(language) value=words error=error/>
        <Button on_press=save>{common::save(language)}</Button>
    }
    .into_any()
}

fn goal_cards(course: &Course, view: CourseView) -> Vec<AnyView> {
    let is_over = |story: &&GoalStory| matches!(outcome(story), Some(Outcome::Reach | Outcome::LetGo));
    let (over, going): (Vec<_>, Vec<_>) = course.standing_goals().partition(is_over);
    going
        .into_iter()
        .map(|story| goal_card(story, view))
        .chain(over.into_iter().map(|story| finished_card(story, view)))
        .collect()
}

/// Gives what was decided last about a goal, if it still stands: a later change of the goal makes it go on.
pub fn outcome(story: &GoalStory) -> Option<Outcome> {
    story.reviews.last().map(|review| review.fact.outcome)
}

/// Names the state of a goal that is not simply going on.
pub fn state_tag(story: &GoalStory, view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let (tone, icon, words) = match outcome(story)? {
        Outcome::Keep | Outcome::Change => return None,
        Outcome::Park => (Tone::Plain, Icon::Clock, goals::waiting(language)),
        Outcome::Reach => (Tone::Ok, Icon::Check, goals::done(language)),
        Outcome::LetGo => (Tone::Plain, Icon::Close, goals::gone(language)),
    };
    Some(view! { <Tag tone=tone icon=icon>{words}</Tag> }.into_any())
}

fn goal_card(goal: &GoalStory, view: CourseView) -> AnyView {
    let language = view.language;
    let fact = &goal.goal.shown.fact;
    let title = fact.title.to_string();
    let why = fact.why.as_ref().map(|why| view! { <p class="soft"><bdi>{why.to_string()}</bdi></p> });
    let (horizon, state) = (common::horizon(language, fact.horizon), state_tag(goal, view));
    let (scale, told) = (rating_scale(goal, view), story(goal, language));
    let way = view.way_to(Screen::Goal(goal.goal.subject));
    view! {
        <Card>
            <div class="cluster">
                <Tag tone=Tone::Brand>{horizon}</Tag>
                {state}
            </div>
            <h2 class="card__title"><bdi>{title.clone()}</bdi></h2>
            {why}
            {scale}
            <p class="story-line" role="status">{told}</p>
            <ButtonLink href=way look=crate::components::Look::Secondary>
                {goals::show_goal(language, &title)}
            </ButtonLink>
        </Card>
    }
    .into_any()
}

fn finished_card(goal: &GoalStory, view: CourseView) -> AnyView {
    let fact = &goal.goal.shown.fact;
    let note = match outcome(goal) {
        Some(Outcome::Reach) => goals::done(view.language),
        _ => goals::gone(view.language),
    };
    let icon = if outcome(goal) == Some(Outcome::Reach) { Icon::Check } else { Icon::Close };
    view! { <CardLink href=view.way_to(Screen::Goal(goal.goal.subject)) icon=icon title=fact.title.to_string() note=note/> }
        .into_any()
}

/// Asks the young person how far the goal is; on the mentor's phone it asks to let the young person choose.
pub fn rating_scale(goal: &GoalStory, view: CourseView) -> AnyView {
    let language = view.language;
    let subject = goal.goal.subject;
    let legend = match view.shelf {
        Shelf::Youth => goals::how_far(language).to_owned(),
        Shelf::Mentor | Shelf::Municipality => goals::how_far_mentor(language, &view.name_of(Side::Youth)),
    };
    let now = goal.rating_now().map(|rating| rating.score.number());
    view! {
        <Scale
            id=format!("rating-{subject}")
            legend=legend
            low=goals::not_started(language)
            high=goals::there(language)
            value=now
            on_choose=move |score| rate(view, subject, score)
        />
    }
    .into_any()
}

fn rate(view: CourseView, goal: SubjectId, score: u8) {
    let Ok(score) = Score::try_from(score) else { return };
    let rating = Rating { goal, score, rated_on: view.today, words: None };
    view.write_as(Side::Youth, |history, pen, _| {
        history.tell(pen, &rating);
    });
    notices().say(goals::rated(view.language, &rating.score.number().to_string()));
}
