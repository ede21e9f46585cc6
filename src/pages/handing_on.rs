//! The two ways in which a screen hands something to another app: the phone's share sheet, and the clipboard. Each says what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notices::notices;
use crate::browser::clipboard;
use crate::browser::share::{Shareable, Shared};
use crate::components::{Button, Icon, Look};

/// The button of the share sheet, and what is said afterwards.
pub struct Sharing {
    /// The words on the button.
    pub button: &'static str,
    /// Read aloud in their place, where they alone do not tell what they are about.
    pub spoken: Option<String>,
    /// How loud it is.
    pub look: Look,
    /// Said when it was handed to another app, if anything.
    pub handed_over: Option<String>,
    /// Said when the sheet did not open, or gave up.
    pub failed: &'static str,
}

/// Gives the button; none where this browser shares no such thing. `then` runs once it was handed over.
pub fn share_button(what: Option<Shareable>, sharing: Sharing, then: Callback<()>) -> Option<AnyView> {
    let what = StoredValue::new_local(what?);
    let Sharing { button, spoken, look, handed_over, failed } = sharing;
    let share = move |()| {
        // At once: a share sheet opens only within a moment of the tap.
        let asked = what.with_value(Shareable::share);
        let handed_over = handed_over.clone();
        spawn_local(async move {
            match asked.await {
                Ok(Shared::HandedOver) => {
                    then.run(());
                    if let Some(words) = handed_over {
                        notices().say(words);
                    }
                }
                Ok(Shared::PutAway) => {}
                Err(_) => notices().say(failed),
            }
        });
    };
    let spoken = spoken.unwrap_or_else(|| button.to_owned());
    Some(view! { <Button look=look icon=Icon::Share spoken=spoken on_press=share>{button}</Button> }.into_any())
}

/// Copies a text, and says whether that went well; `then` runs if it did.
pub fn copy(text: String, copied: impl Into<String>, failed: &'static str, then: Callback<()>) {
    let copied = copied.into();
    spawn_local(async move {
        if clipboard::copy(&text).await.is_ok() {
            then.run(());
            notices().say(copied);
        } else {
            notices().say(failed);
        }
    });
}

/// What runs where nothing is to be done.
pub fn nothing_more() -> Callback<()> {
    Callback::new(|()| {})
}
