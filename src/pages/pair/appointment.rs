//! An appointment on its way out of the app: as a file for the phone's calendar, or as a text for a message.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::download::{self, FileKind};
use crate::browser::{clipboard, clock, share};
use crate::components::{Button, Icon, Look};
use crate::exchange::calendar::{self, Appointment};
use crate::exchange::file_name;
use crate::pages::notices;
use crate::text::{Language, next_meeting};

/// Saves an appointment as a file that the phone's calendar opens; phones refuse to share such a file.
pub fn save_for_calendar(appointment: &Appointment, saved: &'static str, language: Language) {
    let file = calendar::write(std::slice::from_ref(appointment), clock::now());
    let written = download::save_text(&file_name::appointment(appointment.day), FileKind::Calendar, &file);
    notices().say(if written.is_ok() { saved } else { next_meeting::calendar_failed(language) });
}

/// Offers a text as a message: by the share sheet where there is one, and for pasting anywhere.
pub fn text_acts(text: String, language: Language) -> AnyView {
    let message = StoredValue::new_local(share::message(&text));
    let can_share = message.with_value(Option::is_some);
    let share_it = move |()| {
        let Some(asked) = message.with_value(|message| message.as_ref().map(share::Shareable::share)) else { return };
        spawn_local(async move {
            if asked.await.is_err() {
                notices().say(next_meeting::hand_on_failed(language));
            }
        });
    };
    let text = StoredValue::new(text);
    let copy_it = move |()| {
        let text = text.get_value();
        spawn_local(async move {
            let copied = clipboard::copy(&text).await.is_ok();
            let said = if copied { next_meeting::copied } else { next_meeting::copy_failed };
            notices().say(said(language));
        });
    };
    let share_button = can_share.then(|| {
        view! {
            <Button look=Look::Quiet icon=Icon::Share on_press=share_it>{next_meeting::hand_on(language)}</Button>
        }
    });
    view! {
        {share_button}
        <Button look=Look::Quiet on_press=copy_it>{next_meeting::copy(language)}</Button>
    }
    .into_any()
}
