//! What was edited on both phones, one card for each thing: both versions, where they differ, and one tap to choose.

use leptos::prelude::*;

use super::names;
use crate::address::Screen;
use crate::browser::clock;
use crate::components::{Alert, Button, ButtonLink, Card, Empty, Icon, Look, Page, Tag, Tone, WayOut};
use crate::domain::double_edit::{DoubleEdit, OneOf};
use crate::domain::kind::KindName;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::text::{calendar, common, field_words, fields, settle};

/// Shows every double edit that nobody has settled.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let cards = move || {
        let edits = view.read().edited_twice();
        if edits.is_empty() {
            return nothing_to_choose(view);
        }
        let cards: Vec<AnyView> = edits.iter().map(|edit| edit_card(view, edit)).collect();
        view! { <p>{settle::lead(language)}</p> {cards} }.into_any()
    };
    view! {
        <Page title=settle::title(language) way_out=WayOut::Back(view.way_to(Screen::Home))>
            {cards}
        </Page>
    }
    .into_any()
}

/// Says that something on this screen was edited on both phones, and leads to where one version is chosen.
pub fn notice(view: CourseView) -> AnyView {
    view! {
        <Alert tone=Tone::Warn title=settle::edited_twice(view.language)>
            <ButtonLink href=view.way_to(Screen::Settle) look=Look::Secondary>{settle::choose(view.language)}</ButtonLink>
        </Alert>
    }
    .into_any()
}

fn nothing_to_choose(view: CourseView) -> AnyView {
    view! {
        <Empty icon=Icon::Check title=settle::none(view.language)>
            <ButtonLink href=view.way_to(Screen::Home)>{common::home(view.language)}</ButtonLink>
        </Empty>
    }
    .into_any()
}

fn edit_card(view: CourseView, edit: &DoubleEdit) -> AnyView {
    let title = calendar::capital(fields::kind_name(view.language, &KindName::Known(edit.kind)));
    let versions: Vec<AnyView> =
        edit.versions.iter().enumerate().map(|(place, one)| version(view, edit, one, place == 0)).collect();
    view! { <Card title=title><div class="versions">{versions}</div></Card> }.into_any()
}

fn version(view: CourseView, edit: &DoubleEdit, one: &OneOf, is_shown: bool) -> AnyView {
    let language = view.language;
    let name = names::name_of(&view.read_once(), one.by, language);
    let day = calendar::day(language, clock::local_time(one.stamp.moment).date());
    let lines: Vec<AnyView> = edit.differing().into_iter().map(|field| line(view, edit, one, field)).collect();
    let (whole, chosen) = (edit.clone(), one.clone());
    let choose = move |()| {
        let (edit, chosen) = (whole.clone(), chosen.clone());
        let is_written = view.write(move |history, pen, _| {
            history.settle(pen, &edit, &chosen);
        });
        if is_written {
            notices().say(settle::settled(language));
        }
    };
    view! {
        <section class="versions__one">
            <p class="soft">
                <bdi>{settle::written(language, &name, &day)}</bdi>
                " "
                {is_shown.then(|| view! { <Tag>{settle::shown_now(language)}</Tag> })}
            </p>
            <dl class="versions__fields">{lines}</dl>
            <Button look=Look::Secondary icon=Icon::Check on_press=choose>{settle::keep_of(language, &name)}</Button>
        </section>
    }
    .into_any()
}

fn line(view: CourseView, edit: &DoubleEdit, one: &OneOf, field: &str) -> AnyView {
    let language = view.language;
    let label = calendar::capital(fields::field_name(language, field));
    let words = field_words::field(language, edit.kind, &one.fields, field);
    let words = words.unwrap_or_else(|| settle::nothing_said(language).to_owned());
    view! { <dt>{label}</dt> <dd><bdi>{words}</bdi></dd> }.into_any()
}
