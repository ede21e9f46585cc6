//! What leaves, in words: read back from the very bytes of the letter, so that nothing leaves unseen. And what stays.

use leptos::prelude::*;

use super::parcel::{Parcel, Way, Written};
use crate::components::{Alert, Card, Disclosure};
use crate::domain::history::History;
use crate::domain::kind::Kind;
use crate::domain::readers::Reader;
use crate::domain::side::Side;
use crate::domain::thing::only_thing;
use crate::exchange::letter::Letter;
use crate::exchange::preview::{Section, sections, sections_of_part};
use crate::pages::pair::agreement::agreement_text;
use crate::state::{ProgrammeState, workspace};
use crate::text::{Language, send};

/// Shows what the chosen reader gets, and what nobody gets.
pub(super) fn preview(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let reader = parcel.reader();
    let title = if reader.is_at_the_municipality() {
        send::see_municipality(language).to_owned()
    } else {
        send::see_other(language, &parcel.other_name())
    };
    view! {
        <Card title=title>{contents(parcel)}</Card>
        {shared_with_the_other(parcel)}
        {not_sent(reader, parcel)}
        {not_locked(parcel)}
    }
    .into_any()
}

/// Shows what is in the letter, and the letter itself.
pub(super) fn contents(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let written = parcel.written.get();
    let is_file = written.as_ref().is_some_and(|written| written.part.is_none());
    let sent = written.as_ref().and_then(|written| what_is_sent(written, parcel));
    let (Some(sent), Some(Written { text, .. })) = (sent, written) else {
        return view! { <Alert title=send::make_failed(language)/> }.into_any();
    };
    view! {
        {sent}
        <Disclosure title=if is_file { send::see_bytes(language) } else { send::see_text(language) }>
            <pre class="raw-text" tabindex="0">{text}</pre>
        </Disclosure>
    }
    .into_any()
}

/// None where the letter does not read; then nothing is called its content.
fn what_is_sent(written: &Written, parcel: Parcel) -> Option<AnyView> {
    let language = parcel.view.language;
    let letter = Letter::read(&written.text)
        .map_err(|error| leptos::logging::error!("the letter does not read: {error}"))
        .ok()?;
    let history = &letter.course.history;
    let sections = said(history, written.part.is_some(), parcel)?;
    let agreement = only_thing::<crate::domain::facts::agreement::Agreement>(history).ok()?;
    if sections.is_empty() {
        // Such as an erasure alone, which has no words left.
        return Some(view! { <p>{send::small_changes(language)}</p> }.into_any());
    }
    let parts = sections.into_iter().map(|section| {
        let agreement = agreement.as_ref().filter(|_| section.kind == Kind::Agreement);
        let text = agreement.map(|thing| agreement_text(&thing.shown.fact, language));
        part(section, text, language)
    });
    Some(view! { <dl class="sent">{parts.collect_view()}</dl> }.into_any())
}

fn said(history: &History, is_part: bool, parcel: Parcel) -> Option<Vec<Section>> {
    let (view, language) = (parcel.view, parcel.view.language);
    let programme = workspace().programme.read();
    let programme = if let ProgrammeState::Known(programme) = &*programme { Some(programme) } else { None };
    let said = if is_part {
        workspace().with_history(view.shelf, view.id, |whole| {
            sections_of_part(history, whole, programme, view.today, language)
        })?
    } else {
        sections(history, programme, view.today, language)
    };
    said.map_err(|refusal| leptos::logging::error!("the letter does not read: {refusal}")).ok()
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

fn shared_with_the_other(parcel: Parcel) -> Option<AnyView> {
    let language = parcel.view.language;
    if parcel.reader().is_at_the_municipality() {
        return None;
    }
    let words = match parcel.way() {
        Way::File => send::everything_shared(language).to_owned(),
        Way::Code | Way::Link if parcel.is_whole.get() => return None,
        Way::Code | Way::Link => send::only_news(language, &parcel.other_name()),
    };
    Some(view! { <p>{words}</p> }.into_any())
}

fn not_sent(reader: Reader, parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let in_confidence = match parcel.view.side() {
        Side::Youth => send::no_words_to_counsellor(language),
        _ => send::no_words_to_contact(language),
    };
    let left_out = match parcel.way() {
        Way::File if reader.is_at_the_municipality() => vec![
            (!parcel.with_notes.get()).then(|| send::no_notes(language)),
            (!parcel.with_goals.get()).then(|| send::no_goal_details(language)),
            Some(send::no_places(language)),
            Some(send::no_strengths(language)),
            Some(send::no_old_versions(language)),
            Some(send::no_private(language)),
        ],
        Way::File => vec![Some(in_confidence), Some(send::no_private(language))],
        Way::Code | Way::Link => vec![
            Some(send::no_meetings(language)),
            Some(send::only_in_a_file(language)),
            Some(in_confidence),
            Some(send::no_private(language)),
        ],
    };
    view! {
        <Card title=send::not_included(language)>
            <ul>{left_out.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </Card>
    }
    .into_any()
}

/// Warns of a file that everybody can read; of links and codes it is said where they are shown.
fn not_locked(parcel: Parcel) -> Option<AnyView> {
    let is_plain_file = parcel.way() == Way::File && !(parcel.reader().is_at_the_municipality() && parcel.can_lock());
    is_plain_file.then(|| view! { <p class="soft">{send::plain(parcel.view.language)}</p> }.into_any())
}
