//! The duty to tell the municipality when somebody under 18 is in danger, and what to do now.

use leptos::prelude::*;

use super::contacts::call_button;
use crate::address::Screen;
use crate::components::{Card, Look, OutsideLink, Page, Tone, WayOut};
use crate::pages::course_view::CourseView;
use crate::storage::shelf::Shelf;
use crate::text::{Language, duty};

/// Says when to tell, how, and that it is no betrayal.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let yourself = (view.shelf == Shelf::Youth).then(|| yourself(language));
    view! {
        <Page title=duty::title(language) way_out=WayOut::Back(view.way_to(Screen::Help))>
            <p class="lead">{duty::lead(language)}</p>
            {call_button(view, Look::Primary)}
            <Card title=duty::now_heading(language) tone=Tone::Warn>
                <OutsideLink href="tel:112" look=Look::Secondary>{duty::now(language)}</OutsideLink>
            </Card>
            {yourself}
            {points(
                duty::when_heading(language),
                &[duty::neglected(language), duty::degraded(language), duty::endangered(language), duty::not_sure(language)],
            )}
            {points(
                duty::how_heading(language),
                &[duty::call(language), duty::tell_first(language), duty::after_hours(language), duty::not_here(language)],
            )}
            {points(duty::promise_heading(language), &[duty::promise(language), duty::no_betrayal(language)])}
            <p class="soft">{duty::law(language)}</p>
        </Page>
    }
    .into_any()
}

fn yourself(language: Language) -> AnyView {
    points(
        duty::you_heading(language),
        &[duty::you(language), duty::you_helpline(language), duty::you_friend(language)],
    )
}

fn points(heading: &'static str, lines: &[&'static str]) -> AnyView {
    let lines = lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
    view! { <Card title=heading>{lines}</Card> }.into_any()
}
