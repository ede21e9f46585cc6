//! What the screens that are printed share: the button, what stands only on paper, and the line to sign on.

use leptos::prelude::*;

use crate::browser::print;
use crate::components::{Button, Icon, Look};
use crate::pages::notices;
use crate::text::{Language, agreement};

/// Prints the screen, or keeps it as a PDF.
pub(super) fn print_button(language: Language) -> AnyView {
    let print = move |()| {
        if let Err(error) = print::print_page() {
            leptos::logging::warn!("{error}");
            notices().say(agreement::print_failed(language));
        }
    };
    view! {
        <Button look=Look::Secondary icon=Icon::Print on_press=print>
            {agreement::print(language)}
        </Button>
    }
    .into_any()
}

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
