//! Choosing files: by the picker, by dropping them anywhere on the page, or by pasting what one of them holds.

use leptos::ev;
use leptos::prelude::*;
use web_sys::File;

use super::reading::{read_files, read_pasted};
use super::sitting::Sitting;
use crate::components::{Button, Disclosure, FilePicker, Look, TextArea, focus_field};
use crate::exchange::recognise::FILE_LIMIT;
use crate::text::import;

/// What the picker offers first. A phone sorts by kind and not by ending, so both are named, and the content decides.
const ACCEPT: &str = ".txt,.json,text/plain,application/json,application/octet-stream";

/// Asks for files.
pub fn chooser(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    let label = if sitting.is_at_the_desk() { import::choose_desk(language) } else { import::choose_phone(language) };
    view! {
        <FilePicker
            id="files"
            label=label
            hint=import::hint(language)
            accept=ACCEPT
            on_files=Callback::new(move |files| read_files(sitting, files))
        />
        {paste(sitting)}
    }
    .into_any()
}

/// Asks for other files, quietly, below what came of those before.
pub fn again(sitting: Sitting) -> AnyView {
    view! {
        <FilePicker
            id="files"
            label=import::choose_more(sitting.language)
            accept=ACCEPT
            look=Look::Secondary
            on_files=Callback::new(move |files| read_files(sitting, files))
        />
    }
    .into_any()
}

/// Opens files that are dropped beside the picker; a browser would leave the page for them.
pub fn keep_stray_files(sitting: Sitting) {
    let over = window_event_listener(ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(ev::drop, move |event| {
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        let list = event.data_transfer().and_then(|dropped| dropped.files());
        let files: Vec<File> =
            list.map(|list| (0..list.length()).filter_map(|place| list.get(place)).collect()).unwrap_or_default();
        if !files.is_empty() {
            read_files(sitting, files);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}

fn paste(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let read = move |()| {
        let pasted = text.get_untracked();
        if pasted.trim().is_empty() {
            error.set(Some(import::paste_missing(language).to_owned()));
            focus_field("pasted");
            return;
        }
        error.set(None);
        read_pasted(sitting, &pasted);
    };
    view! {
        <Disclosure title=import::paste(language) note=import::paste_note(language)>
            <TextArea
                id="pasted"
                label=import::paste_label(language)
                hint=import::paste_hint(language)
                value=text
                error=error
                max_chars=u32::try_from(FILE_LIMIT).unwrap_or(u32::MAX)
            />
            <div class="cluster">
                <Button look=Look::Secondary on_press=read>{import::paste_read(language)}</Button>
            </div>
        </Disclosure>
    }
    .into_any()
}
