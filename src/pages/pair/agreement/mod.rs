//! The agreement as it stands, each side's yes to exactly that text, what is new in it, and the sheet of paper.

mod changes;
mod earlier;
mod paper;
mod text;
mod yes;

use leptos::prelude::*;

pub use self::text::agreement_text;
use crate::address::Screen;
use crate::components::{ButtonLink, Card, Empty, Icon, Look, Page};
use crate::domain::kind::Kind;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::pages::pair::settle as edited_twice;
use crate::pages::print_button;
use crate::text::agreement;

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
    let Some(thing) = course.agreement.as_ref().filter(|agreement| agreement.is_standing()) else {
        return view! {
            <Empty icon=Icon::Agreement title=agreement::empty(language)>
                <ButtonLink href=write icon=Icon::Agreement>{agreement::write(language)}</ButtonLink>
            </Empty>
        }
        .into_any();
    };
    let names = text::names_of(&course, language);
    let may_change = course.takes(Kind::Agreement);
    let change = may_change
        .then(|| view! { <ButtonLink href=write look=Look::Secondary>{agreement::change(language)}</ButtonLink> });
    let sheet = [
        paper::top(&names, language),
        text::parts(&thing.shown.fact, &names, text::Headings::OfPage, language),
        paper::signatures(&course, thing, language),
    ];
    view! {
        {changes::changes_card(&course, thing, &names, language)}
        <Card>{sheet}</Card>
        {yes::yes_card(&course, thing, view)}
        {(!thing.rivals.is_empty()).then(|| edited_twice::notice(view))}
        <div class="acts no-print">{change} {print_button(language)}</div>
        {earlier::earlier(&course, thing, &names, language)}
    }
    .into_any()
}
