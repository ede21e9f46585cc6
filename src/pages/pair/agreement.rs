//! The agreement as it stands, and each side's yes to exactly that text.

use leptos::prelude::*;

use super::names::name_of;
use crate::address::Screen;
use crate::browser::clock;
use crate::components::{Button, ButtonLink, Card, Disclosure, Empty, Icon, Look, Page, Tag, Tone};
use crate::domain::course::{AgreementState, BOTH_SIDES, Course};
use crate::domain::fact::Fact;
use crate::domain::facts::agreement::{Agreement, Weekday};
use crate::domain::facts::confirmation::Confirmation;
use crate::domain::side::Side;
use crate::domain::thing::{Thing, Version};
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::pages::notices;
use crate::text::{Language, agreement, calendar, common, hours};

/// Shows the agreement.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Page title=agreement::title(language) subtitle=agreement::subtitle(language) aside=saved_tag>
            {move || content(view)}
        </Page>
    }
    .into_any()
}

fn content(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let write = view.way_to(Screen::WriteAgreement);
    let Some(thing) = &course.agreement else {
        return view! {
            <Empty icon=Icon::Agreement title=agreement::empty(language)>
                <ButtonLink href=write icon=Icon::Agreement>{agreement::write(language)}</ButtonLink>
            </Empty>
        }
        .into_any();
    };
    let text = agreement_text(&thing.shown.fact, language);
    view! {
        <Card>{text}</Card>
        {yes_card(&course, thing, view)}
        {rivals(&course, thing, view)}
        <ButtonLink href=write look=Look::Secondary>{agreement::change(language)}</ButtonLink>
        {earlier(thing, language)}
    }
    .into_any()
}

/// Shows the words of an agreement, part by part.
pub fn agreement_text(text: &Agreement, language: Language) -> AnyView {
    let words = |words: &Option<Prose>| words.as_ref().map(ToString::to_string);
    let contact = [contact_line(text, language), words(&text.contact_words)];
    let notice =
        text.notice.map(|notice| agreement::notice_line(language, &common::notice(language, notice).to_lowercase()));
    let wait = text.wait.map(|wait| common::wait(language, wait).to_owned());
    let part = |title: &'static str, lines: Vec<Option<String>>| {
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        let lines = if lines.is_empty() { vec![agreement::nothing_yet(language).to_owned()] } else { lines };
        view! {
            <h2 class="agreement__part">{title}</h2>
            {lines.into_iter().map(|line| view! { <p class="agreement__line"><bdi>{line}</bdi></p> }).collect_view()}
        }
    };
    view! {
        <div class="agreement">
            {part(agreement::contact(language), contact.to_vec())}
            {part(agreement::cancelling(language), vec![notice, words(&text.cancel_words)])}
            {part(agreement::delays(language), vec![wait, words(&text.delay_words)])}
            {text.rules.is_some().then(|| part(agreement::rules(language), vec![words(&text.rules)]))}
            <p class="agreement__voluntary">{agreement::voluntary(language)}</p>
        </div>
    }
    .into_any()
}

/// Says days, times and ways in one line: "mandag, tirsdag, mellem kl. 9.00 og kl. 16.00, sms".
fn contact_line(text: &Agreement, language: Language) -> Option<String> {
    let day = |day: &Weekday| {
        calendar::weekday_name(language, Weekday::ALL.iter().position(|known| known == day).unwrap_or_default())
    };
    let mut parts: Vec<String> = Vec::new();
    if !text.days.is_empty() {
        let days: Vec<&str> = text.days.iter().map(day).collect();
        parts.push(days.join(", "));
    }
    if let (Some(from), Some(until)) = (text.from, text.until) {
        let [from, until] = [from, until].map(|time| calendar::time_of_day(language, time));
        parts.push(agreement::between(language, &from, &until));
    }
    let ways: Vec<&str> = text.ways.iter().map(|way| common::way(language, *way)).collect();
    if !ways.is_empty() {
        parts.push(ways.join(", ").to_lowercase());
    }
    let line = parts.join(" · ");
    (!line.is_empty()).then(|| calendar::capital(&line))
}

fn yes_card(course: &Course, thing: &Thing<Agreement>, view: CourseView) -> AnyView {
    let language = view.language;
    let is_agreed = matches!(course.agreement_state(), AgreementState::Agreed(_));
    let title = if is_agreed { agreement::agreed(language) } else { agreement::yes_heading(language) };
    let row = |side: Side| {
        let name = name_of(course, side, language);
        match course.yes_of(side, thing) {
            Some(day) => {
                let words = agreement::yes_on(language, &name, &calendar::day(language, day));
                view! { <p><Tag tone=Tone::Ok icon=Icon::Check>{words}</Tag></p> }.into_any()
            }
            None => yes_button(side, name, thing, view),
        }
    };
    let rows = BOTH_SIDES.map(row);
    view! {
        <Card title=title>
            <p class="soft">{agreement::yes_exact(language)}</p>
            <div class="stack stack--tight">{rows}</div>
        </Card>
    }
    .into_any()
}

fn yes_button(side: Side, name: String, thing: &Thing<Agreement>, view: CourseView) -> AnyView {
    let language = view.language;
    let (id, text) = (thing.shown.id, thing.shown.fact.write().digest());
    let words = agreement::say_yes(language, &name);
    let say_yes = move |()| {
        let yes = Confirmation { agreement: id, text, confirmed_on: view.today };
        view.write_as(side, |history, pen, _| {
            history.tell(pen, &yes);
        });
        notices().say(agreement::yes_saved(language, &name));
    };
    view! { <Button icon=Icon::Check on_press=say_yes>{words}</Button> }.into_any()
}

fn rivals(course: &Course, thing: &Thing<Agreement>, view: CourseView) -> AnyView {
    let language = view.language;
    let settle = move |version: &Version<Agreement>, words: &'static str| {
        let chosen = version.fact.clone();
        let settle = move |()| {
            view.write(|history, pen, course| {
                history.tell_only(pen, view.id, course.agreement.as_ref(), &chosen);
            });
        };
        view! { <Button look=Look::Secondary on_press=settle>{words}</Button> }
    };
    let rival = |rival: &Version<Agreement>| {
        let who = name_of(course, rival.by, language);
        let text = agreement_text(&rival.fact, language);
        let acts = [settle(rival, hours::take_other(language)), settle(&thing.shown, hours::keep_shown(language))];
        view! {
            <Card tone=Tone::Warn title=agreement::double_edit(language)>
                <p>{hours::other_version(language, &who)}</p>
                {text}
                <div class="cluster">{acts}</div>
            </Card>
        }
    };
    thing.rivals.iter().map(rival).collect_view().into_any()
}

fn earlier(thing: &Thing<Agreement>, language: Language) -> Option<AnyView> {
    let earlier = thing.trail.iter().rev().filter(|version| version.id != thing.shown.id);
    let rows: Vec<AnyView> = earlier
        .map(|version| {
            let day = calendar::day(language, clock::day_of(version.stamp.moment));
            view! {
                <h3>{agreement::version_of(language, &day)}</h3>
                {agreement_text(&version.fact, language)}
            }
            .into_any()
        })
        .collect();
    let is_first = rows.is_empty();
    (!is_first).then(|| view! { <Disclosure title=agreement::older(language)>{rows}</Disclosure> }.into_any())
}
