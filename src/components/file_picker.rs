//! Opens files from the device: a button for the thumb, a place to drop them for the mouse.

use leptos::{ev, html, prelude::*};
use web_sys::{File, FileList};

use super::{Icon, Look};

/// Asks for files and hands them on; the same file can be chosen twice in a row.
#[component]
pub fn FilePicker(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// The words on the button.
    #[prop(into)]
    label: Signal<String>,
    /// One quiet line: what can be opened, and that it can be dropped here.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What the phone offers first: `.txt,.json`. Left out: everything.
    #[prop(optional)]
    accept: Option<&'static str>,
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// Runs with the files that were chosen or dropped, at least one.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let is_over = RwSignal::new(false);
    let hand_on = move |list: Option<FileList>| {
        let files = list.as_ref().map(files_of).unwrap_or_default();
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        hand_on(input.files());
        input.set_value("");
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        hand_on(event.data_transfer().and_then(|dropped| dropped.files()));
    };
    let over = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };

    view! {
        <div
            class="file-picker"
            class:file-picker--over=is_over
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped
        >
            <input
                class="file-picker__input"
                type="file"
                multiple
                id=id.clone()
                accept=accept
                node_ref=input
                on:change=chosen
            />
            <label class=format!("button button--{}", look.as_str()) for=id>
                <Icon of=Icon::Upload/>
                {label}
            </label>
            <p class="file-picker__hint">{hint}</p>
        </div>
    }
}

fn files_of(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}
