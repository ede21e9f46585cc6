//! What a goal is: its tags, why it matters, and a double edit if there is one.

use leptos::prelude::*;

use super::find;
use crate::components::{Button, Card, Look, Tag, Tone};
use crate::domain::course::GoalStory;
use crate::domain::facts::goal::Goal;
use crate::domain::thing::Version;
use crate::pages::course_view::CourseView;
use crate::pages::pair::goals::state_tag;
use crate::pages::pair::names::name_of;
use crate::text::{Language, calendar, common, goals, hours};

/// Shows what the two have written about the goal.
pub fn head(goal: &GoalStory, view: CourseView) -> AnyView {
    let language = view.language;
    let fact = &goal.goal.shown.fact;
    let horizon = common::horizon(language, fact.horizon);
    let areas = fact.focus.iter().map(|area| common::focus_area(language, *area));
    let areas = areas.map(|area| view! { <Tag>{area}</Tag> }).collect_view();
    view! {
        <div class="cluster">
            {state_tag(goal.state(), language)}
            <Tag tone=Tone::Brand>{horizon}</Tag>
            {areas}
        </div>
        {words(fact, language)}
        {rivals(goal, view)}
    }
    .into_any()
}

fn words(fact: &Goal, language: Language) -> Option<AnyView> {
    let written = [
        (goals::why(language), fact.why.as_ref().map(ToString::to_string)),
        (goals::barrier(language), fact.barrier.as_ref().map(ToString::to_string)),
        (goals::sign(language), fact.sign.as_ref().map(ToString::to_string)),
        (goals::hoped_by(language), fact.hoped_by.map(|day| calendar::day(language, day))),
    ];
    let written: Vec<_> = written.into_iter().filter_map(|(question, answer)| Some((question, answer?))).collect();
    if written.is_empty() {
        return None;
    }
    let rows = written.into_iter().map(|(question, answer)| {
        view! {
            <dt>{question}</dt>
            <dd><bdi>{answer}</bdi></dd>
        }
    });
    Some(view! { <Card><dl class="told-words">{rows.collect_view()}</dl></Card> }.into_any())
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
