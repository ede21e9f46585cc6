//! What the screens that are printed share: what stands only on paper, and the line to sign on.

use leptos::prelude::*;

/// Shows a line that stands only on paper.
pub(super) fn paper_note(words: String) -> AnyView {
    view! {
        <div class="print-only">
            <p class="lead"><bdi>{words}</bdi></p>
        </div>
    }
    .into_any()
}

/// Draws a line for a day and a name, written by hand.
pub(super) fn line_to_sign(words: String) -> AnyView {
    view! { <p class="signatures__line">{words}</p> }.into_any()
}
