//! One file of the plan: whom it is from, how old it is, what it brings; or why it is not taken in.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::sitting::Sitting;
use crate::browser::clock;
use crate::components::{Checkbox, Icon, Tag, Tone};
use crate::domain::side::Side;
use crate::exchange::opening::{Outcome, Ready};
use crate::exchange::plan::Planned;
use crate::pages::coordinator::example_tag;
use crate::text::errors::{self, Explanation};
use crate::text::{Language, calendar, coordinator, import};

/// Shows one file by its place among those that were chosen.
pub fn file_card(sitting: Sitting, place: usize) -> AnyView {
    let language = sitting.language;
    let Some(file) = sitting.opening.with_untracked(|opening| opening.files.get(place).cloned()) else {
        return ().into_any();
    };
    let name = file.name;
    let content = match file.outcome {
        Outcome::Ready(ready) => view! {
            {head(sitting, &ready.planned)}
            {what_it_brings(sitting, &ready)}
            {warnings(&ready.planned, language)}
            {file_name(name, language)}
        }
        .into_any(),
        Outcome::WasDeleted { ready, deleted_on, .. } => view! {
            {head(sitting, &ready.planned)}
            <p>{import::was_deleted(language, &calendar::day(language, deleted_on))}</p>
            {want_back(sitting, place)}
            {what_it_brings(sitting, &ready)}
            {file_name(name, language)}
        }
        .into_any(),
        Outcome::ForAnother { reader, .. } => {
            refused(name, import::for_another(language, reader, sitting.is_at_the_desk()))
        }
        Outcome::Refused(error) => refused(name, errors::file(language, &error)),
        Outcome::NotRead => refused(name, import::unread(language)),
    };
    view! { <li class="card file-plan__file">{content}</li> }.into_any()
}

fn head(sitting: Sitting, planned: &Planned) -> AnyView {
    let language = sitting.language;
    let names = match &planned.names {
        Some((youth, mentor)) => coordinator::pair_names(language, youth, mentor),
        None => coordinator::no_names(language).to_owned(),
    };
    let new_words =
        if sitting.is_at_the_desk() { import::new_at_desk(language) } else { import::new_on_phone(language) };
    let new_tag = planned.is_new_course.then(|| view! { <Tag tone=Tone::Brand>{new_words}</Tag> });
    view! {
        <div class="row">
            <h3 class="card__title"><bdi>{names}</bdi></h3>
            {example_tag(planned.course, language)}
            {new_tag}
        </div>
        <p class="soft"><bdi>{made(planned, language)}</bdi></p>
    }
    .into_any()
}

fn made(planned: &Planned, language: Language) -> String {
    let by = match (planned.from, &planned.names) {
        (Side::Mentor, Some((_, mentor))) => import::by_mentor(language, mentor),
        (Side::Youth, Some((youth, _))) => import::by_youth(language, youth),
        (Side::Mentor, None) => import::by_nameless_mentor(language).to_owned(),
        (Side::Youth, None) => import::by_nameless_youth(language).to_owned(),
        (Side::Counsellor | Side::Contact, _) => import::by_municipality(language).to_owned(),
    };
    import::made(language, &when(planned.written_on, language), &by)
}

fn when(written_on: NaiveDate, language: Language) -> String {
    let near = calendar::near_day(language, written_on, clock::today());
    near.map_or_else(|| calendar::day(language, written_on), str::to_owned)
}

fn what_it_brings(sitting: Sitting, ready: &Ready) -> AnyView {
    let language = sitting.language;
    match import::things::brought(language, &ready.brings, &ready.planned.news) {
        Some(list) => view! { <p>{import::brings(language, &list)}</p> }.into_any(),
        None if ready.is_marked => view! { <p>{import::opened_before(language)}</p> }.into_any(),
        None if sitting.is_at_the_desk() => view! { <p>{import::brings_only_mark(language)}</p> }.into_any(),
        None => view! { <p>{import::brings_nothing(language)}</p> }.into_any(),
    }
}

fn warnings(planned: &Planned, language: Language) -> Option<AnyView> {
    let said: Vec<String> = planned.warnings.iter().filter_map(|warning| import::warning(language, warning)).collect();
    let line = |words: String| {
        view! {
            <p class="line line--warm">
                <Icon of=Icon::Warning/>
                <span>{words}</span>
            </p>
        }
    };
    (!said.is_empty()).then(|| said.into_iter().map(line).collect_view().into_any())
}

fn want_back(sitting: Sitting, place: usize) -> AnyView {
    let is_wanted = move || {
        let opening = sitting.opening.read();
        matches!(opening.files.get(place).map(|file| &file.outcome), Some(Outcome::WasDeleted { is_wanted: true, .. }))
    };
    let on_change = move |is_wanted| sitting.opening.update(|opening| opening.want_back(place, is_wanted));
    view! {
        <Checkbox
            id=format!("want-back-{place}")
            label=import::want_back(sitting.language)
            checked=Signal::derive(is_wanted)
            on_change=Callback::new(on_change)
        />
    }
    .into_any()
}

fn refused(name: String, explanation: Explanation) -> AnyView {
    view! {
        <h3 class="card__title"><bdi>{name}</bdi></h3>
        <p class="line line--warm">
            <Icon of=Icon::Warning/>
            <span class="strong"><bdi>{explanation.happened}</bdi></span>
        </p>
        <p>{explanation.remedy}</p>
    }
    .into_any()
}

fn file_name(name: String, language: Language) -> AnyView {
    view! { <p class="soft small">{import::file_name(language)} " " <bdi>{name}</bdi></p> }.into_any()
}
