//! What a goal is: its tags, why it matters, and a double edit if there is one.

use leptos::prelude::*;

use crate::components::{Card, Tag, Tone};
use crate::domain::course::GoalStory;
use crate::domain::facts::goal::Goal;
use crate::pages::course_view::CourseView;
use crate::pages::pair::goals::state_tag;
use crate::pages::pair::settle as edited_twice;
use crate::text::{Language, calendar, common, goals};

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
        {(!goal.goal.rivals.is_empty()).then(|| edited_twice::notice(view))}
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
