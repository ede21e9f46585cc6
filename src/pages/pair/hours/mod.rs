//! The meetings by course month, the newest first: what counted, what did not, what it adds up to, and what was taken away.

mod month;
mod search;
mod sums;
mod versions;

use leptos::prelude::*;

use self::search::Search;
use super::log_meeting::put_back;
use super::meeting_words::version_words;
use crate::address::Screen;
use crate::components::{Button, ButtonLink, Disclosure, Empty, Icon, Look, Page};
use crate::domain::course::Course;
use crate::domain::facts::meeting::Meeting;
use crate::domain::hours::Minutes;
use crate::domain::months::CourseMonth;
use crate::domain::own_words::own_words;
use crate::domain::thing::Thing;
use crate::pages::course_view::CourseView;
use crate::pages::frame::{saved_tag, waiting_here};
use crate::storage::shelf::Shelf;
use crate::text::{common, home, hours, time};

/// Lists every meeting.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let search = Search::new();
    view! {
        <Page title=hours::title(language) aside=saved_tag>
            {move || view.read().closed().is_none().then(|| log_and_month(view))}
            {search.view(view)}
            {move || months(view, search)}
            {move || sums::card(view)}
            {move || removed(view)}
        </Page>
    }
    .into_any()
}

fn log_and_month(view: CourseView) -> AnyView {
    view! {
        <ButtonLink href=view.way_to(Screen::Log) icon=Icon::Plus>{home::log_meeting(view.language)}</ButtonLink>
        {this_month(view)}
    }
    .into_any()
}

/// Says how far this month is, kindly; nothing before the first meeting, when the empty list says it all.
fn this_month(view: CourseView) -> Option<AnyView> {
    let (course, rules, language) = (view.read(), view.rules()?, view.language);
    course.standing_meetings().next()?;
    let words = match course.month_now(&rules, view.today)?.missing() {
        Minutes::NONE => hours::reached(language).to_owned(),
        left => hours::left(language, &time::length(language, left)),
    };
    Some(view! { <p class="lead">{words}</p> }.into_any())
}

fn months(view: CourseView, search: Search) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let (Some(rules), Some(pair)) = (view.rules(), course.pair()) else {
        return waiting_here();
    };
    if course.standing_meetings().next().is_none() {
        let text = if view.shelf == Shelf::Youth { hours::empty_youth } else { hours::empty };
        return view! { <Empty icon=Icon::Clock title=text(language)/> }.into_any();
    }
    let wanted = search.wanted();
    let own_note = |meeting: &Thing<Meeting>| own_words(&course, meeting.subject, view.side()).note;
    let fits =
        |meeting: &&Thing<Meeting>| wanted.is_open() || wanted.fits(&meeting.shown.fact, own_note(meeting).as_ref());
    let found: Vec<_> = course.standing_meetings().rev().filter(fits).collect();
    if found.is_empty() {
        return search.nothing_found(language);
    }
    let month_of = |meeting: &Thing<Meeting>| CourseMonth::holding(pair.started_on, meeting.shown.fact.held_on);
    let count = (!wanted.is_open()).then(|| {
        view! { <p class="soft" role="status">{hours::found(language, &found.len().to_string())}</p> }
    });
    let of_a_month = found
        .chunk_by(|one, other| month_of(one).map(|month| month.number) == month_of(other).map(|month| month.number));
    let cards: Vec<AnyView> = of_a_month
        .filter_map(|meetings| Some(month::card(&course, month_of(meetings.first()?), meetings, &rules, view)))
        .collect();
    view! {
        {count}
        {cards}
    }
    .into_any()
}

fn removed(view: CourseView) -> Option<AnyView> {
    let (course, language) = (view.read(), view.language);
    let rows: Vec<AnyView> = course
        .meetings
        .iter()
        .filter(|meeting| !meeting.is_standing())
        .map(|meeting| removed_row(&course, meeting, view))
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(
        view! {
            <Disclosure title=hours::removed_heading(language)>
                <ul class="story">{rows}</ul>
            </Disclosure>
        }
        .into_any(),
    )
}

fn removed_row(course: &Course, meeting: &Thing<Meeting>, view: CourseView) -> AnyView {
    let subject = meeting.subject;
    let words = version_words(course, &meeting.shown.fact, view);
    view! {
        <li>
            <p><bdi>{words}</bdi></p>
            <Button look=Look::Quiet on_press=move |()| put_back(view, subject)>{common::put_back(view.language)}</Button>
        </li>
    }
    .into_any()
}
