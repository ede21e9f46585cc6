//! What came of an invitation, and the way on.

use leptos::prelude::*;

use super::door::shelf_of;
use crate::address::{Address, Screen};
use crate::components::{ButtonLink, Icon, Look};
use crate::domain::side::Side;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{Language, invitation as words};
use crate::worker::invitations::Card;

/// Says that the invitation is kept, and leads on.
pub fn kept(language: Language, card: &Card) -> AnyView {
    view! {
        <p>{words::kept_more(language)}</p>
        {way_on(language, card)}
    }
    .into_any()
}

/// Says that the invitation was not used.
pub fn declined(language: Language, _card: &Card) -> AnyView {
    view! {
        <p>{words::declined_more(language)}</p>
        {way_home(language)}
    }
    .into_any()
}

/// Leads to the course, or to where it begins.
pub fn way_on(language: Language, card: &Card) -> AnyView {
    let shelf = shelf_of(card.role);
    if workspace().document(shelf, card.course).is_some() {
        let home = Address::InCourse(shelf, card.course, Screen::Home);
        return view! { <div class="acts"><ButtonLink href=home>{words::to_course(language)}</ButtonLink></div> }
            .into_any();
    }
    let start = words::start(language, card.youth.as_deref());
    match card.role {
        Side::Youth => view! {
            <p>{words::wait_for_mentor(language)}</p>
            <div class="acts">
                <ButtonLink href=Address::Courses(Shelf::Youth)>{words::to_courses(language)}</ButtonLink>
            </div>
        }
        .into_any(),
        Side::Mentor | Side::Contact | Side::Counsellor => view! {
            <p>{words::start_together(language)}</p>
            <div class="acts">
                <ButtonLink href=Address::StartCourse icon=Icon::Plus>
                    <bdi>{start}</bdi>
                </ButtonLink>
                <ButtonLink href=Address::Courses(Shelf::Mentor) look=Look::Secondary>{words::to_courses(language)}</ButtonLink>
            </div>
        }
        .into_any(),
    }
}

/// Leads to what this phone was used for last.
pub fn way_home(language: Language) -> AnyView {
    view! {
        <div class="acts">
            <ButtonLink href=Address::Start look=Look::Secondary>{words::onward(language)}</ButtonLink>
        </div>
    }
    .into_any()
}
