//! Hands on what is made: by the share sheet, as a file that is saved, or as a text that is copied.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parcel::{Parcel, ReadyFile};
use crate::browser::download::{self, FileKind};
use crate::browser::{clipboard, share};
use crate::components::{Button, Icon, Look, focus_field};
use crate::domain::readers::Reader;
use crate::pages::notices;
use crate::text::send;

/// The id of the line that says what is ready.
const READY: &str = "ready";

/// Offers a file.
pub(super) fn file(parcel: Parcel, file: &ReadyFile) -> AnyView {
    let language = parcel.view.language;
    let shareable = StoredValue::new_local(share::text_file(&file.name, &file.text));
    let can_share = shareable.with_value(Option::is_some);
    let share_it = move |()| {
        let Some(asked) = shareable.with_value(|file| file.as_ref().map(share::Shareable::share)) else { return };
        spawn_local(async move {
            match asked.await {
                Ok(share::Shared::HandedOver) => {
                    parcel.note_file();
                    notices().say(send::shared(language));
                }
                Ok(share::Shared::PutAway) => {}
                Err(_) => notices().say(send::share_failed(language)),
            }
        });
    };
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
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            notices().say(if copied.is_ok() { send::copied(language) } else { send::copy_failed(language) });
        });
    };
    // The button that made it is gone, so whoever uses a keyboard goes on from here.
    Effect::new(move |_| focus_field(READY));
    view! {
        <p id=READY role="status" tabindex="-1">{said(parcel, file)}</p>
        {can_share.then(|| view! { <Button icon=Icon::Share on_press=share_it>{send::share(language)}</Button> })}
        <Button icon=Icon::Download look=after(can_share) on_press=save_it>{send::download(language)}</Button>
        <Button look=Look::Quiet on_press=copy_it>{send::copy(language)}</Button>
    }
    .into_any()
}

/// Offers a link.
pub(super) fn link(parcel: Parcel, link: String) -> AnyView {
    let language = parcel.view.language;
    let shareable = StoredValue::new_local(share::message(&link));
    let can_share = shareable.with_value(Option::is_some);
    let share_it = move |()| {
        let Some(asked) = shareable.with_value(|link| link.as_ref().map(share::Shareable::share)) else { return };
        spawn_local(async move {
            match asked.await {
                Ok(share::Shared::HandedOver) => {
                    parcel.note_part();
                    notices().say(send::link_shared(language));
                }
                Ok(share::Shared::PutAway) => {}
                Err(_) => notices().say(send::link_not_shared(language)),
            }
        });
    };
    let link = StoredValue::new(link);
    let copy_it = move |()| {
        let name = parcel.other_name();
        let text = link.get_value();
        spawn_local(async move {
            if clipboard::copy(&text).await.is_ok() {
                parcel.note_part();
                notices().say(send::link_copied(language, &name));
            } else {
                notices().say(send::link_not_copied(language));
            }
        });
    };
    view! {
        {can_share.then(|| view! { <Button icon=Icon::Share on_press=share_it>{send::share_link(language)}</Button> })}
        <Button look=after(can_share) on_press=copy_it>{send::copy_link(language)}</Button>
    }
    .into_any()
}

/// What stands beside the share sheet is not the main act.
const fn after(can_share: bool) -> Look {
    if can_share { Look::Secondary } else { Look::Primary }
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
