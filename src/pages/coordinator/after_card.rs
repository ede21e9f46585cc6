//! How the course ended, where the young person goes from here, and what the two advise.

use leptos::prelude::*;

use crate::components::Card;
use crate::domain::course::Course;
use crate::domain::facts::rating::Score;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::domain::words::Prose;
use crate::text::{Language, calendar, coordinator, told};

/// Shows what there is after the course; none while nobody has told of any end.
pub fn after_card(course: &Course, language: Language) -> Option<AnyView> {
    let parts = [
        (String::new(), ending(course, language)),
        (coordinator::way_on(language).to_owned(), way_on(course, language)),
        advice(Side::Youth, course, language),
        advice(Side::Mentor, course, language),
    ];
    let parts: Vec<AnyView> = parts.into_iter().filter(|(_, lines)| !lines.is_empty()).map(part).collect();
    if parts.is_empty() {
        return None;
    }
    Some(view! { <Card title=coordinator::after_heading(language)>{parts}</Card> }.into_any())
}

fn part((heading, lines): (String, Vec<String>)) -> AnyView {
    let heading = (!heading.is_empty()).then(|| view! { <h3><bdi>{heading}</bdi></h3> });
    let lines = lines.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    view! {
        <section class="told">
            {heading}
            <ul class="stack stack--tight">{lines}</ul>
        </section>
    }
    .into_any()
}

fn ending(course: &Course, language: Language) -> Vec<String> {
    let Some(closing) = course.closed() else { return Vec::new() };
    let how = told::ending(language, closing.ending);
    let first = told::labelled(language, &calendar::day(language, closing.closed_on), how);
    let reason = closing.reason.map(|reason| told::end_reason(language, reason).to_owned());
    let goals = course.standing_goals().filter_map(|story| {
        let reached = told::how_much(language, story.end.as_ref()?.fact.reached);
        Some(told::labelled(language, story.goal.shown.fact.title.as_str(), reached))
    });
    std::iter::once(first).chain(reason).chain(goals).collect()
}

fn way_on(course: &Course, language: Language) -> Vec<String> {
    let Some(plan) = course.next_plan.as_ref().filter(|plan| plan.is_standing()) else { return Vec::new() };
    let plan = &plan.shown.fact;
    let words = plan.words.as_ref().map(ToString::to_string);
    std::iter::once(told::onward(language, plan.onward).to_owned()).chain(words).collect()
}

fn advice(side: Side, course: &Course, language: Language) -> (String, Vec<String>) {
    fn standing<T>(thing: Option<&Thing<T>>) -> Option<&T> {
        thing.filter(|thing| thing.is_standing()).map(|thing| &thing.shown.fact)
    }
    let said = if side == Side::Youth {
        standing(course.youth_learning.as_ref()).map(|said| (&said.good, &said.better, said.recommends))
    } else {
        standing(course.mentor_learning.as_ref()).map(|said| (&said.good, &said.better, said.recommends))
    };
    let name = coordinator::name_of(language, side, course.pair());
    let lines = said.map(|(good, better, recommends)| {
        let [good, better] = [good, better].map(|words| words.as_ref().map(Prose::as_str));
        told::advice(language, good, better, recommends.map(Score::number))
    });
    (coordinator::advice_from(language, &name), lines.unwrap_or_default())
}
