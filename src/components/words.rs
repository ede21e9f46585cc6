//! The handful of words that the parts themselves say, so that no screen repeats them.

use leptos::prelude::*;

/// Words that the parts share; the app provides them once, in the chosen language.
#[derive(Clone, Copy, Default)]
pub struct Words {
    /// The app's name, put after the page title in the browser's tab.
    pub site_name: Signal<String>,
    /// Read aloud before every error, with its colon: `Fejl:`.
    pub error: Signal<String>,
    /// The link one step up: `Tilbage`.
    pub back: Signal<String>,
    /// The cross of dialogs, notices and full-screen tasks: `Luk`.
    pub close: Signal<String>,
    /// The cross beside an answer: `Fjern svaret`.
    pub take_back: Signal<String>,
    /// The first stop of a keyboard: `Gå til indholdet`.
    pub skip: Signal<String>,
}

impl Words {
    /// Returns the words the app provided; blank ones where it has not.
    pub(super) fn shared() -> Self {
        use_context().unwrap_or_default()
    }
}
