//! One month of meetings.

use leptos::prelude::*;
use leptos_router::components::A;

use super::versions::history;
use crate::address::Screen;
use crate::components::{Card, Icon};
use crate::domain::course::Course;
use crate::domain::facts::meeting::Meeting;
use crate::domain::kind::Kind;
use crate::domain::months::CourseMonth;
use crate::domain::programme::Rules;
use crate::domain::thing::Thing;
use crate::pages::course_view::CourseView;
use crate::pages::pair::meeting_words::{icon_of, kind_words};
use crate::pages::pair::settle as edited_twice;
use crate::text::{calendar, home, hours, time};

/// Shows meetings of a month, or of the days before the course, with what the whole month adds up to.
pub(super) fn card(
    course: &Course,
    month: Option<CourseMonth>,
    meetings: &[&Thing<Meeting>],
    rules: &Rules,
    view: CourseView,
) -> AnyView {
    let rows: Vec<AnyView> = meetings.iter().map(|meeting| row(course, meeting, rules, view)).collect();
    let (title, sum) = heading(course, month, rules, view);
    view! {
        <Card title=title>
            <p class="soft">{sum}</p>
            <ul class="meeting-list">{rows}</ul>
        </Card>
    }
    .into_any()
}

fn heading(course: &Course, month: Option<CourseMonth>, rules: &Rules, view: CourseView) -> (String, String) {
    let language = view.language;
    let Some(month) = month else {
        return (hours::before_start(language).to_owned(), hours::before_start_more(language).to_owned());
    };
    let [first, last] = [month.first_day, month.last_day].map(|day| calendar::short_day(language, day));
    let days = home::month_days(language, &first, &last);
    let together = course.time_between(month.first_day, month.last_day, rules, view.today);
    let [together, target] = [together, rules.time_a_month].map(|time| time::hours_number(language, time));
    let title = hours::month_heading(language, &month.number.to_string(), &days);
    (title, hours::month_sum(language, &together, &target))
}

fn row(course: &Course, thing: &Thing<Meeting>, rules: &Rules, view: CourseView) -> AnyView {
    let language = view.language;
    let meeting = &thing.shown.fact;
    let day = calendar::list_day(language, meeting.held_on);
    let what = kind_words(course, meeting, language);
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
    let line = view! {
        <Icon of=icon_of(meeting.kind)/>
        <span class="meeting-list__words">
            <span class="meeting-list__day">{day}</span>
            <span class="soft">{what}</span>
        </span>
        <span class="meeting-list__length">{length}</span>
    };
    // After the end there is nothing to put right.
    let head = if course.takes(Kind::Meeting) {
        let way = view.way_to(Screen::Meeting(thing.subject));
        view! { <A href=way attr:class="meeting-list__line meeting-list__line--link">{line}</A> }.into_any()
    } else {
        view! { <div class="meeting-list__line">{line}</div> }.into_any()
    };
    view! {
        <li class="meeting-list__row">
            {head}
            {aside.map(|words| view! { <p class="soft">{words}</p> })}
            {details}
            {history(course, thing, view)}
            {(!thing.rivals.is_empty()).then(|| edited_twice::notice(view))}
        </li>
    }
    .into_any()
}
