//! Bringing a spare key: as the file it was saved in, or typed from the sheet.

use js_sys::Uint8Array;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::browser::files::{self, FileNotRead};
use crate::components::{Disclosure, FilePicker, Look, SubmitButton, TextArea, focus_field};
use crate::text::errors::Explanation;
use crate::text::{Language, keys as words};

/// The most bytes of a file with a key in it.
const LIMIT: usize = 64 * 1024;
/// The most signs of a key that somebody types or pastes with all that stands around it.
const MOST_SIGNS: u32 = 4_000;

/// What somebody brings, and what was wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Bringing {
    typed: RwSignal<String>,
    is_typed: RwSignal<bool>,
    wrong: RwSignal<Option<Explanation>>,
}

impl Bringing {
    /// Nothing was brought yet.
    pub(super) fn new() -> Self {
        Self { typed: RwSignal::new(String::new()), is_typed: RwSignal::new(false), wrong: RwSignal::new(None) }
    }

    /// Tells how it went, where it was brought.
    pub(super) fn tell(self, done: Result<(), Explanation>) {
        // The page may have gone on to something else.
        let _left = self.wrong.try_set(done.err());
        if self.wrong.try_get_untracked().flatten().is_some() && self.is_typed.get_untracked() {
            focus_field("typed-key");
        }
    }
}

/// Asks for the key, and hands on what was brought.
pub(super) fn bring(
    language: Language,
    bringing: Bringing,
    use_it: &'static str,
    on_brought: Callback<String>,
) -> AnyView {
    let Bringing { typed, is_typed, wrong } = bringing;
    let of_file = Signal::derive(move || if is_typed.get() { None } else { wrong.get() });
    let of_typed =
        Signal::derive(move || if is_typed.get() { wrong.get().map(|wrong| wrong.in_one_line()) } else { None });
    let read = move |chosen: Vec<File>| {
        is_typed.set(false);
        wrong.set(None);
        spawn_local(async move {
            match text_of(language, chosen).await {
                Ok(text) => on_brought.run(text),
                Err(why) => bringing.tell(Err(why)),
            }
        });
    };
    let hand_in = move |event: SubmitEvent| {
        event.prevent_default();
        is_typed.set(true);
        wrong.set(None);
        on_brought.run(typed.get_untracked());
    };
    view! {
        <FilePicker
            id="key-file"
            label=words::bring_file(language)
            hint=words::bring_hint(language)
            accept=".txt,text/plain"
            look=Look::Secondary
            on_files=Callback::new(read)
        />
        {super::told(of_file)}
        <Disclosure title=words::bring_typed(language) note=words::bring_typed_note(language)>
            <form novalidate class="stack" on:submit=hand_in>
                <TextArea
                    id="typed-key"
                    label=words::typed_label(language)
                    hint=words::typed_hint(language)
                    value=typed
                    error=of_typed
                    max_chars=MOST_SIGNS
                />
                <div class="acts">
                    <SubmitButton look=Look::Secondary>{use_it}</SubmitButton>
                </div>
            </form>
        </Disclosure>
    }
    .into_any()
}

/// Reads the first of the chosen files; a key is in one.
async fn text_of(language: Language, chosen: Vec<File>) -> Result<String, Explanation> {
    let Some(file) = chosen.first() else { return Err(words::key_file_not_read(language)) };
    match files::read(file, LIMIT).await {
        Ok(content) => Ok(String::from_utf8_lossy(&Uint8Array::new(&content).to_vec()).into_owned()),
        Err(FileNotRead::TooLarge { .. }) => Err(words::too_large_for_a_key(language)),
        Err(FileNotRead::Failed(_)) => Err(words::key_file_not_read(language)),
    }
}
