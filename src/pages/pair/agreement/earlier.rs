//! The versions before this one: when each was written, by whom, and who said yes to it.

use leptos::prelude::*;

use super::text;
use crate::browser::clock;
use crate::components::{Disclosure, Icon, Tag, Tone};
use crate::domain::course::{BOTH_SIDES, Course};
use crate::domain::facts::agreement::Agreement;
use crate::domain::thing::{Thing, Version};
use crate::pages::pair::names::name_of;
use crate::text::agreement::sentences::Names;
use crate::text::{Language, agreement, calendar};

/// Shows the earlier versions, the newest first; nothing while there is only one.
pub(super) fn earlier(course: &Course, thing: &Thing<Agreement>, names: &Names, language: Language) -> Option<AnyView> {
    let earlier = thing.trail.iter().rev().filter(|version| version.id != thing.shown.id);
    let rows: Vec<AnyView> = earlier.map(|version| one(course, version, names, language)).collect();
    let is_first = rows.is_empty();
    (!is_first).then(|| {
        view! {
            <div class="no-print">
                <Disclosure title=agreement::older(language)>{rows}</Disclosure>
            </div>
        }
        .into_any()
    })
}

fn one(course: &Course, version: &Version<Agreement>, names: &Names, language: Language) -> AnyView {
    let day = calendar::day(language, clock::day_of(version.stamp.moment));
    let title = agreement::version_by(language, &day, &name_of(course, version.by, language));
    let yeses: Vec<AnyView> = BOTH_SIDES
        .iter()
        .filter_map(|side| Some((*side, course.yes_to(*side, version)?)))
        .map(|(side, day)| {
            let name = name_of(course, side, language);
            let words = agreement::yes_on(language, &name, &calendar::day(language, day));
            view! { <Tag tone=Tone::Ok icon=Icon::Check>{words}</Tag> }.into_any()
        })
        .collect();
    let yeses = if yeses.is_empty() {
        view! { <p class="soft">{agreement::version_without_yes(language)}</p> }.into_any()
    } else {
        view! { <div class="cluster">{yeses}</div> }.into_any()
    };
    view! {
        <section class="version stack stack--tight">
            <h2>{title}</h2>
            {yeses}
            {text::parts(&version.fact, names, text::Headings::OfVersion, language)}
        </section>
    }
    .into_any()
}
