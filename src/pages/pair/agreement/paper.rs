//! What the agreement has on paper and not on the screen: the names at the top, and each yes or a line to sign on.

use leptos::prelude::*;

use crate::domain::course::{BOTH_SIDES, Course};
use crate::domain::facts::agreement::Agreement;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::pages::pair::names::{joined, name_of};
use crate::pages::pair::paper::{line_to_sign, paper_note};
use crate::text::agreement::sentences::Names;
use crate::text::{Language, agreement, calendar};

/// Shows who the agreement is between.
pub(super) fn top(names: &Names, language: Language) -> AnyView {
    paper_note(joined(&[names.youth.clone(), names.mentor.clone()], language))
}

/// Shows each yes with its day; who has not said it here can sign on the line.
pub(super) fn signatures(course: &Course, thing: &Thing<Agreement>, language: Language) -> AnyView {
    let signature = |side: &Side| {
        let name = name_of(course, *side, language);
        match course.yes_of(*side, thing) {
            Some(day) => {
                let words = agreement::yes_on(language, &name, &calendar::day(language, day));
                view! { <p>{words}</p> }.into_any()
            }
            None => line_to_sign(agreement::sign_here(language, &name)),
        }
    };
    view! {
        <div class="print-only">
            <div class="signatures">{BOTH_SIDES.iter().map(signature).collect_view()}</div>
        </div>
    }
    .into_any()
}
