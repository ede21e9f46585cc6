//! Printing the screen.

use leptos::prelude::*;

use super::notices::notices;
use crate::browser::print;
use crate::components::{Button, Icon, Look};
use crate::text::{Language, agreement};

/// Prints the screen, or keeps it as a PDF.
pub fn print_button(language: Language) -> AnyView {
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
