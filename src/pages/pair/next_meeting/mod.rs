//! When and where they meet next, and what they want to take up there.

mod cancel;
mod form;
mod plan;
mod reminders;
mod topics;

pub use plan::bring_back_plan;

use leptos::prelude::*;

use chrono::NaiveDate;

use self::plan::{invitation, plan_with_day, save_in_calendar, topics_in_use, when_words};
use super::appointment::text_acts;
use super::log_meeting::{self, Prefill};
use crate::address::Screen;
use crate::components::{Button, ButtonLink, Card, Disclosure, Icon, Look, Page, WayOut};
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::planning::to_log;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::pages::navigator;
use crate::text::{calendar, common, next_meeting};

/// Plans the next meeting; once there is a day, shows it. What to take up can be written before there is one.
pub fn screen(view: CourseView) -> AnyView {
    let is_planned = Memo::new(move |_| plan_with_day(view).is_some());
    let shown = move || if is_planned.get() { planned(view) } else { unplanned(view) };
    view! {
        <Page title=next_meeting::title(view.language) way_out=WayOut::Back(view.way_to(Screen::Home)) aside=saved_tag>
            {shown}
            {move || reminders::card(view)}
        </Page>
    }
    .into_any()
}

/// Shows the plan on the first screen, and the way to it; what became of it once its day is past.
pub fn card(view: CourseView) -> AnyView {
    let is_asking = RwSignal::new(false);
    let to_log_form = way_to_log_form(view);
    let inside = move || match plan_with_day(view) {
        None => no_plan(view),
        Some((plan, day)) => plan_card(&plan, day, view, is_asking, to_log_form),
    };
    view! {
        {inside}
        {cancel::dialog(view, is_asking)}
    }
    .into_any()
}

fn way_to_log_form(view: CourseView) -> Callback<()> {
    let navigate = navigator();
    Callback::new(move |()| navigate(view.at(Screen::Log)))
}

fn no_plan(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Card title=next_meeting::title(language)>
            <p class="soft">{next_meeting::none(language)} " " {next_meeting::none_more(language)}</p>
            <ButtonLink href=view.way_to(Screen::NextMeeting) look=Look::Quiet icon=Icon::Calendar>
                {next_meeting::plan(language)}
            </ButtonLink>
            {topics(view)}
        </Card>
    }
    .into_any()
}

fn plan_card(
    plan: &NextMeeting,
    planned_on: NaiveDate,
    view: CourseView,
    is_asking: RwSignal<bool>,
    to_log_form: Callback<()>,
) -> AnyView {
    let language = view.language;
    let way = view.way_to(Screen::NextMeeting);
    let edit = move || view! { <ButtonLink href=way look=Look::Quiet>{common::edit(language)}</ButtonLink> };
    let (facts, acts) = (plan_facts(plan, planned_on, view), card_acts(plan, planned_on, view, is_asking, to_log_form));
    view! {
        <Card title=next_meeting::title(language) action=edit>
            {facts}
            {topics(view)}
            {acts}
        </Card>
    }
    .into_any()
}

/// Lists what to take up, below what was said before; nothing where there is nothing.
fn topics(view: CourseView) -> Option<AnyView> {
    let lines: Vec<AnyView> = topics_in_use(view).into_iter().map(topics::topic_line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <hr class="rule"/>
            <h3 class="visually-hidden">{next_meeting::topics(view.language)}</h3>
            <ul class="stack stack--tight">{lines}</ul>
        }
        .into_any()
    })
}

/// Says the day in words, and the place.
fn plan_facts(plan: &NextMeeting, planned_on: NaiveDate, view: CourseView) -> AnyView {
    let when = calendar::capital(&when_words(plan, planned_on, view));
    let place = plan.place.as_ref().map(|place| view! { <p class="soft"><bdi>{place.to_string()}</bdi></p> });
    view! {
        <p class="strong">{when}</p>
        {place}
    }
    .into_any()
}

fn card_acts(
    plan: &NextMeeting,
    planned_on: NaiveDate,
    view: CourseView,
    is_asking: RwSignal<bool>,
    to_log_form: Callback<()>,
) -> AnyView {
    let language = view.language;
    let is_past = to_log(&view.read(), view.today).is_some();
    let prefill = Prefill {
        course: view.id,
        held_on: planned_on,
        kind: MeetingKind::InPerson,
        minutes: None,
        place: plan.place.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    let log = move |()| {
        log_meeting::fill_in(prefill.clone());
        to_log_form.run(());
    };
    let question = is_past.then(|| {
        let day = calendar::meeting_day(language, planned_on);
        view! {
            <p>{next_meeting::was_planned(language, &day)}</p>
            <Button look=Look::Secondary icon=Icon::Plus on_press=log>{next_meeting::log_it(language)}</Button>
        }
    });
    view! {
        {question}
        <div class="acts">
            <Button look=Look::Quiet on_press=move |()| is_asking.set(true)>{next_meeting::we_cancelled(language)}</Button>
        </div>
    }
    .into_any()
}

fn unplanned(view: CourseView) -> AnyView {
    view! {
        <Card>{form::form(view)}</Card>
        {topics::card(view)}
    }
    .into_any()
}

fn planned(view: CourseView) -> AnyView {
    let language = view.language;
    let is_asking = RwSignal::new(false);
    let to_log_form = way_to_log_form(view);
    let facts = move || {
        plan_with_day(view).map(|(plan, day)| {
            let (facts, acts) = (plan_facts(&plan, day, view), card_acts(&plan, day, view, is_asking, to_log_form));
            view! { <Card>{facts} {acts}</Card> }
        })
    };
    let ways_out = move || plan_with_day(view).map(|(plan, day)| text_acts(invitation(&plan, day, language), language));
    view! {
        {facts}
        {topics::card(view)}
        <div class="stack stack--tight">
            <Button look=Look::Secondary icon=Icon::Calendar on_press=move |()| save_in_calendar(view)>
                {next_meeting::to_calendar(language)}
            </Button>
            {ways_out}
        </div>
        <Disclosure title=next_meeting::change(language)>{form::form(view)}</Disclosure>
        <Button look=Look::Quiet on_press=move |()| plan::forget(view)>{next_meeting::forget(language)}</Button>
        {cancel::dialog(view, is_asking)}
    }
    .into_any()
}
