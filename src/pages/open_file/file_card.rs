//! One file of the plan, on the page.

use leptos::prelude::*;

use super::locked::ask_for_words;
use super::sitting::Sitting;
use crate::address::Address;
use crate::components::{Button, Checkbox, Icon, Tag, Tone};
use crate::exchange::file_card::{Content, FileCard, Question, Said};
use crate::pages::coordinator::example_tag;
use crate::pages::navigator;
use crate::state::workspace;
use crate::text::errors::Explanation;
use crate::text::{Language, coordinator, import};

/// Shows one file by its place among those that were chosen.
pub fn file_card(sitting: Sitting, place: usize) -> AnyView {
    let language = sitting.language;
    let card = sitting.cards.with_untracked(|cards| cards.get(place).cloned());
    let Some(FileCard { name, said }) = card else { return ().into_any() };
    let content = match said {
        Said::Content(content) => {
            let question = content.question.clone();
            view! {
                {head(sitting, &content)}
                {question.map(|question| ask(sitting, place, question))}
                <p>{content.brings.clone()}</p>
                {warnings(&content)}
                {file_name(name, language)}
            }
            .into_any()
        }
        Said::Refused(explanation) => refused(name, explanation),
        Said::Locked(explanation) => view! { {refused(name, explanation)} {ask_for_words(sitting)} }.into_any(),
        Said::Invitation { text, what } => invitation(sitting, text, what),
        Said::Records(brings) => view! {
            <h3 class="card__title">{import::records_title(language)}</h3>
            <p>{brings}</p>
            {file_name(name, language)}
        }
        .into_any(),
    };
    view! { <li class="card file-plan__file">{content}</li> }.into_any()
}

/// An invitation is opened on a screen of its own, where everything about it can be read first.
fn invitation(sitting: Sitting, text: String, what: Explanation) -> AnyView {
    let navigate = navigator();
    let open = move |()| {
        workspace().arrived.set(Some(text.clone()));
        navigate(Address::Receive);
    };
    view! {
        <h3 class="card__title">{what.happened}</h3>
        <p>{what.remedy}</p>
        <div class="cluster">
            <Button on_press=open>{import::open_invitation(sitting.language)}</Button>
        </div>
    }
    .into_any()
}

fn head(sitting: Sitting, content: &Content) -> AnyView {
    let language = sitting.language;
    let names = match &content.names {
        Some((youth, mentor)) => coordinator::pair_names(language, youth, mentor),
        None => coordinator::no_names(language).to_owned(),
    };
    let new_words =
        if sitting.is_at_the_desk() { import::new_at_desk(language) } else { import::new_on_phone(language) };
    let new_tag = content.is_new_course.then(|| view! { <Tag tone=Tone::Brand>{new_words}</Tag> });
    let made = content.made.clone();
    let proven = content.proven.clone().map(|words| view! { <Tag tone=Tone::Ok icon=Icon::Check>{words}</Tag> });
    view! {
        <div class="row">
            <h3 class="card__title"><bdi>{names}</bdi></h3>
            {example_tag(content.course, language)}
            {new_tag}
        </div>
        <p class="soft"><bdi>{made}</bdi></p>
        {proven}
    }
    .into_any()
}

fn warnings(content: &Content) -> AnyView {
    let line = |words: &String| {
        view! {
            <p class="line line--warm">
                <Icon of=Icon::Warning/>
                <span>{words.clone()}</span>
            </p>
        }
    };
    content.warnings.iter().map(line).collect_view().into_any()
}

fn ask(sitting: Sitting, place: usize, question: Question) -> AnyView {
    let is_wanted = move || sitting.cards.read().get(place).is_some_and(FileCard::is_taken);
    let on_change = move |is_wanted| {
        sitting.cards.update(|cards| {
            if let Some(card) = cards.get_mut(place) {
                card.want(is_wanted);
            }
        });
    };
    view! {
        <p>{question.why}</p>
        <Checkbox
            id=format!("wanted-{place}")
            label=question.yes
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
