//! The first screen of a course: how this month is going and what is next; for the young person, how far the goals are.

mod due_list;
mod goals_now;
mod month;
mod next_time;

use leptos::prelude::*;

use super::{names, next_meeting};
use crate::address::{Address, Screen};
use crate::components::{Button, ButtonLink, Card, CardLink, Icon, Look, Page};
use crate::domain::course::Course;
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::domain::kind::Kind;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::pages::{example_notice, navigator};
use crate::storage::shelf::Shelf;
use crate::text::{calendar, common, home, links, start, time};

/// Shows where the course is, and what is next.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let (eyebrow, is_mentor) = match view.shelf {
        Shelf::Youth => (common::your_course_with(language), false),
        Shelf::Mentor | Shelf::Municipality => (common::course_with(language), true),
    };
    let title = Signal::derive(move || names::name_of(&view.read(), view.other_side(), language));
    let is_closed = Memo::new(move |_| view.read().closed().is_some());
    let goes_on = move || (!is_closed.get()).then(|| going_on(view, is_mentor));
    view! {
        <Page title=title eyebrow=eyebrow aside=saved_tag>
            {example_notice(view)}
            {move || closed_card(view)}
            {(!is_mentor).then_some(move || goals_now::goals_now(view))}
            {goes_on}
            {due_list::due_list(view)}
            {ways(view)}
        </Page>
    }
    .into_any()
}

fn going_on(view: CourseView, is_mentor: bool) -> AnyView {
    view! {
        {move || month::month_card(view)}
        {is_mentor.then(|| log_buttons(view))}
        {next_meeting::card(view)}
        {move || next_time::next_time(view)}
    }
    .into_any()
}

fn closed_card(view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let day = calendar::day(language, view.read().closed()?.closed_on);
    Some(
        view! {
            <Card title=home::closed(language)>
                <p>{home::closed_more(language, &day)}</p>
                <ButtonLink href=view.way_to(Screen::Thanks) icon=Icon::Star>{home::see_thanks(language)}</ButtonLink>
            </Card>
        }
        .into_any(),
    )
}

fn log_buttons(view: CourseView) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let like_last = move || {
        let last = last_meeting(&view.read())?;
        let words = home::log_like_last(language, &time::length(language, last.minutes));
        let navigate = navigate.clone();
        let log = move |()| {
            if !log_again(view, &last) {
                navigate(view.at(Screen::Log));
            }
        };
        Some(view! { <Button look=Look::Secondary on_press=log>{words}</Button> })
    };
    view! {
        <div class="stack stack--tight">
            <ButtonLink href=view.way_to(Screen::Log) icon=Icon::Plus>{home::log_meeting(language)}</ButtonLink>
            {like_last}
        </div>
    }
    .into_any()
}

/// Finds the meeting that the next one is likely to be like: the last that took place.
fn last_meeting(course: &Course) -> Option<Meeting> {
    let last = course.standing_meetings().rev().find(|meeting| meeting.shown.fact.kind.took_place())?;
    Some(last.shown.fact.clone())
}

fn log_again(view: CourseView, last: &Meeting) -> bool {
    let meeting = Meeting {
        held_on: view.today,
        minutes: last.minutes,
        kind: MeetingKind::InPerson,
        focus: Vec::new(),
        goals: Vec::new(),
        place: last.place.clone(),
        cancelled_by: None,
        note: None,
    };
    super::log_meeting::save_unless_doubtful(view, &meeting)
}

/// The ways from here that the bar does not show; after the end, only those that still lead to something.
fn ways(view: CourseView) -> AnyView {
    let language = view.language;
    let (edits, signs_up) = (view.takes(Kind::Pair), view.takes(Kind::SignUp));
    let events =
        move || view! { <CardLink href=view.way_to(Screen::Events) icon=Icon::People title=home::events(language)/> };
    let edit = move || {
        view! {
            <CardLink href=view.way_to(Screen::Edit) icon=Icon::Settings title=start::edit_title(language)/>
            <CardLink href=view.way_to(Screen::Closing) icon=Icon::Check title=home::closing(language)/>
        }
    };
    view! {
        <section class="stack stack--tight" aria-labelledby="ways">
            <h2 class="section-title" id="ways">{home::more(language)}</h2>
            <CardLink href=view.way_to(Screen::Send) icon=Icon::Share title=home::send_municipality(language) note=home::send_copy(language)/>
            <CardLink href=Address::OpenFile(view.shelf) icon=Icon::Upload title=home::open_file(language)/>
            <CardLink href=Address::Receive icon=Icon::Video title=links::receive_way(language)/>
            <CardLink href=view.way_to(Screen::Strengths) icon=Icon::Star title=home::strengths(language) note=home::strengths_more(language)/>
            <Show when=move || signs_up.get()>{events()}</Show>
            <CardLink href=view.way_to(Screen::Toolbox) icon=Icon::Info title=home::toolbox(language)/>
            <Show when=move || edits.get()>{edit()}</Show>
            <CardLink href=Address::YourData icon=Icon::Info title=common::your_data(language)/>
        </section>
    }
    .into_any()
}
