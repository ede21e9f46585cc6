//! Network events of the programme: the coming ones first, whether the two come, and logging those they were at.

use leptos::prelude::*;

use super::appointment::save_for_calendar;
use super::log_meeting::{self, Prefill};
use crate::address::Screen;
use crate::components::{Button, Card, Empty, Icon, Look, Page, Tag, Tone, WayOut};
use crate::domain::course::Course;
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::facts::sign_up::{Coming, SignUp};
use crate::domain::hours::Minutes;
use crate::domain::programme::Event;
use crate::domain::words::Line;
use crate::exchange::calendar::{Alarm, Appointment};
use crate::pages::course_view::CourseView;
use crate::pages::frame::waiting_here;
use crate::pages::{navigator, notices};
use crate::state::{ProgrammeState, workspace};
use crate::text::{Language, calendar, events, next_meeting, time};

/// How much of a calendar an event takes whose length the programme does not say.
const USUAL_LENGTH: Minutes = Minutes::from_hours(2);

/// Lists the events.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let log = Callback::new({
        let navigate = navigator();
        move |()| navigate(view.at(Screen::Log))
    });
    view! {
        <Page title=events::title(language) way_out=WayOut::Back(view.way_to(Screen::Home))>
            <p class="lead">{events::lead(language)}</p>
            {move || list(view, log)}
            <p class="line soft">
                <Icon of=Icon::Info/>
                <span>{events::municipality_sees(language)}</span>
            </p>
        </Page>
    }
    .into_any()
}

fn list(view: CourseView, log: Callback<()>) -> AnyView {
    let language = view.language;
    let listed = match &*workspace().programme.read() {
        ProgrammeState::Loading => return waiting_here(),
        ProgrammeState::Failed(_) => return not_fetched(language),
        ProgrammeState::Known(programme) => programme.events.clone(),
    };
    if listed.is_empty() {
        let (title, text) = (events::empty(language), events::empty_more(language));
        return view! { <Empty icon=Icon::Calendar title=title text=text/> }.into_any();
    }
    let course = view.read();
    let (to_come, past): (Vec<_>, Vec<_>) = listed.into_iter().partition(|event| event.held_on >= view.today);
    let to_come: Vec<AnyView> = to_come.into_iter().map(|event| coming_card(&course, event, view)).collect();
    let none_to_come = to_come.is_empty().then(|| view! { <p>{events::none_to_come(language)}</p> });
    let past: Vec<AnyView> = past.into_iter().rev().map(|event| past_card(&course, &event, view, log)).collect();
    let past = (!past.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="past-events">
                <h2 class="section-title" id="past-events">{events::past(language)}</h2>
                {past}
            </section>
        }
    });
    view! {
        {none_to_come}
        {to_come}
        {past}
    }
    .into_any()
}

fn not_fetched(language: Language) -> AnyView {
    let fetch = |()| workspace().fetch_programme();
    view! {
        <Empty icon=Icon::Calendar title=events::not_fetched(language)>
            <Button look=Look::Secondary on_press=fetch>{events::fetch_again(language)}</Button>
        </Empty>
    }
    .into_any()
}

/// Says when, where and what.
fn facts(event: &Event, view: CourseView) -> AnyView {
    let language = view.language;
    let day = calendar::capital(&calendar::meeting_day(language, event.held_on));
    let when = match event.begins_at {
        Some(at) => format!("{day} {}", calendar::time_of_day(language, at)),
        None => day,
    };
    let length = event.length.map(|length| view! { <p class="soft">{time::length(language, length)}</p> });
    let place = event.place.clone().map(|place| view! { <p class="soft"><bdi>{place}</bdi></p> });
    let about = event.about.clone().map(|about| view! { <p><bdi>{about}</bdi></p> });
    view! {
        <p class="strong">{when}</p>
        {length}
        {place}
        {about}
    }
    .into_any()
}

/// Finds what they said last about an event; the course knows it by its name as a line.
fn coming_to(course: &Course, event: &Event) -> Option<Coming> {
    Line::parse(&event.id).ok().and_then(|id| course.coming_to(id.as_str()))
}

fn coming_card(course: &Course, event: Event, view: CourseView) -> AnyView {
    let language = view.language;
    let (said, title, facts) = (coming_to(course, &event), event.title.clone(), facts(&event, view));
    let state = said.map(|coming| match coming {
        Coming::Yes => view! { <Tag tone=Tone::Ok icon=Icon::Check>{events::coming(language)}</Tag> }.into_any(),
        Coming::No => view! { <Tag icon=Icon::Close>{events::not_coming(language)}</Tag> }.into_any(),
    });
    let event = StoredValue::new(event);
    let say = move |coming: Coming| {
        let words = if coming == Coming::Yes { events::we_come } else { events::we_do_not_come };
        let say = move |()| event.with_value(|event| say(event, coming, view));
        (said != Some(coming)).then(|| {
            view! { <Button look=Look::Secondary on_press=say>{words(language)}</Button> }
        })
    };
    let keep = move |()| event.with_value(|event| save(event, view));
    view! {
        <Card title=title>
            {state}
            {facts}
            <div class="acts">
                {say(Coming::Yes)}
                {say(Coming::No)}
                <Button look=Look::Quiet icon=Icon::Calendar on_press=keep>{next_meeting::to_calendar(language)}</Button>
            </div>
        </Card>
    }
    .into_any()
}

fn say(event: &Event, coming: Coming, view: CourseView) {
    let Ok(id) = Line::parse(&event.id) else { return };
    let is_written = view.write(|history, pen, _| {
        history.tell(pen, &SignUp { event: id, coming });
    });
    if is_written {
        let words = if coming == Coming::Yes { events::said_yes } else { events::said_no };
        notices().say(words(view.language, &event.title));
    }
}

fn save(event: &Event, view: CourseView) {
    let appointment = Appointment {
        uid: format!("event-{}", event.id),
        version: 0,
        title: event.title.clone(),
        day: event.held_on,
        at: event.begins_at,
        length: event.length.unwrap_or(USUAL_LENGTH),
        place: event.place.clone(),
        about: event.about.clone(),
        alarm: Alarm::for_day(event.held_on, view.today),
    };
    save_for_calendar(&appointment, events::calendar_saved(view.language), view.language);
}

fn past_card(course: &Course, event: &Event, view: CourseView, log: Callback<()>) -> AnyView {
    let language = view.language;
    let is_logged = course
        .standing_meetings()
        .map(|meeting| &meeting.shown.fact)
        .any(|meeting| meeting.kind == MeetingKind::NetworkEvent && meeting.held_on == event.held_on);
    let prefill = Prefill {
        course: view.id,
        held_on: event.held_on,
        kind: MeetingKind::NetworkEvent,
        minutes: event.length,
        place: event.place.clone().unwrap_or_default(),
    };
    let log_it = move |()| {
        log_meeting::fill_in(prefill.clone());
        log.run(());
    };
    let act = if is_logged {
        Some(view! { <Tag tone=Tone::Ok icon=Icon::Check>{events::logged(language)}</Tag> }.into_any())
    } else if coming_to(course, event) == Some(Coming::Yes) {
        Some(view! { <Button look=Look::Secondary icon=Icon::Plus on_press=log_it>{events::log_hours(language)}</Button> }.into_any())
    } else {
        None
    };
    let (title, facts) = (event.title.clone(), facts(event, view));
    view! {
        <Card title=title>
            {facts}
            {act}
        </Card>
    }
    .into_any()
}
