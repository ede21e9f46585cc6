//! The meetings by course month, the newest first: what counted, what did not, and what was taken away.

use leptos::prelude::*;
use leptos_router::components::A;

use super::log_meeting::{icon_of, put_back};
use super::names::name_of;
use crate::address::Screen;
use crate::components::{Button, ButtonLink, Card, Disclosure, Empty, Icon, Look, Page};
use crate::domain::course::Course;
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::domain::months::CourseMonth;
use crate::domain::programme::Rules;
use crate::domain::thing::{Thing, Version};
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::storage::shelf::Shelf;
use crate::text::{calendar, common, home, hours, time};

/// Lists every meeting.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Page title=hours::title(language) aside=saved_tag>
            <ButtonLink href=view.way_to(Screen::Log) icon=Icon::Plus>{home::log_meeting(language)}</ButtonLink>
            {move || months(view)}
            {move || removed(view)}
        </Page>
    }
    .into_any()
}

fn months(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let (Some(rules), Some(pair)) = (view.rules(), course.pair()) else {
        return crate::pages::frame::waiting();
    };
    if course.standing_meetings().next().is_none() {
        let text = if view.shelf == Shelf::Youth { hours::empty_youth } else { hours::empty };
        return view! { <Empty icon=Icon::Clock title=text(language)/> }.into_any();
    }
    let mut cards = Vec::new();
    let mut number = u32::MAX;
    for meeting in course.standing_meetings().rev() {
        let month = CourseMonth::holding(pair.started_on, meeting.shown.fact.held_on);
        let own_number = month.map_or(0, |month| month.number);
        if own_number != number {
            number = own_number;
            cards.push(month_card(&course, month, &rules, view));
        }
    }
    cards.into_any()
}

fn month_card(course: &Course, month: Option<CourseMonth>, rules: &Rules, view: CourseView) -> AnyView {
    let language = view.language;
    let started_on = course.pair().map(|pair| pair.started_on);
    let is_in_month = |meeting: &&Thing<Meeting>| {
        let day = meeting.shown.fact.held_on;
        month.map_or(started_on.is_some_and(|start| day < start), |month| month.holds(day))
    };
    let rows: Vec<AnyView> = course
        .standing_meetings()
        .rev()
        .filter(is_in_month)
        .map(|meeting| meeting_row(course, meeting, rules, view))
        .collect();
    let (title, sum) = match month {
        None => (hours::before_start(language).to_owned(), hours::before_start_more(language).to_owned()),
        Some(month) => {
            let days = [month.first_day, month.last_day].map(|day| calendar::short_day(language, day));
            let days = home::month_days(language, &days[0], &days[1]);
            let together = course.time_between(month.first_day, month.last_day, rules, view.today);
            let [together, target] = [together, rules.time_a_month].map(|time| time::hours_number(language, time));
            (
                hours::month_heading(language, &month.number.to_string(), &days),
                hours::month_sum(language, &together, &target),
            )
        }
    };
    view! {
        <Card title=title>
            <p class="soft">{sum}</p>
            <ul class="meeting-list">{rows}</ul>
        </Card>
    }
    .into_any()
}

fn meeting_row(course: &Course, thing: &Thing<Meeting>, rules: &Rules, view: CourseView) -> AnyView {
    let language = view.language;
    let meeting = &thing.shown.fact;
    let day = calendar::list_day(language, meeting.held_on);
    let what = kind_words(course, meeting, view);
    let length = meeting.kind.took_place().then(|| time::length(language, meeting.minutes));
    let aside = if !rules.counts.contains(&meeting.kind) {
        Some(hours::counts_not(language))
    } else if meeting.held_on > view.today {
        Some(hours::to_come(language))
    } else {
        None
    };
    let details = [meeting.place.as_ref().map(ToString::to_string), meeting.note.as_ref().map(ToString::to_string)];
    let details =
        details.into_iter().flatten().map(|words| view! { <p class="soft"><bdi>{words}</bdi></p> }).collect_view();
    let is_edited = thing.trail.len() > 1;
    let (way, icon) = (view.way_to(Screen::Meeting(thing.subject)), icon_of(meeting.kind));
    view! {
        <li class="meeting-list__row">
            <A href=way attr:class="meeting-list__link">
                <Icon of=icon/>
                <span class="meeting-list__words">
                    <span class="meeting-list__day">{day}</span>
                    <span class="soft">{what}</span>
                </span>
                <span class="meeting-list__length">{length}</span>
            </A>
            {aside.map(|words| view! { <p class="soft">{words}</p> })}
            {details}
            {is_edited.then(|| history(course, thing, view))}
            {rivals(course, thing, view)}
        </li>
    }
    .into_any()
}

