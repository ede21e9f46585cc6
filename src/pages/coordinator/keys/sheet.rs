//! The sheet with the spare key: on paper only, so that nobody reads it over a shoulder.

use leptos::prelude::*;

use crate::exchange::keys::Sheet;

/// Lays the sheet out for the printer.
pub(super) fn paper_sheet(sheet: Sheet) -> AnyView {
    let Sheet { title, whose, paragraphs, key, fingerprint_label, fingerprint } = sheet;
    let groups =
        key.into_iter().map(|group| view! { <span class="key-sheet__group">{group} " "</span> }).collect_view();
    let paragraphs = paragraphs.map(|paragraph| view! { <p>{paragraph}</p> });
    view! {
        <section class="key-sheet print-only">
            <h2 class="key-sheet__title">"Erhvervsmentor: " {title}</h2>
            <p><bdi>{whose}</bdi></p>
            {paragraphs}
            <p class="key-sheet__key">{groups}</p>
            <p>{fingerprint_label} ": " <span class="strong">{fingerprint}</span></p>
        </section>
    }
    .into_any()
}
