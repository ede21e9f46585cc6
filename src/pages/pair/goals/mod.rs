//! The aim and the goals: first those they work toward, each with how far it is; then those that wait or are over.

mod aim;
mod cards;

pub(super) use cards::state_tag;

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{ButtonLink, Card, CardLink, Empty, Icon, Page};
use crate::domain::id::SubjectId;
use crate::domain::kind::Kind;
use crate::domain::reviewing::last_looked_on;
use crate::domain::side::Side;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::storage::shelf::Shelf;
use crate::text::{calendar, goals, review, strengths};

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
    let is_going_on = view.takes(Kind::Goal);
    let new_goal = move || {
        let way = view.way_to(Screen::NewGoal);
        let button = view! { <ButtonLink href=way icon=Icon::Plus>{goals::new_goal(language)}</ButtonLink> };
        is_going_on.get().then_some(button)
    };
    let empty_words =
        move || if is_going_on.get() { goals::empty(language) } else { goals::empty_at_the_end(language) };
    let empty = move || {
        view! {
            <Empty icon=Icon::Flag title=Signal::derive(empty_words)>
                {new_goal}
            </Empty>
        }
    };
    view! {
        <Page title=title aside=saved_tag>
            {move || aim::aim_part(view)}
            <Show when=move || has_goals.get() fallback=empty>
                {open_goals(view)}
                {new_goal}
                {move || look_again(view)}
                {move || cards::other_goals(view)}
            </Show>
            {strengths_link(view)}
        </Page>
    }
    .into_any()
}

/// Each goal follows the course by itself, so that choosing a number does not take the scale from under the thumb.
fn open_goals(view: CourseView) -> AnyView {
    let open = Memo::new(move |_| view.read().open_goals().map(|story| story.goal.subject).collect::<Vec<SubjectId>>());
    let has_plenty = Memo::new(move |_| view.read().has_plenty_of_goals());
    view! {
        <Show when=move || has_plenty.get()>
            <Card>
                <p class="line line--warm">
                    <Icon of=Icon::Info/>
                    {goals::plenty(view.language)}
                </p>
            </Card>
        </Show>
        <For each=move || open.get() key=|goal| *goal let(goal)>{cards::open_goal(view, goal)}</For>
    }
    .into_any()
}

fn look_again(view: CourseView) -> Option<AnyView> {
    let (course, language) = (view.read(), view.language);
    course.open_goals().next().filter(|_| course.takes(Kind::Review))?;
    let note = match last_looked_on(&course) {
        None => review::never_looked(language).to_owned(),
        Some(day) => review::last_looked(language, &calendar::day_of_month(language, day)),
    };
    let way = view.way_to(Screen::Review);
    Some(view! { <CardLink href=way icon=Icon::Review title=review::title(language) note=note/> }.into_any())
}

fn strengths_link(view: CourseView) -> AnyView {
    let language = view.language;
    let title = match view.shelf {
        Shelf::Youth => strengths::title_youth(language).to_owned(),
        Shelf::Mentor | Shelf::Municipality => strengths::title_mentor(language, &view.name_of(Side::Youth)),
    };
    view! { <CardLink href=view.way_to(Screen::Strengths) icon=Icon::Star title=title/> }.into_any()
}