fn kind_words(course: &Course, meeting: &Meeting, view: CourseView) -> String {
    let language = view.language;
    let who = meeting.cancelled_by.map(|side| name_of(course, side, language));
    match (meeting.kind, who) {
        (MeetingKind::Cancelled, Some(name)) => hours::cancelled_by(language, &name),
        (MeetingKind::DidNotCome, Some(name)) => hours::did_not_come(language, &name),
        (kind, _) => common::meeting_kind(language, kind).to_owned(),
    }
}

/// Says one version in one line: day, length, kind.
fn version_words(course: &Course, meeting: &Meeting, view: CourseView) -> String {
    let language = view.language;
    let day = calendar::meeting_day(language, meeting.held_on);
    let what = kind_words(course, meeting, view);
    let note = meeting.note.as_ref().map(|note| format!(" · {note}")).unwrap_or_default();
    format!("{day} · {what} · {}{note}", time::length(language, meeting.minutes))
}

fn history(course: &Course, thing: &Thing<Meeting>, view: CourseView) -> AnyView {
    let language = view.language;
    let earlier = thing.trail.iter().filter(|version| version.id != thing.shown.id);
    let rows = earlier.map(|version| {
        let written_on = crate::browser::clock::day_of(version.stamp.moment);
        let who = name_of(course, version.by, language);
        view! {
            <li>
                <bdi>{version_words(course, &version.fact, view)}</bdi>
                <span class="soft">{hours::version(language, &calendar::day_of_month(language, written_on), &who)}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Disclosure title=hours::edited(language) note=hours::history(language)>
            <ul class="story">{rows}</ul>
        </Disclosure>
    }
    .into_any()
}

/// Shows a double edit with one tap to take the other version.
fn rivals(course: &Course, thing: &Thing<Meeting>, view: CourseView) -> Vec<AnyView> {
    let language = view.language;
    let settle = |version: &Version<Meeting>, words: &'static str| {
        let (subject, chosen) = (thing.subject, version.fact.clone());
        let settle = move |()| {
            view.write(|history, pen, course| {
                if let Some(meeting) = course.meetings.iter().find(|meeting| meeting.subject == subject) {
                    history.revise(pen, meeting, &chosen);
                }
            });
        };
        view! { <Button look=Look::Secondary on_press=settle>{words}</Button> }.into_any()
    };
    let rival = |rival: &Version<Meeting>| {
        let who = name_of(course, rival.by, language);
        view! {
            <div class="double-edit">
                <p>{hours::double_edit(language)}</p>
                <p>{hours::other_version(language, &who)} " " <bdi>{version_words(course, &rival.fact, view)}</bdi></p>
                <div class="cluster">
                    {settle(rival, hours::take_other(language))} {settle(&thing.shown, hours::keep_shown(language))}
                </div>
            </div>
        }
        .into_any()
    };
    thing.rivals.iter().map(rival).collect()
}

fn removed(view: CourseView) -> Option<AnyView> {
    let (course, language) = (view.read(), view.language);
    let rows: Vec<AnyView> = course
        .meetings
        .iter()
        .filter(|meeting| !meeting.is_standing())
        .map(|meeting| {
            let subject = meeting.subject;
            view! {
                <li>
                    <p><bdi>{version_words(&course, &meeting.shown.fact, view)}</bdi></p>
                    <Button look=Look::Quiet on_press=move |()| put_back(view, subject)>{common::put_back(language)}</Button>
                </li>
            }
            .into_any()
        })
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
