//! Hands on what is made: by the share sheet, as a file that is saved, or as a text that is copied.

use leptos::prelude::*;

use super::parcel::{Parcel, ReadyFile};
use crate::browser::download::{self, FileKind};
use crate::browser::share;
use crate::components::{Button, Icon, Look, focus_field};
use crate::domain::readers::Reader;
use crate::pages::handing_on::{Sharing, copy, nothing_more, share_button};
use crate::pages::notices;
use crate::text::send;

/// The id of the line that says what is ready.
const READY: &str = "ready";

/// Offers a file.
pub(super) fn file(parcel: Parcel, file: &ReadyFile) -> AnyView {
    let language = parcel.view.language;
    let sharing = Sharing {
        button: send::share(language),
        spoken: None,
        look: Look::Primary,
        handed_over: Some(send::shared(language).to_owned()),
        failed: send::share_failed(language),
    };
    let note = Callback::new(move |()| parcel.note_file());
    let share = share_button(share::text_file(&file.name, &file.text), sharing, note);
    let kept = StoredValue::new(file.clone());
    let save_it = move |()| match kept.with_value(|file| download::save_text(&file.name, FileKind::Text, &file.text)) {
        Ok(()) => {
            parcel.note_file();
            notices().say(send::downloaded(language));
        }
        Err(_) => notices().say(send::make_failed(language)),
    };
    let copy_it = move |()| {
        let text = kept.with_value(|file| file.text.clone());
        copy(text, send::copied(language), send::copy_failed(language), nothing_more());
    };
    // The button that made it is gone, so whoever uses a keyboard goes on from here.
    Effect::new(move |_| focus_field(READY));
    let save_look = beside(share.as_ref());
    view! {
        <p id=READY role="status" tabindex="-1">{said(parcel, file)}</p>
        {share}
        <Button icon=Icon::Download look=save_look on_press=save_it>{send::download(language)}</Button>
        <Button look=Look::Quiet on_press=copy_it>{send::copy(language)}</Button>
    }
    .into_any()
}

/// Offers a link.
pub(super) fn link(parcel: Parcel, link: String) -> AnyView {
    let language = parcel.view.language;
    let sharing = Sharing {
        button: send::share_link(language),
        spoken: None,
        look: Look::Primary,
        handed_over: Some(send::link_shared(language).to_owned()),
        failed: send::link_not_shared(language),
    };
    let note = Callback::new(move |()| parcel.note_part());
    let share = share_button(share::message(&link), sharing, note);
    let copy_look = beside(share.as_ref());
    let copy_it = move |()| {
        let copied = send::link_copied(language, &parcel.other_name());
        copy(link.clone(), copied, send::link_not_copied(language), note);
    };
    view! {
        {share}
        <Button look=copy_look on_press=copy_it>{send::copy_link(language)}</Button>
    }
    .into_any()
}

/// What stands beside the share sheet is not the main act.
const fn beside(share: Option<&AnyView>) -> Look {
    if share.is_some() { Look::Secondary } else { Look::Primary }
}

/// Says what is ready. A file that is not locked may hold what the other of the two must not read.
fn said(parcel: Parcel, file: &ReadyFile) -> String {
    let language = parcel.view.language;
    if file.is_locked {
        return format!("{} {}", send::locked(language), send::not_sent_yet(language));
    }
    let other = parcel.other_name();
    let only_for = match untrack(move || parcel.reader()) {
        Reader::Counsellor => send::only_for_counsellor(language, &other),
        Reader::Contact => send::only_for_contact(language, &other),
        Reader::MentorsPhone | Reader::YouthsPhone => return send::ready(language).to_owned(),
    };
    format!("{} {only_for}", send::ready(language))
}
