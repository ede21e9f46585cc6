//! The file itself: made at one tap, handed on or kept at the next.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Parcel, letter, reader};
use crate::browser::download::{self, FileKind};
use crate::browser::{clipboard, share};
use crate::components::{Button, Icon, Look};
use crate::domain::readers::Reader;
use crate::exchange::file_name;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::state::workspace;
use crate::text::send;

/// Makes the file, then sends it: two steps, because a phone's share sheet opens only right after a tap.
pub(super) fn acts(view: CourseView, parcel: Parcel) -> AnyView {
    let language = view.language;
    let make = move |()| match letter(view, parcel) {
        Some(text) => parcel.made.set(Some(text)),
        None => notices().say(send::make_failed(language)),
    };
    let shown = move || match parcel.made.get() {
        None => view! { <Button on_press=make>{send::make(language)}</Button> }.into_any(),
        Some(text) => ready(view, parcel, text),
    };
    shown.into_any()
}

fn ready(view: CourseView, parcel: Parcel, text: String) -> AnyView {
    let language = view.language;
    let name = file_name::letter(view.today);
    let shareable = StoredValue::new_local(share::text_file(&name, &text));
    let can_share = shareable.with_value(Option::is_some);
    let share_it = move |()| {
        let Some(asked) = shareable.with_value(|file| file.as_ref().map(share::Shareable::share)) else { return };
        spawn_local(async move {
            match asked.await {
                Ok(share::Shared::HandedOver) => {
                    note_file(view);
                    notices().say(send::shared(language));
                }
                Ok(share::Shared::PutAway) => {}
                Err(_) => notices().say(send::share_failed(language)),
            }
        });
    };
    let (kept_name, kept_text) = (StoredValue::new(name), StoredValue::new(text));
    let save_it = move |()| match download::save_text(&kept_name.get_value(), FileKind::Text, &kept_text.get_value()) {
        Ok(()) => {
            note_file(view);
            notices().say(send::downloaded(language));
        }
        Err(_) => notices().say(send::make_failed(language)),
    };
    let copy_it = move |()| {
        let text = kept_text.get_value();
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            notices().say(if copied.is_ok() { send::copied(language) } else { send::copy_failed(language) });
        });
    };
    let download_look = if can_share { Look::Secondary } else { Look::Primary };
    view! {
        <p role="status">{send::ready(language)} " " {only_for(view, parcel)}</p>
        {can_share.then(|| view! { <Button icon=Icon::Share on_press=share_it>{send::share(language)}</Button> })}
        <Button icon=Icon::Download look=download_look on_press=save_it>{send::download(language)}</Button>
        <Button look=Look::Quiet on_press=copy_it>{send::copy(language)}</Button>
    }
    .into_any()
}

/// Remembers that a file has left this phone today, so that the next reminder is not too early.
fn note_file(view: CourseView) {
    workspace().change_device(|device| {
        device.files.insert(view.id, view.today);
    });
}

/// A file for the municipality may hold what the other of the two must not read, and it is not locked.
fn only_for(view: CourseView, parcel: Parcel) -> Option<String> {
    let other = view.name_of(view.other_side());
    match reader(view, parcel) {
        Reader::Counsellor => Some(send::only_for_counsellor(view.language, &other)),
        Reader::Contact => Some(send::only_for_contact(view.language, &other)),
        Reader::MentorsPhone | Reader::YouthsPhone => None,
    }
}
