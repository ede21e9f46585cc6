//! A copy of one's own that five words open.

use leptos::prelude::*;

use super::reading::read_again;
use super::sitting::Sitting;
use crate::components::{Alert, Button, TextField, TextKind, Tone, focus_field};
use crate::text::errors::Explanation;
use crate::text::import;

/// Asks for the five words.
pub fn ask_for_words(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    let error = RwSignal::new(None::<String>);
    let open = move |()| {
        if sitting.words.read_untracked().trim().is_empty() {
            error.set(Some(import::words_missing(language).to_owned()));
            focus_field("five-words");
            return;
        }
        read_again(sitting);
    };
    view! {
        <TextField
            id="five-words"
            label=import::words_label(language)
            hint=import::words_hint(language)
            value=sitting.words
            kind=TextKind::Words
            error=error
        />
        <div class="cluster">
            <Button on_press=open>{import::open_locked(language)}</Button>
        </div>
    }
    .into_any()
}

/// Says which word is none of the app's, and asks again; what was typed stands.
pub fn unknown_word(sitting: Sitting, explanation: Explanation) -> AnyView {
    view! {
        <Alert tone=Tone::Warn title=explanation.happened text=explanation.remedy/>
        {ask_for_words(sitting)}
    }
    .into_any()
}
