//! One goal: how far it is, its steps, its story, and looking at it again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::goals::{rating_scale, state_tag};
use super::names::name_of;
use super::rating_story::{rating_history, story};
use super::write_goal::Form;
use crate::address::Screen;
use crate::browser::clock;
use crate::components::{
    Arrangement, Button, Card, Checkbox, Choice, Choices, Disclosure, Icon, IconButton, Look, Page, SubmitButton, Tag,
    TextArea, TextField, Tone, WayOut,
};
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::goal::Goal;
use crate::domain::facts::review::{Outcome, Review};
use crate::domain::facts::step::Step;
use crate::domain::id::SubjectId;
use crate::domain::thing::{Thing, Version};
use crate::domain::words::{Line, Prose};
use crate::pages::course_view::CourseView;
use crate::pages::{navigator, notices};
use crate::text::{Language, calendar, common, errors, goals, hours};

/// Shows one goal.
pub fn screen(view: CourseView, subject: SubjectId) -> AnyView {
    if find(&view.read_once(), subject).is_none() {
        return crate::pages::not_found::not_found();
    }
    let title = Signal::derive(move || {
        find(&view.read(), subject).map(|goal| goal.goal.shown.fact.title.to_string()).unwrap_or_default()
    });
    let part = move |show: fn(&GoalStory, CourseView) -> AnyView| {
        move || find(&view.read(), subject).map(|goal| show(goal, view))
    };
    view! {
        <Page title=title way_out=WayOut::Back(view.way_to(Screen::Goals))>
            {part(head)}
            {part(rating_card)}
            {steps_card(view, subject)}
            {look_again(view, subject)}
            {part(told)}
            {edit_form(view, subject)}
            {remove_button(view, subject)}
        </Page>
    }
    .into_any()
}

fn find(course: &Course, subject: SubjectId) -> Option<&GoalStory> {
    course.goals.iter().find(|story| story.goal.subject == subject)
}

fn head(goal: &GoalStory, view: CourseView) -> AnyView {
    let language = view.language;
    let fact = &goal.goal.shown.fact;
    let words =
        [&fact.why, &fact.sign].into_iter().flatten().map(|words| view! { <p><bdi>{words.to_string()}</bdi></p> });
    let hoped_by = fact.hoped_by.map(|day| {
        view! { <p class="soft">{goals::hoped_by(language)} " " {calendar::day(language, day)}</p> }
    });
    let horizon = common::horizon(language, fact.horizon);
    let areas = fact.focus.iter().map(|area| common::focus_area(language, *area));
    let areas = areas.map(|area| view! { <Tag>{area}</Tag> }).collect_view();
    view! {
        <div class="cluster">
            <Tag tone=Tone::Brand>{horizon}</Tag>
            {areas}
            {state_tag(goal, view)}
        </div>
        {words.collect_view()}
        {hoped_by}
        {rivals(goal, view)}
    }
    .into_any()
}

fn rivals(goal: &GoalStory, view: CourseView) -> Vec<AnyView> {
    let language = view.language;
    let subject = goal.goal.subject;
    let settle = move |version: &Version<Goal>, words: &'static str| {
        let chosen = version.fact.clone();
        let settle = move |()| {
            view.write(|history, pen, course| {
                if let Some(goal) = find(course, subject) {
                    history.revise(pen, &goal.goal, &chosen);
                }
            });
        };
        view! { <Button look=Look::Secondary on_press=settle>{words}</Button> }
    };
    let rival = |rival: &Version<Goal>| {
        let who = name_of(&view.read_once(), rival.by, language);
        view! {
            <div class="double-edit">
                <p>{goals::double_edit(language)}</p>
                <p>{hours::other_version(language, &who)} " " <bdi>{rival.fact.title.to_string()}</bdi></p>
                <div class="cluster">
                    {settle(rival, hours::take_other(language))} {settle(&goal.goal.shown, hours::keep_shown(language))}
                </div>
            </div>
        }
        .into_any()
    };
    goal.goal.rivals.iter().map(rival).collect()
}

