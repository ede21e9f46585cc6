//! The agreement of one pair: where it stands, who said yes to the text as it is, and the text.

use leptos::prelude::*;

use crate::components::{Card, Disclosure, Icon, Tag, Tone};
use crate::domain::course::{AgreementState, BOTH_SIDES, Course};
use crate::domain::facts::agreement::Agreement;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::pages::pair::agreement::agreement_text;
use crate::text::{Language, agreement, calendar, coordinator};

/// Shows the agreement.
pub fn agreement_card(course: &Course, language: Language) -> AnyView {
    let standing = course.agreement.as_ref().filter(|agreement| agreement.is_standing());
    let content = match standing {
        None => view! { <p class="soft">{coordinator::no_rules(language)}</p> }.into_any(),
        Some(thing) => {
            let yeses = BOTH_SIDES.map(|side| yes(course, thing, side, language)).into_iter().collect_view();
            let text = agreement_text(&thing.shown.fact, language);
            view! {
                <ul class="stack stack--tight">{yeses}</ul>
                <Disclosure title=coordinator::read_agreement(language)>{text}</Disclosure>
            }
            .into_any()
        }
    };
    let (tone, icon) = match course.agreement_state() {
        AgreementState::Agreed(_) => (Tone::Ok, Icon::Check),
        AgreementState::NotWritten | AgreementState::Waits(_) => (Tone::Plain, Icon::Clock),
    };
    let state = coordinator::agreement_state(language, &course.agreement_state(), course.pair());
    view! {
        <Card title=coordinator::agreement_heading(language)>
            <p><Tag tone=tone icon=icon><bdi>{state}</bdi></Tag></p>
            {content}
        </Card>
    }
    .into_any()
}

fn yes(course: &Course, thing: &Thing<Agreement>, side: Side, language: Language) -> AnyView {
    let name = coordinator::name_of(language, side, course.pair());
    let said = match course.yes_of(side, thing) {
        Some(day) => agreement::yes_on(language, &name, &calendar::day(language, day)),
        None => agreement::yes_missing(language, &name),
    };
    view! { <li><bdi>{said}</bdi></li> }.into_any()
}
