//! An appointment on its way out of the app: as a file for the phone's calendar, or as a text for a message.

use leptos::prelude::*;

use crate::browser::download::{self, FileKind};
use crate::browser::{clock, share};
use crate::components::{Button, Look};
use crate::exchange::calendar::{self, Appointment};
use crate::exchange::file_name;
use crate::pages::handing_on::{Sharing, copy, nothing_more, share_button};
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
    let sharing = Sharing {
        button: next_meeting::hand_on(language),
        spoken: None,
        look: Look::Quiet,
        handed_over: None,
        failed: next_meeting::hand_on_failed(language),
    };
    let share = share_button(share::message(&text), sharing, nothing_more());
    let copy_it = move |()| {
        copy(text.clone(), next_meeting::copied(language), next_meeting::copy_failed(language), nothing_more());
    };
    view! {
        {share}
        <Button look=Look::Quiet on_press=copy_it>{next_meeting::copy(language)}</Button>
    }
    .into_any()
}