fn rating_card(goal: &GoalStory, view: CourseView) -> AnyView {
    let language = view.language;
    let (scale, told, history) = (rating_scale(goal, view), story(goal, language), rating_history(goal, language));
    view! {
        <Card>
            {scale}
            <p class="story-line" role="status">{told}</p>
            {history}
        </Card>
    }
    .into_any()
}

fn steps_card(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let written = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let title = match Line::parse(&written.read_untracked()) {
            Ok(title) => title,
            Err(crate::domain::words::WordsRefusal::Empty) => {
                return error.set(Some(goals::step_missing(language).to_owned()));
            }
            Err(refusal) => return error.set(Some(errors::words(language, refusal).in_one_line())),
        };
        error.set(None);
        written.set(String::new());
        view.write(|history, pen, _| {
            history.tell(pen, &Step { goal: subject, title, done_on: None, until: None });
        });
    };
    let steps = move || {
        let course = view.read();
        let steps = find(&course, subject).into_iter().flat_map(|goal| &goal.steps);
        steps.filter(|step| step.is_standing()).map(|step| step_row(step, view)).collect_view()
    };
    view! {
        <Card title=goals::steps(language)>
            <ul class="steps">{steps}</ul>
            <form class="row" novalidate on:submit=add>
                <TextField id="new-step" label=goals::new_step(language) value=written error=error/>
                <SubmitButton look=Look::Secondary icon=Icon::Plus>{goals::add_step(language)}</SubmitButton>
            </form>
        </Card>
    }
    .into_any()
}

fn step_row(step: &Thing<Step>, view: CourseView) -> AnyView {
    let language = view.language;
    let (subject, fact) = (step.subject, step.shown.fact.clone());
    let title = fact.title.to_string();
    let is_done = fact.done_on.is_some();
    let tick = move |is_done: bool| {
        let done_on = is_done.then_some(view.today);
        change_step(view, subject, move |step| Step { done_on, ..step.clone() });
    };
    let remove = move |()| {
        view.write(|history, pen, course| {
            if let Some(step) = step_of(course, subject) {
                history.remove(pen, step, view.today);
            }
        });
        let undo = Callback::new(move |()| change_step(view, subject, Clone::clone));
        notices().say_with(goals::removed_step(language), common::undo(language), undo);
    };
    view! {
        <li class="steps__step">
            <Checkbox id=format!("step-{subject}") label=title.clone() checked=is_done on_change=tick is_task=true/>
            <IconButton icon=Icon::Close label=goals::remove_step(language, &title) on_press=remove/>
        </li>
    }
    .into_any()
}

fn step_of(course: &Course, subject: SubjectId) -> Option<&Thing<Step>> {
    course.goals.iter().flat_map(|story| &story.steps).find(|step| step.subject == subject)
}

fn change_step(view: CourseView, subject: SubjectId, change: impl FnOnce(&Step) -> Step) {
    view.write(|history, pen, course| {
        if let Some(step) = step_of(course, subject) {
            history.revise(pen, step, &change(&step.shown.fact));
        }
    });
}

fn look_again(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let chosen = RwSignal::new(Outcome::Keep.as_str().to_owned());
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let choices = [
        (Outcome::Keep, goals::keep(language)),
        (Outcome::Park, goals::park(language)),
        (Outcome::Reach, goals::reach(language)),
        (Outcome::LetGo, goals::let_go(language)),
    ];
    let choices = choices.into_iter().map(|(outcome, words)| Choice::new(outcome.as_str(), words));
    let save = move |()| {
        let Some(outcome) = Outcome::from_word(&chosen.read_untracked()) else { return };
        let words = match Prose::parse_optional(&reason.read_untracked()) {
            Ok(words) => words,
            Err(refusal) => return error.set(Some(errors::words(language, refusal).in_one_line())),
        };
        error.set(None);
        reason.set(String::new());
        let review = Review { goal: subject, outcome, reason: words, reviewed_on: view.today };
        view.write(|history, pen, _| {
            history.tell(pen, &review);
        });
        notices().say(outcome_words(language, outcome));
    };
    view! {
        <Disclosure title=goals::look_again(language) note=goals::look_again_more(language)>
            <Choices
                id="outcome"
                legend=goals::look_again(language)
                is_legend_hidden=true
                options=Signal::stored(choices.collect())
                value=chosen
                arrangement=Arrangement::Rows
            />
            <TextArea
                id="reason"
                label=goals::reason(language)
                note=common::if_you_want(language)
                hint=goals::why_hint(language)
                value=reason
                max_chars=4000
                error=error
            />
            <Button on_press=save>{goals::save_review(language)}</Button>
        </Disclosure>
    }
    .into_any()
}

