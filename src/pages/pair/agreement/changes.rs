//! What a new text says differently from the one that both said yes to, until both have said yes again.

use leptos::prelude::*;

use super::text::lines_view;
use crate::components::{Card, Icon, Tag, Tone};
use crate::domain::course::{AgreementState, BOTH_SIDES, Course};
use crate::domain::difference::{Part, differing_parts, lines_apart};
use crate::domain::facts::agreement::Agreement;
use crate::domain::thing::{Thing, Version};
use crate::text::agreement::sentences::{self, Names};
use crate::text::{Language, agreement, calendar};

/// Shows what was and what is; nothing where nothing agreed was changed.
pub(super) fn changes_card(
    course: &Course,
    thing: &Thing<Agreement>,
    names: &Names,
    language: Language,
) -> Option<AnyView> {
    if matches!(course.agreement_state(), AgreementState::Agreed(_)) {
        return None;
    }
    let before = course.agreed_before()?;
    let parts = differing_parts(&before.fact, &thing.shown.fact);
    if parts.is_empty() {
        return None;
    }
    let since = agreed_on(course, before).map(|day| agreement::changed_since(language, &calendar::day(language, day)));
    let rows: Vec<AnyView> =
        parts.into_iter().map(|part| change(part, &before.fact, &thing.shown.fact, names, language)).collect();
    Some(
        view! {
            <div class="no-print">
                <Card tone=Tone::Brand title=agreement::changed(language)>
                    <p>{since}</p>
                    {rows}
                </Card>
            </div>
        }
        .into_any(),
    )
}

fn agreed_on(course: &Course, version: &Version<Agreement>) -> Option<chrono::NaiveDate> {
    BOTH_SIDES.iter().filter_map(|side| course.yes_to(*side, version)).max()
}

fn change(part: Part, before: &Agreement, after: &Agreement, names: &Names, language: Language) -> AnyView {
    let lines = |text: &Agreement| sentences::lines(language, part, text, names);
    let (was, is) = lines_apart(&lines(before), &lines(after));
    let or_else =
        |lines: Vec<String>, words: &'static str| if lines.is_empty() { vec![words.to_owned()] } else { lines };
    view! {
        <section class="change">
            <h3>{sentences::heading(language, part)}</h3>
            <div class="change__was">
                <Tag icon=Icon::Close>{agreement::before(language)}</Tag>
                {lines_view(or_else(was, agreement::nothing_there(language)))}
            </div>
            <div class="change__is">
                <Tag tone=Tone::Ok icon=Icon::Check>{agreement::now(language)}</Tag>
                {lines_view(or_else(is, agreement::taken_out(language)))}
            </div>
        </section>
    }
    .into_any()
}
