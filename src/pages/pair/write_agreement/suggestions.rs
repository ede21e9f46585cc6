//! Sentences that are written by a press, and taken out again by another: not everybody likes to type.

use leptos::prelude::*;

use crate::components::{Button, Look};
use crate::text::Language;
use crate::text::agreement::cards;

/// Shows sentences to put in a field. What was typed there stays.
pub(super) fn suggestions(value: RwSignal<String>, sentences: &[&'static str], language: Language) -> AnyView {
    let chips: Vec<AnyView> = sentences.iter().map(|sentence| suggestion(value, sentence)).collect();
    view! {
        <div class="suggestions" role="group" aria-label=cards::suggestions(language)>
            {chips}
        </div>
    }
    .into_any()
}

fn suggestion(value: RwSignal<String>, sentence: &'static str) -> AnyView {
    let is_in = Memo::new(move |_| value.read().contains(sentence));
    let pressed = move || if is_in.get() { "true" } else { "false" };
    let toggle = move |()| {
        value.update(|text| {
            *text = if text.contains(sentence) { without(text, sentence) } else { with(text, sentence) };
        });
    };
    view! {
        <Button look=Look::Secondary on_press=toggle attr:aria-pressed=pressed>
            {sentence.trim_end_matches('.')}
        </Button>
    }
    .into_any()
}

fn with(text: &str, sentence: &str) -> String {
    format!("{} {sentence}", text.trim_end()).trim_start().to_owned()
}

fn without(text: &str, sentence: &str) -> String {
    text.replacen(sentence, "", 1).replace("  ", " ").trim().to_owned()
}