fn outcome_words(language: Language, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Keep => goals::kept(language),
        Outcome::Change => goals::changed(language),
        Outcome::Park => goals::parked(language),
        Outcome::Reach => goals::reached(language),
        Outcome::LetGo => goals::let_go_of(language),
    }
}

/// Tells everything that happened to the goal, the newest first.
fn told(goal: &GoalStory, view: CourseView) -> AnyView {
    let (course, language) = (view.read_once(), view.language);
    let written_on = |version: &Version<Goal>| clock::day_of(version.stamp.moment);
    let wordings = goal.goal.trail.iter().enumerate().map(|(place, version)| {
        let tell = if place == 0 { goals::told_first } else { goals::told_change };
        let (day, title) = (written_on(version), version.fact.title.as_str());
        (day, tell(language, &calendar::day_of_month(language, day), &name_of(&course, version.by, language), title))
    });
    let ratings = goal.ratings.iter().map(|rating| {
        let day = rating.fact.rated_on;
        (
            day,
            goals::told_rating(
                language,
                &calendar::day_of_month(language, day),
                &rating.fact.score.number().to_string(),
            ),
        )
    });
    let reviews = goal.reviews.iter().map(|review| {
        let (day, outcome) = (review.fact.reviewed_on, outcome_words(language, review.fact.outcome));
        let told = goals::told_outcome(language, &calendar::day_of_month(language, day), outcome);
        let reason = review.fact.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
        (day, told + &reason)
    });
    let mut lines: Vec<_> = wordings.chain(ratings).chain(reviews).collect();
    lines.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    view! {
        <Disclosure title=goals::story(language)>
            <ul class="story">
                {lines.into_iter().map(|(_, line)| view! { <li><bdi>{line}</bdi></li> }).collect_view()}
            </ul>
        </Disclosure>
    }
    .into_any()
}

fn edit_form(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let course = view.read_once();
    let before = find(&course, subject).map(|goal| (subject, &goal.goal.shown.fact));
    let form = Form::new(view, before);
    let navigate = navigator();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(goal) = form.parse(language) else { return };
        view.write(|history, pen, course| {
            if let Some(story) = find(course, subject).filter(|story| story.goal.shown.fact != goal) {
                history.revise(pen, &story.goal, &goal);
            }
        });
        form.forget_drafts();
        notices().say(goals::goal_saved(language));
        navigate(view.at(Screen::Goals));
    };
    view! {
        <Disclosure title=goals::edit_title(language)>
            <form class="stack" novalidate on:submit=save>
                {form.view(language)}
                <SubmitButton>{common::save(language)}</SubmitButton>
            </form>
        </Disclosure>
    }
    .into_any()
}

fn remove_button(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let remove = move |()| {
        view.write(|history, pen, course| {
            if let Some(goal) = find(course, subject) {
                history.remove(pen, &goal.goal, view.today);
            }
        });
        let undo = Callback::new(move |()| {
            view.write(|history, pen, course| {
                if let Some(goal) = find(course, subject) {
                    history.revise(pen, &goal.goal, &goal.goal.shown.fact);
                }
            });
        });
        notices().say_with(goals::removed(language), common::undo(language), undo);
        navigate(view.at(Screen::Goals));
    };
    view! { <Button look=Look::Danger on_press=remove>{common::remove(language)}</Button> }.into_any()
}
