//! The codes on the screen, big and calm, or the link as it can be copied by hand.

use leptos::prelude::*;

use super::parcel::{Parcel, ReadyLink, Way};
use super::preview;
use crate::components::{Alert, CodeSequence, Disclosure, Tone};
use crate::text::{links, send};

/// Shows what is ready, and what is in it.
pub(super) fn ready_link(parcel: Parcel, ready: &ReadyLink) -> AnyView {
    let language = parcel.view.language;
    let shown = if ready.shows_codes() { codes(parcel, ready) } else { link(parcel, ready) };
    view! {
        {shown}
        <Disclosure title=send::what_is_in_it(language)>{untrack(move || preview::contents(parcel))}</Disclosure>
    }
    .into_any()
}

fn codes(parcel: Parcel, ready: &ReadyLink) -> AnyView {
    let language = parcel.view.language;
    let count = ready.codes.len();
    let in_turn = (count > 1).then(|| view! { <p>{send::code_first(language, &count.to_string())}</p> });
    view! {
        <p class="lead">{send::hold_camera(language, &parcel.other_name())}</p>
        {in_turn}
        <CodeSequence
            codes=Signal::stored(ready.codes.clone())
            next=links::next_code(language)
            back=links::code_before(language)
        />
        <p class="soft">{send::code_plain(language)}</p>
    }
    .into_any()
}

fn link(parcel: Parcel, ready: &ReadyLink) -> AnyView {
    let language = parcel.view.language;
    let too_much = (ready.way == Way::Code)
        .then(|| view! { <Alert tone=Tone::Warn title=send::no_codes(language) text=send::no_codes_more(language)/> });
    view! {
        {too_much}
        <p class="lead" role="status">{send::link_ready(language)}</p>
        <div class="field">
            <label class="field__label" for="link">{send::the_link(language)}</label>
            <textarea id="link" class="field__input" rows="4" readonly prop:value=ready.link.clone()></textarea>
        </div>
        <p class="soft">{send::link_plain(language, &parcel.other_name())}</p>
    }
    .into_any()
}
