//! One pair, as far as its files tell: why to look, hours and meetings, agreement, goals, files; and how to delete it here.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{desk, without_rules};
use super::pair_row::{example_tag, tone};
use super::{after_card, agreement_card, dossier, goals_card, hours_card, told_card};
use crate::address::Address;
use crate::browser::clock;
use crate::components::{Button, ButtonLink, Card, Dialog, Icon, Look, Page, Tag, WayOut};
use crate::domain::course::Course;
use crate::domain::facts::received::Received;
use crate::domain::flags::flags;
use crate::domain::id::CourseId;
use crate::domain::programme::Rules;
use crate::domain::thing::Version;
use crate::pages::course_view::CourseView;
use crate::pages::{language, notices, print_button, rules};
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::errors::keeping;
use crate::text::{Language, calendar, coordinator};

/// Shows what is known of the pair that the address names.
pub fn pair_page(id: CourseId) -> AnyView {
    desk(move || pair_or_receipt(id))
}

fn pair_or_receipt(id: CourseId) -> AnyView {
    let language = language();
    let receipt = RwSignal::new(None::<String>);
    let course = workspace().course(Shelf::Municipality, id);
    let is_here = Memo::new(move |_| course.read().is_some());
    let rules = rules();
    let shown = move || match (receipt.get(), is_here.get(), rules.get()) {
        (Some(receipt), ..) => gone(coordinator::removed_title(language), receipt, language),
        (None, false, _) => {
            gone(coordinator::not_found_title(language), coordinator::not_found(language).to_owned(), language)
        }
        (None, true, None) => without_rules(),
        (None, true, Some(rules)) => pair(id, course, receipt, rules, language),
    };
    shown.into_any()
}

fn gone(title: &'static str, words: String, language: Language) -> AnyView {
    view! {
        <Page title=title>
            <p role="status"><bdi>{words}</bdi></p>
            <div class="cluster">
                <ButtonLink href=Address::Courses(Shelf::Municipality) icon=Icon::People>{coordinator::see_pairs(language)}</ButtonLink>
            </div>
        </Page>
    }
    .into_any()
}

fn pair(
    id: CourseId,
    course: Memo<Option<Arc<Course>>>,
    receipt: RwSignal<Option<String>>,
    rules: Rules,
    language: Language,
) -> AnyView {
    let is_asking = RwSignal::new(false);
    let names =
        Memo::new(move |_| coordinator::names(language, course.read().as_ref().and_then(|course| course.pair())));
    let started = move || {
        let course = course.read();
        let pair = course.as_ref().and_then(|course| course.pair())?;
        Some(coordinator::going_since(language, &calendar::day(language, pair.started_on)))
    };
    let view = CourseView {
        shelf: Shelf::Municipality,
        id,
        course,
        today: clock::today(),
        language,
        rules: crate::pages::rules(),
    };
    let cards = move || course.get().map(|course| cards(&course, &rules, view));
    let remove = move |()| {
        let said = coordinator::removed(language, &names.get_untracked(), &calendar::day(language, clock::today()));
        match workspace().remove_course(Shelf::Municipality, id) {
            Ok(()) => receipt.set(Some(said)),
            Err(error) => {
                is_asking.set(false);
                notices().say(keeping::not_saved(language, &error).in_one_line());
            }
        }
    };
    view! {
        <Page
            title=names
            subtitle=Signal::derive(move || started().unwrap_or_default())
            way_out=WayOut::Back(Address::Courses(Shelf::Municipality).into())
            aside=move || example_tag(id, language)
        >
            <p class="print-only">{coordinator::printed_on(language, &calendar::day(language, clock::today()))}</p>
            {cards}
            <div class="cluster">
                {dossier::write_out(id, language)}
                {print_button(language)}
                <Button look=Look::Secondary on_press=move |()| is_asking.set(true)>
                    {coordinator::remove(language)}
                </Button>
            </div>
            <Dialog
                id="remove-pair"
                open=is_asking
                title=Signal::derive(move || coordinator::remove_title(language, &names.read()))
            >
                <p>{coordinator::remove_more(language)}</p>
                <div class="dialog__acts">
                    <Button look=Look::Danger on_press=remove>{coordinator::remove_yes(language)}</Button>
                    <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>
                        {coordinator::remove_no(language)}
                    </Button>
                </div>
            </Dialog>
        </Page>
    }
    .into_any()
}

fn cards(course: &Course, rules: &Rules, view: CourseView) -> AnyView {
    let (today, language) = (view.today, view.language);
    let newest = course.received.last().map(|file| calendar::day(language, file.fact.written_on));
    view! {
        {newest.map(|day| view! { <p class="soft">{coordinator::from_files(language, &day)}</p> })}
        {why_card(course, rules, language)}
        {told_card::told_card(course, view)}
        {after_card::after_card(course, language)}
        {hours_card::hours_card(course, rules, today, language)}
        {agreement_card::agreement_card(course, language)}
        {goals_card::goals_card(course, language)}
        {files_card(course, language)}
    }
    .into_any()
}

fn why_card(course: &Course, rules: &Rules, language: Language) -> AnyView {
    let reasons = flags(course, rules, clock::today());
    let reason = |flag| {
        let reason = coordinator::reason(language, flag, course.pair());
        view! {
            <li class="pair-reasons__reason">
                <Tag tone=tone(flag)>{reason.tag}</Tag>
                <span><bdi>{reason.more}</bdi></span>
            </li>
        }
    };
    let content = match reasons.as_slice() {
        [] => view! { <p>{coordinator::all_is_well(language)}</p> }.into_any(),
        reasons => view! { <ul class="pair-reasons">{reasons.iter().map(reason).collect_view()}</ul> }.into_any(),
    };
    view! { <Card title=coordinator::why_heading(language)>{content}</Card> }.into_any()
}

fn files_card(course: &Course, language: Language) -> AnyView {
    let file = |file: &Version<Received>| {
        let Received { from, written_on, received_on } = &file.fact;
        let who = coordinator::name_of(language, *from, course.pair());
        let [made, opened] = [written_on, received_on].map(|day| calendar::day(language, *day));
        view! { <li><bdi>{coordinator::file_from(language, &who, &made, &opened)}</bdi></li> }
    };
    let content = match course.received.as_slice() {
        [] => view! { <p class="soft">{coordinator::no_files(language)}</p> }.into_any(),
        files => view! { <ul class="stack stack--tight">{files.iter().rev().map(file).collect_view()}</ul> }.into_any(),
    };
    view! { <Card title=coordinator::files_heading(language)>{content}</Card> }.into_any()
}
