//! The hours of one pair by course month, the newest first, with the meetings behind them.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::components::{Card, Track};
use crate::domain::course::{Course, MonthOfHours};
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::domain::programme::Rules;
use crate::text::{Language, calendar, common, coordinator, hours, time};

/// Shows hours and meetings.
pub fn hours_card(course: &Course, rules: &Rules, today: NaiveDate, language: Language) -> AnyView {
    let months = course.months(rules, today);
    let meetings: Vec<&Meeting> = course.standing_meetings().rev().map(|thing| &thing.shown.fact).collect();
    let shares: Vec<f64> = months.iter().map(|month| share(*month)).collect();
    let row = |meeting: &&Meeting| meeting_row(course, meeting, rules, today, language);
    let has_something = |month: &&MonthOfHours| {
        month.month.first_day <= today || meetings.iter().any(|meeting| month.month.holds(meeting.held_on))
    };
    let groups: Vec<AnyView> = months
        .iter()
        .rev()
        .filter(has_something)
        .map(|month| {
            let rows: Vec<AnyView> =
                meetings.iter().filter(|meeting| month.month.holds(meeting.held_on)).map(row).collect();
            let list = if rows.is_empty() {
                view! { <p class="soft">{coordinator::no_meetings(language)}</p> }.into_any()
            } else {
                view! { <ul class="meeting-list">{rows}</ul> }.into_any()
            };
            view! { {month_heading(*month, language)} {list} }.into_any()
        })
        .collect();
    let outside = meetings.iter().filter(|meeting| !months.iter().any(|month| month.month.holds(meeting.held_on)));
    let outside: Vec<AnyView> = outside.map(row).collect();
    let in_all = time::hours(language, course.time_in_all(rules, today));
    let is_blank = groups.is_empty() && outside.is_empty();
    let track = (!shares.is_empty()).then(|| {
        let label = coordinator::hours_of_course(language, &in_all);
        view! { <Track shares=Signal::stored(shares) label=label/> }
    });
    view! {
        <Card title=coordinator::hours_heading(language)>
            {track}
            <p class="strong">{coordinator::hours_of_course(language, &in_all)}</p>
            {is_blank.then(|| view! { <p class="soft">{coordinator::no_months(language)}</p> })}
            {groups}
            {outside_months(outside, language)}
        </Card>
    }
    .into_any()
}

fn share(month: MonthOfHours) -> f64 {
    f64::from(month.together.count()) / f64::from(month.target.count().max(1))
}

fn month_heading(month: MonthOfHours, language: Language) -> impl IntoView {
    let [from, until] = [month.month.first_day, month.month.last_day].map(|day| calendar::short_day(language, day));
    let [together, target] = [month.together, month.target].map(|minutes| time::hours_number(language, minutes));
    view! {
        <div class="row pair-month">
            <h3>{coordinator::month_heading(language, &month.month.number.to_string(), &from, &until)}</h3>
            <p class="number">{coordinator::month_sum(language, &together, &target)}</p>
        </div>
    }
}

fn outside_months(rows: Vec<AnyView>, language: Language) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let shown = view! {
        <h3 class="pair-month">{coordinator::outside(language)}</h3>
        <p class="soft">{coordinator::not_counted(language)}</p>
        <ul class="meeting-list">{rows}</ul>
    };
    Some(shown.into_any())
}

fn meeting_row(course: &Course, meeting: &Meeting, rules: &Rules, today: NaiveDate, language: Language) -> AnyView {
    let day = meeting.held_on;
    let month = calendar::short_day(language, day);
    let month = month.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.').trim_start().to_owned();
    let length = meeting.kind.took_place().then(|| time::length(language, meeting.minutes));
    let focus: Vec<&str> = meeting.focus.iter().map(|area| common::focus_area(language, *area)).collect();
    let note = meeting.note.as_ref().map(ToString::to_string);
    let lines = [
        (!focus.is_empty()).then(|| focus.join(", ")),
        note,
        (day > today).then(|| hours::to_come(language).to_owned()),
        (meeting.kind.took_place() && !rules.counts.contains(&meeting.kind))
            .then(|| hours::counts_not(language).to_owned()),
    ];
    let lines = lines.into_iter().flatten().map(|line| view! { <p class="soft"><bdi>{line}</bdi></p> }).collect_view();
    view! {
        <li class="meeting-list__meeting">
            <span class="meeting-list__day">
                <strong>{day.day()}</strong>
                " "
                {month}
            </span>
            <div class="meeting-list__words">
                <p><bdi>{what(course, meeting, language)}</bdi></p>
                {lines}
            </div>
            <span class="meeting-list__hours">{length}</span>
        </li>
    }
    .into_any()
}

fn what(course: &Course, meeting: &Meeting, language: Language) -> String {
    let who = meeting.cancelled_by.map(|side| coordinator::name_of(language, side, course.pair()));
    match (meeting.kind, who) {
        (MeetingKind::Cancelled, Some(name)) => hours::cancelled_by(language, &name),
        (MeetingKind::DidNotCome, Some(name)) => hours::did_not_come(language, &name),
        (kind, _) => common::meeting_kind(language, kind).to_owned(),
    }
}
