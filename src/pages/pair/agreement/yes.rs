//! The two who say yes: both on one phone, or each on their own.

use leptos::prelude::*;

use crate::components::{Button, Card, Icon, Tag, Tone};
use crate::domain::course::{AgreementState, BOTH_SIDES, Course};
use crate::domain::fact::Fact;
use crate::domain::facts::agreement::Agreement;
use crate::domain::facts::confirmation::Confirmation;
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::pages::pair::names::name_of;
use crate::text::{agreement, calendar};

/// Shows who has said yes to the text as it stands, and lets the others say it.
pub(super) fn yes_card(course: &Course, thing: &Thing<Agreement>, view: CourseView) -> AnyView {
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
            None if course.takes(Kind::Confirmation) => yes_button(side, name, thing, view),
            None => view! { <p class="soft">{agreement::yes_missing(language, &name)}</p> }.into_any(),
        }
    };
    let rows = BOTH_SIDES.map(row);
    view! {
        <div class="no-print">
            <Card title=title>
                <p class="soft">{agreement::yes_exact(language)}</p>
                <div class="stack stack--tight">{rows}</div>
            </Card>
        </div>
    }
    .into_any()
}

fn yes_button(side: Side, name: String, thing: &Thing<Agreement>, view: CourseView) -> AnyView {
    let language = view.language;
    let (id, text) = (thing.shown.id, thing.shown.fact.write().digest());
    let words = agreement::say_yes(language, &name);
    let say_yes = move |()| {
        let yes = Confirmation { agreement: id, text, confirmed_on: view.today };
        let is_written = view.write_as(side, |history, pen, _| {
            history.tell(pen, &yes);
        });
        if is_written {
            notices().say(agreement::yes_saved(language, &name));
        }
    };
    view! { <Button icon=Icon::Check on_press=say_yes>{words}</Button> }.into_any()
}
