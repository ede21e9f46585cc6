//! The questions of the counsellor or the contact: each answer by choice, each side on its own phone, and for one reader alone.

mod form;

use chrono::NaiveDate;
use leptos::prelude::*;

use self::form::{Form, questions};
use super::contacts::call_button;
use super::taking_back::take_back;
use crate::address::Screen;
use crate::components::{Button, ButtonLink, Card, Disclosure, Icon, Look, Page, Tone, WayOut};
use crate::domain::course::Course;
use crate::domain::facts::check_in::{MentorCheckIn, YouthCheckIn};
use crate::domain::id::ChangeId;
use crate::domain::side::Side;
use crate::pages::course_view::CourseView;
use crate::text::{calendar, check_in};

/// Asks how it goes.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let lead = match view.side() {
        Side::Youth => check_in::lead_youth(language),
        _ => check_in::lead_mentor(language),
    };
    let form = Form::new(view);
    let is_done = RwSignal::new(false);
    let asked = move || if is_done.get() { thanks(view, is_done) } else { questions(view, form, is_done) };
    view! {
        <Page title=check_in::title(language) way_out=WayOut::Back(view.way_to(Screen::Help))>
            <p class="lead">{lead}</p>
            {who_reads(view)}
            {asked}
            {move || earlier(view)}
            <Card title=check_in::rather_talk(language)>{call_button(view, Look::Secondary)}</Card>
        </Page>
    }
    .into_any()
}

fn who_reads(view: CourseView) -> AnyView {
    let language = view.language;
    let other = view.name_of(view.other_side());
    let only = if view.side() == Side::Youth { check_in::only_counsellor } else { check_in::only_contact };
    view! {
        <Card title=check_in::who_reads(language) tone=Tone::Brand>
            <p class="strong">{only(language, &other)}</p>
            <p>{check_in::not_in_files(language, &other)} " " {check_in::only_when_sent(language)}</p>
        </Card>
    }
    .into_any()
}

fn thanks(view: CourseView, is_done: RwSignal<bool>) -> AnyView {
    let language = view.language;
    let not_sent = match view.side() {
        Side::Youth => check_in::not_sent_counsellor(language),
        _ => check_in::not_sent_contact(language),
    };
    view! {
        <Card title=check_in::thanks(language)>
            <p>{not_sent}</p>
            <div class="acts">
                <ButtonLink href=view.way_to(Screen::SendToMunicipality) icon=Icon::Share>{check_in::send(language)}</ButtonLink>
                <Button look=Look::Quiet on_press=move |()| is_done.set(false)>{check_in::answer_again(language)}</Button>
            </div>
        </Card>
    }
    .into_any()
}

/// One earlier check-in, whoever of the two answered it.
struct Answered {
    shown: ChangeId,
    checked_on: NaiveDate,
    lines: Vec<String>,
}

fn answered(course: &Course, view: CourseView) -> Vec<Answered> {
    let language = view.language;
    let other = view.name_of(view.other_side());
    let youth = course.youth_check_ins.iter().map(|said| {
        let lines = check_in::youth_answers(language, &said.fact, &other);
        Answered { shown: said.id, checked_on: said.fact.checked_on, lines }
    });
    let mentor = course.mentor_check_ins.iter().map(|said| {
        let lines = check_in::mentor_answers(language, &said.fact, &other);
        Answered { shown: said.id, checked_on: said.fact.checked_on, lines }
    });
    if view.side() == Side::Youth { youth.collect() } else { mentor.collect() }
}

fn earlier(view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let rows: Vec<AnyView> = answered(&view.read(), view).into_iter().rev().map(|said| row(said, view)).collect();
    if rows.is_empty() {
        return None;
    }
    let list = view! {
        <section class="stack stack--tight" aria-labelledby="earlier">
            <h2 class="section-title" id="earlier">{check_in::earlier(language)}</h2>
            {rows}
            <ButtonLink href=view.way_to(Screen::SendToMunicipality) look=Look::Secondary icon=Icon::Share>
                {check_in::send(language)}
            </ButtonLink>
        </section>
    };
    Some(list.into_any())
}

fn row(said: Answered, view: CourseView) -> AnyView {
    let language = view.language;
    let Answered { shown, checked_on, lines } = said;
    let take = move |()| match view.side() {
        Side::Youth => take_back::<YouthCheckIn>(view, view.side(), shown, check_in::removed(language)),
        _ => take_back::<MentorCheckIn>(view, view.side(), shown, check_in::removed(language)),
    };
    let lines = lines.into_iter().map(|line| view! { <p><bdi>{line}</bdi></p> }).collect_view();
    view! {
        <Disclosure title=check_in::answered_on(language, &calendar::day(language, checked_on))>
            <div class="stack stack--tight">{lines}</div>
            <Button look=Look::Secondary on_press=take>{check_in::remove(language)}</Button>
        </Disclosure>
    }
    .into_any()
}
