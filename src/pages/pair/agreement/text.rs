//! The words of an agreement, part by part.

use leptos::prelude::*;

use crate::domain::course::Course;
use crate::domain::difference::Part;
use crate::domain::facts::agreement::Agreement;
use crate::domain::side::Side;
use crate::pages::pair::names::name_of;
use crate::text::Language;
use crate::text::agreement::{self, sentences};

/// Under which headings the parts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headings {
    /// Right under the title of the page.
    OfPage,
    /// Under a heading of their own, as an earlier version.
    OfVersion,
}

/// Shows the words of an agreement to somebody who is not one of the two.
pub fn agreement_text(text: &Agreement, language: Language) -> AnyView {
    parts(text, &sentences::Names::of_roles(language), Headings::OfPage, language)
}

/// Gives the names that the sentences use.
pub(super) fn names_of(course: &Course, language: Language) -> sentences::Names {
    let name = |side| name_of(course, side, language);
    match course.pair() {
        Some(_) => sentences::Names { youth: name(Side::Youth), mentor: name(Side::Mentor) },
        None => sentences::Names::of_roles(language),
    }
}

/// Shows every part that something is written in, and those that every agreement has.
pub(super) fn parts(text: &Agreement, names: &sentences::Names, headings: Headings, language: Language) -> AnyView {
    let is_shown = |part: Part, lines: &[String]| !lines.is_empty() || is_ground_rule(part);
    let shown = Part::ALL.into_iter().filter_map(|part| {
        let lines = sentences::lines(language, part, text, names);
        is_shown(part, &lines).then(|| {
            let lines = if lines.is_empty() { vec![sentences::nothing_yet(language).to_owned()] } else { lines };
            part_view(sentences::heading(language, part), lines, headings)
        })
    });
    view! {
        <div class="agreement">
            {shown.collect_view()} <p class="agreement__voluntary">{agreement::voluntary(language)}</p>
        </div>
    }
    .into_any()
}

/// The concept asks every pair for these: when and how, cancelling, being late.
const fn is_ground_rule(part: Part) -> bool {
    matches!(part, Part::Contact | Part::Cancelling | Part::Delay)
}

fn part_view(title: &'static str, lines: Vec<String>, headings: Headings) -> AnyView {
    let heading = match headings {
        Headings::OfPage => view! { <h2 class="agreement__heading">{title}</h2> }.into_any(),
        Headings::OfVersion => view! { <h3 class="agreement__heading">{title}</h3> }.into_any(),
    };
    view! {
        <section class="agreement__part">{heading} {lines_view(lines)}</section>
    }
    .into_any()
}

/// Shows sentences, one a line.
pub(super) fn lines_view(lines: Vec<String>) -> AnyView {
    lines.into_iter().map(|line| view! { <p class="agreement__line"><bdi>{line}</bdi></p> }).collect_view().into_any()
}
