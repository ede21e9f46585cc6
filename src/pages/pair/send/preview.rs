//! What leaves, in words: read back from the very bytes of the letter, so that nothing leaves unseen. And what stays.

use leptos::prelude::*;

use super::{Parcel, letter, reader};
use crate::components::{Alert, Card, Disclosure};
use crate::domain::history::History;
use crate::domain::kind::Kind;
use crate::domain::readers::Reader;
use crate::domain::side::Side;
use crate::domain::thing::only_thing;
use crate::exchange::letter::Letter;
use crate::exchange::preview::{Section, sections};
use crate::pages::course_view::CourseView;
use crate::pages::pair::agreement::agreement_text;
use crate::state::{ProgrammeState, workspace};
use crate::text::{Language, send};

/// Shows what the chosen reader gets, and what nobody gets.
pub(super) fn preview(view: CourseView, parcel: Parcel) -> AnyView {
    let language = view.language;
    let reader = reader(view, parcel);
    let letter = letter(view, parcel);
    let read = letter.as_deref().and_then(|text| Letter::read(text).ok());
    let sent = read.and_then(|letter| what_is_sent(&letter.course.history, view));
    let (Some(sent), Some(text)) = (sent, letter) else {
        return view! { <Alert title=send::make_failed(language)/> }.into_any();
    };
    let title = if reader.is_at_the_municipality() {
        send::see_municipality(language).to_owned()
    } else {
        send::see_other(language, &view.name_of(view.other_side()))
    };
    view! {
        <Card title=title>
            {sent}
            <Disclosure title=send::see_bytes(language)>
                <pre class="raw-text" tabindex="0">{text}</pre>
            </Disclosure>
        </Card>
        {shared_with_the_other(reader, language)}
        {not_sent(reader, view, parcel)}
        <p class="soft">{send::plain(language)}</p>
    }
    .into_any()
}

/// None where the letter does not read; then nothing is called its content.
fn what_is_sent(history: &History, view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let programme = workspace().programme.read();
    let programme = if let ProgrammeState::Known(programme) = &*programme { Some(programme) } else { None };
    let sections = sections(history, programme, view.today, language)
        .map_err(|refusal| leptos::logging::error!("the letter does not read: {refusal}"))
        .ok()?;
    let agreement = only_thing::<crate::domain::facts::agreement::Agreement>(history).ok()?;
    let parts = sections.into_iter().map(|section| {
        let agreement = agreement.as_ref().filter(|_| section.kind == Kind::Agreement);
        let text = agreement.map(|thing| agreement_text(&thing.shown.fact, language));
        part(section, text, language)
    });
    Some(view! { <dl class="sent">{parts.collect_view()}</dl> }.into_any())
}

fn part(section: Section, agreement: Option<AnyView>, language: Language) -> AnyView {
    let lines = section.lines.into_iter().map(|line| view! { <dd><bdi>{line}</bdi></dd> }).collect_view();
    let agreement =
        agreement.map(|text| view! { <dd><Disclosure title=send::read_agreement(language)>{text}</Disclosure></dd> });
    view! {
        <dt>{section.title}</dt>
        {lines}
        {agreement}
    }
    .into_any()
}

fn shared_with_the_other(reader: Reader, language: Language) -> Option<AnyView> {
    (!reader.is_at_the_municipality()).then(|| view! { <p>{send::everything_shared(language)}</p> }.into_any())
}

fn not_sent(reader: Reader, view: CourseView, parcel: Parcel) -> AnyView {
    let language = view.language;
    let left_out = if reader.is_at_the_municipality() {
        vec![
            (!parcel.with_notes.get()).then(|| send::no_notes(language)),
            (!parcel.with_goals.get()).then(|| send::no_goal_details(language)),
            Some(send::no_places(language)),
            Some(send::no_strengths(language)),
            Some(send::no_old_versions(language)),
            Some(send::no_private(language)),
        ]
    } else {
        let in_confidence = match view.side() {
            Side::Youth => send::no_words_to_counsellor(language),
            _ => send::no_words_to_contact(language),
        };
        vec![Some(in_confidence), Some(send::no_private(language))]
    };
    view! {
        <Card title=send::not_included(language)>
            <ul>{left_out.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </Card>
    }
    .into_any()
}
